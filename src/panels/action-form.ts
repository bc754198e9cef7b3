import type { GenesysClient } from '../index.js';
import { isPlaying, pageClient } from './connection.js';
import { button, element, quietForm } from './dom.js';
import { errorText } from './error-text.js';

/**
 * The least time that a button is busy, in milliseconds. The surface often takes an action at once, and the second click of
 * a double click would undo the first: sent again, mute ends.
 */
const DOUBLE_CLICK = 500;

/** The time for which an outcome is shown, in milliseconds. */
const SHOWN_FOR = 4000;

/** The action of a button. */
export interface FormAction {
  readonly label: string;
  /** The outcome in a word: `sent` unless it says otherwise. */
  readonly outcome?: string;
  /** Hands an action over. What it throws or rejects with shows beside the button. */
  act(client: GenesysClient): Promise<unknown>;
}

/** A form whose buttons hand over actions. */
export interface ActionForm {
  readonly element: HTMLFormElement;
  /** Gives the button at an index another action, and its label. */
  replace(index: number, action: FormAction): void;
}

/**
 * Makes a form whose buttons hand over actions; the outcome shows below them. Where there is one button, Enter in a field
 * presses it; where there are several, Enter presses none, since the first would be as wrong as any.
 */
export function actionForm(fields: readonly Node[], ...actions: readonly FormAction[]): ActionForm {
  const done = element('p', { class: 'genesys-sent', role: 'status' });
  const problem = element('p', { class: 'genesys-problem', role: 'alert' });
  const current = [...actions];
  let fading = 0;

  async function press(
    pressed: HTMLButtonElement,
    { label, outcome = 'sent', act }: FormAction,
  ): Promise<void> {
    // Not `disabled`, which would take the focus from who uses the keyboard.
    if (pressed.getAttribute('aria-disabled')) return;
    pressed.setAttribute('aria-disabled', 'true');
    pressed.setAttribute('aria-busy', 'true');
    const rested = new Promise(resolve => setTimeout(resolve, DOUBLE_CLICK));
    window.clearTimeout(fading);
    done.textContent = problem.textContent = '';
    try {
      if (isPlaying()) throw new Error('Nothing is sent while a recording plays.');
      await act(pageClient());
      done.textContent = `${label}: ${outcome}`;
      fading = window.setTimeout(() => (done.textContent = ''), SHOWN_FOR);
    } catch (error) {
      problem.textContent = `${label}: ${errorText(error)}`;
    }
    await rested;
    pressed.removeAttribute('aria-disabled');
    pressed.removeAttribute('aria-busy');
  }

  const buttons = actions.map((action, index) => {
    const made: HTMLButtonElement = button(action.label, () => void press(made, current[index] ?? action), {
      type: actions.length === 1 ? 'submit' : 'button',
    });
    return made;
  });
  const form = quietForm(
    { class: 'genesys-form' },
    ...fields,
    element('div', { class: 'genesys-buttons' }, ...buttons),
    done,
    problem,
  );
  form.addEventListener('keydown', event => {
    // Held down, Enter would press the button again and again.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  });
  return {
    element: form,
    replace(index, action) {
      const of = buttons[index];
      if (!of) return;
      current[index] = action;
      if (of.textContent !== action.label) of.textContent = action.label;
    },
  };
}
