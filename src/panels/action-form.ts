import type { GenesysClient } from '../index.js';
import { pageClient } from './connection.js';
import { button, element, quietForm } from './dom.js';
import { wordsOf } from './words.js';

/**
 * How long a button stays busy at least, in milliseconds. The surface often takes an action at once, and the second click of
 * a double click would undo the first: sent again, hold and mute end.
 */
const DOUBLE_CLICK = 500;

/** How long "sent" is shown, in milliseconds. */
const SHOWN_FOR = 4000;

/** What a button does. */
export interface FormAction {
  readonly label: string;
  /** Hands an action over. What it throws or rejects with shows beside the button. */
  act(client: GenesysClient): Promise<unknown>;
}

/**
 * A form whose buttons hand over actions; what became of it shows below them. Where there is one button, Enter in a field
 * presses it; where there are several, Enter presses none, since the first would be as wrong as any.
 */
export function actionForm(fields: readonly Node[], ...actions: readonly FormAction[]): HTMLFormElement {
  const sent = element('p', { class: 'genesys-sent', role: 'status' });
  const problem = element('p', { class: 'genesys-problem', role: 'alert' });
  let fading = 0;

  async function press(pressed: HTMLButtonElement, { label, act }: FormAction): Promise<void> {
    // Not `disabled`, which would take the focus from who uses the keyboard.
    if (pressed.getAttribute('aria-disabled')) return;
    pressed.setAttribute('aria-disabled', 'true');
    pressed.setAttribute('aria-busy', 'true');
    const rested = new Promise(resolve => setTimeout(resolve, DOUBLE_CLICK));
    window.clearTimeout(fading);
    sent.textContent = problem.textContent = '';
    try {
      await act(pageClient());
      sent.textContent = `${label}: sent`;
      fading = window.setTimeout(() => (sent.textContent = ''), SHOWN_FOR);
    } catch (error) {
      problem.textContent = `${label}: ${wordsOf(error)}`;
    }
    await rested;
    pressed.removeAttribute('aria-disabled');
    pressed.removeAttribute('aria-busy');
  }

  const buttons = actions.map(action => {
    const made: HTMLButtonElement = button(action.label, () => void press(made, action), {
      type: actions.length === 1 ? 'submit' : 'button',
    });
    return made;
  });
  const form = quietForm(
    { class: 'genesys-form' },
    ...fields,
    element('div', { class: 'genesys-buttons' }, ...buttons),
    sent,
    problem,
  );
  form.addEventListener('keydown', event => {
    // Held down, Enter would press the button again and again.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  });
  return form;
}
