/** The toolkit as it ships: toolkit.js ran before this. */
import { installConsole, listenerOf } from '../console.js';
import { NAMES } from './course.js';
import type { Delivery } from './course.js';

installConsole();

const client = window.GenesysConsole.connect();
for (const name of NAMES) client.on(name, () => {});
client.interactions.on('change', () => {});
client.interactions.on('phase', () => {});

const listeners = NAMES.map(listenerOf);

/** Delivers events to the client's listeners. */
export function deliver(deliveries: readonly Delivery[]): void {
  for (const [name, message] of deliveries) listeners[name]?.({ message });
}

/** The number of interactions that are known. */
export const known = (): number => client.interactions.all().length;
