import type { Interaction } from '../index.js';
import { element } from './dom.js';
import { PHASE_WORDS } from './interaction.js';
import { mark, measure, parts, write } from './parts.js';
import type { Part } from './parts.js';
import { about } from './record-text.js';
import { clockOf, lengthInWords, timeOfDay } from './time.js';
import { percent } from './timeline-axis.js';
import type { Stretch } from './timeline-axis.js';
import { lengthOf, sumsOf } from './timeline-spans.js';
import type { Span, Sum } from './timeline-spans.js';

/** An interaction as the timeline shows it. */
export interface Row {
  readonly interaction: Interaction;
  readonly spans: readonly Span[];
  /** Whether it is the current one: selected, or else going on. */
  readonly current: boolean;
  readonly stretch: Stretch;
}

/** Names the remote side; an id says little, but two of them differ. */
const who = ({ id, record }: Interaction): string => about(record) || id.slice(0, 80);

/** Whether a span has a bar. The end lasts no time, and the moment between a hang-up and its wrap-up tells nothing. */
const isDrawn = (span: Span): boolean =>
  span.phase !== 'done' && (span.phase !== 'disconnected' || lengthOf(span) >= 1000);

/** Makes a phase's bar. The words that it has no room for stand below. */
function bar(stretch: () => Stretch): Part<Span> {
  const name = document.createTextNode('');
  const length = document.createTextNode('');
  const made = element(
    'span',
    { class: 'genesys-phase' },
    element('span', { class: 'genesys-phase__word' }, name),
    ' ',
    element('span', { class: 'genesys-phase__word' }, length),
  );
  return {
    element: made,
    show(span) {
      const { phase, began } = span;
      mark(made, 'data-phase', phase);
      measure(made, '--genesys-at', percent(began - stretch().start, stretch()));
      measure(made, '--genesys-for', percent(lengthOf(span), stretch()));
      write(name, PHASE_WORDS[phase]);
      write(length, clockOf(lengthOf(span)));
      mark(made, 'title', `${name.data} ${length.data}, from ${timeOfDay(began)}`);
    },
  };
}

/** Makes the total time in a phase, in words beside a sample of its bars. */
function sum(): Part<Sum> {
  const words = document.createTextNode('');
  const sample = element('span', { class: 'genesys-phase genesys-sum__sample' });
  const made = element('li', {}, sample, words);
  return {
    element: made,
    show({ phase, length, times }) {
      mark(sample, 'data-phase', phase);
      write(words, `${PHASE_WORDS[phase]} ${clockOf(length)}${times > 1 ? ` (${times}×)` : ''}`);
    },
  };
}

/** Makes the row of an interaction: its name, its phase, its bars, and the total of each phase. */
export function callRow(): Part<Row> {
  const name = document.createTextNode('');
  const now = document.createTextNode('');
  const track = element('div', { class: 'genesys-call__track' });
  const key = element('ul', { class: 'genesys-call__sums' });
  const made = element(
    'li',
    { class: 'genesys-call' },
    element(
      'p',
      { class: 'genesys-call__head' },
      element('span', { class: 'genesys-call__who' }, name),
      ' ',
      element('span', { class: 'genesys-call__now' }, now),
    ),
    track,
    key,
  );
  let stretch: Stretch;
  const bars = parts(track, () => bar(() => stretch));
  const sums = parts(key, sum);
  return {
    element: made,
    show(row) {
      ({ stretch } = row);
      const drawn = row.spans.filter(isDrawn);
      made.classList.toggle('genesys-call_current', row.current);
      write(name, who(row.interaction));
      write(now, whereItIs(row.spans));
      bars(drawn);
      sums(sumsOf(drawn));
    },
  };
}

function whereItIs(spans: readonly Span[]): string {
  const [first] = spans;
  const last = spans[spans.length - 1];
  if (!first || !last) return '';
  const { phase, runs, ended } = last;
  return runs
    ? `${PHASE_WORDS[phase]} ${clockOf(lengthOf(last))}`
    : `${PHASE_WORDS[phase]} after ${clockOf(Math.max(0, ended - first.began))}`;
}

/** The same for a screen reader, in rows of a table. */
export function tableRows(): Part<Row> {
  const name = document.createTextNode('');
  const made = element(
    'tbody',
    {},
    element('tr', {}, element('th', { scope: 'rowgroup', colspan: '3' }, name)),
  );
  const rows = parts<Span>(made, () => {
    const cells = [0, 1, 2].map(() => document.createTextNode(''));
    return {
      element: element('tr', {}, ...cells.map(cell => element('td', {}, cell))),
      show(span) {
        const length = lengthInWords(lengthOf(span));
        const words = [
          PHASE_WORDS[span.phase],
          timeOfDay(span.began),
          span.phase === 'done' ? '–' : span.runs ? `${length} so far` : length,
        ];
        cells.forEach((cell, index) => write(cell, words[index] ?? ''));
      },
    };
  });
  return {
    element: made,
    show({ interaction, spans }) {
      write(name, who(interaction));
      rows(spans);
    },
  };
}
