const two = (value: number): string => String(value).padStart(2, '0');

/** The time of day as `HH:MM:SS`. By hand, since an `Intl` formatter takes a hundred times as long. */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** The time of day as `HH:MM:SS.mmm`. */
export const preciseTimeOfDay = (at: number): string =>
  `${timeOfDay(at)}.${String(new Date(at).getMilliseconds()).padStart(3, '0')}`;
