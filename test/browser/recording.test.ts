import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { JSDOM } from 'jsdom';
import type { Locator, Page } from 'playwright-core';
import sinon from 'sinon';
import { inbound } from '../../simulator/browser/genesys/scenarios/index.js';
import { createPlayer } from '../../simulator/browser/genesys/scenarios/player.js';
import { createTempo } from '../../simulator/browser/genesys/scenarios/tempo.js';
import { SURFACES } from '../../simulator/surfaces.js';
import type { Surface } from '../../simulator/surfaces.js';
import { connect, record } from '../../src/index.js';
import type { ConnectOptions } from '../../src/index.js';
import { writeHeader } from '../../src/recording/write.js';
import { simulateGenesys } from '../../src/testing/index.js';
import { PREFIX } from '../support/fake-toolkit.js';
import { describeInChromium } from './chromium.js';
import { openSurface } from './open-surface.js';
import type { OpenSurface } from './open-surface.js';
import './sforce.js';

/** A whole call as a page on a surface hears and records it. */
function recordCall(surface: Surface): { text: string; names: string[]; raw: unknown[] } {
  const time = sinon.useFakeTimers();
  const { window } = new JSDOM('<!doctype html>');
  // As in a browser, where the page's window is the global object.
  Object.assign(globalThis, { window });
  const clock = createTempo();
  const options = { clock, clientEventTypes: ['Interaction', 'UserAction', 'Notification'] as const };
  const simulation =
    surface === 'window-message'
      ? simulateGenesys({ ...options, surface, window })
      : simulateGenesys({ ...options, surface });
  const client = connect(simulation as ConnectOptions);
  try {
    const names: string[] = [];
    const raw: unknown[] = [];
    client.on('*', event => {
      names.push(event.name);
      raw.push(event.raw);
    });
    const recorder = record(client);
    createPlayer(simulation.genesys, clock).play(inbound);
    time.tick(120_000);
    return { text: recorder.text(), names, raw };
  } finally {
    client.close();
    simulation.close();
    window.close();
    Reflect.deleteProperty(globalThis, 'window');
    time.restore();
  }
}

