import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { fixture, openConsole } from './open-console.js';
import { ask, heard, listen } from './sforce.js';

const primaryTab = (page: Page, name: string) =>
  page.getByRole('tablist', { name: 'Primary tabs' }).getByRole('tab', { name, exact: true });

const subtab = (page: Page, name: string) =>
  page.getByRole('tablist', { name: 'Subtabs' }).getByRole('tab', { name, exact: true });

/** The page's frame in the tab that is shown. */
async function frameInTab(page: Page): Promise<Frame> {
  const iframe = await page.locator('.tab-body iframe:visible').elementHandle();
  const frame = await iframe?.contentFrame();
  if (!frame) throw new Error('The tab has no frame.');
  await frame.waitForFunction(() => 'sforce' in window);
  return frame;
}

describeInChromium('the console', open => {
  it('starts with a case, and opens records from lists and from records', async () => {
    const { page } = await openConsole(open);
    await primaryTab(page, '00001026').waitFor();
    await page.getByLabel('Navigation tab shows').selectOption('Contacts');
    await page.getByRole('button', { name: 'Priya Nair' }).click();
    await primaryTab(page, 'Priya Nair').waitFor();
    await page.getByRole('button', { name: '00001027', exact: true }).click();
    await subtab(page, '00001027').waitFor();
    await page.getByRole('heading', { name: '00001027' }).waitFor();
  });

  it('can be used by keyboard', async () => {
    const { page } = await openConsole(open);
    const tab = primaryTab(page, '00001026');
    await tab.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await primaryTab(page, 'Cases').getAttribute('aria-selected')).to.equal('true');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Delete');
    await tab.waitFor({ state: 'detached' });
    expect(await primaryTab(page, 'Cases').evaluate(element => element === document.activeElement)).to.equal(
      true,
    );
    await page.getByRole('button', { name: 'Second component', exact: true }).focus();
    await page.keyboard.press('Enter');
    const closeButton = page.getByRole('button', { name: 'Close Second component' });
    await closeButton.focus();
    await page.keyboard.press('Escape');
    await closeButton.waitFor({ state: 'hidden' });
  });

  it('has a button for each component, whose window has the size of the metadata and whose page goes on while closed', async () => {
    const { page, component } = await openConsole(open);
    const second = await component('Second');
    const window = page.locator('#component-Second');
    expect(await window.isVisible()).to.equal(false);
    await second.evaluate(() => (document.title = 'still the same'));
    const button = page.getByRole('button', { name: 'Second component', exact: true });
    for (const isOpen of [true, false, true]) {
      await button.click();
      expect(await window.isVisible()).to.equal(isOpen);
      expect(await button.getAttribute('aria-expanded')).to.equal(String(isOpen));
    }
    const { width, height } = (await window.boundingBox()) ?? {};
    expect([width, height]).to.deep.equal([350, 300]);
    expect(await second.evaluate(() => document.title)).to.equal('still the same');
  });

  it('lets a window be resized by pointer and keyboard, unless its metadata fixes it', async () => {
    const { page } = await openConsole(open, { pages: [fixture('guests/Host.page')] });
    const window = page.locator('#component-Host');
    const corner = window.getByRole('button', { name: 'Size of the window' });
    const size = async () => {
      const { width, height } = (await window.boundingBox()) ?? {};
      return [width, height];
    };
    expect(await size()).to.deep.equal([400, 600]);
    await corner.focus();
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
      await page.keyboard.press(key);
    }
    expect(await size()).to.deep.equal([420, 580]);
    const { x = 0, y = 0 } = (await corner.boundingBox()) ?? {};
    await page.mouse.move(x + 5, y + 5);
    await page.mouse.down();
    await page.mouse.move(x + 55, y + 35);
    await page.mouse.up();
    await page.mouse.move(x, y);
    expect(await size()).to.deep.equal([370, 550]);
    await page.getByRole('button', { name: 'Second component', exact: true }).click();
    expect(await page.locator('#component-Second .resize-corner').count()).to.equal(0);
  });

  it('opens tabs for a page, tells it their IDs, names and closes them', async () => {
    const { page, component } = await openConsole(open);
    const first = await component('First');
    await listen(first, 'SFORCE_CONSOLE:OPEN_TAB');
    expect(await ask(first, 'getEnclosingTabId')).to.deep.equal({ success: false, id: '' });
    expect(await ask(first, 'getFocusedPrimaryTabId')).to.deep.equal({ success: true, id: 'scc-pt-0' });

    const opened = await ask(first, 'openPrimaryTab', null, '/apex/Second', true, 'Mine');
    expect(opened).to.deep.equal({ success: true, id: 'scc-pt-1' });
    const inTab = await frameInTab(page);
    expect(await ask(inTab, 'getEnclosingTabId')).to.deep.equal({ success: true, id: 'scc-pt-1' });
    expect(await ask(inTab, 'setCustomConsoleComponentButtonText', 'x')).to.deep.equal({ success: false });

    const sub = await inTab.evaluate(
      () =>
        new Promise(resolve =>
          sforce.console.openSubtab('scc-pt-1', '/apex/First', true, undefined, null, resolve),
        ),
    );
    expect(sub).to.deep.equal({ success: true, id: 'scc-st-0' });
    const inSubtab = await frameInTab(page);
    expect(await ask(inSubtab, 'getEnclosingTabId')).to.deep.equal({ success: true, id: 'scc-st-0' });
    expect(await ask(inSubtab, 'getEnclosingPrimaryTabId')).to.deep.equal({ success: true, id: 'scc-pt-1' });
    expect(await ask(inSubtab, 'getFocusedPrimaryTabId')).to.deep.equal({ success: true, id: 'scc-pt-1' });
    await inSubtab.evaluate(() => sforce.console.setTabTitle('My <b>own</b>'));
    await subtab(page, 'My <b>own</b>').waitFor();
    await first.evaluate(() => sforce.console.setTabTitle('Renamed', 'scc-pt-1'));
    await primaryTab(page, 'Renamed').waitFor();

    expect(await heard(first, 2)).to.deep.equal([
      JSON.stringify({ id: 'scc-pt-1', objectId: '' }),
      JSON.stringify({ id: 'scc-st-0', objectId: '' }),
    ]);
    expect(await ask(first, 'closeTab', 'scc-pt-1')).to.deep.equal({ success: true });
    expect(await ask(first, 'closeTab', 'scc-pt-1')).to.deep.equal({ success: false });
    await primaryTab(page, 'Renamed').waitFor({ state: 'detached' });
  });

  it('shows a record in one primary tab only, uses a tab again by its ID, and says no to what is no tab or address', async () => {
    const { page, component } = await openConsole(open);
    const first = await component('First');
    const openPrimary = (id: string | null, url: string) =>
      first.evaluate(
        ([tab, address]) =>
          new Promise(resolve => sforce.console.openPrimaryTab(tab, address, true, undefined, resolve)),
        [id, url] as const,
      );
    expect(await openPrimary(null, '/500000000000001AAA')).to.deep.equal({ success: true, id: 'scc-pt-0' });
    expect(await openPrimary('scc-pt-0', '/003000000000003')).to.deep.equal({
      success: true,
      id: 'scc-pt-0',
    });
    await primaryTab(page, 'Tomás Rivera').waitFor();
    expect(await openPrimary(null, 'https://example.com/x')).to.deep.include({ success: true });
    await page.getByText('In an org, this tab would show https://example.com/x.').waitFor();
    expect(await openPrimary(null, 'http://[')).to.deep.equal({ success: false, id: '' });
    expect(await ask(first, 'closeTab', 'nonsense')).to.deep.equal({ success: false });
  });

  it('lets a component change its button and its window', async () => {
    const { page, component } = await openConsole(open);
    const first = await component('First');
    expect(await ask(first, 'setCustomConsoleComponentButtonText', '3 <i>calls</i>')).to.deep.equal({
      success: true,
    });
    await page.getByRole('button', { name: '3 <i>calls</i>', exact: true }).waitFor();
    for (const isVisible of [false, true]) {
      expect(await ask(first, 'setCustomConsoleComponentVisible', isVisible)).to.deep.equal({
        success: true,
      });
      expect(await page.locator('#component-First').isVisible()).to.equal(isVisible);
    }
  });

  it('loads the components again when a page changed, and says what could not be built', async () => {
    const { page, simulator, component, logged } = await openConsole(open);
    const first = await component('First');
    const loaded = page.waitForEvent('framenavigated', frame => frame === first);
    simulator.tell('pages');
    await loaded;
    simulator.tell('problem', 'a.ts:1:\n<b>unexpected</b>');
    await logged(/Problem.*could not be built/);
    await page.locator('.log-problem summary').click();
    await page.getByText('<b>unexpected</b>').waitFor();
    const reloaded = page.waitForEvent('framenavigated', frame => frame === page.mainFrame());
    simulator.tell('console');
    await reloaded;
  });

  it('serves a guest’s page with inline script, inline handlers, an old toolkit version and presence', async () => {
    const { page, handle, component } = await openConsole(open, {
      pages: [fixture('guests/InlineGuest.page')],
    });
    const guest = await component('InlineGuest');
    const id = await handle.evaluate(({ genesys }) => genesys.offer());
    await guest.waitForFunction(
      offered => (document.getElementById('id') as HTMLInputElement).value === offered,
      id,
    );
    const phase = () => handle.evaluate(({ genesys }) => genesys.interactions[0]?.phase);

    await guest.getByRole('button', { name: 'Pick up' }).click();
    await guest.waitForFunction(() =>
      (document.getElementById('heard') as HTMLTextAreaElement).value.includes(
        '\\"reason\\":\\"connected\\"',
      ),
    );
    expect(await phase()).to.equal('connected');
    await guest.getByRole('button', { name: 'On queue' }).click();
    await guest.getByText('true').waitFor();
    await page.locator('#presence').getByText('0N5000000000002').waitFor();
    await guest.waitForFunction(() =>
      (document.getElementById('heard') as HTMLTextAreaElement).value.includes('ON_QUEUE'),
    );
    await guest.getByRole('button', { name: 'Hang up' }).click();
    await guest.waitForFunction(() =>
      (document.getElementById('heard') as HTMLTextAreaElement).value.includes(
        '\\"reason\\":\\"disconnected\\"',
      ),
    );
  });
});
