/*
 * A toolkit script that says by hand what CONSOLE-FRAMES.md says that Salesforce's does: served by --toolkit, it shows that
 * the console has each function for that script too, and not only for the simulator's own.
 *
 * Each function: its name on the wire and its arguments in order. `b:` marks a boolean; `callback` gets the answer,
 * `handler` each event.
 */
(() => {
  const FUNCTIONS = {
    fireEvent: 'fireEvent eventType message callback',
    openPrimaryTab: 'openPrimaryTab id url b:activate label callback name',
    openSubtab: 'openSubTab workspaceId url b:activate label id callback name',
    openSubtabByPrimaryTabName:
      'openSubtabByWorkSpaceName workspaceName url b:activate label id callback name',
    generateConsoleUrl: 'generateConsoleUrl urls callback',
    openConsoleUrl: 'openConsoleUrl tabId consoleUrl b:active tabLabels tabNames callback',
    reopenLastClosedTab: 'reopenLastClosedTab callback',
    closeTab: 'closeTab id callback',
    disableTabClose: 'disableTabClose b:disable tabId callback',
    getEnclosingTabId: 'getEnclosingTabId callback',
    getEnclosingPrimaryTabId: 'getEnclosingPrimaryTabId callback',
    getEnclosingPrimaryTabObjectId: 'getEnclosingPrimaryTabObjectId callback',
    getFocusedPrimaryTabId: 'getFocusedPrimaryTabId callback',
    getFocusedPrimaryTabObjectId: 'getFocusedPrimaryTabObjectId callback',
    getFocusedSubtabId: 'getFocusedSubtabId callback',
    getFocusedSubtabObjectId: 'getFocusedSubtabObjectId callback',
    getPrimaryTabIds: 'getPrimaryTabIds callback',
    getSubtabIds: 'getSubtabIds primaryTabId callback',
    getPageInfo: 'getPageInfo tabId callback',
    getTabLink: 'getTabLink level tabId callback',
    focusPrimaryTabById: 'focusPrimaryTabById id callback',
    focusPrimaryTabByName: 'focusPrimaryTabByName name callback',
    focusSubtabById: 'focusSubtabById id callback',
    focusSubtabByNameAndPrimaryTabId: 'focusSubtabByNameAndWorkspaceId name workspaceId callback',
    focusSubtabByNameAndPrimaryTabName: 'focusSubtabByNameAndWorkspaceName name workspaceName callback',
    refreshPrimaryTabById: 'refreshPrimaryTabById id b:activate callback b:fullRefresh',
    refreshPrimaryTabByName: 'refreshPrimaryTabByName name b:activate callback b:fullRefresh',
    refreshSubtabById: 'refreshSubtabById id b:activate callback b:fullRefresh',
    refreshSubtabByNameAndPrimaryTabId:
      'refreshSubtabByNameAndWorkspaceId name workspaceId b:activate callback b:fullRefresh',
    refreshSubtabByNameAndPrimaryTabName:
      'refreshSubtabByNameAndWorkspaceName name workspaceName b:activate callback b:fullRefresh',
    setTabTitle: 'setTabTitle label tabId',
    setTabIcon: 'setTabIcon iconUrl tabId callback',
    setTabStyle: 'setTabStyle css tabId callback',
    setTabTextStyle: 'setTabTextStyle css tabId callback',
    setTabUnsavedChanges: 'setTabDirty b:isDirty callback subtabId',
    resetSessionTimeOut: 'resetSessionTimeOut',
    onTabSave: 'onTabSave handler',
    onEnclosingTabRefresh: 'onEnclosingTabRefresh handler',
    onFocusedPrimaryTab: 'onFocusedPrimaryTab handler',
    onFocusedSubtab: 'onFocusedSubtab handler',
    focusNavigationTab: 'focusNavigationTab callback',
    getNavigationTabs: 'getNavigationTabs callback',
    getSelectedNavigationTab: 'getSelectedNavigationTab callback',
    refreshNavigationTab: 'refreshNavigationTab callback',
    setSelectedNavigationTab: 'setSelectedNavigationTab callback navigationTabId listViewUrl',
    focusSidebarComponent: 'focusSidebarComponent componentInfo tabId callback',
    setSidebarVisible: 'setSidebarVisible b:visible tabId region callback',
    selectMacro: 'selectMacro macroId callback',
    runSelectedMacro: 'runSelectedMacro callback',
    isInCustomConsoleComponent: 'isInCustomConsoleComponent callback',
    isCustomConsoleComponentHidden: 'isCustomConsoleComponentWindowHidden callback',
    isCustomConsoleComponentPoppedOut: 'isCustomConsoleComponentPoppedOut callback',
    setCustomConsoleComponentPopoutable: 'setCustomConsoleComponentPopoutable b:popoutable callback',
    setCustomConsoleComponentVisible: 'setCustomConsoleComponentWindowVisible b:visible callback',
    setCustomConsoleComponentWidth: 'setCustomConsoleComponentWidth width callback',
    setCustomConsoleComponentHeight: 'setCustomConsoleComponentHeight height callback',
    setCustomConsoleComponentButtonText: 'setCustomConsoleComponentButtonText text callback',
    setCustomConsoleComponentButtonStyle: 'setCustomConsoleComponentButtonStyle style callback',
    setCustomConsoleComponentButtonIconUrl: 'setCustomConsoleComponentButtonIconUrl iconUrl callback',
    onCustomConsoleComponentButtonClicked: 'onCustomConsoleComponentButtonClicked handler',
    blinkCustomConsoleComponentButtonText:
      'blinkCustomConsoleComponentButtonText alternateText interval callback',
    removeBlinkCustomConsoleComponentButtonText: 'removeBlinkCustomConsoleComponentButtonText callback',
    scrollCustomConsoleComponentButtonText:
      'scrollCustomConsoleComponentButtonText interval pixelsToScroll b:isLeftScrolling callback',
    removeScrollCustomConsoleComponentButtonText: 'removeScrollCustomConsoleComponentButtonText callback',
    addToBrowserTitleQueue: 'addToBrowserTitleQueue title callback',
    removeFromBrowserTitleQueue: 'removeFromBrowserTitleQueue title callback',
    addPushNotificationListener: 'addPushNotificationListener entities handler',
    removePushNotificationListener: 'removePushNotificationListener callback',
    'cti.getCallObjectIds': 'getCallObjectIds callback',
    'cti.setCallObjectIds': 'setCallObjectIds callObjectIds callback',
    'cti.setCallAttachedData': 'setCallAttachedData callObjectId callData callType callback',
    'cti.fireOnCallBegin': 'fireOnCallBegin callObjectId callType callLabel callback',
    'cti.fireOnCallEnd': 'fireOnCallEnd callObjectId callDuration callDisposition callback',
    'cti.fireOnCallLogSaved': 'fireOnCallLogSaved id callback',
    'cti.sendCTIMessage': 'sendCTIMessage msg callback',
    'cti.onCallBegin': 'onCallBegin handler',
    'cti.onCallEnd': 'onCallEnd handler callObjectId',
    'cti.onCallLogSaved': 'onCallLogSaved handler',
    'cti.onSendCTIMessage': 'onSendCTIMessage handler',
    'chat.getEngagedChats': 'getEngagedChats callback',
    'chat.getChatRequests': 'getChatRequests callback',
    'chat.getMaxCapacity': 'getMaxCapacity callback',
    'chat.onNewMessage': 'chatOnNewMessage chatKey handler',
    'presence.login': 'loginPresence statusId callback',
    'presence.logout': 'logoutPresence callback',
    'presence.setServicePresenceStatus': 'setPresenceStatus statusId callback',
    'presence.getServicePresenceStatusId': 'getPresenceStatusId callback',
    'presence.getServicePresenceStatusChannels': 'getPresenceStatusChannels callback',
    'presence.getAgentWorks': 'getPresenceWorks callback',
    'presence.getAgentWorkload': 'getAgentWorkload callback',
    'presence.acceptAgentWork': 'acceptPresenceWork workId callback',
    'presence.declineAgentWork': 'declinePresenceWork workId declineReason callback',
    'presence.closeAgentWork': 'closePresenceWork workId callback',
  };

  const query = new URLSearchParams(location.search);
  const consoleOrigin = query.get('sfdcIFrameOrigin') ?? '';
  const waiting = {};
  let transactions = 0;

  const fieldOf = (key, value) => {
    const type = Array.isArray(value) ? 'a' : typeof value === 'boolean' ? 'b' : 's';
    const text = Array.isArray(value) ? value.map(encodeURIComponent).join(';') : encodeURIComponent(value);
    return `${encodeURIComponent(key)}=${type}:${text}`;
  };
  const textOf = fields =>
    Object.entries(fields)
      .map(([key, value]) => fieldOf(key, value))
      .join('&');
  const parse = text =>
    Object.fromEntries(
      text.split('&').map(field => {
        const [key, typed] = field.split('=');
        const [type, value] = typed.split(':');
        if (type === 'a') return [decodeURIComponent(key), value.split(';').map(decodeURIComponent)];
        return [decodeURIComponent(key), type === 'b' ? value === 'true' : decodeURIComponent(value)];
      }),
    );

  function send(wire, given) {
    const context = {
      xdomain_name: wire,
      xdomain_targetFrame: 'sfdc-console',
      xdomain_txnId: transactions,
      xdomain_pathToOriginProxy: location.origin,
      xdomain_originFrame: window.name,
      nonce: query.get('nonce'),
    };
    window.top.postMessage(`integrationApi/${textOf(context)}&${textOf(given)}`, consoleOrigin);
  }

  function call(row, args) {
    const [wire, ...parameters] = row.split(' ');
    const fields = { version: '57.0' };
    let heard;
    let name = `${wire}_${++transactions}`;
    parameters.forEach((parameter, index) => {
      const value = args[index];
      if (parameter === 'callback') heard = value;
      else if (parameter === 'handler') {
        heard = value;
        fields.event = true;
        name = fields.eventType ? `${wire} ${fields.eventType}` : wire;
      } else if (parameter.startsWith('b:')) fields[parameter.slice(2)] = !!value;
      else if (value !== undefined && value !== null) fields[parameter] = value;
    });
    // What it does with a name that the page has a handler for already does not matter to the console.
    if (heard) waiting[name] = [...(fields.event ? (waiting[name] ?? []) : []), heard];
    send(wire, fields);
  }

  window.addEventListener('message', ({ origin, data }) => {
    if (origin !== consoleOrigin || !String(data).startsWith('integrationApi/')) return;
    const { name, args } = parse(data.slice('integrationApi/'.length));
    const { eventType, ...content } = parse(args);
    for (const heard of waiting[eventType ? `${name} ${eventType}` : name] ?? []) heard(content);
  });

  const toolkit = { cti: {}, chat: {}, presence: {}, isInConsole: () => query.has('isdtp') };
  for (const [name, row] of Object.entries(FUNCTIONS)) {
    const [last, namespace] = name.split('.').reverse();
    (namespace ? toolkit[namespace] : toolkit)[last] = (...args) => call(row, args);
  }
  toolkit.setTabLink = callback => call('setTabLink link callback', [location.href, callback]);
  toolkit.cti.getCallAttachedData = (callObjectId, callback, params) =>
    call('getCallAttachedData callObjectId b:getCallType callback', [
      callObjectId,
      params?.getCallType,
      callback,
    ]);
  toolkit.addEventListener = (type, handler) => call('addEventListener eventType handler', [type, handler]);
  window.sforce = { console: toolkit };
})();
