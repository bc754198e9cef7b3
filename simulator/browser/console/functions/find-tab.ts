import type { Call } from '../frames.js';
import type { Tab } from '../tab.js';
import type { Tabs } from '../tabs.js';

/** The tab around the page that called. */
export const enclosingTab = (tabs: Tabs, { place }: Call): Tab | undefined =>
  place.tabId === undefined ? undefined : tabs.find(place.tabId);

/** The tab that an argument names; the one around the page where it names none. */
export function namedTab(tabs: Tabs, call: Call, argument = 'tabId'): Tab | undefined {
  const id = call.optional(argument);
  // `disableTabClose` says false for "none".
  return id === undefined || id === 'false' ? enclosingTab(tabs, call) : tabs.find(id);
}
