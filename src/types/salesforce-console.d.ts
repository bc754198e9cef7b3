/*
 * Salesforce's Console Integration Toolkit for Salesforce Classic: what a page gets as `sforce.console` after
 * `<apex:includeScript value="/support/console/68.0/integration.js"/>`.
 *
 * The facts are Salesforce's, from its Console Integration Toolkit Developer Guide and its public script; the words
 * are ours. `@since` names the API version, the number in the script's path, that brought a function.
 *
 * True of all of them:
 *
 * - A page of another origin talks to the console through messages of text. Booleans and arrays survive; numbers,
 *   dates and objects arrive as strings, whatever the guide calls them.
 * - Nothing is returned: answers come to the callback. Outside a console a call may throw, or its callback may
 *   never be called, so anything that waits for one needs a time limit of its own.
 * - Where the page has no such script, there is no `sforce`. `window.sforce?.console` is typed for asking;
 *   `sforce.console` is for pages that are sure of it.
 *
 * A project that has its own `declare var sforce` has to take that out: there can be one declaration only.
 */

declare namespace sforce {
  /**
   * What the global `sforce` may hold. `sforce` is a constant of this type and not a namespace of functions, because
   * `window` knows every global namespace as present, and this one may be missing.
   */
  interface Toolkits {
    /** The Console Integration Toolkit. */
    readonly console: console.Toolkit;
  }
}

declare const sforce: sforce.Toolkits;

interface Window {
  /** There when the page includes one of Salesforce's scripts, or is a Visualforce page in Lightning. */
  sforce?: Partial<sforce.Toolkits>;
}

declare namespace sforce.console {
  // ---------------------------------------------------------------------------------------------- what callbacks get

  /** What most callbacks get. */
  interface Result {
    /** Whether the console did what was asked. */
    success: boolean;
  }

  /** The answer to a question for the ID of a tab or of a record. */
  interface IdResult extends Result {
    /** The ID that was asked for. */
    id: string;
  }

  /** The answer to a question for the IDs of tabs. */
  interface IdsResult extends Result {
    /** IDs of tabs, such as `scc-pt-0`. */
    ids: string[];
  }

  /** Called once, when the console has answered. */
  type Callback<Answer = Result> = (result: Answer) => void;

  /** Called each time that the event happens. */
  type EventHandler<Event> = (event: Event) => void;

  /** The guide calls it a number; to a page of another origin it comes as text. `Number(value)` reads both. */
  type Numeric = number | string;

  /** The guide calls it a date and time. It has been crossed through text: expect what `new Date(value)` takes. */
  type DateTime = number | string;

  /** A tab, and the record that it shows. */
  interface TabEvent {
    /** The tab's ID. */
    id: string;
    /** The record's ID; null where the tab shows none. */
    objectId: string | null;
  }

  /** The answer to `closeTab`. */
  interface CloseTabResult extends Result {
    /** Why the tab could not be closed. */
    error?: string;
  }

  /** The answer to `disableTabClose`. */
  interface DisableTabCloseResult extends Result {
    /** The ID of the tab that was changed, or what went wrong. */
    message: string;
  }

  /** The answer to `getPageInfo`. */
  interface PageInfoResult extends Result {
    /** JSON text: a {@link PageInfo}. */
    pageInfo: string;
  }

  /** What the text in {@link PageInfoResult} reads as. Fields that don't apply to the page are missing. */
  interface PageInfo {
    /** The page's address. */
    url: string;
    /** The record's ID. */
    objectId?: string;
    /** The record's name. */
    objectName?: string;
    /** The record's type, such as `Account`. */
    object?: string;
    /** What the org calls that type. Since 33.0. */
    displayName?: string;
    /** For a person account: its account. Since 31.0. */
    accountId?: string;
    /** For a person account: its contact. Since 31.0. */
    contactId?: string;
    /** Whether the record is a person account. Since 31.0. */
    personAccount?: boolean;
  }

  /** The answer to `getTabLink`. */
  interface TabLinkResult extends Result {
    /** The address. */
    tabLink: string;
  }

  /** The answer to `generateConsoleUrl`. */
  interface ConsoleUrlResult extends Result {
    /** The address, for `openConsoleUrl` or to share. */
    consoleUrl: string;
  }

  /** The answer to `getNavigationTabs`. */
  interface NavigationTabsResult extends Result {
    /** JSON text: a list of {@link NavigationTab}. `menuItems` in the guide's table, `items` in its example. */
    items: string;
  }

  /** One entry of the navigation tab. */
  interface NavigationTab {
    /** The entry's ID, for `setSelectedNavigationTab`. */
    navigationTabId: string;
    /** The address of its list view. */
    listViewUrl: string;
    /** What the user reads. */
    label: string;
    /** Whether it is the one that is chosen. */
    selected: boolean;
  }

  /** The answer to `getSelectedNavigationTab`. */
  interface SelectedNavigationTabResult extends Result, NavigationTab {}

  /** The answer to `isInCustomConsoleComponent`. */
  interface InCustomConsoleComponentResult extends Result {
    /** Whether the page is in a component of the console app. */
    inCustomConsoleComponent: boolean;
  }

  /** The answer to `isCustomConsoleComponentHidden`. */
  interface ComponentHiddenResult extends Result {
    /** Whether the component's window is hidden. */
    hidden: boolean;
  }

  /** The answer to `isCustomConsoleComponentWindowHidden`, which ended with 31.0. */
  interface ComponentWindowHiddenResult extends Result {
    /** Whether the component's window is hidden. */
    windowHidden: boolean;
  }

  /** The answer to `isCustomConsoleComponentPoppedOut`. */
  interface ComponentPoppedOutResult extends Result {
    /** Whether the component is in a browser window of its own. */
    poppedOut: boolean;
  }

  /** The user clicked the component's button. */
  interface ComponentButtonEvent {
    /** The component's ID. */
    id: string;
    /** Whether its window is hidden, now that the button was clicked. */
    windowHidden: boolean;
  }

  /** The answer to `selectMacro` and `runSelectedMacro`. */
  interface MacroResult extends Result {
    /** Why it failed. */
    cause?: string;
  }

  /** A record changed that the administrator chose for push notifications. */
  interface PushNotification {
    /** The record's ID. */
    id: string;
    /** The record's type, such as `Case`. */
    entityType: string;
    /** The field that changed. */
    Type: string;
    /** The ID of the user who changed it. */
    LastModifiedById: string;
  }

  // ------------------------------------------------------------------------------------------------------- constants

  /** What `sforce.console.TabLink` holds, for `getTabLink`. */
  interface TabLinkConstants {
    /** The primary tab and all of its subtabs. */
    readonly PARENT_AND_CHILDREN: 'complete';
    /** This tab alone. */
    readonly TAB_ONLY: 'thistabonly';
    /** The record's ordinary address, outside the console. */
    readonly SALESFORCE_URL: 'standard';
  }

  /** One of `sforce.console.TabLink`. */
  type TabLinkLevel = TabLinkConstants[keyof TabLinkConstants];

  /** What `sforce.console.Region` holds, for `setSidebarVisible`. */
  interface RegionConstants {
    readonly LEFT: 'left';
    readonly RIGHT: 'right';
    readonly TOP: 'top';
    readonly BOTTOM: 'bottom';
  }

  /** One of `sforce.console.Region`. */
  type SidebarRegion = RegionConstants[keyof RegionConstants];

  /** What `sforce.console.ComponentType` holds, for `focusSidebarComponent`. */
  interface ComponentTypeConstants {
    readonly CANVAS: 'CANVAS';
    /** The guide spells it `CASE_EXPERT_WIDGET`; the script has the S. */
    readonly CASE_EXPERTS_WIDGET: 'CASE_EXPERTS_WIDGET';
    readonly FILES_WIDGET: 'FILES_WIDGET';
    readonly HIGHLIGHTS_PANEL: 'HIGHLIGHTS_PANEL';
    readonly INTERACTION_LOG_PANEL: 'INTERACTION_LOG_PANEL';
    readonly KNOWLEDGE_ONE: 'KNOWLEDGE_ONE';
    readonly LOOKUP: 'LOOKUP';
    readonly MILESTONE_WIDGET: 'MILESTONE_WIDGET';
    readonly RELATED_LIST: 'RELATED_LIST';
    readonly REPORT_CHART_WIDGET: 'REPORT_CHART_WIDGET';
    readonly TOPICS_WIDGET: 'TOPICS_WIDGET';
    readonly VISUALFORCE: 'VISUALFORCE';
  }

