import { expect } from 'chai';
import type { Frame, Locator, Page } from 'playwright-core';
import type { Offer, SimulatedGenesysClient } from '../../src/testing/index.js';
import { expectAccessible } from './accessible.js';
import { describeInChromium } from './chromium.js';
import { openSurface } from './open-surface.js';
import type { OpenSurface } from './open-surface.js';

const ANNA: Offer = {
  remoteName: 'Anna First',
  phone: '+13175550101',
  queueName: 'Shop support',
  attributes: { 'Participant.caseId': '00001026', 'Participant.language': 'en-US' },
};
const BERTA: Offer = { remoteName: 'Berta Second', phone: '+13175550102', queueName: 'Billing' };

/** The agent's page on a surface, and words for what a person does and sees there. */
interface OpenCallPage extends OpenSurface {
  button(name: string | RegExp): Locator;
  /** Presses a button, once it takes input. */
  press(name: string): Promise<void>;
  /** Waits for words in the card. */
  card(words: string | RegExp): Promise<void>;
  foot(words: string | RegExp): Promise<void>;
  /** Has the simulated client do something. */
  client_(
    work: (client: SimulatedGenesysClient, argument: never) => unknown,
    argument?: unknown,
  ): Promise<string>;
}

async function openCallPage(
  open: () => Promise<Page>,
  surface: 'console' | 'message-channel',
): Promise<OpenCallPage> {
  const opened = await openSurface(open, surface, {}, 'GenesysCall');
  const { sample, genesys } = opened;
  const button = (name: string | RegExp): Locator =>
    sample.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
  return {
    ...opened,
    button,
    press: async name => {
      await sample.locator('button:not([aria-disabled])').and(button(name)).click();
    },
    card: words => sample.locator('.genesys-card').filter({ hasText: words }).waitFor(),
    foot: words => sample.locator('.genesys-footer').filter({ hasText: words }).waitFor(),
    client_: (work, argument) => genesys.evaluate<string, never>(work as never, argument as never),
  };
}

const offer = (client: SimulatedGenesysClient, given: Offer): string => client.offer(given);
const phaseOf = (client: SimulatedGenesysClient, id: string): string | undefined =>
  client.interactions.find(each => each.id === id)?.phase;

/** The corners of the buttons below the card, by their places. */
const corners = (frame: Frame): Promise<Record<string, string>> =>
  frame.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.genesys-place')].map(each => {
        const { x, y } = each.getBoundingClientRect();
        return [
          /genesys-place_(first|second|third|transfer|more|end)/.exec(each.className)?.[1],
          `${x} ${y}`,
        ];
      }),
    ),
  );

