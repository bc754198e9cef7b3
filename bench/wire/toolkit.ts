/** The toolkit as it ships: toolkit.js ran before this, and finds this page's `sforce.console` when it connects. */
import { drive } from './drive.js';
import type { Listener } from './drive.js';
import { onConnected, onInteraction, sum as read } from './work.js';

const listeners = new Map<string, Listener>();

Object.assign(globalThis, {
  sforce: {
    console: {
      isInConsole: () => true,
      addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    },
  },
});

const client = window.GenesysConsole?.connect();
client?.on('INTERACTION_EVENT', onInteraction);
client?.on('INTERACTION_CONNECTED', onConnected);

function listenerOf(name: string): Listener {
  const listener = listeners.get(`inin.salesforce.constants.consoleevent.pc.${name}`);
  if (!listener) throw new Error(`The toolkit does not listen to ${name}.`);
  return listener;
}

export const sum = read;
export const large = drive(listenerOf('INTERACTION_EVENT'));
export const small = drive(listenerOf('INTERACTION_CONNECTED'));
