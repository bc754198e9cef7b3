import type { Frames } from './frames.js';
import { createNavigationTab } from './navigation-tab.js';
import type { NavigationTab } from './navigation-tab.js';
import { createOpenTabs } from './open-tabs.js';
import type { RecordChange } from './record-page.js';
import { isPrimary } from './tab.js';
import type { Tab, TabEvent } from './tab.js';
import { createTabCloser } from './tab-closer.js';
import type { TabCloser } from './tab-closer.js';
import { createTabContents } from './tab-contents.js';
import type { TabContents } from './tab-contents.js';
import { createTabLook } from './tab-look.js';
import type { TabLook } from './tab-look.js';
import { createTabOpener } from './tab-opener.js';
import type { TabOpener } from './tab-opener.js';

/** The console's workspace: the navigation tab, primary tabs, and the subtabs of each. */
export interface Tabs extends TabOpener, TabCloser, TabLook, Pick<TabContents, 'refresh'> {
  readonly navigation: NavigationTab;
  /** The primary tab that has the focus; undefined while it is on the navigation tab. */
  readonly focusedPrimary: Tab | undefined;
  readonly focusedSubtab: Tab | undefined;
  readonly primaries: readonly Tab[];
  /** The subtabs of a primary tab, its own page first; none where it is no primary tab. */
  subtabsOf(primaryId: string): readonly Tab[];
  find(id: string): Tab | undefined;
  /** A primary tab by its name. */
  primaryNamed(name: string): Tab | undefined;
  focus(tab: Tab): void;
  focusNavigation(): void;
}

export interface TabsOptions {
  region: HTMLElement;
  frames: Frames;
  pageOrigin: string;
  onOpened(tab: TabEvent): void;
  onClosed(tab: TabEvent): void;
  /** A record was changed by another user. */
  onChanged(change: RecordChange): void;
}

const NAVIGATION = 'navigation';

export function createTabs(options: TabsOptions): Tabs {
  const { region, frames, pageOrigin, onOpened, onClosed, onChanged } = options;
  const tabs = createOpenTabs({
    frames,
    onClose: id => closer.closeByHand(id),
    onRefresh: () => tabs.focusedSubtab && contents.refresh(tabs.focusedSubtab),
  });
  const { primaries } = tabs;
  const look = createTabLook(tabs);
  const contents = createTabContents({
    tabs,
    frames,
    pageOrigin,
    change: onChanged,
    open: (url, primaryId) => void opener.openSub(primaryId, { url, activate: true }),
  });
  const opener = createTabOpener({ tabs, contents, look, onOpened });
  const closer = createTabCloser({ tabs, frames, look, opener, onClosed });

  const focusNavigation = (): void => primaries.focus(NAVIGATION);
  const navigation = createNavigationTab({
    open: url => void opener.openPrimary({ url, activate: true }),
    onChosen: focusNavigation,
    onSelected: title => primaries.rename(NAVIGATION, title),
  });
  primaries.add(NAVIGATION, navigation.title, navigation.body, { canClose: false, control: navigation.menu });
  focusNavigation();
  primaries.list.classList.add('primary-tabs');
  region.replaceChildren(primaries.list, primaries.panels);

  return {
    ...opener,
    ...look,
    ...closer,
    navigation,
    get focusedPrimary() {
      return tabs.focusedPrimary;
    },
    get focusedSubtab() {
      return tabs.focusedSubtab;
    },
    get primaries() {
      return tabs.all.filter(isPrimary);
    },
    subtabsOf: tabs.subtabsOf,
    find: tabs.find,
    primaryNamed: name => tabs.all.find(tab => isPrimary(tab) && tab.name === name),
    refresh: contents.refresh,
    focus: tabs.focus,
    focusNavigation,
  };
}
