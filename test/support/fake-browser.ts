import { setImmediate } from 'node:timers/promises';
import { connect } from '../../src/index.js';
import type { ConnectOptions, EventName } from '../../src/index.js';
import { consoleTransport } from '../../src/transports/console.js';
import { fakeToolkit, PREFIX } from './fake-toolkit.js';

interface Held {
  readonly name: string;
}

/** The things that the frames of one origin have in common: channels, locks, and a sessionStorage for each tab. */
export interface FakeBrowser {
  /** The texts that were told over channels. */
  readonly told: [channel: string, text: unknown][];
  /** The channels that are open. */
  readonly channels: ReadonlySet<object>;
  /** The names of the locks that are held, in the order in which they were given. */
  locks(): string[];
  /** Has the components made from now on be in another tab. */
  openTab(): void;
  /** Tells something on the channel of every component. */
  tell(data: unknown): void;
  uninstall(): void;
}

/** All that is under way between components has arrived. */
export const settled = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) await setImmediate();
};

/** The globals that a page lacks, or others in their place. */
interface Parts {
  BroadcastChannel?: unknown;
  locks?: unknown;
  sessionStorage?: unknown;
}

/** Puts a browser's parts where the toolkit looks for them; `undefined` leaves one out. */
export function installFakeBrowser(parts: Parts = {}): FakeBrowser {
  const channels = new Set<Channel>();
  const told: FakeBrowser['told'] = [];
  const held = new Set<Held>();
  let items = new Map<string, string>();

  class Channel {
    onmessage?: (event: { data: unknown }) => void;
    constructor(readonly name: string) {
      channels.add(this);
    }
    postMessage(data: unknown): void {
      if (!channels.has(this)) throw new Error('It is closed.');
      told.push([this.name, data]);
      for (const other of channels) {
        if (other !== this && other.name === this.name) other.receive(structuredClone(data));
      }
    }
    receive(data: unknown): void {
      queueMicrotask(() => {
        if (channels.has(this)) this.onmessage?.({ data });
      });
    }
    close(): void {
      channels.delete(this);
    }
  }

  const locks = {
    async request(
      name: string,
      { ifAvailable }: { ifAvailable: boolean },
      callback: (lock: Held | null) => unknown,
    ): Promise<unknown> {
      if (!ifAvailable) throw new Error('It would wait.');
      await Promise.resolve();
      if ([...held].some(lock => lock.name === name)) return callback(null);
      const lock = { name };
      held.add(lock);
      try {
        return await callback(lock);
      } finally {
        held.delete(lock);
      }
    },
  };

  const sessionStorage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };

  const all: Parts = { BroadcastChannel: Channel, locks, sessionStorage, ...parts };
  const globals = {
    BroadcastChannel: all.BroadcastChannel,
    navigator: { locks: all.locks },
    sessionStorage: all.sessionStorage,
  };
  const before = Object.keys(globals).map(
    name => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }

  return {
    told,
    channels,
    locks: () => [...held].map(({ name }) => name),
    openTab: () => (items = new Map()),
    tell(data) {
      for (const channel of channels) channel.receive(data);
    },
    uninstall() {
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      }
    },
  };
}

/** A component of a Classic console, and what delivers an event to it. */
export function openComponent(options: ConnectOptions = { share: true }) {
  const toolkit = fakeToolkit();
  const client = connect({ transport: consoleTransport(toolkit), ...options });
  return {
    client,
    deliver: (name: EventName, payload: object) =>
      toolkit.deliver(`${PREFIX}pc.${name}`, JSON.stringify(payload)),
  };
}

export type Component = ReturnType<typeof openComponent>;
