import { html } from 'lit-html';
import { elementOf } from '../ui/element-of.js';
import type { OpenTab, OpenTabs } from './open-tabs.js';
import { isPrimary } from './tab.js';
import type { Tab, TabEvent } from './tab.js';
import type { TabContents } from './tab-contents.js';
import type { TabLook } from './tab-look.js';

export interface OpenRequest {
  url: string;
  /** A tab to use again. */
  id?: string;
  label?: string;
  /** The name to find the tab by later. */
  name?: string;
  activate: boolean;
}

/** Opens tabs. Each function gives the tab's ID; undefined where the request can't be met. */
export interface TabOpener {
  openPrimary(request: OpenRequest): string | undefined;
  openSub(primaryId: string, request: OpenRequest): string | undefined;
}

export interface TabOpenerOptions {
  tabs: OpenTabs;
  contents: TabContents;
  look: TabLook;
  onOpened(tab: TabEvent): void;
}

export function createTabOpener({ tabs, contents, look, onOpened }: TabOpenerOptions): TabOpener {
  const made = { primary: 0, sub: 0 };

  function open(request: OpenRequest, primary?: OpenTab): string | undefined {
    const { id, url, activate } = request;
    const reused = id === undefined ? undefined : tabs.find(id);
    if (reused) return redirect(reused, request);
    const beside = primary ? tabs.subtabsOf(primary.id) : tabs.all.filter(isPrimary);
    // The console shows a record in one primary tab only, and in one subtab of it.
    const same = beside.find(tab => tab.url === url && tab.content.objectId);
    if (same) return focusIf(activate, same);
    const newId = primary ? `scc-st-${made.sub++}` : `scc-pt-${made.primary++}`;
    const place = { id: newId, primaryId: primary?.id ?? newId };
    const content = contents.create(url, place);
    if (!content) return undefined;
    const tab = createTab({ ...place, content, subtabs: primary?.subtabs ?? tabs.createSubtabs() }, request);
    tabs.add(tab);
    onOpened({ id: tab.id, objectId: content.objectId });
    return focusIf(activate, tab);
  }

  function redirect(tab: OpenTab, { url, label, activate }: OpenRequest): string | undefined {
    const content = contents.create(url, tab);
    if (!content) return undefined;
    tab.url = url;
    tab.link = undefined;
    contents.show(tab, content);
    look.rename(tab, label ?? content.title);
    return focusIf(activate, tab);
  }

  function focusIf(activate: boolean, tab: Tab): string {
    if (activate) tabs.focus(tab);
    return tab.id;
  }

  return {
    openPrimary: request => open(request),
    openSub(primaryId, request) {
      const primary = tabs.find(primaryId);
      return primary && isPrimary(primary) ? open(request, primary) : undefined;
    },
  };
}

const createTab = (
  parts: Pick<OpenTab, 'id' | 'primaryId' | 'subtabs' | 'content'>,
  { url, label, name }: OpenRequest,
): OpenTab => ({
  ...parts,
  url,
  name,
  title: label ?? parts.content.title,
  link: undefined,
  body: elementOf(html`<div class="tab-body">${parts.content.element}</div>`),
  canClose: true,
  isUnsaved: false,
});
