import type { GenesysClient, Interaction, Interactions } from '../../index.js';
import { followInteractions } from '../interaction.js';
import { html, nothing, repeat } from '../lit.js';
import { messages } from '../messages/index.js';
import { Panel } from '../panel.js';
import { axisView } from './axis.js';
import type { Stretch } from './axis.js';
import { rowView, tableRowsView } from './row.js';
import type { Row } from './row.js';
import { spansOf } from './spans.js';

/** The number of interactions that are shown where the attribute is missing. */
const LAST = 5;

/**
 * Shows the phases of the current and the last interactions as bars on a time axis, with the clock running: how long each
 * rang, was talked to, held, wrapped up.
 *
 * Attribute: `last`, how many interactions are shown; 5 where it is missing. Those that are done go first.
 *
 * @example
 * <genesys-call-timeline></genesys-call-timeline>
 *
 * @example
 * <genesys-call-timeline last="10"></genesys-call-timeline>
 */
export class GenesysCallTimeline extends Panel {
  /** @internal */
  static readonly observedAttributes = ['last'];

  #interactions: Interactions | undefined;
  #ticking = 0;

  protected override view(): unknown {
    const now = Date.now();
    const rows = this.#rows(now);
    const stretch = stretchOf(rows);
    this.#tick(rows, now);
    const { title, empty, caption, columns } = messages().timeline;
    // The table below the chart has all of it in words: none is read out twice.
    return html`<section aria-label=${title}>
      <header class="genesys-panel__header"><h2 class="genesys-panel__title">${title}</h2></header>
      <p class="genesys-timeline__empty" ?hidden=${rows.length > 0}>${empty}</p>
      <div class="genesys-timeline__chart" aria-hidden="true" ?hidden=${!rows.length}>
        ${rows.length ? axisView(stretch) : nothing}
        <ol class="genesys-timeline__calls">
          ${repeat(rows, idOf, row => rowView(row, stretch))}
        </ol>
      </div>
      <div class="genesys-hidden">
        <table ?hidden=${!rows.length}>
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr>
              ${Object.values(columns).map(each => html`<th scope="col">${each}</th>`)}
            </tr>
          </thead>
          ${repeat(rows, idOf, tableRowsView)}
        </table>
      </div>
    </section>`;
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    this.#interactions = followInteractions(client, signal, () => this.update());
    document.addEventListener('visibilitychange', () => this.render(), { signal });
    // The panel leaves the page, or its client ends and there may be no other.
    signal.addEventListener('abort', () => {
      window.clearTimeout(this.#ticking);
      this.#interactions = undefined;
    });
  }

  /** @internal */
  attributeChangedCallback(): void {
    if (this.#interactions) this.update();
  }

  /** Those that are shown, the latest first. */
  #shown(current: Interaction | undefined): readonly Interaction[] {
    const known = (this.#interactions?.all() ?? []).filter(({ phases }) => phases.length).reverse();
    const wanted = Math.floor(Number(this.getAttribute('last')));
    const rank = ({ id, phase }: Interaction): number =>
      id === current?.id ? 0 : phase === 'disconnected' || phase === 'done' ? 2 : 1;
    const shown = new Set([...known].sort((a, b) => rank(a) - rank(b)).slice(0, wanted >= 1 ? wanted : LAST));
    return known.filter(each => shown.has(each));
  }

  #rows(now: number): readonly Row[] {
    const current = this.#interactions?.current();
    return this.#shown(current).map(interaction => ({
      interaction,
      spans: spansOf(interaction, now),
      current: interaction.id === current?.id,
    }));
  }

  /** Has the clock run on when the latest phase that goes on is a second longer: all that is shown moves on at once then. */
  #tick(rows: readonly Row[], now: number): void {
    window.clearTimeout(this.#ticking);
    const running = rows.flatMap(({ spans }) => spans).find(({ runs }) => runs);
    if (!running || document.hidden) return;
    this.#ticking = window.setTimeout(() => this.render(), 1000 - ((now - running.began) % 1000));
  }
}

const idOf = ({ interaction }: Row): string => interaction.id;

/** The time from the first beginning to the last end. A second is the least: a call that begins now has a bar as well. */
function stretchOf(rows: readonly Row[]): Stretch {
  const spans = rows.flatMap(row => row.spans);
  const start = Math.min(...spans.map(({ began }) => began));
  return { start, end: Math.max(start + 1000, ...spans.map(({ ended }) => ended)) };
}
