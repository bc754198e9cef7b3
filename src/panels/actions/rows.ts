import { html, repeat } from '../lit.js';
import type { TemplateResult } from '../lit.js';
import { uniqueId } from '../unique-id.js';
import type { FormHost } from './action-form.js';
import { textField } from '../fields.js';

/** The words of rows. */
export interface RowWords {
  /** A row's name, such as `attribute`. */
  readonly row: string;
  readonly add: string;
  readonly remove: string;
  /** The labels of a row's fields, by the fields' names. */
  readonly fields: Readonly<Record<string, string>>;
}

interface Row {
  readonly id: string;
  /** The value that its first field begins with. */
  readonly value: string;
}

const makeRow = (value = ''): Row => ({ id: uniqueId(), value });

/** Rows of the same text fields, which a person adds and removes. There is always one to write in. */
export class Rows {
  readonly #host: FormHost;
  #rows: readonly Row[] = [makeRow()];

  constructor(host: FormHost) {
    this.#host = host;
  }

  /** Replaces all rows, for the next render: one for each value. */
  fill(values: readonly string[]): void {
    this.#rows = values.length ? values.map(makeRow) : [makeRow()];
  }

  view(words: RowWords, list?: string): TemplateResult {
    const fields = Object.entries(words.fields);
    const row = ({ id, value }: Row, index: number): TemplateResult =>
      html`<div class="genesys-row" role="group" aria-label=${words.row} id=${id}>
        ${fields.map(([name, label], nth) => textField(id, name, label, { list, value: nth ? '' : value }))}
        <button
          type="button"
          class="slds-button slds-button_neutral genesys-row__remove"
          aria-label=${words.remove}
          @click=${() => this.#remove(index)}
        >
          ✕
        </button>
      </div>`;
    return html`<div class="genesys-rows">${repeat(this.#rows, ({ id }) => id, row)}</div>
      <button type="button" class="slds-button genesys-add" @click=${() => this.#add()}>
        ${words.add}
      </button>`;
  }

  #add(): void {
    this.#rows = [...this.#rows, makeRow()];
    this.#focus(this.#rows.length - 1);
  }

  #remove(index: number): void {
    const left = this.#rows.filter((_, each) => each !== index);
    this.#rows = left.length ? left : [makeRow()];
    // The focus was on the button that is gone.
    this.#focus(Math.min(index, this.#rows.length - 1));
  }

  #focus(index: number): void {
    this.#host.render();
    document
      .getElementById(this.#rows[index]?.id ?? '')
      ?.querySelector('input')
      ?.focus();
  }
}
