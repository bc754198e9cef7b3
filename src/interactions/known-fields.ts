import { copyOf, isEqual, own } from '../protocol/interaction.js';
import type { Difference, Fields } from '../protocol/interaction.js';
import { isObject } from '../protocol/json.js';

/** How many fields are kept of a record, and how many attributes: more than any has, since new ones could come forever. */
const MOST = 1000;

/** What does not differ, and where no path is. */
const NONE: readonly never[] = Object.freeze([]);
const ATTRIBUTES: readonly string[] = Object.freeze(['attributes']);

/**
 * What is known of a record, or of its attributes: of each field the last that was told.
 *
 * The names and the values are in two lists, since most records tell nothing new and have to be compared fast: they tell
 * their fields in the order in which they did before. And nothing has to be assigned by a payload's key, such as __proto__.
 */
export class KnownFields {
  // Not by #: that would be a WeakMap in the scripts that are built for older browsers.
  private readonly names: string[] = [];
  private readonly values: unknown[] = [];

  /** How many there are. */
  get size(): number {
    return this.names.length;
  }

  /** The value of a field. */
  get(name: string): unknown {
    return shown(this.values[this.names.indexOf(name)]);
  }

  /** All fields, as an object that nobody can change. */
  toObject(): Fields {
    return Object.freeze(
      Object.fromEntries(this.names.map((name, place) => [name, shown(this.values[place])] as const)),
    );
  }

  /** What others know that is not known here. */
  missingOf(others: Fields): Fields {
    return Object.fromEntries(
      Object.entries(others).flatMap(([name, value]) => {
        const place = this.names.indexOf(name);
        const known = this.values[place];
        if (place < 0) return [[name, value] as const];
        return known instanceof KnownFields && isObject(value)
          ? [[name, known.missingOf(value)] as const]
          : [];
      }),
    );
  }

  /** Takes in what is told, and tells what differs from what was known. What is not told stays. */
  takeIn(told: Fields, path: readonly string[] = NONE): readonly Difference[] {
    let found: Difference[] | undefined;
    let next = 0;
    for (const name in told) {
      const place = this.names[next] === name ? next : this.names.indexOf(name);
      if (place >= 0) {
        next = place + 1;
        if (told[name] === this.values[place]) continue;
      }
      const value = own(told, name);
      if (path === NONE && name === 'attributes' && isObject(value)) {
        const inside = this.fieldsAt(place)?.takeIn(value, ATTRIBUTES);
        if (inside?.length) found = [...(found ?? []), ...inside];
        continue;
      }
      const old = shown(this.values[place]);
      const now = copyOf(value);
      if (now === undefined || isEqual(old, now) || !this.set(place, name, now)) continue;
      (found ??= []).push({ path: path === NONE ? [name] : [...path, name], old, new: now });
    }
    return found ?? NONE;
  }

  private fieldsAt(place: number): KnownFields | undefined {
    const known = this.values[place];
    if (known instanceof KnownFields) return known;
    const fields = new KnownFields();
    return this.set(place, 'attributes', fields) ? fields : undefined;
  }

  private set(place: number, name: string, value: unknown): boolean {
    if (place < 0 && this.names.length === MOST) return false;
    this.values[place < 0 ? this.names.push(name) - 1 : place] = value;
    return true;
  }
}

const shown = (value: unknown): unknown => (value instanceof KnownFields ? value.toObject() : value);
