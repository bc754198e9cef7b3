import type { GenesysClient } from '../index.js';
import { keepsInteractions, playbackOf } from './connection.js';
import { Pin } from './pin.js';
import type { PinStorage } from './pin.js';

const byClient = new WeakMap<GenesysClient, Pin>();

/** Gives the pin that all panels of a client share. It outlives a reload where the page keeps its interactions. */
export function pinOf(client: GenesysClient): Pin {
  const known = byClient.get(client);
  if (known) return known;
  const isKept = keepsInteractions() && !playbackOf(client);
  const made = new Pin(client.interactions, isKept ? sessionPin : undefined);
  byClient.set(client, made);
  return made;
}

// Pages of one origin share the storage of a tab.
const key = (): string => `genesys-pin ${location.pathname}`;

/** The tab's session storage: an id, and nothing of the customer. */
const sessionPin: PinStorage = {
  read() {
    try {
      return sessionStorage.getItem(key()) ?? undefined;
    } catch {
      // A browser that blocks storage throws at the mention of it.
      return undefined;
    }
  },

  write(id) {
    try {
      if (id === undefined) sessionStorage.removeItem(key());
      else sessionStorage.setItem(key(), id);
    } catch {
      // The page goes on without; <genesys-health> says that storage is blocked.
    }
  },
};
