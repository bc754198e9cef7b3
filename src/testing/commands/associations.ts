import type { AddAssociationRequest } from '../../index.js';
import type { CommandParts } from './command-parts.js';
import type { Association } from '../interaction.js';
import { findObjection } from '../rules.js';

/**
 * Adds an association to the interaction that the request names; else to the selected one, else to the latest.
 *
 * @returns The reason for a refusal.
 */
export function addAssociation(
  { store }: CommandParts,
  { type, id, text, select, interactionId }: AddAssociationRequest,
): string | undefined {
  const open = store.all.filter(({ phase }) => phase !== 'done');
  const target = interactionId ?? (open.find(({ selected }) => selected) ?? open[open.length - 1])?.id;
  if (target === undefined) return 'There is no interaction to associate it with.';
  const interaction = store.find(target);
  const objection = findObjection('addAssociation', interaction);
  if (objection || !interaction) return objection;
  const others = interaction.associations.filter(known => known.type !== type || known.id !== id);
  store.update(target, {
    associations: [...others, { type, id, text, ...(select !== undefined && { select }) }],
  });
  return undefined;
}

/**
 * Writes the attribute with which a transfer carries the workspace: the associations.
 *
 * Its shape is undocumented. Orgs read `Relates`, an object whose values have an `id`; the rest is made up.
 */
export function writeWorkspace(
  associations: readonly Association[],
): { sf_workspaceassociations: string } | undefined {
  if (!associations.length) return undefined;
  const ofType = (wanted: Association['type']) =>
    Object.fromEntries(
      associations.flatMap(({ type, id, text }) => (type === wanted ? [[id, { id, text }]] : [])),
    );
  return {
    sf_workspaceassociations: JSON.stringify({ Names: ofType('contact'), Relates: ofType('relation') }),
  };
}
