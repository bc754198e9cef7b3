import { defineElement, ELEMENT_NAMES } from './elements.js';

const NOTICE = 'This panel needs toolkit.js: include it before panels.js.';

/** Has each panel of the page say that toolkit.js is missing, and throws. panels.js calls it in place of the toolkit. */
export function showMissingToolkit(): never {
  for (const name of ELEMENT_NAMES) {
    defineElement(
      name,
      class extends HTMLElement {
        connectedCallback(): void {
          this.setAttribute('role', 'alert');
          this.textContent = name === 'genesys-connection' ? '' : NOTICE;
        }
      },
    );
  }
  throw new Error('Include toolkit.js before panels.js.');
}
