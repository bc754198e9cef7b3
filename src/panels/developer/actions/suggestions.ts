import { html } from '../../lit.js';
import type { TemplateResult } from '../../lit.js';
import { uniqueId } from '../../unique-id.js';

/** A suggestion of a field: the value that is filled in, and the words beside it. */
export interface Suggestion {
  readonly value: string;
  readonly words?: string;
}

/** The list that fields suggest values from. It is read when one of them gets the focus: before, nobody looks. */
export class Suggestions {
  readonly id = uniqueId();
  readonly #current: () => readonly Suggestion[];
  #shown: readonly Suggestion[] = [];

  constructor(current: () => readonly Suggestion[]) {
    this.#current = current;
  }

  /** Reads them, for the next render. */
  refresh(): void {
    this.#shown = this.#current();
  }

  view(): TemplateResult {
    return html`<datalist id=${this.id}>
      ${this.#shown.map(({ value, words }) => html`<option value=${value} label=${words ?? ''}></option>`)}
    </datalist>`;
  }
}
