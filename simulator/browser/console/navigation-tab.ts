import { html, render } from 'lit-html';
import { elementOf } from '../ui/element-of.js';
import { listPage } from './record-page.js';
import type { Open } from './record-parts.js';
import { lists } from '../../records.js';
import type { ListUrl } from '../../records.js';

/** An entry of the navigation tab, as pages are told of it. */
export interface NavigationEntry {
  readonly navigationTabId: string;
  readonly listViewUrl: string;
  readonly label: string;
  readonly selected: boolean;
}

/** The navigation tab's content: one list of records at a time. */
export interface NavigationTab {
  readonly body: HTMLElement;
  /** The arrow beside the tab's title. */
  readonly menu: HTMLElement;
  readonly title: string;
  readonly entries: readonly NavigationEntry[];
  /** Chooses an entry by its ID or by its address. False where there is none such. */
  select(by: { id?: string; url?: string }): boolean;
  refresh(): void;
}

export interface NavigationTabOptions {
  open: Open;
  /** The user chose an entry in the menu. */
  onChosen(): void;
  /** The title changed. */
  onSelected(title: string): void;
}

const URLS = Object.keys(lists) as ListUrl[];
const idOf = (url: ListUrl): string => `standard-${lists[url].singular}`;

export function createNavigationTab({ open, onChosen, onSelected }: NavigationTabOptions): NavigationTab {
  const body = elementOf(html`<div class="tab-body"></div>`);
  let selected: ListUrl = '/500';
  // A native select brings keyboard and menu with it.
  const menu = elementOf<HTMLSelectElement>(
    html`<select class="navigation-menu" aria-label="Navigation tab shows" @change=${choose}>
      ${URLS.map(value => html`<option value=${value}>${lists[value].plural}</option>`)}
    </select>`,
  );

  function choose(): void {
    show(menu.value as ListUrl);
    onChosen();
  }

  function show(url: ListUrl): void {
    selected = url;
    menu.value = url;
    render(listPage(url, open), body);
    onSelected(lists[url].plural);
  }

  render(listPage(selected, open), body);
  return {
    body,
    menu,
    get title() {
      return lists[selected].plural;
    },
    get entries() {
      return URLS.map(url => ({
        navigationTabId: idOf(url),
        listViewUrl: new URL(url, location.origin).href,
        label: lists[url].plural,
        selected: url === selected,
      }));
    },
    select({ id, url }) {
      const wanted = URLS.find(
        each => (id !== undefined && idOf(each) === id) || (url !== undefined && pathOf(url) === each),
      );
      if (wanted) show(wanted);
      return wanted !== undefined;
    },
    refresh: () => show(selected),
  };
}

const pathOf = (url: string): string | undefined => URL.parse(url, location.origin)?.pathname;
