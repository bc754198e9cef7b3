import type { ListenOptions } from '../listening.js';
import type { GenesysEvent } from '../protocol/events.js';
import type { Difference, InteractionPhase, InteractionRecord } from '../protocol/interaction.js';

/** A phase of an interaction, and when it began. */
export interface PhaseBegin {
  readonly phase: InteractionPhase;
  /**
   * Milliseconds since 1970: when the event that told of it arrived. Where the page came in the middle of a call, what the
   * record says of when it was connected.
   */
  readonly began: number;
}

/** What an event changed. */
export interface RecordedDifference extends Difference {
  /** When it arrived: milliseconds since 1970. */
  readonly at: number;
}

/** What is known of an interaction: a snapshot, which never changes. */
export interface Interaction {
  /** ID of the interaction. */
  readonly id: string;
  /** Its record, merged over all events: of each field, and each attribute, the last that was told. */
  readonly record: InteractionRecord;
  /** Where it is; `undefined` while no event told. */
  readonly phase: InteractionPhase | undefined;
  /** Its phases in the order in which they came, the last 100. */
  readonly phases: readonly PhaseBegin[];
  /** What changed since its record was first told, the last 50. */
  readonly changes: readonly RecordedDifference[];
  /** When it was last heard of: milliseconds since 1970. */
  readonly heardAt: number;
}

/** Something is different from what was known of an interaction. */
export interface InteractionChange {
  readonly interaction: Interaction;
  /** What differs. Of a new interaction, all that was told. */
  readonly changes: readonly Difference[];
  /** The event that told of it; `undefined` where another component told, or what was kept. */
  readonly event: GenesysEvent | undefined;
}

/** An interaction is in another phase. */
export interface InteractionPhaseChange extends PhaseBegin {
  readonly interaction: Interaction;
  /** The phase before; `undefined` for a new interaction. */
  readonly previous: InteractionPhase | undefined;
  /** The event that told of it; `undefined` where another component told, or what was kept. */
  readonly event: GenesysEvent | undefined;
}

/** What `interactions.on` tells of. */
export interface InteractionsEvents {
  change: InteractionChange;
  phase: InteractionPhaseChange;
}

/**
 * What is going on now, kept from the events in the order in which they arrived: of two words on the same thing the later
 * one counts. At most 500 interactions are kept, 50 of them done; the longest unheard-of are forgotten first.
 *
 * @example
 * const { interactions } = client;
 * interactions.on('phase', ({ interaction, phase }) => {
 *   if (phase === 'connected') popScreen(interaction.record.ani);
 * });
 */
export interface Interactions {
  /** What is known of an interaction. */
  get(id: string): Interaction | undefined;
  /** All that are known and not done, in the order in which they began. */
  active(): readonly Interaction[];
  /** All that are known, in the order in which they began. */
  all(): readonly Interaction[];
  /**
   * The one that the agent has open, where `interactionSelection` is subscribed and it is not done; else the latest that is
   * not done.
   */
  current(): Interaction | undefined;
  /**
   * Calls a handler when something is different from what was known (`change`: most INTERACTION_EVENTs change nothing and
   * are not told), or when an interaction is in another phase (`phase`). Of one event, changes come before phases.
   *
   * A handler that throws is reported as an uncaught error and harms nobody else.
   *
   * @returns A function that takes the handler back.
   * @throws {@link ToolkitError} `INVALID_OPTION`, `CLOSED`.
   *
   * @example
   * client.interactions.on('change', ({ changes }) => {
   *   for (const { path, new: value } of changes) if (path[1] === 'Participant.caseId') openCase(value);
   * });
   */
  on<Name extends keyof InteractionsEvents>(
    name: Name,
    handler: (what: InteractionsEvents[Name]) => void,
    options?: ListenOptions,
  ): () => void;
}

/** What is kept when a component reloads. */
export interface KeepOptions {
  /** Fields and attribute keys that are not kept, such as `['phone', 'Participant.ssn']`. */
  leaveOut?: readonly string[];
}
