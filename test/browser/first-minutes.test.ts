import { expect } from 'chai';
import { describeInChromium } from './chromium.js';
import { openConsole } from './open-console.js';
import { builtPages } from '../support/built.js';

describeInChromium(
  'the first minutes in the simulator',
  open => {
    it('show a call that pops the customer’s record', async () => {
      const { page, component } = await openConsole(open, {
        ...builtPages('GenesysScreenPop'),
        scenario: 'guided',
      });
      await page.getByRole('tab', { name: '00001027', selected: true }).first().waitFor();
      const frame = await component('GenesysScreenPop');
      await frame
        .getByText(/^Opened /)
        .first()
        .waitFor({ state: 'attached' });
    });

    it('answer what happens without toolkit.js, and without events of Genesys', async () => {
      const { page, component, handle } = await openConsole(open, builtPages('GenesysCall'));
      const press = async (name: string): Promise<void> => {
        await page.getByRole('button', { name: 'What if…' }).click();
        await page
          .getByRole('group', { name: 'What if…' })
          .getByRole('button', { name, exact: true })
          .click();
        await page.keyboard.press('Escape');
      };
      const frame = await component('GenesysCall');
      await press('toolkit.js is missing');
      await frame.getByText('This panel needs toolkit.js').waitFor();
      await press('toolkit.js is missing');
      await frame.getByText('Nothing heard since').waitFor();

      await press('Genesys sends no events');
      await handle.evaluate(({ genesys }) => genesys.offer());
      await frame
        .getByRole('button', { name: 'Change status' })
        .or(frame.getByRole('combobox'))
        .first()
        .waitFor();
      await frame.evaluate(() => GenesysConsole.connect({}).changestatus({ id: 'BUSY' }));
      expect(await frame.getByText('Rings', { exact: true }).count()).to.equal(0);
      await press('Genesys sends no events');
      await handle.evaluate(({ genesys }) => genesys.offer());
      await frame.getByText('Rings', { exact: true }).first().waitFor();
      await page.getByRole('button', { name: 'What if…' }).click();
      const links = page.getByRole('group', { name: 'What if…' }).getByRole('link');
      const outside = await page.context().newPage();
      await outside.goto((await links.first().getAttribute('href')) ?? '');
      await outside.getByText('This page is outside the Salesforce console.').waitFor();
      await outside.close();
    });

    it('show in the log what a page writes to hear the same, in one stop of the Tab key', async () => {
      const { page, handle } = await openConsole(open, builtPages('GenesysCall'));
      await handle.evaluate(({ genesys }) => genesys.setStatus('BUSY'));
      const entries = page.getByRole('list', { name: 'Entries' });
      await entries.getByText('pc.UPDATE_STATUS').first().waitFor();
      expect(await entries.locator('[tabindex="0"], summary:not([tabindex])').count()).to.equal(0);
      await entries.focus();
      await entries.press('ArrowDown');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      const listener = page.locator('.log-listener code').filter({ visible: true });
      expect(await listener.innerText()).to.match(/^client\.on\('[A-Z_]+', .*\);$/);
      await page.keyboard.press('Home');
      const isFirst = await page.evaluate(
        () => document.activeElement === document.querySelector('.log-entries summary'),
      );
      expect(isFirst).to.equal(true);
    });
  },
  { expected: /Include toolkit\.js before/ },
);
