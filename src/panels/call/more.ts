import type { Interaction } from '../../index.js';
import type { ActionForm, FormHost } from '../actions/action-form.js';
import { AssociationForm } from '../actions/association.js';
import { AttributesForm } from '../actions/attributes.js';
import { ConferenceForm } from '../actions/conference.js';
import { SecureSessionForm } from '../actions/secure-session.js';
import { html } from '../lit.js';
import { messages } from '../messages/index.js';
import { nameOf } from './words.js';

/** What the drawer asks of the page. */
export interface MorePage extends FormHost {
  /** Gives the ids of the interactions that go on. */
  goingOn(): readonly string[];
  onSecureSession(id: string): void;
  dismiss(): void;
}

/** The drawer of what is seldom done to one interaction. Each has a drawer of its own: no form keeps what was meant for another. */
export class MoreDrawer {
  readonly id: string;
  readonly #page: MorePage;
  readonly #forms: readonly (readonly [title: string, form: ActionForm])[];

  constructor(page: MorePage, id: string) {
    this.id = id;
    this.#page = page;
    const of = (): string => id;
    const secureSession = new SecureSessionForm(page, of);
    secureSession.onStart = () => page.onSecureSession(id);
    const titles = messages().actions;
    this.#forms = [
      [titles.attributes.title, new AttributesForm(page, of)],
      [titles.association.title, new AssociationForm(page, of)],
      [titles.conference.title, new ConferenceForm(page, () => page.goingOn())],
      [titles.secureSession.title, secureSession],
    ];
  }

  view(interaction: Interaction): unknown {
    const { moreFor, dismiss, dismissHint, of } = messages().call;
    const name = nameOf(interaction);
    return html`<h3>${moreFor(name)}</h3>
      ${this.#forms.map(
        ([title, form]) =>
          html`<details class="genesys-group">
            <summary>${title}</summary>
            ${form.view()}
          </details>`,
      )}
      <p class="genesys-target">
        <span class="genesys-target__name genesys-muted">${dismissHint}</span>
        <button
          type="button"
          class="genesys-small"
          aria-label=${of(dismiss, name)}
          @click=${() => this.#page.dismiss()}
        >
          ${dismiss}
        </button>
      </p>`;
  }
}
