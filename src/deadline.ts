import { closedError, refuse, ToolkitError } from './errors.js';

/** How long a caller waits. */
export interface DeadlineOptions {
  /** In milliseconds: more than 0, at most 2147483647. Without it only the signal and close() end the wait. */
  timeout?: number | undefined;
  /** Ends the wait when it is aborted. */
  signal?: AbortSignal | undefined;
}

/** The reason that a wait ended for. */
export type EndCode = 'TIMEOUT' | 'ABORTED' | 'CLOSED';

/** A promise that somebody waits for. Only the first call counts. */
export interface Pending<Result> {
  resolve(result: Result): void;
  reject(error: unknown): void;
  readonly isSettled: boolean;
}

/** The waits of one client: each ends by its result, its time, its signal or the client's close. */
export interface Deadlines {
  /**
   * Starts a wait.
   *
   * @param explain - Makes the message of the error that ends the wait.
   * @param begin - Starts the work. The function it may return is called when the wait is over.
   */
  start<Result>(
    options: DeadlineOptions,
    explain: (code: EndCode) => string,
    begin: (pending: Pending<Result>) => (() => void) | void,
  ): Promise<Result>;
  /** Ends all waits with `CLOSED`, and every later one at its start. */
  close(): void;
}

/** Timers take no more milliseconds. */
const LONGEST = 2 ** 31 - 1;

/**
 * Checks the options of a wait.
 *
 * @throws {@link ToolkitError} `INVALID_OPTION`.
 */
export function checkDeadline({ timeout, signal }: DeadlineOptions): void {
  if (timeout !== undefined && !(typeof timeout === 'number' && timeout > 0 && timeout <= LONGEST)) {
    refuse('INVALID_OPTION', 'timeout', `more than 0 and at most ${LONGEST} milliseconds`, timeout);
  }
  if (signal !== undefined && typeof signal?.addEventListener !== 'function') {
    refuse('INVALID_OPTION', 'signal', 'an AbortSignal', signal);
  }
}

/** Creates the waits of one client. */
export function createDeadlines(): Deadlines {
  const open = new Set<() => void>();
  let closed = false;

  return {
    start: ({ timeout, signal }, explain, begin) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closedError());
        let isSettled = false;
        let timer: ReturnType<typeof setTimeout> | undefined;
        let cleanUp: (() => void) | void = undefined;

        function settle(act: () => void): void {
          if (isSettled) return;
          isSettled = true;
          clearTimeout(timer);
          signal?.removeEventListener('abort', abort);
          open.delete(close);
          act();
          cleanUp?.();
        }
        const end = (code: EndCode): void => settle(() => reject(new ToolkitError(code, explain(code))));
        const abort = (): void => end('ABORTED');
        const close = (): void => end('CLOSED');

        if (signal?.aborted) return abort();
        if (timeout !== undefined) timer = setTimeout(() => end('TIMEOUT'), timeout);
        signal?.addEventListener('abort', abort);
        open.add(close);
        try {
          cleanUp = begin({
            resolve: result => settle(() => resolve(result)),
            reject: error => settle(() => reject(error)),
            get isSettled() {
              return isSettled;
            },
          });
        } catch (error) {
          settle(() => reject(error));
        }
        // The work may have been over before it returned what cleans up.
        if (isSettled) cleanUp?.();
      }),

    close() {
      closed = true;
      for (const end of open) end();
    },
  };
}
