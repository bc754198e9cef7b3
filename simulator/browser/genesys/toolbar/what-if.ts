import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';

/** Something that goes wrong in an org, to see what a page does then. */
export interface WhatIf {
  /** As the end of a question that begins with "What if". */
  readonly title: string;
  /** A line that says what happens, and what to look at. */
  readonly about: string;
  /** Has it happen, or ends it. */
  run?(): void;
  /** Whether it goes on now, of one that is ended by hand. */
  isOn?(): boolean;
  /** The addresses that show it, each with its words, where it happens elsewhere. */
  readonly links?: readonly (readonly [words: string, href: string])[];
}

/** Some of them, under a title. */
export interface WhatIfGroup {
  readonly title: string;
  readonly entries: readonly WhatIf[];
}

/** The view of the menu. `show` is called when an entry was pressed. */
export function whatIfView(groups: readonly WhatIfGroup[], show: () => void): TemplateResult {
  return html`<span class="tools">
    <button type="button" class="tool" popovertarget="what-if">What if…</button>
    <div id="what-if" class="what-if" role="group" aria-label="What if…" popover>
      ${groups.map(
        ({ title, entries }) =>
          html`<h2>${title}</h2>
            <ul>
              ${entries.map(entry => html`<li>${entryView(entry, show)}</li>`)}
            </ul>`,
      )}
    </div>
  </span>`;
}

function entryView({ title, about, run, isOn, links = [] }: WhatIf, show: () => void): TemplateResult {
  const press = (): void => {
    run?.();
    show();
  };
  const name = run
    ? html`<button type="button" aria-pressed=${isOn ? String(isOn()) : nothing} @click=${press}>
        ${title}
      </button>`
    : html`<strong>${title}</strong>`;
  return html`${name}
    <p>
      ${about}
      ${links.map(([words, href]) => html`<a href=${href} target="_blank" rel="noopener">${words}</a> `)}
    </p>`;
}
