import { classicSide } from '../../../src/testing/index.js';
import type { SimulatedGenesysClient } from '../../../src/testing/index.js';
import type { Bus } from './bus.js';

/**
 * Puts the simulated Genesys client on the console's bus, where the pages are.
 *
 * @returns The events that it sends, which are held back where somebody wants to see that.
 */
export function connectGenesys(genesys: SimulatedGenesysClient, bus: Bus): { isHeldBack: boolean } {
  const events = { isHeldBack: false };
  const side = classicSide(genesys, {
    fire(type, message) {
      if (!events.isHeldBack) bus.fire({ type, message, from: 'the Genesys client' });
    },
  });
  bus.listen(({ type, message }) => side.receive(type, message));
  return events;
}
