import type { GenesysClient, Interaction, Interactions } from '../index.js';
import { element } from './dom.js';
import { followInteractions } from './interaction.js';
import { paced } from './paced.js';
import { Panel } from './panel.js';
import { parts } from './parts.js';
import { TimeAxis } from './timeline-axis.js';
import { callRow, tableRows } from './timeline-row.js';
import { spansOf } from './timeline-spans.js';
import type { Span } from './timeline-spans.js';

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
  static readonly observedAttributes = ['last'];

  readonly #empty = element(
    'p',
    { class: 'genesys-timeline__empty' },
    'No interaction was heard yet: its phases show here from when it begins.',
  );
  readonly #axis = new TimeAxis();
  readonly #calls = element('ol', { class: 'genesys-timeline__calls' });
  // The table below has all of it in words: none is read out twice.
  readonly #chart = element(
    'div',
    { class: 'genesys-timeline__chart', 'aria-hidden': 'true' },
    this.#axis.element,
    this.#calls,
  );
  readonly #table = element(
    'table',
    {},
    element('caption', {}, 'Phases of each interaction, the latest interaction first'),
    element(
      'thead',
      {},
      element('tr', {}, ...['Phase', 'Began', 'Duration'].map(each => element('th', { scope: 'col' }, each))),
    ),
  );
  readonly #rows = parts(this.#calls, callRow);
  readonly #tableRows = parts(this.#table, tableRows);

  readonly #rendering = paced(() => this.#render());
  #interactions: Interactions | undefined;
  #ticking = 0;

  protected override build(): Node[] {
    this.#render();
    return [
      element(
        'section',
        { 'aria-label': 'Call timeline' },
        element(
          'header',
          { class: 'genesys-panel__header' },
          element('h2', { class: 'genesys-panel__title' }, 'Call timeline'),
        ),
        this.#empty,
        this.#chart,
        element('div', { class: 'genesys-hidden' }, this.#table),
      ),
    ];
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    this.#interactions = followInteractions(client, signal, () => this.#rendering.request());
    document.addEventListener('visibilitychange', () => this.#render(), { signal });
    // The panel leaves the page, or its client ends and there may be no other.
    signal.addEventListener('abort', () => {
      this.#rendering.cancel();
      window.clearTimeout(this.#ticking);
      this.#interactions = undefined;
    });
  }

  attributeChangedCallback(): void {
    if (this.#interactions) this.#rendering.request();
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

  #render(): void {
    const now = Date.now();
    const current = this.#interactions?.current();
    const shown = this.#shown(current).map(interaction => ({
      interaction,
      spans: spansOf(interaction, now),
      current: interaction.id === current?.id,
    }));
    const spans = shown.flatMap(each => each.spans);
    const start = Math.min(...spans.map(({ began }) => began));
    // A second is the least: a call that begins now has a bar as well.
    const end = Math.max(start + 1000, ...spans.map(({ ended }) => ended));
    const stretch = { start, end };
    const rows = shown.map(each => ({ ...each, stretch }));

    this.#empty.hidden = rows.length > 0;
    this.#chart.hidden = this.#table.hidden = !rows.length;
    if (rows.length) this.#axis.show(stretch);
    this.#rows(rows);
    this.#tableRows(rows);
    this.#tick(
      now,
      spans.find(({ runs }) => runs),
    );
  }

  /** Has the clock run on when the latest phase that goes on is a second longer: all that is shown moves on at once then. */
  #tick(now: number, running: Span | undefined): void {
    window.clearTimeout(this.#ticking);
    if (running && !document.hidden) {
      this.#ticking = window.setTimeout(() => this.#render(), 1000 - ((now - running.began) % 1000));
    }
  }
}
