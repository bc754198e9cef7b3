import type { GenesysClient } from '../genesys-client.js';

/** Has a client's `diagnose()` find more. */
export function addFindings(client: GenesysClient, find: () => readonly string[]): void {
  const { diagnose } = client;
  client.diagnose = () => {
    const found = diagnose();
    found.findings.push(...find());
    return found;
  };
}
