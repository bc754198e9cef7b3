import { systemClock } from './clock.js';
import type { Clock } from './clock.js';
import { createEmitter } from './emitter.js';
import { installSforce } from './install-sforce.js';

/** What a listener gets. */
export interface FiredEvent {
  /** What was given to `fireEvent`, as text. */
  message: string;
}

/** What a callback gets. */
export interface FireEventResult {
  success: boolean;
}

/** The part of `sforce.console` that pages talk to Genesys through. */
export interface FakeConsoleToolkit {
  fireEvent(eventType: string, message: unknown, callback?: (result: FireEventResult) => void): void;
  addEventListener(eventType: string, listener: (event: FiredEvent) => void, params?: object): void;
  removeEventListener(eventType: string, listener: (event: FiredEvent) => void, params?: object): void;
  isInConsole(): boolean;
  readonly ConsoleEvent: Readonly<Record<'OPEN_TAB' | 'CLOSE_TAB' | 'CONSOLE_LOGOUT', string>>;
}

/** How a fake console behaves. The defaults are how Salesforce's own does; all can be changed in the middle of a test. */
export interface ConsoleQuirks {
  /**
   * What `isInConsole()` says.
   *
   * @defaultValue true
   */
  inConsole: boolean;
  /**
   * `async` delivers in a later task, as between frames; `sync` within the call that fires.
   *
   * @defaultValue 'async'
   */
  delivery: 'async' | 'sync';
  /**
   * What becomes of `fireEvent`'s callback: called `once`, `twice`, `never`, or once with `success: false` (`refused`:
   * nobody hears the event then).
   *
   * @defaultValue 'once'
   */
  callback: 'once' | 'twice' | 'never' | 'refused';
  /**
   * How long an answer takes, and each event from frame to frame, in milliseconds. Not heeded where delivery is `sync`.
   *
   * @defaultValue 0
   */
  latency: number;
  /** Functions that throw, as all may outside a console. Default: none. */
  throwing: readonly (keyof FakeConsoleToolkit)[];
  /**
   * One loop without a guard over the live list of a type's listeners: one that throws stops those after it, one that
   * removes itself makes the next be skipped.
   *
   * @defaultValue true
   */
  unguardedLoop: boolean;
  /**
   * `removeEventListener` throws a TypeError where the type has no listener: none was added, or the last is gone.
   *
   * @defaultValue true
   */
  removeThrows: boolean;
}

/** What a fake console is made of. */
export interface FakeConsoleOptions extends Partial<ConsoleQuirks> {
  /** Where later tasks come from. Default: the machine's clock. */
  clock?: Clock;
}

/** A console event. */
export interface Fired {
  readonly wireName: string;
  readonly message: string;
}

/** A fake `sforce.console`, with its handles for a test. */
export interface FakeConsole {
  /** What a page finds as `sforce.console`. */
  readonly console: FakeConsoleToolkit;
  /** How it behaves from now on. */
  readonly quirks: ConsoleQuirks;
  /** All that the page fired, in order; the latest 1000. */
  readonly fired: readonly Fired[];
  /** Fires an event at the page, as another component of the console would. */
  fire(wireName: string, message: unknown): void;
  /** Hears what the page fires, as the console does. Returns a function that takes the listener back. */
  onFired(listener: (event: Fired) => void): () => void;
  /** How many listeners the page has, of one type or of all. */
  listenerCount(wireName?: string): number;
  /** Puts it on a window as `sforce.console`. Returns a function that puts back what was there. */
  install(target: object): () => void;
}

const FIRED_KEPT = 1000;

/**
 * Makes a fake `sforce.console` that behaves as Salesforce's own Console Integration Toolkit, its quirks included.
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
  const listenersByType = new Map<string, ((event: FiredEvent) => void)[]>();
  const emitter = createEmitter<{ fired: Fired }>();
  const fired: Fired[] = [];

  function later(run: () => void): void {
    if (quirks.delivery === 'sync') run();
    else clock.setTimeout(run, quirks.latency);
  }

  function mayThrow(name: keyof FakeConsoleToolkit): void {
    if (quirks.throwing.includes(name)) throw new Error(`sforce.console.${name} was made to throw`);
  }

  function deliver({ wireName, message }: Fired): void {
    const live = listenersByType.get(wireName) ?? [];
    const listeners = quirks.unguardedLoop ? live : [...live];
    for (let index = 0; index < listeners.length; index++) {
      try {
        listeners[index]?.({ message });
      } catch (error) {
        if (quirks.unguardedLoop) throw error;
      }
    }
  }

  function fire(wireName: string, message: unknown): void {
    // Everything crosses frames as text.
    const event = { wireName, message: String(message) };
    later(() => deliver(event));
  }

  const toolkit: FakeConsoleToolkit = {
    ConsoleEvent: {
      OPEN_TAB: 'SFORCE_CONSOLE:OPEN_TAB',
      CLOSE_TAB: 'SFORCE_CONSOLE:CLOSE_TAB',
      CONSOLE_LOGOUT: 'SFORCE_CONSOLE:LOGOUT',
    },

    fireEvent(eventType, message, callback) {
      mayThrow('fireEvent');
      // Salesforce's returns silently and never calls back.
      if (!eventType || typeof eventType !== 'string') return;
      const { callback: fate } = quirks;
      const event = { wireName: eventType, message: String(message) };
      fired.push(event);
      if (fired.length > FIRED_KEPT) fired.shift();
      if (fate !== 'refused') {
        later(() => emitter.emit('fired', event));
        // The page that fires it hears it too, where it listens.
        fire(eventType, message);
      }
      if (fate === 'never') return;
      later(() => callback?.({ success: fate !== 'refused' }));
      if (fate === 'twice') later(() => callback?.({ success: true }));
    },

    addEventListener(eventType, listener) {
      mayThrow('addEventListener');
      if (!eventType || typeof eventType !== 'string' || typeof listener !== 'function') return;
      const listeners = listenersByType.get(eventType);
      if (listeners) listeners.push(listener);
      else listenersByType.set(eventType, [listener]);
    },

    removeEventListener(eventType, listener) {
      mayThrow('removeEventListener');
      const listeners = listenersByType.get(eventType);
      if (!listeners) {
        if (quirks.removeThrows) throw new TypeError(`There is no listener for ${eventType}`);
        return;
      }
      const index = listeners.indexOf(listener);
      if (index >= 0) listeners.splice(index, 1);
      if (!listeners.length) listenersByType.delete(eventType);
    },

    isInConsole() {
      mayThrow('isInConsole');
      return quirks.inConsole;
    },
  };

  return {
    console: toolkit,
    quirks,
    fired,
    fire,
    onFired: listener => emitter.on('fired', listener),
    listenerCount: wireName =>
      wireName === undefined
        ? [...listenersByType.values()].reduce((sum, { length }) => sum + length, 0)
        : (listenersByType.get(wireName)?.length ?? 0),

    install: target => installSforce(target, { console: toolkit }),
  };
}
