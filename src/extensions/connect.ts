import type { connect } from '../connect.js';
import type { GenesysClient } from '../genesys-client.js';
import { addInteractions } from './interactions.js';

/** Makes of a `connect` one whose clients know what is going on. */
export function withInteractions(plain: typeof connect): typeof connect {
  /** The page's one client is given out again and again. */
  const known = new WeakSet<GenesysClient>();
  return options => {
    const { share, keepInteractions, ...others } = options ?? {};
    const client = plain(options && others);
    if (!known.has(client)) addInteractions(client, { share, keepInteractions });
    known.add(client);
    return client;
  };
}
