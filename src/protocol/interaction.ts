import type { Fields } from './json.js';

/**
 * An interaction's record: the fields that are documented or were seen in orgs. Fields come and go, new ones appear, and any
 * may be of another type than expected.
 */
export interface InteractionRecord {
  /** ID of the interaction. */
  readonly id: string;
  /** Number or address of the remote side. */
  readonly phone?: string;
  /** Name that the client shows. */
  readonly name?: string;
  /** Name of the remote side. */
  readonly remoteName?: string;
  /** Number or address of the remote side, as the client shows it. */
  readonly displayAddress?: string;
  /** Number that the call came from. Of an outbound call it may be the agent's or station's name, of an internal one `Internal`. */
  readonly ani?: string;
  /** Number that was called. */
  readonly calledNumber?: string;
  /** Name of the queue that it came over. */
  readonly queueName?: string;
  /** The side that began it. Some orgs send it in lower case. */
  readonly direction?: 'Inbound' | 'Outbound' | (string & Record<never, never>);
  /** Its state, which some orgs send in the client's language: `phase` and `isHeld` read it. */
  readonly state?:
    'ALERTING' | 'DIALING' | 'CONNECTED' | 'HELD' | 'DISCONNECTED' | (string & Record<never, never>);
  /** Whether the remote side is connected. */
  readonly isConnected?: boolean;
  /** Whether it is over for the remote side. */
  readonly isDisconnected?: boolean;
  /** Whether the agent is done with it, wrap-up included. */
  readonly isDone?: boolean;
  /** Whether the customer asked to be called back. */
  readonly isCallback?: boolean;
  /** Whether a campaign dialed it. */
  readonly isDialer?: boolean;
  /** Whether it is a chat. */
  readonly isChat?: boolean;
  /** Whether it is an email. */
  readonly isEmail?: boolean;
  /** Whether it is a message, such as an SMS. */
  readonly isMessage?: boolean;
  /** Whether it is a voicemail. */
  readonly isVoicemail?: boolean;
  /** Whether both sides are in the same Genesys Cloud organization. */
  readonly isInternal?: boolean;
  /** State of its recording. */
  readonly recordingState?: 'none' | 'active' | 'paused' | (string & Record<never, never>);
  /** Whether its recording is paused for secure data: `setSecurePause`. */
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
  /** In seconds: how long the wrap-up lasts. Some orgs only. */
  readonly dispositionDurationSeconds?: number | '';
  /** Flat: a key such as `Participant.caseId` has its dots in it. */
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/**
 * The phase of an interaction, for the agent: `dialing` is an outbound call that nobody answered yet, `disconnected` over for
 * the remote side, `wrap-up` required and not completed, `done` over for the agent too.
 */
export type InteractionPhase =
  'alerting' | 'dialing' | 'connected' | 'held' | 'disconnected' | 'wrap-up' | 'done';

/** All phases. */
export const PHASES: readonly InteractionPhase[] = [
  'alerting',
  'dialing',
  'connected',
  'held',
  'disconnected',
  'wrap-up',
  'done',
];

/** A field of a record that differs from what was known. */
export interface Difference {
  /** The field, or `attributes` and the attribute's key, dots and all: `['attributes', 'Participant.caseId']`. */
  readonly path: readonly string[];
  /** The value that was known; `undefined` where none was. */
  readonly old: unknown;
  /** The value now; `undefined` where the field is gone. */
  readonly new: unknown;
}

const STATES: ReadonlyMap<string, InteractionPhase> = new Map([
  ['ALERTING', 'alerting'],
  ['OFFERING', 'alerting'],
  ['DIALING', 'dialing'],
  ['CONTACTING', 'dialing'],
  ['CONNECTED', 'connected'],
  ['HELD', 'held'],
  ['DISCONNECTED', 'disconnected'],
  ['TERMINATED', 'disconnected'],
]);

/** The phase of a state word; `undefined` for one in another language or of another release. */
const phaseOfState = (state: unknown): InteractionPhase | undefined =>
  typeof state === 'string' ? STATES.get(state.toUpperCase()) : undefined;

/** The phase that a record implies. Only events tell of wrap-up. */
export function phaseOf(record: Fields): InteractionPhase | undefined {
  const { state, isDone, isDisconnected, isConnected, direction } = record;
  if (isDone === true) return 'done';
  if (isDisconnected === true) return 'disconnected';
  const phase = phaseOfState(state);
  if (phase) return phase;
  if (isConnected === true) return 'connected';
  // A record that has no flag says nothing: it may be a part of one.
  if (!hasFlag(record)) return undefined;
  return /^outbound$/i.test(String(direction)) ? 'dialing' : 'alerting';
}

const hasFlag = ({ isDone, isDisconnected, isConnected }: Fields): boolean =>
  [isDone, isDisconnected, isConnected].some(flag => typeof flag === 'boolean');

/** Whether a record says in which phase its interaction is: by its state, in any language, or by a flag. */
export const hasPhaseWord = (record: Fields): boolean =>
  (typeof record.state === 'string' && record.state !== '') || hasFlag(record);

/**
 * Whether an interaction is held, where that is known: its record's state counts, whatever straggles in after it. `undefined`
 * with a state word that is not Genesys' English one, and while the interaction is not connected.
 *
 * @example
 * button.textContent = { true: 'Resume', false: 'Hold' }[String(isHeld(interaction))] ?? 'Hold on / off';
 */
export function isHeld({
  phase,
  record,
}: {
  readonly phase: InteractionPhase | undefined;
  readonly record: InteractionRecord;
}): boolean | undefined {
  if (phase !== 'connected' && phase !== 'held') return undefined;
  if (typeof record.state !== 'string' || !record.state) return phase === 'held';
  const told = phaseOfState(record.state);
  return told && told === 'held';
}

const ENDED: readonly (InteractionPhase | undefined)[] = ['disconnected', 'wrap-up', 'done'];

/** How far an interaction is over: 0 while it is not, more with each phase of its end. */
export const endRank = (phase: InteractionPhase | undefined): number => ENDED.indexOf(phase) + 1;

/**
 * Whether an interaction is over, for the remote side at least: `disconnected`, `wrap-up` or `done`.
 *
 * @example
 * const live = client.interactions.active().filter(({ phase }) => !hasEnded(phase));
 */
export const hasEnded = (phase: InteractionPhase | undefined): boolean => endRank(phase) > 0;

const ZONED = /(Z|[+-]\d\d:?\d\d)$/i;

/** A time of a record, in milliseconds since 1970; `undefined` where it is no ISO 8601 or no time since then. */
export function timeOf(text: unknown): number | undefined {
  if (typeof text !== 'string' || text[10] !== 'T') return undefined;
  const time = Date.parse(ZONED.test(text) ? text : `${text}Z`);
  return time > 0 ? time : undefined;
}