for (const surface of ['console', 'message-channel'] as const) {
  describeInChromium(`the page GenesysCall on the surface ${surface}`, open => {
    /** On Lightning only the end of wrap-up is told. */
    const over = surface === 'console' ? 'Wrap-up' : 'Ended';

    it('takes a call from its ring to its wrap-up, and shows what was seen to be done', async () => {
      const { sample, client_, press, card, foot, button } = await openCallPage(open, surface);
      await card('No call');
      await expectAccessible(sample, 'idle');
      const id = await client_(offer, ANNA);
      await card(/Anna First.*Shop support · inbound.*Rings/s);
      expect(await button('Transfer… Anna First').getAttribute('aria-disabled')).to.equal('true');
      await expectAccessible(sample, 'ringing');
      await press('Answer Anna First');
      await card('Talking');
      await press('Hold Anna First');
      await card('On hold');
      await foot(/done|On hold since/);
      await expectAccessible(sample, 'held');
      await press('Resume Anna First');
      await card('Talking');
      await press('Secure pause Anna First');
      await press('End pause Anna First');
      await press('Mute on / off Anna First');
      await foot(/Mute on \/ off Anna First: sent at/);
      await expectAccessible(sample, 'connected');
      await press('Hang up Anna First');
      await card(over);
      if (surface === 'console') await sample.getByText('Finish wrap-up in the Genesys client').waitFor();
      await expectAccessible(sample, 'wrap-up');
      await client_((client: SimulatedGenesysClient, of: string) => client.completeWrapUp(of), id);
      await card('No call');
      await sample.getByText('Last calls').waitFor();
    });

    it('goes on meaning the first call when a second one rings, and each button says whom it means', async () => {
      const { client_, press, card, button, sample } = await openCallPage(open, surface);
      const anna = await client_(offer, ANNA);
      await press('Answer Anna First');
      await card('Talking');
      const berta = await client_(offer, BERTA);
      await button('Answer Berta Second').waitFor();
      await card('Anna First');
      await expectAccessible(sample, 'second call');
      await press('Hang up Anna First');
      await card(over);
      expect(await client_(phaseOf, anna)).to.match(/^wrap-?up$/i);
      expect(await client_(phaseOf, berta)).to.equal('alerting');
      await press('Answer Berta Second');
      await card(/Berta Second.*Talking/s);
    });

    it('follows the agent who answers in the Genesys client, and switches back on the page', async () => {
      const { client_, press, card } = await openCallPage(open, surface);
      const anna = await client_(offer, ANNA);
      await press('Answer Anna First');
      await card('Talking');
      const berta = await client_(offer, BERTA);
      await client_(
        (client: SimulatedGenesysClient, [first, second]: [string, string]) => {
          client.hold(first);
          client.pickup(second);
        },
        [anna, berta],
      );
      await card(/Berta Second.*Talking/s);
      await press('Switch Anna First');
      await card(/Anna First.*On hold/s);
    });

    it('has its buttons at the same places in all phases', async () => {
      const { client_, press, card, sample } = await openCallPage(open, surface);
      const idle = await corners(sample);
      expect(Object.keys(idle)).to.have.length(6);
      const check = async (): Promise<void> => {
        for (const [name, corner] of Object.entries(await corners(sample))) {
          expect(corner, name).to.equal(idle[name]);
        }
      };
      const id = await client_(offer, {
        ...ANNA,
        remoteName: 'Anna '.repeat(40),
        queueName: 'Support '.repeat(30),
      });
      await card('Rings');
      await check();
      await client_((client: SimulatedGenesysClient, of: string) => client.pickup(of), id);
      await card('Talking');
      await check();
      await client_(offer, BERTA);
      await sample.getByRole('button', { name: 'Answer Berta Second' }).waitFor();
      await check();
      await client_((client: SimulatedGenesysClient, of: string) => client.hold(of), id);
      await card('On hold');
      await check();
      await press(`Transfer… ${'Anna '.repeat(40).trim().slice(0, 80)}`);
      await check();
    });

    it('shows a hold of which nothing is seen as what it is, and sees a late one', async () => {
      const { client_, press, card, foot, sample, genesys, button } = await openCallPage(open, surface);
      await client_(offer, ANNA);
      await press('Answer Anna First');
      await card('Talking');
      // A Genesys client that takes its time.
      await genesys.evaluate(client => {
        const { hold } = client;
        client.hold = of => {
          setTimeout(() => hold.call(client, of), 6500);
          return true;
        };
      });
      await press('Hold Anna First');
      await sample.locator('.genesys-place[aria-busy]').waitFor();
      await foot('Hold Anna First: sent, no sign of it: look in Genesys.');
      await button('Hold on / off Anna First').waitFor();
      await foot('done after all');
      await card('On hold');
    });
  });
}

