import { render } from 'lit-html';
import type { TemplateResult } from 'lit-html';

/** Makes the one element of a template: of what is rendered once, and placed or changed by hand from then on, such as frames. */
export function elementOf<Made extends HTMLElement = HTMLElement>(template: TemplateResult): Made {
  const holder = document.createDocumentFragment();
  render(template, holder);
  return holder.firstElementChild as Made;
}
