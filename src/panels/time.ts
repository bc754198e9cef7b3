import { replacements } from './messages/replacements.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** The formatters of a locale, made once: making one takes as long as a hundred times of formatting. */
interface Formatters {
  readonly time: Intl.DateTimeFormat;
  readonly shortTime: Intl.DateTimeFormat;
  readonly number: Intl.NumberFormat;
  readonly twoDigits: Intl.NumberFormat;
  readonly units: readonly Intl.NumberFormat[];
}

const made = new Map<string, Formatters>();

/** Gives the formatters of the locale that the page names, else of its language, else of the browser. */
function formatters(): Formatters {
  const names = [replacements().locale, document.documentElement.lang];
  const key = names.join();
  const found = made.get(key) ?? formattersOf(names.flatMap(localesOf));
  made.set(key, found);
  return found;
}

/** Lists the browser's locales for a name of Salesforce's, the closest first: `de-DE` and `de` for `de_DE_EURO`. */
function localesOf(name: string): readonly string[] {
  const parts = name.split(/[-_]/);
  return parts.map((_part, index) => parts.slice(0, parts.length - index).join('-')).filter(isLocale);
}

function isLocale(name: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(name).length > 0;
  } catch {
    return false;
  }
}

function formattersOf(names: string[]): Formatters {
  return {
    time: new Intl.DateTimeFormat(names, { timeStyle: 'medium' }),
    shortTime: new Intl.DateTimeFormat(names, { timeStyle: 'short' }),
    number: new Intl.NumberFormat(names),
    twoDigits: new Intl.NumberFormat(names, { minimumIntegerDigits: 2 }),
    units: ['hour', 'minute', 'second'].map(
      unit => new Intl.NumberFormat(names, { style: 'unit', unit, unitDisplay: 'long' }),
    ),
  };
}

/** A recording may tell any time, and a formatter throws at one that no date can have. */
const formatted = (kind: 'time' | 'shortTime', at: number): string =>
  Number.isNaN(new Date(at).getTime()) ? '–' : formatters()[kind].format(at);

/** The time of day to the second, as the user's locale has it: `9:02:15 AM`, `09:02:15`. */
export const timeOfDay = (at: number): string => formatted('time', at);

/** The time of day to the minute, as the user's locale has it: `9:02 AM`, `09:02`. */
export const minuteOfDay = (at: number): string => formatted('shortTime', at);

/** A whole number, as the user's locale has it: `5,000`. */
export const numberWords = (value: number): string => formatters().number.format(value);

/** The time of day as `HH:MM:SS.mmm` in any locale: for developers, who search and compare it. */
export function preciseTimeOfDay(at: number): string {
  const date = new Date(at);
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${clock}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

function parted(length: number): [hours: number, minutes: number, seconds: number] {
  const all = Math.floor(length / 1000);
  return [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
}

/** A length of time, given in milliseconds, as a clock shows it: `4:05`, `1:04:05`, in the digits of the user's locale. */
export function clockOf(length: number): string {
  const { number, twoDigits } = formatters();
  const [h, m, s] = parted(length);
  const minutes = h ? `${number.format(h)}:${twoDigits.format(m)}` : number.format(m);
  return `${minutes}:${twoDigits.format(s)}`;
}

/** A length of time, given in milliseconds, as it is said in the user's locale: `1 hour 4 minutes 5 seconds`. */
export function lengthInWords(length: number): string {
  const { units } = formatters();
  return parted(length)
    .flatMap((part, index, parts) =>
      index === 2 || parts.slice(0, index + 1).some(Boolean) ? [units[index]?.format(part)] : [],
    )
    .join(' ');
}
