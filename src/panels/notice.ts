import { defineElements, ELEMENT_NAMES } from './elements.js';

/** Has each panel of the page say that toolkit.js is missing, and throws. The panels' scripts call it in place of the toolkit. */
export function showMissingToolkit(): never {
  defineNotices(ELEMENT_NAMES, panel =>
    isSaidFor(panel) ? '' : 'This panel needs toolkit.js: include it before panels.js.',
  );
  throw new Error('Include toolkit.js before panels.js.');
}

/** Whether the notice of a panel shows in the page's line for what is wrong, or is nobody's to read. */
function isSaidFor(panel: HTMLElement): boolean {
  const line = document.querySelector('genesys-health');
  return panel.localName === 'genesys-connection' || (!!line && line !== panel);
}

/** Defines elements that show a notice in place of the panel that they would be. */
export function defineNotices(names: readonly string[], noticeOf: (panel: HTMLElement) => string): void {
  const define = (name: string): [string, CustomElementConstructor] => [
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        const show = (): void => {
          this.textContent = noticeOf(this);
          if (this.textContent) this.setAttribute('role', 'alert');
        };
        // What it depends on may stand below.
        if (document.readyState !== 'loading') show();
        else document.addEventListener('DOMContentLoaded', show, { once: true });
      }
    },
  ];
  defineElements(Object.fromEntries(names.map(define)));
}
