import type { SimulatedInteraction } from '../../../../src/testing/index.js';
import { element } from '../../ui/dom.js';

const ASSOCIATIONS = { contact: 'Name', relation: 'Related To' } as const;

/** The attributes of an interaction, and the records that it is associated with. A new one lights up. */
export function dataList(): { element: HTMLElement; update(interaction: SimulatedInteraction): void } {
  const list = element('dl', { class: 'phone-data' });
  let shown = new Set<string>();

  return {
    element: list,
    update({ record, associations }) {
      const rows = [
        ...associations.map(({ type, id, text }): [string, string] => [
          ASSOCIATIONS[type],
          `${text} (${id})`,
        ]),
        ...Object.entries(record.attributes).map(([key, value]): [string, string] => [
          key.replace(/^Participant\./, ''),
          String(value),
        ]),
      ];
      const keys = rows.map(String);
      if (keys.length === shown.size && keys.every(key => shown.has(key))) return;
      list.replaceChildren(
        ...rows.map(([name, value]) =>
          element(
            'div',
            { class: shown.has(String([name, value])) ? undefined : 'phone-new' },
            element('dt', {}, name),
            element('dd', {}, value),
          ),
        ),
      );
      shown = new Set(keys);
    },
  };
}
