import { closedError } from '../closed.js';
import { ToolkitError } from '../errors.js';
import type { GenesysClient } from '../genesys-client.js';

/** What one of a console's components runs, and the others do not. */
export interface OncePerConsole {
  readonly run: GenesysClient['oncePerConsole'];
  /** The keys that were used here, or elsewhere as far as was told. */
  keys(): string[];
  /** Takes in that a key was used elsewhere. */
  learn(key: string): void;
  /** Whether the browser has no Web Locks for this page. */
  isAlone(): boolean;
  close(): void;
}

/** How many keys are remembered; the earliest are forgotten first. */
const KEPT = 500;

/**
 * Lets that component run a thing which gets the lock on its key, and holds it until it closes. The others remember the
 * key, so that it stays used when that component is gone.
 *
 * @param name - The console's, for the locks.
 * @param tell - Tells the others that a key is used.
 * @param informed - Resolves when the others told which keys were used before.
 */
export function createOncePerConsole(
  name: string,
  tell: (key: string) => void,
  informed: Promise<void>,
): OncePerConsole {
  /** What lets go of a key's lock, by the key. */
  const used = new Map<string, () => void>();
  const pending = new Set<() => void>();
  let alone = false;
  let closed = false;

  function use(key: string, release = (): void => {}): void {
    if (used.has(key)) return;
    used.set(key, release);
    for (const [earliest, letGo] of used) {
      if (used.size <= KEPT) break;
      used.delete(earliest);
      letGo();
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
    run(key, run) {
      let stop = (): void => {};
      return new Promise<Awaited<ReturnType<typeof run>> | undefined>((resolve, reject) => {
        stop = () => reject(closedError());
        if (closed) return stop();
        if (typeof key !== 'string' || typeof run !== 'function') {
          const found = `${typeof key} and ${typeof run}`;
          throw new ToolkitError(
            'INVALID_OPTION',
            `oncePerConsole() takes a text and a function, not ${found}.`,
          );
        }
        if (used.has(key)) return resolve(undefined);
        pending.add(stop);
        const start = (): void => {
          // What is thrown is a rejection too.
          new Promise<Awaited<ReturnType<typeof run>>>(done => done(run() as never)).then(resolve, reject);
        };
        lock(
          `${name} ${key}`,
          given => {
            if (!given) return resolve(undefined);
            // Its lock may be free because the component that used it is gone, and this one have opened just now.
            return informed.then(() => {
              if (closed || used.has(key)) return resolve(undefined);
              return new Promise(release => {
                use(key, release);
                tell(key);
                start();
              });
            });
          },
          () => {
            use(key);
            start();
          },
        );
      }).finally(() => pending.delete(stop));
    },

    keys: () => [...used.keys()],
    learn: key => use(key),
    isAlone: () => alone,

    close() {
      closed = true;
      for (const stop of pending) stop();
      for (const release of used.values()) release();
    },
  };
}
