import type { HostWindow } from '../../src/transports/window-message.js';

/** The origin of Genesys Cloud, for the tests. */
export const ORIGIN = 'https://apps.mypurecloud.com';

/** A frame of another page, as far as `postMessage` goes. */
export interface FakeFrame {
  closed: boolean;
  /** The messages that were posted to it, each with its origin. */
  readonly received: [message: { type?: unknown; data?: unknown }, targetOrigin: string][];
  postMessage(message: unknown, targetOrigin: string): void;
}

export function fakeFrame(): FakeFrame {
  const received: FakeFrame['received'] = [];
  return {
    closed: false,
    received,
    postMessage(message, targetOrigin) {
      // A window gets a copy, and refuses what can't be copied.
      received.push([structuredClone(message) as object, targetOrigin]);
    },
  };
}

/** The barest window that hosts the Genesys client, synchronous. */
export interface FakeHostWindow extends HostWindow {
  readonly listeners: Set<(event: MessageEvent) => void>;
  /** Delivers a message as if a frame at an origin had posted it. */
  deliver(data: unknown, source: FakeFrame | null, origin?: string): void;
}

export function fakeHostWindow(): FakeHostWindow {
  const listeners = new Set<(event: MessageEvent) => void>();
  return {
    listeners,
    addEventListener(type, listener) {
      if (type === 'message') listeners.add(listener);
    },
    removeEventListener(type, listener) {
      if (type === 'message') listeners.delete(listener);
    },
    deliver(data, source, origin = ORIGIN) {
      for (const listener of [...listeners]) listener({ data, source, origin } as unknown as MessageEvent);
    },
  };
}
