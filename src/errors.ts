/**
 * What went wrong, for code to tell apart. The message says it in words.
 *
 * - `SURFACE_UNAVAILABLE`: the page has no console, message channel or client window to talk through.
 * - `INVALID_ACTION`: the action's request breaks the specification. Nothing was sent.
 * - `ACTION_REFUSED`: the surface answered that it did not take the message.
 * - `TIMEOUT`: the surface did not answer in time, or no event confirmed the action. The message may have been taken all the
 *   same, unless the error's message says that it was not sent.
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

/** Something that is missing or wrong, as `client.diagnose()` and a `SURFACE_UNAVAILABLE` error tell it. */
export interface Finding {
  /** For code to tell apart, such as `OUTSIDE_CONSOLE`. */
  readonly code: FindingCode;
  /** The evidence, in a sentence. */
  readonly message: string;
  /** What to do about it, in a sentence. */
  readonly remedy: string;
  /** Who can do it. */
  readonly audience: 'developer' | 'administrator' | 'agent';
}

/**
 * Kinds of {@link Finding}.
 *
 * - `OUTSIDE_CONSOLE`: integration.js says that the page is in no console.
 * - `INTEGRATION_JS_MISSING`, `NO_CHANNEL`, `NO_CLIENT_ORIGINS`: what a surface needs is not on the page, or was not given.
 * - `NOT_LISTENING`: the surface refused to deliver its events.
 * - `NO_HANDSHAKE`, `HANDSHAKE_TURNED_AWAY`: over postMessage, no Genesys client introduced itself, or one of another origin.
 * - `EMBEDDABLE_FRAMEWORK`, `MESSAGE_CHANNEL_BRIDGE`, `OTHER_SURFACE`: messages arrive in a form that this surface does not have.
 * - `NOTHING_SUBSCRIBED`: on Lightning, neither a handler nor `subscribe()` asked for events.
 * - `STORAGE_BLOCKED`, `BROADCAST_CHANNEL_MISSING`, `LOCKS_BLOCKED`: the browser refuses what an option needs.
 * - `NOTHING_CONFIRMED`: actions that can be confirmed were sent, and nothing was heard within their time.
 * - `RECORDING`: a recording plays in place of the Genesys client.
 */
export type FindingCode =
  | 'OUTSIDE_CONSOLE'
  | 'INTEGRATION_JS_MISSING'
  | 'NO_CHANNEL'
  | 'NO_CLIENT_ORIGINS'
  | 'NOT_LISTENING'
  | 'NO_HANDSHAKE'
  | 'HANDSHAKE_TURNED_AWAY'
  | 'EMBEDDABLE_FRAMEWORK'
  | 'MESSAGE_CHANNEL_BRIDGE'
  | 'OTHER_SURFACE'
  | 'NOTHING_SUBSCRIBED'
  | 'STORAGE_BLOCKED'
  | 'BROADCAST_CHANNEL_MISSING'
  | 'LOCKS_BLOCKED'
  | 'NOTHING_CONFIRMED'
  | 'RECORDING';

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
  /** The kind of error, for code to tell apart. */
  readonly code: ToolkitErrorCode;
  /** What was thrown underneath, where something was. ES2020's `Error` does not know it yet. */
  readonly cause?: unknown;
  /** With `SURFACE_UNAVAILABLE` from `connect()`: what the page lacks, and what to do about it. */
  readonly findings?: readonly Finding[];

  constructor(code: ToolkitErrorCode, message: string, cause?: unknown, findings?: readonly Finding[]) {
    super(message);
    this.code = code;
    this.cause = cause;
    if (findings) this.findings = findings;
  }
}

/** Throws the message of every check: the place, the value that came, the values that are allowed. */
export function refuse(
  code: 'INVALID_ACTION' | 'INVALID_OPTION',
  place: string,
  allowed: string,
  value: unknown,
): never {
  throw new ToolkitError(code, `${place} takes ${allowed}; it got ${nameValue(value)}.`);
}

/** The error of every use of a closed client. */
export const closedError = (): ToolkitError =>
  new ToolkitError('CLOSED', 'The client was closed. connect() makes a new one.');

const LONGEST = 60;

/** Names a value that came, for a sentence: `the number 5`, `the text "hold"`, `a list`. */
export function nameValue(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return value.trim() ? `the text "${shorten(value)}"` : 'an empty text';
    case 'number':
      return Number.isFinite(value) ? `the number ${value}` : `${value}`;
    case 'bigint':
      return `the bigint ${value}`;
    case 'function':
      return 'a function';
    case 'object':
      return nameObject(value);
    default:
      return String(value);
  }
}

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function nameObject(value: object | null): string {
  try {
    if (value === null) return 'null';
    if (Array.isArray(value)) return value.length ? 'a list' : 'an empty list';
    const isEmpty = Object.getPrototypeOf(value) === Object.prototype && !Object.keys(value).length;
    return isEmpty ? 'an empty object' : 'an object';
  } catch {
    // A proxy may refuse to be looked at.
    return 'an object';
  }
}
