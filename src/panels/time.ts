const two = (value: number): string => String(value).padStart(2, '0');

/** The time of day as `HH:MM:SS`. By hand, since an `Intl` formatter takes a hundred times as long. */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** The time of day as `HH:MM:SS.mmm`. */
export const preciseTimeOfDay = (at: number): string =>
  `${timeOfDay(at)}.${String(new Date(at).getMilliseconds()).padStart(3, '0')}`;

function parted(length: number): [hours: number, minutes: number, seconds: number] {
  const all = Math.floor(length / 1000);
  return [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
}

/** A length of time, given in milliseconds, as a clock shows it: `4:05`, `1:04:05`. */
export function clockOf(length: number): string {
  const [h, m, s] = parted(length);
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** A length of time, given in milliseconds, as it is said: `1 h 4 min 5 s`. */
export function lengthInWords(length: number): string {
  const [h, m, s] = parted(length);
  return `${h ? `${h} h ` : ''}${h || m ? `${m} min ` : ''}${s} s`;
}
