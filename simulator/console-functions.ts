/** The functions of `sforce.console`, and the simulator's answer to each: for the stand-in script, the log and the docs. */

/** The simulator's answer to a function. */
export type Support =
  /** The console does what Salesforce's does. */
  | 'works'
  /** The console answers as Salesforce's does, and shows nothing. */
  | 'taken'
  /** A handler is registered for an event that never happens here. */
  | 'silent'
  /** The console answers with `success: false`. */
  | 'refused';

export interface ConsoleFunction {
  /** The name in `sforce.console`, such as `presence.login`. */
  readonly name: string;
  /** The name in messages to the console. */
  readonly wire: string;
  /**
   * The arguments, in the order of the function, by their names in messages. `callback` gets the one answer, `handler`
   * each event; neither is sent. One that ends with `?` is sent as a boolean.
   */
  readonly parameters: readonly string[];
  readonly support: Support;
  /** The behaviour in the simulator, in a sentence. */
  readonly note: string;
}

export interface FunctionGroup {
  readonly title: string;
  readonly functions: readonly ConsoleFunction[];
}

type Row = readonly [call: string, support: Support, note: string, wire?: string];

const group = (title: string, rows: readonly Row[], namespace = ''): FunctionGroup => ({
  title,
  functions: rows.map(([call, support, note, wire]) => {
    const [, name = '', parameters = ''] = /^(\w+)\((.*)\)$/.exec(call) ?? [];
    return {
      name: namespace + name,
      wire: wire ?? name,
      parameters: parameters.split(', ').filter(parameter => parameter),
      support,
      note,
    };
  }),
});

const NO_CHATS = 'The simulator has no chats of Salesforce’s own: those of Genesys come as interactions.';
const NO_MACROS = 'The simulator has no macros: what one does is kept in the org.';

