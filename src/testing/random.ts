/** A repeatable source of random numbers: the same seed gives the same ones, in browsers and in Node. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number between the two, both included. */
  between(least: number, most: number): number;
  /** An id in the form of a UUID. */
  id(): string;
}

/** Creates a mulberry32 generator: 32 bits of state are plenty for made-up ids and pauses. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));

  return {
    next,
    between,
    id: () =>
      'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, place =>
        between(place === 'x' ? 0 : 8, place === 'x' ? 15 : 11).toString(16),
      ),
  };
}
