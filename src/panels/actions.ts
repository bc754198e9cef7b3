import type { GenesysClient } from '../index.js';
import { StatusesHeard, statusForm } from './actions-changestatus.js';
import { conferenceForm } from './actions-conference.js';
import { associationForm, attributesForm } from './actions-data.js';
import { stateForm } from './actions-state.js';
import { subscribeForm } from './actions-subscribe.js';
import { secureSessionForm, transferForm } from './actions-transfer.js';
import { element } from './dom.js';
import { wordsFor } from './interaction.js';
import { InteractionField } from './interaction-field.js';
import { InteractionList } from './interaction-list.js';
import { paced } from './paced.js';
import { Panel } from './panel.js';
import { suggestions } from './suggestions.js';

/** The most interactions that are suggested. */
const MOST_SUGGESTED = 20;

const folded = (title: string, form: HTMLFormElement): HTMLElement =>
  element('details', { class: 'genesys-group' }, element('summary', {}, title), form);

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
  readonly #ids = suggestions(this, () =>
    this.#interactions.all
      .slice(0, MOST_SUGGESTED)
      .map(interaction => ({ value: interaction.id, words: wordsFor(interaction) })),
  );
  readonly #statusList = suggestions(this, () => this.#statuses.suggestions);
  readonly #states = stateForm(() => this.#field.id);
  readonly #field: InteractionField = new InteractionField(this, this.#interactions, this.#ids.id, chosen =>
    this.#states.show(chosen),
  );
  readonly #conference = conferenceForm(this.#interactions, this.#ids.id);
  readonly #refreshing = paced(() => this.#refresh());

  protected override build(): Node[] {
    const id = (): string => this.#field.id;
    return [
      element(
        'section',
        { 'aria-label': 'Actions' },
        element(
          'header',
          { class: 'genesys-panel__header' },
          element('h2', { class: 'genesys-panel__title' }, 'Actions'),
        ),
        this.#field.element,
        this.#states.element,
        folded('Transfer', transferForm(id)),
        folded('Secure session', secureSessionForm(id)),
        folded('Custom attributes', attributesForm(id)),
        folded('Association', associationForm(id)),
        folded('Conference', this.#conference.element),
        folded('Status', statusForm(this.#statusList.id)),
        folded('Subscriptions', subscribeForm()),
        this.#ids,
        this.#statusList,
      ),
    ];
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    client.on('UPDATE_STATUS', payload => this.#statuses.hear(payload), { signal, replayLast: true });
    this.#interactions.follow(client, signal, () => this.#refreshing.request());
  }

  protected override release(): void {
    this.#refreshing.cancel();
  }

  #refresh(): void {
    this.#field.refresh();
    this.#conference.refresh();
  }
}
