import type { Clock } from './clock.js';

interface Item {
  due: number;
  run: () => void;
}

/**
 * The announcements that wait, in order of the time they are due.
 *
 * What is due now runs at once, but never in the middle of a command: a listener may answer with the next command, whose
 * events have to come after all those of the first.
 */
export class Outbox {
  readonly #clock: Clock;
  #waiting: Item[] = [];
  #timer: unknown;
  #commands = 0;
  #isDraining = false;
  #isClosed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(due: number, run: () => void): void {
    if (this.#isClosed) return;
    let place = this.#waiting.length;
    while (place && (this.#waiting[place - 1] as Item).due > due) place--;
    this.#waiting.splice(place, 0, { due, run });
    this.#drain();
  }

  /** Drops what waits. */
  clear(): void {
    this.#waiting = [];
  }

  /** Drops what waits and whatever is added from now on. */
  close(): void {
    this.#isClosed = true;
    this.clear();
    this.#arm();
  }

  /** Runs a command; what it adds waits until it is done. */
  during(command: () => void): void {
    this.#commands++;
    try {
      command();
    } finally {
      this.#commands--;
      this.#drain();
    }
  }

  #drain(): void {
    if (this.#commands || this.#isDraining) return;
    this.#isDraining = true;
    try {
      for (let item = this.#waiting[0]; item && item.due <= this.#clock.now(); item = this.#waiting[0]) {
        this.#waiting.shift();
        item.run();
      }
    } finally {
      this.#isDraining = false;
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
