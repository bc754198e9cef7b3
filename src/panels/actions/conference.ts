import { html } from '../lit.js';
import { messages } from '../messages/index.js';
import { ActionForm } from './action-form.js';
import type { FormAction, FormHost } from './action-form.js';
import { allOf } from '../fields.js';
import { Rows } from './rows.js';

/** The form of a conference. The interactions that go on are filled in, until someone begins to choose. */
export class ConferenceForm extends ActionForm {
  readonly #goingOn: () => readonly string[];
  readonly #list: string | undefined;
  readonly #rows = new Rows(this.host);
  #inUse = false;
  #filled = '';

  /**
   * @param goingOn - Gives the ids of the interactions that go on.
   * @param list - The id of a `<datalist>` of interactions.
   */
  constructor(host: FormHost, goingOn: () => readonly string[], list?: string) {
    super(host);
    this.#goingOn = goingOn;
    this.#list = list;
  }

  protected override fields(): unknown {
    this.#fill();
    const rows = this.#rows.view(messages().actions.conference.rows, this.#list);
    return html`<div @focusin=${() => (this.#inUse = true)}>${rows}</div>`;
  }

  protected override actions(): readonly FormAction[] {
    return [
      {
        label: messages().actions.conference.create,
        act: (client, values) => {
          const ids = allOf(values, 'interactionId').map(each => each.trim());
          return client.createConference({ interactionIds: ids.filter(Boolean) });
        },
      },
    ];
  }

  #fill(): void {
    const goingOn = this.#goingOn();
    if (this.#inUse || this.#filled === String(goingOn)) return;
    this.#filled = String(goingOn);
    this.#rows.fill(goingOn);
  }
}