  /** Which sidebar component `focusSidebarComponent` is to find, before `JSON.stringify`. */
  type SidebarComponent =
    | { componentType: 'CANVAS'; canvasAppId: string }
    | { componentType: 'RELATED_LIST'; listName: string }
    | { componentType: 'LOOKUP'; fieldName: string }
    | { componentType: 'VISUALFORCE'; pageName?: string }
    | {
        componentType: Exclude<
          keyof ComponentTypeConstants,
          'CANVAS' | 'RELATED_LIST' | 'LOOKUP' | 'VISUALFORCE'
        >;
      };

  /**
   * What `sforce.console.ConsoleEvent` holds: the types of the console's own events. Name the constant and not its
   * text, which is undocumented.
   */
  interface ConsoleEventConstants {
    /** A tab opened. Since 30.0. */
    readonly OPEN_TAB: 'SFORCE_CONSOLE:OPEN_TAB';
    /** A tab closed; with `{ tabId }`, that tab. Since 30.0. */
    readonly CLOSE_TAB: 'SFORCE_CONSOLE:CLOSE_TAB';
    /** The user clicked Logout. The console waits for the listeners' synchronous work: keep it short. Since 31.0. */
    readonly CONSOLE_LOGOUT: 'SFORCE_CONSOLE:LOGOUT';
    /** The events of Omni-Channel. Since 32.0. */
    readonly PRESENCE: PresenceEventConstants;
  }

  /** What `sforce.console.ConsoleEvent.PRESENCE` holds. */
  interface PresenceEventConstants {
    /** The user logged in to Omni-Channel. */
    readonly LOGIN_SUCCESS: 'SFORCE_PRESENCE:LOGIN_SUCCESS';
    /** The user's presence status changed. */
    readonly STATUS_CHANGED: 'SFORCE_PRESENCE:STATUS_CHANGED';
    /** The user logged out. */
    readonly LOGOUT: 'SFORCE_PRESENCE:LOGOUT';
    /** Work was routed to the user. */
    readonly WORK_ASSIGNED: 'SFORCE_PRESENCE:WORK_ASSIGNED';
    /** Work was accepted, by the user or automatically. */
    readonly WORK_ACCEPTED: 'SFORCE_PRESENCE:WORK_ACCEPTED';
    /** The user declined work. */
    readonly WORK_DECLINED: 'SFORCE_PRESENCE:WORK_DECLINED';
    /** Work was closed. */
    readonly WORK_CLOSED: 'SFORCE_PRESENCE:WORK_CLOSED';
    /** The user's workload or capacity changed, or the user went offline. */
    readonly WORKLOAD_CHANGED: 'SFORCE_PRESENCE:WORKLOAD_CHANGED';
  }

  // ---------------------------------------------------------------------------------------------------------- events

  /** What the listener of a custom event gets. */
  interface FiredEvent {
    /** What was given to `fireEvent`, as text. */
    message: string;
  }

  /** What the listener of `ConsoleEvent.OPEN_TAB` gets. */
  interface OpenTabEvent {
    /** The tab's ID. */
    id: string;
    /** The record's ID, where there is one. */
    objectId?: string | null;
  }

  /** What the listener of `ConsoleEvent.CLOSE_TAB` gets. */
  interface CloseTabEvent {
    /** The tab's ID. */
    id: string;
    /** The record's ID. For tabs that close at once, such as an email's, the parent record's. Spelled so, unlike others. */
    objectID?: string | null;
    /** The record's ID; empty or null for tabs that close at once. */
    tabObjectId?: string | null;
  }

  /** What the listener of `PRESENCE.LOGIN_SUCCESS` gets. */
  interface PresenceLoginEvent {
    /** The ID of the user's presence status. */
    statusId: string;
  }

  /** What the listener of `PRESENCE.STATUS_CHANGED` gets. */
  interface PresenceStatusEvent {
    /** The status's ID. */
    statusId: string;
    /** The status's label. */
    statusName: string;
    /** The status's API name. */
    statusApiName: string;
    /** JSON text: a list of `sforce.console.presence.Channel`. */
    channels: string;
  }

  /** What the listeners of `PRESENCE.WORK_ASSIGNED`, `WORK_ACCEPTED`, `WORK_DECLINED` and `WORK_CLOSED` get. */
  interface PresenceWorkEvent {
    /** The ID of what was routed, such as a case. */
    workItemId: string;
    /** The ID of the assignment, for `presence.acceptAgentWork` and its kind. */
    workId: string;
  }

  /**
   * What the listener of `PRESENCE.WORKLOAD_CHANGED` gets. The guide begins the names with a capital here and with
   * a small letter in `getAgentWorkload`: read whichever is there.
   */
  interface PresenceWorkloadEvent {
    ConfiguredCapacity?: Numeric;
    PreviousWorkload?: Numeric;
    NewWorkload?: Numeric;
    configuredCapacity?: Numeric;
    previousWorkload?: Numeric;
    newWorkload?: Numeric;
  }

  /** The console's own event types, and what their listeners get. */
  interface ConsoleEventMap {
    'SFORCE_CONSOLE:OPEN_TAB': OpenTabEvent;
    'SFORCE_CONSOLE:CLOSE_TAB': CloseTabEvent;
    'SFORCE_CONSOLE:LOGOUT': unknown;
    'SFORCE_PRESENCE:LOGIN_SUCCESS': PresenceLoginEvent;
    'SFORCE_PRESENCE:STATUS_CHANGED': PresenceStatusEvent;
    'SFORCE_PRESENCE:LOGOUT': unknown;
    'SFORCE_PRESENCE:WORK_ASSIGNED': PresenceWorkEvent;
    'SFORCE_PRESENCE:WORK_ACCEPTED': PresenceWorkEvent;
    'SFORCE_PRESENCE:WORK_DECLINED': PresenceWorkEvent;
    'SFORCE_PRESENCE:WORK_CLOSED': PresenceWorkEvent;
    'SFORCE_PRESENCE:WORKLOAD_CHANGED': PresenceWorkloadEvent;
  }

  /** The third argument of `addEventListener` and `removeEventListener`. */
  interface ListenerParams {
    /** Only this tab's events: for `OPEN_TAB` and `CLOSE_TAB`. Since 30.0. */
    tabId?: string;
  }

  // --------------------------------------------------------------------------------------------------- the functions

  /** `sforce.console`. */
  interface Toolkit {
    /** Functions for computer-telephony integration (CTI). */
    readonly cti: cti.Toolkit;
    /** Functions for Salesforce Chat. */
    readonly chat: chat.Toolkit;
    /** Functions for Omni-Channel. */
    readonly presence: presence.Toolkit;

    /** The console's own event types, for `addEventListener`. */
    readonly ConsoleEvent: ConsoleEventConstants;
    /** How much of the console an address is to bring back, for `getTabLink`. */
    readonly TabLink: TabLinkConstants;
    /** Where a sidebar is, for `setSidebarVisible`. */
    readonly Region: RegionConstants;
    /** Kinds of sidebar components, for `focusSidebarComponent`. */
    readonly ComponentType: ComponentTypeConstants;

    // ............................................................................................... custom events

    /**
     * Fires a custom event, which pages in the console hear that listen for its type.
     *
     * Without a type, or with one that is no string, the call does nothing and never calls back. Success means that
     * the console took the event, and not that anybody listens.
     *
     * @param eventType - A name for the event, as the listeners spell it.
     * @param message - Always a string: an object arrives as `[object Object]`, so give it to `JSON.stringify` first.
     * @param callback - Told whether the event was fired.
     * @since 25.0
     * @example
     * sforce.console.fireEvent('orderShipped', JSON.stringify({ orderId: '4711' }), result => {
     *   if (!result.success) showHint('The console did not take it.');
     * });
     */
    fireEvent(eventType: string, message: string, callback?: Callback): void;

    /**
     * Listens for one of the console's own events.
     *
     * @param eventType - One of `sforce.console.ConsoleEvent`.
     * @param eventHandler - Called at each such event. It must not throw: see the form for custom events.
     * @param additionalParams - `{ tabId }` limits `OPEN_TAB` and `CLOSE_TAB` to one tab.
     * @since 30.0
     * @example
     * sforce.console.addEventListener(sforce.console.ConsoleEvent.CLOSE_TAB, tab => forget(tab.id), { tabId });
     */
    addEventListener<Type extends keyof ConsoleEventMap>(
      eventType: Type,
      eventHandler: EventHandler<ConsoleEventMap[Type]>,
      additionalParams?: ListenerParams,
    ): void;

