/**
 * An interaction's record. All that is documented of it and was seen in orgs; fields come and go, new ones appear, and any
 * may be of another type than expected.
 */
export interface InteractionRecord {
  /** ID of the interaction. */
  readonly id: string;
  /** Number or address of the remote side. */
  readonly phone?: string;
  readonly name?: string;
  /** Name of the remote side. */
  readonly remoteName?: string;
  readonly displayAddress?: string;
  readonly ani?: string;
  readonly calledNumber?: string;
  readonly queueName?: string;
  readonly direction?: 'Inbound' | 'Outbound' | (string & Record<never, never>);
  readonly state?:
    'ALERTING' | 'DIALING' | 'CONNECTED' | 'HELD' | 'DISCONNECTED' | (string & Record<never, never>);
  readonly isConnected?: boolean;
  readonly isDisconnected?: boolean;
  /** Whether the agent is done with it, wrap-up included. */
  readonly isDone?: boolean;
  readonly isCallback?: boolean;
  readonly isDialer?: boolean;
  readonly isChat?: boolean;
  readonly isEmail?: boolean;
  readonly isMessage?: boolean;
  readonly isVoicemail?: boolean;
  readonly isInternal?: boolean;
  readonly recordingState?: 'none' | 'active' | 'paused' | (string & Record<never, never>);
  readonly securePause?: boolean;
  /** ISO 8601, with or without a `Z`: UTC either way. */
  readonly startTime?: string;
  /** ISO 8601, with or without a `Z`: UTC either way. */
  readonly connectedTime?: string;
  /** ISO 8601, with or without a `Z`: UTC either way. */
  readonly endTime?: string;
  /** In seconds; `''` while it is not known. */
  readonly interactionDurationSeconds?: number | '';
  /** In seconds; `''` while it is not known. */
  readonly totalIvrDurationSeconds?: number | '';
  /** In seconds; `''` while it is not known. */
  readonly totalAcdDurationSeconds?: number | '';
  /** Flat: a key such as `Participant.caseId` has its dots in it. */
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/**
 * Where an interaction is, for the agent: `dialing` is an outbound call that nobody answered yet, `disconnected` over for the
 * remote side, `wrap-up` required and not completed, `done` over for the agent too.
 */
export type InteractionPhase =
  'alerting' | 'dialing' | 'connected' | 'held' | 'disconnected' | 'wrap-up' | 'done';

/** Something in a record that is another than what was known. */
export interface Difference {
  /** The field, or `attributes` and the attribute's key, dots and all: `['attributes', 'Participant.caseId']`. */
  readonly path: readonly string[];
  /** What was known; `undefined` where nothing was. */
  readonly old: unknown;
  /** What it is now. */
  readonly new: unknown;
}
