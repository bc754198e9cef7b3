import type { GenesysClient } from '../../../index.js';
import { wordsFor } from '../../interaction.js';
import { html } from '../../lit.js';
import { messages } from '../../messages/index.js';
import { developerMessages } from '../messages/index.js';
import { paced } from '../../paced.js';
import { Panel } from '../../panel.js';
import type { ActionForm } from '../../actions/action-form.js';
import { AssociationForm } from '../../actions/association.js';
import { AttributesForm } from '../../actions/attributes.js';
import { ConferenceForm } from '../../actions/conference.js';
import { InteractionField } from './interaction-field.js';
import { InteractionList } from './interaction-list.js';
import { SecureSessionForm } from '../../actions/secure-session.js';
import { StateForm } from './state.js';
import { StatusForm, StatusesHeard } from './status.js';
import { SubscribeForm } from './subscribe.js';
import { Suggestions } from './suggestions.js';
import { TransferForm } from './transfer.js';

/** The most interactions that are suggested. */
const MOST_SUGGESTED = 20;

/**
 * Controls for every action of the Genesys client. The interaction's id comes from the events; hold and secure pause go by
 * the interaction's state where it is known. Errors show beside the control that caused them.
 *
 * @example
 * <genesys-actions></genesys-actions>
 */
export class GenesysActions extends Panel {
  readonly #interactions = new InteractionList();
  readonly #statuses = new StatusesHeard();
  readonly #ids = new Suggestions(() =>
    this.#interactions.all
      .slice(0, MOST_SUGGESTED)
      .map(interaction => ({ value: interaction.id, words: wordsFor(interaction) })),
  );
  readonly #statusList = new Suggestions(() => this.#statuses.suggestions);
  readonly #field = new InteractionField(this, this.#interactions, this.#ids.id);
  readonly #id = (): string => this.#field.id;
  readonly #states = new StateForm(this, this.#id, id => this.#interactions.get(id));
  readonly #transfer = new TransferForm(this, this.#id);
  readonly #secureSession = new SecureSessionForm(this, this.#id);
  readonly #attributes = new AttributesForm(this, this.#id);
  readonly #association = new AssociationForm(this, this.#id);
  readonly #conference = new ConferenceForm(
    this,
    () => this.#interactions.goingOn.map(({ id }) => id),
    this.#ids.id,
  );
  readonly #status = new StatusForm(this, this.#statusList.id);
  readonly #subscribe = new SubscribeForm(this);
  /** Not at each render: the focus renders too, and a click may be on its way. */
  readonly #following = paced(() => {
    this.#field.follow();
    this.render();
  });

  protected override view(): unknown {
    const texts = developerMessages().actions;
    const { secureSession, attributes, association, conference } = messages().actions;
    return html`<section aria-label=${texts.panel} @focusin=${this.#suggest}>
      <header class="genesys-panel__header"><h2 class="genesys-panel__title">${texts.panel}</h2></header>
      ${this.#field.view()} ${this.#states.view()} ${folded(texts.transfer.title, this.#transfer)}
      ${folded(secureSession.title, this.#secureSession)} ${folded(attributes.title, this.#attributes)}
      ${folded(association.title, this.#association)} ${folded(conference.title, this.#conference)}
      ${folded(texts.status.title, this.#status)} ${folded(texts.subscribe.title, this.#subscribe)}
      ${this.#ids.view()} ${this.#statusList.view()}
    </section>`;
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    client.on('UPDATE_STATUS', payload => this.#statuses.hear(payload), { signal, replayLast: true });
    this.#interactions.follow(client, signal, () => this.#following.request());
  }

  protected override release(): void {
    this.#following.cancel();
  }

  readonly #suggest = (): void => {
    this.#ids.refresh();
    this.#statusList.refresh();
    this.render();
  };
}

const folded = (title: string, form: ActionForm): unknown =>
  html`<details class="genesys-group">
    <summary>${title}</summary>
    ${form.view()}
  </details>`;
