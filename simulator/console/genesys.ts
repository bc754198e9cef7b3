import { classicSide, SimulatedGenesysClient } from '../../src/testing/index.js';
import type { SimulatedGenesysOptions } from '../../src/testing/index.js';
import type { Bus } from './bus.js';
import type { Log } from './log.js';

export interface GenesysOptions extends SimulatedGenesysOptions {
  bus: Bus;
  log: Log;
}

/** Starts the simulated Genesys client and puts it on the console's bus, where the pages are. */
export function connectGenesys({ bus, log, ...options }: GenesysOptions): SimulatedGenesysClient {
  const genesys = new SimulatedGenesysClient(options);
  const side = classicSide(genesys, {
    fire: (type, message) => bus.fire({ type, message, from: 'the Genesys client' }),
  });
  bus.listen(({ type, message }) => side.receive(type, message));
  genesys.on('refused', ({ action, request, reason }) =>
    log.add('note', `The Genesys client refused ${action}: ${reason}`, JSON.stringify(request, undefined, 2)),
  );
  return genesys;
}
