import type { Functions } from '../frames.js';
import type { Tabs } from '../tabs.js';
import { answer } from './answer.js';
import { namedTab } from './find-tab.js';

/** The functions of the sidebars of tabs. */
export const sidebarFunctions = (tabs: Tabs): Functions => ({
  setSidebarVisible(call) {
    const sidebar = namedTab(tabs, call)?.content.sidebar;
    if (sidebar?.region !== call.text('region')) return answer(false);
    sidebar.setVisible(call.flag('visible'));
    return answer(true);
  },
  focusSidebarComponent(call) {
    const sidebar = namedTab(tabs, call)?.content.sidebar;
    return answer(sidebar?.focus(parse(call.text('componentInfo'))) ?? false);
  },
});

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
