import { button, element } from '../ui/dom.js';
import { createTabStrip } from '../ui/tab-strip.js';
import type { TabLook, TabStrip } from '../ui/tab-strip.js';
import { createFocusTeller } from './focus-teller.js';
import type { Frames } from './frames.js';
import { createNavigationTab } from './navigation-tab.js';
import type { NavigationTab } from './navigation-tab.js';
import type { RecordChange } from './record-page.js';
import { isPrimary, subtabIdOf, tabIdOf } from './tab.js';
import type { Tab, TabEvent } from './tab.js';
import { contentOf } from './tab-content.js';
import type { Content } from './tab-content.js';
import { createUnsavedDialog } from './unsaved-dialog.js';

export interface OpenRequest {
  url: string;
  /** A tab to use again. */
  id?: string;
  label?: string;
  /** The name to find the tab by later. */
  name?: string;
  activate: boolean;
}

/** The console's workspace: the navigation tab, primary tabs, and the subtabs of each. */
export interface Tabs {
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
  /** Gives the tab's ID; undefined where the request can't be met. */
  openPrimary(request: OpenRequest): string | undefined;
  openSub(primaryId: string, request: OpenRequest): string | undefined;
  /** Opens the primary tab again that was closed last. False where none was. */
  reopen(): boolean;
  /** False where the tab may not be closed now. */
  close(tab: Tab): boolean;
  focus(tab: Tab): void;
  focusNavigation(): void;
  /** Shows a tab anew, a primary tab's subtabs too, as far as they are no pages in frames. */
  refresh(tab: Tab): void;
  rename(tab: Tab, title: string): void;
  dress(tab: Tab, look: TabLook): void;
  setClosable(tab: Tab, canClose: boolean): void;
  /** Says that a subtab has unsaved changes, or none. True where that ended the saving on which the dialog waited. */
  setUnsaved(tab: Tab, isUnsaved: boolean): boolean;
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

interface OwnTab extends Tab {
  /** The row of subtabs that the tab's content is in. */
  readonly subtabs: TabStrip;
  readonly body: HTMLElement;
  content: Content;
  url: string;
  title: string;
  canClose: boolean;
  isUnsaved: boolean;
}

const NAVIGATION = 'navigation';
export function createTabs(options: TabsOptions): Tabs {
  const { region, frames, pageOrigin, onOpened, onClosed } = options;
  const tabs = new Map<string, OwnTab>();
  const closed: OpenRequest[][] = [];
  const unsaved = createUnsavedDialog();
  const noticeFocus = createFocusTeller(frames, () => ({
    primary: focusedPrimary(),
    subtab: focusedSubtab(),
  }));
  const primaries = createTabStrip({ label: 'Primary tabs', onClose: closeByHand, onFocus: noticeFocus });
  const made = { primary: 0, sub: 0 };

  const find = (id: string): OwnTab | undefined => tabs.get(tabIdOf(id));
  const own = (tab: Tab): OwnTab | undefined => tabs.get(tab.id);
  const subtabsOf = (primaryId: string): OwnTab[] =>
    [...tabs.values()].filter(tab => tab.primaryId === primaryId);

  const openFrom =
    (primaryId?: string) =>
    (url: string): void => {
      if (primaryId) openSub(primaryId, { url, activate: true });
      else openPrimary({ url, activate: true });
    };

  const contentAt = (url: string, tabId: string, primaryId: string): Content | undefined =>
    contentOf(url, { frames, pageOrigin, tabId, open: openFrom(primaryId), change: options.onChanged });

  function openPrimary(request: OpenRequest): string | undefined {
    const { id, url, activate } = request;
    const open = id === undefined ? undefined : find(id);
    if (open) return redirect(open, request);
    const same = [...tabs.values()].find(tab => isPrimary(tab) && tab.url === url && tab.content.objectId);
    // The console shows a record in one primary tab only.
    if (same) return focusIf(activate, same);

    const newId = `scc-pt-${made.primary++}`;
    const content = contentAt(url, newId, newId);
    if (!content) return undefined;
    const subtabs = createTabStrip({ label: 'Subtabs', onClose: closeByHand, onFocus: noticeFocus });
    const row = element('div', { class: 'subtab-row' }, subtabs.list, refreshButton());
    primaries.add(
      newId,
      request.label ?? content.title,
      element('div', { class: 'workspace' }, row, subtabs.panels),
    );
    const tab = add({ id: newId, primaryId: newId, subtabs, content }, request);
    subtabs.focus(subtabIdOf(tab));
    return focusIf(activate, tab);
  }

  function openSub(primaryId: string, request: OpenRequest): string | undefined {
    const { id, url, activate } = request;
    const primary = find(primaryId);
    if (!primary || !isPrimary(primary)) return undefined;
    const open = id === undefined ? undefined : find(id);
    if (open) return redirect(open, request);
    const same = subtabsOf(primary.id).find(tab => tab.url === url && tab.content.objectId);
    if (same) return focusIf(activate, same);

    const newId = `scc-st-${made.sub++}`;
    const content = contentAt(url, newId, primary.id);
    if (!content) return undefined;
    const { subtabs } = primary;
    return focusIf(activate, add({ id: newId, primaryId: primary.id, subtabs, content }, request));
  }

  function add(
    parts: Pick<OwnTab, 'id' | 'primaryId' | 'subtabs' | 'content'>,
    { url, label, name }: OpenRequest,
  ): OwnTab {
    const { content } = parts;
    const tab: OwnTab = {
      ...parts,
      url,
      name,
      title: label ?? content.title,
      link: undefined,
      body: element('div', { class: 'tab-body' }, content.element),
      canClose: true,
      isUnsaved: false,
    };
    tabs.set(tab.id, tab);
    tab.subtabs.add(subtabIdOf(tab), tab.title, tab.body, { canClose: !isPrimary(tab) });
    onOpened({ id: tab.id, objectId: content.objectId });
    return tab;
  }

  function redirect(tab: OwnTab, { url, label, activate }: OpenRequest): string | undefined {
    const content = contentAt(url, tab.id, tab.primaryId);
    if (!content) return undefined;
    tab.url = url;
    tab.link = undefined;
    show(tab, content);
    rename(tab, label ?? content.title);
    return focusIf(activate, tab);
  }

  function show(tab: OwnTab, content: Content): void {
    tab.content.close();
    tab.content = content;
    tab.body.replaceChildren(content.element);
  }

  function focusIf(activate: boolean, tab: Tab): string {
    if (activate) focus(tab);
    return tab.id;
  }

  function focus(tab: Tab): void {
    primaries.focus(tab.primaryId);
    own(tab)?.subtabs.focus(subtabIdOf(tab));
  }

  const focusedPrimary = (): OwnTab | undefined =>
    primaries.focused === undefined ? undefined : tabs.get(primaries.focused);
  const focusedSubtab = (): OwnTab | undefined => {
    const id = focusedPrimary()?.subtabs.focused;
    return id === undefined ? undefined : find(id);
  };

  /** The tabs that go when this one is closed. */
  const goingWith = (tab: OwnTab): OwnTab[] => (isPrimary(tab) ? subtabsOf(tab.id) : [tab]);

  function close(tab: Tab): boolean {
    const closing = own(tab);
    if (!closing || goingWith(closing).some(({ canClose }) => !canClose)) return false;
    const going = goingWith(closing);
    if (isPrimary(closing))
      closed.push(going.map(({ url, title, name }) => ({ url, label: title, name, activate: false })));
    for (const each of going) {
      tabs.delete(each.id);
      each.content.close();
      onClosed({ id: each.id, objectId: each.content.objectId });
    }
    if (isPrimary(closing)) primaries.remove(closing.id);
    else closing.subtabs.remove(closing.id);
    return true;
  }

  /** Closes a tab as the user does it: after a question where changes would be lost. */
  function closeByHand(id: string): void {
    const tab = find(id);
    if (!tab || goingWith(tab).some(({ canClose }) => !canClose)) return;
    const first = goingWith(tab).find(({ isUnsaved }) => isUnsaved);
    if (!first) return void close(tab);
    focus(first);
    unsaved.ask(first, {
      save: () =>
        frames.notify(
          'onTabSave',
          { id: subtabIdOf(first), objectId: first.content.objectId },
          ({ place }) => place.tabId === first.id,
        ) > 0,
      goOn() {
        first.isUnsaved = false;
        closeByHand(id);
      },
    });
  }

  function reopen(): boolean {
    const [primary, ...others] = closed.pop() ?? [];
    const id = primary && openPrimary({ ...primary, activate: true });
    if (id === undefined) return false;
    for (const each of others) openSub(id, each);
    return true;
  }

  function refresh(tab: Tab): void {
    const refreshed = own(tab);
    for (const each of refreshed ? goingWith(refreshed) : []) {
      frames.notify(
        'onEnclosingTabRefresh',
        { id: each.id, objectId: each.content.objectId },
        ({ place }) => place.tabId === each.id,
      );
      const content = each.content.isFramed ? undefined : contentAt(each.url, each.id, each.primaryId);
      if (content) show(each, content);
    }
  }

  const refreshButton = (): HTMLElement =>
    button(
      '↻',
      () => {
        const tab = focusedSubtab();
        if (tab) refresh(tab);
      },
      { class: 'plain', 'aria-label': 'Refresh tab', title: 'Refresh tab' },
    );

  function dress(tab: Tab, look: TabLook): void {
    own(tab)?.subtabs.dress(subtabIdOf(tab), look);
    if (isPrimary(tab)) primaries.dress(tab.id, look);
  }

  function rename(tab: Tab, title: string): void {
    const renamed = own(tab);
    if (!renamed) return;
    renamed.title = title;
    renamed.subtabs.rename(subtabIdOf(tab), title);
    if (isPrimary(tab)) primaries.rename(tab.id, title);
  }

  const focusNavigation = (): void => primaries.focus(NAVIGATION);
  const navigation = createNavigationTab({
    open: openFrom(),
    onChosen: focusNavigation,
    onSelected: title => primaries.rename(NAVIGATION, title),
  });
  primaries.add(NAVIGATION, navigation.title, navigation.body, { canClose: false });
  primaries.list.firstElementChild?.append(navigation.menu);
  focusNavigation();
  primaries.list.classList.add('primary-tabs');
  region.replaceChildren(primaries.list, primaries.panels);

  return {
    navigation,
    get focusedPrimary() {
      return focusedPrimary();
    },
    get focusedSubtab() {
      return focusedSubtab();
    },
    get primaries() {
      return [...tabs.values()].filter(isPrimary);
    },
    subtabsOf,
    find,
    primaryNamed: name => [...tabs.values()].find(tab => isPrimary(tab) && tab.name === name),
    openPrimary,
    openSub,
    reopen,
    close,
    focus,
    focusNavigation,
    refresh,
    rename,
    dress,
    setClosable(tab, canClose) {
      const changed = own(tab);
      const primary = tabs.get(tab.primaryId);
      if (!changed || !primary) return;
      changed.canClose = canClose;
      if (!isPrimary(tab)) changed.subtabs.setClosable(tab.id, canClose);
      primaries.setClosable(
        primary.id,
        goingWith(primary).every(each => each.canClose),
      );
    },
    setUnsaved(tab, isUnsaved) {
      const changed = own(tab);
      if (!changed) return false;
      changed.isUnsaved = isUnsaved;
      dress(tab, { isUnsaved });
      if (unsaved.saving !== tab.id) return false;
      unsaved.settle(!isUnsaved);
      return true;
    },
  };
}
