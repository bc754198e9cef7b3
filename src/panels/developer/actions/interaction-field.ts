import { isOver, wordsFor } from '../../interaction.js';
import { html, live } from '../../lit.js';
import type { TemplateResult } from '../../lit.js';
import { developerMessages } from '../messages/index.js';
import { uniqueId } from '../../unique-id.js';
import type { FormHost } from '../../actions/action-form.js';
import type { InteractionList } from './interaction-list.js';
import { quietly } from '../../quietly.js';

/**
 * The id of the interaction that the controls act on. Among those that have not ended it follows to the one that the agent
 * has selected, else to the latest. It never takes an id from under someone's hands: not one that was typed or chosen, and
 * while the focus is among the controls, not one of an interaction that goes on. "Latest" follows again.
 */
export class InteractionField {
  readonly #inputId = uniqueId();
  readonly #panel: HTMLElement & FormHost;
  readonly #interactions: InteractionList;
  readonly #list: string;
  #value = '';
  #typed = false;

  /**
   * @param panel - The controls: their focus tells that someone is about to act.
   * @param list - The id of the `<datalist>` of interactions.
   */
  constructor(panel: HTMLElement & FormHost, interactions: InteractionList, list: string) {
    this.#panel = panel;
    this.#interactions = interactions;
    this.#list = list;
  }

  get id(): string {
    return this.#value.trim();
  }

  /** Takes in what was heard, for the next render. */
  follow(): void {
    const { current, all } = this.#interactions;
    // One that ended is still there to be wrapped up, where none goes on.
    const latest = current ?? (this.id ? undefined : all[0]);
    if (latest && !this.#isInUse()) this.#value = latest.id;
  }

  view(): TemplateResult {
    const { label, latest } = developerMessages().actions.interaction;
    const { current } = this.#interactions;
    return html`<form class="genesys-interaction" novalidate @submit=${quietly}>
      <div class="genesys-row">
        <div class="slds-form-element">
          <label class="slds-form-element__label" for=${this.#inputId}>${label}</label>
          <div class="slds-form-element__control">
            <input
              class="slds-input"
              id=${this.#inputId}
              autocomplete="off"
              spellcheck="false"
              list=${this.#list}
              .value=${live(this.#value)}
              @input=${this.#type}
              @blur=${this.#leave}
            />
          </div>
        </div>
        <button
          type="button"
          class="slds-button slds-button_neutral"
          ?hidden=${!current || current.id === this.id}
          @click=${this.#takeLatest}
        >
          ${latest}
        </button>
      </div>
      <p class="genesys-hint">${this.#words()}</p>
    </form>`;
  }

  #words(): string {
    const { unheard, none } = developerMessages().actions.interaction;
    const chosen = this.#interactions.get(this.id);
    if (chosen) return wordsFor(chosen);
    return this.id ? unheard : none;
  }

  #isInUse(): boolean {
    const focused = document.hasFocus() ? document.activeElement : null;
    if (this.#typed || focused?.id === this.#inputId) return true;
    const acted = this.#interactions.get(this.id);
    return !!acted && !isOver(acted) && this.#panel.contains(focused);
  }

  readonly #type = ({ target }: Event): void => {
    this.#value = (target as HTMLInputElement).value;
    this.#typed = this.#value !== '';
    this.#panel.render();
  };

  readonly #leave = (): void => {
    this.follow();
    this.#panel.render();
  };

  readonly #takeLatest = (): void => {
    this.#typed = false;
    this.#value = this.#interactions.current?.id ?? '';
    document.getElementById(this.#inputId)?.focus();
    this.#panel.render();
  };
}
