import { html, nothing } from './lit.js';
import type { TemplateResult } from './lit.js';

/** Wraps a control: its label, and the hint that describes it. */
function labelled(id: string, label: string, control: TemplateResult, hint?: string): TemplateResult {
  return html`<div class="slds-form-element">
    <label class="slds-form-element__label" for=${id}>${label}</label>
    <div class="slds-form-element__control">${control}</div>
    ${hint ? html`<div class="slds-form-element__help genesys-hint" id="${id}-hint">${hint}</div>` : nothing}
  </div>`;
}

const describedBy = (id: string, hint?: string): string | typeof nothing => (hint ? `${id}-hint` : nothing);

/** What a line of text may have beside its label. */
export interface TextFieldOptions {
  readonly hint?: string;
  /** The id of a `<datalist>`. */
  readonly list?: string;
  /** The value that it begins with. */
  readonly value?: string;
}

/**
 * A line of text.
 *
 * @param scope - Is part of its id: two forms of a page have fields of the same name.
 */
export function textField(
  scope: string,
  name: string,
  label: string,
  { hint, list, value = '' }: TextFieldOptions = {},
): TemplateResult {
  const id = `${scope}-${name}`;
  // Ids and telephone numbers are nobody's to complete or correct but the page's own suggestions'.
  const control = html`<input
    class="slds-input"
    id=${id}
    name=${name}
    autocomplete="off"
    spellcheck="false"
    list=${list ?? nothing}
    aria-describedby=${describedBy(id, hint)}
    .value=${value}
  />`;
  return labelled(id, label, control, hint);
}

/** What a choice may have beside its label. */
export interface ChoiceOptions {
  readonly hint?: string;
  onChange?(value: string): void;
}

/** One of several values, each with the words that people read: `{ queue: 'Queue' }`. */
export function choice(
  scope: string,
  name: string,
  label: string,
  options: Readonly<Record<string, string>>,
  { hint, onChange }: ChoiceOptions = {},
): TemplateResult {
  const id = `${scope}-${name}`;
  const control = html`<div class="slds-select_container">
    <select
      class="slds-select"
      id=${id}
      name=${name}
      aria-describedby=${describedBy(id, hint)}
      @change=${(event: Event) => onChange?.((event.target as HTMLSelectElement).value)}
    >
      ${Object.entries(options).map(([value, words]) => html`<option value=${value}>${words}</option>`)}
    </select>
  </div>`;
  return labelled(id, label, control, hint);
}

/** Yes or no: the value is there, or not. */
export function checkbox(
  scope: string,
  name: string,
  label: string,
  { value = 'on', checked = false } = {},
): TemplateResult {
  const id = `${scope}-${name}`;
  return html`<div class="genesys-checkbox">
    <input type="checkbox" id=${id} name=${name} value=${value} ?checked=${checked} />
    <label for=${id}>${label}</label>
  </div>`;
}

/** Reads the values of the form around a control. */
export const valuesAround = ({ form }: { readonly form: HTMLFormElement | null }): FormData =>
  new FormData(form ?? undefined);

/** Reads a field's text without the blanks around it. */
export const textOf = (values: FormData, name: string): string => allOf(values, name)[0]?.trim() ?? '';

/** Reads the texts of all fields of a name, in the order in which they stand. */
export const allOf = (values: FormData, name: string): string[] =>
  values.getAll(name).filter(each => typeof each === 'string');
