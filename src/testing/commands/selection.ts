import type { CommandParts } from './command-parts.js';

/** Selects an interaction in the client, or none. */
export function select({ announcer, store }: CommandParts, id?: string): void {
  for (const { id: each, selected } of store.all) {
    if (selected !== (each === id)) store.update(each, { selected: each === id });
  }
  const data = id === undefined ? {} : { interactionId: id };
  announcer.send({ clientEvent: { type: 'Notification', category: 'interactionSelection', data } });
}
