import { describeInChromium } from './chromium.js';
import { expectAccessible } from './accessible.js';
import { openSurface } from './open-surface.js';

/** The size of a small laptop: a component's window lies over the console. */
const SIZE = { width: 1280, height: 720 };

describeInChromium('the simulator is accessible', open => {
  for (const surface of ['console', 'message-channel'] as const) {
    it(`on the surface ${surface}, with a call that rings, is connected and is over`, async () => {
      const { page } = await openSurface(open, surface);
      await page.setViewportSize(SIZE);
      const phone = page.locator('#softphone');
      const button = (name: string) => phone.getByRole('button', { name, exact: true });
      await button('Call in').click();
      await button('Pick up').waitFor();
      await expectAccessible(page.mainFrame(), 'ringing');
      await button('Pick up').click();
      await button('Transfer').click();
      await expectAccessible(page.mainFrame(), 'transfer form');
      await button('Disconnect').click();
      await button('Done').click();
      await phone.locator('.phone-log summary').click();
      await page.locator('.log-entries summary').last().click();
      await expectAccessible(page.mainFrame(), 'log');
    });
  }

  it('in the console, with the list of the navigation tab and a contact', async () => {
    const { page } = await openSurface(open, 'console');
    await page.setViewportSize(SIZE);
    await page.getByLabel('Navigation tab shows').selectOption('Contacts');
    await expectAccessible(page.mainFrame(), 'list');
    await page.getByRole('button', { name: 'Priya Nair' }).click();
    await page.getByRole('tab', { name: 'Priya Nair', selected: true }).first().waitFor();
    await expectAccessible(page.mainFrame(), 'contact');
  });
});
