import { messages } from '../messages/index.js';
import type { FormAction } from './action-form.js';
import { allOf } from '../fields.js';
import { InteractionForm } from './interaction-form.js';
import { Rows } from './rows.js';

/** The form of an interaction's custom attributes. */
export class AttributesForm extends InteractionForm {
  readonly #rows = new Rows(this.host);

  protected override fields(): unknown {
    return this.#rows.view(messages().actions.attributes.rows);
  }

  protected override actions(): readonly FormAction[] {
    const id = this.id();
    return [
      {
        label: messages().actions.attributes.add,
        isConfirmed: true,
        act: (client, values) =>
          client.addCustomAttributes({ id, attributes: readAttributes(values) }, { confirm: true }),
      },
    ];
  }
}

/** Reads the rows; throws where it would have to guess. */
function readAttributes(values: FormData): Record<string, string> {
  const { noKey, twice, none } = messages().actions.attributes;
  const attributes = new Map<string, string>();
  const texts = allOf(values, 'value').map(each => each.trim());
  allOf(values, 'key').forEach((typed, index) => {
    const key = typed.trim();
    const value = texts[index] ?? '';
    if (!key && !value) return;
    if (!key) throw new Error(noKey(value));
    if (attributes.has(key)) throw new Error(twice(key));
    attributes.set(key, value);
  });
  if (!attributes.size) throw new Error(none);
  return Object.fromEntries(attributes);
}
