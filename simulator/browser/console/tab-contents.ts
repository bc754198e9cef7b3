import type { Frames } from './frames.js';
import type { OpenTab, OpenTabs } from './open-tabs.js';
import type { RecordActions } from './record-page.js';
import type { Tab } from './tab.js';
import { contentOf } from './tab-content.js';
import type { Content } from './tab-content.js';

/** The contents of the open tabs. */
export interface TabContents {
  /** The content of an address for a tab; undefined for what is no address. */
  create(url: string, tab: Pick<Tab, 'id' | 'primaryId'>): Content | undefined;
  /** Shows the content in place of the tab's own. */
  show(tab: OpenTab, content: Content): void;
  /** Shows a tab anew, a primary tab's subtabs too, as far as they are no pages in frames. These are told. */
  refresh(tab: Tab): void;
}

export interface TabContentsOptions {
  tabs: OpenTabs;
  frames: Frames;
  pageOrigin: string;
  change: RecordActions['change'];
  /** Opens an address from within a tab. */
  open(url: string, primaryId: string): void;
}

export function createTabContents(options: TabContentsOptions): TabContents {
  const { tabs, frames, pageOrigin, change, open } = options;
  const create: TabContents['create'] = (url, { id, primaryId }) =>
    contentOf(url, { frames, pageOrigin, change, tabId: id, open: target => open(target, primaryId) });

  function show(tab: OpenTab, content: Content): void {
    tab.content.close();
    tab.content = content;
    tab.body.replaceChildren(content.element);
  }

  function refresh(tab: OpenTab): void {
    const { id, url, content } = tab;
    frames.notify(
      'onEnclosingTabRefresh',
      { id, objectId: content.objectId },
      ({ place }) => place.tabId === id,
    );
    const anew = content.isFramed ? undefined : create(url, tab);
    if (anew) show(tab, anew);
  }

  return {
    create,
    show,
    refresh(tab) {
      const refreshed = tabs.own(tab);
      if (refreshed) tabs.goingWith(refreshed).forEach(refresh);
    },
  };
}
