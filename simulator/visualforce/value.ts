/** A moment (NOW) or a day (TODAY). Salesforce shows it in the user's time zone; here that is UTC. */
export class DateValue {
  constructor(
    readonly date: Date,
    readonly hasTime: boolean,
  ) {}
}

/** The value of an expression. */
export type Value = string | number | boolean | DateValue | null | readonly Value[] | ValueRecord;

/** A record, a map, or the fields of a global variable. */
export interface ValueRecord {
  readonly [field: string]: Value;
}

/** As Visualforce writes it into a page. */
export function asText(value: Value): string {
  if (value === null) return '';
  if (value instanceof DateValue) return dateAsText(value);
  if (typeof value === 'number') return numberAsText(value);
  if (isList(value)) return `[${value.map(asText).join(', ')}]`;
  if (isRecord(value)) {
    const fields = Object.entries(value).map(([name, field]) => `${name}=${asText(field)}`);
    return `{${fields.join(', ')}}`;
  }
  return String(value);
}

// Salesforce counts in decimals: 0.1 + 0.2 is 0.3 there.
function numberAsText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function dateAsText({ date, hasTime }: DateValue): string {
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  if (!hasTime) return day;
  const hour = date.getUTCHours();
  const minute = String(date.getUTCMinutes()).padStart(2, '0');
  return `${day} ${hour % 12 || 12}:${minute} ${hour < 12 ? 'AM' : 'PM'}`;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isRecord(value: Value): value is ValueRecord {
  return typeof value === 'object' && value !== null && !isList(value) && !(value instanceof DateValue);
}

/** The field, entry or element of that name, which is compared without case; undefined where there is none. */
export function fieldOf(value: Value, name: string): Value | undefined {
  if (isList(value)) return /^size$/i.test(name) ? value.length : value[Number(name)];
  if (!isRecord(value)) return undefined;
  return Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/** A formula takes missing text for empty text. */
export function isBlank(value: Value): boolean {
  return value === null || value === '';
}

export function areEqual(a: Value, b: Value): boolean {
  if (isBlank(a) && isBlank(b)) return true;
  if (a instanceof DateValue && b instanceof DateValue) return a.date.getTime() === b.date.getTime();
  return a === b;
}
