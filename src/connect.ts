import { createClient } from './client/create-client.js';
import type { ClientOptions, GenesysClient } from './client/types.js';
import { refuse } from './errors.js';
import { detect } from './transports/detect.js';
import type { SurfaceOptions } from './transports/detect.js';
import type { Transport } from './transports/transport.js';

/** Options of `connect()`. In a Classic console none is needed. */
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
 * @throws {@link ToolkitError} `SURFACE_UNAVAILABLE` where the page has no surface, with what it lacks; `INVALID_OPTION`.
 *
 * @example
 * const client = connect();
 * client.on('INTERACTION_CONNECTED', ({ interactionId }) => popScreen(interactionId));
 *
 * @example
 * const client = connect({ share: true, keepInteractions: { leaveOut: ['phone'] } });
 */
export function connect(options?: ConnectOptions): GenesysClient {
  if (!options) return (shared ??= createClient(detect({}), {}, () => (shared = undefined)));
  if (typeof options !== 'object') refuse('INVALID_OPTION', 'connect()', 'an object of options', options);
  const { transport, ...others } = options;
  const isOwn = typeof transport === 'object' && transport;
  return createClient(isOwn ? transport : detect({ ...others, transport }), options);
}
