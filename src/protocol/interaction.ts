import type { GenesysEvent } from './events.js';
import { isObject } from './json.js';

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
export type InteractionPhase = (typeof PHASES)[number];

/** All phases. */
export const PHASES = [
  'alerting',
  'dialing',
  'connected',
  'held',
  'disconnected',
  'wrap-up',
  'done',
] as const;

/** Something in a record that is another than what was known. */
export interface Difference {
  /** The field, or `attributes` and the attribute's key, dots and all: `['attributes', 'Participant.caseId']`. */
  readonly path: readonly string[];
  /** What was known; `undefined` where nothing was. */
  readonly old: unknown;
  /** What it is now. */
  readonly new: unknown;
}

/** A record as it comes, or its attributes: whatever a field is called and holds. */
export type Fields = Readonly<Record<string, unknown>>;

/** What an event tells of an interaction. */
export interface InteractionNews {
  readonly id: string;
  /** What it tells of the record; nothing where it came with the id alone. */
  readonly record: InteractionRecord | undefined;
  /** Whether it says that the interaction is new. */
  readonly added: boolean;
  /** The phase that it stands for, whatever the record says. */
  readonly phase: InteractionPhase | undefined;
}

/** The phases that events, and the categories of client events, stand for. */
const TOLD_PHASES: ReadonlyMap<unknown, InteractionPhase> = new Map([
  ['INTERACTION_CONNECTED', 'connected'],
  ['INTERACTION_DISCONNECTED', 'disconnected'],
  ['ACW_REQUIRED', 'wrap-up'],
  ['ACW_COMPLETED', 'done'],
  ['connect', 'connected'],
  ['disconnect', 'disconnected'],
  ['acw', 'done'],
  ['deallocate', 'done'],
]);

/** What an event tells of an interaction; `undefined` where it is about none. */
export function newsOf({ name, payload, raw }: GenesysEvent): InteractionNews | undefined {
  let what: unknown = name;
  let data: unknown;
  if (name === 'INTERACTION_EVENT' || name === 'CLIENT_EVENT') {
    const told: unknown = payload.data;
    if (!isObject(told) || (name === 'CLIENT_EVENT' && told.type !== 'Interaction')) return undefined;
    what = told.category;
    data = told.data;
  } else if (name !== 'LOGGED_OUT' && name !== 'UPDATE_STATUS') {
    // On Lightning the message has the record, where the payload has the id alone.
    data = (isObject(raw) && raw.data) || payload.interactionId;
  }
  // It comes as the record, as `{ new }`, as `{ old, new }`, or as the interaction's id alone.
  const latest = (isObject(data) && data.new) || data;
  const record = isObject(latest) ? latest : undefined;
  const id = record ? record.id : latest;
  if (typeof id !== 'string' || !id) return undefined;
  const phase = what === 'acw' && record?.isDone === false ? 'wrap-up' : TOLD_PHASES.get(what);
  return { id, record: record as InteractionRecord | undefined, added: what === 'add', phase };
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

/** The phase that a record implies. It knows of no wrap-up: that only events tell. */
export function phaseOf({
  state,
  isDone,
  isDisconnected,
  isConnected,
}: Fields): InteractionPhase | undefined {
  if (isDone === true) return 'done';
  if (isDisconnected === true) return 'disconnected';
  const phase = typeof state === 'string' ? STATES.get(state.toUpperCase()) : undefined;
  return phase ?? (isConnected === true ? 'connected' : undefined);
}

const ENDED: readonly (InteractionPhase | undefined)[] = ['disconnected', 'wrap-up', 'done'];

/** How far an interaction is over: 0 while it is not, more with each phase of its end. */
export const howEnded = (phase: InteractionPhase | undefined): number => ENDED.indexOf(phase) + 1;

/** A time of a record, in milliseconds since 1970; `undefined` where it is no ISO 8601 or no time since then. */
export function timeOf(text: unknown): number | undefined {
  if (typeof text !== 'string' || text[10] !== 'T') return undefined;
  const time = Date.parse(ZONED.test(text) ? text : `${text}Z`);
  return time > 0 ? time : undefined;
}

const ZONED = /(Z|[+-]\d\d:?\d\d)$/i;

/** Not what every object has from its prototype, though a record may have a field of that name. */
export const own = (of: Fields, key: string): unknown =>
  Object.prototype.hasOwnProperty.call(of, key) ? of[key] : undefined;

/**
 * A copy of a field's value that nobody can change, and that is plain JSON; `undefined` where it can be none. That of most
 * is itself: objects are nested in a record by releases to come only.
 */
export function copyOf(value: unknown): unknown {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  try {
    return JSON.parse(JSON.stringify(value), (_, each: unknown) => Object.freeze(each));
  } catch {
    // It is undefined, goes round in a circle, or is nested without end.
    return undefined;
  }
}

/** Whether two values are the same JSON. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every(key => isEqual(own(one as Fields, key), own(other as Fields, key)))
  );
}
