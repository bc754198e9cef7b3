import { actionForm } from './action-form.js';
import { checkbox, choice, rows, textField } from './fields.js';

/** Reads rows of key and value; throws where it would have to guess. */
function attributesFrom(values: readonly (readonly string[])[]): Record<string, string> {
  const attributes = new Map<string, string>();
  for (const [key = '', value = ''] of values) {
    if (!key && !value) continue;
    if (!key) throw new Error(`The value "${value}" has no key. Nothing was sent.`);
    if (attributes.has(key)) throw new Error(`The key "${key}" is there twice. Nothing was sent.`);
    attributes.set(key, value);
  }
  if (!attributes.size) throw new Error('There is no key yet. Nothing was sent.');
  return Object.fromEntries(attributes);
}

/** Makes the form of an interaction's custom attributes. */
export function attributesForm(id: () => string): HTMLFormElement {
  const attributes = rows(['Key', 'Value'], 'attribute');
  return actionForm([attributes.element], {
    label: 'Add attributes',
    act: async client =>
      client.addCustomAttributes({ id: id(), attributes: attributesFrom(attributes.values) }),
  }).element;
}

/** Makes the form of an interaction's association with a record. */
export function associationForm(interactionId: () => string): HTMLFormElement {
  const type = choice(
    'Type',
    { 'Name (contact)': 'contact', 'Related To (relation)': 'relation' },
    'Name takes a contact or lead (WhoId), Related To a case, account or the like (WhatId). With a record that does not fit, later saves of the call log fail.',
  );
  const id = textField('Record ID');
  const text = textField('Displayed name');
  const select = checkbox('Only to this interaction (select)');
  return actionForm([type.element, id.element, text.element, select.element], {
    label: 'Add association',
    act: client =>
      client.addAssociation({
        type: type.value,
        id: id.control.value.trim(),
        text: text.control.value.trim(),
        select: select.control.checked,
        // Without it the client takes the interaction that it shows.
        interactionId: interactionId() || undefined,
      }),
  }).element;
}
