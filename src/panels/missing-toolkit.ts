import { defineElement, ELEMENT_NAMES } from './elements.js';

const NOTICE = 'This panel needs toolkit.js: include it before panels.js.';

/** Has each panel of the page say that toolkit.js is missing, and throws. panels.js calls it in place of the toolkit. */
export function showMissingToolkit(): never {
  for (const name of ELEMENT_NAMES) {
    defineElement(
      name,
      class extends HTMLElement {
        connectedCallback(): void {
          // The line for what is wrong may stand below.
          if (document.readyState !== 'loading') showNotice(this);
          else document.addEventListener('DOMContentLoaded', () => showNotice(this), { once: true });
        }
      },
    );
  }
  throw new Error('Include toolkit.js before panels.js.');
}

/** Shows the notice once where the page has a line for what is wrong, else in each panel. */
function showNotice(panel: HTMLElement): void {
  const line = document.querySelector('genesys-health');
  const isSaid = panel.localName === 'genesys-connection' || (line && line !== panel);
  panel.textContent = isSaid ? '' : NOTICE;
  if (!isSaid) panel.setAttribute('role', 'alert');
}
