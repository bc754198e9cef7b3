import { html } from 'lit-html';
import { buttonView } from '../ui/button-view.js';
import { elementOf } from '../ui/element-of.js';
import { createTabStrip } from '../ui/tab-strip.js';
import type { TabStrip } from '../ui/tab-strip.js';
import { createFocusTeller } from './focus-teller.js';
import type { Frames } from './frames.js';
import { isPrimary, subtabIdOf, tabIdOf } from './tab.js';
import type { Tab } from './tab.js';
import type { Content } from './tab-content.js';

/** A tab as those change it who open, close and dress it. */
export interface OpenTab extends Tab {
  /** The row of subtabs that the tab's content is in. */
  readonly subtabs: TabStrip;
  readonly body: HTMLElement;
  content: Content;
  url: string;
  title: string;
  canClose: boolean;
  isUnsaved: boolean;
}

/** The tabs that are open, in their rows, and the focus. */
export interface OpenTabs {
  readonly primaries: TabStrip;
  readonly all: readonly OpenTab[];
  readonly focusedPrimary: OpenTab | undefined;
  readonly focusedSubtab: OpenTab | undefined;
  find(id: string): OpenTab | undefined;
  /** The same tab, to change it; undefined once it is closed. */
  own(tab: Tab): OpenTab | undefined;
  subtabsOf(primaryId: string): readonly OpenTab[];
  /** The tabs that go when this one is closed. */
  goingWith(tab: OpenTab): readonly OpenTab[];
  createSubtabs(): TabStrip;
  add(tab: OpenTab): void;
  /** Removes a tab, and all that go with it. */
  remove(tab: OpenTab): void;
  focus(tab: Tab): void;
}

export interface OpenTabsOptions {
  frames: Frames;
  /** The user wants a tab closed. */
  onClose(id: string): void;
  /** The user wants the focused subtab shown anew. */
  onRefresh(): void;
}

export function createOpenTabs({ frames, onClose, onRefresh }: OpenTabsOptions): OpenTabs {
  const tabs = new Map<string, OpenTab>();
  const onFocus = createFocusTeller(frames, () => ({ primary: focusedPrimary(), subtab: focusedSubtab() }));
  const primaries = createTabStrip({ label: 'Primary tabs', onClose, onFocus });

  const find = (id: string): OpenTab | undefined => tabs.get(tabIdOf(id));
  const own = (tab: Tab): OpenTab | undefined => tabs.get(tab.id);
  const subtabsOf = (primaryId: string): OpenTab[] =>
    [...tabs.values()].filter(tab => tab.primaryId === primaryId);
  const goingWith = (tab: OpenTab): OpenTab[] => (isPrimary(tab) ? subtabsOf(tab.id) : [tab]);
  const focusedPrimary = (): OpenTab | undefined => find(primaries.focused ?? '');
  const focusedSubtab = (): OpenTab | undefined => find(focusedPrimary()?.subtabs.focused ?? '');

  return {
    primaries,
    get all() {
      return [...tabs.values()];
    },
    get focusedPrimary() {
      return focusedPrimary();
    },
    get focusedSubtab() {
      return focusedSubtab();
    },
    find,
    own,
    subtabsOf,
    goingWith,
    createSubtabs: () => createTabStrip({ label: 'Subtabs', onClose, onFocus }),
    add(tab) {
      tabs.set(tab.id, tab);
      if (isPrimary(tab)) primaries.add(tab.id, tab.title, workspace(tab, onRefresh));
      tab.subtabs.add(subtabIdOf(tab), tab.title, tab.body, { canClose: !isPrimary(tab) });
      if (isPrimary(tab)) tab.subtabs.focus(subtabIdOf(tab));
    },
    remove(tab) {
      for (const { id } of goingWith(tab)) tabs.delete(id);
      if (isPrimary(tab)) primaries.remove(tab.id);
      else tab.subtabs.remove(tab.id);
    },
    focus(tab) {
      primaries.focus(tab.primaryId);
      own(tab)?.subtabs.focus(subtabIdOf(tab));
    },
  };
}

/** The panel of a primary tab: its row of subtabs, and their contents. */
const workspace = ({ subtabs }: OpenTab, onRefresh: () => void): HTMLElement =>
  elementOf(
    html`<div class="workspace">
      <div class="subtab-row">
        ${subtabs.list} ${buttonView('↻', onRefresh, { look: 'plain', label: 'Refresh tab' })}
      </div>
      ${subtabs.panels}
    </div>`,
  );
