/** The source of time of the simulated Genesys client and the fake console. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `run` after `ms` milliseconds. Returns a handle for `clearTimeout`. */
  setTimeout(run: () => void, ms: number): unknown;
  /** Cancels a call. A handle that is spent changes nothing. */
  clearTimeout(handle: unknown): void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: handle => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

/** A clock that stands still until `advance`. */
export interface ManualClock extends Clock {
  /** Lets time pass, in milliseconds, and runs what falls due in it, each at its own time. */
  advance(ms: number): void;
  /**
   * Lets time pass as `advance` does, and lets promises settle before, in between and after: for a page that sends one
   * action after another. It waits for nothing but promises: what a network or a broadcast brings comes later.
   *
   * @example
   * button.click(); // await client.setHeld(id, true); await client.addCustomAttributes({ id, attributes });
   * await clock.advanceAsync(1000);
   */
  advanceAsync(ms: number): Promise<void>;
}

/** A chain of promises that is longer waits for something else besides. */
const TURNS = 100;

/** Lets promises settle, without a timer: that may be a fake one. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await Promise.resolve();
}

/**
 * Creates a clock that stands still until `advance`, so that a test knows to the millisecond what happens when.
 *
 * @param now - The time to begin with: milliseconds since 1970. Default: 9:00 UTC on Monday, January 5, 2026.
 *
 * @example
 * const clock = manualClock();
 * const { genesys } = simulateGenesys({ window, clock });
 * genesys.pickup(genesys.offer({ remoteName: 'Ada Example' }));
 * clock.advance(6); // INTERACTION_CONNECTED comes 6 ms after the change to CONNECTED
 */
export function manualClock(now: number = Date.UTC(2026, 0, 5, 9)): ManualClock {
  const waiting = new Map<number, { at: number; run: () => void }>();
  let handles = 0;

  function next(until: number): number | undefined {
    let first: number | undefined;
    for (const [handle, { at }] of waiting) {
      // Maps keep the order of insertion: of two timers that are due at once, the first that was set runs first.
      if (at <= until && (first === undefined || at < (waiting.get(first)?.at ?? 0))) first = handle;
    }
    return first;
  }

  function run(handle: number): void {
    const { at, run } = waiting.get(handle) as { at: number; run: () => void };
    waiting.delete(handle);
    now = at;
    run();
  }

  return {
    now: () => now,
    setTimeout(run, ms) {
      waiting.set(++handles, { at: now + Math.max(0, ms), run });
      return handles;
    },
    clearTimeout(handle) {
      waiting.delete(handle as number);
    },
    advance(ms) {
      const until = now + ms;
      for (let handle = next(until); handle !== undefined; handle = next(until)) {
        run(handle);
      }
      now = until;
    },
    async advanceAsync(ms) {
      const until = now + ms;
      await settle();
      for (let handle = next(until); handle !== undefined; handle = next(until)) {
        run(handle);
        await settle();
      }
      now = until;
    },
  };
}
