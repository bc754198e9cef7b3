import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import type { SimulatedGenesysClient } from '../../src/testing/index.js';
import { temporaryFolder } from '../support/built.js';
import { describeInChromium } from './chromium.js';
import './sforce.js';
import { simulatorWith } from './simulators.js';

const PAGE = `<apex:page><p data-channel="{!$MessageChannel.purecloud__ClientEvent__c}">A component</p></apex:page>`;

/** The component's script, as the specification has it: it subscribes to client events when it hears InitialSetup. */
function component(): void {
  if (location.pathname !== '/apex/Component') return;
  const messages: string[] = [];
  Object.assign(window, { heard: messages });
  document.addEventListener('DOMContentLoaded', () => {
    const channel = document.querySelector('p')?.dataset.channel ?? '';
    const hear = (message: unknown): void => {
      const { type, category } = message as { type: string; category?: string };
      messages.push([type, category].filter(Boolean).join(' '));
      if (type !== 'InitialSetup') return;
      const data = { type: 'Interaction', categories: ['add', 'connect'] };
      sforce.one?.publish(channel, { type: 'PureCloud.subscribe', data });
    };
    sforce.one?.subscribe(channel, hear, { scope: 'APPLICATION' });
  });
}

type WithSimulator = Window & { simulator: { genesys: SimulatedGenesysClient } };
declare const heard: string[];

describeInChromium('a component that subscribes on InitialSetup', open => {
  const openComponent = async () => {
    const lightningFolder = temporaryFolder();
    writeFileSync(path.join(lightningFolder, 'Component.page'), PAGE);
    const simulator = await simulatorWith({ surface: 'message-channel', lightningFolder });
    const page = await open();
    await page.addInitScript(component);
    await page.goto(simulator.url);
    const frame = await (await page.waitForSelector('#tabs iframe')).contentFrame();
    if (!frame) throw new Error('The page has no frame.');

    const subscribed = () =>
      page.waitForFunction(
        () => (window as unknown as WithSimulator).simulator?.genesys.subscriptions.length === 1,
      );
    const call = () =>
      page.evaluate(() => {
        const { genesys } = (window as unknown as WithSimulator).simulator;
        const id = genesys.offer();
        genesys.pickup(id);
        return id;
      });
    const hears = (count: number) => frame.waitForFunction(wanted => heard.length >= wanted, count);
    return { simulator, page, frame, subscribed, call, hears };
  };

  it('hears calls from the start, and again after the client loaded again', async () => {
    const { page, frame, subscribed, call, hears } = await openComponent();
    await subscribed();
    await call();
    await hears(4);
    await page.getByRole('button', { name: 'Restart client' }).click();
    await subscribed();
    await call();
    await hears(8);
    // Nobody was subscribed when the client told anew what was going on. Components hear their own messages, too.
    expect(await frame.evaluate(() => heard)).to.deep.equal([
      'InitialSetup',
      'PureCloud.subscribe',
      'Interaction add',
      'Interaction connect',
      'InitialSetup',
      'PureCloud.subscribe',
      'Interaction add',
      'Interaction connect',
    ]);
  });

  it('gets no InitialSetup when it alone is loaded again, and the log says what to do', async () => {
    const { simulator, page, frame, subscribed, call, hears } = await openComponent();
    await subscribed();
    const reloaded = page.waitForEvent('framenavigated', each => each === frame);
    simulator.tell('pages');
    await reloaded;
    await page.locator('.log-note').getByText('loaded again, without an InitialSetup').click();
    await page.getByText('What a page subscribes to on InitialSetup is asked for again by').waitFor();
    await frame.waitForLoadState();
    await call();
    await hears(2);
    expect(await frame.evaluate(() => heard)).to.deep.equal(['Interaction add', 'Interaction connect']);
    await page.getByRole('button', { name: 'Restart client' }).click();
    await frame.waitForFunction(() => heard.includes('PureCloud.subscribe'));
  });
});