    /**
     * Listens for a custom event, or for a keyboard shortcut that the administrator gave a name.
     *
     * All listeners of one type in a page run in one loop without a guard: one that throws stops those after it,
     * and one that removes itself makes the next be skipped. With an unusable type or listener the call does
     * nothing.
     *
     * @param eventType - The name that the event is fired under.
     * @param eventHandler - Gets `{ message }`, always a string. For a shortcut, the message holds, in this order,
     *   the record ID and the tab ID of the primary tab, and of the subtab, that have the focus.
     * @param additionalParams - Has no meaning for custom events.
     * @since 25.0
     * @example
     * sforce.console.addEventListener('orderShipped', event => show(JSON.parse(event.message)));
     */
    addEventListener(
      eventType: string,
      eventHandler: EventHandler<FiredEvent>,
      additionalParams?: ListenerParams,
    ): void;

    /**
     * Ends listening for one of the console's own events. It throws where the form for custom events does.
     *
     * @param eventType - As given to `addEventListener`.
     * @param eventHandler - The same function that was given to `addEventListener`.
     * @param additionalParams - As given to `addEventListener`.
     * @since 30.0
     */
    removeEventListener<Type extends keyof ConsoleEventMap>(
      eventType: Type,
      eventHandler: EventHandler<ConsoleEventMap[Type]>,
      additionalParams?: ListenerParams,
    ): void;

    /**
     * Ends listening for a custom event.
     *
     * It throws a TypeError when the page never added a listener, and again once its last one is gone. Called from a
     * listener of the same type, it makes the next listener be skipped: put it off with `setTimeout`.
     *
     * @param eventType - As given to `addEventListener`.
     * @param eventHandler - The same function that was given to `addEventListener`.
     * @param additionalParams - As given to `addEventListener`.
     * @since 25.0
     */
    removeEventListener(
      eventType: string,
      eventHandler: EventHandler<FiredEvent>,
      additionalParams?: ListenerParams,
    ): void;

    /**
     * Whether the page is in a console. It answers at once, from the page's own address: in Classic it is true when
     * the address carries `isdtp=` and the page has no `sforce.one`; in a Lightning console `clc=1` makes it true
     * as well. A page that navigates itself without these parameters has lost the console.
     *
     * @since 22.0
     */
    isInConsole(): boolean;

    // ................................................................................................ opening tabs

    /**
     * Opens a primary tab, or sends one that is open to another address. A record opens the way the console app is
     * set up for its type, which may be as a subtab.
     *
     * @param id - The ID of a primary tab to reuse; null for a new one.
     * @param url - Where to. An address inside Salesforce begins with `/`; other sites have to be allowed by the
     *   administrator.
     * @param active - Whether the tab gets the focus.
     * @param tabLabel - What the tab reads. Plain text.
     * @param callback - Gets the tab's ID.
     * @param name - A name to find the tab by later. Since 22.0.
     * @since 20.0
     * @example
     * sforce.console.openPrimaryTab(null, `/${caseId}`, true, undefined, result => remember(result.id));
     */
    openPrimaryTab(
      id: string | null,
      url: string,
      active: boolean,
      tabLabel?: string,
      callback?: Callback<IdResult>,
      name?: string,
    ): void;

    /**
     * Opens a subtab in the primary tab that has this ID, or sends one that is open to another address.
     *
     * @param primaryTabId - The primary tab's ID.
     * @param url - Where to, as for `openPrimaryTab`.
     * @param active - Whether the subtab gets the focus.
     * @param tabLabel - What the subtab reads. Plain text.
     * @param id - The ID of a subtab to reuse; null for a new one.
     * @param callback - Gets the subtab's ID.
     * @param name - A name to find the subtab by later. Since 22.0.
     * @since 20.0
     */
    openSubtab(
      primaryTabId: string,
      url: string,
      active: boolean,
      tabLabel?: string,
      id?: string | null,
      callback?: Callback<IdResult>,
      name?: string,
    ): void;

    /**
     * Opens a subtab in the primary tab that has this name, or sends one that is open to another address.
     *
     * @param primaryTabName - The name that the primary tab was opened with.
     * @param url - Where to, as for `openPrimaryTab`.
     * @param active - Whether the subtab gets the focus.
     * @param tabLabel - What the subtab reads. Plain text.
     * @param id - The ID of a subtab to reuse; null for a new one.
     * @param callback - Gets the subtab's ID.
     * @param name - A name to find the subtab by later.
     * @since 22.0
     */
    openSubtabByPrimaryTabName(
      primaryTabName: string,
      url: string,
      active: boolean,
      tabLabel?: string,
      id?: string | null,
      callback?: Callback<IdResult>,
      name?: string,
    ): void;

    /**
     * Makes one address out of several, which opens them together in the console.
     *
     * @param urls - The primary tab's address first, then its subtabs'. The last one gets the focus.
     * @param callback - Gets the address.
     * @since 28.0
     */
    generateConsoleUrl(urls: string[], callback?: Callback<ConsoleUrlResult>): void;

    /**
     * Opens an address that `generateConsoleUrl` made.
     *
     * @param id - The ID of a primary tab to reuse; null for a new one.
     * @param consoleUrl - The address.
     * @param active - Whether the primary tab gets the focus.
     * @param tabLabels - A label for each tab, in the address's order; `''` leaves one as it is.
     * @param tabNames - A name for each tab, likewise.
     * @param callback - Told whether the tabs were opened.
     * @since 28.0
     */
    openConsoleUrl(
      id: string | null,
      consoleUrl: string,
      active: boolean,
      tabLabels?: string[],
      tabNames?: string[],
      callback?: Callback,
    ): void;

    /**
     * Opens the primary tab again that was closed last, with the subtabs that it had.
     *
     * @param callback - Told whether there was one.
     * @since 35.0
     */
    reopenLastClosedTab(callback?: Callback): void;

    // ................................................................................................ closing tabs

    /**
     * Closes a tab. With the first subtab goes the whole primary tab. The subtabs of a pinned primary tab can't be
     * closed this way.
     *
     * @param id - The ID of a primary tab or subtab.
     * @param callback - Told whether the tab was closed. Since 35.0.
     * @since 20.0
     */
    closeTab(id: string, callback?: Callback<CloseTabResult>): void;

    /**
     * Keeps the user from closing a tab, or allows it again. A subtab that can't be closed keeps its primary tab
     * open too.
     *
     * @param disable - True to forbid, false to allow.
     * @param tabId - The tab's ID; false, or none, for the one that the page is in. A component outside a tab, such
     *   as one in the footer, has to name it.
     * @param callback - Gets the tab's ID, or what went wrong, as `message`.
     * @since 36.0
     */
    disableTabClose(
      disable: boolean,
      tabId?: string | false,
      callback?: Callback<DisableTabCloseResult>,
    ): void;

    // ................................................................................................ finding tabs

    /**
     * Finds the primary tab that the page is in. Not for pages in the navigation tab or in a component of the
     * console app.
     *
     * @param callback - Gets its ID.
     * @since 20.0
     */
    getEnclosingPrimaryTabId(callback?: Callback<IdResult>): void;

    /**
     * Finds the record of the primary tab that the page is in.
     *
     * @param callback - Gets the record's ID.
     * @since 24.0
     */
    getEnclosingPrimaryTabObjectId(callback?: Callback<IdResult>): void;

    /**
     * Finds the tab that the page is in, primary tab or subtab.
     *
     * @param callback - Gets its ID.
     * @since 20.0
     */
    getEnclosingTabId(callback?: Callback<IdResult>): void;

    /**
     * Finds the primary tab that has the focus.
     *
     * @param callback - Gets its ID.
     * @since 25.0
     */
    getFocusedPrimaryTabId(callback?: Callback<IdResult>): void;

    /**
     * Finds the record of the primary tab that has the focus.
     *
     * @param callback - Gets the record's ID.
     * @since 25.0
     */
    getFocusedPrimaryTabObjectId(callback?: Callback<IdResult>): void;

    /**
     * Finds the subtab that has the focus.
     *
     * @param callback - Gets its ID.
     * @since 25.0
     */
    getFocusedSubtabId(callback?: Callback<IdResult>): void;

