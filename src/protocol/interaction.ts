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
  const [iso, zone] = (typeof text === 'string' && ISO.exec(text)) || [];
  const time = Date.parse(iso && !zone ? `${iso}Z` : (iso ?? ''));
  return time > 0 ? time : undefined;
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(Z|[+-]\d\d:?\d\d)?$/i;

/** Not what every object has from its prototype, though a record may have a field of that name. */
const own = (of: Fields, key: string): unknown =>
  Object.prototype.hasOwnProperty.call(of, key) ? of[key] : undefined;

/** What can be known by key: nothing where it is no object. */
const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});

/** Whether something in a record may be another than what is known. Most tell the same: it only has to be fast. */
export function mayDiffer(known: Fields, told: Fields): boolean {
  for (const key in told) {
    const value = told[key];
    if (value === known[key] || value === undefined) continue;
    if (key !== 'attributes' || !isObject(value) || mayDiffer(fieldsOf(known[key]), value)) return true;
  }
  return false;
}

/** What differs in a record from what is known: by field, of the attributes by key. What it does not tell stays. */
export function differences(known: Fields, told: Fields, path: readonly string[] = []): Difference[] {
  return Object.keys(told).flatMap(key => {
    const value = told[key];
    const old = own(known, key);
    if (!path.length && key === 'attributes' && isObject(value))
      return differences(fieldsOf(old), value, [key]);
    const now = copyOfValue(value);
    if (now === undefined || isEqual(old, now)) return [];
    return [Object.freeze({ path: Object.freeze([...path, key]), old, new: now })];
  });
}

/** What is known once it differs so. */
export function applied(known: InteractionRecord, changes: readonly Difference[]): InteractionRecord {
  // By entries and by spreading, never by assignment: a key such as __proto__ would reach the prototype.
  const at = (depth: number): Fields =>
    Object.fromEntries(
      changes.flatMap(({ path, new: now }) =>
        path.length === depth ? [[path[depth - 1], now] as const] : [],
      ),
    );
  const record = { ...known, ...at(1) };
  const attributes = Object.entries(at(2));
  if (!attributes.length) return record;
  return {
    ...record,
    attributes: { ...fieldsOf(own(record, 'attributes')), ...Object.fromEntries(attributes) },
  };
}

/** A copy of a record that nobody else can change, and that is plain JSON. What is no JSON is left out. */
export function copyOf(told: InteractionRecord): InteractionRecord;
export function copyOf(told: Fields): Fields;
export function copyOf(told: Fields): Fields {
  let flat = true;
  for (const key in told) flat &&= isFlat(told[key]) || (key === 'attributes' && isObject(told[key]));
  const copy: Fields = flat
    ? { ...told }
    : Object.fromEntries(
        Object.entries(told)
          .map(([key, value]) => [key, copyOfValue(value)] as const)
          .filter(([, value]) => value !== undefined),
      );
  const attributes = own(told, 'attributes');
  return isObject(attributes) ? { ...copy, attributes: copyOf(attributes) } : copy;
}

const isFlat = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' || value === null;

/** Objects are nested in a record by nobody but releases to come: they may cost something. */
function copyOfValue(value: unknown): unknown {
  if (isFlat(value)) return value;
  try {
    return JSON.parse(JSON.stringify(value), (_, each: unknown) => Object.freeze(each)) as unknown;
  } catch {
    // It is undefined, a cycle, nested too deep: no JSON.
    return undefined;
  }
}

function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every(key => isEqual(own(one as Fields, key), own(other as Fields, key)))
  );
}
