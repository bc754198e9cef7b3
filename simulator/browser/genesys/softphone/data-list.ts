import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { SimulatedInteraction } from '../../../../src/testing/index.js';

const ASSOCIATIONS = { contact: 'Name', relation: 'Related To' } as const;

/** The attributes of an interaction, and the records that it is associated with. A new one lights up: each has its own row. */
export function dataListView({ record, associations }: SimulatedInteraction): TemplateResult {
  const rows = [
    ...associations.map(({ type, id, text }) => [ASSOCIATIONS[type], `${text} (${id})`]),
    ...Object.entries(record.attributes).map(([key, value]) => [
      key.replace(/^Participant\./, ''),
      String(value),
    ]),
  ];
  return html`<dl class="phone-data">
    ${repeat(
      rows,
      String,
      ([name, value]) =>
        html`<div class="phone-new">
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
