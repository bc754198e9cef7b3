import { CATEGORIES } from '../index.js';
import type { SubscriptionType } from '../index.js';
import { actionForm } from './action-form.js';
import { element } from './dom.js';
import { checkbox, choice } from './fields.js';

const TYPES = Object.keys(CATEGORIES) as SubscriptionType[];

/** Makes the form of a subscription to client events, which show in the log as CLIENT_EVENT. */
export function subscribeForm(): HTMLFormElement {
  const type = choice(
    'Type',
    Object.fromEntries(TYPES.map(each => [each, each])) as Record<string, SubscriptionType>,
  );
  const groups = TYPES.map(each => {
    const boxes = CATEGORIES[each].map(category => ({ category, ...checkbox(category) }));
    const group = element(
      'fieldset',
      { class: 'genesys-categories' },
      element('legend', { class: 'slds-form-element__label' }, 'Categories'),
      ...boxes.map(box => box.element),
    );
    return { type: each, boxes, group };
  });
  const chosen = () => groups.find(each => each.type === type.value) ?? groups[0];
  const show = (): void => {
    for (const each of groups) each.group.hidden = each !== chosen();
  };
  type.control.addEventListener('change', show);
  show();

  const ends = new Map<SubscriptionType, () => void>();
  return actionForm([type.element, ...groups.map(({ group }) => group)], {
    label: 'Subscribe',
    async act(client) {
      const { value } = type;
      const categories = (chosen()?.boxes ?? [])
        .filter(({ control }) => control.checked)
        .map(({ category }) => category);
      const end = await client.subscribe({ type: value, categories });
      // The new choice replaces the one before: else each press would leave another for the client to send again.
      ends.get(value)?.();
      ends.set(value, end);
    },
  }).element;
}
