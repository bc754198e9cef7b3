/** The toolkit as it ships, with its store in use: toolkit.js and interactions.js ran before this. */
import { installConsole, listenerOf } from '../console.js';
import { drive, onEvent } from './drive.js';
import { NAMES } from './course.js';

export { sum } from './drive.js';

installConsole();

const client = window.GenesysConsole.connect();
const { interactions } = client;
for (const name of NAMES) client.on(name, onEvent);

/** Lets somebody listen to what the store tells. */
export function listen(): void {
  interactions.on('change', () => {});
  interactions.on('phase', () => {});
}

export const deliver = drive(listenerOf);
