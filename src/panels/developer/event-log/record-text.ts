import { isObject, own } from '../../../protocol/json.js';
import type { Fields } from '../../../protocol/json.js';
import { about, isText, list } from '../../about.js';

/** JSON for people to read: a value that has none (a cycle, nesting without end) becomes words. */
export function json(value: unknown, indent?: number): string {
  try {
    return JSON.stringify(value, undefined, indent) ?? String(value);
  } catch (error) {
    return `(${error instanceof Error ? error.message : 'no JSON'})`;
  }
}

/** The records in an event's `data`: a record, `{ new }` or `{ old, new }`. */
export function recordsIn(data: unknown): { before?: Fields; now?: Fields } {
  if (!isObject(data)) return {};
  const { old, new: latest } = data;
  if (isObject(latest)) return isObject(old) ? { before: old, now: latest } : { now: latest };
  return { now: data };
}

/** An interaction's state, and the fields that tell it apart: `CONNECTED, Inbound, 555-0100`. */
export const gist = (record: Fields): string => list(record.state, about(record));

/** A value as a text that people read. */
export const valueText = (of: unknown): string => (isText(of) ? of : json(of));

/** The fields of an object of an undocumented kind: `interactionId: 1234, selected: true`. */
export const fields = (of: Fields): string =>
  Object.entries(of)
    .map(([key, each]) => `${key}: ${valueText(each)}`)
    .join(', ');

/** A field that differs between two records. `undefined` stands for a field that is not there. */
export interface FieldChange {
  /** The field's name, after its object's name and a dot where it is nested. */
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** The fields that differ between two records. One level of nesting is looked into. */
export function changes(before: Fields, now: Fields, path = ''): FieldChange[] {
  const found: FieldChange[] = [];
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const from = own(before, key);
    const to = own(now, key);
    if (Object.is(from, to)) continue;
    if (!path && isObject(from) && isObject(to)) found.push(...changes(from, to, `${key}.`));
    else if (typeof from !== 'object' || typeof to !== 'object' || json(from) !== json(to)) {
      found.push({ field: `${path}${key}`, from, to });
    }
  }
  return found;
}
