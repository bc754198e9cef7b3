import { systemClock } from './clock.js';
import type { Clock } from './clock.js';

/** The window that hosts the Genesys client, as a page meets it over postMessage. */
export interface FakeClientWindow {
  /** Posts a message to the page. */
  post(message: object): void;
  /** Closes it, as when the client's tab goes: from then on a page may hear another window. */
  close(): void;
}

/** As much of a page's window as messages need. */
export interface PageWindow extends EventTarget {
  readonly Event: typeof Event;
}

/** What a fake client window is made of. */
export interface FakeClientWindowOptions {
  /** The page's window. */
  page: PageWindow;
  /** Where the client is. */
  origin: string;
  /** Takes what the page posts to the client. */
  receive(message: unknown): void;
  /** Where later tasks come from. Default: the machine's clock. */
  clock?: Clock;
}

/** As postMessage copies. jest's jsdom has no structuredClone; all that a Genesys client and its pages say is JSON. */
const copyOf = <Message>(message: Message): Message =>
  typeof structuredClone === 'function'
    ? structuredClone(message)
    : (JSON.parse(JSON.stringify(message)) as Message);

/**
 * Makes a window as `postMessage` shows it to a page: messages are copied and come in later tasks, and what the page posts
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
