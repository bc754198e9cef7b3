import type { GenesysClient } from '../../index.js';
import { html } from '../lit.js';
import type { TemplateResult } from '../lit.js';
import { Panel } from '../panel.js';
import { timeOfDay } from '../time.js';
import { developerMessages } from './messages/index.js';
import { subscriptionsOf } from './page-subscriptions.js';
import type { PageSubscriptions, Subscribed } from './page-subscriptions.js';

/**
 * Lists the client events that are subscribed to, by this page and by the other components that it heard, with the time at
 * which each asked. The Genesys client knows no unsubscribe: what was asked for stays until it starts again.
 *
 * @example
 * <genesys-subscriptions></genesys-subscriptions>
 */
export class GenesysSubscriptions extends Panel {
  #subscriptions: PageSubscriptions | undefined;

  protected override view(): unknown {
    const { title, hint, columns, none } = developerMessages().subscriptions;
    const all = this.#subscriptions?.all ?? [];
    return html`<section aria-label=${title}>
      <header class="genesys-panel__header"><h2 class="genesys-panel__title">${title}</h2></header>
      <p class="genesys-hint">${hint}</p>
      <p ?hidden=${all.length}>${none}</p>
      <table class="genesys-subscriptions" ?hidden=${!all.length}>
        <thead>
          <tr>
            ${Object.values(columns).map(column => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${all.map(rowOf)}
        </tbody>
      </table>
    </section>`;
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    this.#subscriptions = subscriptionsOf(client);
    this.#subscriptions.addEventListener('change', () => this.update(), { signal });
  }
}

function rowOf({ type, category, own, other, problem }: Subscribed): TemplateResult {
  const { refused } = developerMessages().subscriptions;
  const time = (at: number | undefined): string => (at === undefined ? '–' : timeOfDay(at));
  return html`<tr>
    <td>${type}</td>
    <th scope="row">${category}</th>
    <td>${problem === undefined ? time(own) : refused(time(own), problem)}</td>
    <td>${time(other)}</td>
  </tr>`;
}
