import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { SURFACES } from '../../simulator/surfaces.js';
import type { FakeMessageService, SimulatedGenesysClient } from '../../src/testing/index.js';
import { describeInChromium } from './chromium.js';
import { openSurface } from './open-surface.js';
import type { OpenSurface } from './open-surface.js';
import './sforce.js';

type Phase = SimulatedGenesysClient['interactions'][number]['phase'];

/** Waits until the latest interaction is in a phase. */
const inPhase = async ({ client, genesys }: OpenSurface, phase: Phase): Promise<void> => {
  await client.waitForFunction(([of, wanted]) => of.interactions.at(-1)?.phase === wanted, [
    genesys,
    phase,
  ] as const);
};

/** Lines of the sample page's log that begin with an event of this name. */
const event = ({ sample }: OpenSurface, name: string, words = ''): Locator =>
  sample.locator('.genesys-entry').filter({ hasText: name }).filter({ hasText: words }).first();

for (const surface of SURFACES) {
  describeInChromium(`the sample page on the surface ${surface}`, open => {
    it('shows the status, and the next one after the client loaded again', async () => {
      const opened = await openSurface(open, surface);
      const { sample, genesys, settled } = opened;
      await genesys.evaluate(client => client.setStatus('BUSY'));
      await sample
        .locator('genesys-status')
        .filter({ hasText: /^\s*Busy/i })
        .waitFor();
      await event(opened, 'UPDATE_STATUS').waitFor();
      await genesys.evaluate(client => client.restart());
      await settled();
      await genesys.evaluate(client => client.setStatus('MEAL'));
      await sample
        .locator('genesys-status')
        .filter({ hasText: /^\s*Meal/i })
        .waitFor();
    });

    it('shows a whole call, and drives it', async () => {
      const opened = await openSurface(open, surface);
      const { sample, genesys } = opened;
      const press = (name: string): Promise<void> =>
        sample.getByRole('button', { name, exact: true }).click();

      const id = await genesys.evaluate(client => client.offer({ remoteName: 'Ada Example' }));
      await event(opened, 'INTERACTION_EVENT', 'ALERTING').waitFor();
      await sample.waitForFunction(
        offered => [...document.querySelectorAll('input')].some(({ value }) => value === offered),
        id,
      );
      await press('Pick up');
      await inPhase(opened, 'connected');
      await event(opened, 'INTERACTION_CONNECTED').waitFor();
      await press('Hold');
      await inPhase(opened, 'held');
      await event(opened, 'INTERACTION_EVENT', 'HELD').waitFor();
      await press('Resume');
      await inPhase(opened, 'connected');
      await press('Disconnect');
      await inPhase(opened, 'wrap-up');
      await event(opened, 'INTERACTION_DISCONNECTED').waitFor();
      await genesys.evaluate((client, of) => client.completeWrapUp(of), id);
      await event(opened, 'ACW_COMPLETED').waitFor();
      const problems = await sample.locator('.genesys-panel > .genesys-problem').allInnerTexts();
      expect(problems).to.include('');
      expect(problems.join('')).to.equal('');
      await sample.locator('.genesys-call__now').getByText('Done after').waitFor();
    });

    it('changes the status', async () => {
      const opened = await openSurface(open, surface);
      const { sample, client, genesys } = opened;
      await sample.getByText('Status', { exact: true }).click();
      await sample.getByLabel('Status (name or ID)').fill('ON_QUEUE');
      await sample.getByRole('button', { name: 'Change status' }).click();
      await client.waitForFunction(of => of.agent.status === 'ON_QUEUE', genesys);
      await sample
        .locator('genesys-status')
        .filter({ hasText: /^\s*On.Queue/i })
        .waitFor();
    });

    it('says in words what is wrong with an action, and sends nothing', async () => {
      const { sample, client, genesys } = await openSurface(open, surface);
      await genesys.evaluate(of => {
        window.heard = [];
        of.on('refused', ({ reason }) => window.heard.push(reason));
      });
      const alert = (words: RegExp): Promise<void> =>
        sample.getByRole('alert').filter({ hasText: words }).waitFor();
      const hold = sample.getByRole('button', { name: 'Hold on / off', exact: true });
      await hold.click();
      await alert(/^Hold on \/ off: .*\bid\b/);
      // An id that there is none of is for the Genesys client to refuse: the surface takes it.
      await sample.getByLabel('Interaction ID').first().fill('nobody');
      await hold.click();
      await client.waitForFunction(() => window.heard.length > 0);
      expect(await client.evaluate(() => window.heard)).to.deep.equal(['There is no such interaction.']);
    });

    it('hears calls where all it does is to call on(INTERACTION_CONNECTED)', async () => {
      const { page, sample, client, genesys, settled } = await openSurface(open, surface);
      // The other pages subscribe to more.
      await page.evaluate(() => {
        for (const other of document.querySelectorAll('#tabs iframe:not([title^="GenesysEvents"])'))
          other.remove();
      });
      await sample.evaluate(() => {
        const connection = document.querySelector('genesys-connection');
        const channel = connection?.getAttribute('channel') ?? undefined;
        const clientOrigins = connection?.getAttribute('client-origins')?.split(' ');
        for (const panel of document.querySelectorAll(
          'genesys-connection, genesys-health, genesys-status, genesys-call-timeline, genesys-event-log, genesys-actions, genesys-subscriptions, genesys-recording',
        )) {
          panel.remove();
        }
        window.heard = [];
        GenesysConsole.connect({ channel, clientOrigins }).on('INTERACTION_CONNECTED', ({ interactionId }) =>
          window.heard.push(interactionId),
        );
      });
      await genesys.evaluate(of => of.restart());
      if (surface === 'console') await settled();
      else {
        await client.waitForFunction(
          of => JSON.stringify(of.subscriptions) === '[{"type":"Interaction","categories":["connect"]}]',
          genesys,
        );
      }
      const ids = await genesys.evaluate(of =>
        [of.offer(), of.offer()].map(id => {
          of.pickup(id);
          return id;
        }),
      );
      await sample.waitForFunction(() => window.heard.length >= 2);
      expect(await sample.evaluate(() => window.heard)).to.deep.equal(ids);
    });
  });
}

