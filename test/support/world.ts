import { JSDOM } from 'jsdom';
import sinon from 'sinon';
import { connect } from '../../src/index.js';
import type {
  ConnectOptions,
  EventName,
  EventPayloads,
  GenesysClient,
  TransportName,
} from '../../src/index.js';
import { simulateGenesys } from '../../src/testing/index.js';
import type { SimulatedGenesysClient, SimulatedGenesysOptions } from '../../src/testing/index.js';
import { consoleTransport } from '../../src/transports/console.js';
import { messageChannelTransport } from '../../src/transports/message-channel.js';
import { fakeToolkit, PREFIX } from './fake-toolkit.js';

/** The time at which a page is opened: milliseconds since 1970. */
export const START = Date.parse('2026-11-23T09:30:00Z');

/** A page with a simulated Genesys client, on any surface. All time is the fake one. */
export interface Page {
  readonly genesys: SimulatedGenesysClient;
  readonly client: GenesysClient;
  readonly clock: sinon.SinonFakeTimers;
  /** Lets time pass, in milliseconds; with promises. */
  pass(ms?: number): Promise<void>;
  /** The requests of an action that the Genesys client has got. */
  sent(name: string): readonly object[];
  /** Connects once more on the same surface, with other options. */
  connect(options?: ConnectOptions): GenesysClient;
  close(): void;
}

const simulate: Record<
  TransportName,
  (options: SimulatedGenesysOptions) => {
    genesys: SimulatedGenesysClient;
    options: ConnectOptions;
    close(): void;
  }
> = {
  console: options => ({ ...simulateGenesys(options), options: {} }),
  'message-channel'(options) {
    const simulation = simulateGenesys({ surface: 'message-channel', ...options });
    return { ...simulation, options: { channel: simulation.channel } };
  },
  'window-message'(options) {
    const { window } = new JSDOM('<!doctype html>');
    // As in a browser, where the page's window is the global object.
    Object.assign(globalThis, { window });
    const { genesys, clientOrigins, close } = simulateGenesys({
      surface: 'window-message',
      window,
      ...options,
    });
    return {
      genesys,
      options: { clientOrigins },
      close() {
        close();
        window.close();
        Reflect.deleteProperty(globalThis, 'window');
      },
    };
  },
};

export const SURFACES = Object.keys(simulate) as TransportName[];

/** Puts a page on a surface. Real clients' noise is on, unless it is switched off. */
export function openPage(surface: TransportName, options: SimulatedGenesysOptions = {}): Page {
  const clock = sinon.useFakeTimers({ now: START });
  const { genesys, options: how, close } = simulate[surface](options);
  const clients = new Set<GenesysClient>();
  const open = (more?: ConnectOptions): GenesysClient => {
    const client = connect({ ...how, ...more });
    clients.add(client);
    return client;
  };
  return {
    genesys,
    client: open(),
    clock,
    pass: async (ms = 100) => void (await clock.tickAsync(ms)),
    sent: name => genesys.actions.flatMap(action => (action.name === name ? [action.request] : [])),
    connect: open,
    close() {
      for (const client of clients) client.close();
      close();
      clock.restore();
    },
  };
}

/** A client in a Classic console where messages arrive in the task that says them, whatever they are. */
export function inClassic(options: ConnectOptions = {}) {
  const toolkit = fakeToolkit();
  const client = connect({ ...options, transport: consoleTransport(toolkit) });
  return {
    toolkit,
    client,
    fire: (name: string, message: unknown) => toolkit.deliver(`${PREFIX}pc.${name}`, message),
    /** The same, of a payload. */
    tell: <Name extends EventName>(name: Name, payload: EventPayloads[Name]) =>
      toolkit.deliver(`${PREFIX}pc.${name}`, JSON.stringify(payload)),
    /** Says what some component asks of the Genesys client. */
    ask: (name: string, message: string) => toolkit.deliver(PREFIX + name, message),
  };
}

/** A client on a message channel where messages arrive in the task that says them, whatever they are. */
export function onLightning(options: ConnectOptions = {}) {
  const published: { type: string; data: { type: string; categories: string[] } }[] = [];
  let publish: (message: unknown) => void = () => {};
  const client = connect({
    ...options,
    transport: messageChannelTransport({
      publish: message => published.push(message as never),
      subscribe: handler => {
        publish = handler;
      },
    }),
  });
  return { client, published, publish: (message: unknown) => publish(message) };
}
