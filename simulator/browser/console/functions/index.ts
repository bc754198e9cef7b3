import type { Bus } from '../bus.js';
import type { Answer, Frames, Functions } from '../frames.js';
import type { OmniChannel } from '../omni-channel.js';
import type { Tabs } from '../tabs.js';
import type { TitleQueue } from '../title-queue.js';
import { answer } from './answer.js';
import { componentFunctions } from './component.js';
import { ctiFunctions } from './cti.js';
import { navigationFunctions } from './navigation.js';
import { presenceFunctions } from './presence.js';
import { sidebarFunctions } from './sidebar.js';
import { tabFunctions } from './tabs.js';

export interface FunctionsOptions {
  bus: Bus;
  frames: Frames;
  tabs: Tabs;
  omni: OmniChannel;
  titles: TitleQueue;
}

/** The functions that pages may call, by the names that Salesforce's toolkit script sends. */
export const consoleFunctions = ({ bus, frames, tabs, omni, titles }: FunctionsOptions): Functions => ({
  ...tabFunctions(tabs),
  ...navigationFunctions(tabs),
  ...sidebarFunctions(tabs),
  ...componentFunctions,
  ...presenceFunctions(omni),
  ...ctiFunctions(frames),

  fireEvent(call) {
    const type = call.text('eventType');
    const event = { type, message: call.text('message'), from: call.place.label };
    // The Genesys client is in a frame of its own: what it does about an action comes after the answer to who fired it.
    if (type) queueMicrotask(() => bus.fire(event));
    return answer(type !== '');
  },

  addToBrowserTitleQueue: ({ text }) => change(titles.add, text('title')),
  removeFromBrowserTitleQueue: ({ text }) => change(titles.remove, text('title')),

  removePushNotificationListener({ unregister }) {
    unregister('addPushNotificationListener');
    return answer(true);
  },

  // Salesforce's script throws on an answer without keys.
  getEngagedChats: () => ({ success: true, chatKey: [] }),
  getChatRequests: () => ({ success: true, chatKey: [] }),
});

function change(act: (title: string) => void, title: string): Answer {
  if (title) act(title);
  return answer(title !== '');
}
