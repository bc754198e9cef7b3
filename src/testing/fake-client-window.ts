import { systemClock } from './clock.js';
import type { Clock } from './clock.js';

/** A fake of the Genesys client's window, as a page meets it over postMessage. */
export interface FakeClientWindow {
  /** Posts a message to the page. */
  post(message: object): void;
  /** Closes the window, as when the client's tab goes: from then on a page may hear another window. */
  close(): void;
}

/** The part of a page's window that messages need. */
export interface PageWindow extends EventTarget {
  readonly Event: typeof Event;
}

/** The options of a fake client window. */
export interface FakeClientWindowOptions {
  /** The page's window. */
  page: PageWindow;
  /** The client's origin. */
  origin: string;
  /** Takes what the page posts to the client. */
  receive(message: unknown): void;
  /** The source of later tasks. Default: the machine's clock. */
  clock?: Clock;
}

/** Copies as postMessage does. jest's jsdom has no structuredClone; all that a Genesys client and its pages say is JSON. */
const copyOf = <Message>(message: Message): Message =>
  typeof structuredClone === 'function'
    ? structuredClone(message)
    : (JSON.parse(JSON.stringify(message)) as Message);

/**
 * Creates a window as `postMessage` shows it to a page: messages are copied and arrive in later tasks. What the page posts
 * for another origin is lost.
 */
export function createFakeClientWindow({
  page,
  origin,
  receive,
  clock = systemClock,
}: FakeClientWindowOptions): FakeClientWindow {
  const source = {
    closed: false,
    postMessage(message: unknown, targetOrigin: string): void {
      if (targetOrigin !== origin) return;
      const copy = copyOf(message);
      clock.setTimeout(() => receive(copy), 0);
    },
  };
  return {
    post(message) {
      const data = copyOf(message);
      clock.setTimeout(() => {
        // A real MessageEvent takes real windows only.
        page.dispatchEvent(Object.assign(new page.Event('message'), { data, origin, source }));
      }, 0);
    },
    close() {
      source.closed = true;
    },
  };
}
