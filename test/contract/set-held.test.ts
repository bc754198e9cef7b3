import { expect } from 'chai';
import { isHeld } from '../../src/index.js';
import type { GenesysEvent } from '../../src/index.js';
import { outcome, rejection } from '../support/outcome.js';
import { openPage, SURFACES } from '../support/world.js';
import type { Page } from '../support/world.js';

const SETTERS = {
  setHeld: { action: 'hold', isOn: 'HELD', isOff: 'CONNECTED', path: 'data.data.new.state' },
  setSecurePause: { action: 'securePause', isOn: true, isOff: false, path: 'data.data.new.securePause' },
} as const;

for (const surface of SURFACES) {
  for (const [name, { action, isOn, isOff, path }] of Object.entries(SETTERS)) {
    const setter = name as keyof typeof SETTERS;

    describe(`${setter} on the surface ${surface}`, () => {
      let page: Page;
      let id: string;
      beforeEach(async () => {
        page = openPage(surface);
        // As a page does when it starts.
        page.client.interactions.all();
        await page.pass();
        id = page.genesys.offer();
        page.genesys.pickup(id);
        await page.pass();
      });
      afterEach(() => page.close());

      const set = (on: boolean, options?: { timeout?: number; signal?: AbortSignal }) =>
        page.client[setter](id, on, options);
      const toggles = () => page.sent('changestate').length;
      const record = () => page.genesys.interactions[0]?.record;
      const isNow = () => (action === 'hold' ? record()?.state : record()?.securePause);

      async function done(promise: Promise<GenesysEvent | undefined>): Promise<GenesysEvent | undefined> {
        await page.pass();
        return promise;
      }

      it('brings it about, and resolves with the event that shows it', async () => {
        const event = await done(set(true));
        expect(event?.payload).to.have.nested.property(path, isOn);
        expect(isNow()).to.equal(isOn);
        const back = await done(set(false));
        expect(back?.payload).to.have.nested.property(path, isOff);
        expect(page.sent('changestate')).to.deep.equal([
          { id, action },
          { id, action },
        ]);
        expect(page.clock.countTimers()).to.equal(0);
      });

      it('sends nothing where it is so already', async () => {
        expect(await done(set(false))).to.equal(undefined);
        await done(set(true));
        expect(await done(set(true))).to.equal(undefined);
        expect(toggles()).to.equal(1);
        expect(isNow()).to.equal(isOn);
      });

      it('toggles once for a double click, and both hear the same', async () => {
        const [first, second] = [set(true), set(true)];
        await page.pass(1);
        const third = set(true);
        const event = await done(first);
        expect(event?.name).to.equal('INTERACTION_EVENT');
        expect(await second).to.equal(event);
        await done(third);
        expect(toggles()).to.equal(1);
        expect(isNow()).to.equal(isOn);
      });

      it('does the last of opposite wishes last', async () => {
        const wishes = [set(true), set(false), set(true), set(true), set(false)];
        await page.pass();
        const events = (await Promise.all(wishes)) as GenesysEvent[];
        events.forEach(({ payload }, index) =>
          expect(payload).to.have.nested.property(path, [0, 2, 3].includes(index) ? isOn : isOff),
        );
        expect(toggles()).to.equal(4);
        expect(isNow()).to.equal(isOff);
        expect(page.clock.countTimers()).to.equal(0);
      });

      it('waits for a toggle that was asked for by itself, and decides then', async () => {
        const toggle = page.client.changestate({ id, action }, { confirm: true });
        const wish = set(true);
        await page.pass();
        expect(await wish).to.equal(undefined);
        expect((await toggle)?.payload).to.have.nested.property(path, isOn);
        expect(toggles()).to.equal(1);
        expect(isNow()).to.equal(isOn);
      });

      it('is asked for again where a toggle by itself undoes it', async () => {
        const first = set(true);
        await page.pass(0);
        const toggle = page.client.changestate({ id, action }, { confirm: true });
        const again = set(true);
        await page.pass();
        const shown = await Promise.all([first, toggle, again]);
        shown.forEach((event, index) =>
          expect(event?.payload).to.have.nested.property(path, index === 1 ? isOff : isOn),
        );
        expect(isNow()).to.equal(isOn);
      });

      it('refuses where the state is not known, and says why', async () => {
        const alerting = page.genesys.offer();
        await page.pass();
        for (const unknown of ['i-0', alerting]) {
          const { code, message } = await rejection(page.client[setter](unknown, true));
          expect(code).to.equal('INVALID_OPTION');
          expect(message).to.match(
            / toggles, and it is not known which way: no event told .+ is connected\..+\.$/,
          );
          expect(message).to.include(`${action} of ${unknown}`);
        }
        page.genesys.disconnect(id);
        await page.pass();
        expect((await rejection(set(true))).code).to.equal('INVALID_OPTION');
        await page.pass();
        expect(toggles()).to.equal(0);
      });

      it('refuses in the first moment of a page, of which the state is not known yet', async () => {
        const late = page.connect({});
        const { code, message } = await rejection(late[setter](id, true));
        expect(code).to.equal('INVALID_OPTION');
        expect(message).to.include('Wait for an event of it');
      });

      it('refuses what is no true or false, no id and no timeout', async () => {
        for (const on of [undefined, null, 1, 'true', {}] as unknown[]) {
          const { code, message } = await rejection(set(on as boolean));
          expect(code).to.equal('INVALID_OPTION');
          expect(message).to.match(new RegExp(`^${setter}\\(\\) takes true or false .+; it got .+\\.$`));
        }
        for (const no of [undefined, '', 7] as unknown[]) {
          expect((await rejection(page.client[setter](no as string, true))).code).to.equal('INVALID_ACTION');
        }
        for (const timeout of [0, NaN, 2 ** 31]) {
          expect((await rejection(set(true, { timeout }))).code).to.equal('INVALID_OPTION');
        }
        await page.pass();
        expect(toggles()).to.equal(0);
      });

      it('rejects with CLOSED, under way and afterwards', async () => {
        const underWay = [rejection(set(true)), rejection(set(false))];
        await outcome(page.client.ready);
        page.client.close();
        for (const wish of underWay) expect((await wish).code).to.equal('CLOSED');
        expect((await rejection(set(true))).code).to.equal('CLOSED');
        expect(toggles()).to.be.at.most(1);
        await page.pass(50);
        expect(page.clock.countTimers()).to.equal(0);
      });
    });
  }

  describe(`The callers of setHeld on the surface ${surface}`, () => {
    let page: Page;
    beforeEach(async () => {
      page = openPage(surface);
      page.client.interactions.all();
      await page.pass();
      // No call that the simulated client has: whatever is sent for it, it tells nothing.
      tell('CONNECTED');
      await page.pass();
    });
    afterEach(() => page.close());

    const tell = (state: string) =>
      page.genesys.fire('INTERACTION_EVENT', {
        data: { category: 'change', data: { new: { id: 'i-1', state, securePause: false } } },
      });
    const set = (held: boolean, options?: { timeout?: number; signal?: AbortSignal }) =>
      page.client.setHeld('i-1', held, options);
    const toggles = () => page.sent('changestate').length;

    it('wait each within a time of their own', async () => {
      const short = set(true, { timeout: 100 });
      const long = set(true, { timeout: 9000 });
      const rejected = rejection(short);
      await page.pass(100);
      const { code, message } = await rejected;
      expect(code).to.equal('TIMEOUT');
      expect(message).to.include('It toggles: sent again, it may undo');
      await page.pass(8000);
      expect(await outcome(long)).to.equal('pending');
      tell('HELD');
      await page.pass();
      expect(await outcome(long)).to.have.property('name', 'INTERACTION_EVENT');
      expect(toggles()).to.equal(1);
      expect(page.clock.countTimers()).to.equal(0);
    });

    it('leave one by one, by their signals', async () => {
      const controller = new AbortController();
      const first = set(true, { signal: controller.signal });
      const second = set(true);
      await page.pass(50);
      const rejected = rejection(first);
      controller.abort();
      expect((await rejected).code).to.equal('ABORTED');
      tell('HELD');
      await page.pass();
      expect(await outcome(second)).to.have.property('name', 'INTERACTION_EVENT');
      expect(toggles()).to.equal(1);
    });

    it('that leave before their turn have nothing sent', async () => {
      const controller = new AbortController();
      const first = set(true);
      const second = rejection(set(false, { timeout: 100 }));
      const third = rejection(set(false, { signal: controller.signal }));
      await page.pass(100);
      const { code, message } = await second;
      expect(code).to.equal('TIMEOUT');
      expect(message).to.match(/^hold of i-1 .*100 ms.*earlier one.*was not sent\.$/);
      controller.abort();
      await third;
      tell('HELD');
      await page.pass();
      expect(await outcome(first)).to.have.property('name', 'INTERACTION_EVENT');
      expect(toggles()).to.equal(1);
      expect(await outcome(set(true))).to.equal(undefined);
    });

    it('come in their order though one between them left', async () => {
      const controller = new AbortController();
      const first = set(true);
      await page.pass(50);
      const second = set(false);
      const third = rejection(set(true, { signal: controller.signal }));
      await page.pass(50);
      controller.abort();
      await third;
      const fourth = set(true);
      await page.pass(50);
      for (const state of ['HELD', 'CONNECTED', 'HELD']) {
        tell(state);
        await page.pass(50);
      }
      const states = (await Promise.all([first, second, fourth])).map(
        event =>
          (event as unknown as { payload: { data: { data: { new: { state: string } } } } }).payload.data.data
            .new.state,
      );
      expect(states).to.deep.equal(['HELD', 'CONNECTED', 'HELD']);
      expect(toggles()).to.equal(3);
    });

    it('are refused after one that was not confirmed, until the interaction is heard of', async () => {
      const gone = rejection(set(true, { timeout: 100 }));
      const opposite = rejection(set(false));
      await page.pass();
      expect((await gone).code).to.equal('TIMEOUT');
      for (const refused of [await opposite, await rejection(set(true)), await rejection(set(false))]) {
        expect(refused.code).to.equal('INVALID_OPTION');
        expect(refused.message).to.include('an earlier one was not confirmed');
      }
      expect(toggles()).to.equal(1);
      tell('HELD');
      await page.pass();
      expect(await outcome(set(true))).to.equal(undefined);
      const back = set(false);
      await page.pass(50);
      tell('CONNECTED');
      await page.pass();
      expect(await outcome(back)).to.have.property('name', 'INTERACTION_EVENT');
      expect(toggles()).to.equal(2);
    });

    for (const state of ['GEHALTEN', 'Verbunden', 'En attente', 'PARKED', 'toString']) {
      it(`are refused where the state is ${state}: nobody knows whether that is held`, async () => {
        page.genesys.fire('INTERACTION_EVENT', {
          data: { category: 'change', data: { new: { id: 'i-1', state, isConnected: true } } },
        });
        await page.pass();
        expect(isHeld(page.client.interactions.get('i-1') ?? expect.fail())).to.equal(undefined);
        for (const act of [
          () => set(true),
          () => set(false),
          () => page.client.changestate({ id: 'i-1', action: 'hold' }, { confirm: true }),
        ]) {
          const { code, message } = await rejection(act());
          expect(code).to.equal('INVALID_OPTION');
          expect(message).to.include(`its state is "${state}"`);
        }
        expect(toggles()).to.equal(0);
        // A hold that is not confirmed goes as always, and a pause is known all the same.
        const plain = page.client.changestate({ id: 'i-1', action: 'hold' });
        const paused = page.client.setSecurePause('i-1', false);
        await page.pass();
        expect([await plain, await paused]).to.deep.equal([undefined, undefined]);
        expect(toggles()).to.equal(1);
      });
    }

    it('are heard again once the state is a word that is known, in any case', async () => {
      tell('GEHALTEN');
      await page.pass();
      expect((await rejection(set(true))).code).to.equal('INVALID_OPTION');
      tell('Held');
      await page.pass();
      expect(await outcome(set(true))).to.equal(undefined);
      const back = set(false);
      await page.pass(50);
      tell('connected');
      await page.pass();
      expect(await outcome(back)).to.have.property('name', 'INTERACTION_EVENT');
      expect(toggles()).to.equal(1);
    });

    it('wait on, where a word that nobody knows comes in place of what they wait for', async () => {
      const held = set(true, { timeout: 500 });
      await page.pass(50);
      tell('GEHALTEN');
      await page.pass(50);
      expect(await outcome(held)).to.equal('pending');
      tell('HELD');
      await page.pass();
      expect(await outcome(held)).to.have.property('name', 'INTERACTION_EVENT');
    });

    it('with a signal that is aborted beforehand have nothing sent', async () => {
      expect((await rejection(set(true, { signal: AbortSignal.abort() }))).code).to.equal('ABORTED');
      await page.pass();
      expect(toggles()).to.equal(0);
      expect(page.clock.countTimers()).to.equal(0);
    });
  });
}
