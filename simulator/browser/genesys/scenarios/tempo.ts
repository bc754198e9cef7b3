import { systemClock } from '../../../../src/testing/index.js';
import type { Clock } from '../../../../src/testing/index.js';

/** A clock that can be stopped and hurried, and with it all that runs on it. */
export interface Tempo extends Clock {
  /** The number of its milliseconds that pass in one of the clock's below it. */
  speed: number;
  /** True while its time stands still. */
  paused: boolean;
  /** Lets time pass at once, in milliseconds, also while it stands still. */
  advance(ms: number): void;
}

interface Timer {
  readonly at: number;
  run(): void;
}

/** A browser runs at once what is set for later than this, in milliseconds. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/**
 * Makes a clock on top of another one. What falls due runs at its own time, to the millisecond, however late or in whatever
 * heaps the clock below calls: the same calls in the same order give the same times.
 */
export function createTempo(below: Clock = systemClock): Tempo {
  const waiting = new Map<number, Timer>();
  let handles = 0;
  let speed = 1;
  let paused = false;
  /** The time below and here when this clock's pace was set. */
  let since = { below: below.now(), here: below.now() };
  /** The time that what runs now is due at. */
  let running: number | undefined;
  let alarm: unknown;

  function next(): [handle: number, timer: Timer] | undefined {
    let first: [number, Timer] | undefined;
    for (const entry of waiting) if (!first || entry[1].at < first[1].at) first = entry;
    return first;
  }

  const reached = (): number => since.here + (paused ? 0 : (below.now() - since.below) * speed);

  /** Time does not go past what is due and has not run. */
  const now = (): number => running ?? Math.min(reached(), next()?.[1].at ?? Infinity);

  function runWhat(isDue: (timer: Timer) => boolean): void {
    try {
      for (let first = next(); first && isDue(first[1]); first = next()) {
        const [handle, timer] = first;
        waiting.delete(handle);
        running = timer.at;
        timer.run();
      }
    } finally {
      running = undefined;
      arm();
    }
  }

  function ring(): void {
    // Not what falls due meanwhile: where the work takes longer than its time, the browser needs a turn, too.
    const until = reached();
    // What runs may stop the clock.
    runWhat(({ at }) => at <= until && at <= reached());
  }

  function arm(): void {
    // What runs may set timers: one alarm does for them all, when it is done.
    if (running !== undefined) return;
    below.clearTimeout(alarm);
    const first = paused ? undefined : next();
    // Rounded up, since an alarm that is a fraction early would turn on the spot.
    const wait =
      first && Math.min(Math.max(0, Math.ceil((first[1].at - reached()) / speed)), LONGEST_TIMEOUT);
    alarm = wait === undefined ? undefined : below.setTimeout(ring, wait);
  }

  function setPace(change: () => void, here = now()): void {
    since = { below: below.now(), here };
    change();
    arm();
  }

  return {
    now,
    setTimeout(run, ms) {
      waiting.set(++handles, { at: now() + Math.max(0, ms), run });
      arm();
      return handles;
    },
    clearTimeout(handle) {
      waiting.delete(handle as number);
      arm();
    },
    advance(ms) {
      const until = now() + ms;
      runWhat(({ at }) => at <= until);
      setPace(() => {}, until);
    },
    get speed() {
      return speed;
    },
    set speed(value) {
      setPace(() => (speed = value));
    },
    get paused() {
      return paused;
    },
    set paused(value) {
      setPace(() => (paused = value));
    },
  };
}
