import { expect } from 'chai';
import sinon from 'sinon';
import type { InteractionChange } from '../../../src/index.js';
import { openDesk, SIDES } from '../../support/desk.js';
import type { Desk } from '../../support/desk.js';
import { thrown } from '../../support/outcome.js';
import { inClassic } from '../../support/world.js';

const ALERTING = {
  id: 'i-1',
  state: 'ALERTING',
  attributes: { tier: 'gold' },
  routing: { skills: ['Billing'] },
};
const CONNECTED = { ...ALERTING, state: 'CONNECTED' };
const HELD = { ...ALERTING, state: 'HELD' };

for (const side of SIDES) {
  describe(`interactions.on, ${side}:`, () => {
    let desk: Desk;
    beforeEach(() => void (desk = openDesk(side)));
    afterEach(() => desk.close());

    it('calls a handler until it is taken back', () => {
      const handler = sinon.spy();
      const off = desk.interactions.on('phase', handler);
      desk.add(ALERTING);
      off();
      off();
      desk.change(CONNECTED);
      expect(handler.callCount).to.equal(1);
    });

    it('calls one function as often as it was handed in', () => {
      const handler = sinon.spy();
      const off = desk.interactions.on('phase', handler);
      desk.interactions.on('phase', handler);
      desk.add(ALERTING);
      off();
      desk.change(CONNECTED);
      expect(handler.callCount).to.equal(3);
    });

    it('calls it once, though it causes the next event itself', () => {
      const handler = sinon.spy(() => desk.change(CONNECTED));
      desk.interactions.on('phase', handler, { once: true });
      desk.add(ALERTING);
      expect(handler.callCount).to.equal(1);
    });

    it('takes it back by a signal', () => {
      const handler = sinon.spy();
      const controller = new AbortController();
      desk.interactions.on('phase', handler, { signal: controller.signal });
      desk.add(ALERTING);
      controller.abort();
      desk.change(CONNECTED);
      expect(handler.callCount).to.equal(1);
    });

    it('never calls it by a signal that is aborted already', () => {
      const handler = sinon.spy();
      desk.interactions.on('phase', handler, { signal: AbortSignal.abort() });
      desk.add(ALERTING);
      expect(handler.called).to.equal(false);
    });

    it('calls nobody who was taken back in the same delivery, and skips nobody else', () => {
      const called: string[] = [];
      const offs: (() => void)[] = [];
      const listen = (name: string, then?: () => void): void =>
        void offs.push(
          desk.interactions.on('phase', () => {
            called.push(name);
            then?.();
          }),
        );
      listen('first', () => offs.slice(0, 2).forEach(off => off()));
      listen('second');
      listen('third');
      desk.add(ALERTING);
      expect(called).to.deep.equal(['first', 'third']);
    });

    it('calls who comes in a delivery from the next event on', () => {
      const late = sinon.spy();
      desk.interactions.on('phase', () => desk.interactions.on('phase', late), { once: true });
      desk.add(ALERTING);
      expect(late.called).to.equal(false);
      desk.change(CONNECTED);
      expect(late.callCount).to.equal(1);
    });

    it('reports what a handler throws, and goes on', () => {
      const error = new Error('a handler of the page');
      const after = sinon.spy();
      desk.interactions.on('change', () => {
        throw error;
      });
      desk.interactions.on('change', after);
      desk.add(ALERTING);
      expect(desk.reported).to.deep.equal([error]);
      expect(after.callCount).to.equal(1);
      expect(desk.news()).to.deep.equal(['i-1 change id, state, attributes > tier, routing', 'i-1 alerting']);
    });

    it('tells in order though a handler causes the next event', () => {
      desk.interactions.on('change', () => desk.change(CONNECTED), { once: true });
      const heard: unknown[] = [];
      desk.interactions.on('phase', ({ phase }) => heard.push(phase));
      desk.add(ALERTING);
      expect(heard).to.deep.equal(['alerting', 'connected']);
    });

    for (const name of ['changes', '*', '', '__proto__', undefined]) {
      it(`knows no ${String(name)}`, () => {
        const error = thrown(() => desk.interactions.on(name as 'change', () => {}));
        expect(error).to.have.property('code', 'INVALID_OPTION');
        expect(error.message).to.contain(name || (name === '' ? 'an empty text' : 'nothing'));
        expect(error.message).to.match(/^interactions\.on\(\) takes one of change, phase, selection; .+\.$/);
      });
    }

    it('takes a function only', () => {
      for (const handler of [undefined, null, 'handler', {}]) {
        expect(thrown(() => desk.interactions.on('change', handler as never)).code).to.equal(
          'INVALID_OPTION',
        );
      }
    });

    it('takes nobody once the client is closed', () => {
      const { interactions } = desk;
      desk.client.close();
      expect(thrown(() => interactions.on('phase', () => {})).code).to.equal('CLOSED');
    });

    it('calls nobody once the client is closed, by a handler before him too', () => {
      const after = sinon.spy();
      desk.interactions.on('phase', () => desk.client.close());
      desk.interactions.on('phase', after);
      desk.add(ALERTING);
      desk.change(CONNECTED);
      expect(after.called).to.equal(false);
    });
  });

  describe(`The snapshots of interactions, ${side}:`, () => {
    let desk: Desk;
    beforeEach(() => void (desk = openDesk(side)));
    afterEach(() => desk.close());

    /** Everything that can be reached from a value, itself first. */
    function within(value: unknown): object[] {
      if (typeof value !== 'object' || value === null) return [];
      return [value, ...Object.values(value).flatMap(within)];
    }

    it('stays as it was', () => {
      desk.add(ALERTING);
      const before = desk.interactions.get('i-1');
      const copy = structuredClone(before);
      desk.pass(10);
      desk.change({ ...HELD, attributes: { tier: 'silver' }, routing: { skills: [] } });
      desk.disconnected('i-1');
      expect(before).to.deep.equal(copy);
      expect(desk.interactions.get('i-1')).to.not.equal(before);
    });

    it('is the same while nothing is new', () => {
      desk.add(ALERTING);
      expect(desk.interactions.get('i-1')).to.equal(desk.interactions.get('i-1'));
      expect(desk.interactions.all()[0]).to.equal(desk.interactions.current());
    });

    it('can be changed by nobody', () => {
      desk.add(ALERTING);
      desk.change({ ...HELD, attributes: { tier: { level: 1 } } });
      const [change] = desk.changes.slice(-1) as [InteractionChange];
      // The event that told of it is the page's.
      const told = [change, desk.phases[0], desk.interactions.get('i-1')];
      const all = told.flatMap(each => [each, ...within({ ...each, event: undefined }).slice(1)]);
      expect(all.length).to.be.above(15);
      for (const each of all) expect(each).to.be.frozen;
    });

    it('is no part of a payload, which belongs to whoever gets it', () => {
      desk.client.on('INTERACTION_EVENT', ({ data }) => {
        setTimeout(() => {
          const { new: now = data.data } = data.data as { new?: typeof CONNECTED };
          const record = now as { state: string; attributes: object; routing: { skills: string[] } };
          record.state = 'HELD';
          record.routing.skills.push('German');
          Object.assign(record.attributes, { tier: 'silver' });
        });
      });
      desk.add(structuredClone(ALERTING));
      desk.pass(1);
      expect(desk.interactions.get('i-1')?.record).to.deep.equal(ALERTING);
      desk.change(structuredClone({ ...CONNECTED, routing: { skills: ['Billing', 'French'] } }));
      desk.pass(1);
      expect(desk.interactions.get('i-1')?.record).to.deep.equal({
        ...CONNECTED,
        routing: { skills: ['Billing', 'French'] },
      });
      desk.news();
      desk.change(structuredClone({ ...CONNECTED, routing: { skills: ['Billing', 'French'] } }));
      expect(desk.news()).to.deep.equal([]);
    });
  });
}

