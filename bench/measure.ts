/** Interleaved runs, and what is said about them. */

/** The median of some numbers, and the quartiles about it. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The time that each contender took, a number a round. */
export type Samples<Name extends string> = Record<Name, number[]>;

/** A quantile, interpolated between its neighbours. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at % 1);
}

/** The median and the quartiles. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/** The comparison of two contenders: by round, so that what slows the machine down for a while slows both. */
export const ratioOf = (samples: readonly number[], to: readonly number[]): Spread =>
  spreadOf(samples.map((sample, round) => sample / (to[round] ?? NaN)));

/** Joins the rounds of several races. */
export function joined<Name extends string>(races: readonly Samples<Name>[]): Samples<Name> {
  const all = {} as Samples<Name>;
  for (const race of races) {
    for (const name of Object.keys(race) as Name[]) all[name] = [...(all[name] ?? []), ...race[name]];
  }
  return all;
}

/**
 * The order in which contenders take their turns in a round: another one first each time, and backwards every other time
 * round, so that nobody always comes after the same other, whose garbage it might have to clear.
 */
export function turns<Name extends string>(names: readonly Name[], round: number): Name[] {
  const first = round % names.length;
  const order = [...names.slice(first), ...names.slice(0, first)];
  return Math.floor(round / names.length) % 2 ? order.reverse() : order;
}