    /**
     * Finds the record of the subtab that has the focus.
     *
     * @param callback - Gets the record's ID.
     * @since 24.0
     */
    getFocusedSubtabObjectId(callback?: Callback<IdResult>): void;

    /**
     * Finds all open primary tabs.
     *
     * @param callback - Gets their IDs.
     * @since 26.0
     */
    getPrimaryTabIds(callback?: Callback<IdsResult>): void;

    /**
     * Finds all subtabs of a primary tab. Only for pages in a console component, and for Visualforce pages that
     * stand in for a record's page.
     *
     * @param primaryTabId - The primary tab's ID; null for the one that the page is in.
     * @param callback - Gets the subtabs' IDs.
     * @since 26.0
     */
    getSubtabIds(primaryTabId?: string | null, callback?: Callback<IdsResult>): void;

    /**
     * Tells what a tab shows, once it has loaded.
     *
     * @param tabId - The tab's ID; null for the one that the page is in. A component of the console app has to name
     *   it.
     * @param callback - Gets a {@link PageInfo} as JSON text.
     * @since 26.0
     * @example
     * sforce.console.getPageInfo(tabId, ({ pageInfo }) => {
     *   const page: sforce.console.PageInfo = JSON.parse(pageInfo);
     * });
     */
    getPageInfo(tabId?: string | null, callback?: Callback<PageInfoResult>): void;

    /**
     * Makes an address that brings a tab back.
     *
     * @param level - One of `sforce.console.TabLink`: the tab with all that belongs to it, it alone, or its record.
     * @param tabId - The tab's ID; null or none for the one that the page is in.
     * @param callback - Gets the address.
     * @since 28.0
     */
    getTabLink(level: TabLinkLevel, tabId?: string | null, callback?: Callback<TabLinkResult>): void;

    // ............................................................................................... focusing tabs

    /**
     * Brings a primary tab to the front.
     *
     * @param id - The tab's ID.
     * @param callback - Told whether it was found.
     * @since 22.0
     */
    focusPrimaryTabById(id: string, callback?: Callback): void;

    /**
     * Brings a primary tab to the front.
     *
     * @param name - The name that it was opened with.
     * @param callback - Told whether it was found.
     * @since 22.0
     */
    focusPrimaryTabByName(name: string, callback?: Callback): void;

    /**
     * Brings a subtab to the front.
     *
     * @param id - The subtab's ID.
     * @param callback - Told whether it was found.
     * @since 22.0
     */
    focusSubtabById(id: string, callback?: Callback): void;

    /**
     * Brings a subtab to the front.
     *
     * @param name - The name that it was opened with.
     * @param primaryTabId - Its primary tab's ID.
     * @param callback - Told whether it was found.
     * @since 22.0
     */
    focusSubtabByNameAndPrimaryTabId(name: string, primaryTabId: string, callback?: Callback): void;

    /**
     * Brings a subtab to the front.
     *
     * @param name - The name that it was opened with.
     * @param primaryTabName - Its primary tab's name.
     * @param callback - Told whether it was found.
     * @since 22.0
     */
    focusSubtabByNameAndPrimaryTabName(name: string, primaryTabName: string, callback?: Callback): void;

    // ............................................................................................. refreshing tabs

    /**
     * Loads a primary tab and its subtabs again. Subtabs that show Visualforce or another site stay as they are.
     *
     * @param id - The tab's ID.
     * @param active - Whether it gets the focus.
     * @param callback - Told whether it was found.
     * @param fullRefresh - Whether the whole case feed is loaded again.
     * @since 22.0
     */
    refreshPrimaryTabById(id: string, active: boolean, callback?: Callback, fullRefresh?: boolean): void;

    /**
     * Loads a primary tab and its subtabs again. Subtabs that show Visualforce or another site stay as they are.
     *
     * @param name - The name that it was opened with.
     * @param active - Whether it gets the focus.
     * @param callback - Told whether it was found.
     * @param fullRefresh - Whether the whole case feed is loaded again.
     * @since 22.0
     */
    refreshPrimaryTabByName(name: string, active: boolean, callback?: Callback, fullRefresh?: boolean): void;

    /**
     * Loads a subtab again. One that shows Visualforce or another site stays as it is.
     *
     * @param id - The subtab's ID.
     * @param active - Whether it gets the focus.
     * @param callback - Told whether it was found.
     * @param fullRefresh - Whether the whole case feed is loaded again.
     * @since 22.0
     */
    refreshSubtabById(id: string, active: boolean, callback?: Callback, fullRefresh?: boolean): void;

    /**
     * Loads a subtab again. One that shows Visualforce or another site stays as it is.
     *
     * @param name - The name that it was opened with.
     * @param primaryTabId - Its primary tab's ID.
     * @param active - Whether it gets the focus.
     * @param callback - Told whether it was found.
     * @param fullRefresh - Whether the whole case feed is loaded again.
     * @since 22.0
     */
    refreshSubtabByNameAndPrimaryTabId(
      name: string,
      primaryTabId: string,
      active: boolean,
      callback?: Callback,
      fullRefresh?: boolean,
    ): void;

    /**
     * Loads a subtab again. One that shows Visualforce or another site stays as it is.
     *
     * @param name - The name that it was opened with.
     * @param primaryTabName - Its primary tab's name.
     * @param active - Whether it gets the focus.
     * @param callback - Told whether it was found.
     * @param fullRefresh - Whether the whole case feed is loaded again.
     * @since 22.0
     */
    refreshSubtabByNameAndPrimaryTabName(
      name: string,
      primaryTabName: string,
      active: boolean,
      callback?: Callback,
      fullRefresh?: boolean,
    ): void;

    // ........................................................................................ how a tab looks, works

    /**
     * Sets what a tab reads.
     *
     * @param tabTitle - The title. Plain text.
     * @param tabId - The tab's ID; none for the one that the page is in.
     * @since 20.0
     */
    setTabTitle(tabTitle: string, tabId?: string | null): void;

    /**
     * Sets a tab's icon.
     *
     * @param iconUrl - The image's address; null for the usual icon.
     * @param tabId - The tab's ID; null or none for the one that the page is in.
     * @param callback - Told whether it worked.
     * @since 28.0
     */
    setTabIcon(iconUrl: string | null, tabId?: string | null, callback?: Callback): void;

    /**
     * Sets how a tab looks.
     *
     * @param style - CSS declarations, such as `background: red`; null for the usual look.
     * @param tabId - The tab's ID; null or none for the one that the page is in.
     * @param callback - Told whether it worked.
     * @since 28.0
     */
    setTabStyle(style: string | null, tabId?: string | null, callback?: Callback): void;

    /**
     * Sets how a tab's text looks.
     *
     * @param style - CSS declarations, such as `font-weight: bold`; null for the usual look.
     * @param tabId - The tab's ID; null or none for the one that the page is in.
     * @param callback - Told whether it worked.
     * @since 28.0
     */
    setTabTextStyle(style: string | null, tabId?: string | null, callback?: Callback): void;

    /**
     * Tells the console the address that this page is at, so that links to its tab lead here again. For pages of
     * other sites, whose address the console can't see.
     *
     * @param callback - Told whether it worked.
     * @since 28.0
     */
    setTabLink(callback?: Callback): void;

    /**
     * Marks a subtab as having changes that are not saved, or clears the mark. Called with false in an `onTabSave`
     * handler it closes the subtab, and the callback is not called.
     *
     * @param unsaved - Whether there are such changes.
     * @param callback - Told whether it worked.
     * @param subtabId - The subtab's ID; none for the one that the page is in. Since 25.0.
     * @since 23.0
     */
    setTabUnsavedChanges(unsaved: boolean, callback?: Callback, subtabId?: string): void;

    /**
     * Offers the user to save when a subtab with unsaved changes is closed, and calls the handler to do it. Works
     * in subtabs and their sidebars. The handler must end with `setTabUnsavedChanges`, false when all is saved and
     * true when not: otherwise the console waits on its "Saving" dialog forever.
     *
     * @param eventHandler - Saves.
     * @since 28.0
     * @example
     * sforce.console.onTabSave(async tab => {
     *   const saved = await save();
     *   sforce.console.setTabUnsavedChanges(!saved, undefined, tab.id);
     * });
     */
    onTabSave(eventHandler: EventHandler<TabEvent>): void;