describeInChromium('a recording in the simulator', open => {
  let folder: string;
  let file: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'recording-'));
    file = path.join(folder, 'call.jsonl');
  });
  after(() => rm(folder, { recursive: true }));

  async function play(surface: Surface, text: string, speed?: number, on = surface): Promise<OpenSurface> {
    await writeFile(file, text);
    return openSurface(open, on, { recording: file, ...(speed !== undefined && { speed }) });
  }

  const bar = ({ client }: OpenSurface): Locator => client.getByRole('region', { name: 'Recording' });
  const state = (opened: OpenSurface, words: string): Promise<void> =>
    bar(opened).getByRole('status').getByText(words, { exact: true }).waitFor();
  const press = (opened: OpenSurface, name: string): Promise<void> =>
    bar(opened).getByRole('button', { name, exact: true }).click();

  const line = (at: number, status: string): string =>
    JSON.stringify({ at, wireName: `${PREFIX}pc.UPDATE_STATUS`, text: JSON.stringify({ status }) });

  for (const surface of SURFACES) {
    it(`shows the page on the surface ${surface} the same events in the same order, when it opens and again`, async () => {
      const { text, names, raw } = recordCall(surface);
      expect(names).to.include.members(['UPDATE_STATUS', 'INTERACTION_DISCONNECTED', 'ACW_COMPLETED']);
      const opened = await play(surface, text, 1000);
      const { sample, genesys } = opened;
      const shown = async (count: number): Promise<string[]> => {
        // The page's own subscriptions are in the log too.
        const lines = sample.locator('.genesys-entry:not([data-kind=action]) .genesys-entry__name');
        await lines.nth(count - 1).waitFor({ state: 'attached' });
        return (await lines.allTextContents()).map(title => title.split(' ')[0] ?? '').reverse();
      };
      await state(opened, 'Played the recording');
      expect(await shown(names.length)).to.deep.equal(names);

      await sample.evaluate(() => {
        const connection = document.querySelector('genesys-connection');
        const channel = connection?.getAttribute('channel') ?? undefined;
        const clientOrigins = connection?.getAttribute('client-origins')?.split(' ');
        window.heard = [];
        GenesysConsole.connect({ channel, clientOrigins, autoSubscribe: false }).on('*', ({ raw }) =>
          window.heard.push(typeof raw === 'string' ? raw : JSON.stringify(raw)),
        );
      });
      // Over postMessage, a client takes nothing before the Handshake. In Classic, the agent's status would come with it.
      if (surface !== 'console') await genesys.evaluate(client => client.restart());
      await opened.settled();
      await press(opened, 'Play again');
      await sample.waitForFunction(count => window.heard.length >= count, raw.length);
      expect(await sample.evaluate(() => window.heard)).to.deep.equal(
        raw.map(message => (typeof message === 'string' ? message : JSON.stringify(message))),
      );
      expect(await shown(2 * names.length)).to.deep.equal([...names, ...names]);
      expect(await genesys.evaluate(client => client.interactions.length)).to.equal(0);
    });
  }

  for (const surface of SURFACES) {
    it(`shows what components asked in the log on the surface ${surface}, and sends nothing of it`, async () => {
      const hold = { id: 'i-1', action: 'hold' };
      const status =
        surface === 'console'
          ? { wireName: `${PREFIX}pc.UPDATE_STATUS`, text: '{"status":"MEAL"}' }
          : {
              wireName: 'UserAction',
              text: '{"type":"UserAction","category":"status","data":{"status":"MEAL"}}',
            };
      const lines = [
        { at: 0, action: 'changestate', number: 1, own: true, request: hold },
        { at: 12, outcome: 1, ms: 12 },
        { at: 20, action: 'changestatus', number: 2, own: false, request: { id: 'MEAL' } },
        { at: 30, action: 'changestate', number: 3, own: true, request: hold },
        { at: 40, outcome: 3, ms: 10, error: 'ACTION_REFUSED: The console refused it.' },
        { at: 50, ...status },
      ].map(each => JSON.stringify(each));
      const opened = await play(surface, [writeHeader(surface, 0), ...lines, ''].join('\n'));
      await state(opened, 'Played the recording');
      const { client, genesys, sample } = opened;
      await sample.evaluate(() => {
        const connection = document.querySelector('genesys-connection');
        const channel = connection?.getAttribute('channel') ?? undefined;
        const clientOrigins = connection?.getAttribute('client-origins')?.split(' ');
        window.heard = [];
        const client = GenesysConsole.connect({ channel, clientOrigins, autoSubscribe: false });
        client.on('*', ({ name }) => window.heard.push(name));
        client.on('ACTION', ({ name }) => name !== 'subscribe' && window.heard.push(`ACTION ${name}`));
      });
      // Over postMessage, a client takes nothing before the Handshake. In Classic, the agent's status would come with it.
      if (surface !== 'console') await genesys.evaluate(simulated => simulated.restart());
      await opened.settled();
      await press(opened, 'Play again');
      await sample.waitForFunction(() => window.heard.includes('UPDATE_STATUS'));
      const entries = client.locator('.log-note').filter({ hasText: 'Recorded action' });
      await entries.nth(9).waitFor({ state: 'attached' });
      const shown = await entries.locator('.log-text').allTextContents();
      const once = [
        'Recorded action 1, own: changestate',
        'Recorded action 1 was taken after 12 ms',
        'Recorded action 2, heard of another component: changestatus',
        'Recorded action 3, own: changestate',
        'Recorded action 3 was refused after 10 ms. ACTION_REFUSED: The console refused it.',
      ];
      expect(shown).to.deep.equal([...once, ...once]);
      expect(JSON.parse((await entries.first().locator('pre').textContent()) ?? '')).to.deep.equal(hold);
      expect(await sample.evaluate(() => window.heard)).to.deep.equal(['UPDATE_STATUS']);
      const asked = await genesys.evaluate(simulated => simulated.actions.map(({ name }) => name));
      expect(asked.filter(name => name !== 'subscribe')).to.deep.equal([]);
    });
  }

  it('is followed by the log to its end', async () => {
    const steps = Array.from({ length: 400 }, (_, index) => line(index * 10, 'BUSY'));
    const opened = await play('console', [writeHeader('console', 0), ...steps, ''].join('\n'), 4);
    await state(opened, 'Played the recording');
    await opened.page.waitForFunction(() => {
      const entries = document.querySelector('.log-entries');
      return entries && entries.scrollHeight - entries.scrollTop - entries.clientHeight < 24;
    });
  });

  it('of one Lightning surface plays on the other', async () => {
    const { text, names } = recordCall('message-channel');
    const opened = await play('message-channel', text, 1000, 'window-message');
    await state(opened, 'Played the recording');
    await opened.sample
      .locator('.genesys-entry:not([data-kind=action])')
      .nth(names.length - 1)
      .waitFor({ state: 'attached' });
  });

  it('is driven from a bar that says how far it is, what was dropped and what could not be read', async () => {
    const lines = ['{"dropped":12}', line(83_400, 'BUSY'), '{"at":', line(296_000, 'MEAL'), 'x', ''];
    const opened = await play('console', [writeHeader('console', 0), ...lines].join('\n'), 3);
    const status = (words: RegExp): Promise<void> =>
      opened.sample.locator('genesys-status').getByText(words).first().waitFor();
    await state(opened, 'Playing the recording');
    await bar(opened).getByText('call.jsonl', { exact: true }).waitFor();
    await bar(opened)
      .getByText(/^1:\d\d of 4:56$/)
      .waitFor();
    await bar(opened)
      .getByText(/^The oldest 12 lines had been dropped .* Lines 4 and 6 could not be read: the rest plays\./)
      .waitFor();
    await opened.page.locator('.log-problem').filter({ hasText: 'Not all lines of call.jsonl' }).waitFor();
    await status(/busy/i);
    expect(await bar(opened).getByLabel('Speed of the recording').inputValue()).to.equal('3');

    await press(opened, 'Pause');
    await state(opened, 'Paused: the recording');
    await press(opened, 'Stop');
    await state(opened, 'Recording');
    await bar(opened).getByText('1:23 of 4:56', { exact: true }).waitFor();
    await press(opened, 'Play');
    await press(opened, 'Pause');
    await press(opened, 'Resume');
    await bar(opened).getByLabel('Speed of the recording').selectOption('60×');
    await state(opened, 'Played the recording');
    await bar(opened).getByText('4:56 of 4:56', { exact: true }).waitFor();
    await status(/meal/i);
  });

  it('that was made elsewhere is refused in words on the surfaces that the switch leads to', async () => {
    const { page } = await play('console', `${writeHeader('console', 0)}\n${line(0, 'BUSY')}\n`);
    await page.getByRole('navigation', { name: 'Surface' }).getByRole('link', { name: 'Lightning' }).click();
    await page
      .getByRole('alert')
      .getByText(/^The recording can’t be played: call\.jsonl was recorded on the surface console, whose/)
      .waitFor();
  });

  it('is not spoken of where there is none', async () => {
    const { page } = await openSurface(open, 'console');
    const isThere = (of: Page): Promise<boolean> => of.locator('#recording').isVisible();
    expect(await isThere(page)).to.equal(false);
  });
});
