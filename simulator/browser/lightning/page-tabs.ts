import { createTabStrip } from '../ui/tab-strip.js';
import { element } from '../ui/dom.js';
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
    iframe: element('iframe', { class: 'page-frame', title: page }),
  }));
  const strip = createTabStrip({ label: 'App navigation', onClose: () => {}, onFocus: markHidden });

  function markHidden(focused: string): void {
    for (const { page, iframe } of iframes) iframe.hidden = page !== focused;
  }

  for (const { page, iframe } of iframes) {
    strip.add(page, page, element('div', { class: 'tab-body' }, iframe), { canClose: false });
  }
  region.replaceChildren(
    strip.list,
    pages.length
      ? strip.panels
      : element('p', { class: 'no-pages' }, 'There is no page for Lightning: --page FILE serves one.'),
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
