import { createEmitter } from '../emitter.js';
import { systemClock } from './clock.js';
import type { Clock } from './clock.js';
import { createConsolePage } from './console-page.js';
import type { ConsoleQuirks, FakeConsoleToolkit, Fired } from './console-page.js';
import { installSforce } from './install-sforce.js';

export type {
  ConsoleListener,
  ConsoleQuirks,
  FakeConsoleToolkit,
  Fired,
  FiredEvent,
  FireEventResult,
  ListenerContext,
} from './console-page.js';

/** The options of a fake console. */
export interface FakeConsoleOptions extends Partial<ConsoleQuirks> {
  /** The source of later tasks. Default: the machine's clock. */
  clock?: Clock;
}

/** A fake `sforce.console`, with its handles for a test. */
export interface FakeConsole {
  /** The toolkit of the first page: its `sforce.console`. */
  readonly console: FakeConsoleToolkit;
  /** The console's behaviour. A change takes effect at once. */
  readonly quirks: ConsoleQuirks;
  /** All events that pages fired, in order; the latest 1000. */
  readonly fired: readonly Fired[];
  /** Fires an event at all pages, as the Genesys client does. */
  fire(wireName: string, message: unknown): void;
  /** Adds a listener for what pages fire, as the Genesys client has one. Returns a function that removes it. */
  onFired(listener: (event: Fired) => void): () => void;
  /**
   * Adds another page of the console, with listeners of its own: another component, which hears what this page fires.
   *
   * @example
   * const other = fake.addPage();
   * other.addEventListener('inin.salesforce.constants.consoleevent.changestate', ({ message }) => …);
   */
  addPage(): FakeConsoleToolkit;
  /** Counts the listeners of all pages, of one type or of all. */
  listenerCount(wireName?: string): number;
  /**
   * Puts a page's toolkit on a window as `sforce.console`. Returns a function that puts back what was there.
   *
   * @param toolkit - Default: the first page's.
   */
  install(target: object, toolkit?: FakeConsoleToolkit): () => void;
}

const FIRED_KEPT = 1000;

/**
 * Creates a fake `sforce.console` that behaves as Salesforce's own Console Integration Toolkit, its quirks included.
 *
 * All pages hear what one of them fires, the one that fired it too. So components hear each other's actions.
 *
 * @example
 * const fake = createFakeConsole({ callback: 'never' });
 * const uninstall = fake.install(window);
 * fake.fire('inin.salesforce.constants.consoleevent.pc.LOGGED_OUT', '{"reason":"logged_out"}');
 * // …
 * assert.deepEqual(fake.fired, [{ wireName: '…', message: '…' }]);
 * uninstall();
 */
export function createFakeConsole({ clock = systemClock, ...given }: FakeConsoleOptions = {}): FakeConsole {
  const quirks: ConsoleQuirks = {
    inConsole: true,
    delivery: 'async',
    callback: 'once',
    latency: 0,
    throwing: [],
    unguardedLoop: true,
    removeThrows: true,
    ...given,
  };
  const emitter = createEmitter<{ fired: [Fired] }>('onFired', ['fired']);
  const fired: Fired[] = [];
  const pages = [newPage(1)];
  const [{ toolkit: first }] = pages as [ReturnType<typeof newPage>];

  function newPage(number: number): ReturnType<typeof createConsolePage> {
    return createConsolePage(`frame-${number}`, { quirks, later, pass });
  }

  function later(run: () => void): void {
    if (quirks.delivery === 'sync') run();
    else clock.setTimeout(run, quirks.latency);
  }

  function deliver(event: Fired): void {
    for (const page of pages) later(() => page.deliver(event));
  }

  function pass(event: Fired, isRefused: boolean): void {
    fired.push(event);
    if (fired.length > FIRED_KEPT) fired.shift();
    if (isRefused) return;
    later(() => emitter.emit('fired', event));
    deliver(event);
  }

  return {
    console: first,
    quirks,
    fired,
    // Everything crosses frames as text.
    fire: (wireName, message) => deliver({ wireName, message: String(message) }),
    onFired: listener => emitter.on('fired', listener),
    addPage() {
      const page = newPage(pages.length + 1);
      pages.push(page);
      return page.toolkit;
    },
    listenerCount: wireName => pages.reduce((sum, page) => sum + page.listenerCount(wireName), 0),
    install: (target, toolkit = first) => installSforce(target, { console: toolkit }),
  };
}
