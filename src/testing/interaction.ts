import type { AddAssociationRequest, ParticipantContext, SecureSessionContext } from '../protocol/actions.js';
import type { Attributes, Facts, InteractionKind, InteractionRecord, Phase } from './record.js';

/** Something that one side said or wrote. */
export interface Saying {
  /** `INTERNAL` is the agent, `EXTERNAL` the remote side. */
  readonly channel: 'INTERNAL' | 'EXTERNAL';
  readonly text: string;
}

/** An association that an action added. */
export type Association = Readonly<Pick<AddAssociationRequest, 'type' | 'id' | 'text' | 'select'>>;

/** An interaction as the simulated client has it: a snapshot, which never changes. */
export interface SimulatedInteraction {
  readonly id: string;
  readonly kind: InteractionKind;
  readonly phase: Phase;
  /** The record as it would be told now. */
  readonly record: InteractionRecord;
  /** Whether the agent's microphone is off. No event tells of it. */
  readonly muted: boolean;
  /** Whether it is the one that the agent has open. */
  readonly selected: boolean;
  /** Who is consulted, while a consult transfer is under way. */
  readonly consult: ParticipantContext | undefined;
  /** IDs of all interactions of its conference, its own included; empty without one. */
  readonly conference: readonly string[];
  /** The secure flow that the remote side is in. */
  readonly secureSession: SecureSessionContext | undefined;
  /** Whether the call of a callback is placed. */
  readonly callbackCall: boolean;
  /** What addCustomAttributes added, by the keys it was given. */
  readonly attributes: Attributes;
  /** What addAssociation added. */
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
export const isOngoing = ({ phase }: SimulatedInteraction): boolean => phase !== 'wrapUp' && phase !== 'done';
