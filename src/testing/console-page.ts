/** The first argument of a listener. */
export interface FiredEvent {
  /** The message that was given to `fireEvent`, as text. */
  message: string;
}

/** The second argument of a listener. */
export interface ListenerContext {
  /** The frame of the page that listens. Its value is made up. */
  frameId: string;
}

/** The argument of `fireEvent`'s callback. */
export interface FireEventResult {
  /** True if the console took the event. */
  success: boolean;
}

/** The part of `sforce.console` that pages talk to Genesys through. */
export interface FakeConsoleToolkit {
  /** Fires an event at the listeners of all pages, and at the simulated client. */
  fireEvent(eventType: string, message: unknown, callback?: (result: FireEventResult) => void): void;
  /** Adds a listener, each time that it is called. */
  addEventListener(eventType: string, listener: ConsoleListener, params?: object): void;
  /** Removes a listener. */
  removeEventListener(eventType: string, listener: ConsoleListener, params?: object): void;
  /** True in a console, as `ConsoleQuirks.inConsole` says. */
  isInConsole(): boolean;
  /** The names of the console's own events. */
  readonly ConsoleEvent: Readonly<Record<'OPEN_TAB' | 'CLOSE_TAB' | 'CONSOLE_LOGOUT', string>>;
}

/** A listener of a console event. */
export type ConsoleListener = (event: FiredEvent, context: ListenerContext) => void;

/** The behaviour of a fake console. The defaults are Salesforce's own; all can be changed in the middle of a test. */
export interface ConsoleQuirks {
  /**
   * The answer of `isInConsole()`.
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
   * The calls of `fireEvent`'s callback: `once`, `twice`, `never`, or once with `success: false` (`refused`: nobody hears
   * the event then).
   *
   * @defaultValue 'once'
   */
  callback: 'once' | 'twice' | 'never' | 'refused';
  /**
   * The milliseconds that an answer takes, and each event from frame to frame. Not heeded where delivery is `sync`.
   *
   * @defaultValue 0
   */
  latency: number;
  /** The functions that throw, as all may outside a console. Default: none. */
  throwing: readonly (keyof FakeConsoleToolkit)[];
  /**
   * One loop without a guard over the live list of a type's listeners: one that throws stops those after it, one that
   * removes itself makes the next be skipped.
   *
   * @defaultValue true
   */
  unguardedLoop: boolean;
  /**
   * `removeEventListener` throws a TypeError while the page has no listener of any type.
   *
   * @defaultValue true
   */
  removeThrows: boolean;
}

/** A console event. */
export interface Fired {
  /** Its name, with the prefix of Genesys: `inin.salesforce.constants.consoleevent.changestate`. */
  readonly wireName: string;
  /** Its message, as text. */
  readonly message: string;
}

/** The console behind a page. */
interface Surroundings {
  readonly quirks: ConsoleQuirks;
  later(run: () => void): void;
  /** Passes on what the page fired, or keeps it for the test alone where the console refuses it. */
  pass(event: Fired, isRefused: boolean): void;
}

/** A page of a fake console: its toolkit, and the way of events to its listeners. */
export interface ConsolePage {
  readonly toolkit: FakeConsoleToolkit;
  deliver(event: Fired): void;
  listenerCount(wireName?: string): number;
}

/** Creates a page of a fake console. */
export function createConsolePage(frameId: string, { quirks, later, pass }: Surroundings): ConsolePage {
  const listenersByType = new Map<string, ConsoleListener[]>();

  function mayThrow(name: keyof FakeConsoleToolkit): void {
    if (quirks.throwing.includes(name)) throw new Error(`sforce.console.${name} was made to throw`);
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
      if (!isType(eventType)) return;
      const { callback: fate } = quirks;
      pass({ wireName: eventType, message: String(message) }, fate === 'refused');
      if (fate === 'never') return;
      later(() => callback?.({ success: fate !== 'refused' }));
      if (fate === 'twice') later(() => callback?.({ success: true }));
    },

    addEventListener(eventType, listener) {
      mayThrow('addEventListener');
      if (!isType(eventType) || typeof listener !== 'function') return;
      const listeners = listenersByType.get(eventType);
      if (listeners) listeners.push(listener);
      else listenersByType.set(eventType, [listener]);
    },

    removeEventListener(eventType, listener) {
      mayThrow('removeEventListener');
      if (!listenersByType.size && quirks.removeThrows) throw new TypeError('This page has no listener');
      const listeners = listenersByType.get(eventType);
      const index = listeners?.indexOf(listener) ?? -1;
      if (index >= 0) listeners?.splice(index, 1);
      if (!listeners?.length) listenersByType.delete(eventType);
    },

    isInConsole() {
      mayThrow('isInConsole');
      return quirks.inConsole;
    },
  };

  return {
    toolkit,
    deliver({ wireName, message }) {
      const live = listenersByType.get(wireName) ?? [];
      const listeners = quirks.unguardedLoop ? live : [...live];
      for (let index = 0; index < listeners.length; index++) {
        try {
          listeners[index]?.({ message }, { frameId });
        } catch (error) {
          if (quirks.unguardedLoop) throw error;
        }
      }
    },
    listenerCount: wireName =>
      wireName === undefined
        ? [...listenersByType.values()].reduce((sum, { length }) => sum + length, 0)
        : (listenersByType.get(wireName)?.length ?? 0),
  };
}

const isType = (eventType: unknown): boolean => typeof eventType === 'string' && eventType !== '';
