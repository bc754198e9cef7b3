import type { UpdateStatusPayload } from '../index.js';
import { actionForm } from './action-form.js';
import { textField } from './fields.js';
import type { Suggestion } from './suggestions.js';

/** The most statuses that are kept of those that were heard. */
const MOST_HEARD = 30;

/** Names that orgs have by default. */
const NAMES = [
  'AVAILABLE',
  'ON_QUEUE',
  'OFF_QUEUE',
  'BUSY',
  'AWAY',
  'BREAK',
  'MEAL',
  'MEETING',
  'TRAINING',
  'OUT_OF_OFFICE',
];

/** The statuses that can be suggested: the usual names, and the ids that were heard. */
export class StatusesHeard {
  readonly #words = new Map<string, string>();

  hear({ id, status, sub_status: secondary }: UpdateStatusPayload): void {
    if (typeof id !== 'string' || (this.#words.size >= MOST_HEARD && !this.#words.has(id))) return;
    this.#words.set(id, secondary ? `${status}, ${secondary}` : status);
  }

  get suggestions(): Suggestion[] {
    return [
      ...[...this.#words].map(([value, words]) => ({ value, words })),
      ...NAMES.map(value => ({ value })),
    ];
  }
}

/** Makes the form of the agent's status, by name or id. */
export function statusForm(list: string): HTMLFormElement {
  const status = textField('Status (name or ID)', { list });
  return actionForm([status.element], {
    label: 'Change status',
    act: client => client.changestatus({ id: status.control.value.trim() }),
  }).element;
}
