import type { ParticipantContext } from '../../index.js';
import { writeWorkspace } from './associations.js';
import type { CommandParts } from './command-parts.js';

/** Hands an interaction over without talking to the target first. */
export function blindTransfer({ announcer, lifecycle }: CommandParts, id: string): void {
  announcer.interaction(id, 'blindTransfer', id);
  lifecycle.end(id, { transferred: true });
}

/** Holds an interaction and calls the target. */
export function consultTransfer(
  { announcer, lifecycle, store }: CommandParts,
  id: string,
  target: ParticipantContext,
): void {
  const { phase } = store.get(id);
  store.update(id, { consult: { ...target } });
  if (phase !== 'held') lifecycle.change(id, { phase: 'held' });
  announcer.interaction(id, 'consultTransfer', id);
  lifecycle.repeat(id);
}

/** Hands an interaction over to the target that was consulted. */
export function concludeTransfer({ announcer, lifecycle }: CommandParts, id: string): void {
  announcer.interaction(id, 'completeConsultTransfer', id);
  lifecycle.end(id, { transferred: true });
}

/** Connects the agent with the remote side again: the target hung up. */
export function endConsult({ lifecycle }: CommandParts, id: string): void {
  lifecycle.change(id, { phase: 'connected', consult: undefined });
  lifecycle.repeat(id);
}

/** Gives an interaction back to the agent who transferred it, with the workspace that the transfer carried. */
export function transferBack({ lifecycle, store }: CommandParts, id: string): void {
  const { associations, record } = store.get(id);
  lifecycle.resume(id, { attributes: { ...record.attributes, ...writeWorkspace(associations) } });
}
