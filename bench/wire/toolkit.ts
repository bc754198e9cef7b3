/**
 * The toolkit as it ships: toolkit.js ran before this, and finds this page's `sforce.console` when it connects. Its store
 * keeps what the events tell of interactions.
 */
import { installConsole, listenerOf } from '../console.js';
import { drive } from './drive.js';
import { onConnected, onInteraction, sum as read } from './work.js';

installConsole();

const client = window.GenesysConsole?.connect();
client?.on('INTERACTION_EVENT', onInteraction);
client?.on('INTERACTION_CONNECTED', onConnected);

export const sum = read;
export const large = drive(listenerOf('INTERACTION_EVENT'));
export const small = drive(listenerOf('INTERACTION_CONNECTED'));
