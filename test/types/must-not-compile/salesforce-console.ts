export const { console } = sforce;

// A message is always a string.
// must not compile: is not assignable to parameter of type 'string'
console.fireEvent('orderShipped', { orderId: '4711' });

// must not compile: Expected 2-3 arguments, but got 1
console.fireEvent('orderShipped');

// Nothing comes back but through the callback.
// must not compile: Type 'void' is not assignable to type 'boolean'
export const fired: boolean = console.fireEvent('orderShipped', '4711');

// must not compile: Property 'message' does not exist on type 'Result'
console.fireEvent('orderShipped', '4711', result => result.message);

// must not compile: Property 'id' does not exist on type 'FiredEvent'
console.addEventListener('orderShipped', event => event.id);

// must not compile: Property 'message' does not exist on type 'OpenTabEvent'
console.addEventListener(console.ConsoleEvent.OPEN_TAB, event => event.message);

// must not compile: Expected 2-3 arguments, but got 1
console.addEventListener('orderShipped');

// must not compile: No overload matches this call
console.removeEventListener('orderShipped', undefined);

// `null` says that a new tab is wanted; leaving it out would shift the rest.
// must not compile: is not assignable to parameter of type 'string'
console.openPrimaryTab('/500', true, 'Case');

// must not compile: Property 'tabId' does not exist on type 'IdResult'
console.openPrimaryTab(null, '/500', true, 'Case', result => result.tabId);

// setSelectedNavigationTab takes the callback first.
// must not compile: is not assignable to parameter of type 'Callback
console.setSelectedNavigationTab('tab', () => {});

// must not compile: Argument of type '"middle"' is not assignable to parameter of type 'SidebarRegion
console.setSidebarVisible(true, null, 'middle');

// must not compile: Argument of type '"all"' is not assignable to parameter of type 'TabLinkLevel'
console.getTabLink('all');

// A record that is not there is null.
// must not compile: 'tab.objectId' is possibly 'null'
console.onFocusedSubtab(tab => tab.objectId.length);

// Gone since 32.0.
// must not compile: Cannot invoke an object which is possibly 'undefined'
console.setCustomConsoleComponentWindowVisible(true);

// The script calls it whether it is there or not.
// must not compile: Expected 2 arguments, but got 1
console.chat.getChatLog('chat-1');

// must not compile: is not assignable to parameter of type 'CallType'
console.cti.fireOnCallBegin('call-1', 'missed', 'Call 12:52');

// The reason comes before the callback.
// must not compile: is not assignable to parameter of type 'string'
console.presence.declineAgentWork('0Bzxx00000000001', () => {});

// It is JSON text, not a list.
// must not compile: Property 'map' does not exist on type 'string'
console.presence.getAgentWorks(({ works }) => works.map(String));

// must not compile: Cannot assign to 'OPEN_TAB' because it is a read-only property
console.ConsoleEvent.OPEN_TAB = 'SFORCE_CONSOLE:OPEN_TAB';

// must not compile: Property 'getSoftphoneLayout' does not exist on type 'Toolkit'
console.cti.getSoftphoneLayout();

// A page may be without the script.
// must not compile: 'window.sforce' is possibly 'undefined'
window.sforce.console?.isInConsole();

// must not compile: 'window.sforce.console' is possibly 'undefined'
window.sforce?.console.isInConsole();
