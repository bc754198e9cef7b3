import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { elementOf } from '../ui/element-of.js';

export interface SidebarComponent {
  /** The properties by which `focusSidebarComponent` finds the component. */
  readonly info: sforce.console.SidebarComponent;
  readonly title: string;
  readonly content: TemplateResult;
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
  const sidebar = elementOf(
    html`<aside class="record-sidebar record-sidebar-${region}" aria-label="Sidebar">
      ${components.map(
        ({ title, content }, index) =>
          html`<details name=${name} ?open=${index === 0}>
            <summary>${title}</summary>
            ${content}
          </details>`,
      )}
    </aside>`,
  );
  return {
    element: sidebar,
    region,
    setVisible: isVisible => void (sidebar.hidden = !isVisible),
    focus(info) {
      const index = components.findIndex(each => isMeant(info, each.info));
      const details = sidebar.querySelectorAll('details')[index];
      if (details) details.open = true;
      return details !== undefined;
    },
  };
}

/** Checks whether a page asks for a component: it has to name the type and all that tells such components apart. */
const isMeant = (asked: unknown, info: sforce.console.SidebarComponent): boolean =>
  typeof asked === 'object' &&
  asked !== null &&
  Object.entries(info).every(([key, value]) => (asked as Record<string, unknown>)[key] === value);
