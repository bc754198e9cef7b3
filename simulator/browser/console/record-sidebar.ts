import { html } from 'lit-html';
import { cases } from '../../records.js';
import type { Case, Contact } from '../../records.js';
import { definitions, link } from './record-parts.js';
import type { Open } from './record-parts.js';
import { createSidebar } from './sidebar.js';
import type { Sidebar, SidebarComponent } from './sidebar.js';

export const caseSidebar = ({ contact }: Case, open: Open): Sidebar =>
  createSidebar('left', [
    {
      info: { componentType: 'LOOKUP', fieldName: 'ContactId' },
      title: 'Contact',
      content: definitions({
        Name: link(contact.name, `/${contact.id}`, open),
        Account: contact.account,
        Title: contact.title,
        Phone: contact.phone,
      }),
    },
    files(),
  ]);

export const contactSidebar = (contact: Contact, open: Open): Sidebar =>
  createSidebar('left', [
    {
      info: { componentType: 'RELATED_LIST', listName: 'Cases' },
      title: 'Cases',
      content: html`<ul>
        ${cases
          .filter(each => each.contact === contact)
          .map(({ id, number, subject }) => html`<li>${link(`${number} ${subject}`, `/${id}`, open)}</li>`)}
      </ul>`,
    },
    files(),
  ]);

const files = (): SidebarComponent => ({
  info: { componentType: 'FILES_WIDGET' },
  title: 'Files',
  content: html`<p>No files.</p>`,
});
