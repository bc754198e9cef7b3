import { expect } from 'chai';
import sinon from 'sinon';
import { ToolkitError } from '../../src/index.js';
import type { ActionEvent, ActionName, ActionOptions, GenesysClient } from '../../src/index.js';
import { rejection } from '../support/rejection.js';

/** The messages of a Genesys client, in the words of the surface that it says them on. */
export interface Said {
  connected(interactionId: string): void;
  disconnected(interactionId: string): void;
  status(status: string): void;
  /** Something of a category that has no event of its own. */
  notification(category: string, data: unknown): void;
  /** Something that nobody can read. */
  nonsense(): void;
}

/**
 * A surface that a page can connect over, with a Genesys client at its other end: it says only what was subscribed, where
 * the surface has it so.
 */
export interface Surface {
  /** Connects as a page does. */
  connect(): GenesysClient;
  /** The Genesys client starts, or starts again: it has forgotten what was subscribed. */
  start(): void;
  readonly say: Said;
  /** The actions that the Genesys client was asked for, in order: the documented name, and the request. */
  asked(): [action: ActionName, request: unknown][];
  /** From now on the surface throws at whatever is handed over, or takes it and never answers. */
  fail(how: 'throws' | 'is silent'): void;
  /** The number of listeners on the surface. */
  listeners(): number;
  /** Puts the page back as it was. */
  end(): void;
}

const REQUESTS = {
  changestate: { id: 'i-1', action: 'hold' },
  changestatus: { id: 'BUSY' },
  addCustomAttributes: { id: 'i-1', attributes: { record_url: '/500' } },
  addAssociation: { type: 'contact', id: '003', text: 'Ada', interactionId: 'i-1' },
  createConference: { interactionIds: ['i-1', 'i-2'] },
  subscribe: { type: 'Notification', categories: ['chatUpdate'] },
} as const;

/** The tests that all actions but subscribe have in common. */
type Act = (request: never, options?: ActionOptions) => Promise<unknown>;