describeInChromium('the simulator’s surfaces', open => {
  it('lead to each other', async () => {
    const { page } = await openSurface(open, 'console');
    for (const [name, host] of [
      ['Lightning', 'lightning'],
      ['postMessage', 'host'],
      ['Classic', 'console'],
    ] as const) {
      await page.getByRole('navigation', { name: 'Surface' }).getByRole('link', { name }).click();
      await page.waitForURL(new RegExp(`^http://${host}\\.simulator\\.localhost:\\d+/(#carried)?$`));
      expect(await page.locator('.surfaces [aria-current=page]').innerText()).to.equal(name);
    }
  });

  it('carry the call along', async () => {
    const opened = await openSurface(open, 'console');
    const { page, genesys } = opened;
    await genesys.evaluate(client => {
      client.setStatus('BUSY');
      client.pickup(
        client.offer({ remoteName: 'Anna “First” €', attributes: { 'Participant.caseId': '7' } }),
      );
      client.hold(client.interactions[0]?.id ?? '');
      client.offer({ remoteName: 'Berta Second' });
    });
    for (const name of ['postMessage', 'Lightning', 'Classic']) {
      await page.getByRole('navigation', { name: 'Surface' }).getByRole('link', { name }).click();
      await page.locator('.surfaces [aria-current=page]').getByText(name).waitFor();
      const softphone = name === 'postMessage' ? page.frameLocator('#client') : page;
      const card = (of: string) => softphone.locator('.phone-card').filter({ hasText: of });
      await card('Anna “First” €').locator('.phone-state').getByText('On hold').waitFor();
      await card('Berta Second').locator('.phone-state').getByText('Alerting').waitFor();
    }
    await page.waitForURL(/\/$/);
    await page.reload();
    await page.locator('.phone-actions, #softphone').first().waitFor();
    expect(await page.locator('.phone-card').count(), 'a reload begins anew').to.equal(0);
  });

  it('play the scenario that they were started with', async () => {
    for (const surface of SURFACES) {
      const opened = await openSurface(open, surface, { scenario: 'inbound' });
      await opened.client.waitForFunction(of => of.interactions.length > 0, opened.genesys);
      await event(opened, 'INTERACTION_EVENT').waitFor();
    }
  });
});

describeInChromium('Lightning in the simulator', open => {
  const serviceOf = (opened: OpenSurface) =>
    opened.client.evaluateHandle(
      () => (window as unknown as { simulator: { service: FakeMessageService } }).simulator.service,
    );

  it('has sforce.one and no console', async () => {
    const { sample } = await openSurface(open, 'message-channel');
    expect(new URL(sample.url()).searchParams.has('isdtp')).to.equal(false);
    expect(await sample.evaluate(() => Object.keys(window.sforce as object))).to.deep.equal(['one']);
  });

  it('lets a page hear itself and others, until it unsubscribes', async () => {
    const opened = await openSurface(open, 'message-channel');
    const { sample } = opened;
    const service = await serviceOf(opened);
    await sample.evaluate(() => {
      window.heard = [];
      const { one } = window.sforce as { one: sforce.one.Toolkit };
      const subscription = one.subscribe(
        'news',
        message => {
          window.heard.push(JSON.stringify(message));
          if (window.heard.length === 2) one.unsubscribe(subscription);
        },
        { scope: 'APPLICATION' },
      );
      one.publish('news', { from: 'me', at: new Date(0), not: undefined });
    });
    await sample.waitForFunction(() => window.heard.length === 1);
    await service.evaluate(of => of.publish('news', { from: 'another' }));
    await sample.waitForFunction(() => window.heard.length === 2);
    await opened.page.waitForFunction(of => of.subscriptionCount('news') === 0, service);
    expect(await sample.evaluate(() => window.heard)).to.deep.equal([
      '{"from":"me","at":"1970-01-01T00:00:00.000Z"}',
      '{"from":"another"}',
    ]);
  });

  it('forgets what a page subscribed to that is loaded again', async () => {
    const opened = await openSurface(open, 'message-channel');
    const { sample, genesys, settled, page } = opened;
    const service = await serviceOf(opened);
    const reloaded = page.waitForEvent('framenavigated', frame => frame === sample);
    opened.simulator.tell('pages');
    await reloaded;
    await sample.waitForFunction(() => document.readyState === 'complete' && 'GenesysConsole' in window);
    await genesys.evaluate(of => of.restart());
    await settled();
    const pages = await page.locator('#tabs iframe').count();
    expect(await service.evaluate(of => of.subscriptionCount())).to.equal(pages);
    await genesys.evaluate(of => of.setStatus('BUSY'));
    await event(opened, 'UPDATE_STATUS').waitFor();
  });
});
