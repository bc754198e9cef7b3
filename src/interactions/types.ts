import type { ListenOptions } from '../emitter.js';
import type { GenesysEvent } from '../protocol/events.js';
import type { Difference, InteractionPhase, InteractionRecord } from '../protocol/interaction.js';

/** A phase of an interaction, and when it began. */
export interface PhaseBegin {
  /** The phase that began. */
  readonly phase: InteractionPhase;
  /**
   * Milliseconds since 1970: when the message that told of it arrived. Where it began before the page heard of the
   * interaction, the time that the record tells.
   */
  readonly began: number;
}

/** A change of a record, with its time. */
export interface RecordedDifference extends Difference {
  /** When it arrived: milliseconds since 1970. */
  readonly at: number;
}

/** What is known of an interaction: a snapshot, which never changes. */
export interface Interaction {
  /** ID of the interaction. */
  readonly id: string;
  /** Its record, merged over all messages: of each field, and each attribute, the last value that was told. */
  readonly record: InteractionRecord;
  /** Its phase; `undefined` while no message told one. */
  readonly phase: InteractionPhase | undefined;
  /** Its phases in the order in which they came, the last 100. */
  readonly phases: readonly PhaseBegin[];
  /** The last 50 changes since its record was first told. Of a number that ticks, the latest change only. */
  readonly changes: readonly RecordedDifference[];
  /** When it was last heard of: milliseconds since 1970. */
  readonly heardAt: number;
}

/** A change of what is known of an interaction. */
export interface InteractionChange {
  /** The interaction as it is after the event. */
  readonly interaction: Interaction;
  /** The fields that differ. Of a new interaction, all that was told. */
  readonly changes: readonly Difference[];
  /** The event that told of it; `undefined` where another component told, or storage. */
  readonly event: GenesysEvent | undefined;
}

/** A change of an interaction's phase. */
export interface InteractionPhaseChange extends PhaseBegin {
  /** The interaction as it is after the event. */
  readonly interaction: Interaction;
  /** The phase before; `undefined` for a new interaction. */
  readonly previous: InteractionPhase | undefined;
  /** The event that told of it; `undefined` where another component told, or storage. */
  readonly event: GenesysEvent | undefined;
}

/** A change of the interaction that the agent has selected in the Genesys client. */
export interface InteractionSelection {
  /** ID of the selected interaction; `undefined` where none is selected any more. */
  readonly id: string | undefined;
  /** The selected interaction, where it is known. */
  readonly interaction: Interaction | undefined;
  /** ID of the interaction that was selected before. */
  readonly previous: string | undefined;
  /** The event that told of it; `undefined` where another component told, or storage. */
  readonly event: GenesysEvent | undefined;
}

/** The events of {@link Interactions}. */
export interface InteractionsEvents {
  /** A field differs from what was known. */
  change: InteractionChange;
  /** An interaction is in another phase. */
  phase: InteractionPhaseChange;
  /** The agent selected another interaction, or none. */
  selection: InteractionSelection;
}

/**
 * What is going on now, kept from the messages in the order in which they arrived: of two values of the same field the later
 * one counts. At most 500 interactions are kept, 50 of them done; the longest unheard-of are forgotten first.
 *
 * On Lightning the first call of any of these methods subscribes to what tells of interactions.
 *
 * @example
 * client.interactions.on('phase', ({ interaction, phase }) => {
 *   if (phase === 'connected') popScreen(interaction.record.ani);
 * });
 */
export interface Interactions {
  /** Gives what is known of an interaction. Inside an event's handler that includes what the event told. */
  get(id: string): Interaction | undefined;
  /** Lists all that are known and not done, in the order in which they began. */
  active(): readonly Interaction[];
  /** Lists all that are known, in the order in which they began. */
  all(): readonly Interaction[];
  /**
   * Gives the interaction that the agent has selected, until it is done; else the first of connected, held, dialing,
   * alerting, wrap-up, and among equals the one that began last. A second call that rings is not current while the first
   * one goes on. The first call subscribes to `interactionSelection`.
   */
  current(): Interaction | undefined;
  /**
   * Calls a handler when a field differs from what was known (`change`: most INTERACTION_EVENTs change nothing), when an
   * interaction is in another phase (`phase`), or when the agent selects another one (`selection`). The handlers of the
   * event that told of it were called before; of one event, changes come before phases.
   *
   * A handler that throws is reported as an uncaught error and harms nobody else.
   *
   * @returns A function that removes the handler.
   * @throws {@link ToolkitError} `INVALID_OPTION`, `SURFACE_UNAVAILABLE`, `CLOSED`.
   *
   * @example
   * client.interactions.on('change', ({ changes }) => {
   *   for (const { path, new: value } of changes) if (path[1] === 'Participant.caseId') openCase(value);
   * });
   */
  on<Name extends keyof InteractionsEvents>(
    name: Name,
    handler: (told: InteractionsEvents[Name]) => void,
    options?: ListenOptions,
  ): () => void;
}

/** What is left out of the interactions that a reload keeps. */
export interface KeepOptions {
  /** Fields and attribute keys that are not kept, such as `['phone', 'Participant.ssn']`. */
  leaveOut?: readonly string[];
  /** The only attributes that are kept, by their keys; all where it is missing. */
  keepAttributes?: readonly string[];
}
