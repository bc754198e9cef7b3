import { expect } from 'chai';
import { transferTo } from '../../src/index.js';
import type { GenesysEvent } from '../../src/index.js';
import { outcome, rejection } from '../support/outcome.js';
import { openPage, SURFACES } from '../support/world.js';
import type { Page } from '../support/world.js';

const CONFIRM = { confirm: true } as const;
const QUEUE = transferTo.queue('queue-1');

for (const surface of SURFACES) {
  describe(`Confirmed actions on the surface ${surface}`, () => {
    let page: Page;
    beforeEach(() => (page = openPage(surface)));
    afterEach(() => page.close());

    /** The event that an action resolved with, and nothing of it is left. */
    async function shown(action: Promise<GenesysEvent | undefined>): Promise<GenesysEvent | undefined> {
      await page.pass();
      const event = await action;
      return event;
    }

    /** A call, alerting; the page asked for the interactions when it started. */
    async function call(): Promise<string> {
      page.client.interactions.all();
      await page.pass();
      const id = page.genesys.offer({ attributes: { 'Participant.caseId': '00001026' } });
      await page.pass();
      return id;
    }

    async function connectedCall(): Promise<string> {
      const id = await call();
      page.genesys.pickup(id);
      await page.pass();
      return id;
    }

    const phaseOf = (id: string) => page.genesys.interactions.find(each => each.id === id)?.phase;

    it('pick up, which the change to CONNECTED shows', async () => {
      const id = await call();
      const event = await shown(page.client.changestate({ id, action: 'pickup' }, CONFIRM));
      expect(event?.name).to.equal('INTERACTION_EVENT');
      expect(event?.payload).to.have.nested.property('data.data.new.state', 'CONNECTED');
      expect(phaseOf(id)).to.equal('connected');
    });

    it('pick up though the page did nothing before: what has to be subscribed to leaves first', async () => {
      await page.pass();
      const id = page.genesys.offer();
      await page.pass();
      const event = await shown(page.client.changestate({ id, action: 'pickup' }, CONFIRM));
      expect(event?.payload).to.have.nested.property('data.data.new.state', 'CONNECTED');
    });

    it('hang up, which the end of the interaction shows', async () => {
      const id = await connectedCall();
      const event = await shown(page.client.changestate({ id, action: 'disconnect' }, CONFIRM));
      expect(event?.name).to.equal('INTERACTION_DISCONNECTED');
      expect(event?.payload).to.include({ interactionId: id });
    });

    it('hang up what alerts, and is done at once', async () => {
      const id = await call();
      const event = await shown(page.client.changestate({ id, action: 'disconnect' }, CONFIRM));
      expect(event?.name).to.equal('INTERACTION_DISCONNECTED');
    });

    it('hold, and take back, each shown by the change of what was known', async () => {
      const id = await connectedCall();
      const held = await shown(page.client.changestate({ id, action: 'hold' }, CONFIRM));
      expect(held?.payload).to.have.nested.property('data.data.new.state', 'HELD');
      const back = await shown(page.client.changestate({ id, action: 'hold' }, CONFIRM));
      expect(back?.payload).to.have.nested.property('data.data.new.state', 'CONNECTED');
      expect(phaseOf(id)).to.equal('connected');
    });

    it('pause and go on, each shown by the change of what was known', async () => {
      const id = await connectedCall();
      const paused = await shown(page.client.changestate({ id, action: 'securePause' }, CONFIRM));
      expect(paused?.payload).to.have.nested.property('data.data.new.securePause', true);
      const back = await shown(page.client.changestate({ id, action: 'securePause' }, CONFIRM));
      expect(back?.payload).to.have.nested.property('data.data.new.securePause', false);
    });

    it('hold twice at a time: the second is shown by the opposite of what the first brings', async () => {
      const id = await connectedCall();
      const both = Promise.all([
        page.client.changestate({ id, action: 'hold' }, CONFIRM),
        page.client.changestate({ id, action: 'hold' }, CONFIRM),
      ]);
      await page.pass();
      const [first, second] = await both;
      expect(first?.payload).to.have.nested.property('data.data.new.state', 'HELD');
      expect(second?.payload).to.have.nested.property('data.data.new.state', 'CONNECTED');
      expect(page.sent('changestate')).to.have.length(2);
    });

    it('hold one of two calls, while the other one’s events come', async () => {
      const [id, other] = [await connectedCall(), await connectedCall()];
      const hold = page.client.changestate({ id, action: 'hold' }, CONFIRM);
      page.genesys.hold(other);
      const event = await shown(hold);
      expect(event?.payload).to.have.nested.property('data.data.new.id', id);
    });

    it('blindTransfer, which the client event blindTransfer shows: it is subscribed to first', async () => {
      const id = await connectedCall();
      const event = await shown(
        page.client.changestate({ id, action: 'blindTransfer', participantContext: QUEUE }, CONFIRM),
      );
      expect(event?.name).to.equal('CLIENT_EVENT');
      expect(event?.payload).to.have.nested.property('data.category', 'blindTransfer');
    });

    it('concludeTransfer, which the client event completeConsultTransfer shows', async () => {
      const id = await connectedCall();
      page.genesys.consultTransfer(id, QUEUE);
      await page.pass();
      const event = await shown(page.client.changestate({ id, action: 'concludeTransfer' }, CONFIRM));
      expect(event?.name).to.equal('CLIENT_EVENT');
      expect(event?.payload).to.have.nested.property('data.category', 'completeConsultTransfer');
    });

    for (const [name, request] of [
      ['blindTransfer', { action: 'blindTransfer', participantContext: QUEUE }],
      ['concludeTransfer', { action: 'concludeTransfer' }],
    ] as const) {
      it(`${name}, which the interaction’s end shows where no client event does`, async () => {
        page.client.interactions.all();
        await page.pass();
        // No call that the simulated client has: whatever is sent for it, it tells nothing.
        page.genesys.fire('INTERACTION_CONNECTED', { interactionId: 'i-1' });
        await page.pass();
        const transfer = page.client.changestate({ id: 'i-1', ...request }, CONFIRM);
        await page.pass();
        expect(await outcome(transfer)).to.equal('pending');
        page.genesys.fire('INTERACTION_DISCONNECTED', { interactionId: 'i-1' });
        expect((await shown(transfer))?.name).to.equal('INTERACTION_DISCONNECTED');
      });
    }

    it('consultTransfer, which the client event consultTransfer shows', async () => {
      const id = await connectedCall();
      const event = await shown(
        page.client.changestate({ id, action: 'consultTransfer', participantContext: QUEUE }, CONFIRM),
      );
      expect(event?.payload).to.have.nested.property('data.category', 'consultTransfer');
    });

    for (const disconnect of [undefined, false, true]) {
      const userData = 'case 00001026';
      const secureSessionContext = {
        flowId: 'flow-1',
        userData,
        ...(disconnect !== undefined && { disconnect }),
      };
      const request = { action: 'secureSession', secureSessionContext } as const;

      it(`secureSession, which the client event secureSession shows: disconnect ${disconnect}`, async () => {
        const id = await connectedCall();
        const event = await shown(page.client.changestate({ id, ...request }, CONFIRM));
        expect(event?.payload).to.have.nested.property('data.category', 'secureSession');
      });

      it(`secureSession, of which the end is ${disconnect ? 'a' : 'no'} sign: disconnect ${disconnect}`, async () => {
        page.client.interactions.all();
        await page.pass();
        page.genesys.fire('INTERACTION_CONNECTED', { interactionId: 'i-1' });
        await page.pass();
        const session = page.client.changestate({ id: 'i-1', ...request }, { ...CONFIRM, timeout: 500 });
        session.catch(() => {});
        await page.pass();
        page.genesys.fire('INTERACTION_DISCONNECTED', { interactionId: 'i-1' });
        await page.pass();
        if (disconnect) expect(await outcome(session)).to.have.property('name', 'INTERACTION_DISCONNECTED');
        else expect(await outcome(session)).to.equal('pending');
        await page.pass(500);
        if (!disconnect) expect((await rejection(session)).code).to.equal('TIMEOUT');
      });
    }

    it('addCustomAttributes, which the attributes show: as texts, under Participant', async () => {
      const id = await connectedCall();
      const attributes = { record_url: '/0000413456', visits: 3, vip: true };
      const event = await shown(page.client.addCustomAttributes({ id, attributes }, CONFIRM));
      const { data } = event?.payload as unknown as { data: { data: { new: { attributes: object } } } };
      expect(data.data.new.attributes).to.include({ 'Participant.record_url': '/0000413456' });
    });

    for (const [what, key, cleared] of [
      ['absent', 'Participant.caseId', {}],
      ['null', 'caseId', { caseId: null }],
      ['empty', 'caseId', { 'Participant.caseId': '' }],
      ['null under both names', 'caseId', { caseId: null, 'Participant.caseId': null }],
    ] as const) {
      it(`addCustomAttributes with null, which shows by the attribute being ${what}`, async () => {
        const known = { id: 'i-1', state: 'CONNECTED', attributes: { [key]: '00001026', tier: 'gold' } };
        const now = { ...known, attributes: { tier: 'gold', ...cleared } };
        page.client.interactions.all();
        await page.pass();
        page.genesys.fire('INTERACTION_EVENT', { data: { category: 'add', data: known } });
        await page.pass();
        const action = page.client.addCustomAttributes({ id: 'i-1', attributes: { caseId: null } }, CONFIRM);
        await page.pass();
        expect(await outcome(action)).to.equal('pending');
        const data = { old: known, new: now };
        page.genesys.fire('INTERACTION_EVENT', { data: { category: 'change', data } });
        expect((await shown(action))?.name).to.equal('INTERACTION_EVENT');
      });
    }

    it('addCustomAttributes with null and values at a time, which show together', async () => {
      const known = { id: 'i-1', state: 'CONNECTED', attributes: { a: '1', b: '2' } };
      const tell = (attributes: Record<string, unknown>) =>
        page.genesys.fire('INTERACTION_EVENT', {
          data: { category: 'change', data: { new: { ...known, attributes } } },
        });
      page.client.interactions.all();
      await page.pass();
      tell(known.attributes);
      await page.pass();
      const action = page.client.addCustomAttributes({ id: 'i-1', attributes: { a: null, b: '3' } }, CONFIRM);
      await page.pass();
      tell({ a: null, b: '2' });
      await page.pass();
      expect(await outcome(action)).to.equal('pending');
      tell({ a: '', b: '3' });
      expect((await shown(action))?.name).to.equal('INTERACTION_EVENT');
    });

    it('changestatus, by its name in any case', async () => {
      const event = await shown(page.client.changestatus({ id: 'busy' }, CONFIRM));
      expect(event?.name).to.equal('UPDATE_STATUS');
      expect(page.genesys.agent.status).to.equal('BUSY');
    });

    it('changestatus, by its id, whether or not the surface sends ids', async () => {
      const { id = '' } = page.genesys.statuses.find(({ name }) => name === 'MEAL') ?? {};
      const event = await shown(page.client.changestatus({ id }, CONFIRM));
      expect(event?.payload)
        .to.have.property('status')
        .that.matches(/^meal$/i);
    });

    it('changestatus, by the name of a secondary status', async () => {
      const event = await shown(page.client.changestatus({ id: 'Coffee' }, CONFIRM));
      expect(event?.payload).to.include({ sub_status: 'Coffee' });
    });

    it('two statuses at a time, each shown by its own event', async () => {
      const both = Promise.all([
        page.client.changestatus({ id: 'BUSY' }, CONFIRM),
        page.client.changestatus({ id: 'ON_QUEUE' }, CONFIRM),
      ]);
      await page.pass();
      const [busy, onQueue] = await both;
      expect(busy?.payload)
        .to.have.property('status')
        .that.matches(/^busy$/i);
      expect(onQueue?.payload)
        .to.have.property('status')
        .that.matches(/^on.queue$/i);
    });

    it('resolve with nothing where it was so already, once it was sent', async () => {
      const [id, held, over] = [await connectedCall(), await connectedCall(), await connectedCall()];
      page.genesys.hold(held);
      page.genesys.disconnect(over);
      await shown(page.client.changestatus({ id: 'ON_QUEUE' }, CONFIRM));
      const already = [
        () => page.client.changestate({ id, action: 'pickup' }, CONFIRM),
        () => page.client.changestate({ id: held, action: 'pickup' }, CONFIRM),
        () => page.client.changestate({ id: over, action: 'disconnect' }, CONFIRM),
        () => page.client.changestatus({ id: 'ON_QUEUE' }, CONFIRM),
        () => page.client.addCustomAttributes({ id, attributes: { caseId: '00001026' } }, CONFIRM),
      ];
      for (const act of already) {
        const { length } = page.genesys.actions;
        const action = act();
        await page.pass(5);
        expect(await outcome(action)).to.equal(undefined);
        expect(page.genesys.actions).to.have.length(length + 1);
      }
    });

    it('reject with TIMEOUT, in words, where the Genesys client does nothing', async () => {
      await call();
      const action = page.client.changestate({ id: 'i-0', action: 'pickup' }, { ...CONFIRM, timeout: 300 });
      const rejected = rejection(action);
      await page.pass(299);
      expect(await outcome(action)).to.equal('pending');
      await page.pass(1);
      const { code, message } = await rejected;
      expect(code).to.equal('TIMEOUT');
      expect(message).to.match(/^pickup of i-0 .*300 ms.*It was sent.*It may have been done\./);
      if (surface !== 'console') expect(message).to.match(/Interaction subscribed to.*Client Event Types/);
      expect(page.clock.countTimers()).to.equal(0);
    });

    it('name what carries a status, where it has to be subscribed to', async () => {
      page.genesys.logOut();
      await page.pass();
      const rejected = rejection(page.client.changestatus({ id: 'BUSY' }, CONFIRM));
      await page.pass(5000);
      const { message } = await rejected;
      expect(message).to.match(/^changestatus BUSY .*5000 ms.*It was sent.*no event confirmed it/);
      expect(message.includes('Is UserAction subscribed to')).to.equal(surface !== 'console');
    });

    it('refuse what no event tells of, and send nothing', async () => {
      const id = await connectedCall();
      const { client } = page;
      // JavaScript may ask for it, though the types say no.
      const { addAssociation, createConference, subscribe } = client as unknown as Record<
        string,
        (...given: unknown[]) => Promise<unknown>
      >;
      const { length } = page.genesys.actions;
      for (const [name, act] of Object.entries({
        mute: () => client.changestate({ id, action: 'mute' }, CONFIRM),
        createConference: () => createConference?.({ interactionIds: [id] }, CONFIRM),
        addAssociation: () => addAssociation?.({ type: 'relation', id: '5678', text: 'Case' }, CONFIRM),
        subscribe: () =>
          subscribe?.({ type: 'Notification', categories: ['chatUpdate'] }, undefined, CONFIRM),
      })) {
        const { code, message } = await rejection(act() ?? Promise.resolve());
        expect(code, name).to.equal('INVALID_OPTION');
        expect(message).to.include(`${name} can't be confirmed: no event tells of it`);
      }
      await page.pass();
      expect(page.genesys.actions).to.have.length(length);
    });

    it('refuse a hold, and a pause, of what is not known, and send nothing', async () => {
      const alerting = await call();
      const { length } = page.genesys.actions;
      for (const id of ['i-0', alerting]) {
        for (const action of ['hold', 'securePause'] as const) {
          const { code, message } = await rejection(page.client.changestate({ id, action }, CONFIRM));
          expect(code).to.equal('INVALID_OPTION');
          expect(message).to.include(`${action} of ${id} toggles`).and.include('no event told');
        }
      }
      // The first that is told of it: nobody told its securePause.
      page.genesys.fire('INTERACTION_CONNECTED', { interactionId: 'i-9' });
      await page.pass();
      const { message } = await rejection(
        page.client.changestate({ id: 'i-9', action: 'securePause' }, CONFIRM),
      );
      expect(message).to.include('no event told its securePause');
      expect(page.genesys.actions).to.have.length(length);
    });

    it('reject with INVALID_ACTION what breaks the specification, as the plain action does', async () => {
      const { client } = page;
      const bad = undefined as never;
      for (const act of [
        client.changestate(bad, CONFIRM),
        client.changestate({ id: '', action: 'hold' }, CONFIRM),
        client.changestate({ id: 'i-1', action: 'hole' } as never, CONFIRM),
        client.changestate({ id: 'i-1', action: 'blindTransfer' } as never, CONFIRM),
        client.changestatus(bad, CONFIRM),
        client.addCustomAttributes(bad, CONFIRM),
        client.addCustomAttributes({ id: 'i-1', attributes: {} }, CONFIRM),
      ]) {
        expect((await rejection(act)).code).to.equal('INVALID_ACTION');
      }
      await page.pass();
      expect(page.sent('changestate')).to.be.empty;
      expect(page.sent('changestatus')).to.be.empty;
      expect(page.clock.countTimers()).to.equal(0);
    });

    it('refuse a timeout that would never end, as the plain action does', async () => {
      for (const timeout of [0, -1, NaN, Infinity, 2 ** 31]) {
        const act = page.client.changestatus({ id: 'BUSY' }, { ...CONFIRM, timeout });
        expect((await rejection(act)).code).to.equal('INVALID_OPTION');
      }
      await page.pass();
      expect(page.sent('changestatus')).to.be.empty;
    });

    it('reject with ABORTED, before it was sent and after', async () => {
      const id = await call();
      const { length } = page.genesys.actions;
      const early = page.client.changestate(
        { id, action: 'pickup' },
        { ...CONFIRM, signal: AbortSignal.abort() },
      );
      expect((await rejection(early)).code).to.equal('ABORTED');
      await page.pass();
      expect(page.genesys.actions).to.have.length(length);
      const controller = new AbortController();
      const late = page.client.changestate(
        { id: 'i-0', action: 'pickup' },
        { ...CONFIRM, signal: controller.signal },
      );
      await page.pass(50);
      const rejected = rejection(late);
      controller.abort();
      const { code, message } = await rejected;
      expect(code).to.equal('ABORTED');
      expect(message).to.include('It was sent');
      expect(page.clock.countTimers()).to.equal(0);
    });

    it('reject with CLOSED, under way and afterwards', async () => {
      await connectedCall();
      const underWay = rejection(page.client.changestate({ id: 'i-0', action: 'pickup' }, CONFIRM));
      await page.pass(50);
      page.client.close();
      expect((await underWay).code).to.equal('CLOSED');
      expect(page.clock.countTimers()).to.equal(0);
      for (const act of [
        page.client.changestate({ id: 'i-0', action: 'pickup' }, CONFIRM),
        page.client.changestate({ id: 'i-0', action: 'hold' }, CONFIRM),
        page.client.changestatus({ id: 'BUSY' }, CONFIRM),
      ]) {
        expect((await rejection(act)).code).to.equal('CLOSED');
      }
    });

    it('send what was asked, whatever becomes of the request meanwhile', async () => {
      const id = await connectedCall();
      const attributes: Record<string, string> = { record_url: '/500' };
      const action = page.client.addCustomAttributes({ id, attributes }, CONFIRM);
      attributes.record_url = '/changed';
      const event = await shown(action);
      expect(page.sent('addCustomAttributes')).to.deep.equal([{ id, attributes: { record_url: '/500' } }]);
      expect(event?.name).to.equal('INTERACTION_EVENT');
    });

    it('leave no timer, and no handler on the signal, when they are shown', async () => {
      const id = await call();
      const { signal } = new AbortController();
      const listeners = new Set<unknown>();
      signal.addEventListener = (_: string, listener: unknown) => void listeners.add(listener);
      signal.removeEventListener = (_: string, listener: unknown) => void listeners.delete(listener);
      const action = page.client.changestate({ id, action: 'pickup' }, { ...CONFIRM, signal });
      expect(listeners).not.to.be.empty;
      await shown(action);
      expect(listeners).to.be.empty;
      expect(page.clock.countTimers()).to.equal(0);
    });

    it('go straight to the plain action without confirm', async () => {
      const id = await call();
      const plain = page.client.changestate({ id, action: 'mute' }, { confirm: false });
      await page.pass();
      expect(await plain).to.equal(undefined);
      expect(page.sent('changestate')).to.deep.equal([{ id, action: 'mute' }]);
    });
  });
}
