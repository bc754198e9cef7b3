import { actionForm } from './action-form.js';
import { rows } from './fields.js';
import type { InteractionsKnown } from './interactions-known.js';

/** A conference of several interactions: those that go on are filled in, until someone begins to choose. */
export function conferenceForm(
  known: InteractionsKnown,
  list: string,
): { form: HTMLFormElement; refresh(): void } {
  const ids = rows(['Interaction ID'], 'interaction', list);
  let inUse = false;
  let filled = '';
  ids.element.addEventListener('focusin', () => (inUse = true));
  return {
    form: actionForm([ids.element], {
      label: 'Create conference',
      act: client =>
        client.createConference({ interactionIds: ids.values.map(([id = '']) => id).filter(Boolean) }),
    }),
    refresh() {
      const goingOn = known.goingOn.map(({ id }) => [id]);
      if (inUse || filled === String(goingOn)) return;
      filled = String(goingOn);
      ids.fill(goingOn);
    },
  };
}
