// A console component's page, as people write one.

export function announce(status: string): void {
  sforce.console.fireEvent('statusShown', JSON.stringify({ status }));
  sforce.console.fireEvent('statusShown', status, result => report(result.success));
  sforce.console.setCustomConsoleComponentButtonText(status);
  sforce.console.setCustomConsoleComponentVisible(true, ({ success }) => report(success));
}

export function openCase(caseId: string, subject: string): void {
  sforce.console.openPrimaryTab(null, `/${caseId}`, true, subject, tab => {
    if (tab.success)
      sforce.console.openSubtab(tab.id, '/apex/History', false, 'History', null, rememberTab, 'history');
  });
  sforce.console.openPrimaryTab('scc-pt-1', '/500', false);
  sforce.console.openSubtabByPrimaryTabName('case', '/apex/History', false, undefined, null, rememberTab);
  sforce.console.getFocusedSubtabId(({ id }) => sforce.console.setTabUnsavedChanges(true, undefined, id));
  sforce.console.closeTab('scc-st-1', ({ success, error }) => report(success, error?.toUpperCase()));
  sforce.console.disableTabClose(true, false, ({ message }) => report(true, message));
  sforce.console.refreshPrimaryTabById('scc-pt-1', true, undefined, true);
  sforce.console.setTabTitle(subject);
  sforce.console.setTabStyle('background: red', null, ({ success }) => report(success));
  sforce.console.getTabLink(sforce.console.TabLink.TAB_ONLY, null, ({ tabLink }) => report(true, tabLink));
  sforce.console.setSidebarVisible(true, 'scc-pt-1', sforce.console.Region.LEFT);
  sforce.console.getPrimaryTabIds(({ ids }) => ids.forEach(id => sforce.console.focusPrimaryTabById(id)));
  sforce.console.generateConsoleUrl([`/${caseId}`, '/apex/History'], ({ consoleUrl }) =>
    sforce.console.openConsoleUrl(null, consoleUrl, true, ['', 'History'], ['', ''], ({ success }) =>
      report(success),
    ),
  );
}

export function readPage(): void {
  sforce.console.getPageInfo(null, ({ pageInfo }) => {
    const page: sforce.console.PageInfo = JSON.parse(pageInfo);
    report(true, page.objectName?.toUpperCase());
  });
  const files: sforce.console.SidebarComponent = { componentType: sforce.console.ComponentType.FILES_WIDGET };
  const account: sforce.console.SidebarComponent = { componentType: 'LOOKUP', fieldName: 'Account' };
  for (const each of [files, account]) sforce.console.focusSidebarComponent(JSON.stringify(each));
}

export function listen(): () => void {
  const { addEventListener, removeEventListener, ConsoleEvent } = sforce.console;
  const onShipped = (event: { message: string }): void => report(true, event.message);
  addEventListener('orderShipped', onShipped);

  // The console's own events have fields of their own.
  addEventListener(ConsoleEvent.OPEN_TAB, tab => report(true, tab.id, tab.objectId ?? 'no record'));
  addEventListener(ConsoleEvent.CLOSE_TAB, tab => report(true, tab.id, tab.tabObjectId ?? ''), {
    tabId: 'scc-pt-1',
  });
  addEventListener(ConsoleEvent.CONSOLE_LOGOUT, () => report(true));
  addEventListener(ConsoleEvent.PRESENCE.STATUS_CHANGED, ({ statusApiName, channels }) => {
    const [first]: sforce.console.presence.Channel[] = JSON.parse(channels);
    report(true, statusApiName, first?.developerName);
  });
  addEventListener(ConsoleEvent.PRESENCE.WORK_ASSIGNED, ({ workId }) =>
    sforce.console.presence.acceptAgentWork(workId),
  );

  return () => removeEventListener('orderShipped', onShipped);
}

export function drive(): void {
  const { cti, chat, presence } = sforce.console;
  cti.getCallObjectIds(({ ids }) => {
    for (const id of ids ?? [])
      cti.getCallAttachedData(id, ({ data }) => report(true, data ?? ''), { getCallType: true });
  });
  cti.fireOnCallBegin('call-1', 'inbound', 'Call 12:52');
  cti.onCallEnd(({ id, duration, disposition }) => report(true, id, duration, disposition));

  chat.getChatLog('chat-1', ({ messages }) => report(true, messages?.[0]?.content));
  chat.onTypingUpdate('chat-1', ({ isTyping, sneakPeek }) => report(isTyping, sneakPeek));
  chat.setAgentState('Away');
  chat.getMaxCapacity(({ count }) => report(Number(count) > 0));

  presence.login('0N5xx00000000001');
  presence.setServicePresenceStatus('0N5xx00000000001', ({ statusName }) => report(true, statusName));
  presence.declineAgentWork('0Bzxx00000000001', 'busy', ({ success }) => report(success));
  presence.getAgentWorks(({ works }) => {
    const list: sforce.console.presence.AgentWork[] = JSON.parse(works);
    report(list.some(({ isEngaged }) => isEngaged));
  });
}

/** Not every page has the script, and older scripts have other functions. */
export function askFirst(): boolean {
  sforce.console.setCustomConsoleComponentWindowVisible?.(true);
  return window.sforce?.console?.isInConsole() ?? false;
}

/** The part that the toolkit's transport works with is a structural one: the real console fits it, and so does a fake. */
export interface Events {
  fireEvent(eventType: string, message: string, callback: (result: { success: boolean }) => void): void;
  addEventListener(eventType: string, listener: (event: { message: string }) => void): void;
  removeEventListener(eventType: string, listener: (event: { message: string }) => void): void;
  isInConsole(): boolean;
}
export const events: Events | undefined = window.sforce?.console;
export type Used = Pick<
  typeof sforce.console,
  'fireEvent' | 'addEventListener' | 'removeEventListener' | 'isInConsole'
>;
export const used: Used = sforce.console;

function report(success: boolean, ...details: (string | undefined)[]): void {
  console.log(success, ...details);
}

const rememberTab: sforce.console.Callback<sforce.console.IdResult> = ({ success, id }) =>
  report(success, id);
