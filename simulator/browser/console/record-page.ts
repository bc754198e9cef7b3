import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { buttonView } from '../ui/button-view.js';
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
export const casePage = (shown: Case, { open, change }: RecordActions): TemplateResult =>
  html`<article class="record record-case">
    ${highlights(
      'Case',
      shown.number,
      {
        Subject: shown.subject,
        Status: shown.status,
        Priority: shown.priority,
        'Contact Phone': shown.contact.phone,
      },
      () => change({ id: shown.id, entityType: 'Case', field: 'Status' }),
    )}
    ${feed(shown)}
    ${section('Case Detail', {
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
    })}
    ${section('Description Information', { Subject: shown.subject, Description: shown.description }, 'wide')}
  </article>`;

/** A record's page for a contact. */
export const contactPage = (shown: Contact, { open, change }: RecordActions): TemplateResult =>
  html`<article class="record record-contact">
    ${highlights(
      'Contact',
      shown.name,
      {
        Account: shown.account,
        Title: shown.title,
        Phone: shown.phone,
        Email: shown.email,
      },
      () => change({ id: shown.id, entityType: 'Contact', field: 'Phone' }),
    )}
    ${section('Contact Detail', {
      'Contact Owner': 'Alex Example',
      Phone: shown.phone,
      Name: shown.name,
      Email: shown.email,
      'Account Name': shown.account,
      Title: shown.title,
    })}
    <section class="record-section">
      <h3>Cases</h3>
      ${caseTable(
        cases.filter(({ contact }) => contact === shown),
        open,
      )}
    </section>
  </article>`;

/** The list that the navigation tab shows. */
export const listPage = (url: ListUrl, open: Open): TemplateResult =>
  html`<article class="record list record-${lists[url].singular.toLowerCase()}">
    <header class="list-header">
      <span class="record-icon" aria-hidden="true"></span>
      <h2>All ${lists[url].plural}</h2>
    </header>
    ${
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
          )
    }
  </article>`;

/** The content of a tab for whose address the simulator has no page. */
export const unknownPage = (url: string): TemplateResult =>
  html`<article class="record">
    <section class="record-section unknown-page">
      <h3>Only in Salesforce</h3>
      <p>In an org, this tab would show ${url}.</p>
      <p>
        The simulator has Visualforce pages (/apex/Name), and the records and lists of the navigation tab.
      </p>
    </section>
  </article>`;

const highlights = (type: string, name: string, fields: Fields, change: () => void): TemplateResult =>
  html`<header class="highlights">
    <span class="record-icon" aria-hidden="true"></span>
    <div class="highlights-name">
      <span>${type}</span>
      <h2>${name}</h2>
    </div>
    ${definitions(fields)}
    ${buttonView('Change as somebody else', change, {
      look: 'plain',
      title: 'Send a push notification, as if another user had changed this record',
    })}
  </header>`;

/** The tabs above a case's feed, for the look: what they would do in Salesforce is no matter of ours. */
function feed({ contact, opened, origin }: Case): TemplateResult {
  const entry = (who: string, what: string): TemplateResult =>
    html`<li><b>${who}</b><span> ${what}</span><time>${opened}</time></li>`;
  return html`<section class="record-section feed">
    <h3>Feed</h3>
    <ul>
      ${entry('Alex Example', 'changed Status from New to Working.')}
      ${entry(contact.name, `opened this case (${origin}).`)}
    </ul>
  </section>`;
}
