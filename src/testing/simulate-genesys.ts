import { classicSide } from './classic-side.js';
import { createFakeConsole } from './fake-console.js';
import type { ConsoleQuirks, FakeConsole } from './fake-console.js';
import type { SimulatedGenesysOptions } from './options.js';
import { SimulatedGenesysClient } from './simulated-client.js';

/** What to simulate. */
export interface SimulateOptions extends SimulatedGenesysOptions {
  /** The page's window. Default: the global object, which is the window in a browser. */
  window?: object;
  /** How the console behaves. Default: as Salesforce's own. */
  console?: Partial<ConsoleQuirks>;
}

/** A page's surroundings in a Classic console. */
export interface Simulation {
  /** The Genesys client to drive. */
  readonly genesys: SimulatedGenesysClient;
  /** The fake `sforce.console` that the page talks through. */
  readonly console: FakeConsole;
  /** Takes it all away. */
  close(): void;
}

/**
 * Puts a page into a Salesforce Classic console with a Genesys client in it.
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
 */
export function simulateGenesys({
  window = globalThis,
  console: quirks,
  ...options
}: SimulateOptions = {}): Simulation {
  const { clock } = options;
  const genesys = new SimulatedGenesysClient(options);
  const fake = createFakeConsole({ ...(clock && { clock }), ...quirks });
  const side = classicSide(genesys, fake);
  const off = fake.onFired(({ wireName, message }) => side.receive(wireName, message));
  const uninstall = fake.install(window);
  return {
    genesys,
    console: fake,
    close() {
      side.close();
      off();
      uninstall();
    },
  };
}
