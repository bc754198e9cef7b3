import { html, render } from '../lit.js';
import { uniqueId } from '../unique-id.js';
import { developerMessages } from './messages/index.js';
import { tabList } from './tab-list.js';

/**
 * Shows one of its children at a time, each under a tab. A tab's words are the child's attribute `tab`, of which `calls` is in
 * the page's language; a panel of the toolkit has words of its own. All children go on hearing, shown or not.
 *
 * @example
 * <genesys-tabs>
 *   <genesys-event-log></genesys-event-log>
 *   <div tab="My notes">…</div>
 * </genesys-tabs>
 */
export class GenesysTabs extends HTMLElement {
  readonly #scope = uniqueId();
  readonly #bar = document.createElement('div');
  #selected = '0';

  /** @internal */
  connectedCallback(): void {
    // Until the markup is read, there may be more children.
    if (document.readyState !== 'loading') this.#build();
    else document.addEventListener('DOMContentLoaded', () => this.#build(), { once: true });
  }

  get #panels(): Element[] {
    return [...this.children].filter(child => child !== this.#bar);
  }

  #build(): void {
    if (!this.contains(this.#bar)) this.prepend(this.#bar);
    this.#render();
  }

  #render(): void {
    const { title, names } = developerMessages().tabs;
    const panels = this.#panels;
    panels.forEach((panel, at) => {
      panel.toggleAttribute('hidden', `${at}` !== this.#selected);
      panel.id ||= `${this.#scope}-${at}-panel`;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', `${this.#scope}-${at}`);
    });
    const wordsOf = (panel: Element): string => {
      const name = panel.getAttribute('tab') ?? panel.localName;
      return names[name] ?? name;
    };
    const list = tabList({
      label: title,
      scope: this.#scope,
      tabs: panels.map((panel, at) => [`${at}`, wordsOf(panel)] as const),
      selected: this.#selected,
      select: name => {
        this.#selected = name;
        this.#render();
      },
    });
    render(html`<div class="genesys-panel slds-scope genesys-tabs__bar">${list}</div>`, this.#bar);
  }
}
