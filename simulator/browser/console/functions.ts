import type { Bus } from './bus.js';
import type { Answer, Call, Functions } from './frames.js';
import type { OpenRequest, Tabs } from './tabs.js';

export interface FunctionsOptions {
  bus: Bus;
  tabs: Tabs;
  setPresenceStatus(statusId: string): void;
}

const answer = (success: boolean): Answer => ({ success });
const answerId = (id: string | undefined): Answer => ({ success: id !== undefined, id: id ?? '' });

/** What pages may ask of the console, by the names that Salesforce's toolkit script sends. */
export function consoleFunctions({ bus, tabs, setPresenceStatus }: FunctionsOptions): Functions {
  return {
    fireEvent(call) {
      const type = call.text('eventType');
      const event = { type, message: call.text('message'), from: call.place.label };
      // The Genesys client is in a frame of its own: what it does about an action comes after the answer to who fired it.
      if (type) queueMicrotask(() => bus.fire(event));
      return answer(type !== '');
    },

    openPrimaryTab: call => answerId(tabs.openPrimary(openRequest(call))),
    openSubTab: call => answerId(tabs.openSub(call.text('workspaceId'), openRequest(call))),
    closeTab: call => answer(tabs.close(call.text('id'))),
    setTabTitle(call) {
      const id = call.optional('tabId') ?? call.place.tabId;
      if (id) tabs.rename(id, call.text('label'));
      return undefined;
    },

    getEnclosingTabId: ({ place }) => answerId(place.tabId),
    getEnclosingPrimaryTabId: ({ place }) => answerId(place.tabId && tabs.primaryOf(place.tabId)),
    getFocusedPrimaryTabId: () => answerId(tabs.focusedPrimary),

    setCustomConsoleComponentButtonText({ place, text }) {
      place.setButtonText?.(text('text'));
      return answer(place.setButtonText !== undefined);
    },
    setCustomConsoleComponentWindowVisible({ place, flag }) {
      place.setWindowVisible?.(flag('visible'));
      return answer(place.setWindowVisible !== undefined);
    },

    setPresenceStatus({ text }) {
      const statusId = text('statusId');
      if (statusId) setPresenceStatus(statusId);
      return answer(statusId !== '');
    },
  };
}

const openRequest = (call: Call): OpenRequest => ({
  id: call.optional('id'),
  url: call.text('url'),
  label: call.optional('label'),
  activate: call.flag('activate'),
});
