/** A race between the contenders whose scripts ran before this one, in Node or in a browser. */
import { turns } from '../measure.js';
import type { Samples } from '../measure.js';
import type { Contender } from './drive.js';

/** The options of a race. */
export interface Race {
  /** The contenders' global names. */
  names: readonly string[];
  /** A JSON array of the event's texts, and how many times over it is delivered in a turn. */
  events: Readonly<Record<'large' | 'small', { envelope: string; times: number }>>;
  /** The rounds that only warm up, before those that count. */
  warmUp: number;
  rounds: number;
}

/** The result of a race: for each event the time of each contender in each round, in milliseconds. */
export type Result = Record<'large' | 'small', Samples<string>>;

/** Runs a race. */
export function run({ names, events, warmUp, rounds }: Race): Result {
  const contenders = globalThis as unknown as Readonly<Record<string, Contender>>;
  const result: Result = { large: {}, small: {} };
  for (let round = -warmUp; round < rounds; round++) {
    for (const event of ['large', 'small'] as const) {
      const { envelope, times } = events[event];
      for (const name of turns(names, round + warmUp)) {
        const spent = contenders[name]?.[event](envelope, times) ?? NaN;
        if (round >= 0) (result[event][name] ??= []).push(spent);
      }
    }
  }
  const sums = new Set(names.map(name => contenders[name]?.sum()));
  if (sums.size !== 1) throw new Error(`The handlers read different things: ${[...sums].join(', ')}.`);
  return result;
}
