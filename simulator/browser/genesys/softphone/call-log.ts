import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { SimulatedGenesysClient, SimulatedInteraction } from '../../../../src/testing/index.js';
import { buttonView } from '../../ui/button-view.js';
import { dataListView } from './data-list.js';
import { icon } from './icons.js';
import { addressWords, durationWords, KIND_WORDS } from './words.js';

const KEPT = 20;

/** The interactions that are done, the latest first. One that was transferred can come back from here. */
export function callLogView(genesys: SimulatedGenesysClient): TemplateResult {
  const done = genesys.interactions
    .filter(({ phase }) => phase === 'done')
    .sort((a, b) => endOf(a) - endOf(b))
    .slice(-KEPT)
    .reverse();
  return html`<section class="phone-section" aria-label="Call log" ?hidden=${!done.length}>
    <h3>Call log</h3>
    <ol class="phone-log" tabindex="-1" aria-label="Done interactions" data-focus-home>
      ${repeat(done, keyOf, interaction => rowView(genesys, interaction))}
    </ol>
  </section>`;
}

const endOf = ({ record }: SimulatedInteraction): number => Date.parse(record.endTime ?? '');

/** The end is part of it: an interaction that was not answered may be offered again by its id. */
const keyOf = ({ id, record }: SimulatedInteraction): string => `${id} ${record.endTime}`;

function rowView(genesys: SimulatedGenesysClient, interaction: SimulatedInteraction): TemplateResult {
  const { id, kind, record, facts, transferred } = interaction;
  const time =
    facts.connectedAt === undefined ? 'not answered' : durationWords(endOf(interaction) - facts.connectedAt);
  const about = [
    `${record.direction} ${KIND_WORDS[kind].toLowerCase()}`,
    addressWords(record.phone),
    record.queueName,
  ];
  return html`<li>
    <details>
      <summary>
        ${icon(kind)}<span class="phone-name">${record.name}</span><span class="phone-time">${time}</span>
      </summary>
      <p class="phone-about">${about.filter(Boolean).join(' · ')}</p>
      ${dataListView(interaction)}
      ${
        transferred
          ? buttonView('Transfer back', () => genesys.transferBack(id), { look: 'phone-action' })
          : nothing
      }
    </details>
  </li>`;
}
