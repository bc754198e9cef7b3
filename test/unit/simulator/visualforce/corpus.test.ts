import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { JSDOM } from 'jsdom';
import { recordsOf } from '../../../../simulator/server/page-records.js';
import { readValues } from '../../../../simulator/server/page-values.js';
import type { RenderContext } from '../../../../simulator/visualforce/index.js';
import { context, shown } from '../../../support/rendering.js';

const fixture = (name: string): string => path.join(import.meta.dirname, 'corpus', name);

const org: Partial<RenderContext> = {
  records: recordsOf,
  currentPage: { url: '/apex/Some', name: 'Some', parameters: {} },
  user: { ...context.user, LanguageLocaleKey: 'en_US', LocaleSidKey: 'en_US', TimeZoneSidKey: 'GMT' },
};

function open(name: string, withValues: boolean) {
  const source = readFileSync(fixture(`${name}.page`), 'utf8');
  const { html, warnings } = shown(source, {
    ...org,
    ...(withValues && { values: readValues(fixture(`${name}.json`)) }),
  });
  return {
    html,
    document: new JSDOM(html).window.document,
    found: warnings.map(({ line, message }) => `${line} ${message}`),
  };
}

const markupOfAgentDesk = [
  '2 there is “--” in a comment',
  '12 </script> closes <Script>',
  '14 an “&” stands alone',
  '14 </H1> closes <h1>',
  '15 an “&” stands alone',
  "15 there is “<” in an attribute's value",
  '15 class is given twice',
  "22 <apex:commandButton> can't be shown here",
  "23 <apex:pageBlock> can't be shown here",
  "25 an attribute's value has no quotes",
  "26 <c:CallTimer> can't be shown here",
  '27 <input> is not closed',
  '27 an attribute has no value',
  "28 there is “<” in an attribute's value",
  '28 an “&” stands alone',
  '28 an “&” stands alone',
];

describe('pages as orgs have saved them', () => {
  it('show without their Apex code, empty where it is needed, which is told first', () => {
    const { document, found } = open('AgentDesk', false);
    expect(found).to.deep.equal([
      '1 needs Apex: start, lines, agentTitle, isGuest, states, save, note, startedAt',
      ...markupOfAgentDesk.slice(0, 2),
      '13 $Label.Desk_Title is not known here',
      ...markupOfAgentDesk.slice(2),
    ]);
    expect(document.querySelectorAll('tr')).to.have.length(0);
    expect(document.querySelector('h1')!.textContent.trim()).to.equal('Sales & service for Ada');
    expect(document.querySelector('script:not([src])')!.textContent).to.match(/var rows = \[\s*\];/);
  });

  it('show their values, lists and maps in texts, attributes, tables and scripts', () => {
    const { document, html, found } = open('AgentDesk', true);
    expect(found).to.deep.equal(['1 needs Apex: start, save, startedAt', ...markupOfAgentDesk]);
    expect([...document.querySelectorAll('td')].map(cell => cell.textContent)).to.deep.equal([
      ...["O'Line", 'talking', '(317) 555-0123'],
      ...['Second', 'idle', ''],
    ]);
    expect(document.querySelector('h1')!.textContent).to.equal('Sales & service for Ada Agent <1>');
    expect(document.title).to.equal('Desk');
    expect(document.querySelector('textarea')!.value).to.equal('call back');
    expect(document.querySelector('a')!.getAttribute('href')).to.equal('/apex/Help?topic=phone&lang=en_US');
    expect(document.querySelector('a')!.className).to.equal('help');
    expect(document.querySelector('form span')!.textContent).to.contain('<apex:commandButton>');
    expect(document.querySelector('form p')!.textContent).to.equal('Note of the day');
    expect(document.querySelector('img')!.getAttribute('onclick')).to.equal('if (a < b && c) ring()');
    expect(document.querySelector('input')!.checked).to.equal(true);
    expect(html).to.contain(String.raw`{ name: 'O\'Line', busy: true },{ name: 'Second', busy: false },`);
  });

  it('show the fields of the simulator’s record, and what is given of the org', () => {
    const { document, found } = open('CaseBar', true);
    expect(found).to.deep.equal([]);
    expect(document.querySelector('h1')!.textContent).to.equal(
      '00001026: Card reader drops the connection at checkout',
    );
    expect(document.querySelector('p')!.textContent.split(/\s+/).join(' ')).to.equal(
      'not new 500000000000001AAA 3 2 3 3 1 2 3 0770 true true true 2026 3 3',
    );
    expect(document.querySelector('a')!.getAttribute('href')).to.equal('/500000000000001AAA');
    expect(document.body.textContent).to.contain('supervised');
    const { dataset } = document.querySelector<HTMLElement>('[data-org]')!;
    expect({ ...dataset }).to.deep.equal({
      org: 'Harbour',
      profile: 'Agent',
      role: 'Desk',
      label: 'State',
      session: 'made-up',
      locale: 'en_US GMT',
      team: 'Blue',
    });
  });

  it('show without what is not given, each of it a warning with its line', () => {
    const { document, found } = open('CaseBar', false);
    expect(found).to.deep.equal([
      '8 $Permission.Supervisor is not known here',
      '8 $Setup.Desk__c.Active__c is not known here',
      '9 $Organization.Name is not known here',
      '9 $Profile.Name is not known here',
      '9 $UserRole.Name is not known here',
      '10 $ObjectType.Case.fields.Status.label is not known here',
      '11 $User has no Team__c here',
    ]);
    expect(document.body.textContent).not.to.contain('supervised');
  });
});
