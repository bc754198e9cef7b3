/** The toolkit as it ships, with its store in use: toolkit.js and interactions.js ran before this. */
import { drive, onEvent } from './drive.js';
import type { Listener } from './drive.js';
import { NAMES } from './course.js';

export { sum } from './drive.js';

const listeners = new Map<string, Listener>();

Object.assign(globalThis, {
  sforce: {
    console: {
      isInConsole: () => true,
      addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    },
  },
});

const client = window.GenesysConsole.connect();
const { interactions } = client;
for (const name of NAMES) client.on(name, onEvent);

let changes = 0;
let phases = 0;

/** Lets somebody listen to what the store tells. */
export function listen(): void {
  interactions.on('change', what => (changes += what.changes.length));
  interactions.on('phase', () => phases++);
}

/** What it told, and what it knows in the end. */
export const told = (): object => ({ changes, phases, known: interactions.all().length });

export const deliver = drive(name => {
  const listener = listeners.get(`inin.salesforce.constants.consoleevent.pc.${name}`);
  if (!listener) throw new Error(`The toolkit does not listen to ${name}.`);
  return listener;
});
