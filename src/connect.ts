import { createClient } from './client.js';
import { refuse } from './errors.js';
import type { ClientOptions, GenesysClient } from './genesys-client.js';
import { detect } from './transports/detect.js';
import type { SurfaceOptions } from './transports/detect.js';
import type { Transport } from './transports/transport.js';

/** How to connect. In a Classic console nothing is needed. */
export interface ConnectOptions extends Omit<SurfaceOptions, 'transport'>, ClientOptions {
  /** Forces a surface by its name, or hands in a transport of your own. */
  transport?: SurfaceOptions['transport'] | Transport;
}

let shared: GenesysClient | undefined;

/**
 * Connects the page to the Genesys Cloud for Salesforce client.
 *
 * Without options it gives the page's one client, made at the first call and again after a `close()`, so that all parts of
 * a page share it. With options it makes a client of its own.
 *
 * @throws {@link ToolkitError} `SURFACE_UNAVAILABLE` where the page has no surface, with what was looked for;
 * `INVALID_OPTION`.
 *
 * @example
 * const client = connect();
 * client.on('INTERACTION_CONNECTED', ({ interactionId }) => popScreen(interactionId));
 */
export function connect(options?: ConnectOptions): GenesysClient {
  if (!options) return (shared ??= createClient(detect({}), {}, () => (shared = undefined)));
  const { transport, statusFormat } = options;
  const check = (option: string, value: unknown, ...allowed: readonly string[]): unknown =>
    typeof value !== 'string' || allowed.includes(value) || refuse('INVALID_OPTION', option, value, allowed);
  check('statusFormat', statusFormat, 'json', 'plain');
  check('transport', transport, 'console', 'message-channel', 'window-message');
  return createClient(typeof transport === 'object' ? transport : detect({ ...options, transport }), options);
}
