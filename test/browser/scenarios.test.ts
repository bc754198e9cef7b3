import { expect } from 'chai';
import { scenarios } from '../../simulator/browser/genesys/scenarios/index.js';
import { describeInChromium } from './chromium.js';
import { openEventsPage } from './open-events-page.js';

/** The names in the order in which each came first. */
const firsts = (names: readonly string[]): string[] => [...new Set(names)];

describeInChromium('scenarios, from the toolbar', open => {
  it('“Play a whole call” shows the whole call in order, in the page’s log and status', async () => {
    const { page, events, names, heard, card } = await openEventsPage(open);
    await page.getByLabel('Speed').selectOption('60×');
    await page.getByRole('button', { name: 'Play a whole call' }).click();
    await heard('ACW_COMPLETED');
    // The other pages' subscriptions may be heard at first.
    const all = await names();
    expect(firsts(all)).to.deep.equal([
      'UPDATE_STATUS',
      'INTERACTION_EVENT',
      'INTERACTION_CONNECTED',
      // The panels ask for the current interaction: so the page is subscribed to the selection.
      'CLIENT_EVENT',
      'INTERACTION_DISCONNECTED',
      'ACW_REQUIRED',
      'ACW_COMPLETED',
    ]);
    expect(all.at(-1)).to.equal('ACW_COMPLETED');
    for (const change of [
      'state: ALERTING → CONNECTED',
      'state: CONNECTED → HELD',
      'state: HELD → CONNECTED',
      'securePause: false → true',
      'securePause: true → false',
      'Participant.outcome: Replacement sent',
      'nothing changed',
    ]) {
      await heard('INTERACTION_EVENT', change);
    }
    await events.locator('.genesys-status__name').getByText('On queue').waitFor();
    await card('Morgan Ellis').waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Call log' }).getByText('Morgan Ellis', { exact: true }).waitFor();
  });

  it('plays, pauses, steps, stops, at any speed', async () => {
    const { page, card, handle } = await openEventsPage(open);
    const tool = (name: string, state: { pressed?: boolean; disabled?: boolean } = {}) =>
      page.getByRole('toolbar').getByRole('button', { name, ...state });
    const press = (name: string) => tool(name).click();
    const steps = (done: string) => page.getByLabel('Steps done').getByText(done, { exact: true }).waitFor();
    await page.getByLabel('Scenario').selectOption('Conference of three');
    await press('Step');
    await steps('1/14');
    await tool('Pause', { pressed: true }).waitFor();
    await press('Step');
    await steps('2/14');
    await card('Morgan Ellis').locator('.phone-state').getByText('Alerting').waitFor();
    await press('Step');
    await card('Morgan Ellis').locator('.phone-time').getByText('0:03').waitFor();
    await page.getByLabel('Speed').selectOption('60×');
    await press('Play');
    await tool('Pause', { pressed: false }).waitFor();
    await page.waitForFunction(
      ({ genesys }) =>
        genesys.interactions.length === 3 && genesys.interactions.every(each => each.phase === 'done'),
      handle,
    );

    await page.getByLabel('Speed').selectOption('0.5×');
    await press('Play');
    await steps('0/14');
    await press('Pause');
    await press('Stop');
    await tool('Pause', { pressed: false }).waitFor();
    expect(await tool('Stop', { disabled: true }).count()).to.equal(1);
  });

  it('plays the one that the command line names, as soon as the pages are there', async () => {
    const { page, heard } = await openEventsPage(open, { scenario: 'restart' });
    await page.getByLabel('Steps done').getByText('/11').waitFor();
    await page.getByLabel('Speed').selectOption('60×');
    await heard('INTERACTION_EVENT', /add[^]*HELD/);
    await heard('ACW_COMPLETED');
  });

  for (const { name, title, steps } of scenarios.filter(each => each.name !== 'inbound')) {
    it(`${name}: plays to its end, and the client refuses nothing`, async () => {
      const { page, handle, heard } = await openEventsPage(open);
      await handle.evaluate(({ genesys }) =>
        genesys.on('refused', ({ reason }) => (document.title = reason)),
      );
      const before = await page.title();
      await page.getByLabel('Scenario').selectOption(title);
      await page.getByLabel('Speed').selectOption('60×');
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      // The whole hour is for Node.
      const offers = name === 'busy-hour' ? 5 : steps.filter(step => step.do === 'offer').length;
      await page.waitForFunction(
        ([{ genesys }, wanted]) =>
          genesys.interactions.filter(({ phase }) => phase === 'done').length >= wanted,
        [handle, offers] as const,
      );
      await heard('INTERACTION_DISCONNECTED');
      expect(await page.title()).to.equal(before);
    });
  }
});
