import { html } from '../lit.js';
import type { TemplateResult } from '../lit.js';

/** The keys that move among tabs, each with its distance from the tab that is selected. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** A row of tabs. */
export interface TabList<Name extends string> {
  /** Its accessible name. */
  readonly label: string;
  /** The beginning of the tabs' ids; the panel of a tab has the tab's id with `-panel` behind. */
  readonly scope: string;
  readonly tabs: readonly (readonly [name: Name, words: string])[];
  readonly selected: Name;
  select(name: Name): void;
}

/** The view of a row of tabs: one stop of the Tab key, the arrow keys select. */
export function tabList<Name extends string>(list: TabList<Name>): TemplateResult {
  const { label, scope, tabs, selected, select } = list;
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const isTurned = getComputedStyle(event.currentTarget as HTMLElement).direction === 'rtl';
    const from = tabs.findIndex(([name]) => name === selected);
    const to = Math.min(Math.max(from + (isTurned ? -step : step), 0), tabs.length - 1);
    const [name] = tabs[to] ?? [];
    if (name === undefined) return;
    select(name);
    document.getElementById(`${scope}-${name}`)?.focus();
  };
  const tab = ([name, words]: readonly [Name, string]): TemplateResult =>
    html`<button
      type="button"
      role="tab"
      class="genesys-tab"
      id="${scope}-${name}"
      aria-selected=${String(name === selected)}
      aria-controls="${scope}-${name === selected ? name : selected}-panel"
      tabindex=${name === selected ? 0 : -1}
      @click=${() => select(name)}
    >
      ${words}
    </button>`;
  return html`<div class="genesys-tablist" role="tablist" aria-label=${label} @keydown=${move}>
    ${tabs.map(tab)}
  </div>`;
}