    /**
     * Hears of the tab that the page is in being loaded again.
     *
     * @param eventHandler - Gets the tab.
     * @since 24.0
     */
    onEnclosingTabRefresh(eventHandler: EventHandler<TabEvent>): void;

    /**
     * Hears of the focus going to another primary tab.
     *
     * @param eventHandler - Gets that tab.
     * @since 25.0
     */
    onFocusedPrimaryTab(eventHandler: EventHandler<TabEvent>): void;

    /**
     * Hears of the focus going to another subtab.
     *
     * @param eventHandler - Gets that subtab.
     * @since 24.0
     */
    onFocusedSubtab(eventHandler: EventHandler<TabEvent>): void;

    /**
     * Counts as the user's doing something, so that Salesforce's session does not run out under a page in which the
     * user works.
     *
     * @since 24.0
     */
    resetSessionTimeOut(): void;

    // ........................................................................................... the navigation tab

    /**
     * Brings the navigation tab to the front.
     *
     * @param callback - Told whether it worked.
     * @since 31.0
     */
    focusNavigationTab(callback?: Callback): void;

    /**
     * Lists what the navigation tab offers.
     *
     * @param callback - Gets a list of {@link NavigationTab} as JSON text.
     * @since 31.0
     */
    getNavigationTabs(callback?: Callback<NavigationTabsResult>): void;

    /**
     * Tells which entry of the navigation tab is chosen.
     *
     * @param callback - Gets that entry.
     * @since 31.0
     */
    getSelectedNavigationTab(callback?: Callback<SelectedNavigationTabResult>): void;

    /**
     * Loads the navigation tab's entry again.
     *
     * @param callback - Told whether it worked.
     * @since 31.0
     */
    refreshNavigationTab(callback?: Callback): void;

    /**
     * Chooses an entry of the navigation tab, by its ID or by its address. The callback comes first here.
     *
     * @param callback - Told whether it worked.
     * @param navigationTabId - The entry's ID.
     * @param url - The entry's address.
     * @since 31.0
     */
    setSelectedNavigationTab(callback?: Callback, navigationTabId?: string | null, url?: string): void;

    // ............................................................................................. sidebars, macros

    /**
     * Brings a sidebar component to the front, in a sidebar of tabs or of accordion sections.
     *
     * @param componentInfo - JSON text of a {@link SidebarComponent}.
     * @param tabId - The ID of the tab that has the sidebar.
     * @param callback - Told whether it was found.
     * @since 35.0 The guide names no version: this is our best knowledge.
     * @example
     * const { ComponentType, focusSidebarComponent } = sforce.console;
     * focusSidebarComponent(JSON.stringify({ componentType: ComponentType.FILES_WIDGET }));
     */
    focusSidebarComponent(componentInfo: string, tabId?: string | null, callback?: Callback): void;

    /**
     * Shows or hides a sidebar. Classic only.
     *
     * @param visible - Whether to show it.
     * @param tabId - The ID of the tab that has the sidebar.
     * @param region - One of `sforce.console.Region`: the side that it is on.
     * @param callback - Told whether it worked.
     * @since 33.0
     */
    setSidebarVisible(
      visible: boolean,
      tabId?: string | null,
      region?: SidebarRegion,
      callback?: Callback,
    ): void;

    /**
     * Chooses a macro and shows it in the macro widget. Classic only.
     *
     * @param macroId - The macro's ID.
     * @param callback - Told whether it worked, or why not.
     * @since 36.0
     */
    selectMacro(macroId: string, callback?: Callback<MacroResult>): void;

    /**
     * Runs the macro that is chosen in the macro widget. Classic only.
     *
     * @param callback - Told whether it worked, or why not.
     * @since 36.0
     */
    runSelectedMacro(callback?: Callback<MacroResult>): void;

    // ................................................................................ components of the console app

    /**
     * Tells whether the page is in a component of the console app, the kind that has a button in the footer.
     *
     * @param callback - Gets the answer.
     * @since 25.0
     */
    isInCustomConsoleComponent(callback?: Callback<InCustomConsoleComponentResult>): void;

    /**
     * Tells whether the component's window is hidden.
     *
     * @param callback - Gets the answer.
     * @since 32.0
     */
    isCustomConsoleComponentHidden(callback?: Callback<ComponentHiddenResult>): void;

    /**
     * Told whether the component's window is hidden. Only in 25.0 to 31.0: newer scripts don't have it.
     *
     * @param callback - Gets the answer.
     * @since 25.0
     * @deprecated Use `isCustomConsoleComponentHidden`.
     */
    isCustomConsoleComponentWindowHidden?(callback?: Callback<ComponentWindowHiddenResult>): void;

    /**
     * Tells whether the component is in a browser window of its own. Multi-monitor components have to be turned on.
     *
     * @param callback - Gets the answer.
     * @since 30.0
     */
    isCustomConsoleComponentPoppedOut(callback?: Callback<ComponentPoppedOutResult>): void;

    /**
     * Allows the user to move the component to a browser window of its own and back, or forbids it. Multi-monitor
     * components have to be turned on.
     *
     * @param popoutable - Whether it is allowed.
     * @param callback - Told whether it worked.
     * @since 30.0
     */
    setCustomConsoleComponentPopoutable(popoutable: boolean, callback?: Callback): void;

    /**
     * Shows or hides the component's window.
     *
     * @param visible - Whether to show it.
     * @param callback - Told whether it worked.
     * @since 32.0
     * @example
     * sforce.console.setCustomConsoleComponentVisible(true);
     */
    setCustomConsoleComponentVisible(visible: boolean, callback?: Callback): void;

    /**
     * Showed or hid the component's window. Only in 25.0 to 31.0: newer scripts don't have it.
     *
     * @param visible - Whether to show it.
     * @param callback - Told whether it worked.
     * @since 25.0
     * @deprecated Use `setCustomConsoleComponentVisible`.
     */
    setCustomConsoleComponentWindowVisible?(visible: boolean, callback?: Callback): void;

    /**
     * Sets the width of the component's window.
     *
     * @param width - Pixels.
     * @param callback - Told whether it worked.
     * @since 32.0
     */
    setCustomConsoleComponentWidth(width: number, callback?: Callback): void;

    /**
     * Sets the height of the component's window.
     *
     * @param height - Pixels.
     * @param callback - Told whether it worked.
     * @since 32.0
     */
    setCustomConsoleComponentHeight(height: number, callback?: Callback): void;

    /**
     * Sets what the component's button reads.
     *
     * @param text - Plain text.
     * @param callback - Told whether it worked.
     * @since 25.0
     */
    setCustomConsoleComponentButtonText(text: string, callback?: Callback): void;

    /**
     * Sets how the component's button looks. Classic only.
     *
     * @param style - CSS declarations, such as `color: red`.
     * @param callback - Told whether it worked.
     * @since 25.0
     */
    setCustomConsoleComponentButtonStyle(style: string, callback?: Callback): void;

    /**
     * Sets the icon of the component's button.
     *
     * @param iconUrl - The image's address.
     * @param callback - Told whether it worked.
     * @since 25.0
     */
    setCustomConsoleComponentButtonIconUrl(iconUrl: string, callback?: Callback): void;

    /**
     * Hears of clicks on the component's button.
     *
     * @param eventHandler - Gets the component's ID and whether its window is hidden now.
     * @since 25.0
     */
    onCustomConsoleComponentButtonClicked(eventHandler: EventHandler<ComponentButtonEvent>): void;

    /**
     * Makes the text of the component's button blink. Classic only.
     *
     * @param alternateText - What to show in turn with the button's own text.
     * @param interval - Milliseconds between the two.
     * @param callback - Told whether it worked.
     * @since 25.0
     */
    blinkCustomConsoleComponentButtonText(alternateText: string, interval: number, callback?: Callback): void;

    /**
     * Ends the blinking. In the script, though not in the guide.
     *
     * @param callback - Told whether it worked.
     * @since 25.0 The guide does not list it: this is our best knowledge.
     */
    removeBlinkCustomConsoleComponentButtonText(callback?: Callback): void;

    /**
     * Makes the text of the component's button scroll. Classic only.
     *
     * @param interval - Milliseconds between two steps.
     * @param pixelsToScroll - Pixels in each step.
     * @param isLeftScrolling - True for leftwards, false for rightwards.
     * @param callback - Told whether it worked.
     * @since 25.0
     */
    scrollCustomConsoleComponentButtonText(
      interval: number,
      pixelsToScroll: number,
      isLeftScrolling: boolean,
      callback?: Callback,
    ): void;

