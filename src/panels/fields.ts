import { button, element } from './dom.js';
import { uniqueId } from './unique-id.js';

type Field<Control extends HTMLElement> = { readonly element: HTMLElement; readonly control: Control };

function labelled(label: string, control: HTMLElement, hint?: string, shown: Node = control): HTMLElement {
  control.id = uniqueId();
  const field = element(
    'div',
    { class: 'slds-form-element' },
    element('label', { class: 'slds-form-element__label', for: control.id }, label),
    element('div', { class: 'slds-form-element__control' }, shown),
  );
  if (hint) {
    const id = uniqueId();
    control.setAttribute('aria-describedby', id);
    field.append(element('div', { class: 'slds-form-element__help genesys-hint', id }, hint));
  }
  return field;
}

/** A line of text. */
export function textField(
  label: string,
  { hint, list }: { hint?: string; list?: string } = {},
): Field<HTMLInputElement> {
  // Ids and telephone numbers are nobody's to complete or correct but the page's own suggestions'.
  const control = element('input', { class: 'slds-input', autocomplete: 'off', spellcheck: 'false', list });
  return { element: labelled(label, control, hint), control };
}

/** One of several, by the words that people read: `{ Queue: 'queue' }`. */
export function choice<Value extends string>(
  label: string,
  options: Readonly<Record<string, Value>>,
  hint?: string,
): Field<HTMLSelectElement> & { readonly value: Value } {
  const control = element(
    'select',
    { class: 'slds-select' },
    ...Object.entries(options).map(([words, value]) => element('option', { value }, words)),
  );
  return {
    element: labelled(label, control, hint, element('div', { class: 'slds-select_container' }, control)),
    control,
    get value() {
      return control.value as Value;
    },
  };
}

/** Yes or no. */
export function checkbox(label: string): Field<HTMLInputElement> {
  const id = uniqueId();
  const control = element('input', { type: 'checkbox', id });
  return {
    element: element('div', { class: 'genesys-checkbox' }, control, element('label', { for: id }, label)),
    control,
  };
}

/** Lines that a person adds and removes, each of the same fields. */
export interface Rows {
  readonly element: HTMLElement;
  /** The values of each row, in the order of its fields. */
  readonly values: readonly (readonly string[])[];
  /** Replaces all rows. There is always one to write in. */
  fill(values: readonly (readonly string[])[]): void;
}

/**
 * Makes rows of text fields.
 *
 * @param labels - One for each field of a row.
 * @param noun - What a row is, for the buttons' labels.
 */
export function rows(labels: readonly string[], noun: string, list?: string): Rows {
  const all = element('div', { class: 'genesys-rows' });

  function add(values: readonly string[] = []): HTMLElement {
    const fields = labels.map((label, index) => {
      const field = textField(label, { list });
      field.control.value = values[index] ?? '';
      return field;
    });
    const row = element(
      'div',
      { class: 'genesys-row', role: 'group', 'aria-label': noun },
      ...fields.map(field => field.element),
      button('✕', () => remove(row), {
        class: 'slds-button slds-button_neutral genesys-row__remove',
        'aria-label': `Remove ${noun}`,
      }),
    );
    all.append(row);
    return row;
  }

  function remove(row: HTMLElement): void {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    // The focus was on the button that is gone.
    (next ?? add()).querySelector('input')?.focus();
  }

  add();
  return {
    element: element(
      'div',
      {},
      all,
      button(`Add ${noun}`, () => add().querySelector('input')?.focus(), {
        class: 'slds-button genesys-add',
      }),
    ),
    get values() {
      return [...all.children].map(row =>
        [...row.querySelectorAll('input')].map(input => input.value.trim()),
      );
    },
    fill(values) {
      all.replaceChildren();
      for (const each of values.length ? values : [[]]) add(each);
    },
  };
}