describe('client.interactions', () => {
  it('is the same each time', () => {
    const { client } = inClassic();
    expect(client.interactions).to.equal(client.interactions);
    client.close();
  });

  it('is kept from the first message on, whoever listens', () => {
    const { client, tell } = inClassic();
    tell('INTERACTION_EVENT', { data: { category: 'add', data: CONNECTED } });
    tell('INTERACTION_DISCONNECTED', { interactionId: 'i-1' });
    const [only, ...others] = client.interactions.all();
    expect(only?.record).to.deep.equal(CONNECTED);
    expect(only?.phases.map(({ phase }) => phase)).to.deep.equal(['connected', 'disconnected']);
    expect(others).to.deep.equal([]);
    client.close();
  });

  it('can be looked at and asked, never thrown by, where the client was closed before', () => {
    const { client } = inClassic();
    client.close();
    const { interactions } = client;
    expect([
      interactions.get('i-1'),
      interactions.all(),
      interactions.active(),
      interactions.current(),
    ]).to.deep.equal([undefined, [], [], undefined]);
    expect(thrown(() => interactions.on('change', () => {})).code).to.equal('CLOSED');
  });

  it('can still be asked once the client is closed', () => {
    const desk = openDesk('Classic');
    desk.add(ALERTING);
    desk.client.close();
    expect(desk.interactions.get('i-1')?.phase).to.equal('alerting');
    desk.close();
  });
});