    /**
     * Ends the scrolling. In the script, though not in the guide.
     *
     * @param callback - Told whether it worked.
     * @since 25.0 The guide does not list it: this is our best knowledge.
     */
    removeScrollCustomConsoleComponentButtonText(callback?: Callback): void;

    /**
     * Adds a title to those that the browser's tab shows in turn, three seconds each.
     *
     * @param title - The title.
     * @param callback - Told whether it worked.
     * @since 28.0
     */
    addToBrowserTitleQueue(title: string, callback?: Callback): void;

    /**
     * Takes a title out of those that the browser's tab shows in turn.
     *
     * @param title - The title.
     * @param callback - Told whether it worked.
     * @since 28.0
     */
    removeFromBrowserTitleQueue(title: string, callback?: Callback): void;

    // .......................................................................................... push notifications

    /**
     * Hears of changes to records, by any user, in the objects and fields that the administrator chose for the
     * console app. A page has one such listener: while it is there, another is not added.
     *
     * @param objects - Types of records, such as `['Case', 'Account']`.
     * @param eventHandler - Gets each change.
     * @since 26.0
     */
    addPushNotificationListener(objects: string[], eventHandler: EventHandler<PushNotification>): void;

    /**
     * Ends hearing of changes to records. A page that has no such listener is not called back.
     *
     * @param callback - Told whether it worked.
     * @since 26.0
     */
    removePushNotificationListener(callback?: Callback): void;
  }
}

declare namespace sforce.console.cti {
  /** The kind of a call. The guide writes it small for what is set, and in capitals for what is got. */
  type CallType = 'internal' | 'inbound' | 'outbound' | 'INTERNAL' | 'INBOUND' | 'OUTBOUND';

  /** The answer to `getCallObjectIds`. */
  interface CallObjectIdsResult extends Result {
    /** The calls' IDs, in order of arrival; null where there is no call. */
    ids: string[] | null;
  }

  /** The answer to `getCallAttachedData`. */
  interface CallAttachedDataResult extends Result {
    /** JSON text; null where there is no such call. */
    data: string | null;
    /** The kind of the call, where `{ getCallType: true }` asked for it. */
    type?: CallType;
  }

  /** A call began, or its log was saved. */
  interface CallEvent {
    /** The ID of the call, or of the saved log. */
    id: string;
  }

  /** A call ended. */
  interface CallEndEvent extends CallEvent {
    /** How long the call was. */
    duration: string;
    /** How it came out. */
    disposition: string;
  }

  /** `sforce.console.cti`. */
  interface Toolkit {
    /**
     * Tells the interaction log and console components that a call began.
     *
     * @param callObjectId - The call's ID.
     * @param callType - `internal`, `inbound` or `outbound`.
     * @param callLabel - What the button that attaches the call reads.
     * @param callback - Told whether it worked.
     * @since 31.0
     */
    fireOnCallBegin(callObjectId: string, callType: CallType, callLabel: string, callback?: Callback): void;

    /**
     * Tells the interaction log and console components that a call ended. Only after `fireOnCallBegin`.
     *
     * @param callObjectId - The call's ID.
     * @param callDuration - How long the call was.
     * @param callDisposition - How it came out, in words.
     * @param callback - Told whether it worked.
     * @since 31.0
     */
    fireOnCallEnd(
      callObjectId: string,
      callDuration: number,
      callDisposition: string,
      callback?: Callback,
    ): void;

    /**
     * Tells those that listen with `onCallLogSaved` that a call log was saved: for interaction logs of your own.
     *
     * @param id - The ID of the saved log.
     * @param callback - Told whether it worked.
     * @since 31.0
     */
    fireOnCallLogSaved(id: string, callback?: Callback): void;

    /**
     * Gets the data that is attached to a call.
     *
     * @param callObjectId - The call's ID.
     * @param callback - Gets the data as JSON text.
     * @param additionalParams - `{ getCallType: true }` asks for the kind of the call too. Since 29.0.
     * @since 24.0
     */
    getCallAttachedData(
      callObjectId: string,
      callback?: Callback<CallAttachedDataResult>,
      additionalParams?: { getCallType?: boolean },
    ): void;

    /**
     * Lists the calls that are going on.
     *
     * @param callback - Gets their IDs, in order of arrival.
     * @since 24.0
     */
    getCallObjectIds(callback?: Callback<CallObjectIdsResult>): void;

    /**
     * Hears of calls that begin.
     *
     * @param eventHandler - Gets the call's ID.
     * @since 24.0
     */
    onCallBegin(eventHandler: EventHandler<CallEvent>): void;

    /**
     * Hears of calls that end.
     *
     * @param eventHandler - Gets the call's ID, how long it was and how it came out.
     * @param callObjectId - Only this call's end. Better left out: the script hangs when another call ends.
     * @since 24.0
     */
    onCallEnd(eventHandler: EventHandler<CallEndEvent>, callObjectId?: string): void;

    /**
     * Hears of call logs that are saved: by the standard interaction log, or by a page's own through
     * `fireOnCallLogSaved`.
     *
     * @param eventHandler - Gets the saved log's ID.
     * @since 31.0
     */
    onCallLogSaved(eventHandler: EventHandler<CallEvent>): void;

    /**
     * Hears of what others send with `sendCTIMessage`.
     *
     * @param eventHandler - Gets the message.
     * @since 31.0
     */
    onSendCTIMessage(eventHandler: EventHandler<FiredEvent>): void;

    /**
     * Sends a message to the CTI adapter or to Open CTI.
     *
     * @param msg - The message.
     * @param callback - Told whether it was sent.
     * @since 24.0
     */
    sendCTIMessage(msg: string, callback?: Callback): void;

    /**
     * Attaches data to a call.
     *
     * @param callObjectId - The call's ID.
     * @param callData - JSON text.
     * @param callType - `internal`, `inbound` or `outbound`.
     * @param callback - Told whether it worked.
     * @since 31.0
     */
    setCallAttachedData(
      callObjectId: string,
      callData: string,
      callType: CallType,
      callback?: Callback,
    ): void;

    /**
     * Says which calls are going on.
     *
     * @param callObjectIds - Their IDs, in order of arrival.
     * @param callback - Told whether it worked.
     * @since 31.0
     */
    setCallObjectIds(callObjectIds: string[], callback?: Callback): void;
  }
}

/** Chats that Omni-Channel routes are not heard or driven here: `sforce.console.presence` is for those. */
declare namespace sforce.console.chat {
  /** An agent's status in Chat, in the spelling of the guide. */
  type AgentState = 'Online' | 'Away' | 'Offline' | (string & {});

  /** The answer to `getAgentInput`. */
  interface AgentInputResult extends Result {
    /** What the agent has typed and not yet sent. */
    text: string;
  }

  /** The answer to `getAgentState`, and what the handler of `onAgentStateChanged` gets. */
  interface AgentStateResult extends Result {
    state: AgentState;
  }

  /** The answer to `getMaxCapacity`, and what the handler of `onCurrentCapacityChanged` gets. */
  interface CapacityResult extends Result {
    /** The number of chats. */
    count: Numeric;
  }

  /** The answer to `getChatRequests` and `getEngagedChats`. */
  interface ChatKeysResult extends Result {
    /** The chats' keys; the name is singular all the same. */
    chatKey: string[];
  }

  /** Something happened to a chat. */
  interface ChatEvent extends Result {
    /** The chat's key. */
    chatKey: string;
  }

  /** A visitor took back a request. The guide lists no `success` here. */
  interface ChatCanceledEvent {
    /** The chat's key. */
    chatKey: string;
  }

  /** A chat's wait became critical, or no longer is. */
  interface CriticalWaitEvent extends Result {
    /** Whether it is critical. */
    state: boolean;
  }

  /** A file came from the visitor. */
  interface FileTransferEvent extends Result {
    /** The ID of the record that holds the file. */
    attachmentId: string;
  }

  /** The visitor types, or stopped. */
  interface TypingEvent extends Result {
    /** Whether the visitor is typing. */
    isTyping: boolean;
    /** What the visitor has typed so far, where the agent may peek. */
    sneakPeek?: string;
  }

  /** A message in a chat. */
  interface ChatMessage {
    /** Its text. */
    content: string;
    /** Who sent it, as the chat log shows it. */
    name: string;
    /** What kind of person sent it, such as `Agent` or `Visitor`. */
    type: string;
    timestamp: DateTime;
  }

