import type { Frames } from './frames.js';
import type { OpenTab, OpenTabs } from './open-tabs.js';
import { isPrimary, subtabIdOf } from './tab.js';
import type { Tab, TabEvent } from './tab.js';
import type { TabLook } from './tab-look.js';
import type { OpenRequest, TabOpener } from './tab-opener.js';
import { createUnsavedDialog } from './unsaved-dialog.js';

/** Closes tabs, and opens them again. */
export interface TabCloser {
  /** Closes without asking. False where the tab may not be closed now. */
  close(tab: Tab): boolean;
  /** Closes a tab as the user does it: after a question where changes would be lost. */
  closeByHand(id: string): void;
  /** Opens the primary tab again that was closed last. False where none was. */
  reopen(): boolean;
  /** Says that a subtab has unsaved changes, or none. True where that ended the saving on which the dialog waited. */
  setUnsaved(tab: Tab, isUnsaved: boolean): boolean;
}

export interface TabCloserOptions {
  tabs: OpenTabs;
  frames: Frames;
  look: TabLook;
  opener: TabOpener;
  onClosed(tab: TabEvent): void;
}

export function createTabCloser({ tabs, frames, look, opener, onClosed }: TabCloserOptions): TabCloser {
  const closed: OpenRequest[][] = [];
  const unsaved = createUnsavedDialog();
  const mayClose = (tab: OpenTab): boolean => tabs.goingWith(tab).every(({ canClose }) => canClose);

  function close(tab: Tab): boolean {
    const closing = tabs.own(tab);
    if (!closing || !mayClose(closing)) return false;
    const going = tabs.goingWith(closing);
    if (isPrimary(closing))
      closed.push(going.map(({ url, title, name }) => ({ url, label: title, name, activate: false })));
    tabs.remove(closing);
    for (const { id, content } of going) {
      content.close();
      onClosed({ id, objectId: content.objectId });
    }
    return true;
  }

  function closeByHand(id: string): void {
    const tab = tabs.find(id);
    if (!tab || !mayClose(tab)) return;
    const first = tabs.goingWith(tab).find(({ isUnsaved }) => isUnsaved);
    if (!first) return void close(tab);
    tabs.focus(first);
    unsaved.ask(first, {
      save: () => askToSave(frames, first),
      goOn() {
        first.isUnsaved = false;
        closeByHand(id);
      },
    });
  }

  return {
    close,
    closeByHand,
    reopen() {
      const [primary, ...others] = closed.pop() ?? [];
      const id = primary && opener.openPrimary({ ...primary, activate: true });
      if (id === undefined) return false;
      for (const each of others) opener.openSub(id, each);
      return true;
    },
    setUnsaved(tab, isUnsaved) {
      const changed = tabs.own(tab);
      if (!changed) return false;
      changed.isUnsaved = isUnsaved;
      look.dress(tab, { isUnsaved });
      if (unsaved.saving !== tab.id) return false;
      unsaved.settle(!isUnsaved);
      return true;
    },
  };
}

/** Asks the pages in a tab to save; false where none of them can. */
const askToSave = (frames: Frames, tab: OpenTab): boolean =>
  frames.notify(
    'onTabSave',
    { id: subtabIdOf(tab), objectId: tab.content.objectId },
    ({ place }) => place.tabId === tab.id,
  ) > 0;
