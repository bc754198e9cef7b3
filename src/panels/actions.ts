import type { GenesysClient } from '../index.js';
import { secureSessionForm, stateForm, transferForm } from './actions-changestate.js';
import { StatusesHeard, statusForm } from './actions-changestatus.js';
import { conferenceForm } from './actions-conference.js';
import { associationForm, attributesForm } from './actions-data.js';
import { subscribeForm } from './actions-subscribe.js';
import { element } from './dom.js';
import { InteractionField } from './interaction-field.js';
import { InteractionsHeard } from './interactions-heard.js';
import { paced } from './paced.js';
import { Panel } from './panel.js';
import { suggestions } from './suggestions.js';

const folded = (title: string, form: HTMLFormElement): HTMLElement =>
  element('details', { class: 'genesys-group' }, element('summary', {}, title), form);

/**
 * Controls for every action of the Genesys client. The interaction's id comes from the events; errors show beside the
 * control that caused them.
 *
 * @example
 * <genesys-actions></genesys-actions>
 */
export class GenesysActions extends Panel {
  readonly #interactions = new InteractionsHeard();
  readonly #statuses = new StatusesHeard();
  readonly #ids = suggestions(this, () =>
    this.#interactions.all.map(({ id, words }) => ({ value: id, words })),
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
    client.on(
      '*',
      event => {
        this.#interactions.hear(event);
        this.#statuses.hear(event);
        this.#refreshing.request();
      },
      { signal },
    );
    // What was heard before the panel was moved.
    this.#refreshing.request();
  }

  protected override release(): void {
    this.#refreshing.cancel();
  }

  #refresh(): void {
    this.#field.refresh();
    this.#conference.refresh();
  }
}
