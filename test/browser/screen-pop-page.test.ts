import { expect } from 'chai';
import type { Offer } from '../../src/testing/index.js';
import { expectAccessible } from './accessible.js';
import { describeInChromium } from './chromium.js';
import { openSurface } from './open-surface.js';
import type { OpenSurface } from './open-surface.js';

const CASE = '500000000000002AAA';
const CONTACT = '003000000000002AAA';

/** A call with an attribute that names records, answered in the Genesys client. */
const call = ({ genesys }: OpenSurface, recordId?: string): Promise<string> =>
  genesys.evaluate(
    (client, offer: Offer) => {
      const id = client.offer(offer);
      client.pickup(id);
      return id;
    },
    {
      remoteName: 'Anna First',
      phone: '+13175550101',
      attributes: recordId === undefined ? {} : { 'Participant.recordId': recordId },
    },
  );

describeInChromium('the page GenesysScreenPop', open => {
  const openPage = (): Promise<OpenSurface> => openSurface(open, 'console', {}, 'GenesysScreenPop');

  it('opens the record of a call once, brings it to the front again, and writes it back', async () => {
    const opened = await openPage();
    const { page, sample, genesys } = opened;
    await expectAccessible(sample, 'idle');
    const tabs = page.getByRole('tab', { name: '00001027' });
    const id = await call(opened, CASE);
    await sample.locator('.genesys-screen-pop').getByText(`Opened ${CASE}.`).waitFor();
    await tabs.first().waitFor();
    const shown = await tabs.count();
    await expectAccessible(sample, 'opened');

    await sample.getByRole('button', { name: 'Add record to call Anna First' }).click();
    await sample.getByText('Add record to call Anna First: done.').waitFor();
    await sample.getByRole('button', { name: 'Associate record Anna First' }).click();
    await sample.getByText(/^\s*Associate record Anna First: sent at/).waitFor();
    const [association] = await genesys.evaluate(client => client.interactions[0]?.associations ?? []);
    expect(association).to.deep.include({ type: 'relation', id: CASE });

    await page.getByRole('tab', { name: '00001026' }).first().click();
    await genesys.evaluate((client, of) => {
      client.deselect();
      client.select(of);
    }, id);
    await page.getByRole('tab', { name: '00001027', selected: true }).first().waitFor();
    expect(await tabs.count()).to.equal(shown);
  });

  it('offers several records, and opens none by itself', async () => {
    const opened = await openPage();
    await call(opened, `${CASE} ${CONTACT}`);
    await opened.sample.getByText('Several records are named: choose one.').waitFor();
    await expectAccessible(opened.sample, 'several');
    expect(await opened.page.getByRole('tab', { name: '00001027' }).count()).to.equal(0);
    await opened.sample.getByRole('listitem').filter({ hasText: CONTACT }).getByRole('button').click();
    await opened.sample.locator('.genesys-screen-pop').getByText(`Opened ${CONTACT}.`).waitFor();
  });

  it('opens nothing that is no record of the org, and says so', async () => {
    const opened = await openPage();
    const { page, sample } = opened;
    const before = await page.getByRole('tab').count();
    await call(opened, 'javascript:alert(1) https://elsewhere.example/x //elsewhere.example');
    for (const text of ['javascript:alert(1)', 'https://elsewhere.example/x', '//elsewhere.example']) {
      await sample.getByText(`Not opened, since it is no record of this org: ${text}`).waitFor();
    }
    await expectAccessible(sample, 'refused');
    expect(await page.getByRole('tab').count()).to.equal(before);
  });

  it('offers the search for the number where no record is named', async () => {
    const opened = await openPage();
    await call(opened);
    await opened.sample.getByText('No record is named.').waitFor();
    await opened.sample.getByRole('button', { name: 'Search for +13175550101' }).click();
    await opened.sample
      .locator('.genesys-screen-pop')
      .getByText(/^Opened \/_ui\/search/)
      .waitFor();
  });
});
