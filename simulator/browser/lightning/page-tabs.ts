import { html } from 'lit-html';
import { elementOf } from '../ui/element-of.js';
import { createPageFrame } from '../ui/page-frame.js';
import { createTabStrip } from '../ui/tab-strip.js';
import type { Frames } from './frames.js';

/** The Visualforce pages, each a tab of the app. */
export interface PageTabs {
  /** Every page was loaded once. */
  readonly loaded: Promise<unknown>;
  /** Loads every page again. */
  reload(): void;
}

/** Loads all pages, and shows one at a time. */
export function createPageTabs(region: HTMLElement, pages: readonly string[], frames: Frames): PageTabs {
  const iframes = pages.map(page => ({
    page,
    iframe: createPageFrame(page),
  }));
  const strip = createTabStrip({ label: 'App navigation', onClose: () => {}, onFocus: markHidden });

  function markHidden(focused: string): void {
    for (const { page, iframe } of iframes) iframe.hidden = page !== focused;
  }

  for (const { page, iframe } of iframes) {
    strip.add(page, page, elementOf(html`<div class="tab-body">${iframe}</div>`), { canClose: false });
  }
  region.replaceChildren(
    strip.list,
    pages.length
      ? strip.panels
      : elementOf(html`<p class="no-pages">There is no page for Lightning: --page FILE serves one.</p>`),
  );
  if (pages[0]) strip.focus(pages[0]);

  const reload = (): void => iframes.forEach(({ page, iframe }) => frames.load(iframe, page));
  const loaded = Promise.all(
    iframes.map(
      ({ iframe }) => new Promise(resolve => iframe.addEventListener('load', resolve, { once: true })),
    ),
  );
  reload();
  return { loaded, reload };
}
