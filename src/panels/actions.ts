import type { GenesysClient } from '../index.js';
import { secureSessionForm, stateForm, transferForm } from './actions-changestate.js';
import { StatusesHeard, statusForm } from './actions-changestatus.js';
import { conferenceForm } from './actions-conference.js';
import { associationForm, attributesForm } from './actions-data.js';
import { subscribeForm } from './actions-subscribe.js';
import { element } from './dom.js';
import { wordsFor } from './interaction.js';
import { InteractionField } from './interaction-field.js';
import { InteractionsKnown } from './interactions-known.js';
import { paced } from './paced.js';
import { Panel } from './panel.js';
import { suggestions } from './suggestions.js';

/** How many interactions are suggested. */
const SUGGESTED = 20;

const folded = (title: string, form: HTMLFormElement): HTMLElement =>
  element('details', { class: 'genesys-group' }, element('summary', {}, title), form);

/**
 * Controls for every action of the Genesys client. The interaction's id comes from the events, which takes interactions.js;
 * errors show beside the control that caused them.
 *
 * @example
 * <genesys-actions></genesys-actions>
 */
export class GenesysActions extends Panel {
  readonly #interactions = new InteractionsKnown();
  readonly #statuses = new StatusesHeard();
  readonly #ids = suggestions(this, () =>
    this.#interactions.all
      .slice(0, SUGGESTED)
      .map(interaction => ({ value: interaction.id, words: wordsFor(interaction) })),
  );
  readonly #statusList = suggestions(this, () => this.#statuses.suggestions);
  readonly #field = new InteractionField(this, this.#interactions, this.#ids.id);
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
        stateForm(id),
        folded('Transfer', transferForm(id)),
        folded('Secure session', secureSessionForm(id)),
        folded('Custom attributes', attributesForm(id)),
        folded('Association', associationForm(id)),
        folded('Conference', this.#conference.form),
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
