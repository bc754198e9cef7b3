/** The org's made-up data: enough for a console to look like one. */

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly title: string;
  readonly phone: string;
  readonly email: string;
}

export interface Case {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly description: string;
  readonly status: string;
  readonly priority: string;
  readonly origin: string;
  readonly opened: string;
  readonly contact: Contact;
}

const morgan: Contact = {
  id: '003000000000001AAA',
  name: 'Morgan Ellis',
  account: 'Harbour Lane Books',
  title: 'Shop manager',
  phone: '(317) 555-0123',
  email: 'morgan.ellis@example.com',
};

const priya: Contact = {
  id: '003000000000002AAA',
  name: 'Priya Nair',
  account: 'Quietwater Clinics',
  title: 'Office lead',
  phone: '(317) 555-0147',
  email: 'priya.nair@example.com',
};

const tomas: Contact = {
  id: '003000000000003AAA',
  name: 'Tomás Rivera',
  account: 'Northgate Cycles',
  title: 'Owner',
  phone: '(317) 555-0168',
  email: 'tomas.rivera@example.com',
};

export const contacts: readonly Contact[] = [morgan, priya, tomas];

export const cases: readonly Case[] = [
  {
    id: '500000000000001AAA',
    number: '00001026',
    subject: 'Card reader drops the connection at checkout',
    description:
      'The reader at the front till loses its connection two or three times a day, most often right after a card was tapped. A restart of the reader helps for an hour or so.',
    status: 'Working',
    priority: 'High',
    origin: 'Phone',
    opened: '3/2/2026 9:14 AM',
    contact: morgan,
  },
  {
    id: '500000000000002AAA',
    number: '00001027',
    subject: 'Invoice for February was sent twice',
    description: 'Two invoices with the same lines and different numbers arrived on the same day.',
    status: 'New',
    priority: 'Medium',
    origin: 'Email',
    opened: '3/2/2026 11:40 AM',
    contact: priya,
  },
  {
    id: '500000000000003AAA',
    number: '00001031',
    subject: 'How to add a second delivery address',
    description: 'Wants parts delivered to the workshop, and everything else to the shop.',
    status: 'Escalated',
    priority: 'Low',
    origin: 'Chat',
    opened: '3/3/2026 2:05 PM',
    contact: tomas,
  },
];

/** The lists of records that the navigation tab offers, by the address of the list. */
export const lists = {
  '/500': { plural: 'Cases', singular: 'Case' },
  '/003': { plural: 'Contacts', singular: 'Contact' },
} as const;

export type ListUrl = keyof typeof lists;

/** The record at an address such as `/500000000000001AAA`; Salesforce takes the first 15 characters for the whole. */
export function recordAt(pathname: string): { case: Case } | { contact: Contact } | undefined {
  const id = pathname.slice(1);
  const isAt = (record: { id: string }): boolean => id === record.id || id === record.id.slice(0, 15);
  const found = cases.find(isAt);
  if (found) return { case: found };
  const contact = contacts.find(isAt);
  return contact && { contact };
}
