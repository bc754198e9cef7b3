import type { UpdateStatusPayload } from '../../../index.js';
import { developerMessages } from '../messages/index.js';
import { ActionForm } from '../../actions/action-form.js';
import type { FormAction, FormHost } from '../../actions/action-form.js';
import { textField, textOf } from '../../fields.js';
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

/** The form of the agent's status, by name or id. */
export class StatusForm extends ActionForm {
  readonly #list: string | undefined;

  /** @param list - The id of a `<datalist>` of statuses. */
  constructor(host: FormHost, list?: string) {
    super(host);
    this.#list = list;
  }

  protected override fields(): unknown {
    return textField(this.scope, 'status', developerMessages().actions.status.status, { list: this.#list });
  }

  protected override actions(): readonly FormAction[] {
    return [
      {
        label: developerMessages().actions.status.change,
        isConfirmed: true,
        act: (client, values) => client.changestatus({ id: textOf(values, 'status') }, { confirm: true }),
      },
    ];
  }
}
