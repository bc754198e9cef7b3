import type { AddAssociationRequest, ParticipantContext, SecureSessionContext } from '../index.js';
import type { Attributes, Facts, InteractionKind, SimulatedRecord } from './record.js';
import type { Phase } from './states.js';

/** A sentence that one side said or wrote. */
export interface Saying {
  /** `INTERNAL` is the agent, `EXTERNAL` the remote side. */
  readonly channel: 'INTERNAL' | 'EXTERNAL';
  /** The words. */
  readonly text: string;
}

/** An association that an action added. */
export type Association = Readonly<Pick<AddAssociationRequest, 'type' | 'id' | 'text' | 'select'>>;

/** An interaction as the simulated client has it: a snapshot, which never changes. */
export interface SimulatedInteraction {
  /** ID of the interaction. */
  readonly id: string;
  /** Its kind: a call, a chat and so on. */
  readonly kind: InteractionKind;
  /** Its phase, from the first ring to done. */
  readonly phase: Phase;
  /** The record as the client would send it now. */
  readonly record: SimulatedRecord;
  /** The agent's microphone is off. No event tells of it. */
  readonly muted: boolean;
  /** The agent has this one open. */
  readonly selected: boolean;
  /** The target of the consult transfer that is under way. */
  readonly consult: ParticipantContext | undefined;
  /** IDs of all interactions of its conference, its own included; empty without one. */
  readonly conference: readonly string[];
  /** The secure flow that the remote side is in. */
  readonly secureSession: SecureSessionContext | undefined;
  /** The call of a callback is placed. */
  readonly callbackCall: boolean;
  /** A transfer ended it for this agent. */
  readonly transferred: boolean;
  /** The attributes of addCustomAttributes, by the keys it was given. */
  readonly attributes: Attributes;
  /** The associations of addAssociation. */
  readonly associations: readonly Association[];
  /** The latest 200 sayings, in order. */
  readonly said: readonly Saying[];
  /** @internal */
  readonly facts: Facts;
  /** @internal */
  readonly wrapUpRequired: boolean;
  /** @internal */
  readonly recorded: boolean;
}

/** Whether two people can speak: hold, mute and the like need a call. */
export const hasCall = ({ kind, callbackCall }: SimulatedInteraction): boolean =>
  kind === 'voice' || callbackCall;

/** Whether it is not over for the remote side. */
export const isOngoing = ({ phase }: SimulatedInteraction): boolean =>
  phase !== 'wrap-up' && phase !== 'done';
