import type { Clock } from './clock.js';

interface Item {
  due: number;
  run: () => void;
}

/**
 * What is still to be told, in order of the time it is due.
 *
 * What is due now is told at once, but never in the middle of a command: a listener may answer with the next command, and
 * what that one tells has to come after all that the first one tells.
 */
export class Outbox {
  readonly #clock: Clock;
  #waiting: Item[] = [];
  #timer: unknown;
  #held = 0;
  #draining = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(due: number, run: () => void): void {
    let place = this.#waiting.length;
    while (place && (this.#waiting[place - 1] as Item).due > due) place--;
    this.#waiting.splice(place, 0, { due, run });
    this.#drain();
  }

  /** Forgets what was not told yet. */
  clear(): void {
    this.#waiting = [];
  }

  /** Tells nothing until `work` is done. */
  during(work: () => void): void {
    this.#held++;
    try {
      work();
    } finally {
      this.#held--;
      this.#drain();
    }
  }

  #drain(): void {
    if (this.#held || this.#draining) return;
    this.#draining = true;
    try {
      for (let item = this.#waiting[0]; item && item.due <= this.#clock.now(); item = this.#waiting[0]) {
        this.#waiting.shift();
        item.run();
      }
    } finally {
      this.#draining = false;
    }
    this.#arm();
  }

  #arm(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    const [first] = this.#waiting;
    if (!first) return;
    this.#timer = this.#clock.setTimeout(
      () => {
        this.#timer = undefined;
        this.#drain();
      },
      // Timers of browsers may run a fraction early: without a millisecond at least, this would turn on the spot.
      Math.max(1, first.due - this.#clock.now()),
    );
  }
}
