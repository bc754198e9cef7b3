import { ToolkitError } from './errors.js';

/** What every use of a closed client is refused with. */
export const closedError = (): ToolkitError =>
  new ToolkitError('CLOSED', 'The client was closed. connect() makes a new one.');
