import { element } from '../ui/dom.js';
import type { Frames } from './frames.js';
import { lists } from './records.js';
import type { ListUrl } from './records.js';
import { contentOf } from './tab-content.js';
import type { Content } from './tab-content.js';
import { createTabStrip } from '../ui/tab-strip.js';
import type { TabStrip } from '../ui/tab-strip.js';

export interface OpenRequest {
  url: string;
  /** A tab to use again. */
  id?: string;
  label?: string;
  activate: boolean;
}

/** The console's workspace: the navigation tab, primary tabs, and the subtabs of each. */
export interface Tabs {
  /** The primary tab that has the focus; undefined while it is on the navigation tab. */
  readonly focusedPrimary: string | undefined;
  /** Gives the tab's ID; undefined where the request can't be met. */
  openPrimary(request: OpenRequest): string | undefined;
  openSub(primaryId: string, request: OpenRequest): string | undefined;
  close(id: string): boolean;
  rename(id: string, title: string): boolean;
  /** The primary tab that a tab belongs to. */
  primaryOf(id: string): string | undefined;
}

export interface TabsOptions {
  region: HTMLElement;
  frames: Frames;
  pageOrigin: string;
  onOpened(tab: { id: string; objectId: string }): void;
  onClosed(tab: { id: string; objectId: string }): void;
}

interface Tab {
  readonly id: string;
  readonly primaryId: string;
  /** The row of subtabs that the tab's content is in. */
  readonly subtabs: TabStrip;
  readonly body: HTMLElement;
  content: Content;
  url: string;
}

const NAVIGATION = 'navigation';

export function createTabs({ region, frames, pageOrigin, onOpened, onClosed }: TabsOptions): Tabs {
  const tabs = new Map<string, Tab>();
  const primaries = createTabStrip({ label: 'Primary tabs', onClose: id => void close(id) });
  const made = { primary: 0, sub: 0 };

  const openFrom =
    (primaryId?: string) =>
    (url: string): void => {
      if (primaryId) openSub(primaryId, { url, activate: true });
      else openPrimary({ url, activate: true });
    };

  const contentAt = (url: string, tabId: string, primaryId: string): Content | undefined =>
    contentOf(url, { frames, pageOrigin, tabId, open: openFrom(primaryId) });

  function openPrimary({ id, url, label, activate }: OpenRequest): string | undefined {
    const open = id === undefined ? undefined : tabs.get(id);
    if (open) return redirect(open, url, label, activate);
    const same = [...tabs.values()].find(
      tab => tab.id === tab.primaryId && tab.url === url && tab.content.objectId,
    );
    // The console shows a record in one primary tab only.
    if (same) return focusIf(activate, same);

    const newId = `scc-pt-${made.primary++}`;
    const content = contentAt(url, newId, newId);
    if (!content) return undefined;
    const subtabs = createTabStrip({ label: 'Subtabs', onClose: sub => void close(sub) });
    const workspace = element('div', { class: 'workspace' }, subtabs.list, subtabs.panels);
    primaries.add(newId, label ?? content.title, workspace);
    const tab = add({ id: newId, primaryId: newId, subtabs, url, content }, label, false);
    subtabs.focus(detailOf(tab));
    return focusIf(activate, tab);
  }

  function openSub(primaryId: string, { id, url, label, activate }: OpenRequest): string | undefined {
    const primary = tabs.get(primaryId);
    if (!primary || primary.id !== primary.primaryId) return undefined;
    const open = id === undefined ? undefined : tabs.get(id);
    if (open) return redirect(open, url, label, activate);
    const { subtabs } = primary;
    const same = [...tabs.values()].find(
      tab => tab.primaryId === primaryId && tab.url === url && tab.content.objectId,
    );
    if (same) return focusIf(activate, same);

    const newId = `scc-st-${made.sub++}`;
    const content = contentAt(url, newId, primaryId);
    if (!content) return undefined;
    return focusIf(activate, add({ id: newId, primaryId, subtabs, url, content }, label, true));
  }

  function add(parts: Omit<Tab, 'body'>, label: string | undefined, canClose: boolean): Tab {
    const tab: Tab = { ...parts, body: element('div', { class: 'tab-body' }, parts.content.element) };
    tabs.set(tab.id, tab);
    tab.subtabs.add(detailOf(tab), label ?? tab.content.title, tab.body, { canClose });
    onOpened({ id: tab.id, objectId: tab.content.objectId });
    return tab;
  }

  function redirect(tab: Tab, url: string, label: string | undefined, activate: boolean): string | undefined {
    const content = contentAt(url, tab.id, tab.primaryId);
    if (!content) return undefined;
    tab.content.close();
    tab.content = content;
    tab.url = url;
    tab.body.replaceChildren(content.element);
    rename(tab.id, label ?? content.title);
    return focusIf(activate, tab);
  }

  function focusIf(activate: boolean, tab: Tab): string {
    if (activate) {
      primaries.focus(tab.primaryId);
      tab.subtabs.focus(detailOf(tab));
    }
    return tab.id;
  }

  function close(id: string): boolean {
    const tab = tabs.get(id);
    if (!tab) return false;
    const isPrimary = tab.id === tab.primaryId;
    for (const each of isPrimary ? [...tabs.values()].filter(({ primaryId }) => primaryId === id) : [tab]) {
      tabs.delete(each.id);
      each.content.close();
      onClosed({ id: each.id, objectId: each.content.objectId });
    }
    if (isPrimary) primaries.remove(id);
    else tab.subtabs.remove(id);
    return true;
  }

  function rename(id: string, title: string): boolean {
    const tab = tabs.get(id);
    if (!tab) return false;
    tab.subtabs.rename(detailOf(tab), title);
    if (tab.id === tab.primaryId) primaries.rename(id, title);
    return true;
  }

  function showList(url: ListUrl): void {
    const content = contentOf(url, { frames, pageOrigin, tabId: NAVIGATION, open: openFrom() });
    if (content) navigation.replaceChildren(content.element);
    primaries.rename(NAVIGATION, lists[url].plural);
  }

  const navigation = element('div', { class: 'tab-body' });
  primaries.add(NAVIGATION, '', navigation, { canClose: false });
  primaries.list.firstElementChild?.append(navigationMenu(showList, () => primaries.focus(NAVIGATION)));
  showList('/500');
  primaries.focus(NAVIGATION);
  primaries.list.classList.add('primary-tabs');
  region.replaceChildren(primaries.list, primaries.panels);

  return {
    get focusedPrimary() {
      return primaries.focused === NAVIGATION ? undefined : primaries.focused;
    },
    openPrimary,
    openSub,
    close,
    rename,
    primaryOf: id => tabs.get(id)?.primaryId,
  };
}

/** A primary tab's own page is the first of its subtabs, and can't be closed by itself. */
const detailOf = (tab: Tab): string => (tab.id === tab.primaryId ? `${tab.id}-detail` : tab.id);

/** The arrow on the navigation tab: a native select, since it brings keyboard and menu with it. */
function navigationMenu(show: (url: ListUrl) => void, focus: () => void): HTMLElement {
  const select = element(
    'select',
    { class: 'navigation-menu', 'aria-label': 'Navigation tab shows' },
    ...Object.entries(lists).map(([value, { plural }]) => element('option', { value }, plural)),
  );
  select.addEventListener('change', () => {
    show(select.value as ListUrl);
    focus();
  });
  return select;
}
