import { cases, contacts } from '../records.js';
import type { Case, Contact } from '../records.js';
import type { ValueRecord } from '../visualforce/index.js';

/** The simulator's records as a standard controller gives them to a page. */
export function recordsOf(object: string): readonly ValueRecord[] {
  if (/^case$/i.test(object)) return cases.map(caseFields);
  if (/^contact$/i.test(object)) return contacts.map(contactFields);
  return [];
}

const caseFields = (record: Case): ValueRecord => ({
  Id: record.id,
  CaseNumber: record.number,
  Subject: record.subject,
  Description: record.description,
  Status: record.status,
  Priority: record.priority,
  Origin: record.origin,
  CreatedDate: record.opened,
  ContactId: record.contact.id,
  Contact: contactFields(record.contact),
  Account: { Name: record.contact.account },
});

function contactFields({ id, name, title, phone, email, account }: Contact): ValueRecord {
  const [FirstName = '', LastName = ''] = name.split(' ');
  const names = { Name: name, FirstName, LastName };
  return { Id: id, ...names, Title: title, Phone: phone, Email: email, Account: { Name: account } };
}
