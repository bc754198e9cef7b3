/** The least that a page can do: parse and call. */
import { drive } from './drive.js';
import { onConnected, onInteraction } from './work.js';

export { sum } from './work.js';

export const large = drive(({ message }) => onInteraction(JSON.parse(message)));
export const small = drive(({ message }) => onConnected(JSON.parse(message)));
