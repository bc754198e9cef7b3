import { createClient } from './client.js';
import type { GenesysClient } from './client.js';
import { ToolkitError } from './errors.js';
import { detect } from './transports/detect.js';
import type { SurfaceOptions } from './transports/detect.js';
import type { Transport } from './transports/transport.js';

/** How to connect. In a Classic console nothing is needed. */
export interface ConnectOptions extends Omit<SurfaceOptions, 'transport'> {
  /** Forces a surface by its name, or hands in a transport of your own. */
  transport?: SurfaceOptions['transport'] | Transport;
}

/** What may be said of each option, since a page's script has no compiler that minds. */
const ALLOWED: { readonly [Option in keyof Required<ConnectOptions>]: (value: unknown) => boolean } = {
  transport: value => value === 'console' || typeof value === 'object',
  statusFormat: value => value === 'json' || value === 'plain',
};

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
  if (!options) return (shared ??= shareable());
  for (const [option, value] of Object.entries(options)) {
    const allowed = (ALLOWED as Record<string, (value: unknown) => boolean>)[option];
    if (value !== undefined && !allowed?.(value)) {
      throw new ToolkitError(
        'INVALID_OPTION',
        `connect() has no ${option}: ${value}. It takes transport ('console' or a transport of your own), statusFormat ('json' or 'plain').`,
      );
    }
  }
  const { transport } = options;
  return createClient(typeof transport === 'object' ? transport : detect({ ...options, transport }));
}

function shareable(): GenesysClient {
  const client = createClient(detect({}));
  return {
    ...client,
    close() {
      client.close();
      shared = undefined;
    },
  };
}
