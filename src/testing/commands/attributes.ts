import type { CommandParts } from './command-parts.js';
import type { Attributes } from '../record.js';

/** Adds attributes to an interaction, and to its record under `Participant.` and the key. `null` clears a key. */
export function addCustomAttributes(
  { lifecycle, store }: CommandParts,
  id: string,
  attributes: Attributes,
): void {
  const interaction = store.get(id);
  // Never by assignment: a key such as __proto__ would reach the prototype.
  const shown = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [`Participant.${key}`, value]),
  );
  store.update(id, { attributes: merge(interaction.attributes, attributes) });
  lifecycle.change(id, {}, { attributes: merge(interaction.record.attributes, shown) });
  lifecycle.repeat(id);
}

/** Leaves alone a `null` that is there and not touched: some orgs' records have one. */
const merge = (known: Attributes, added: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries({ ...known, ...added }).filter(
      ([key, value]) => value !== null || !Object.prototype.hasOwnProperty.call(added, key),
    ),
  );
