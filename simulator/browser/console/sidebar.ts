import { element } from '../ui/dom.js';

export interface SidebarComponent {
  /** The properties by which `focusSidebarComponent` finds the component. */
  readonly info: sforce.console.SidebarComponent;
  readonly title: string;
  readonly content: HTMLElement;
}

/** A sidebar of a record's tab: its components are sections, of which one is open. */
export interface Sidebar {
  readonly element: HTMLElement;
  readonly region: sforce.console.SidebarRegion;
  setVisible(isVisible: boolean): void;
  /** Opens the section of a component. False where the sidebar has none such. */
  focus(info: unknown): boolean;
}

let made = 0;

export function createSidebar(
  region: sforce.console.SidebarRegion,
  components: readonly SidebarComponent[],
): Sidebar {
  // Of sections that have a name in common, the browser lets one be open.
  const name = `sidebar-${made++}`;
  const sections = components.map(({ info, title, content }, index) => ({
    info,
    details: element('details', { name, open: index === 0 }, element('summary', {}, title), content),
  }));
  const sidebar = element(
    'aside',
    { class: `record-sidebar record-sidebar-${region}`, 'aria-label': 'Sidebar' },
    ...sections.map(({ details }) => details),
  );
  return {
    element: sidebar,
    region,
    setVisible: isVisible => void (sidebar.hidden = !isVisible),
    focus(info) {
      const found = sections.find(each => isMeant(info, each.info));
      if (found) found.details.open = true;
      return found !== undefined;
    },
  };
}

/** Checks whether a page asks for a component: it has to name the type and all that tells such components apart. */
const isMeant = (asked: unknown, info: sforce.console.SidebarComponent): boolean =>
  typeof asked === 'object' &&
  asked !== null &&
  Object.entries(info).every(([key, value]) => (asked as Record<string, unknown>)[key] === value);
