/**
 * What went wrong, for code to tell apart. The message says it in words.
 *
 * - `SURFACE_UNAVAILABLE`: the page has no console, message channel or client window to talk through.
 * - `INVALID_ACTION`: the action's request breaks the specification. Nothing was sent.
 * - `ACTION_REFUSED`: the surface answered that it did not take the message.
 * - `TIMEOUT`: the surface did not answer in time. The message may have been taken all the same.
 * - `ABORTED`: the caller's `signal` was aborted.
 * - `CLOSED`: the client was closed.
 * - `INVALID_OPTION`: an option, an event name or a handler is not what the call takes.
 */
export type ToolkitErrorCode =
  | 'SURFACE_UNAVAILABLE'
  | 'INVALID_ACTION'
  | 'ACTION_REFUSED'
  | 'TIMEOUT'
  | 'ABORTED'
  | 'CLOSED'
  | 'INVALID_OPTION';

/**
 * The one error that the toolkit throws or rejects with.
 *
 * @example
 * client.changestatus({ id: 'AVAILABLE' }).catch(error => {
 *   if (error.code === 'TIMEOUT') showHint('Is the Genesys Cloud softphone open?');
 * });
 */
export class ToolkitError extends Error {
  /** Stands in `String(error)` and in stack traces, also after a minifier renamed the class. */
  override readonly name = 'ToolkitError';
  readonly code: ToolkitErrorCode;
  /** What was thrown underneath, where something was. ES2020's `Error` does not know it yet. */
  readonly cause?: unknown;

  constructor(code: ToolkitErrorCode, message: string, cause?: unknown) {
    super(message);
    this.code = code;
    this.cause = cause;
  }
}

/** Throws what every check has to say: where, what came, what is allowed. */
export function refuse(
  code: 'INVALID_ACTION' | 'INVALID_OPTION',
  where: string,
  found: unknown,
  allowed: unknown,
): never {
  throw new ToolkitError(code, `${where} is ${found}. It takes ${allowed}.`);
}
