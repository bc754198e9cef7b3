import type { TabLook as Look } from '../ui/tab-strip.js';
import type { OpenTabs } from './open-tabs.js';
import { isPrimary, subtabIdOf } from './tab.js';
import type { Tab } from './tab.js';

/** The look of tabs: a primary tab has it among the primary tabs and among its subtabs. */
export interface TabLook {
  rename(tab: Tab, title: string): void;
  dress(tab: Tab, look: Look): void;
  /** Lets a tab be closed, or not. */
  setClosable(tab: Tab, canClose: boolean): void;
}

export const createTabLook = (tabs: OpenTabs): TabLook => ({
  rename(tab, title) {
    const renamed = tabs.own(tab);
    if (!renamed) return;
    renamed.title = title;
    renamed.subtabs.rename(subtabIdOf(tab), title);
    if (isPrimary(tab)) tabs.primaries.rename(tab.id, title);
  },
  dress(tab, look) {
    tabs.own(tab)?.subtabs.dress(subtabIdOf(tab), look);
    if (isPrimary(tab)) tabs.primaries.dress(tab.id, look);
  },
  setClosable(tab, canClose) {
    const changed = tabs.own(tab);
    const primary = tabs.find(tab.primaryId);
    if (!changed || !primary) return;
    changed.canClose = canClose;
    if (!isPrimary(tab)) changed.subtabs.setClosable(tab.id, canClose);
    tabs.primaries.setClosable(
      primary.id,
      tabs.goingWith(primary).every(each => each.canClose),
    );
  },
});