/** The promises that a page may rely on, whatever surface it is on. */
export function describeContract(title: string, makeSurface: () => Surface): void {
  describe(title, () => {
    let clock: sinon.SinonFakeTimers;
    let reported: sinon.SinonSpy;
    let surface: Surface;
    let client: GenesysClient;

    beforeEach(async () => {
      clock = sinon.useFakeTimers({ now: Date.parse('2026-11-23T09:30:00Z') });
      reported = sinon.spy();
      Object.assign(globalThis, { reportError: reported });
      surface = makeSurface();
      client = surface.connect();
      surface.start();
      await settle();
    });

    afterEach(() => {
      client.close();
      surface.end();
      clock.restore();
      delete (globalThis as { reportError?: unknown }).reportError;
    });

    /** All that this task has caused. */
    const settle = () => clock.tickAsync(0);

    const asked = (name: ActionName) =>
      surface.asked().flatMap(([action, request]) => (action === name ? [request] : []));

    describe('delivers', () => {
      it('calls to a page that only calls on(INTERACTION_CONNECTED)', async () => {
        const heard: string[] = [];
        client.on('INTERACTION_CONNECTED', ({ interactionId }) => heard.push(interactionId));
        await settle();
        surface.say.connected('i-1');
        expect(heard).to.deep.equal(['i-1']);
      });

      it('each event once to each handler, in order of arrival', async () => {
        const each: string[] = [];
        const all: string[] = [];
        client.on('UPDATE_STATUS', ({ status }) => each.push(status));
        client.on('UPDATE_STATUS', () => {}, { once: true });
        client.on('INTERACTION_CONNECTED', ({ interactionId }) => each.push(interactionId));
        client.on('*', ({ payload }) =>
          all.push(
            'status' in payload ? payload.status : 'interactionId' in payload ? payload.interactionId : '?',
          ),
        );
        await settle();
        const said: string[] = [];
        for (let i = 0; i < 100; i++) {
          surface.say.status(`status ${i}`);
          surface.say.connected(`call ${i}`);
          said.push(`status ${i}`, `call ${i}`);
        }
        expect(each).to.deep.equal(said);
        expect(all).to.deep.equal(said);
        expect(client.diagnose().heard).to.deep.equal({ UPDATE_STATUS: 100, INTERACTION_CONNECTED: 100 });
      });

      it('events with their time, their surface and the message that they were', async () => {
        const handler = sinon.spy();
        client.on('UPDATE_STATUS', handler);
        await settle();
        clock.tick(1000);
        surface.say.status('BUSY');
        const [payload, event] = handler.firstCall.args as [object, { raw: unknown }];
        expect(payload).to.deep.include({ reason: 'status_updated', status: 'BUSY' });
        expect(event).to.deep.include({
          name: 'UPDATE_STATUS',
          payload,
          transport: client.transport,
          receivedAt: Date.parse('2026-11-23T09:30:01Z'),
        });
        expect(JSON.stringify(event.raw)).to.include('BUSY');
      });

      it('what was subscribed to the subscription’s handler, and to no other', async () => {
        const mine: unknown[] = [];
        const others = sinon.spy();
        await client.subscribe({ type: 'Notification', categories: ['interactionSelection'] }, ({ data }) =>
          mine.push(data.data),
        );
        await client.subscribe({ type: 'Notification', categories: ['chatUpdate'] }, others);
        surface.say.notification('interactionSelection', 'i-1');
        expect(mine).to.deep.equal(['i-1']);
        expect(others.callCount).to.equal(0);
      });

      it('an event although the handler of the one before threw, and to the other handlers', async () => {
        const error = new Error('mine');
        const other = sinon.spy();
        client.on('UPDATE_STATUS', () => {
          throw error;
        });
        client.on('UPDATE_STATUS', other);
        await settle();
        surface.say.status('BUSY');
        surface.say.status('AVAILABLE');
        expect(other.callCount).to.equal(2);
        expect(reported.args).to.deep.equal([[error], [error]]);
      });

      it('an event although the message before could not be read', async () => {
        const problems: string[] = [];
        const statuses: string[] = [];
        client.on('UNRECOGNIZED', ({ problem }) => problems.push(problem));
        client.on('UPDATE_STATUS', ({ status }) => statuses.push(status));
        await settle();
        surface.say.nonsense();
        surface.say.status('BUSY');
        expect(problems).to.have.length(1);
        expect(statuses).to.deep.equal(['BUSY']);
        expect(reported.callCount).to.equal(0);
      });

      it('nothing more to a handler that was taken back', async () => {
        const handler = sinon.spy();
        const off = client.on('UPDATE_STATUS', handler);
        await settle();
        off();
        surface.say.status('BUSY');
        expect(handler.callCount).to.equal(0);
      });
    });

    describe('hands over', () => {
      for (const [name, request] of Object.entries(REQUESTS) as [ActionName, never][]) {
        it(`${name} once, as it was asked`, async () => {
          await (client[name] as Act)(request);
          expect(surface.asked()).to.deep.equal([[name, request]]);
        });
      }

      it('actions in the order in which they were asked', async () => {
        const ids = Array.from({ length: 20 }, (_, i) => `i-${i}`);
        await Promise.all(ids.map(id => client.changestate({ id, action: 'pickup' })));
        expect(asked('changestate')).to.deep.equal(ids.map(id => ({ id, action: 'pickup' })));
      });

      it('nothing that breaks the specification', async () => {
        const { code } = await rejection(client.changestate({ id: '', action: 'hold' }));
        expect(code).to.equal('INVALID_ACTION');
        expect(surface.asked()).to.deep.equal([]);
      });

      it('nothing that JSON can’t hold', async () => {
        const circular: Record<string, unknown> = { id: 'BUSY' };
        circular.self = circular;
        for (const request of [circular, { id: 'BUSY', since: 5n }]) {
          const { code, message } = await rejection(
            client.changestatus(request as never, { allowUnknownFields: true }),
          );
          expect(code).to.equal('INVALID_ACTION');
          expect(message).to.match(/^changestatus takes what JSON can hold: /);
        }
        expect(surface.asked()).to.deep.equal([]);
      });

      it('a field that the toolkit does not know, with allowUnknownFields', async () => {
        const request = { id: 'BUSY', until: { hour: 5 } };
        await client.changestatus(request, { allowUnknownFields: true });
        expect(asked('changestatus')).to.deep.equal([request]);
      });

      it('an attribute that is cleared as null', async () => {
        const request = { id: 'i-1', attributes: { 'Participant.caseId': null, note: '' } };
        await client.addCustomAttributes(request);
        expect(asked('addCustomAttributes')).to.deep.equal([request]);
      });

      for (const how of ['throws', 'is silent'] as const) {
        for (const [name, request] of Object.entries(REQUESTS) as [ActionName, never][]) {
          it(`${name}, and settles within the timeout, where the surface ${how}`, async () => {
            surface.fail(how);
            const settled = sinon.spy();
            const options = { timeout: 300 };
            const act: Promise<unknown> =
              name === 'subscribe'
                ? client.subscribe(request, undefined, options)
                : (client[name] as Act)(request, options);
            act.then(settled, settled);
            await clock.tickAsync(300);
            expect(settled.callCount).to.equal(1);
            const [outcome] = settled.firstCall.args as [unknown];
            if (how === 'throws') expect(outcome).to.include({ code: 'SURFACE_UNAVAILABLE' });
            else if (outcome instanceof ToolkitError) expect(outcome.code).to.equal('TIMEOUT');
            expect(clock.countTimers()).to.equal(0);
          });
        }
      }

      it('nothing where the signal is aborted beforehand', async () => {
        const { code } = await rejection(
          client.changestatus({ id: 'BUSY' }, { signal: AbortSignal.abort() }),
        );
        expect(code).to.equal('ABORTED');
        expect(surface.asked()).to.deep.equal([]);
      });
    });

    describe('tells as ACTION', () => {
      for (const [name, request] of Object.entries(REQUESTS) as [ActionName, never][]) {
        it(`${name} that it hands over, once, though the surface gives it back`, async () => {
          const told: ActionEvent[] = [];
          client.on('ACTION', action => told.push(action));
          await (client[name] as Act)(request);
          await clock.tickAsync(5000);
          expect(told).to.have.length(1);
          expect(told[0]).to.deep.include({
            name,
            request,
            own: true,
            at: Date.parse('2026-11-23T09:30:00Z'),
          });
          expect(told[0]).not.to.have.property('problem');
          expect(await told[0]?.taken).to.equal(undefined);
        });
      }

      it('with the error of the surface where that does not take it', async () => {
        surface.fail('throws');
        const told: ActionEvent[] = [];
        client.on('ACTION', action => told.push(action));
        const error = await rejection(client.changestatus({ id: 'BUSY' }));
        expect(told).to.have.length(1);
        expect(await rejection(told[0]?.taken as Promise<void>)).to.equal(error);
      });

      it('nothing that is not handed over', async () => {
        const handler = sinon.spy();
        client.on('ACTION', handler);
        await rejection(client.changestatus({ id: '' }));
        await rejection(client.changestatus({ id: 'BUSY' }, { signal: AbortSignal.abort() }));
        expect(handler.callCount).to.equal(0);
      });

      it('the subscriptions that are sent for the page', async () => {
        const told: ActionEvent[] = [];
        client.on('ACTION', action => told.push(action));
        client.on('UPDATE_STATUS', () => {});
        client.interactions.current();
        await settle();
        expect(told.map(({ name, request }) => [name, request])).to.deep.equal(surface.asked());
        expect(told.every(({ own }) => own)).to.equal(true);
        expect(told).not.to.be.empty;
      });

      it('no event: not to *, not to replayLast, not to what was heard', async () => {
        const handler = sinon.spy();
        client.on('*', handler);
        await settle();
        await client.changestatus({ id: 'BUSY' });
        client.on('ACTION', handler, { replayLast: true } as object);
        expect(handler.callCount).to.equal(0);
        expect(client.diagnose().heard).to.deep.equal({});
      });
    });

    describe('is closed', () => {
      it('without a listener or a timer left, and hears and says nothing more', async () => {
        const handler = sinon.spy();
        client.on('*', handler);
        client.on('UNRECOGNIZED', handler);
        await client.subscribe({ type: 'Notification', categories: ['chatUpdate'] }, handler);
        const before = surface.asked().length;
        client.close();
        surface.say.status('BUSY');
        surface.say.nonsense();
        surface.start();
        await settle();
        expect(surface.listeners()).to.equal(0);
        expect(clock.countTimers()).to.equal(0);
        expect(handler.callCount).to.equal(0);
        expect(surface.asked()).to.have.length(before);
        expect((await rejection(client.changestatus({ id: 'BUSY' }))).code).to.equal('CLOSED');
        expect(reported.callCount).to.equal(0);
      });

      it('twice without harm', () => {
        client.on('UPDATE_STATUS', () => {});
        client.close();
        client.close();
        expect(surface.listeners()).to.equal(0);
      });

      it('by a handler, after which no other is called', async () => {
        const other = sinon.spy();
        client.on('UPDATE_STATUS', () => client.close());
        client.on('UPDATE_STATUS', other);
        await settle();
        surface.say.status('BUSY');
        await settle();
        expect(other.callCount).to.equal(0);
        expect(surface.listeners()).to.equal(0);
      });

      it('with actions under way, which end', async () => {
        surface.fail('is silent');
        const settled = sinon.spy();
        client.changestatus({ id: 'BUSY' }).then(settled, settled);
        client.close();
        await settle();
        expect(settled.callCount).to.equal(1);
        expect(clock.countTimers()).to.equal(0);
      });

      it('and the page can connect again', async () => {
        client.close();
        client = surface.connect();
        const handler = sinon.spy();
        client.on('UPDATE_STATUS', handler);
        surface.start();
        await settle();
        surface.say.status('BUSY');
        expect(handler.callCount).to.equal(1);
      });
    });

    describe('lives through a restart of the Genesys client:', () => {
      it('subscriptions are sent again, each type once, as the union', async () => {
        const chats = sinon.spy();
        await client.subscribe({ type: 'Notification', categories: ['interactionSelection'] });
        await client.subscribe({ type: 'Notification', categories: ['chatUpdate'] }, chats);
        await client.subscribe({ type: 'UserAction', categories: ['station'] });
        const before = asked('subscribe').length;
        surface.start();
        await settle();
        expect(asked('subscribe').slice(before)).to.deep.equal([
          { type: 'Notification', categories: ['interactionSelection', 'chatUpdate'] },
          { type: 'UserAction', categories: ['station'] },
        ]);
        surface.say.notification('chatUpdate', {});
        expect(chats.callCount).to.equal(1);
      });

      it('handlers go on hearing', async () => {
        const handler = sinon.spy();
        client.on('INTERACTION_DISCONNECTED', handler);
        await settle();
        surface.start();
        await settle();
        surface.say.disconnected('i-1');
        expect(handler.callCount).to.equal(1);
      });

      it('what has ended is not sent again', async () => {
        const end = await client.subscribe({ type: 'Notification', categories: ['chatUpdate'] }, () => {});
        const off = client.on('UPDATE_STATUS', () => {});
        await settle();
        end();
        off();
        const before = asked('subscribe').length;
        surface.start();
        await settle();
        expect(asked('subscribe').slice(before)).to.deep.equal([]);
      });

      it('a subscription that is refused then is reported, and harms nobody', async () => {
        const handler = sinon.spy();
        client.on('UPDATE_STATUS', handler);
        await client.subscribe({ type: 'UserAction', categories: ['station', 'status'] });
        surface.fail('throws');
        surface.start();
        await settle();
        expect(reported.args.map(([error]) => (error as ToolkitError).code)).to.deep.equal([
          'SURFACE_UNAVAILABLE',
        ]);
      });
    });

    it('finds nothing amiss where all is well', async () => {
      client.on('UPDATE_STATUS', () => {});
      await settle();
      surface.say.status('BUSY');
      expect(client.diagnose()).to.deep.include({
        transport: client.transport,
        since: Date.parse('2026-11-23T09:30:00Z'),
        heard: { UPDATE_STATUS: 1 },
        findings: [],
      });
    });

    it('finds no fault in silence: an idle agent hears nothing for hours', async () => {
      client.on('UPDATE_STATUS', () => {});
      await clock.tickAsync(8 * 60 * 60 * 1000);
      expect(client.diagnose()).to.deep.include({ heard: {}, findings: [] });
    });

    it('is ready', async () => {
      expect(await client.ready).to.equal(undefined);
    });
  });
}
