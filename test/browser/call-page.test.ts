import axe from 'axe-core';
import { expect } from 'chai';
import type { Frame, Locator, Page } from 'playwright-core';
import type { Offer, SimulatedGenesysClient } from '../../src/testing/index.js';
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
    client_: (work, argument) => genesys.evaluate(work as never, argument) as Promise<string>,
  };
}

const offer = (client: SimulatedGenesysClient, given: Offer): string => client.offer(given);
const phaseOf = (client: SimulatedGenesysClient, id: string): string | undefined =>
  client.interactions.find(each => each.id === id)?.phase;

/** Finds nothing by axe-core in the page, under all tags of WCAG A and AA. */
async function expectAccessible(frame: Frame, state: string): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const found = await frame.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
  expect(found, state).to.deep.equal([]);
}

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
      await client_((client: SimulatedGenesysClient, of: string) => client.completeWrapUp(of) as never, id);
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
      expect(await client_(phaseOf as never, anna)).to.match(/^wrap-?up$/i);
      expect(await client_(phaseOf as never, berta)).to.equal('alerting');
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
        ((client: SimulatedGenesysClient, [first, second]: [string, string]) => {
          client.hold(first);
          client.pickup(second);
        }) as never,
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
      await client_(((client: SimulatedGenesysClient, of: string) => client.pickup(of)) as never, id);
      await card('Talking');
      await check();
      await client_(offer, BERTA);
      await sample.getByRole('button', { name: 'Answer Berta Second' }).waitFor();
      await check();
      await client_(((client: SimulatedGenesysClient, of: string) => client.hold(of)) as never, id);
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
