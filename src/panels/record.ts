import { isObject } from '../protocol/json.js';

/** An interaction's record. Its fields come and go, and any of them may be of another type than expected. */
export type InteractionRecord = Readonly<Record<string, unknown>>;

/** JSON of anything: what is none (a cycle, nesting without end) becomes words, since this is only for people to read. */
export function json(value: unknown, indent?: number): string {
  try {
    return JSON.stringify(value, undefined, indent) ?? String(value);
  } catch (error) {
    return `(${error instanceof Error ? error.message : 'no JSON'})`;
  }
}

/** The records in an event's `data`: a record, `{ new }` or `{ old, new }`. */
export function recordsIn(data: unknown): { before?: InteractionRecord; now?: InteractionRecord } {
  if (!isObject(data)) return {};
  const { old, new: latest } = data;
  if (isObject(latest)) return isObject(old) ? { before: old, now: latest } : { now: latest };
  return { now: data };
}

const KINDS: readonly (readonly [flag: string, kind: string])[] = [
  ['isChat', 'chat'],
  ['isEmail', 'email'],
  ['isMessage', 'message'],
  ['isVoicemail', 'voicemail'],
  ['isCallback', 'callback'],
];

/** What an agent would tell an interaction by, whatever its state: `Inbound, 555-0100`. Empty where nothing of it is known. */
export function about(record: InteractionRecord): string {
  const { direction, displayAddress, phone, ani, remoteName, name } = record;
  const kind = KINDS.find(([flag]) => record[flag] === true)?.[1];
  const who = [displayAddress, phone, ani, remoteName, name].find(isText);
  return list(kind, direction, who);
}

/** An interaction's state, and what it is told by: `CONNECTED, Inbound, 555-0100`. */
export const gist = (record: InteractionRecord): string => list(record.state, about(record));

/** Lists what is there, `A, B`, each to a length that people read. */
export const list = (...parts: readonly unknown[]): string =>
  parts
    .filter(isText)
    .map(part => part.slice(0, 80))
    .join(', ');

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const value = (of: unknown): string => (isText(of) ? of : json(of));

function step(from: unknown, to: unknown): string {
  if (from === undefined) return value(to);
  return to === undefined ? 'gone' : `${value(from)} → ${value(to)}`;
}

/** What is in an object of a kind that nobody documents: `interactionId: 1234, selected: true`. */
export const fields = (of: InteractionRecord): string =>
  Object.entries(of)
    .map(([key, each]) => `${key}: ${value(each)}`)
    .join(', ');

const own = (record: InteractionRecord, key: string): unknown =>
  Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;

/** The fields that differ between two records, as `state: ALERTING → CONNECTED`. One level of nesting is looked into. */
export function changes(before: InteractionRecord, now: InteractionRecord, path = ''): string[] {
  const found: string[] = [];
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const from = own(before, key);
    const to = own(now, key);
    if (Object.is(from, to)) continue;
    if (!path && isObject(from) && isObject(to)) found.push(...changes(from, to, `${key}.`));
    else if (typeof from !== 'object' || typeof to !== 'object' || json(from) !== json(to)) {
      found.push(`${path}${key}: ${step(from, to)}`);
    }
  }
  return found;
}
