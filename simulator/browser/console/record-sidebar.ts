import { element } from '../ui/dom.js';
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
      content: element(
        'ul',
        {},
        ...cases
          .filter(each => each.contact === contact)
          .map(({ id, number, subject }) => element('li', {}, link(`${number} ${subject}`, `/${id}`, open))),
      ),
    },
    files(),
  ]);

const files = (): SidebarComponent => ({
  info: { componentType: 'FILES_WIDGET' },
  title: 'Files',
  content: element('p', {}, 'No files.'),
});
