import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { openEventsPage } from './open-events-page.js';

const CALLER = 'Morgan Ellis';

async function openCall(open: () => Promise<Page>) {
  const opened = await openEventsPage(open);
  const { page, events, card, chosen } = opened;
  await page.getByRole('button', { name: 'Call in', exact: true }).click();
  const id = await chosen(CALLER);
  return {
    ...opened,
    id,
    /** Presses a button of the page. */
    press: (label: string) => events.getByRole('button', { name: label, exact: true }).click(),
    is: (state: string) => card(CALLER).locator('.phone-state').getByText(state).waitFor(),
    shows: (words: string) => card(CALLER).getByText(words, { exact: true }).waitFor(),
    isOn: (label: string, on: boolean) =>
      card(CALLER).getByRole('button', { name: label, exact: true, pressed: on }).waitFor(),
  };
}

describeInChromium('the page GenesysEvents, the console and the softphone', open => {
  it('pickup, hold, mute, securePause and disconnect: the softphone obeys, and the page hears what it can', async () => {
    const { press, is, isOn, shows, heard } = await openCall(open);
    await press('Pick up');
    await is('Connected');
    await heard('INTERACTION_CONNECTED');
    await press('Hold');
    await is('On hold');
    await heard('INTERACTION_EVENT', 'state: CONNECTED → HELD');
    await press('Resume');
    await is('Connected');
    await press('Mute');
    await shows('Muted');
    await press('Mute');
    await isOn('Mute', false);
    await press('Secure pause');
    await isOn('Secure pause', true);
    await heard('INTERACTION_EVENT', 'securePause: false → true');
    await press('End secure pause');
    await isOn('Secure pause', false);
    await press('Disconnect');
    await is('Wrap-up');
    await heard('INTERACTION_DISCONNECTED');
  });

  it('consultTransfer and concludeTransfer', async () => {
    const { press, is, shows, group, heard } = await openCall(open);
    await press('Pick up');
    const transfer = await group('Transfer');
    await transfer.getByLabel('To', { exact: true }).selectOption('Flow (name or ID)');
    await transfer.getByLabel('Target').fill('Auditor Flow');
    await press('Consult transfer');
    await shows('Consulting flow Auditor Flow');
    await is('On hold');
    await press('Conclude transfer');
    await is('Wrap-up');
    await heard('INTERACTION_DISCONNECTED');
  });

  for (const [kind, target] of [
    ['Agent (user ID)', '0b5f7c1e-0000-4000-8000-000000000101'],
    ['Queue (queue ID)', '0b5f7c1e-0000-4000-8000-000000000202'],
    ['Phone number', '+1 (317) 555-0190'],
  ] as const) {
    it(`blindTransfer to ${kind}`, async () => {
      const { press, is, group, handle } = await openCall(open);
      await handle.evaluate(({ bus }) => {
        bus.listen(({ type, message }) => {
          if (type.endsWith('.changestate')) document.title = message;
        });
      });
      await press('Pick up');
      await is('Connected');
      const transfer = await group('Transfer');
      await transfer.getByLabel('To', { exact: true }).selectOption(kind);
      await transfer.getByLabel('Target').fill(target);
      await press('Blind transfer');
      await is('Wrap-up');
      const sent = await handle.evaluate(() => document.title);
      expect(JSON.parse(sent).data.participantContext.transferTarget).to.equal(encodeURIComponent(target));
    });
  }

  it('secureSession', async () => {
    const { press, is, shows, group, id, handle } = await openCall(open);
    await press('Pick up');
    const secure = await group('Secure session');
    await secure.getByLabel('Flow ID').fill('5ec0f10e');
    await secure.getByLabel('User data').fill('invoice=7');
    await press('Start secure session');
    await shows('In secure flow 5ec0f10e');
    await handle.evaluate(({ genesys }, call) => genesys.endSecureSession(call), id);
    await secure.getByLabel('Disconnect').check();
    await press('Start secure session');
    await is('Wrap-up');
  });

  it('addCustomAttributes and addAssociation', async () => {
    const { press, group, card, heard } = await openCall(open);
    await press('Pick up');
    const attributes = await group('Custom attributes');
    await attributes.getByLabel('Key').fill('color');
    await attributes.getByLabel('Value').fill('<b>red</b>');
    await press('Add attributes');
    const data = card(CALLER).locator('.phone-data');
    await data.getByText('<b>red</b>').waitFor();
    await heard('INTERACTION_EVENT', 'attributes.Participant.color: <b>red</b>');

    const association = await group('Association');
    await association.getByLabel('Type').selectOption('Related To (relation)');
    await association.getByLabel('Record ID').fill('500000000000001AAA');
    await association.getByLabel('Displayed name').fill('Case 00001026');
    await press('Add association');
    await data.getByText('Case 00001026 (500000000000001AAA)').waitFor();
  });

  it('createConference', async () => {
    const { page, press, shows, group, card } = await openCall(open);
    await press('Pick up');
    await page.getByRole('button', { name: 'Call in', exact: true }).click();
    await card('Priya Nair').getByRole('button', { name: 'Pick up' }).click();
    const conference = await group('Conference');
    await conference.getByLabel('Interaction ID').nth(1).waitFor();
    await press('Create conference');
    await shows('Conference of 2');
  });

  it('changestatus, and UPDATE_STATUS with a secondary status', async () => {
    const { page, events, press, group, heard } = await openCall(open);
    const form = await group('Status');
    await form.getByLabel('Status (name or ID)').fill('ON_QUEUE');
    await press('Change status');
    await page.getByRole('switch', { name: 'On queue', checked: true }).waitFor();
    await heard('UPDATE_STATUS', 'ON_QUEUE');
    await page.getByLabel('Agent status').selectOption('Break – Coffee');
    await events.locator('.genesys-status__secondary').getByText('Coffee').waitFor();
    await heard('UPDATE_STATUS', /BREAK.*Coffee/);
  });

  it('subscribe, and CLIENT_EVENT for what was subscribed', async () => {
    const { page, press, group, handle, heard, card } = await openCall(open);
    const form = await group('Subscriptions');
    await form.getByLabel('Type').selectOption('Notification');
    await form.getByLabel('interactionSelection').check();
    await press('Subscribe');
    await page.waitForFunction(
      ({ genesys }) =>
        genesys.subscriptions.some(({ categories }) => categories.includes('interactionSelection')),
      handle,
    );
    await card(CALLER).getByRole('button', { name: CALLER }).click();
    await heard('CLIENT_EVENT', 'interactionSelection');
  });

  it('all eight events reach the page', async () => {
    const { page, press, handle, names, heard, card, events } = await openCall(open);
    await handle.evaluate(({ genesys }) =>
      genesys.subscribe({ type: 'Interaction', categories: ['connect'] }),
    );
    await page.getByLabel('Agent status').selectOption('Busy');
    await press('Pick up');
    await heard('CLIENT_EVENT', 'connect');
    await press('Disconnect');
    await heard('ACW_REQUIRED');
    await card(CALLER).getByRole('button', { name: 'Done' }).click();
    await heard('ACW_COMPLETED');
    await page.getByRole('button', { name: 'Log out' }).click();
    await heard('LOGGED_OUT');
    await events.locator('genesys-status').getByText('Logged out').waitFor();
    expect(await names()).to.include.members([
      'UPDATE_STATUS',
      'INTERACTION_EVENT',
      'INTERACTION_CONNECTED',
      'INTERACTION_DISCONNECTED',
      'ACW_REQUIRED',
      'ACW_COMPLETED',
      'CLIENT_EVENT',
      'LOGGED_OUT',
    ]);
  });

  it('shows in the softphone why the client refused what the page asked for', async () => {
    const { page, press } = await openCall(open);
    await press('Hold on / off');
    await page.getByRole('alert').getByText('hold refused: It is alerting').waitFor();
  });
});
