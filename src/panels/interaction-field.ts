import type { Interaction } from '../index.js';
import { button, element, quietForm } from './dom.js';
import { textField } from './fields.js';
import { isOver, wordsFor } from './interaction.js';
import type { InteractionList } from './interaction-list.js';

/**
 * The id of the interaction that the controls act on. Among those that have not ended it follows to the one that the agent
 * has selected, else to the latest. It never takes an id from under someone's hands: not one that was typed or chosen, and
 * while the focus is among the controls, not one of an interaction that goes on. "Latest" follows again.
 */
export class InteractionField {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #words = element('p', { class: 'genesys-hint' });
  readonly #latest = button('Latest', () => this.#follow());
  readonly #interactions: InteractionList;
  readonly #controls: HTMLElement;
  readonly #onChoice: (chosen: Interaction | undefined) => void;
  #typed = false;

  /**
   * @param controls - The element whose focus tells that someone is about to act.
   * @param onChoice - Is called with the interaction that the controls act on, when it may be another one or has changed.
   */
  constructor(
    controls: HTMLElement,
    interactions: InteractionList,
    list: string,
    onChoice: (chosen: Interaction | undefined) => void,
  ) {
    const field = textField('Interaction ID', { list });
    this.#input = field.control;
    this.#interactions = interactions;
    this.#controls = controls;
    this.#onChoice = onChoice;
    this.#input.addEventListener('input', () => {
      this.#typed = this.#input.value !== '';
      this.#describe();
    });
    this.#input.addEventListener('blur', () => this.refresh());
    this.element = quietForm(
      { class: 'genesys-interaction' },
      element('div', { class: 'genesys-row' }, field.element, this.#latest),
      this.#words,
    );
    this.#describe();
  }

  get id(): string {
    return this.#input.value.trim();
  }

  /** Takes in what was heard. */
  refresh(): void {
    const { current, all } = this.#interactions;
    // One that ended is still there to be wrapped up, where none goes on.
    const latest = current ?? (this.id ? undefined : all[0]);
    if (latest && !this.#isInUse()) this.#input.value = latest.id;
    this.#describe();
  }

  #isInUse(): boolean {
    const focused = document.hasFocus() ? document.activeElement : null;
    if (this.#typed || focused === this.#input) return true;
    const acted = this.#interactions.get(this.id);
    return !!acted && !isOver(acted) && this.#controls.contains(focused);
  }

  #follow(): void {
    this.#typed = false;
    this.#input.value = this.#interactions.current?.id ?? '';
    this.#input.focus();
    this.#describe();
  }

  #describe(): void {
    const chosen = this.#interactions.get(this.id);
    const { current } = this.#interactions;
    this.#words.textContent = chosen
      ? wordsFor(chosen)
      : this.id
        ? 'No event told of this interaction.'
        : 'Filled in when an interaction is heard.';
    this.#latest.hidden = !current || current.id === this.id;
    this.#onChoice(chosen);
  }
}
