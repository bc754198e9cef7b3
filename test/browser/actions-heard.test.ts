import { expect } from 'chai';
import type { Frame, JSHandle, Page } from 'playwright-core';
import type { FakeMessageService, SimulatedGenesysClient } from '../../src/testing/index.js';
import type { ActionEvent, GenesysClient } from '../../src/index.js';
import { describeInChromium } from './chromium.js';
import { fixture } from './open-console.js';
import { openSurface } from './open-surface.js';

// The constants of guests/CaseSender.page, CaseOpener.page and their likes for Lightning.
declare const client: GenesysClient;
declare const actions: Pick<ActionEvent, 'name' | 'request' | 'own'>[];

/** A frame that nobody sees has no animation frames to look at. */
const HIDDEN = { polling: 100 };

const SURFACES = { console: '', 'message-channel': 'Lightning' } as const;

async function frameOf(page: Page, name: string): Promise<Frame> {
  const iframe = await page.waitForSelector(`iframe[src*="/apex/${name}"], iframe[title="${name}"]`, {
    state: 'attached',
  });
  const frame = await iframe.contentFrame();
  if (!frame) throw new Error(`There is no frame of ${name}.`);
  await frame.waitForFunction(
    () => typeof actions !== 'undefined' && document.readyState === 'complete',
    undefined,
    HIDDEN,
  );
  return frame;
}

/** The actions that a page was told of, the components' subscriptions aside, once it was told of a last one. */
async function toldTo(frame: Frame, last: string): Promise<typeof actions> {
  await frame.waitForFunction(name => actions.some(action => action.name === name), last, HIDDEN);
  return frame.evaluate(() => actions.filter(({ name }) => name !== 'subscribe'));
}

for (const [surface, suffix] of Object.entries(SURFACES) as [keyof typeof SURFACES, string][]) {
  describeInChromium(`two components on the surface ${surface}`, open => {
    async function openBoth(): Promise<{
      sender: Frame;
      opener: Frame;
      genesys: JSHandle<SimulatedGenesysClient>;
    }> {
      const [senderName, openerName] = [`CaseSender${suffix}`, `CaseOpener${suffix}`] as const;
      const pages = [senderName, openerName].map(name => fixture(`guests/${name}.page`));
      const { page, genesys } = await openSurface(open, surface, { pages });
      const [sender, opener] = await Promise.all([frameOf(page, senderName), frameOf(page, openerName)]);
      if (surface === 'console') {
        for (const frame of [sender, opener]) {
          await frame.evaluate(() => new Promise(resolve => sforce.console.getEnclosingTabId(resolve)));
        }
      } else {
        // These two, and the sample page.
        await page.waitForFunction(
          () =>
            (
              window as unknown as { simulator: { service: FakeMessageService } }
            ).simulator.service.subscriptionCount() >= 3,
        );
      }
      return { sender, opener, genesys };
    }

    it('one acts on the addCustomAttributes of the other, and an echo is told once', async () => {
      const { sender, opener, genesys } = await openBoth();
      const id = await genesys.evaluate(of => of.offer());
      const attributes = { caseId: '500000000000002AAA' };
      await sender.evaluate(([call, given]) => client.addCustomAttributes({ id: call, attributes: given }), [
        id,
        attributes,
      ] as const);
      await toldTo(sender, 'addAssociation');
      // Messages keep their order: an echo would have come by now.
      await opener.evaluate(() => client.changestatus({ id: 'BUSY' }));

      const sent = { name: 'addCustomAttributes', request: { id, attributes } };
      const answer = {
        name: 'addAssociation',
        request: { type: 'relation', id: attributes.caseId, text: 'The case', interactionId: id },
      };
      const last = { name: 'changestatus', request: { id: 'BUSY' } };
      expect(await toldTo(sender, 'changestatus')).to.deep.equal([
        { ...sent, own: true },
        { ...answer, own: false },
        { ...last, own: false },
      ]);
      expect(await toldTo(opener, 'changestatus')).to.deep.equal([
        { ...sent, own: false },
        { ...answer, own: true },
        { ...last, own: true },
      ]);
      const associations = await genesys.evaluate(of => of.interactions[0]?.associations);
      expect(JSON.stringify(associations)).to.contain(attributes.caseId);
    });

    it('a second copy of the page’s own action is another component’s', async () => {
      const { sender, opener } = await openBoth();
      for (const frame of [sender, opener]) {
        await frame.evaluate(() => client.changestatus({ id: 'BUSY' }));
        await frame.evaluate(() => client.changestatus({ id: 'BUSY' }));
      }
      await sender.waitForFunction(
        () => actions.filter(({ name }) => name === 'changestatus').length >= 4,
        undefined,
        HIDDEN,
      );
      await opener.evaluate(() => client.createConference({ interactionIds: ['a', 'b'] }));
      const told = await toldTo(sender, 'createConference');
      expect(told.map(({ own }) => own)).to.deep.equal([true, true, false, false, false]);
    });
  });
}

describeInChromium('the event log in Classic', open => {
  it('lists the actions of this page as sent and those of another component as heard', async () => {
    const { page, sample } = await openSurface(open, 'console', {
      pages: [fixture('guests/CaseSender.page')],
    });
    const sender = await frameOf(page, 'CaseSender');
    await sender.evaluate(() => client.changestatus({ id: 'MEAL' }));
    const line = (words: RegExp) =>
      sample.locator('.genesys-entry[data-kind=action]').filter({ hasText: words });
    await line(/asked by another component\s+changestatus\s+id: MEAL\s*$/).waitFor();
    await sample.getByLabel('Interaction ID').first().fill('nobody');
    await sample.getByRole('button', { name: 'Disconnect', exact: true }).click();
    await line(
      /sent\s+changestate disconnect\s+nobody\s+taken after \d+ ms · its effect is awaited · id: nobody, action: disconnect\s*$/,
    ).waitFor();
    expect(await line(/MEAL|nobody/).count()).to.equal(2);
  });
});
