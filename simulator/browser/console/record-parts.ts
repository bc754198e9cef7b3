/** The parts that the pages of records, their lists and their sidebars are made of. */
import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { buttonView } from '../ui/button-view.js';
import type { Case } from '../../records.js';

/** Opens an address as a tab of the console. */
export type Open = (url: string) => void;

type Value = TemplateResult | string;
export type Fields = Readonly<Record<string, Value>>;

export const section = (title: string, fields: Fields, layout = ''): TemplateResult =>
  html`<section class="record-section ${layout}">
    <h3>${title}</h3>
    ${definitions(fields)}
  </section>`;

export const definitions = (fields: Fields): TemplateResult =>
  html`<dl>
    ${Object.entries(fields).map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;

export const caseTable = (shown: readonly Case[], open: Open): TemplateResult =>
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

export const table = (headings: readonly string[], rows: readonly Value[][]): TemplateResult =>
  html`<table>
    <thead>
      <tr>
        ${headings.map(text => html`<th scope="col">${text}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        cells =>
          html`<tr>
            ${cells.map(cell => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;

export const link = (text: string, url: string, open: Open): TemplateResult =>
  buttonView(text, () => open(url), { look: 'link' });
