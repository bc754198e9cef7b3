import { expect } from 'chai';
import type { Frame } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { expectAccessible } from './accessible.js';
import { openSurface } from './open-surface.js';
import type { OpenSurface } from './open-surface.js';

/** The rows of the list that are seen whole or in part, from the top. */
const seen = (sample: Frame): Promise<string[]> =>
  sample.evaluate(() => {
    const list = document.querySelector('[role=listbox]') as HTMLElement;
    const { top, bottom } = list.getBoundingClientRect();
    return [...list.querySelectorAll<HTMLElement>('[role=option]')]
      .filter(
        row => row.getBoundingClientRect().bottom > top + 1 && row.getBoundingClientRect().top < bottom - 1,
      )
      .map(row => row.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  });

/** Has a client change the status often, each time to another. */
const changeStatus = ({ genesys }: OpenSurface, from: number, to: number): Promise<void> =>
  genesys.evaluate(
    (client, [first, last]) => {
      for (let n = first; n < last; n++)
        client.fire('UPDATE_STATUS', { status: 'BUSY', sub_status: `Number ${n}` });
    },
    [from, to] as const,
  );

for (const surface of ['console', 'message-channel'] as const) {
  describeInChromium(`the page GenesysEvents on the surface ${surface}`, open => {
    it('has the log first, its details, and the other tools each under a tab', async () => {
      const opened = await openSurface(open, surface, {}, 'GenesysEvents', { folded: true });
      const { sample, genesys } = opened;
      const tab = (name: string) => sample.getByRole('tab', { name, exact: true });
      await expectAccessible(sample, 'idle');
      const id = await genesys.evaluate(client => {
        const offered = client.offer({ remoteName: 'Anna <b>First', phone: '+13175550101' });
        client.pickup(offered);
        return offered;
      });
      const row = sample.getByRole('option').filter({ hasText: 'Anna <b>First' }).first();
      await row.waitFor();
      const { y = Infinity } = (await row.boundingBox()) ?? {};
      const { y: top = 0 } = (await sample.locator('main').boundingBox()) ?? {};
      expect(y - top, 'the first event stands high').to.be.below(220);
      await row.click();
      await sample.getByRole('tabpanel', { name: 'Changes' }).waitFor();
      await expectAccessible(sample, 'open');
      expect(
        (await seen(sample)).filter(each => each.includes('Anna <b>First')),
        'its row stays in sight',
      ).not.to.deep.equal([]);
      await sample.getByRole('button', { name: 'Pause' }).click();
      await sample.getByRole('button', { name: 'Export' }).click();
      await expectAccessible(sample, 'paused');

      await tab('Actions').click();
      await sample.getByRole('button', { name: 'Hold', exact: true }).click();
      await sample.getByText('Hold: done').waitFor();
      await expectAccessible(sample, 'actions');
      await tab('Subscriptions').click();
      await sample.getByRole('rowheader', { name: 'interactionSelection' }).waitFor();
      await expectAccessible(sample, 'subscriptions');
      await tab('Calls').click();
      await sample.locator('.genesys-call__now').getByText('On hold').waitFor();
      await expectAccessible(sample, 'calls');
      await tab('Recording').click();
      await sample.getByRole('button', { name: 'Save recording' }).waitFor();
      await expectAccessible(sample, 'recording');
      await tab('Events').click();
      await sample.getByRole('button', { name: 'Resume' }).first().click();
      await sample
        .getByRole('option')
        .filter({ hasText: /seen after \d+ ms/ })
        .first()
        .waitFor();
      expect(
        await genesys.evaluate((client, of) => client.interactions.find(each => each.id === of)?.phase, id),
      ).to.equal('held');
    });

    it('stands still where someone has scrolled, whatever comes, and has few rows in the page', async () => {
      const opened = await openSurface(open, surface, {}, 'GenesysEvents', { folded: true });
      const { sample } = opened;
      const list = sample.getByRole('listbox');
      await changeStatus(opened, 0, 300);
      await sample.getByRole('option').filter({ hasText: 'Number 299' }).waitFor();
      await list.evaluate(element => (element.scrollTop = 2000));
      await sample.waitForFunction(() => !document.querySelector('[role=option][aria-posinset="1"]'));
      const before = await seen(sample);
      await changeStatus(opened, 300, 400);
      await sample
        .locator('.genesys-log__foot')
        .getByText(/ 4\d\d heard/)
        .waitFor();
      await sample.waitForFunction(() =>
        document.querySelector('[role=option]')?.getAttribute('aria-setsize')?.startsWith('4'),
      );
      expect(await seen(sample)).to.deep.equal(before);
      expect(await sample.getByRole('option').count()).to.be.below(60);
      await list.focus();
      await list.press('Home');
      await sample.getByRole('option', { selected: true }).filter({ hasText: 'Number 399' }).waitFor();
      expect(await list.evaluate(element => element.scrollTop)).to.equal(0);
      await list.press('End');
      await sample.waitForFunction(() => {
        const row = document.querySelector('[role=option][aria-selected=true]')?.getBoundingClientRect();
        const box = document.querySelector('[role=listbox]')?.getBoundingClientRect();
        return row && box && row.top >= box.top - 1 && row.bottom <= box.bottom + 1;
      });
    });
  });
}
