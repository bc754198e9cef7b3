import { button, element } from '../ui/dom.js';
import { cases, contacts, lists } from '../../records.js';
import type { Case, Contact, ListUrl } from '../../records.js';
import { caseTable, definitions, link, section, table } from './record-parts.js';
import type { Fields, Open } from './record-parts.js';

/** A change of a record by another user, as push notifications tell of it. */
export interface RecordChange {
  readonly id: string;
  readonly entityType: string;
  /** The field that changed. */
  readonly field: string;
}

export interface RecordActions {
  open: Open;
  change(change: RecordChange): void;
}

/** A record's page for a case, as the Classic console shows it. */
export function casePage(shown: Case, { open, change }: RecordActions): HTMLElement {
  return element(
    'article',
    { class: 'record record-case' },
    highlights(
      'Case',
      shown.number,
      {
        Subject: shown.subject,
        Status: shown.status,
        Priority: shown.priority,
        'Contact Phone': shown.contact.phone,
      },
      () => change({ id: shown.id, entityType: 'Case', field: 'Status' }),
    ),
    feed(shown),
    section('Case Detail', {
      'Case Owner': 'Alex Example',
      Status: shown.status,
      'Case Number': shown.number,
      Priority: shown.priority,
      'Contact Name': link(shown.contact.name, `/${shown.contact.id}`, open),
      'Contact Phone': shown.contact.phone,
      'Account Name': shown.contact.account,
      'Contact Email': shown.contact.email,
      'Case Origin': shown.origin,
      'Date/Time Opened': shown.opened,
    }),
    section('Description Information', { Subject: shown.subject, Description: shown.description }, 'wide'),
  );
}

/** A record's page for a contact. */
export function contactPage(shown: Contact, { open, change }: RecordActions): HTMLElement {
  return element(
    'article',
    { class: 'record record-contact' },
    highlights(
      'Contact',
      shown.name,
      {
        Account: shown.account,
        Title: shown.title,
        Phone: shown.phone,
        Email: shown.email,
      },
      () => change({ id: shown.id, entityType: 'Contact', field: 'Phone' }),
    ),
    section('Contact Detail', {
      'Contact Owner': 'Alex Example',
      Phone: shown.phone,
      Name: shown.name,
      Email: shown.email,
      'Account Name': shown.account,
      Title: shown.title,
    }),
    element(
      'section',
      { class: 'record-section' },
      element('h3', {}, 'Cases'),
      caseTable(
        cases.filter(({ contact }) => contact === shown),
        open,
      ),
    ),
  );
}

/** The list that the navigation tab shows. */
export function listPage(url: ListUrl, open: Open): HTMLElement {
  return element(
    'article',
    { class: `record list record-${lists[url].singular.toLowerCase()}` },
    element(
      'header',
      { class: 'list-header' },
      element('span', { class: 'record-icon', 'aria-hidden': true }),
      element('h2', {}, `All ${lists[url].plural}`),
    ),
    url === '/500'
      ? caseTable(cases, open)
      : table(
          ['Name', 'Account Name', 'Title', 'Phone', 'Email'],
          contacts.map(each => [
            link(each.name, `/${each.id}`, open),
            each.account,
            each.title,
            each.phone,
            each.email,
          ]),
        ),
  );
}

/** The content of a tab for whose address the simulator has no page. */
export function unknownPage(url: string): HTMLElement {
  return element(
    'article',
    { class: 'record' },
    element(
      'section',
      { class: 'record-section unknown-page' },
      element('h3', {}, 'Only in Salesforce'),
      element('p', {}, `In an org, this tab would show ${url}.`),
      element(
        'p',
        {},
        'The simulator has Visualforce pages (/apex/Name), and the records and lists of the navigation tab.',
      ),
    ),
  );
}

function highlights(type: string, name: string, fields: Fields, change: () => void): HTMLElement {
  return element(
    'header',
    { class: 'highlights' },
    element('span', { class: 'record-icon', 'aria-hidden': true }),
    element('div', { class: 'highlights-name' }, element('span', {}, type), element('h2', {}, name)),
    definitions(fields),
    button('Change as somebody else', change, {
      class: 'plain',
      title: 'Send a push notification, as if another user had changed this record',
    }),
  );
}

/** The tabs above a case's feed, for the look: what they would do in Salesforce is no matter of ours. */
function feed({ contact, opened, origin }: Case): HTMLElement {
  const entry = (who: string, what: string, when: string): HTMLElement =>
    element('li', {}, element('b', {}, who), element('span', {}, ` ${what}`), element('time', {}, when));
  return element(
    'section',
    { class: 'record-section feed' },
    element('h3', {}, 'Feed'),
    element(
      'ul',
      {},
      entry('Alex Example', 'changed Status from New to Working.', opened),
      entry(contact.name, `opened this case (${origin}).`, opened),
    ),
  );
}
