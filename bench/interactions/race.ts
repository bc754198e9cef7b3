/** A race between the contenders whose scripts ran before this one, in Node or in a browser. */
import { turns } from '../measure.js';
import type { Samples } from '../measure.js';
import { part } from './course.js';
import type { COURSES } from './course.js';
import type { Contender } from './drive.js';

/** How a race is run. */
export interface Race {
  /** The contenders' global names. */
  readonly names: readonly string[];
  readonly course: keyof typeof COURSES;
  readonly events: number;
  readonly rounds: number;
  /** How many events are unpacked and delivered in one go: few enough to be still in the cache, as in a page. */
  readonly together: number;
}

/** Runs a race: what each contender took in each round, in milliseconds. Each gets every event once. */
export function run({ names, course, events, rounds, together }: Race): Samples<string> {
  const contenders = globalThis as unknown as Readonly<Record<string, Contender>>;
  const result: Samples<string> = {};
  const eventsOfRound = events / rounds;
  for (let round = 0; round < rounds; round++) {
    const envelopes: string[] = [];
    for (let from = 0; from < eventsOfRound; from += together) {
      const count = Math.min(together, eventsOfRound - from);
      envelopes.push(JSON.stringify(part(course, round * eventsOfRound + from, count)));
    }
    for (const name of turns(names, round)) {
      let spent = 0;
      for (const envelope of envelopes) spent += contenders[name]?.deliver(envelope) ?? NaN;
      (result[name] ??= []).push(spent);
    }
  }
  const sums = new Set(names.map(name => contenders[name]?.sum()));
  if (sums.size !== 1) throw new Error(`The handlers read different things: ${[...sums].join(', ')}.`);
  return result;
}
