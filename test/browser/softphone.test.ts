import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { openConsole } from './open-console.js';

/** A console with the softphone in it, and words for what a person does there. */
async function openPhone(open: () => Promise<Page>) {
  const { page, handle } = await openConsole(open);
  const phone = page.locator('#softphone');
  const card = (name: string): Locator => phone.locator('.phone-card').filter({ hasText: name });
  return {
    page,
    handle,
    phone,
    card,
    ring: (label: string) =>
      phone.getByRole('group', { name: 'Ring' }).getByRole('button', { name: label, exact: true }).click(),
    press: (name: string, label: string) =>
      card(name).getByRole('button', { name: label, exact: true }).click(),
    is: (name: string, state: string) => card(name).locator('.phone-state').getByText(state).waitFor(),
    isOn: (name: string, label: string, on: boolean) =>
      card(name).getByRole('button', { name: label, exact: true, pressed: on }).waitFor(),
    shows: (name: string, words: string) => card(name).getByText(words, { exact: true }).waitFor(),
    shown: () => phone.locator('.phone-card .phone-name').allInnerTexts(),
    buttons: (name: string) => card(name).locator('.phone-action:visible').allInnerTexts(),
  };
}

describeInChromium('the softphone', open => {
  it('takes a call from its ring to its wrap-up', async () => {
    const { ring, press, is, isOn, shows, card, phone, buttons } = await openPhone(open);
    const caller = 'Morgan Ellis';
    await ring('Call in');
    await is(caller, 'Alerting');
    await shows(caller, '(317) 555-0123');
    await shows(caller, 'Inbound call · Shop support');
    expect(await buttons(caller)).to.deep.equal(['Pick up', 'Not answered', 'Customer hangs up', 'Decline']);
    await press(caller, 'Pick up');
    await is(caller, 'Connected');
    await shows(caller, 'Recording');
    for (const [label, badge] of [
      ['Mute', 'Muted'],
      ['Secure pause', 'Secure pause'],
    ] as const) {
      await press(caller, label);
      await isOn(caller, label, true);
      await card(caller).locator('.phone-badges').getByText(badge).waitFor();
      await press(caller, label);
      await isOn(caller, label, false);
    }
    await press(caller, 'Record');
    await isOn(caller, 'Record', false);
    await press(caller, 'Hold');
    await is(caller, 'On hold');
    await isOn(caller, 'Hold', true);
    await press(caller, 'Hold');
    await is(caller, 'Connected');
    await card(caller)
      .locator('.phone-time')
      .getByText(/^(?!0:00)\d+:\d\d$/)
      .waitFor();
    await press(caller, 'Customer hangs up');
    await is(caller, 'Wrap-up');
    await press(caller, 'Done');
    await card(caller).waitFor({ state: 'detached' });
    await phone.getByRole('region', { name: 'Call log' }).getByText(caller).click();
    await phone.getByText('Inbound call · (317) 555-0123 · Shop support').waitFor();
  });

  it('transfers, with or without asking first', async () => {
    const { ring, press, is, shows, card, handle } = await openPhone(open);
    const caller = 'Morgan Ellis';
    await ring('Call in');
    await press(caller, 'Pick up');
    await press(caller, 'Transfer');
    const target = card(caller).getByLabel('Target');
    await target.fill('');
    await press(caller, 'Consult');
    await is(caller, 'Connected');
    await card(caller).getByLabel('Transfer to').selectOption('Flow');
    await target.fill('Auditor Secure Flow');
    await press(caller, 'Consult');
    await shows(caller, 'Consulting flow Auditor Secure Flow');
    await is(caller, 'On hold');
    const consult = await handle.evaluate(({ genesys }) => genesys.interactions[0]?.consult);
    expect(consult).to.deep.equal({
      transferTarget: 'sip:Auditor%20Secure%20Flow',
      transferTargetType: 'address',
    });
    await press(caller, 'End consult');
    await is(caller, 'Connected');
    await press(caller, 'Transfer');
    await card(caller).getByLabel('Transfer to').selectOption('Number');
    await press(caller, 'Consult');
    await shows(caller, 'Consulting number (317) 555-0190');
    await press(caller, 'Conclude transfer');
    await is(caller, 'Wrap-up');

    await ring('Call in');
    await press('Priya Nair', 'Pick up');
    await press('Priya Nair', 'Transfer');
    await press('Priya Nair', 'Blind');
    await is('Priya Nair', 'Wrap-up');
  });

  it('brings a transferred call back, under its id', async () => {
    const { ring, press, is, card, phone, handle } = await openPhone(open);
    const caller = 'Morgan Ellis';
    await ring('Call in');
    await press(caller, 'Pick up');
    await press(caller, 'Transfer');
    await press(caller, 'Blind');
    const id = await card(caller).getAttribute('data-id');
    await press(caller, 'Done');
    const log = phone.getByRole('region', { name: 'Call log' });
    await log.getByText(caller).click();
    await log.getByRole('button', { name: 'Transfer back' }).click();
    await is(caller, 'Connected');
    expect(await card(caller).getAttribute('data-id')).to.equal(id);
    await log.waitFor({ state: 'hidden' });
    await press(caller, 'Disconnect');
    await press(caller, 'Done');
    await log.getByText(caller).click();
    expect(await log.getByRole('button', { name: 'Transfer back' }).count(), 'it was hung up').to.equal(0);
    expect(await handle.evaluate(({ genesys }) => genesys.interactions.length)).to.equal(1);
  });

  it('selects a call by its name, and nothing by the same name again', async () => {
    const { ring, card, phone } = await openPhone(open);
    await ring('Call in');
    const name = card('Morgan Ellis').locator('.phone-name');
    await name.click();
    await phone.locator('.phone-name[aria-current="true"]').waitFor();
    await name.click();
    await phone.locator('.phone-name[aria-current="false"]').waitFor();
  });

  it('shows a tel: phone as a number', async () => {
    const { handle, shows } = await openPhone(open);
    await handle.evaluate(({ genesys }) => {
      genesys.quirks.phoneForm = 'tel';
      genesys.offer({ remoteName: 'Ada Example', phone: '+13175550177' });
    });
    await shows('Ada Example', '(317) 555-0177');
  });

  it('has interactions of every kind, the newest first, and offers what each can do', async () => {
    const { ring, press, shown, buttons, shows, is, card } = await openPhone(open);
    for (const label of ['Call out', 'Chat', 'Email', 'Message', 'Callback']) await ring(label);
    // The one that rang last is drawn last.
    await card('Inbound callback').waitFor();
    expect(await shown()).to.deep.equal([
      'Priya Nair',
      'Morgan Ellis',
      'Tomás Rivera',
      'Priya Nair',
      'Morgan Ellis',
    ]);
    await press('Outbound call', 'Customer answers');
    await is('Outbound call', 'Connected');
    await press('Inbound chat', 'Pick up');
    await card('Inbound chat').getByLabel('Text').fill('Hello <b>there</b>');
    await press('Inbound chat', 'Customer says');
    await shows('Inbound chat', 'Hello <b>there</b>');
    await card('Inbound chat').getByLabel('Text').fill('Good morning');
    await press('Inbound chat', 'Agent says');
    await shows('Inbound chat', 'Conversation (2)');
    expect(await buttons('Inbound chat')).to.deep.equal(['Transfer', 'Customer hangs up', 'Disconnect']);
    await press('Inbound callback', 'Pick up');
    await press('Inbound callback', 'Place call');
    await shows('Inbound callback', 'Call placed');
    await press('Inbound callback', 'End the call');
    await press('Inbound email', 'Not answered');
    await card('Inbound email').waitFor({ state: 'detached' });
  });

  it('joins calls to a conference', async () => {
    const { ring, press, shows, phone } = await openPhone(open);
    const join = phone.getByRole('button', { name: /^Conference/ });
    for (const name of ['Morgan Ellis', 'Priya Nair', 'Tomás Rivera']) {
      await ring('Call in');
      await press(name, 'Pick up');
    }
    await join.getByText('3 calls').click();
    await join.waitFor({ state: 'hidden' });
    await shows('Morgan Ellis', 'Conference of 3');
    await press('Priya Nair', 'Disconnect');
    await shows('Tomás Rivera', 'Conference of 2');
  });

  it('sets the status, with secondary ones, and the queue', async () => {
    const { phone, handle } = await openPhone(open);
    const agent = () => handle.evaluate(({ genesys }) => genesys.agent);
    const status = phone.getByLabel('Agent status');
    await status.selectOption('Break – Coffee');
    expect(await agent()).to.deep.include({ status: 'BREAK', subStatus: 'Coffee' });
    const queue = phone.getByRole('switch', { name: 'On queue' });
    await queue.click();
    expect(await agent()).to.deep.include({ status: 'ON_QUEUE', routingStatus: 'IDLE' });
    await phone.getByText('On queue, idle').waitFor();
    await handle.evaluate(({ genesys }) => genesys.noAnswer(genesys.offer()));
    await phone.getByText('On queue, not responding').waitFor();
    await queue.click();
    await phone.getByText('Off queue', { exact: true }).waitFor();
    expect(await agent()).to.deep.include({ status: 'AVAILABLE' });
    // A status that a page chose shows, too.
    await handle.evaluate(({ genesys }) => genesys.setStatus('MEETING', 'One On One'));
    await phone
      .page()
      .waitForFunction(
        () =>
          (document.querySelector('.phone-status') as HTMLSelectElement).selectedOptions[0]?.text ===
          'Meeting – One On One',
      );
  });

  it('logs out and in, and restarts', async () => {
    const { phone, ring, press, handle, card, is } = await openPhone(open);
    await ring('Call in');
    await press('Morgan Ellis', 'Pick up');
    await handle.evaluate(({ genesys }) => genesys.subscribe({ type: 'UserAction', categories: ['view'] }));
    await phone.getByRole('button', { name: 'Restart client' }).click();
    expect(await handle.evaluate(({ genesys }) => genesys.subscriptions)).to.deep.equal([]);
    await is('Morgan Ellis', 'Connected');
    await phone.getByRole('button', { name: 'Log out' }).focus();
    await phone.page().keyboard.press('Enter');
    await card('Morgan Ellis').waitFor({ state: 'detached' });
    await phone.locator(':focus').and(phone.getByText('Log in')).waitFor();
    await phone.getByRole('group', { name: 'Ring' }).waitFor({ state: 'hidden' });
    await phone.page().keyboard.press('Enter');
    await phone.getByRole('group', { name: 'Ring' }).waitFor();
    expect(await handle.evaluate(({ genesys }) => genesys.agent.loggedIn)).to.equal(true);
  });

  it('says in words what was refused, of the latest three', async () => {
    const { phone, handle } = await openPhone(open);
    await handle.evaluate(({ genesys }) => {
      for (const command of ['hold', 'mute', 'pickup', 'disconnect'] as const) genesys[command]('nonsense');
    });
    const words = phone.getByRole('alert').locator('p');
    await words.getByText('There is no such interaction.').first().waitFor();
    expect(await words.allTextContents()).to.deep.equal(
      ['mute', 'pickup', 'disconnect'].map(command => `${command} refused: There is no such interaction.`),
    );
  });

  it('keeps the focus and what is half written through a burst, and moves the focus on where its place is gone', async () => {
    const { phone, page, card, ring, press, handle } = await openPhone(open);
    await ring('Call in');
    await press('Morgan Ellis', 'Pick up');
    await press('Morgan Ellis', 'Transfer');
    await card('Morgan Ellis').getByLabel('Target').fill('+1317');
    await handle.evaluate(({ genesys }) => {
      const [call] = genesys.interactions;
      for (let time = 0; time < 100; time++) genesys.hold(call?.id ?? '');
      genesys.offer();
      genesys.addCustomAttributes(call?.id ?? '', { 'a<b>': '1' });
    });
    await card('Morgan Ellis').getByText('a<b>').waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).to.equal('+1317');
    await card('Morgan Ellis').getByRole('button', { name: 'Customer hangs up' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Morgan Ellis');
    await press('Morgan Ellis', 'Done');
    await phone.locator('ol:focus').waitFor();
  });

  it('shows names, attributes and associations as text, whatever they hold', async () => {
    const { handle, card, page } = await openPhone(open);
    const html = '<img src=x onerror="alert(1)">';
    let dialogs = 0;
    page.on('dialog', dialog => {
      dialogs++;
      void dialog.dismiss();
    });
    await handle.evaluate(({ genesys }, text) => {
      const id = genesys.offer({ remoteName: text, phone: text, queueName: text });
      genesys.pickup(id);
      genesys.addCustomAttributes(id, { [text]: text });
      genesys.addAssociation({ type: 'contact', id: text, text });
      genesys.consultTransfer(id, { transferTarget: '%' + text, transferTargetType: 'userId' });
      genesys.say(id, { text });
    }, html);
    await card(html).getByText(`Consulting agent %${html}`).waitFor();
    expect(await card(html).locator('img').count()).to.equal(0);
    expect(dialogs).to.equal(0);
  });

  it('keeps the latest 20 in its call log', async () => {
    const { handle, phone } = await openPhone(open);
    await handle.evaluate(({ genesys }) => {
      for (let index = 1; index <= 25; index++) {
        genesys.disconnect(genesys.offer({ remoteName: `Caller ${index}` }));
      }
    });
    const log = phone.getByRole('list', { name: 'Done interactions' });
    await log.getByText('Caller 25').waitFor();
    const names = await log.locator('.phone-name').allTextContents();
    expect([names.length, names[0], names.at(-1)]).to.deep.equal([20, 'Caller 25', 'Caller 6']);
  });

  it('leaves the entries of its call log as the agent left them', async () => {
    const { phone, ring, press } = await openPhone(open);
    await ring('Call in');
    await press('Morgan Ellis', 'Decline');
    const log = phone.getByRole('list', { name: 'Done interactions' });
    await log.getByText('Morgan Ellis').click();
    await ring('Call in');
    await press('Priya Nair', 'Decline');
    await log.getByText('Priya Nair').waitFor();
    expect(await log.locator('details[open] .phone-name').allTextContents()).to.deep.equal(['Morgan Ellis']);
  });
});