export const FUNCTION_GROUPS: readonly FunctionGroup[] = [
  group('Events', [
    ['fireEvent(eventType, message, callback)', 'works', 'Every page that listens hears it.'],
    [
      'addEventListener(eventType, handler, additionalParams)',
      'works',
      'OPEN_TAB and CLOSE_TAB take `{ tabId }`. CONSOLE_LOGOUT never happens.',
    ],
    [
      'removeEventListener(eventType, handler, additionalParams)',
      'works',
      'It throws a TypeError while the page has no listener at all, as Salesforce’s does.',
    ],
    ['isInConsole()', 'works', 'Reads the page’s address.'],
  ]),
  group('Opening and closing tabs', [
    [
      'openPrimaryTab(id, url, activate?, label, callback, name)',
      'works',
      'Shows Visualforce pages, the records and the lists of the simulator; a note in place of everything else.',
    ],
    [
      'openSubtab(workspaceId, url, activate?, label, id, callback, name)',
      'works',
      'As openPrimaryTab.',
      'openSubTab',
    ],
    [
      'openSubtabByPrimaryTabName(workspaceName, url, activate?, label, id, callback, name)',
      'works',
      'As openPrimaryTab.',
      'openSubtabByWorkSpaceName',
    ],
    [
      'generateConsoleUrl(urls, callback)',
      'works',
      'The address opens the tabs, in openConsoleUrl and in the browser’s address bar.',
    ],
    [
      'openConsoleUrl(tabId, consoleUrl, active?, tabLabels, tabNames, callback)',
      'works',
      'Takes what generateConsoleUrl and getTabLink gave.',
    ],
    ['reopenLastClosedTab(callback)', 'works', 'The primary tab that was closed last, with its subtabs.'],
    ['closeTab(id, callback)', 'works', 'Closes without asking. Refused while disableTabClose holds.'],
    ['disableTabClose(disable?, tabId, callback)', 'works', 'Takes the × from the tab.'],
  ]),
  group('Finding tabs', [
    ['getEnclosingTabId(callback)', 'works', 'A page in a primary tab gets the primary tab’s ID.'],
    ['getEnclosingPrimaryTabId(callback)', 'works', 'Refused in a component of the console.'],
    ['getEnclosingPrimaryTabObjectId(callback)', 'works', 'Refused in a component of the console.'],
    ['getFocusedPrimaryTabId(callback)', 'works', 'Refused while the navigation tab has the focus.'],
    ['getFocusedPrimaryTabObjectId(callback)', 'works', 'Refused while the navigation tab has the focus.'],
    [
      'getFocusedSubtabId(callback)',
      'works',
      'A primary tab’s own page is its first subtab, `scc-pt-0-detail`.',
    ],
    ['getFocusedSubtabObjectId(callback)', 'works', 'Refused while the navigation tab has the focus.'],
    ['getPrimaryTabIds(callback)', 'works', 'In the order of the tabs.'],
    ['getSubtabIds(primaryTabId, callback)', 'works', 'The first is the primary tab’s own page.'],
    ['getPageInfo(tabId, callback)', 'works', 'Knows the simulator’s cases and contacts.'],
    ['getTabLink(level, tabId, callback)', 'works', 'The address opens the tab in the simulator.'],
  ]),
  group('Focusing and refreshing tabs', [
    ['focusPrimaryTabById(id, callback)', 'works', ''],
    ['focusPrimaryTabByName(name, callback)', 'works', ''],
    ['focusSubtabById(id, callback)', 'works', ''],
    [
      'focusSubtabByNameAndPrimaryTabId(name, workspaceId, callback)',
      'works',
      '',
      'focusSubtabByNameAndWorkspaceId',
    ],
    [
      'focusSubtabByNameAndPrimaryTabName(name, workspaceName, callback)',
      'works',
      '',
      'focusSubtabByNameAndWorkspaceName',
    ],
    [
      'refreshPrimaryTabById(id, activate?, callback, fullRefresh?)',
      'works',
      'Records are shown anew; Visualforce pages stay, and hear of it if they ask.',
    ],
    [
      'refreshPrimaryTabByName(name, activate?, callback, fullRefresh?)',
      'works',
      'As refreshPrimaryTabById.',
    ],
    ['refreshSubtabById(id, activate?, callback, fullRefresh?)', 'works', 'As refreshPrimaryTabById.'],
    [
      'refreshSubtabByNameAndPrimaryTabId(name, workspaceId, activate?, callback, fullRefresh?)',
      'works',
      'As refreshPrimaryTabById.',
      'refreshSubtabByNameAndWorkspaceId',
    ],
    [
      'refreshSubtabByNameAndPrimaryTabName(name, workspaceName, activate?, callback, fullRefresh?)',
      'works',
      'As refreshPrimaryTabById.',
      'refreshSubtabByNameAndWorkspaceName',
    ],
    ['onFocusedPrimaryTab(handler)', 'works', 'Not called when the navigation tab gets the focus.'],
    ['onFocusedSubtab(handler)', 'works', 'Called when another primary tab brings another subtab, too.'],
    [
      'onEnclosingTabRefresh(handler)',
      'works',
      'Called by the functions that refresh, and by the tab’s Refresh button.',
    ],
  ]),
  group('The look and work of a tab', [
    ['setTabTitle(label, tabId)', 'works', 'No answer, as in Salesforce.'],
    ['setTabIcon(iconUrl, tabId, callback)', 'works', ''],
    ['setTabStyle(css, tabId, callback)', 'works', ''],
    ['setTabTextStyle(css, tabId, callback)', 'works', ''],
    ['setTabLink(callback)', 'works', 'getTabLink then leads to the page’s address.'],
    [
      'setTabUnsavedChanges(isDirty?, callback, subtabId)',
      'works',
      'Closing the tab by hand asks first.',
      'setTabDirty',
    ],
    ['onTabSave(handler)', 'works', 'Called by Save in the dialog about unsaved changes.'],
    ['resetSessionTimeOut()', 'taken', 'The simulator has no session that ends.'],
  ]),
  group('The navigation tab', [
    ['focusNavigationTab(callback)', 'works', ''],
    ['getNavigationTabs(callback)', 'works', 'Cases and Contacts.'],
    ['getSelectedNavigationTab(callback)', 'works', ''],
    ['refreshNavigationTab(callback)', 'works', ''],
    ['setSelectedNavigationTab(callback, navigationTabId, listViewUrl)', 'works', 'Does not focus it.'],
  ]),
  group('Sidebars and macros', [
    [
      'focusSidebarComponent(componentInfo, tabId, callback)',
      'works',
      'Cases have the components LOOKUP of ContactId and FILES_WIDGET, contacts RELATED_LIST of Cases and FILES_WIDGET. Others are refused.',
    ],
    [
      'setSidebarVisible(visible?, tabId, region, callback)',
      'works',
      'Cases and contacts have a sidebar at the left. Other regions are refused.',
    ],
    ['selectMacro(macroId, callback)', 'refused', NO_MACROS],
    ['runSelectedMacro(callback)', 'refused', NO_MACROS],
  ]),
  group('Components of the console', [
    ['isInCustomConsoleComponent(callback)', 'works', ''],
    ['isCustomConsoleComponentHidden(callback)', 'works', '', 'isCustomConsoleComponentWindowHidden'],
    ['isCustomConsoleComponentWindowHidden(callback)', 'works', 'Of old versions.'],
    ['isCustomConsoleComponentPoppedOut(callback)', 'works', 'Always false: the simulator has one window.'],
    ['setCustomConsoleComponentPopoutable(popoutable?, callback)', 'taken', 'The simulator has one window.'],
    [
      'setCustomConsoleComponentVisible(visible?, callback)',
      'works',
      '',
      'setCustomConsoleComponentWindowVisible',
    ],
    ['setCustomConsoleComponentWindowVisible(visible?, callback)', 'works', 'Of old versions.'],
    ['setCustomConsoleComponentWidth(width, callback)', 'works', ''],
    ['setCustomConsoleComponentHeight(height, callback)', 'works', ''],
    ['setCustomConsoleComponentButtonText(text, callback)', 'works', ''],
    ['setCustomConsoleComponentButtonStyle(style, callback)', 'works', ''],
    ['setCustomConsoleComponentButtonIconUrl(iconUrl, callback)', 'works', ''],
    ['onCustomConsoleComponentButtonClicked(handler)', 'works', ''],
    ['blinkCustomConsoleComponentButtonText(alternateText, interval, callback)', 'works', ''],
    ['removeBlinkCustomConsoleComponentButtonText(callback)', 'works', ''],
    [
      'scrollCustomConsoleComponentButtonText(interval, pixelsToScroll, isLeftScrolling?, callback)',
      'works',
      '',
    ],
    ['removeScrollCustomConsoleComponentButtonText(callback)', 'works', ''],
    ['addToBrowserTitleQueue(title, callback)', 'works', ''],
    ['removeFromBrowserTitleQueue(title, callback)', 'works', ''],
  ]),
  group('Push notifications', [
    [
      'addPushNotificationListener(entities, handler)',
      'works',
      'A record’s button “Change as somebody else” sends one.',
    ],
    ['removePushNotificationListener(callback)', 'works', ''],
  ]),
  group(
    'sforce.console.cti',
    [
      [
        'fireOnCallBegin(callObjectId, callType, callLabel, callback)',
        'works',
        'Pages hear it; the console shows nothing.',
      ],
      [
        'fireOnCallEnd(callObjectId, callDuration, callDisposition, callback)',
        'works',
        'Pages hear it; the console shows nothing.',
      ],
      ['fireOnCallLogSaved(id, callback)', 'works', 'Pages hear it; the console shows nothing.'],
      [
        'getCallAttachedData(callObjectId, callback, additionalParams)',
        'works',
        'What setCallAttachedData attached.',
      ],
      ['getCallObjectIds(callback)', 'works', 'What setCallObjectIds set.'],
      ['setCallAttachedData(callObjectId, callData, callType, callback)', 'works', ''],
      ['setCallObjectIds(callObjectIds, callback)', 'works', ''],
      ['sendCTIMessage(msg, callback)', 'works', 'Pages hear it; there is no adapter.'],
      [
        'onCallBegin(handler)',
        'works',
        'From fireOnCallBegin. The Genesys client tells its calls by its own events.',
      ],
      [
        'onCallEnd(handler, callObjectId)',
        'works',
        'From fireOnCallEnd. With an ID, Salesforce’s script hangs when another call ends: the simulator tells such a page of its own call only.',
      ],
      ['onCallLogSaved(handler)', 'works', 'From fireOnCallLogSaved.'],
      ['onSendCTIMessage(handler)', 'works', 'From sendCTIMessage.'],
    ],
    'cti.',
  ),
  group(
    'sforce.console.presence',
    [
      ['login(statusId, callback)', 'works', 'Takes any status ID.', 'loginPresence'],
      ['logout(callback)', 'works', '', 'logoutPresence'],
      [
        'setServicePresenceStatus(statusId, callback)',
        'works',
        'Takes any status ID, and logs in.',
        'setPresenceStatus',
      ],
      ['getServicePresenceStatusId(callback)', 'works', 'Refused while logged out.', 'getPresenceStatusId'],
      [
        'getServicePresenceStatusChannels(callback)',
        'works',
        'Refused while logged out.',
        'getPresenceStatusChannels',
      ],
      [
        'acceptAgentWork(workId, callback)',
        'works',
        'The case opens in a primary tab, and the work is closed with that tab. Work comes from a button of the Omni-Channel control.',
        'acceptPresenceWork',
      ],
      [
        'closeAgentWork(workId, callback)',
        'works',
        'Refused before the work is accepted. The tab stays.',
        'closePresenceWork',
      ],
      [
        'declineAgentWork(workId, declineReason, callback)',
        'works',
        'Refused once the work is accepted. The reason is kept nowhere.',
        'declinePresenceWork',
      ],
      ['getAgentWorks(callback)', 'works', 'Refused while logged out.', 'getPresenceWorks'],
      [
        'getAgentWorkload(callback)',
        'works',
        'The capacity is 5, and each piece of work counts 1. Refused while logged out.',
      ],
    ],
    'presence.',
  ),
  group(
    'sforce.console.chat',
    [
      ['getEngagedChats(callback)', 'works', 'An empty list.'],
      ['getChatRequests(callback)', 'works', 'An empty list.'],
      ['acceptChat(chatKey, callback)', 'refused', NO_CHATS],
      ['cancelFileTransferByAgent(chatKey, callback)', 'refused', NO_CHATS, 'cancelFileTransfer'],
      ['declineChat(chatKey, callback)', 'refused', NO_CHATS],
      ['endChat(chatKey, callback)', 'refused', NO_CHATS],
      ['getAgentInput(chatKey, callback)', 'refused', NO_CHATS, 'chatGetAgentInput'],
      ['getAgentState(callback)', 'refused', NO_CHATS],
      ['getChatLog(chatKey, callback)', 'refused', NO_CHATS, 'chatGetChatLog'],
      ['getDetailsByChatKey(chatKey, callback)', 'refused', NO_CHATS, 'chatGetDetailsByChatKey'],
      [
        'getDetailsByPrimaryTabId(primaryTabId, callback)',
        'refused',
        NO_CHATS,
        'chatGetDetailsByPrimaryTabId',
      ],
      ['getMaxCapacity(callback)', 'refused', NO_CHATS],
      ['initFileTransfer(chatKey, entityId, callback)', 'refused', NO_CHATS],
      ['lowerFlag(chatKey, callback)', 'refused', NO_CHATS],
      ['raiseFlag(chatKey, message, callback)', 'refused', NO_CHATS],
      ['sendCustomEvent(chatKey, type, data, callback)', 'refused', NO_CHATS, 'chatSendCustomEvent'],
      ['sendMessage(chatKey, message, callback)', 'refused', NO_CHATS, 'chatSendMessage'],
      ['setAgentInput(chatKey, text, callback)', 'refused', NO_CHATS, 'chatSetAgentInput'],
      ['setAgentState(state, callback)', 'refused', NO_CHATS],
      ['onAgentSend(chatKey, handler)', 'silent', NO_CHATS, 'chatOnAgentSend'],
      ['onAgentStateChanged(handler)', 'silent', NO_CHATS],
      ['onChatCanceled(handler)', 'silent', NO_CHATS],
      ['onChatCriticalWaitState(chatId, handler)', 'silent', NO_CHATS],
      ['onChatDeclined(handler)', 'silent', NO_CHATS],
      ['onChatEnded(handler)', 'silent', NO_CHATS],
      ['onChatRequested(handler)', 'silent', NO_CHATS],
      ['onChatStarted(handler)', 'silent', NO_CHATS],
      ['onChatTransferredOut(handler)', 'silent', NO_CHATS],
      ['onCurrentCapacityChanged(handler)', 'silent', NO_CHATS],
      ['onCustomEvent(chatKey, type, handler)', 'silent', NO_CHATS, 'chatOnCustomEvent'],
      ['onFileTransferCompleted(chatKey, handler)', 'silent', NO_CHATS],
      ['onNewMessage(chatKey, handler)', 'silent', NO_CHATS, 'chatOnNewMessage'],
      ['onTypingUpdate(chatKey, handler)', 'silent', NO_CHATS, 'chatOnTypingUpdate'],
    ],
    'chat.',
  ),
];

export const CONSOLE_FUNCTIONS: readonly ConsoleFunction[] = FUNCTION_GROUPS.flatMap(
  ({ functions }) => functions,
);

/** The function that a message to the console names. */
export const functionOnWire = (wire: string): ConsoleFunction | undefined =>
  CONSOLE_FUNCTIONS.find(each => each.wire === wire);
