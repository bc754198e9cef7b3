/**
 * Makes an element. Children that are text stay text, whatever they hold; attributes whose value is `undefined` are left out.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Makes a button that does nothing but what it is told: within a form it does not submit. */
export function button(
  label: string,
  onClick: () => void,
  attributes: Readonly<Record<string, string | undefined>> = {},
): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', class: 'slds-button slds-button_neutral', ...attributes },
    label,
  );
  made.addEventListener('click', onClick);
  return made;
}

/** Makes a form that never navigates, nor lets a form around the panel: a page that does has lost the console. */
export function quietForm(
  attributes: Readonly<Record<string, string>>,
  ...children: Node[]
): HTMLFormElement {
  const form = element('form', { novalidate: '', ...attributes }, ...children);
  form.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
  });
  return form;
}
