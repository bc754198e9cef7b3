import { expect } from 'chai';
import { added, openPage } from '../../support/panels-page.js';
import type { Page } from '../../support/panels-page.js';

const CASE = '500000000000002AAA';

/** A call page whose call names a case; the functions of `sforce` that opens it are given. */
async function openCase(sforce: object): Promise<Page> {
  const page = await openPage('<genesys-call></genesys-call>');
  const given = page.window as unknown as { sforce: object };
  given.sforce = sforce;
  page.fire('INTERACTION_EVENT', added({ attributes: { caseId: CASE } }));
  await page.settle();
  page.find('genesys-call a').click();
  await page.settle();
  return page;
}

describe('a record’s link', () => {
  it('opens the record’s tab in the console', async () => {
    const opened: unknown[] = [];
    await openCase({ console: { openPrimaryTab: (...given: unknown[]) => opened.push(given.slice(0, 3)) } });
    expect(opened).to.deep.equal([[null, `/${CASE}`, true]]);
  });

  it('asks a Lightning app that is no console', async () => {
    const asked: unknown[] = [];
    const one = { navigateToSObject: (id: string) => asked.push(id) };
    await openCase({ one, console: { isInConsole: () => false, openPrimaryTab: () => asked.push('a tab') } });
    expect(asked).to.deep.equal([CASE]);
  });

  it('bears a page without a console', async () => {
    const page = await openCase({});
    expect(page.errors).to.deep.equal([]);
  });
});
