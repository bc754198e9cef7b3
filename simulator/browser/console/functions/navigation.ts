import type { Functions } from '../frames.js';
import type { Tabs } from '../tabs.js';
import { answer } from './answer.js';

/** The functions of the navigation tab. */
export const navigationFunctions = ({ navigation, focusNavigation }: Tabs): Functions => ({
  focusNavigationTab() {
    focusNavigation();
    return answer(true);
  },
  getNavigationTabs: () => ({ success: true, items: JSON.stringify(navigation.entries) }),
  getSelectedNavigationTab() {
    const selected = navigation.entries.find(entry => entry.selected);
    return { ...selected, success: selected !== undefined };
  },
  refreshNavigationTab() {
    navigation.refresh();
    return answer(true);
  },
  setSelectedNavigationTab: ({ optional }) =>
    answer(navigation.select({ id: optional('navigationTabId'), url: optional('listViewUrl') })),
});
