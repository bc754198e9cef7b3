/** The parts that the pages of records, their lists and their sidebars are made of. */
import { button, element } from '../ui/dom.js';
import type { Case } from '../../records.js';

/** Opens an address as a tab of the console. */
export type Open = (url: string) => void;

type Value = Node | string;
export type Fields = Readonly<Record<string, Value>>;

export const section = (title: string, fields: Fields, layout = ''): HTMLElement =>
  element('section', { class: `record-section ${layout}` }, element('h3', {}, title), definitions(fields));

export const definitions = (fields: Fields): HTMLElement =>
  element(
    'dl',
    {},
    ...Object.entries(fields).map(([label, value]) =>
      element('div', {}, element('dt', {}, label), element('dd', {}, value)),
    ),
  );

export const caseTable = (shown: readonly Case[], open: Open): HTMLElement =>
  table(
    ['Case Number', 'Contact Name', 'Subject', 'Status', 'Priority', 'Date/Time Opened'],
    shown.map(each => [
      link(each.number, `/${each.id}`, open),
      each.contact.name,
      each.subject,
      each.status,
      each.priority,
      each.opened,
    ]),
  );

export const table = (headings: readonly string[], rows: readonly Value[][]): HTMLElement =>
  element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...headings.map(text => element('th', { scope: 'col' }, text)))),
    element(
      'tbody',
      {},
      ...rows.map(cells => element('tr', {}, ...cells.map(cell => element('td', {}, cell)))),
    ),
  );

export const link = (text: string, url: string, open: Open): HTMLElement =>
  button(text, () => open(url), { class: 'link' });
