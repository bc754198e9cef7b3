import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { elementOf } from '../ui/element-of.js';
import { createPageFrame } from '../ui/page-frame.js';
import type { FramePlace, Frames } from './frames.js';
import { casePage, contactPage, listPage, unknownPage } from './record-page.js';
import type { RecordActions } from './record-page.js';
import { caseSidebar, contactSidebar } from './record-sidebar.js';
import type { Sidebar } from './sidebar.js';
import { lists, recordAt } from '../../records.js';
import type { ListUrl } from '../../records.js';

/** The content of a tab. */
export interface Content {
  readonly element: HTMLElement;
  /** The tab's title where whoever opens it gives none. */
  readonly title: string;
  /** The record's ID; empty where the tab shows none. */
  readonly objectId: string;
  /** The record's type, where the tab shows one. */
  readonly object?: string;
  /** The record's sidebar. */
  readonly sidebar?: Sidebar;
  /** True for a page in a frame, which the console does not load again. */
  readonly isFramed: boolean;
  close(): void;
}

export interface ContentOptions extends RecordActions {
  frames: Frames;
  pageOrigin: string;
  tabId: string;
}

/** The content of an address; undefined for what is no address. */
export function contentOf(url: string, options: ContentOptions): Content | undefined {
  const { frames, pageOrigin, tabId } = options;
  const target = URL.parse(url, pageOrigin);
  if (!target) return undefined;
  if (target.origin !== pageOrigin && target.origin !== location.origin)
    return still(unknownPage(url), target.host || url);

  const page = /^\/apex\/(\w+)$/.exec(target.pathname)?.[1];
  if (page) return framed(page, target.pathname + target.search, frames, { label: `the tab ${page}`, tabId });
  if (target.pathname in lists) {
    const list = target.pathname as ListUrl;
    return still(listPage(list, options.open), lists[list].plural);
  }
  const record = recordAt(target.pathname);
  if (!record) return still(unknownPage(url), target.pathname);
  return 'case' in record
    ? withSidebar(
        caseSidebar(record.case, options.open),
        still(casePage(record.case, options), record.case.number, record.case.id, 'Case'),
      )
    : withSidebar(
        contactSidebar(record.contact, options.open),
        still(contactPage(record.contact, options), record.contact.name, record.contact.id, 'Contact'),
      );
}

const still = (view: TemplateResult, title: string, objectId = '', object?: string): Content => ({
  element: elementOf(view),
  title,
  objectId,
  object,
  isFramed: false,
  close() {},
});

const withSidebar = (sidebar: Sidebar, content: Content): Content => ({
  ...content,
  sidebar,
  element: elementOf(html`<div class="with-sidebar">${sidebar.element} ${content.element}</div>`),
});

function framed(title: string, path: string, frames: Frames, place: FramePlace): Content {
  const iframe = createPageFrame(title);
  frames.load(iframe, path, place);
  return { element: iframe, title, objectId: '', isFramed: true, close: () => frames.forget(iframe) };
}