  /** A message was sent, or is about to be. */
  interface ChatMessageEvent extends Result, ChatMessage {}

  /** A custom event in a chat. */
  interface ChatCustomEvent {
    /** Who fired it: the agent or the visitor. */
    source: string;
    /** Its name. */
    type: string;
    /** What it carries. */
    data: string;
    timestamp: DateTime;
  }

  /** A custom event happened in a chat. */
  interface ChatCustomEventEvent extends Result, ChatCustomEvent {}

  /** The answer to `getChatLog`. Both lists are null where the console had no log to give. */
  interface ChatLogResult extends Result {
    messages: ChatMessage[] | null;
    customEvents: ChatCustomEvent[] | null;
  }

  /** The answer to `getDetailsByChatKey` and `getDetailsByPrimaryTabId`. */
  interface ChatDetailsResult extends Result {
    /** The ID of the chat's primary tab. */
    primaryTabId: string | null;
    details: ChatDetails | null;
  }

  /** What is known of a chat. */
  interface ChatDetails {
    /** The chat's key. */
    chatKey: string;
    /** The visitor's name. */
    name: string;
    /** When the agent accepted. */
    acceptTime: DateTime;
    /** When the visitor asked. */
    requestTime: DateTime;
    /** Pages that the visitor saw, before and during the chat. */
    breadcrumbs: Breadcrumb[];
    /** What the page that the visitor came from passed along. */
    customDetails: CustomDetail[];
    /** Where the visitor's address seems to be. */
    geoLocation: GeoLocation;
    /** The visitor's network address. */
    ipAddress: string;
    /** Whether the chat is over. */
    isEnded: boolean;
    /** Whether the agent is in it. */
    isEngaged: boolean;
    /** Whether it was pushed to the agent, and not taken from a queue. */
    isPushRequest: boolean;
    /** Whether it is on its way to another agent. */
    isTransferringOut: boolean;
    /** The chat button's ID. */
    liveChatButtonId: string;
    /** The deployment's ID. */
    liveChatDeploymentId: string;
    /** The visitor's browser. */
    visitorInfo: VisitorInfo;
  }

  /** A page that the visitor saw. */
  interface Breadcrumb {
    /** The page's address. */
    location: string;
    time: DateTime;
  }

  /** Something that the page that the visitor came from passed along. */
  interface CustomDetail {
    label: string;
    value: string;
    /** Fields of the transcript that it is saved to. */
    transcriptFields: string[];
    /** Records that it is used to find or to create. */
    entityMaps: EntityMap[];
  }

  /** How a custom detail finds or fills a record. */
  interface EntityMap {
    /** The type of record. */
    entityName: string;
    /** The field that the detail belongs to. */
    fieldName: string;
    /** Whether it may fill the field when the agent creates or edits such a record. */
    isFastFillable: boolean;
    /** Whether records are searched for it without being asked. */
    isAutoQueryable: boolean;
    /** Whether only an exact match counts. */
    isExactMatchable: boolean;
  }

  /** Where the visitor's address seems to be. */
  interface GeoLocation {
    city: string;
    /** Two letters, as in ISO 3166. */
    countryCode: string;
    countryName: string;
    latitude: string;
    longitude: string;
    /** The visitor's internet provider. */
    organization: string;
    region: string;
  }

  /** The visitor's browser. */
  interface VisitorInfo {
    browserName: string;
    language: string;
    /** The page that led to the chat. */
    originalReferrer: string;
    screenResolution: string;
    /** Marks the visitor's record. */
    sessionKey: string;
  }

  /** `sforce.console.chat`. */
  interface Toolkit {
    /**
     * Accepts a chat request. Not with Omni-Channel, from 37.0 on.
     *
     * @param chatKey - The chat's key.
     * @param callback - Told whether it worked.
     * @since 29.0
     */
    acceptChat(chatKey: string, callback?: Callback): void;

    /**
     * Withdraws the agent's request for a file.
     *
     * @param chatKey - The chat's key.
     * @param callback - Told whether it worked.
     * @since 31.0
     */
    cancelFileTransferByAgent(chatKey: string, callback?: Callback): void;

    /**
     * Declines a chat request. Not with Omni-Channel, from 37.0 on.
     *
     * @param chatKey - The chat's key.
     * @param callback - Told whether it worked.
     * @since 29.0
     */
    declineChat(chatKey: string, callback?: Callback): void;

    /**
     * Ends a chat that the agent is in.
     *
     * @param chatKey - The chat's key.
     * @param callback - Told whether it worked.
     * @since 29.0
     */
    endChat(chatKey: string, callback?: Callback): void;

    /**
     * Gets what the agent has typed and not yet sent.
     *
     * @param chatKey - The chat's key.
     * @param callback - Gets the text.
     * @since 29.0
     */
    getAgentInput(chatKey: string, callback?: Callback<AgentInputResult>): void;

    /**
     * Gets the agent's status in Chat.
     *
     * @param callback - Gets the status.
     * @since 29.0
     */
    getAgentState(callback?: Callback<AgentStateResult>): void;

    /**
     * Gets what was written in a chat.
     *
     * @param chatKey - The chat's key.
     * @param callback - Gets messages and custom events. It can't be left out: the script calls it unasked.
     * @since 29.0
     */
    getChatLog(chatKey: string, callback: Callback<ChatLogResult>): void;

    /**
     * Lists the requests that wait for the agent.
     *
     * @param callback - Gets the chats' keys. It can't be left out: the script calls it unasked.
     * @since 29.0
     */
    getChatRequests(callback: Callback<ChatKeysResult>): void;

    /**
     * Gets what is known of a chat.
     *
     * @param chatKey - The chat's key.
     * @param callback - Gets the details. It can't be left out: the script calls it unasked.
     * @since 29.0
     */
    getDetailsByChatKey(chatKey: string, callback: Callback<ChatDetailsResult>): void;

    /**
     * Gets what is known of the chat in a primary tab.
     *
     * @param primaryTabId - The tab's ID.
     * @param callback - Gets the details. It can't be left out: the script calls it unasked.
     * @since 29.0
     */
    getDetailsByPrimaryTabId(primaryTabId: string, callback: Callback<ChatDetailsResult>): void;

    /**
     * Lists the chats that the agent is in.
     *
     * @param callback - Gets the chats' keys. It can't be left out: the script calls it unasked.
     * @since 29.0
     */
    getEngagedChats(callback: Callback<ChatKeysResult>): void;

    /**
     * Gets how many chats the agent may have at once.
     *
     * @param callback - Gets the number.
     * @since 29.0
     */
    getMaxCapacity(callback?: Callback<CapacityResult>): void;

    /**
     * Asks the visitor for a file.
     *
     * @param chatKey - The chat's key.
     * @param entityId - The ID of the transcript that the file is attached to.
     * @param callback - Told whether the request was sent.
     * @since 31.0
     */
    initFileTransfer(chatKey: string, entityId: string, callback?: Callback): void;

    /**
     * Takes the flag down that called for the supervisor. In the script, though not in the guide.
     *
     * @param chatKey - The chat's key.
     * @param callback - Told whether it worked.
     * @since 35.0 The guide does not list it: this is our best knowledge.
     */
    lowerFlag(chatKey: string, callback?: Callback): void;

    /**
     * Hears of the agent sending a message, before the visitor gets it. Not of those that `sendMessage` sends.
     *
     * @param chatKey - The chat's key.
     * @param eventHandler - Gets the message.
     * @since 29.0
     */
    onAgentSend(chatKey: string, eventHandler: EventHandler<ChatMessageEvent>): void;

    /**
     * Hears of changes of the agent's status in Chat. From Offline to Away may come as two, with Online between them.
     *
     * @param eventHandler - Gets the status.
     * @since 29.0
     */
    onAgentStateChanged(eventHandler: EventHandler<AgentStateResult>): void;

    /**
     * Hears of visitors who take back their request.
     *
     * @param eventHandler - Gets the chat's key.
     * @since 29.0
     */
    onChatCanceled(eventHandler: EventHandler<ChatCanceledEvent>): void;

    /**
     * Hears of a chat that has waited for too long, and of its being answered after all.
     *
     * @param chatKey - The chat's key.
     * @param eventHandler - Gets whether its wait is critical.
     * @since 29.0
     */
    onChatCriticalWaitState(chatKey: string, eventHandler: EventHandler<CriticalWaitEvent>): void;

