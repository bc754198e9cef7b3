import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import type { SimulatedGenesysClient } from '../../src/testing/index.js';
import { temporaryFolder } from '../support/built.js';
import { describeInChromium } from './chromium.js';
import { simulatorWith } from './simulators.js';

/** A component as the specification has it: it subscribes to client events when it hears InitialSetup. */
const COMPONENT = `<apex:page>
  <script>
    var channel = '{!$MessageChannel.purecloud__ClientEvent__c}';
    var heard = [];
    sforce.one.subscribe(channel, function (message) {
      heard.push(message.type + (message.category ? ' ' + message.category : ''));
      if (message.type !== 'InitialSetup') return;
      sforce.one.publish(channel, {
        type: 'PureCloud.subscribe',
        data: { type: 'Interaction', categories: ['add', 'connect'] }
      });
    }, { scope: 'APPLICATION' });
  </script>
</apex:page>
`;

type WithSimulator = Window & { simulator: { genesys: SimulatedGenesysClient } };
declare const heard: string[];

describeInChromium('a component that subscribes on InitialSetup', open => {
  it('hears calls from the start, and again after the client loaded again', async () => {
    const lightningFolder = temporaryFolder();
    mkdirSync(lightningFolder, { recursive: true });
    writeFileSync(path.join(lightningFolder, 'Component.page'), COMPONENT);
    const simulator = await simulatorWith({ surface: 'message-channel', lightningFolder });
    const page = await open();
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
});
