import type { AddAssociationRequest } from '../../../../src/index.js';
import type { GenesysQuirks, Offer, Saying, SimulatedGenesysClient } from '../../../../src/testing/index.js';
import type { InteractionCommand } from '../../../../src/testing/rules.js';

/** Something that happens to the simulated Genesys client, as data. */
export interface Scenario {
  /** As the command line takes it. */
  readonly name: string;
  readonly title: string;
  /** The subject, in a line. */
  readonly about: string;
  readonly steps: readonly Step[];
}

/** A command to the client, so many milliseconds after the one before. Interactions go by an alias. */
export type Step = { readonly after: number } & (
  | { readonly do: 'offer'; readonly as: string; readonly with?: Omit<Offer, 'id'> }
  | CommandOnOne
  | CommandOnNone
  | { readonly do: 'createConference'; readonly on: readonly string[] }
  | {
      readonly do: 'addAssociation';
      readonly on: string;
      readonly with: Omit<AddAssociationRequest, 'interactionId'>;
    }
  // The habits last until the scenario ends.
  | { readonly do: 'behave'; readonly with: Partial<GenesysQuirks> }
  | { readonly do: 'transcribe'; readonly on: string; readonly with: readonly Utterance[] }
);

/** An utterance, as conversationTranscription tells it. The client has no transcripts of chats by itself. */
export interface Utterance extends Saying {
  readonly utteranceId: string;
}

type Client = SimulatedGenesysClient;

type With<Arguments extends readonly unknown[]> = [] extends Arguments
  ? { readonly with?: Arguments }
  : { readonly with: Arguments };

type AfterId<Command extends keyof Client> = Client[Command] extends (
  id: string,
  ...rest: infer Rest
) => boolean
  ? Rest
  : never;

type CommandOnOne = {
  [Command in Exclude<InteractionCommand, 'createConference' | 'addAssociation'>]: {
    readonly do: Command;
    readonly on: string;
  } & With<AfterId<Command>>;
}[Exclude<InteractionCommand, 'createConference' | 'addAssociation'>];

type OnNone = 'setStatus' | 'deselect' | 'subscribe' | 'announce' | 'logIn' | 'logOut' | 'restart';

type CommandOnNone = {
  [Command in OnNone]: { readonly do: Command } & With<Parameters<Client[Command]>>;
}[OnNone];
