import { expect } from 'chai';
import type { Frame } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { openConsole } from './open-console.js';
import { ask } from './sforce.js';

type Heard = Window & { given: unknown[][] };

/** Waits until the console has taken in what the page sent it. */
const settled = (frame: Frame): Promise<unknown> => ask(frame, 'getPrimaryTabIds');

const given = async (frame: Frame, count: number): Promise<unknown[][]> => {
  await frame.waitForFunction(wanted => (window as unknown as Heard).given.length >= wanted, count);
  return frame.evaluate(() => (window as unknown as Heard).given);
};

describeInChromium('the simulator’s toolkit script', open => {
  it('does not load a page again that reloads itself when its tab is refreshed', async () => {
    const { page, component } = await openConsole(open);
    const first = await component('First');
    await first.evaluate(() => sforce.console.openPrimaryTab(null, '/apex/Second', true));
    const iframe = await page.waitForSelector('.tab-body iframe');
    const inTab = await iframe.contentFrame();
    if (!inTab) throw new Error('The tab has no frame.');
    await inTab.waitForFunction(() => 'sforce' in window && document.readyState === 'complete');
    await inTab.evaluate(() => {
      document.title = 'the first';
      sforce.console.onEnclosingTabRefresh(() => location.reload());
    });
    await settled(inTab);
    expect(await inTab.title()).to.equal('the first');
    const loads: string[] = [];
    page.on('framenavigated', frame => frame === inTab && loads.push(frame.url()));
    await ask(first, 'refreshPrimaryTabById', 'scc-pt-1', true);
    await inTab.waitForFunction(() => document.title !== 'the first' && 'sforce' in window);
    await settled(inTab);
    expect(loads).to.have.length(1);
  });

  it('hands a listener the event and the name of its frame', async () => {
    const { component } = await openConsole(open);
    const first = await component('First');
    await first.evaluate(() => {
      const window_ = window as unknown as Heard;
      window_.given = [];
      const keep = (...all: unknown[]): void => void window_.given.push(all);
      sforce.console.addEventListener('x', keep);
      sforce.console.onFocusedPrimaryTab(keep);
      sforce.console.fireEvent('x', 'a');
    });
    const frameId = await first.evaluate(() => window.name);
    expect(await given(first, 1)).to.deep.equal([[{ message: 'a' }, { frameId }]]);
    await ask(first, 'focusNavigationTab');
    await ask(first, 'focusPrimaryTabById', 'scc-pt-0');
    expect((await given(first, 2))[1]).to.deep.equal([
      { id: 'scc-pt-0', objectId: '500000000000001AAA' },
      { frameId },
    ]);
  });

  it('hears of one tab or of all, and of nothing that it does not listen to any more', async () => {
    const { component } = await openConsole(open);
    const first = await component('First');
    await first.evaluate(() => {
      const window_ = window as unknown as Heard;
      window_.given = [];
      const { CLOSE_TAB, OPEN_TAB } = sforce.console.ConsoleEvent;
      const keep =
        (name: string) =>
        ({ id }: { id: string }): void =>
          void window_.given.push([name, id]);
      const ended = keep('ended');
      sforce.console.addEventListener(CLOSE_TAB, keep('any'));
      sforce.console.addEventListener(CLOSE_TAB, keep('one'), { tabId: 'scc-pt-2' });
      sforce.console.addEventListener(CLOSE_TAB, ended, { tabId: 'scc-pt-2' });
      sforce.console.addEventListener(OPEN_TAB, keep('opened'), { tabId: 'scc-pt-1' });
      sforce.console.removeEventListener(CLOSE_TAB, ended);
      sforce.console.removeEventListener(CLOSE_TAB, ended, { tabId: 'scc-pt-2' });
      sforce.console.removeEventListener(CLOSE_TAB, ended, { tabId: 'scc-pt-2' });
      sforce.console.removeEventListener(undefined as never, ended);
      for (const url of ['/apex/First', '/apex/Second']) sforce.console.openPrimaryTab(null, url, false);
    });
    await settled(first);
    await ask(first, 'closeTab', 'scc-pt-1');
    await ask(first, 'closeTab', 'scc-pt-2');
    expect(await given(first, 4)).to.deep.equal([
      ['opened', 'scc-pt-1'],
      ['any', 'scc-pt-1'],
      ['any', 'scc-pt-2'],
      ['one', 'scc-pt-2'],
    ]);
  });

  it('takes one listener for push notifications in a page', async () => {
    const { page, component } = await openConsole(open);
    const first = await component('First');
    await first.evaluate(() => {
      const window_ = window as unknown as Heard;
      window_.given = [];
      sforce.console.removePushNotificationListener(() => window_.given.push(['never']));
      for (const name of ['first', 'second'])
        sforce.console.addPushNotificationListener(['Case'], ({ id }) => window_.given.push([name, id]));
    });
    await settled(first);
    await page.getByRole('button', { name: 'Change as somebody else' }).click();
    expect(await given(first, 1)).to.deep.equal([['first', '500000000000001AAA']]);
  });

  it('answers questions for chats as Salesforce’s: with nothing where there is none', async () => {
    const { component } = await openConsole(open);
    const first = await component('First');
    const answers = await first.evaluate(() => {
      const { chat } = sforce.console;
      return Promise.all([
        new Promise(resolve => chat.getEngagedChats(resolve)),
        new Promise(resolve => chat.getChatLog('no-chat', resolve)),
        new Promise(resolve => chat.getDetailsByChatKey('no-chat', resolve)),
        new Promise(resolve => chat.getDetailsByPrimaryTabId('scc-pt-0', resolve)),
      ]);
    });
    const details = { success: false, primaryTabId: null, details: null };
    expect(answers).to.deep.equal([
      { success: true, chatKey: [] },
      { success: false, messages: null, customEvents: null },
      details,
      details,
    ]);
  });
});
