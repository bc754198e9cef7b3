import type { Interaction } from '../../index.js';
import { phaseWords } from '../interaction.js';
import { html, measured } from '../lit.js';
import type { TemplateResult } from '../lit.js';
import { messages } from '../messages/index.js';
import { about } from '../about.js';
import { clockOf, lengthInWords, timeOfDay } from '../time.js';
import { percent } from './axis.js';
import type { Stretch } from './axis.js';
import { lengthOf, sumsOf } from './spans.js';
import type { Span, Sum } from './spans.js';

/** An interaction as the timeline shows it. */
export interface Row {
  readonly interaction: Interaction;
  readonly spans: readonly Span[];
  /** Whether it is the current one: selected, or else going on. */
  readonly current: boolean;
}

/** Names the remote side; an id says little, but two of them differ. */
const who = ({ id, record }: Interaction): string => about(record) || id.slice(0, 80);

/** Whether a span has a bar. The end lasts no time, and the moment between a hang-up and its wrap-up tells nothing. */
const isDrawn = (span: Span): boolean =>
  span.phase !== 'done' && (span.phase !== 'disconnected' || lengthOf(span) >= 1000);

/** An interaction: its name, its phase, its bars, and the total of each phase. */
export function rowView({ interaction, spans, current }: Row, stretch: Stretch): TemplateResult {
  const drawn = spans.filter(isDrawn);
  return html`<li class=${current ? 'genesys-call genesys-call_current' : 'genesys-call'}>
    <p class="genesys-call__head">
      <span class="genesys-call__who">${who(interaction)}</span>
      <span class="genesys-call__now">${whereItIs(spans)}</span>
    </p>
    <div class="genesys-call__track">${drawn.map(span => barView(span, stretch))}</div>
    <ul class="genesys-call__sums">
      ${sumsOf(drawn).map(sumView)}
    </ul>
  </li>`;
}

/** The bar of a phase. The words that it has no room for stand below. */
function barView(span: Span, stretch: Stretch): TemplateResult {
  const { phase, began } = span;
  const name = phaseWords(phase);
  const length = clockOf(lengthOf(span));
  const place = {
    '--genesys-at': percent(began - stretch.start, stretch),
    '--genesys-for': percent(lengthOf(span), stretch),
  };
  return html`<span
    class="genesys-phase"
    data-phase=${phase}
    title=${messages().timeline.barTitle(name, length, timeOfDay(began))}
    ${measured(place)}
    ><span class="genesys-phase__word">${name}</span> <span class="genesys-phase__word">${length}</span></span
  >`;
}

/** The total time in a phase, in words beside a sample of its bars. */
const sumView = ({ phase, length, times }: Sum): TemplateResult =>
  html`<li>
    <span class="genesys-phase genesys-sum__sample" data-phase=${phase}></span>${phaseWords(phase)}
    ${clockOf(length)}${times > 1 ? ` (${times}×)` : ''}
  </li>`;

function whereItIs(spans: readonly Span[]): string {
  const [first] = spans;
  const last = spans[spans.length - 1];
  if (!first || !last) return '';
  const { phase, runs, ended } = last;
  const words = phaseWords(phase);
  return runs
    ? `${words} ${clockOf(lengthOf(last))}`
    : messages().timeline.endedAfter(words, clockOf(Math.max(0, ended - first.began)));
}

/** The same for a screen reader, in rows of a table. */
export const tableRowsView = ({ interaction, spans }: Row): TemplateResult =>
  html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="3">${who(interaction)}</th>
    </tr>
    ${spans.map(
      span =>
        html`<tr>
          <td>${phaseWords(span.phase)}</td>
          <td>${timeOfDay(span.began)}</td>
          <td>${lengthSaid(span)}</td>
        </tr>`,
    )}
  </tbody>`;

function lengthSaid(span: Span): string {
  if (span.phase === 'done') return '–';
  const length = lengthInWords(lengthOf(span));
  return span.runs ? messages().timeline.soFar(length) : length;
}
