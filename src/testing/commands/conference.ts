import type { CommandParts } from './command-parts.js';
import { findObjection } from '../rules.js';

/**
 * Joins calls, and the conferences that they are in already.
 *
 * @returns The reason for a refusal.
 */
export function createConference(
  { lifecycle, store }: CommandParts,
  interactionIds: readonly string[],
): string | undefined {
  const named = new Set(interactionIds);
  if (named.size < 2) return 'A conference takes two interactions at least.';
  for (const id of named) {
    const objection = findObjection('createConference', store.find(id));
    if (objection) return `'${id}': ${objection}`;
  }
  const conference = [...new Set([...named].flatMap(id => [id, ...store.get(id).conference]))];
  for (const id of conference) {
    store.update(id, { conference });
    if (store.get(id).phase === 'held') lifecycle.change(id, { phase: 'connected' });
    lifecycle.repeat(id);
  }
  return undefined;
}
