import { makeConsoleUrl, readConsoleUrl } from '../console-url.js';
import type { Answer, Call, Functions } from '../frames.js';
import { isPrimary, subtabIdOf } from '../tab.js';
import type { Tab } from '../tab.js';
import type { OpenRequest } from '../tab-opener.js';
import type { Tabs } from '../tabs.js';
import { answer, answerId } from './answer.js';
import { enclosingTab, namedTab } from './find-tab.js';

/** The functions that open, close, find and change tabs. */
export function tabFunctions(tabs: Tabs): Functions {
  const enclosing = (call: Call): Tab | undefined => enclosingTab(tabs, call);
  const enclosingPrimary = (call: Call): Tab | undefined => {
    const tab = enclosing(call);
    return tab && tabs.find(tab.primaryId);
  };
  const named = (call: Call, argument?: string): Tab | undefined => namedTab(tabs, call, argument);
  const primaryNamed = (call: Call): Tab | undefined => tabs.primaryNamed(call.text('workspaceName'));
  const subtabNamed = (call: Call, primaryId: string | undefined): Tab | undefined =>
    tabs.subtabsOf(primaryId ?? '').find(({ name }) => name === call.text('name'));
  const done = (tab: Tab | undefined, act: (tab: Tab) => void): Answer => {
    if (tab) act(tab);
    return answer(tab !== undefined);
  };
  const objectOf = (tab: Tab | undefined): Answer => answerId(tab?.content.objectId);
  const byId = (call: Call): Tab | undefined => tabs.find(call.text('id'));
  const byName = (call: Call): Tab | undefined => tabs.primaryNamed(call.text('name'));
  const byNameInId = (call: Call): Tab | undefined =>
    subtabNamed(call, tabs.find(call.text('workspaceId'))?.id);
  const byNameInName = (call: Call): Tab | undefined => subtabNamed(call, primaryNamed(call)?.id);
  const focus = (find: (call: Call) => Tab | undefined) => (call: Call) => done(find(call), tabs.focus);
  const refresh = (find: (call: Call) => Tab | undefined) => (call: Call) =>
    done(find(call), tab => {
      tabs.refresh(tab);
      if (call.flag('activate')) tabs.focus(tab);
    });

  return {
    openPrimaryTab: call => answerId(tabs.openPrimary(openRequest(call))),
    openSubTab: call => answerId(tabs.openSub(call.text('workspaceId'), openRequest(call))),
    openSubtabByWorkSpaceName: call =>
      answerId(tabs.openSub(primaryNamed(call)?.id ?? '', openRequest(call))),
    openConsoleUrl: call => answer(openConsoleUrl(tabs, call)),
    generateConsoleUrl(call) {
      const urls = call.list('urls');
      return { success: urls.length > 0, consoleUrl: urls.length ? makeConsoleUrl(urls) : '' };
    },
    reopenLastClosedTab: () => answer(tabs.reopen()),
    closeTab(call) {
      const tab = byId(call);
      if (!tab) return answer(false);
      return tabs.close(tab) ? answer(true) : { success: false, error: `${tab.id} may not be closed now.` };
    },
    disableTabClose(call) {
      const tab = named(call);
      if (!tab) return { success: false, message: 'There is no such tab.' };
      tabs.setClosable(tab, !call.flag('disable'));
      return { success: true, message: tab.id };
    },

    getEnclosingTabId: call => answerId(enclosing(call)?.id),
    getEnclosingPrimaryTabId: call => answerId(enclosingPrimary(call)?.id),
    getEnclosingPrimaryTabObjectId: call => objectOf(enclosingPrimary(call)),
    getFocusedPrimaryTabId: () => answerId(tabs.focusedPrimary?.id),
    getFocusedPrimaryTabObjectId: () => objectOf(tabs.focusedPrimary),
    getFocusedSubtabId: () => answerId(tabs.focusedSubtab && subtabIdOf(tabs.focusedSubtab)),
    getFocusedSubtabObjectId: () => objectOf(tabs.focusedSubtab),
    getPrimaryTabIds: () => ({ success: true, ids: tabs.primaries.map(({ id }) => id) }),
    getSubtabIds(call) {
      const primary = call.optional('primaryTabId') ?? enclosingPrimary(call)?.id ?? '';
      const ids = tabs.subtabsOf(primary).map(subtabIdOf);
      return { success: ids.length > 0, ids };
    },
    getPageInfo(call) {
      const tab = named(call);
      return tab ? { success: true, pageInfo: JSON.stringify(pageInfo(tab)) } : answer(false);
    },
    getTabLink(call) {
      const tab = named(call);
      return tab ? { success: true, tabLink: linkOf(tab, call.text('level'), tabs) } : answer(false);
    },

    focusPrimaryTabById: focus(call => primaryOnly(byId(call))),
    focusPrimaryTabByName: focus(byName),
    focusSubtabById: focus(byId),
    focusSubtabByNameAndWorkspaceId: focus(byNameInId),
    focusSubtabByNameAndWorkspaceName: focus(byNameInName),
    refreshPrimaryTabById: refresh(call => primaryOnly(byId(call))),
    refreshPrimaryTabByName: refresh(byName),
    refreshSubtabById: refresh(byId),
    refreshSubtabByNameAndWorkspaceId: refresh(byNameInId),
    refreshSubtabByNameAndWorkspaceName: refresh(byNameInName),

    setTabTitle(call) {
      const tab = named(call);
      if (tab) tabs.rename(tab, call.text('label'));
      return undefined;
    },
    setTabIcon: call =>
      done(named(call), tab => tabs.dress(tab, { iconUrl: call.optional('iconUrl') ?? null })),
    setTabStyle: call => done(named(call), tab => tabs.dress(tab, { style: call.optional('css') ?? null })),
    setTabTextStyle: call =>
      done(named(call), tab => tabs.dress(tab, { textStyle: call.optional('css') ?? null })),
    setTabLink: call => done(enclosing(call), tab => void (tab.link = call.text('link'))),
    setTabDirty(call) {
      const tab = named(call, 'subtabId');
      if (!tab) return answer(false);
      const endedSaving = tabs.setUnsaved(tab, call.flag('isDirty'));
      return endedSaving && !call.flag('isDirty') ? undefined : answer(true);
    },
    resetSessionTimeOut: () => undefined,
  };
}

