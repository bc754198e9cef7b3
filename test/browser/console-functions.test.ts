import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { DONE, REFUSED, ask, describeWithEachScript, heard, register } from './console-calls.js';
import type { Answer } from './console-calls.js';
import { openConsole } from './open-console.js';
import type { OpenConsole } from './open-console.js';

const CASE = '500000000000001AAA';
const CONTACT = '003000000000002AAA';

/** The page's frame in the tab that is shown. */
async function frameInTab(page: Page): Promise<Frame> {
  const iframe = await page.locator('.tab-body iframe:visible').elementHandle();
  const frame = await iframe?.contentFrame();
  if (!frame) throw new Error('The tab has no frame.');
  await frame.waitForFunction(() => 'sforce' in window && document.readyState === 'complete');
  return frame;
}

const tab = (page: Page, list: string, name: string) =>
  page.getByRole('tablist', { name: list }).getByRole('tab', { name });

describeWithEachScript('the console’s functions', (open, toolkit) => {
  let opened: OpenConsole;
  let page: Page;
  let first: Frame;

  beforeEach(async () => {
    opened = await openConsole(open, { toolkit });
    page = opened.page;
    first = await opened.component('First');
  });

  it('calls no handler when it is registered', async () => {
    for (const name of [
      'onFocusedPrimaryTab',
      'onFocusedSubtab',
      'onTabSave',
      'onEnclosingTabRefresh',
      'onCustomConsoleComponentButtonClicked',
      'cti.onCallBegin',
      'cti.onCallEnd',
      'cti.onCallLogSaved',
      'cti.onSendCTIMessage',
    ]) {
      await register(first, name);
    }
    await register(first, 'addPushNotificationListener', ['Case']);
    await register(first, 'chat.onNewMessage', 'no-chat');
    expect(await first.evaluate(() => window.heard)).to.deep.equal([]);
    await opened.logged('chat.onNewMessage, called by the component First, never hears anything.');
  });

  it('finds tabs, their records and what they show', async () => {
    expect(await ask(first, 'getPrimaryTabIds')).to.deep.equal({ ...DONE, ids: ['scc-pt-0'] });
    expect(await ask(first, 'getSubtabIds', 'scc-pt-0')).to.deep.equal({
      ...DONE,
      ids: ['scc-pt-0-detail'],
    });
    await ask(first, 'openSubtab', 'scc-pt-0', `/${CONTACT}`, true, null, null, 'callback');
    expect(await ask(first, 'getSubtabIds', 'scc-pt-0')).to.deep.equal({
      ...DONE,
      ids: ['scc-pt-0-detail', 'scc-st-0'],
    });
    expect(await ask(first, 'getFocusedPrimaryTabObjectId')).to.deep.equal({ ...DONE, id: CASE });
    expect(await ask(first, 'getFocusedSubtabId')).to.deep.equal({ ...DONE, id: 'scc-st-0' });
    expect(await ask(first, 'getFocusedSubtabObjectId')).to.deep.equal({ ...DONE, id: CONTACT });
    const { pageInfo } = await ask(first, 'getPageInfo', 'scc-st-0');
    expect(JSON.parse(String(pageInfo))).to.deep.equal({
      url: `${new URL(page.url()).origin}/${CONTACT}`,
      objectId: CONTACT,
      objectName: 'Priya Nair',
      object: 'Contact',
      displayName: 'Contact',
    });
    expect(await ask(first, 'getPageInfo', null)).to.deep.equal(REFUSED);
    expect(await ask(first, 'getEnclosingPrimaryTabObjectId')).to.deep.equal({ ...REFUSED, id: '' });
    await ask(first, 'openSubtab', 'scc-pt-0', '/apex/Second', true, null, null, 'callback');
    const inSubtab = await frameInTab(page);
    expect(await ask(inSubtab, 'getEnclosingPrimaryTabObjectId')).to.deep.equal({ ...DONE, id: CASE });
    expect(await ask(inSubtab, 'getPageInfo', null)).to.have.property('success', true);
    expect(await ask(inSubtab, 'isInCustomConsoleComponent')).to.deep.equal({
      ...DONE,
      inCustomConsoleComponent: false,
    });
    expect(await ask(first, 'focusNavigationTab')).to.deep.equal(DONE);
    expect(await ask(first, 'getFocusedPrimaryTabId')).to.deep.equal({ ...REFUSED, id: '' });
  });

  it('focuses tabs by ID and by name, and tells of the focus', async () => {
    await ask(first, 'openPrimaryTab', null, `/${CONTACT}`, true, null, 'callback', 'caller');
    await ask(
      first,
      'openSubtabByPrimaryTabName',
      'caller',
      `/${CASE}`,
      false,
      null,
      null,
      'callback',
      'its case',
    );
    await register(first, 'onFocusedPrimaryTab');
    await register(first, 'onFocusedSubtab');
    expect(await ask(first, 'focusPrimaryTabById', 'scc-pt-0')).to.deep.equal(DONE);
    await heard(
      first,
      ['onFocusedPrimaryTab', { id: 'scc-pt-0', objectId: CASE }],
      ['onFocusedSubtab', { id: 'scc-pt-0-detail', objectId: CASE }],
    );
    expect(await ask(first, 'focusSubtabByNameAndPrimaryTabName', 'its case', 'caller')).to.deep.equal(DONE);
    await heard(
      first,
      ['onFocusedPrimaryTab', { id: 'scc-pt-1', objectId: CONTACT }],
      ['onFocusedSubtab', { id: 'scc-st-0', objectId: CASE }],
    );
    await tab(page, 'Subtabs', 'Priya Nair').click();
    await heard(first, ['onFocusedSubtab', { id: 'scc-pt-1-detail', objectId: CONTACT }]);
    expect(await ask(first, 'focusSubtabByNameAndPrimaryTabId', 'its case', 'scc-pt-1')).to.deep.equal(DONE);
    expect(await ask(first, 'focusSubtabById', 'scc-pt-1-detail')).to.deep.equal(DONE);
    expect(await ask(first, 'focusPrimaryTabByName', 'caller')).to.deep.equal(DONE);
    for (const [name, ...args] of [
      ['focusPrimaryTabById', 'scc-st-0'],
      ['focusPrimaryTabByName', 'nobody'],
      ['focusSubtabById', 'nothing'],
      ['focusSubtabByNameAndPrimaryTabId', 'its case', 'scc-pt-0'],
      ['focusSubtabByNameAndPrimaryTabName', 'its case', 'nobody'],
    ] as const) {
      expect(await ask(first, name, ...args), name).to.deep.equal(REFUSED);
    }
  });

  it('refreshes tabs, tells the pages in them, and loads none of these again', async () => {
    await ask(first, 'openPrimaryTab', null, '/apex/Second', true, null, 'callback', 'mine');
    const inTab = await frameInTab(page);
    await ask(first, 'openSubtab', 'scc-pt-1', '/apex/First', true, null, null, 'callback', 'below');
    const inSubtab = await frameInTab(page);
    await register(inTab, 'onEnclosingTabRefresh');
    await register(inSubtab, 'onEnclosingTabRefresh');
    const own: [string, Answer] = ['onEnclosingTabRefresh', { id: 'scc-pt-1', objectId: '' }];
    const below: [string, Answer] = ['onEnclosingTabRefresh', { id: 'scc-st-0', objectId: '' }];
    for (const [name, ...args] of [
      ['refreshPrimaryTabById', 'scc-pt-1', false],
      ['refreshPrimaryTabByName', 'mine', false],
    ] as const) {
      expect(await ask(first, name, ...args), name).to.deep.equal(DONE);
      await heard(inTab, own);
      await heard(inSubtab, below);
    }
    for (const [name, ...args] of [
      ['refreshSubtabById', 'scc-st-0', true],
      ['refreshSubtabByNameAndPrimaryTabId', 'below', 'scc-pt-1', true],
      ['refreshSubtabByNameAndPrimaryTabName', 'below', 'mine', true],
    ] as const) {
      expect(await ask(first, name, ...args), name).to.deep.equal(DONE);
      await heard(inSubtab, below);
    }
    await page.getByRole('button', { name: 'Refresh tab' }).locator('visible=true').click();
    await heard(inSubtab, below);
    expect(await ask(first, 'refreshSubtabById', 'nothing', true)).to.deep.equal(REFUSED);
    expect(await inTab.evaluate(() => window.heard)).to.deep.equal([]);
  });

  it('gives addresses of tabs that open them again, in the console and in the browser', async () => {
    await ask(first, 'openSubtab', 'scc-pt-0', `/${CONTACT}`, true, null, null, 'callback');
    const { tabLink } = await ask(first, 'getTabLink', 'complete', 'scc-pt-0');
    const { tabLink: alone } = await ask(first, 'getTabLink', 'thistabonly', 'scc-pt-0');
    expect(await ask(first, 'generateConsoleUrl', [`/${CASE}`])).to.deep.equal({
      ...DONE,
      consoleUrl: alone,
    });
    expect((await ask(first, 'getTabLink', 'standard', 'scc-st-0'))['tabLink']).to.match(
      /\/003000000000002AAA$/,
    );
    const { consoleUrl } = await ask(first, 'generateConsoleUrl', ['/apex/Second', `/${CASE}`]);
    expect(
      await ask(first, 'openConsoleUrl', null, consoleUrl, true, ['Mine', ''], ['mine', 'its case']),
    ).to.deep.equal(DONE);
    await tab(page, 'Primary tabs', 'Mine').waitFor();
    await tab(page, 'Subtabs', '00001026').locator('visible=true').waitFor();
    expect(await ask(first, 'focusSubtabByNameAndPrimaryTabName', 'its case', 'mine')).to.deep.equal(DONE);
    expect(await ask(first, 'openConsoleUrl', null, 'https://example.com/', true, null, null)).to.deep.equal(
      REFUSED,
    );

    await page.goto(String(tabLink));
    await page.reload();
    await tab(page, 'Primary tabs', '00001026').waitFor();
    await tab(page, 'Subtabs', 'Priya Nair').waitFor();
  });

  it('takes the address that a page says is its tab’s', async () => {
    await ask(first, 'openPrimaryTab', null, '/apex/Second', true, null, 'callback');
    const inTab = await frameInTab(page);
    await inTab.evaluate(() => history.replaceState(undefined, '', `${location.href}&step=2`));
    expect(await ask(inTab, 'setTabLink')).to.deep.equal(DONE);
    expect((await ask(inTab, 'getTabLink', 'standard', null))['tabLink']).to.match(/step=2$/);
    expect(await ask(first, 'setTabLink')).to.deep.equal(REFUSED);
  });

  it('closes tabs unless that is forbidden, and opens the last one again with its subtabs', async () => {
    await ask(first, 'openPrimaryTab', null, `/${CONTACT}`, true, null, 'callback');
    await ask(first, 'openSubtab', 'scc-pt-1', '/apex/Second', true, 'Below', null, 'callback');
    const inSubtab = await frameInTab(page);
    expect(await ask(inSubtab, 'disableTabClose', true, false)).to.deep.equal({
      ...DONE,
      message: 'scc-st-0',
    });
    expect(await ask(first, 'closeTab', 'scc-pt-1')).to.have.property('success', false);
    expect(await ask(first, 'closeTab', 'scc-st-0')).to.have.property('success', false);
    expect(await page.getByRole('button', { name: 'Close Priya Nair' }).isVisible()).to.equal(false);
    expect(await ask(first, 'disableTabClose', true, null)).to.have.property('success', false);
    expect(await ask(first, 'disableTabClose', false, 'scc-st-0')).to.have.property('success', true);
    await register(first, 'addEventListener', 'SFORCE_CONSOLE:CLOSE_TAB');
    await register(first, 'addEventListener', 'SFORCE_CONSOLE:CLOSE_TAB:scc-pt-1', 'handler');
    expect(await ask(first, 'closeTab', 'scc-pt-1')).to.deep.equal(DONE);
    await first.waitForFunction(() => window.heard.length === 3);
    const closed = (await first.evaluate(() => window.heard)).map(
      text => JSON.parse(text.slice(text.indexOf('{'))) as Answer,
    );
    const primary = { id: 'scc-pt-1', objectID: CONTACT, tabObjectId: CONTACT };
    for (const [index, event] of [
      primary,
      primary,
      { id: 'scc-st-0', objectID: '', tabObjectId: '' },
    ].entries()) {
      expect(closed[index]).to.deep.include(event);
    }
    expect(await ask(first, 'reopenLastClosedTab')).to.deep.equal(DONE);
    await tab(page, 'Primary tabs', 'Priya Nair').waitFor();
    await tab(page, 'Subtabs', 'Below').waitFor();
    expect(await ask(first, 'reopenLastClosedTab')).to.deep.equal(REFUSED);
  });

  it('asks before it closes a tab with unsaved changes, and has the page save them', async () => {
    await ask(first, 'openSubtab', 'scc-pt-0', '/apex/Second', true, 'Form', null, 'callback');
    const form = await frameInTab(page);
    const dialog = page.getByRole('dialog', { name: 'Unsaved changes' });
    const close = () => page.getByRole('button', { name: 'Close Form' }).click();
    expect(await ask(form, 'setTabUnsavedChanges', true, 'callback')).to.deep.equal(DONE);
    await close();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('No page in this tab listens with onTabSave').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await register(form, 'onTabSave');
    await close();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await heard(form, ['onTabSave', { id: 'scc-st-0', objectId: '' }]);
    await dialog.getByText('Saving').waitFor();
    expect(await ask(form, 'setTabUnsavedChanges', true, 'callback', 'scc-st-0')).to.deep.equal(DONE);
    await dialog.getByText('could not save').waitFor();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await heard(form, ['onTabSave', { id: 'scc-st-0', objectId: '' }]);
    await form.evaluate(() => sforce.console.setTabUnsavedChanges(false));
    await tab(page, 'Subtabs', 'Form').waitFor({ state: 'detached' });
    await dialog.waitFor({ state: 'hidden' });
    await tab(page, 'Primary tabs', '00001026').waitFor();
  });

  it('asks for each tab with unsaved changes when their primary tab is closed', async () => {
    for (const label of ['One', 'Two']) {
      await ask(first, 'openSubtab', 'scc-pt-0', '/apex/Second', true, label, null, 'callback');
      await ask(await frameInTab(page), 'setTabUnsavedChanges', true, 'callback');
    }
    const dialog = page.getByRole('dialog', { name: 'Unsaved changes' });
    await page.getByRole('button', { name: 'Close 00001026' }).locator('visible=true').click();
    for (const label of ['One', 'Two']) {
      await dialog.getByText(`${label} has unsaved changes.`).waitFor();
      await dialog.getByRole('button', { name: 'Don’t Save' }).click();
    }
    await tab(page, 'Primary tabs', '00001026').waitFor({ state: 'detached' });
  });

  it('changes the look of tabs', async () => {
    const shown = tab(page, 'Primary tabs', '00001026');
    const icon = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    expect(await ask(first, 'setTabIcon', icon, 'scc-pt-0')).to.deep.equal(DONE);
    expect(await shown.locator('img').getAttribute('src')).to.equal(icon);
    expect(await ask(first, 'setTabStyle', 'background: rgb(1, 2, 3)', 'scc-pt-0')).to.deep.equal(DONE);
    expect(await ask(first, 'setTabTextStyle', 'color: rgb(4, 5, 6)', 'scc-pt-0')).to.deep.equal(DONE);
    const styles = () =>
      shown.evaluate(element => [
        (element as HTMLElement).style.background,
        (element.querySelector('.tab-title') as HTMLElement).style.color,
        element.querySelectorAll('img').length,
      ]);
    expect(await styles()).to.deep.equal(['rgb(1, 2, 3)', 'rgb(4, 5, 6)', 1]);
    for (const name of ['setTabIcon', 'setTabStyle', 'setTabTextStyle']) {
      expect(await ask(first, name, null, 'scc-pt-0')).to.deep.equal(DONE);
      expect(await ask(first, name, 'x', null), 'a component is in no tab').to.deep.equal(REFUSED);
    }
    expect(await styles()).to.deep.equal(['', '', 0]);
  });

  it('has the navigation tab', async () => {
    const { items } = await ask(first, 'getNavigationTabs');
    const [cases, contacts] = JSON.parse(String(items)) as Answer[];
    expect([cases?.['label'], cases?.['selected'], contacts?.['selected']]).to.deep.equal([
      'Cases',
      true,
      false,
    ]);
    expect(
      await ask(first, 'setSelectedNavigationTab', 'callback', contacts?.['navigationTabId']),
    ).to.deep.equal(DONE);
    expect(await ask(first, 'getSelectedNavigationTab')).to.deep.equal({
      ...contacts,
      ...DONE,
      selected: true,
    });
    expect(
      await ask(first, 'setSelectedNavigationTab', 'callback', null, cases?.['listViewUrl']),
    ).to.deep.equal(DONE);
    expect(await ask(first, 'setSelectedNavigationTab', 'callback', 'nothing')).to.deep.equal(REFUSED);
    expect(await ask(first, 'refreshNavigationTab')).to.deep.equal(DONE);
    expect(await ask(first, 'focusNavigationTab')).to.deep.equal(DONE);
    expect(await tab(page, 'Primary tabs', 'Cases').getAttribute('aria-selected')).to.equal('true');
  });

  it('lets a component change its button and its window, and tells it of clicks', async () => {
    const second = await opened.component('Second');
    expect(await ask(second, 'isInCustomConsoleComponent')).to.deep.equal({
      ...DONE,
      inCustomConsoleComponent: true,
    });
    expect((await ask(second, 'isCustomConsoleComponentHidden'))['hidden']).to.equal(true);
    expect(await ask(second, 'setCustomConsoleComponentVisible', true)).to.deep.equal(DONE);
    expect((await ask(second, 'isCustomConsoleComponentHidden'))['hidden']).to.equal(false);
    expect(await ask(second, 'setCustomConsoleComponentWidth', 333)).to.deep.equal(DONE);
    expect(await ask(second, 'setCustomConsoleComponentHeight', 222)).to.deep.equal(DONE);
    const { width, height } = (await page.locator('#component-Second').boundingBox()) ?? {};
    expect([width, height]).to.deep.equal([333, 222]);

    const button = page.locator('[aria-controls="component-Second"]');
    expect(await ask(second, 'setCustomConsoleComponentButtonText', 'Mine')).to.deep.equal(DONE);
    expect(await ask(second, 'setCustomConsoleComponentButtonStyle', 'color: rgb(1, 2, 3)')).to.deep.equal(
      DONE,
    );
    expect(await ask(second, 'setCustomConsoleComponentButtonIconUrl', '/icon.png')).to.deep.equal(DONE);
    expect(await button.evaluate(element => element.style.color)).to.equal('rgb(1, 2, 3)');
    expect(await button.locator('img').getAttribute('src')).to.equal(
      `${new URL(second.url()).origin}/icon.png`,
    );
    expect(await ask(second, 'blinkCustomConsoleComponentButtonText', 'A call', 60)).to.deep.equal(DONE);
    await button.getByText('A call').waitFor();
    await button.getByText('Mine').waitFor();
    expect(await ask(second, 'removeBlinkCustomConsoleComponentButtonText')).to.deep.equal(DONE);
    expect(await ask(second, 'scrollCustomConsoleComponentButtonText', 60, 2, true)).to.deep.equal(DONE);
    await button.locator('[style*="translateX(-"]').waitFor();
    expect(await ask(second, 'removeScrollCustomConsoleComponentButtonText')).to.deep.equal(DONE);
    expect(await button.locator('[style*="translateX"]').count()).to.equal(0);
    expect(await button.innerText()).to.equal('Mine');

    await register(second, 'onCustomConsoleComponentButtonClicked');
    await register(first, 'onCustomConsoleComponentButtonClicked');
    await button.click();
    await button.click();
    await heard(
      second,
      ['onCustomConsoleComponentButtonClicked', { id: 'component-Second', windowHidden: true }],
      ['onCustomConsoleComponentButtonClicked', { id: 'component-Second', windowHidden: false }],
    );
    expect(await first.evaluate(() => window.heard)).to.deep.equal([]);
    expect(await ask(second, 'isCustomConsoleComponentPoppedOut')).to.deep.equal({
      ...DONE,
      poppedOut: false,
    });
    expect(await ask(second, 'setCustomConsoleComponentPopoutable', true)).to.deep.equal(DONE);
    await opened.logged(
      'setCustomConsoleComponentPopoutable, called by the component Second, shows nothing.',
    );
  });

  it('shows titles in the browser’s tab in turn', async () => {
    const own = await page.title();
    expect(await ask(first, 'addToBrowserTitleQueue', 'A call!')).to.deep.equal(DONE);
    await page.waitForFunction(() => document.title === 'A call!');
    await page.waitForFunction(title => document.title === title, own);
    expect(await ask(first, 'removeFromBrowserTitleQueue', 'A call!')).to.deep.equal(DONE);
    expect(await page.title()).to.equal(own);
  });

  it('sends push notifications of records that somebody else changed, from a button', async () => {
    await register(first, 'addPushNotificationListener', ['Account', 'Case']);
    const second = await opened.component('Second');
    await register(second, 'addPushNotificationListener', ['Contact']);
    const button = page.getByRole('button', { name: 'Change as somebody else' });
    await button.click();
    await heard(first, [
      'addPushNotificationListener',
      { id: CASE, entityType: 'Case', Type: 'Status', LastModifiedById: '005000000000002AAA' },
    ]);
    expect(await ask(first, 'removePushNotificationListener')).to.deep.equal(DONE);
    await button.click();
    await ask(first, 'getPrimaryTabIds');
    expect(await first.evaluate(() => window.heard)).to.deep.equal([]);
    expect(await second.evaluate(() => window.heard)).to.deep.equal([]);
  });

  it('passes on what components tell each other of calls', async () => {
    const second = await opened.component('Second');
    for (const name of ['cti.onCallBegin', 'cti.onCallLogSaved', 'cti.onSendCTIMessage', 'cti.onCallEnd'])
      await register(second, name);
    await register(first, 'cti.onCallEnd', 'handler', 'another call');
    expect(await ask(first, 'cti.setCallObjectIds', ['call-1', 'call-2'])).to.deep.equal(DONE);
    expect(await ask(second, 'cti.getCallObjectIds')).to.deep.equal({ ...DONE, ids: ['call-1', 'call-2'] });
    expect(await ask(first, 'cti.setCallAttachedData', 'call-1', '{"a":1}', 'inbound')).to.deep.equal(DONE);
    expect(
      await ask(second, 'cti.getCallAttachedData', 'call-1', 'callback', { getCallType: true }),
    ).to.deep.equal({
      ...DONE,
      data: '{"a":1}',
      type: 'INBOUND',
    });
    expect(await ask(second, 'cti.getCallAttachedData', 'call-3')).to.deep.equal(REFUSED);
    expect(await ask(first, 'cti.fireOnCallBegin', 'call-1', 'inbound', 'Attach')).to.deep.equal(DONE);
    expect(await ask(first, 'cti.fireOnCallEnd', 'call-1', 61, 'sold')).to.deep.equal(DONE);
    expect(await ask(first, 'cti.fireOnCallLogSaved', '00T000000000001AAA')).to.deep.equal(DONE);
    expect(await ask(first, 'cti.sendCTIMessage', '/hello')).to.deep.equal(DONE);
    await heard(
      second,
      ['cti.onCallBegin', { id: 'call-1' }],
      ['cti.onCallEnd', { id: 'call-1', duration: '61', disposition: 'sold' }],
      ['cti.onCallLogSaved', { id: '00T000000000001AAA' }],
      ['cti.onSendCTIMessage', { message: '/hello' }],
    );
    expect(await first.evaluate(() => window.heard)).to.deep.equal([]);
    await ask(first, 'cti.fireOnCallEnd', 'another call', 1, '');
    await heard(first, ['cti.onCallEnd', { id: 'another call', duration: '1', disposition: '' }]);
  });

  it('answers with lists of no chats, and refuses what it does not have', async () => {
    const { success, chatKey } = await ask(first, 'chat.getEngagedChats');
    // To Salesforce's script an empty list reads as a list of one empty text; its own functions turn that back.
    expect([success, (chatKey as string[]).filter(key => key)]).to.deep.equal([true, []]);
    expect((await ask(first, 'chat.getChatRequests'))['chatKey']).to.be.an('array');
    for (const [name, ...args] of [
      ['chat.getMaxCapacity'],
      ['selectMacro', '0JZ000000000001AAA'],
      ['runSelectedMacro'],
    ] as const) {
      expect(await ask(first, name, ...args), name).to.deep.equal(REFUSED);
      await opened.logged(`${name}, called by the component First, is answered with success: false.`);
    }
    await first.evaluate(() => sforce.console.resetSessionTimeOut());
    await opened.logged('resetSessionTimeOut, called by the component First, shows nothing.');
  });
});
