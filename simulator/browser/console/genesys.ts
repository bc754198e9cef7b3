import { classicSide } from '../../../src/testing/index.js';
import type { SimulatedGenesysClient } from '../../../src/testing/index.js';
import type { Bus } from './bus.js';

/** Puts the simulated Genesys client on the console's bus, where the pages are. */
export function connectGenesys(genesys: SimulatedGenesysClient, bus: Bus): void {
  const side = classicSide(genesys, {
    fire: (type, message) => bus.fire({ type, message, from: 'the Genesys client' }),
  });
  bus.listen(({ type, message }) => side.receive(type, message));
}
