import { refuse, ToolkitError } from '../errors.js';
import type { StatusFormat } from '../protocol/console-wire.js';
import type { TransportName } from '../protocol/events.js';
import { consoleTransport, inConsole, NOT_IN_CONSOLE } from './console.js';
import type { ConsoleToolkit } from './console.js';
import type { Transport } from './transport.js';

/** What decides between the surfaces. */
export interface SurfaceOptions {
  /** Forces a surface. */
  transport?: TransportName;
  /** How `changestatus` is written in the Classic console. */
  statusFormat?: StatusFormat;
}

/**
 * Finds the surface that this page has.
 *
 * @throws {@link ToolkitError} `SURFACE_UNAVAILABLE`, which says what was looked for; `INVALID_OPTION`.
 */
export function detect({ transport, statusFormat }: SurfaceOptions): Transport {
  const sforceConsole = (globalThis as { sforce?: { console?: ConsoleToolkit } }).sforce?.console;
  if (transport && transport !== 'console') refuse('INVALID_OPTION', 'transport', transport, 'console');
  if (sforceConsole && (transport === 'console' || inConsole(sforceConsole))) {
    return consoleTransport(sforceConsole, statusFormat);
  }
  throw new ToolkitError(
    'SURFACE_UNAVAILABLE',
    sforceConsole
      ? NOT_IN_CONSOLE
      : 'There is no sforce.console. Include /support/console/60.0/integration.js before the toolkit, and allow third-party cookies.',
  );
}
