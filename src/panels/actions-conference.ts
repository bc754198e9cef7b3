import { actionForm } from './action-form.js';
import { rows } from './fields.js';
import type { InteractionList } from './interaction-list.js';

/** Makes the form of a conference. The interactions that go on are filled in, until someone begins to choose. */
export function conferenceForm(
  interactions: InteractionList,
  list: string,
): { readonly element: HTMLFormElement; refresh(): void } {
  const ids = rows(['Interaction ID'], 'interaction', list);
  let inUse = false;
  let filled = '';
  ids.element.addEventListener('focusin', () => (inUse = true));
  return {
    element: actionForm([ids.element], {
      label: 'Create conference',
      act: client =>
        client.createConference({ interactionIds: ids.values.map(([id = '']) => id).filter(Boolean) }),
    }).element,
    refresh() {
      const goingOn = interactions.goingOn.map(({ id }) => [id]);
      if (inUse || filled === String(goingOn)) return;
      filled = String(goingOn);
      ids.fill(goingOn);
    },
  };
}
