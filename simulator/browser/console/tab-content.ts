import { element } from '../ui/dom.js';
import type { FramePlace, Frames } from './frames.js';
import { casePage, contactPage, listPage, unknownPage } from './record-page.js';
import type { Open } from './record-page.js';
import { lists, recordAt } from './records.js';
import type { ListUrl } from './records.js';

/** What a tab shows. */
export interface Content {
  readonly element: HTMLElement;
  /** The tab's title where whoever opens it gives none. */
  readonly title: string;
  /** The record's ID; empty where the tab shows none. */
  readonly objectId: string;
  close(): void;
}

export interface ContentOptions {
  frames: Frames;
  pageOrigin: string;
  tabId: string;
  open: Open;
}

/** The content of an address; undefined for what is no address. */
export function contentOf(
  url: string,
  { frames, pageOrigin, tabId, open }: ContentOptions,
): Content | undefined {
  const target = URL.parse(url, pageOrigin);
  if (!target) return undefined;
  const still = (shown: HTMLElement, title: string, objectId = ''): Content => ({
    element: shown,
    title,
    objectId,
    close() {},
  });
  if (target.origin !== pageOrigin && target.origin !== location.origin)
    return still(unknownPage(url), target.host || url);

  const page = /^\/apex\/(\w+)$/.exec(target.pathname)?.[1];
  if (page) return framed(page, target.pathname + target.search, frames, { label: `the tab ${page}`, tabId });
  if (target.pathname in lists) {
    const list = target.pathname as ListUrl;
    return still(listPage(list, open), lists[list].plural);
  }
  const record = recordAt(target.pathname);
  if (!record) return still(unknownPage(url), target.pathname);
  return 'case' in record
    ? still(casePage(record.case, open), record.case.number, record.case.id)
    : still(contactPage(record.contact, open), record.contact.name, record.contact.id);
}

function framed(title: string, path: string, frames: Frames, place: FramePlace): Content {
  const iframe = element('iframe', { class: 'page-frame', title });
  frames.load(iframe, path, place);
  return { element: iframe, title, objectId: '', close: () => frames.forget(iframe) };
}
