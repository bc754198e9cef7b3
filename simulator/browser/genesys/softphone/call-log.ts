import type { SimulatedGenesysClient, SimulatedInteraction } from '../../../../src/testing/index.js';
import { button, element } from '../../ui/dom.js';
import { dataList } from './data-list.js';
import { icon } from './icons.js';
import { keyedList } from './update.js';
import { addressWords, durationWords, KIND_WORDS } from './words.js';

const KEPT = 20;

/** The interactions that are done, the latest first. One that was transferred can come back from here. */
export function callLog(genesys: SimulatedGenesysClient): {
  element: HTMLElement;
  update(all: readonly SimulatedInteraction[]): void;
} {
  const list = element('ol', { class: 'phone-log', tabindex: -1, 'aria-label': 'Done interactions' });
  const show = keyedList<SimulatedInteraction>(list, keyOf, entry => ({ element: row(genesys, entry) }));
  const section = element(
    'section',
    { class: 'phone-section', 'aria-label': 'Call log' },
    element('h3', {}, 'Call log'),
    list,
  );
  return {
    element: section,
    update(all) {
      const done = all.filter(({ phase }) => phase === 'done').sort((a, b) => endOf(a) - endOf(b));
      show(done.slice(-KEPT));
      section.hidden = !done.length;
    },
  };
}

const endOf = ({ record }: SimulatedInteraction): number => Date.parse(record.endTime ?? '');

/** The end is part of it: an interaction that was not answered may be offered again by its id. */
const keyOf = ({ id, record }: SimulatedInteraction): string => `${id} ${record.endTime}`;

function row(genesys: SimulatedGenesysClient, interaction: SimulatedInteraction): HTMLElement {
  const { id, kind, record, facts, transferred } = interaction;
  const data = dataList();
  data.update(interaction);
  return element(
    'li',
    {},
    element(
      'details',
      {},
      element(
        'summary',
        {},
        icon(kind),
        element('span', { class: 'phone-name' }, record.name),
        element(
          'span',
          { class: 'phone-time' },
          facts.connectedAt === undefined
            ? 'not answered'
            : durationWords(endOf(interaction) - facts.connectedAt),
        ),
      ),
      element(
        'p',
        { class: 'phone-about' },
        [
          `${record.direction} ${KIND_WORDS[kind].toLowerCase()}`,
          addressWords(record.phone),
          record.queueName,
        ]
          .filter(Boolean)
          .join(' · '),
      ),
      data.element,
      transferred
        ? button('Transfer back', () => void genesys.transferBack(id), { class: 'phone-action' })
        : '',
    ),
  );
}
