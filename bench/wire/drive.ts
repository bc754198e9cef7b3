import type { Listener } from '../console.js';

/** The interface of a contender's script to the race. */
export interface Contender {
  /** Each delivers all texts of an envelope some times over and tells how long that took, in milliseconds. */
  readonly large: (envelope: string, times: number) => number;
  readonly small: (envelope: string, times: number) => number;
  /** The sum of all that the handlers read. */
  readonly sum: () => number;
}

/**
 * Delivers to a listener as the Salesforce toolkit does: each text is a new string, unpacked from the JSON that crossed the
 * frames. The unpacking is not on the clock, since whoever listens pays for it alike.
 */
export const drive =
  (listener: Listener) =>
  (envelope: string, times: number): number => {
    let spent = 0;
    for (let time = 0; time < times; time++) {
      const texts = JSON.parse(envelope) as string[];
      const start = performance.now();
      for (const message of texts) listener({ message });
      spent += performance.now() - start;
    }
    return spent;
  };