    /**
     * Hears of requests that the agent declines.
     *
     * @param eventHandler - Gets the chat's key.
     * @since 29.0
     */
    onChatDeclined(eventHandler: EventHandler<ChatEvent>): void;

    /**
     * Hears of chats that end.
     *
     * @param eventHandler - Gets the chat's key.
     * @since 29.0
     */
    onChatEnded(eventHandler: EventHandler<ChatEvent>): void;

    /**
     * Hears of requests that come to the agent.
     *
     * @param eventHandler - Gets the chat's key.
     * @since 29.0
     */
    onChatRequested(eventHandler: EventHandler<ChatEvent>): void;

    /**
     * Hears of chats that begin.
     *
     * @param eventHandler - Gets the chat's key.
     * @since 29.0
     */
    onChatStarted(eventHandler: EventHandler<ChatEvent>): void;

    /**
     * Hears of chats that went to another agent.
     *
     * @param eventHandler - Gets the chat's key.
     * @since 29.0
     */
    onChatTransferredOut(eventHandler: EventHandler<ChatEvent>): void;

    /**
     * Hears of changes in how many chats and requests the agent has.
     *
     * @param eventHandler - Gets their number.
     * @since 29.0
     */
    onCurrentCapacityChanged(eventHandler: EventHandler<CapacityResult>): void;

    /**
     * Hears of a custom event in a chat.
     *
     * @param chatKey - The chat's key.
     * @param type - The event's name, as the chat window sends it.
     * @param eventHandler - Gets the event.
     * @since 29.0
     */
    onCustomEvent(chatKey: string, type: string, eventHandler: EventHandler<ChatCustomEventEvent>): void;

    /**
     * Hears of a file that the visitor sent.
     *
     * @param chatKey - The chat's key.
     * @param eventHandler - Gets the ID of the record that holds the file.
     * @since 31.0
     */
    onFileTransferCompleted(chatKey: string, eventHandler: EventHandler<FileTransferEvent>): void;

    /**
     * Hears of new messages in a chat, whoever sends them.
     *
     * @param chatKey - The chat's key.
     * @param eventHandler - Gets the message.
     * @since 29.0
     */
    onNewMessage(chatKey: string, eventHandler: EventHandler<ChatMessageEvent>): void;

    /**
     * Hears of the visitor's typing: at every change where the agent may peek, else when it begins and stops.
     *
     * @param chatKey - The chat's key.
     * @param eventHandler - Gets whether the visitor is typing, and what.
     * @since 29.0
     */
    onTypingUpdate(chatKey: string, eventHandler: EventHandler<TypingEvent>): void;

    /**
     * Puts up a flag that calls for the supervisor. In the script, though not in the guide.
     *
     * @param chatKey - The chat's key.
     * @param message - What to tell the supervisor.
     * @param callback - Told whether it worked.
     * @since 35.0 The guide does not list it: this is our best knowledge.
     */
    raiseFlag(chatKey: string, message: string, callback?: Callback): void;

    /**
     * Sends a custom event to the visitor's chat window.
     *
     * @param chatKey - The chat's key.
     * @param type - The event's name.
     * @param data - What it carries.
     * @param callback - Told whether it was sent.
     * @since 29.0
     */
    sendCustomEvent(chatKey: string, type: string, data: string, callback?: Callback): void;

    /**
     * Sends a message to the visitor, from the agent.
     *
     * @param chatKey - The chat's key.
     * @param message - The text.
     * @param callback - Told whether it was sent.
     * @since 29.0
     */
    sendMessage(chatKey: string, message: string, callback?: Callback): void;

    /**
     * Puts text where the agent types.
     *
     * @param chatKey - The chat's key.
     * @param text - The text.
     * @param callback - Told whether it worked.
     * @since 29.0
     */
    setAgentInput(chatKey: string, text: string, callback?: Callback): void;

    /**
     * Sets the agent's status in Chat.
     *
     * @param state - `Online`, `Away` or `Offline`.
     * @param callback - Told whether it worked.
     * @since 29.0
     */
    setAgentState(state: AgentState, callback?: Callback): void;
  }
}

declare namespace sforce.console.presence {
  /** A service channel, in the JSON text of `channels`. */
  interface Channel {
    channelId: string;
    /** The channel's API name. */
    developerName: string;
  }

  /** A piece of work, in the JSON text of {@link AgentWorksResult}. */
  interface AgentWork {
    /** The ID of what was routed, such as a case. */
    workItemId: string;
    /** The ID of the assignment, which the functions here take. */
    workId: string;
    /** Whether the agent is working on it. */
    isEngaged: boolean;
  }

  /** The answer to `getAgentWorks`. */
  interface AgentWorksResult extends Result {
    /** JSON text: a list of {@link AgentWork}. */
    works: string;
  }

  /** The answer to `getAgentWorkload`. */
  interface AgentWorkloadResult extends Result {
    /** How much primary work the agent may have. */
    configuredCapacity: Numeric;
    /** How much the agent has. */
    currentWorkload: Numeric;
    /** How much interruptible work the agent may have. Newer versions only. */
    configuredInterruptibleCapacity?: Numeric;
    /** How much of that the agent has. Newer versions only. */
    currentInterruptibleWorkload?: Numeric;
  }

  /** The answer to `getServicePresenceStatusChannels`. */
  interface ChannelsResult extends Result {
    /** JSON text: a list of {@link Channel}. */
    channels: string;
  }

  /** The answer to `getServicePresenceStatusId`. */
  interface StatusResult extends Result {
    /** The status's ID. */
    statusId: string;
    /** The status's label. */
    statusName: string;
    /** The status's API name. */
    statusApiName: string;
  }

  /** The answer to `setServicePresenceStatus`. */
  interface StatusSetResult extends StatusResult, ChannelsResult {}

  /** `sforce.console.presence`. */
  interface Toolkit {
    /**
     * Accepts work that was routed to the agent.
     *
     * @param workId - The ID of the assignment.
     * @param callback - Told whether it worked.
     * @since 32.0
     */
    acceptAgentWork(workId: string, callback?: Callback): void;

    /**
     * Closes work: it leaves the Omni-Channel widget.
     *
     * @param workId - The ID of the assignment.
     * @param callback - Told whether it worked.
     * @since 32.0
     */
    closeAgentWork(workId: string, callback?: Callback): void;

    /**
     * Declines work that was routed to the agent. The reason comes before the callback.
     *
     * @param workId - The ID of the assignment.
     * @param declineReason - Why.
     * @param callback - Told whether it worked.
     * @since 32.0
     */
    declineAgentWork(workId: string, declineReason?: string, callback?: Callback): void;

    /**
     * Lists the work that is assigned to the agent.
     *
     * @param callback - Gets a list of {@link AgentWork} as JSON text.
     * @since 32.0
     */
    getAgentWorks(callback?: Callback<AgentWorksResult>): void;

    /**
     * Tells how much work the agent has and may have.
     *
     * @param callback - Gets the numbers.
     * @since 35.0
     */
    getAgentWorkload(callback?: Callback<AgentWorkloadResult>): void;

    /**
     * Lists the channels that belong to the agent's presence status.
     *
     * @param callback - Gets a list of {@link Channel} as JSON text.
     * @since 32.0
     */
    getServicePresenceStatusChannels(callback?: Callback<ChannelsResult>): void;

    /**
     * Gets the agent's presence status.
     *
     * @param callback - Gets its ID and names.
     * @since 32.0
     */
    getServicePresenceStatusId(callback?: Callback<StatusResult>): void;

    /**
     * Logs the agent in to Omni-Channel, also again after a lost connection.
     *
     * @param statusId - The ID of the presence status to begin with. The agent needs access to it.
     * @param callback - Told whether it worked.
     * @since 32.0
     */
    login(statusId: string, callback?: Callback): void;

    /**
     * Logs the agent out of Omni-Channel.
     *
     * @param callback - Told whether it worked.
     * @since 32.0
     */
    logout(callback?: Callback): void;

    /**
     * Sets the agent's presence status. From 35.0 on it logs the agent in where needed, also again after a lost
     * connection.
     *
     * @param statusId - The ID of the presence status. The agent needs access to it.
     * @param callback - Gets the status that the agent has now.
     * @since 32.0
     */
    setServicePresenceStatus(statusId: string, callback?: Callback<StatusSetResult>): void;
  }
}
