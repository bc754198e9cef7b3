import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { DONE, REFUSED, ask, describeWithEachScript, heard } from './console-calls.js';
import type { Answer } from './console-calls.js';
import { openConsole } from './open-console.js';

const CASE = '500000000000001AAA';
const WORK = { workItemId: CASE, workId: '0Bz000000000001AAA' };
const AVAILABLE = '0N5000000000101AAA';

/** Has the page keep in `window.heard` what it hears of Omni-Channel's work. */
const listenForWork = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    window.heard = [];
    for (const name of ['WORK_ASSIGNED', 'WORK_ACCEPTED', 'WORK_DECLINED', 'WORK_CLOSED', 'WORKLOAD_CHANGED'])
      sforce.console.addEventListener(`SFORCE_PRESENCE:${name}`, event =>
        window.heard.push(`${name} ${JSON.stringify(event)}`),
      );
  });

const workload = (from: number, to: number): [string, Answer] => [
  'WORKLOAD_CHANGED',
  { ConfiguredCapacity: '5', PreviousWorkload: String(from), NewWorkload: String(to) },
];

describeWithEachScript('Omni-Channel in the console', (open, toolkit) => {
  let page: Page;
  let first: Frame;

  beforeEach(async () => {
    const opened = await openConsole(open, { toolkit });
    page = opened.page;
    first = await opened.component('First');
  });

  it('logs in to Omni-Channel, sets the status and logs out, by the page and by the control', async () => {
    const status = { statusId: '0N5000000000102AAA', statusName: 'Busy', statusApiName: 'Busy' };
    const channels = '[{"channelId":"0N9000000000101AAA","developerName":"sfdc_phone"}]';
    for (const type of ['LOGIN_SUCCESS', 'STATUS_CHANGED', 'LOGOUT'])
      await first.evaluate(name => {
        window.heard ??= [];
        sforce.console.addEventListener(`SFORCE_PRESENCE:${name}`, event =>
          window.heard.push(`${name} ${(event as unknown as { statusName?: string }).statusName ?? ''}`),
        );
      }, type);
    expect(await ask(first, 'presence.getServicePresenceStatusId')).to.deep.equal(REFUSED);
    expect(await ask(first, 'presence.getServicePresenceStatusChannels')).to.deep.equal(REFUSED);
    expect(await ask(first, 'presence.logout')).to.deep.equal(REFUSED);
    expect(await ask(first, 'presence.login', '')).to.deep.equal(REFUSED);
    expect(await ask(first, 'presence.login', '0N5000000000101AAA')).to.deep.equal(DONE);
    expect(await ask(first, 'presence.setServicePresenceStatus', '0N5000000000102')).to.deep.equal({
      ...DONE,
      ...status,
      channels,
    });
    expect(await ask(first, 'presence.getServicePresenceStatusId')).to.deep.equal({ ...DONE, ...status });
    expect(await ask(first, 'presence.getServicePresenceStatusChannels')).to.deep.equal({
      ...DONE,
      channels,
    });
    await page.locator('#presence').getByText('Busy').waitFor();
    await page.getByLabel('Omni-Channel status').selectOption('Break');
    await page.getByLabel('Omni-Channel status').selectOption('Offline');
    await page.getByLabel('Omni-Channel status').selectOption('Available');
    expect(await ask(first, 'presence.logout')).to.deep.equal(DONE);
    expect(await first.evaluate(() => window.heard)).to.deep.equal([
      'LOGIN_SUCCESS ',
      'STATUS_CHANGED Available',
      'STATUS_CHANGED Busy',
      'STATUS_CHANGED Break',
      'LOGOUT ',
      'LOGIN_SUCCESS ',
      'STATUS_CHANGED Available',
      'LOGOUT ',
    ]);
  });

  const works = async (): Promise<unknown> =>
    JSON.parse(String((await ask(first, 'presence.getAgentWorks'))['works']));

  async function route(): Promise<void> {
    await page.getByRole('button', { name: /^Work \(/ }).click();
    await page.getByRole('button', { name: 'Route a case to the agent' }).click();
  }

  it('routes work by a button, which the page accepts and closes', async () => {
    for (const name of ['getAgentWorks', 'getAgentWorkload'])
      expect(await ask(first, `presence.${name}`), name).to.deep.equal(REFUSED);
    await ask(first, 'presence.login', AVAILABLE);
    expect(await works()).to.deep.equal([]);
    await listenForWork(first);
    await route();
    await heard(first, ['WORK_ASSIGNED', WORK], workload(0, 1));
    expect(await works()).to.deep.equal([{ ...WORK, isEngaged: false }]);
    expect(await ask(first, 'presence.getAgentWorkload')).to.deep.equal({
      ...DONE,
      configuredCapacity: '5',
      currentWorkload: '1',
    });
    expect(await ask(first, 'presence.closeAgentWork', WORK.workId)).to.deep.equal(REFUSED);
    await ask(first, 'focusNavigationTab');
    expect(await ask(first, 'presence.acceptAgentWork', WORK.workId)).to.deep.equal(DONE);
    await heard(first, ['WORK_ACCEPTED', WORK]);
    expect(await ask(first, 'getFocusedPrimaryTabObjectId')).to.deep.equal({ ...DONE, id: CASE });
    expect(await works()).to.deep.equal([{ ...WORK, isEngaged: true }]);
    expect(await ask(first, 'presence.acceptAgentWork', WORK.workId)).to.deep.equal(REFUSED);
    expect(await ask(first, 'presence.declineAgentWork', WORK.workId, 'late')).to.deep.equal(REFUSED);
    expect(await ask(first, 'presence.closeAgentWork', WORK.workId.slice(0, 15))).to.deep.equal(DONE);
    await heard(first, ['WORK_CLOSED', WORK], workload(1, 0));
  });

  it('tells the page what the agent does with work in the control', async () => {
    await ask(first, 'presence.login', AVAILABLE);
    await listenForWork(first);
    await route();
    await page.getByRole('button', { name: 'Decline' }).click();
    await heard(first, ['WORK_ASSIGNED', WORK], workload(0, 1), ['WORK_DECLINED', WORK], workload(1, 0));

    await page.getByRole('button', { name: 'Route a case to the agent' }).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    const next = { ...WORK, workId: '0Bz000000000002AAA' };
    await heard(first, ['WORK_ASSIGNED', next], workload(0, 1), ['WORK_ACCEPTED', next]);
    await ask(first, 'closeTab', 'scc-pt-0');
    await heard(first, ['WORK_CLOSED', next], workload(1, 0));
  });

  it('lets the page decline work, and takes the work from an agent who logs out', async () => {
    await ask(first, 'presence.login', AVAILABLE);
    await listenForWork(first);
    await route();
    expect(await ask(first, 'presence.declineAgentWork', WORK.workId, 'busy')).to.deep.equal(DONE);
    await heard(first, ['WORK_ASSIGNED', WORK], workload(0, 1), ['WORK_DECLINED', WORK], workload(1, 0));
    await page.getByRole('button', { name: 'Route a case to the agent' }).click();
    await heard(first, ['WORK_ASSIGNED', { ...WORK, workId: '0Bz000000000002AAA' }], workload(0, 1));
    await ask(first, 'presence.logout');
    await heard(first, workload(1, 0));
    expect(await page.getByRole('button', { name: 'Route a case to the agent' }).isDisabled()).to.equal(true);
  });
});
