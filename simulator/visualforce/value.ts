/** A moment (NOW) or a day (TODAY). Salesforce shows it in the user's time zone; here that is UTC. */
export class DateValue {
  constructor(
    readonly date: Date,
    readonly hasTime: boolean,
  ) {}
}

/** What an expression can be worth. */
export type Value = string | number | boolean | DateValue | null;

/** As Visualforce writes it into a page. */
export function asText(value: Value): string {
  if (value === null) return '';
  if (value instanceof DateValue) return dateAsText(value);
  if (typeof value === 'number') return numberAsText(value);
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

/** A formula takes missing text for empty text. */
export function isBlank(value: Value): boolean {
  return value === null || value === '';
}

export function areEqual(a: Value, b: Value): boolean {
  if (isBlank(a) && isBlank(b)) return true;
  if (a instanceof DateValue && b instanceof DateValue) return a.date.getTime() === b.date.getTime();
  return a === b;
}
