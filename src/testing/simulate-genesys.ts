import { classicSide } from './classic-side.js';
import { createFakeClientWindow } from './fake-client-window.js';
import type { PageWindow } from './fake-client-window.js';
import { createFakeConsole } from './fake-console.js';
import type { ConsoleQuirks, FakeConsole } from './fake-console.js';
import { createFakeMessageService } from './fake-message-service.js';
import type { FakeMessageService, MessageServiceQuirks } from './fake-message-service.js';
import { lightningSide } from './lightning-side.js';
import type { ClientEventSettings } from './lightning-side.js';
import type { SimulatedGenesysOptions } from './options.js';
import { SimulatedGenesysClient } from './simulated-client.js';

/** The options of a simulation. */
export interface SimulateOptions<Surface extends keyof Simulations = 'console'>
  extends SimulatedGenesysOptions, ClientEventSettings {
  /**
   * The page's surface: a Classic console, Lightning's message channel, or a page that hears the client's window.
   *
   * @defaultValue 'console'
   */
  surface?: Surface;
  /** The page's window. Default: the global object, which is the window in a browser. */
  window?: object;
  /** The console's behaviour. Default: Salesforce's own. */
  console?: Partial<ConsoleQuirks>;
  /** The behaviour of Lightning Message Service. Default: Salesforce's own. */
  messageService?: Partial<MessageServiceQuirks>;
}

/** A page's surroundings in a Classic console. */
export interface Simulation {
  /** The Genesys client to drive. */
  readonly genesys: SimulatedGenesysClient;
  /** The fake `sforce.console` that the page talks through. */
  readonly console: FakeConsole;
  /** Removes it all, and ends the client. */
  close(): void;
}

/** A page's surroundings in Lightning, with the client on the message channel. */
export interface MessageChannelSimulation extends Omit<Simulation, 'console'> {
  /** The fake `sforce.one` that the page talks through. */
  readonly messageService: FakeMessageService;
  /** The channel's token, for `connect()`. */
  readonly channel: string;
}

/** A page's surroundings where the client posts messages to its window, which has to be a real one or jsdom's. */
export interface WindowMessageSimulation extends Omit<Simulation, 'console'> {
  /** The client's origin, for `connect()`. */
  readonly clientOrigins: readonly string[];
}

/** The simulation of each surface. */
export interface Simulations {
  /** A Salesforce Classic console. */
  console: Simulation;
  /** Lightning Message Service. */
  'message-channel': MessageChannelSimulation;
  /** The client in a frame of the page. */
  'window-message': WindowMessageSimulation;
}

/** The token that Visualforce would render for `{!$MessageChannel.purecloud__ClientEvent__c}`. */
const CHANNEL = 'purecloud__ClientEvent__c';
const CLIENT_ORIGIN = 'https://apps.mypurecloud.com';

/**
 * Puts a page into a Salesforce Classic console with a Genesys client in it, or onto one of the Lightning surfaces.
 *
 * @example
 * const clock = manualClock();
 * const { genesys, close } = simulateGenesys({ window: dom.window, clock });
 *
 * const id = genesys.offer({ kind: 'voice', remoteName: 'Ada Example' });
 * genesys.pickup(id);
 * clock.advance(1000);
 * assert.match(dom.window.document.body.textContent, /Ada Example/);
 *
 * dom.window.document.querySelector('#hold').click();
 * clock.advance(1000);
 * assert.equal(genesys.interactions[0].phase, 'held');
 * close();
 *
 * @example
 * const { genesys, channel } = simulateGenesys({ surface: 'message-channel', clock });
 * const client = connect({ channel });
 *
 * @example
 * const { genesys, clientOrigins } = simulateGenesys({ surface: 'window-message', clock });
 * const client = connect({ clientOrigins });
 */
export function simulateGenesys<Surface extends keyof Simulations = 'console'>(
  options: SimulateOptions<Surface> = {},
): Simulations[Surface] {
  const genesys = new SimulatedGenesysClient(options);
  return SURFACES[options.surface ?? 'console'](genesys, options) as Simulations[Surface];
}

const SURFACES: {
  [Surface in keyof Simulations]: (
    genesys: SimulatedGenesysClient,
    options: Omit<SimulateOptions, 'surface'>,
  ) => Simulations[Surface];
} = {
  console(genesys, { window = globalThis, console: quirks, clock }) {
    const fake = createFakeConsole({ ...(clock && { clock }), ...quirks });
    const side = classicSide(genesys, fake);
    const off = fake.onFired(({ wireName, message }) => side.receive(wireName, message));
    const uninstall = fake.install(window);
    return {
      genesys,
      console: fake,
      close() {
        genesys.close();
        side.close();
        off();
        uninstall();
      },
    };
  },

  'message-channel'(genesys, { window = globalThis, messageService: quirks, clock, clientEventTypes = [] }) {
    const messageService = createFakeMessageService({ ...(clock && { clock }), ...quirks });
    const side = lightningSide(genesys, {
      publish: message => messageService.publish(CHANNEL, message),
      clientEventTypes,
    });
    const off = messageService.onPublished(
      ({ channel, message }) => channel === CHANNEL && side.receive(message),
    );
    const uninstall = messageService.install(window);
    return {
      genesys,
      messageService,
      channel: CHANNEL,
      close() {
        genesys.close();
        side.close();
        off();
        uninstall();
      },
    };
  },

  'window-message'(genesys, { window = globalThis, clock, clientEventTypes = [] }) {
    const client = createFakeClientWindow({
      page: window as PageWindow,
      origin: CLIENT_ORIGIN,
      receive: message => side.receive(message),
      ...(clock && { clock }),
    });
    const side = lightningSide(genesys, { publish: client.post, start: 'Handshake', clientEventTypes });
    return {
      genesys,
      clientOrigins: [CLIENT_ORIGIN],
      close() {
        genesys.close();
        side.close();
        client.close();
      },
    };
  },
};
