import { expect } from 'chai';
import { simulateGenesys } from '../../../src/testing/index.js';
import type { FakeMessageService, SimulatedGenesysClient, Simulation } from '../../../src/testing/index.js';
import { buttonOf, openPage, words } from '../../support/panels-page.js';
import type { Page, PageOptions } from '../../support/panels-page.js';

const PANELS =
  '<genesys-status></genesys-status><genesys-event-log></genesys-event-log><genesys-actions></genesys-actions>';
const CHANNEL = 'purecloud__ClientEvent__c';

interface Opened {
  page: Page;
  genesys: SimulatedGenesysClient;
}

/** The clock of the page, for a client that is made before it. */
function pageClock() {
  let window: Page['window'] | undefined;
  return {
    take: (taken: Page['window']) => void (window = taken),
    clock: {
      now: () => window?.Date.now() ?? 0,
      setTimeout: (run: () => void, ms: number): unknown => window?.setTimeout(run, ms),
      clearTimeout: (handle: unknown): void => window?.clearTimeout(handle as number),
    },
  };
}

async function openInLightning(
  connection: string,
  options: PageOptions = {},
): Promise<Opened & { service: FakeMessageService }> {
  const { take, clock } = pageClock();
  let simulation: { genesys: SimulatedGenesysClient; messageService: FakeMessageService } | undefined;
  const page = await openPage(connection + PANELS, {
    bare: true,
    ...options,
    prepare(window) {
      take(window);
      simulation = simulateGenesys({ surface: 'message-channel', window, clock, noise: false });
    },
  });
  if (!simulation) throw new Error('The page was not prepared.');
  return { page, genesys: simulation.genesys, service: simulation.messageService };
}

async function openByWindow(connection: string): Promise<Opened> {
  const { take, clock } = pageClock();
  let genesys: SimulatedGenesysClient | undefined;
  const page = await openPage(connection + PANELS, {
    bare: true,
    prepare(window) {
      take(window);
      ({ genesys } = simulateGenesys({ surface: 'window-message', window, clock, noise: false }));
    },
  });
  if (!genesys) throw new Error('The page was not prepared.');
  return { page, genesys };
}

/** The problem that each panel shows. */
const problems = (page: Page): string[] => page.findAll('.genesys-panel > .genesys-problem').map(words);

/** Status, log and controls, in one call. */
async function expectToWork({ page, genesys }: Opened): Promise<void> {
  expect(problems(page)).to.deep.equal(['', '', '']);
  genesys.setStatus('BUSY');
  const id = genesys.offer({ remoteName: 'Ada Example' });
  await page.settle();
  expect(words(page.find('genesys-status'))).to.match(/^Busy 0:/);
  expect(words(page.find('genesys-event-log')))
    .to.include('UPDATE_STATUS')
    .and.include('INTERACTION_EVENT');
  buttonOf(page, 'Pick up').click();
  await page.settle();
  expect(genesys.interactions[0]).to.include({ id, phase: 'connected' });
  expect(words(page.find('genesys-event-log'))).to.include('INTERACTION_CONNECTED');
  expect(page.errors).to.deep.equal([]);
}

describe('<genesys-connection> in Lightning', () => {
  for (const scripts of ['head', 'end'] as const) {
    it(`takes the panels to the message channel, with the script at the ${scripts}`, async () => {
      const opened = await openInLightning(`<genesys-connection channel="${CHANNEL}"></genesys-connection>`, {
        scripts,
      });
      await expectToWork(opened);
      expect(opened.service.subscriptionCount()).to.equal(1);
    });
  }

  it('takes the panels to the window of the client, at any of its origins', async () => {
    await expectToWork(
      await openByWindow(
        `<genesys-connection client-origins="https://apps.mypurecloud.de
          https://apps.mypurecloud.com"></genesys-connection>`,
      ),
    );
  });

  it('leaves subscriptions to the page where it says so', async () => {
    const { page, genesys } = await openInLightning(
      `<genesys-connection channel="${CHANNEL}" auto-subscribe="false"></genesys-connection>`,
    );
    genesys.setStatus('BUSY');
    await page.settle();
    expect(genesys.subscriptions).to.be.empty;
    page.find('genesys-connection').setAttribute('auto-subscribe', 'true');
    await page.settle();
    genesys.setStatus('AWAY');
    await page.settle();
    expect(words(page.find('genesys-status'))).to.match(/^Away/);
  });

  it('says what is missing, and what is no origin', async () => {
    const { page } = await openInLightning('<genesys-connection channel=""></genesys-connection>');
    for (const problem of problems(page)) expect(problem).to.match(/no channel.*connect\(/);
    page.find('genesys-connection').setAttribute('client-origins', '*');
    await page.settle();
    for (const problem of problems(page))
      expect(problem)
        .to.match(/clientOrigins/)
        .and.include('*');
    page.find('genesys-connection').setAttribute('channel', CHANNEL);
    await page.settle();
    expect(problems(page)).to.deep.equal(['', '', '']);
  });

  it('leaves the channel when it leaves the page', async () => {
    const { page, service } = await openInLightning(
      `<genesys-connection channel="${CHANNEL}"></genesys-connection>`,
    );
    page.find('genesys-connection').remove();
    await page.settle();
    expect(service.subscriptionCount()).to.equal(0);
  });
});

describe('<genesys-connection> in a Classic console', () => {
  for (const attributes of ['channel=""', 'channel client-origins', `channel="${CHANNEL}"`]) {
    it(`takes the panels to the console all the same, with ${attributes}`, async () => {
      const { take, clock } = pageClock();
      let simulation: Simulation | undefined;
      const page = await openPage(`<genesys-connection ${attributes}></genesys-connection>${PANELS}`, {
        bare: true,
        prepare(window) {
          take(window);
          simulation = simulateGenesys({ window, clock, noise: false });
        },
      });
      simulation?.genesys.setStatus('BUSY');
      await page.settle();
      expect(problems(page)).to.deep.equal(['', '', '']);
      expect(words(page.find('genesys-status'))).to.match(/^Busy 0:/);
    });
  }
});
