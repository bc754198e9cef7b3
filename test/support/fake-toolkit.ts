import type { ConsoleToolkit } from '../../src/transports/console.js';

/** The beginning of every wire name of the Genesys client. */
export const PREFIX = 'inin.salesforce.constants.consoleevent.';

type Listener = (result: { message: string }, where: { frameId: string }) => void;

/** The barest `sforce.console`, synchronous, which the library's own tests bend into each quirk. */
export interface FakeToolkit extends ConsoleToolkit {
  /** The event types and messages that the page fired. */
  readonly fired: [eventType: string, message: string][];
  readonly listeners: Map<string, Listener[]>;
  /** Calls a type's listeners as Salesforce's script does: in one unguarded loop over the live list. */
  deliver(eventType: string, message: unknown): void;
}

export function fakeToolkit(): FakeToolkit {
  const fired: FakeToolkit['fired'] = [];
  const listeners = new Map<string, Listener[]>();
  return {
    fired,
    listeners,
    isInConsole: () => true,
    fireEvent(eventType, message, callback) {
      fired.push([eventType, message]);
      callback({ success: true });
    },
    addEventListener(eventType, listener) {
      listeners.set(eventType, [...(listeners.get(eventType) ?? []), listener]);
    },
    removeEventListener(eventType, listener) {
      // It throws while the page has no listener of any type, and is silent about one that it does not know.
      if (![...listeners.values()].flat().length) {
        throw new TypeError("Cannot read properties of undefined (reading 'indexOf')");
      }
      const list = listeners.get(eventType) ?? [];
      const index = list.indexOf(listener);
      if (index >= 0) list.splice(index, 1);
    },
    deliver(eventType, message) {
      const list = listeners.get(eventType) ?? [];
      for (let i = 0; i < list.length; i++)
        list[i]?.({ message } as { message: string }, { frameId: 'frame-1' });
    },
  };
}
