import { createConsolePage } from '../../src/testing/console-page.js';
import { createFakeConsole } from '../../src/testing/index.js';
import type { ConsoleQuirks } from '../../src/testing/index.js';
import type { ConsoleToolkit } from '../../src/transports/console.js';

/** The beginning of every wire name of the Genesys client. */
export const PREFIX = 'inin.salesforce.constants.consoleevent.';

/** A page of the kit's fake console, where all happens within the call. */
export interface FakeToolkit extends ConsoleToolkit {
  readonly quirks: ConsoleQuirks;
  /** The event types and messages that the page fired. No page hears them, nor does this one. */
  readonly fired: [eventType: string, message: string][];
  /** Counts the page's listeners, of one type or of all. */
  listenerCount(eventType?: string): number;
  /** Hands a message to a type's listeners, also one that is no text. */
  deliver(eventType: string, message: unknown): void;
}

export function fakeToolkit(given: Partial<ConsoleQuirks> = {}): FakeToolkit {
  const { quirks } = createFakeConsole(given);
  const fired: FakeToolkit['fired'] = [];
  const page = createConsolePage('frame-1', {
    quirks,
    later: run => run(),
    pass: ({ wireName, message }) => void fired.push([wireName, message]),
  });
  return {
    ...page.toolkit,
    quirks,
    fired,
    listenerCount: page.listenerCount,
    deliver: (wireName, message) => page.deliver({ wireName, message: message as string }),
  };
}