const openRequest = (call: Call): OpenRequest => ({
  id: call.optional('id'),
  url: call.text('url'),
  label: call.optional('label'),
  name: call.optional('name'),
  activate: call.flag('activate'),
});

const primaryOnly = (tab: Tab | undefined): Tab | undefined => (tab && isPrimary(tab) ? tab : undefined);

function openConsoleUrl(tabs: Tabs, call: Call): boolean {
  const labels = call.list('tabLabels');
  const names = call.list('tabNames');
  const activate = call.flag('active');
  const [primary, ...subtabs] = readConsoleUrl(call.text('consoleUrl')).map((url, index) => ({
    url,
    label: labels[index] || undefined,
    name: names[index] || undefined,
    activate,
  }));
  const id = primary && tabs.openPrimary({ ...primary, id: call.optional('tabId') });
  if (id === undefined) return false;
  return subtabs.every(subtab => tabs.openSub(id, subtab) !== undefined);
}

const pageInfo = ({ url, content }: Tab): sforce.console.PageInfo => ({
  url: new URL(url, location.origin).href,
  ...(content.object && {
    objectId: content.objectId,
    objectName: content.title,
    object: content.object,
    displayName: content.object,
  }),
});

const ownLink = ({ link, url }: Tab): string => link ?? url;

function linkOf(tab: Tab, level: string, tabs: Tabs): string {
  if (level === 'standard') return new URL(ownLink(tab), location.origin).href;
  const isWhole = level === 'complete' && isPrimary(tab);
  return makeConsoleUrl((isWhole ? tabs.subtabsOf(tab.id) : [tab]).map(ownLink));
}
