import type { Deadlines } from '../deadline.js';
import { closedError, refuse } from '../errors.js';

/** Runs a thing in one of a console's components only. */
export interface OncePerConsole {
  run<Result>(key: string, run: () => Result | PromiseLike<Result>): Promise<Awaited<Result> | undefined>;
  /** The keys that were used here, and elsewhere as far as was told. */
  keys(): string[];
  /** Notes that a key was used elsewhere. */
  learn(key: string): void;
  /** Whether the browser has no Web Locks for this page. */
  isAlone(): boolean;
  close(): void;
}

/** The ties of {@link OncePerConsole} to the other components. */
export interface OnceOptions {
  /** The console's name, for the locks. */
  readonly name: string;
  /** Resolves when the others told which keys were used before. */
  readonly informed: Promise<void>;
  readonly deadlines: Deadlines;
  /** Tells the others that a key is used. */
  announce(key: string): void;
}

/** How many keys are remembered; the earliest are forgotten first. */
const KEPT = 500;

/**
 * Creates an {@link OncePerConsole}: the component that gets the lock on a key runs its thing, and holds the lock until it
 * closes. The others remember the key, so that it stays used when that component is gone.
 */
export function createOncePerConsole({ name, informed, deadlines, announce }: OnceOptions): OncePerConsole {
  /** The function that releases a key's lock, by the key. */
  const used = new Map<string, () => void>();
  let alone = false;
  let closed = false;

  function use(key: string, release = (): void => {}): void {
    if (used.has(key)) return;
    used.set(key, release);
    for (const [earliest, releaseEarliest] of used) {
      if (used.size <= KEPT) break;
      used.delete(earliest);
      releaseEarliest();
    }
  }

  /** Asks for a lock that is held until the promise of `got` is settled. Calls `without` where the page can have none. */
  function lock(of: string, got: (lock: Lock | null) => Promise<void> | void, without: () => void): void {
    let answered = false;
    const fail = (): void => {
      alone = true;
      without();
    };
    try {
      navigator.locks
        .request(of, { ifAvailable: true }, given => {
          answered = true;
          return got(given);
        })
        .catch(() => answered || fail());
    } catch {
      // There are none over http, nor in older browsers.
      fail();
    }
  }

  // Some pages have locks that refuse every request. Asked at once, so that diagnose() knows.
  lock(
    name,
    () => {},
    () => {},
  );

  return {
    run: <Result>(key: string, run: () => Result | PromiseLike<Result>) =>
      deadlines.start<Awaited<Result> | undefined>(
        {},
        () => closedError().message,
        ({ resolve, reject }) => {
          if (typeof key !== 'string')
            refuse('INVALID_OPTION', 'oncePerConsole()', 'a text as its first argument', key);
          if (typeof run !== 'function')
            refuse('INVALID_OPTION', 'oncePerConsole()', 'a function as its second argument', run);
          if (used.has(key)) return resolve(undefined);
          const start = (): void => {
            // What is thrown is a rejection too.
            new Promise<Awaited<Result>>(done => done(run() as Awaited<Result>)).then(resolve, reject);
          };
          lock(
            `${name} ${key}`,
            given => {
              if (!given) return resolve(undefined);
              // Its lock may be free because the component that used it is gone, and this one opened just now.
              return informed.then(() => {
                if (closed || used.has(key)) return resolve(undefined);
                return new Promise(release => {
                  use(key, release);
                  announce(key);
                  start();
                });
              });
            },
            () => {
              use(key);
              start();
            },
          );
        },
      ),

    keys: () => [...used.keys()],
    learn: key => use(key),
    isAlone: () => alone,

    close() {
      closed = true;
      for (const release of used.values()) release();
    },
  };
}