describeInChromium('the page GenesysCall', open => {
  const openTalking = async (): Promise<OpenCallPage & { id: string }> => {
    const opened = await openCallPage(open, 'console');
    const id = await opened.client_(offer, ANNA);
    await opened.press('Answer Anna First');
    await opened.card('Talking');
    return { ...opened, id };
  };

  it('says that a call ended before it was held, where the caller hangs up in that instant', async () => {
    const { genesys, press, foot, id, card, client_ } = await openTalking();
    await genesys.evaluate((client, of) => {
      client.hold = () => client.disconnect(of, 'remote');
    }, id);
    await press('Hold Anna First');
    await foot('Hold Anna First: it ended before that.');
    await card('Wrap-up');
    expect(await client_(phaseOf, id)).to.match(/^wrap-?up$/i);
  });

  it('does not act on what a button meant when the pointer went down', async () => {
    const { page, genesys, sample, button, client_ } = await openCallPage(open, 'console');
    const anna = await client_(offer, ANNA);
    const answer = button('Answer Anna First');
    await sample.locator('button:not([aria-disabled])').and(answer).waitFor();
    await answer.hover();
    await page.mouse.down();
    // Somebody answers in the Genesys client: Hold is where Answer was.
    await genesys.evaluate((client, of) => client.pickup(of), anna);
    await button('Mute on / off Anna First').waitFor();
    await page.mouse.up();
    await page.waitForTimeout(300);
    expect(await genesys.evaluate(client => client.actions.map(({ name }) => name))).not.to.include(
      'changestate',
    );
    expect(await client_(phaseOf, anna)).to.equal('connected');
  });

  it('disables what is of no use in a phase, and says why', async () => {
    const { client_, button, foot, sample, genesys, card } = await openCallPage(open, 'console');
    const id = await client_(offer, ANNA);
    await card('Rings');
    await button('Transfer… Anna First').click({ force: true });
    await foot('Transfer… works once the call is answered.');
    await genesys.evaluate((client, of) => {
      client.pickup(of);
      client.disconnect(of);
    }, id);
    await card('Wrap-up');
    await button('Hold Anna First').click({ force: true });
    await foot('The call is over: its buttons no longer work.');
    expect(await button('Hold Anna First').getAttribute('aria-describedby')).to.equal('genesys-first-words');
    expect(await sample.locator('#genesys-first-words').textContent()).to.equal(
      'The call is over: its buttons no longer work.',
    );
    expect(
      await genesys.evaluate(client => client.actions.filter(({ name }) => name !== 'subscribe')),
    ).to.deep.equal([]);
  });

  it('shows no sign of a hold and of a status that nobody hears', async () => {
    const { genesys, press, foot, sample } = await openTalking();
    await genesys.evaluate(client => client.close());
    await press('Hold Anna First');
    await sample.getByRole('combobox', { name: 'Change status' }).selectOption({ label: 'Break' });
    await foot('Hold Anna First: sent, no sign of it: look in Genesys.');
    await sample.getByText('Break: sent, no sign of it: look in Genesys.').first().waitFor();
    await sample.getByText('Genesys has said nothing since something was sent to it.').waitFor();
    await expectAccessible(sample, 'nobody hears');
  });

  it('transfers to what the list, a number or an id names, and to nothing else', async () => {
    const { press, sample, id, client_, foot, button } = await openTalking();
    await press('Transfer… Anna First');
    const field = sample.getByRole('textbox', { name: 'Queue, colleague, or number' });
    await field.fill('abc');
    await sample.getByText('Nothing in the list has that name.').waitFor();
    await field.fill('44560c74-5e84-4062-94b6-5680cdeb54d5');
    for (const kind of ['colleague', 'queue', 'flow']) {
      await button(`Transfer: 44560c74-5e84-4062-94b6-5680cdeb54d5 ${kind}`).waitFor();
    }
    await expectAccessible(sample, 'transfer');
    await field.fill('+1 317 555 0123');
    await press('Consult: +1 317 555 0123 number');
    await foot('Consult Anna First: done.');
    await field.press('Escape');
    await sample.getByText(/Consult started 0:0\d/).waitFor();
    await press('Transfer… Anna First');
    await press('Conclude transfer Anna First');
    await foot('Conclude transfer Anna First: done.');
    expect(await client_(phaseOf, id)).to.match(/^(done|wrap-?up)$/i);
  });

  it('knows the call and what its buttons mean after a reload, without the name until it is told again', async () => {
    const { page, sample, client_, id, genesys } = await openTalking();
    await client_(offer, BERTA);
    await sample.getByRole('button', { name: 'Answer Berta Second' }).waitFor();
    // Other pages that share would tell the name.
    await page.evaluate(() => {
      for (const other of document.querySelectorAll('.component-window:not(#component-GenesysCall) iframe')) {
        other.remove();
      }
    });
    await page.getByRole('button', { name: 'Reload Genesys call' }).click();
    await sample.waitForFunction(() => performance.now() < 5000 && document.querySelector('.genesys-card'));
    await sample
      .locator('.genesys-card')
      .filter({ hasText: /Name not stored.*Talking/s })
      .waitFor();
    const stored = await sample.evaluate(() => JSON.stringify({ ...sessionStorage }));
    expect(stored)
      .to.include('00001026')
      .and.not.to.match(/Anna|3175550101|Berta/);
    await genesys.evaluate((client, of) => client.securePause(of), id);
    await sample
      .locator('.genesys-card')
      .filter({ hasText: /Anna First.*Talking/s })
      .waitFor();
  });

  it('has the words and the buttons of a chat', async () => {
    const { client_, press, card, button, sample, foot } = await openCallPage(open, 'console');
    await client_(offer, { kind: 'chat', remoteName: 'Cora Chat', queueName: 'Web chat' });
    await press('Accept Cora Chat');
    await card('Open');
    await button('Hold Cora Chat').click({ force: true });
    await foot('Hold is for calls, and this is: chat.');
    await expectAccessible(sample, 'chat');
    await press('Disconnect Cora Chat');
    await card(/Wrap-up|Ended/);
  });

  it('offers what is seldom done below More, for the pinned interaction', async () => {
    const { press, sample, client_, foot, button, card } = await openTalking();
    await press('More Anna First');
    await sample.getByText('Custom attributes').click();
    await sample.getByRole('textbox', { name: 'Key' }).fill('reason');
    await sample.getByRole('textbox', { name: 'Value' }).fill('Card reader');
    await sample.getByRole('button', { name: 'Add attributes' }).click();
    await sample.getByText('Add attributes: done').waitFor();
    await expectAccessible(sample, 'more');
    await press('Dismiss Anna First');
    await card('No call');
    await foot('Nothing rings');
    await button('Switch Anna First').waitFor();
    expect(await client_((client: SimulatedGenesysClient) => client.interactions.length)).to.equal(1);
  });

  it('opens the record that an attribute names, in a tab of the console', async () => {
    const { page, client_, sample, card } = await openCallPage(open, 'console');
    await client_(offer, { ...ANNA, attributes: { 'Participant.caseId': '500000000000002AAA' } });
    await card('Anna First');
    await sample.getByRole('link', { name: '500000000000002AAA' }).first().click();
    await page.getByRole('tab', { name: '00001027', selected: true }).first().waitFor();
  });

  it('shows the state on the component’s button, which blinks while a call rings', async () => {
    const { page, client_, press, card } = await openCallPage(open, 'console');
    const footer = page.locator('button[aria-controls="component-GenesysCall"]');
    await footer.filter({ hasText: 'Genesys call' }).waitFor();
    const id = await client_(offer, ANNA);
    await footer.filter({ hasText: 'Rings · Anna First' }).waitFor();
    await footer.filter({ hasText: /^\W*Rings\W*$/ }).waitFor();
    await press('Answer Anna First');
    await footer.filter({ hasText: 'Talking · Anna First' }).waitFor();
    await client_((client: SimulatedGenesysClient, of: string) => client.disconnect(of), id);
    await card('Wrap-up');
    await client_((client: SimulatedGenesysClient, of: string) => client.completeWrapUp(of), id);
    await footer.filter({ hasText: 'Genesys call' }).waitFor();
  });

  it('has the call at the left and the rest at the right where there is room', async () => {
    const { page, sample } = await openTalking();
    await page.locator('#component-GenesysCall iframe').evaluate(iframe => {
      (iframe as HTMLElement).style.cssText = 'width: 1000px; height: 560px';
    });
    await sample.waitForFunction(() => innerWidth === 1000);
    const [buttons, details] = await sample.evaluate(() =>
      ['.genesys-places', '.genesys-details'].map(each => {
        const { left, right, top } = document.querySelector(each)?.getBoundingClientRect() ?? new DOMRect();
        return { left, right, top };
      }),
    );
    expect(buttons?.right).to.be.at.most(details?.left ?? 0);
    expect(details?.top).to.be.below(buttons?.top ?? 0);
  });
});
