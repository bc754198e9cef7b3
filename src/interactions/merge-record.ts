import type { Difference } from '../protocol/interaction.js';
import { isObject, own } from '../protocol/json.js';
import type { Fields } from '../protocol/json.js';

/** The known fields of a record, or its attributes. A Map, so that a key such as `__proto__` is one like any other. */
export type KnownFields = Map<string, unknown>;

/** The number of fields, and of attributes, that are kept of a record: more than any has, since new ones could come forever. */
const MOST = 1000;

const ATTRIBUTES = 'attributes';

/** Takes a record into the known fields and gives the differences. Fields that it does not tell stay. */
export const mergeRecord = (known: KnownFields, record: Fields): Difference[] =>
  mergeFields(known, record, []);

function mergeFields(known: KnownFields, told: Fields, path: readonly string[]): Difference[] {
  const differences: Difference[] = [];
  for (const name of Object.keys(told)) {
    const value = told[name];
    const before = known.get(name);
    if (value === before || value === undefined) continue;
    if (!path.length && name === ATTRIBUTES && isObject(value)) {
      differences.push(...mergeFields(attributesOf(known), value, [ATTRIBUTES]));
      continue;
    }
    const now = copyOf(value);
    const old = plainOf(before);
    if (now === undefined || isEqual(old, now)) continue;
    if (!known.has(name) && known.size >= MOST) continue;
    known.set(name, now);
    differences.push({ path: [...path, name], old, new: now });
  }
  return differences;
}

function attributesOf(known: KnownFields): KnownFields {
  const attributes = known.get(ATTRIBUTES);
  if (attributes instanceof Map) return attributes as KnownFields;
  const created: KnownFields = new Map();
  if (known.has(ATTRIBUTES) || known.size < MOST) known.set(ATTRIBUTES, created);
  return created;
}

/** The paths of fields and attributes that an event's `old` has and its `new` has not: they are gone. */
export function goneFrom(old: Fields, record: Fields): (readonly string[])[] {
  const gone = keysGone(old, record).map(name => [name]);
  const [before, now] = [own(old, ATTRIBUTES), own(record, ATTRIBUTES)];
  if (!isObject(before) || !isObject(now)) return gone;
  return [...gone, ...keysGone(before, now).map(key => [ATTRIBUTES, key])];
}

const keysGone = (old: Fields, now: Fields): string[] =>
  Object.keys(old).filter(name => old[name] !== undefined && own(now, name) === undefined);

/** Removes a field, or an attribute, and gives the difference; `undefined` where it was not known. */
export function removeField(known: KnownFields, path: readonly string[]): Difference | undefined {
  const [name = '', key] = path;
  const value = known.get(name);
  const fields = key === undefined ? known : value;
  const last = key ?? name;
  if (!(fields instanceof Map) || !fields.has(last)) return undefined;
  const old = plainOf(fields.get(last));
  fields.delete(last);
  return { path, old, new: undefined };
}

/** The known fields as an object that nobody can change. */
export const toObject = (known: KnownFields): Fields =>
  Object.freeze(Object.fromEntries([...known].map(([name, value]) => [name, plainOf(value)] as const)));

const plainOf = (value: unknown): unknown => (value instanceof Map ? toObject(value as KnownFields) : value);

/**
 * A copy of a field's value that nobody can change, and that is plain JSON; `undefined` where it can be none. Most values
 * are their own copies: only releases to come nest objects in a record.
 */
function copyOf(value: unknown): unknown {
  if (value === null || /string|number|boolean/.test(typeof value)) return value;
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
