/** The least that a page can do: parse and call. */
import { drive, onEvent } from './drive.js';

export { sum } from './drive.js';

export const deliver = drive(
  () =>
    ({ message }) =>
      onEvent(JSON.parse(message)),
);
