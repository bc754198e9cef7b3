import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { INJECTIONS } from '../../simulator/browser/genesys/toolbar/injections.js';
import { describeInChromium } from './chromium.js';
import { openEventsPage } from './open-events-page.js';

/** The members of a page's own prototypes: nothing may be added to them. */
const prototypes = (frame: Frame | Page): Promise<string[]> =>
  frame.evaluate(() =>
    [Object.prototype, Array.prototype, Function.prototype].flatMap(prototype =>
      Reflect.ownKeys(prototype).map(String),
    ),
  );

const elements = (frame: Frame | Page): Promise<number> =>
  frame.evaluate(() => document.querySelectorAll('img, script, iframe, style').length);

describeInChromium('messages that no client should send', open => {
  async function openWatched() {
    const opened = await openEventsPage(open);
    const { page, events, heard, card, chosen } = opened;
    const dialogs: string[] = [];
    page.on('dialog', dialog => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const look = () => Promise.all([page, events].flatMap(scope => [prototypes(scope), elements(scope)]));
    const before = await look();
    return {
      ...opened,
      async inject(title: string) {
        const menu = page.getByRole('group', { name: 'What if…' });
        await page.getByRole('button', { name: 'What if…' }).click();
        await menu.getByRole('button', { name: title, exact: true }).click();
        await page.keyboard.press('Escape');
      },
      /** Waits until the page's log counts so many events, those that it could not read among them. */
      counted: (count: number) =>
        events.waitForFunction(
          wanted =>
            document
              .querySelector('.genesys-log__foot')
              ?.textContent?.includes(` · ${wanted.toLocaleString()} heard`),
          count,
        ),
      async expectUnharmed() {
        expect(await look()).to.deep.equal(before);
        expect(dialogs).to.deep.equal([]);
        expect(await events.evaluate(() => 'polluted' in {})).to.equal(false);
      },
      async expectCall(name: string) {
        await page.getByRole('button', { name: 'Call in', exact: true }).click();
        const id = await chosen(name);
        await events.getByRole('button', { name: 'Pick up', exact: true }).click();
        await card(name).locator('.phone-state').getByText('Connected').waitFor();
        await heard('INTERACTION_CONNECTED', id);
      },
    };
  }

  it('reach the page one by one, and harm nothing', async () => {
    const { inject, counted, expectUnharmed, expectCall } = await openWatched();
    let count = 0;
    for (const { title, event, times = 1 } of INJECTIONS) {
      await inject(title);
      // The page does not listen to what nobody knows.
      if (event !== 'TELEPORTED') count += times;
      await counted(count);
      await expectUnharmed();
    }
    await expectCall('Morgan Ellis');
    await expectUnharmed();
  });

  it('harm nothing all at once, in mid-call', async () => {
    const { inject, expectUnharmed, expectCall, events, card, heard } = await openWatched();
    await expectCall('Morgan Ellis');
    await inject('All of these');
    await events.getByRole('button', { name: 'Disconnect', exact: true }).click();
    await card('Morgan Ellis').locator('.phone-state').getByText('Wrap-up').waitFor();
    await heard('ACW_REQUIRED');
    // Until then the controls mean the call that is wrapped up.
    await card('Morgan Ellis').getByRole('button', { name: 'Done', exact: true }).click();
    await expectCall('Priya Nair');
    await expectUnharmed();
  });
});
