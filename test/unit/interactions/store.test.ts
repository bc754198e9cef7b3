import { expect } from 'chai';
import { openDesk, SIDES, START } from '../../support/desk.js';
import type { Desk } from '../../support/desk.js';
import { ALERTING, CONNECTED, ENDED, HELD, talk } from '../../support/records.js';

for (const side of SIDES) {
  describe(`interactions, ${side}:`, () => {
    let desk: Desk;
    beforeEach(() => void (desk = openDesk(side)));
    afterEach(() => desk.close());

    describe('an id alone', () => {
      it('is an interaction of which nothing else is known', () => {
        desk.interaction('blindTransfer', 'i-1');
        expect(desk.interactions.get('i-1')).to.deep.include({ record: { id: 'i-1' }, phase: undefined });
        expect(desk.news()).to.deep.equal(['i-1 change id']);
      });

      it('says nothing new of one that is known, but that it was heard of', () => {
        talk(desk);
        desk.pass(994);
        desk.interaction('consultTransfer', 'i-1');
        expect(desk.news()).to.deep.equal([]);
        expect(desk.interactions.get('i-1')).to.deep.include({ record: CONNECTED, heardAt: START + 5000 });
      });

      it('of another kind than a text is no interaction', () => {
        for (const id of ['', 7, null, undefined, {}, []]) desk.add({ id } as never);
        expect(desk.interactions.all()).to.deep.equal([]);
      });
    });

    describe('an agent who logs out', () => {
      it('is done with all', () => {
        talk(desk);
        desk.add({ ...ALERTING, id: 'i-2' });
        desk.news();
        desk.loggedOut();
        desk.loggedOut();
        expect(desk.news()).to.deep.equal(['i-1 done', 'i-2 done']);
        expect(desk.interactions.active()).to.deep.equal([]);
        expect(desk.interactions.current()).to.equal(undefined);
        expect(desk.phases[desk.phases.length - 1]?.event?.name).to.equal('LOGGED_OUT');
      });

      it('may be back in mid-call', () => {
        talk(desk);
        desk.loggedOut();
        desk.pass(60_000);
        desk.news();
        desk.change({ ...CONNECTED, connectedTime: '2026-11-23T09:30:04.000' });
        expect(desk.news()).to.deep.equal([
          'i-1 change id, state, phone, isDone, connectedTime',
          'i-1 connected',
        ]);
        expect(desk.life('i-1')).to.equal('connected 4000');
      });

      it('is not back on what was done before', () => {
        talk(desk);
        desk.acwCompleted('i-1');
        desk.loggedOut();
        desk.change(HELD);
        desk.connected('i-1');
        expect(desk.interactions.get('i-1')?.phase).to.equal('done');
        expect(desk.phases.map(({ phase }) => phase)).to.deep.equal(['alerting', 'connected', 'done']);
      });
    });

    describe('the current one', () => {
      beforeEach(() => {
        for (const id of ['i-1', 'i-2', 'i-3']) {
          desk.add({ ...CONNECTED, id });
          desk.pass(1000);
        }
      });

      const current = (): string | undefined => desk.interactions.current()?.id;

      it('is the one that began last, of those that are connected, held only where none is', () => {
        expect(current()).to.equal('i-3');
        desk.change({ ...HELD, id: 'i-1' });
        expect(current()).to.equal('i-3');
        desk.acwCompleted('i-3');
        expect(current()).to.equal('i-2');
      });

      it('is none where none is', () => {
        for (const id of ['i-1', 'i-2', 'i-3']) desk.acwCompleted(id);
        expect(current()).to.equal(undefined);
      });

      for (const data of ['i-1', { id: 'i-1' }, { interactionId: 'i-1' }, { new: { id: 'i-1' } }]) {
        it(`is the selected one: ${JSON.stringify(data)}`, () => {
          desk.selection(data);
          expect(current()).to.equal('i-1');
        });
      }

      it('is the one that was selected last', () => {
        desk.selection('i-1');
        desk.selection({ id: 'i-2' });
        expect(current()).to.equal('i-2');
      });

      for (const data of [undefined, null, '', {}, [], 7, 'i-9']) {
        it(`is the latest again once ${JSON.stringify(data)} is selected`, () => {
          desk.selection('i-1');
          desk.selection(data);
          expect(current()).to.equal('i-3');
        });
      }

      it('is the selected one until that is done', () => {
        desk.selection('i-1');
        desk.disconnected('i-1');
        expect(current()).to.equal('i-1');
        desk.acwCompleted('i-1');
        expect(current()).to.equal('i-3');
      });

      it('is the selected one once that is heard of', () => {
        desk.selection('i-0');
        desk.add({ ...ALERTING, id: 'i-0' });
        desk.add({ ...ALERTING, id: 'i-4' });
        expect(current()).to.equal('i-0');
      });

      it('is the selected one, though it only alerts, or has ended', () => {
        desk.add({ ...ALERTING, id: 'i-4' });
        desk.selection('i-4');
        expect(current()).to.equal('i-4');
        desk.disconnected('i-4');
        expect(current()).to.equal('i-4');
      });

      it('is not a call that rings while another one goes on', () => {
        desk.pass(1000);
        desk.add({ ...ALERTING, id: 'i-4' });
        desk.add({ ...ALERTING, id: 'i-5', state: 'DIALING' });
        expect(current()).to.equal('i-3');
      });

      it('is the first of connected, held, dialing, alerting, wrap-up, whichever began last', () => {
        const found: unknown[] = [];
        desk.change({ ...HELD, id: 'i-2' });
        desk.add({ ...ALERTING, id: 'i-4', state: 'DIALING' });
        desk.add({ ...ALERTING, id: 'i-5' });
        desk.acwRequired('i-1');
        for (const id of ['i-3', 'i-2', 'i-4', 'i-5', 'i-1']) {
          found.push([id, current()]);
          desk.acwCompleted(id);
        }
        expect(found).to.deep.equal(['i-3', 'i-2', 'i-4', 'i-5', 'i-1'].map(id => [id, id]));
        expect(current()).to.equal(undefined);
      });

      it('is the one that began last among equals, not the one that came to its phase last', () => {
        for (const id of ['i-3', 'i-2', 'i-1']) {
          desk.pass(1000);
          desk.change({ ...HELD, id });
        }
        expect(current()).to.equal('i-3');
      });

      it('is none of those that have ended without wrap-up, nor of those in no phase', () => {
        for (const id of ['i-1', 'i-2', 'i-3']) desk.disconnected(id);
        desk.add({ id: 'i-4' });
        expect(current()).to.equal(undefined);
        expect(desk.interactions.active()).to.have.length(4);
      });

      it('is one of active(), which are not done, which are of all(), in order of beginning', () => {
        desk.acwCompleted('i-2');
        expect(desk.interactions.active().map(({ id }) => id)).to.deep.equal(['i-1', 'i-3']);
        expect(desk.interactions.all().map(({ id }) => id)).to.deep.equal(['i-1', 'i-2', 'i-3']);
        expect(desk.interactions.active()).to.include(desk.interactions.current());
      });
    });

    describe('selection', () => {
      const last = () => desk.selections[desk.selections.length - 1];
      beforeEach(() => {
        desk.add(CONNECTED);
        desk.add({ ...HELD, id: 'i-2' });
        desk.news();
      });

      for (const data of [
        'i-1',
        { id: 'i-1' },
        { interactionId: 'i-1' },
        { interactionId: 'i-1', id: 'something else' },
        { new: { id: 'i-1' } },
        { new: { interactionId: 'i-1' } },
        { old: { id: 'i-2' }, new: { id: 'i-1' } },
        CONNECTED,
      ]) {
        it(`is told of ${JSON.stringify(data)}`, () => {
          desk.selection(data);
          expect(desk.news()).to.deep.equal(['i-1 selected']);
          expect(last()).to.include({ id: 'i-1', previous: undefined });
          expect(last()?.interaction).to.equal(desk.interactions.get('i-1'));
          expect(last()?.event?.name).to.equal('CLIENT_EVENT');
        });
      }

      for (const data of [undefined, null, '', {}, [], 7, { interactionId: '' }, { new: {} }, { id: null }]) {
        it(`is told of nothing selected: ${JSON.stringify(data)}`, () => {
          desk.selection('i-1');
          desk.news();
          desk.selection(data);
          expect(desk.news()).to.deep.equal(['nothing selected']);
          expect(last()).to.include({ id: undefined, interaction: undefined, previous: 'i-1' });
        });
      }

      it('is told once, with what was selected before', () => {
        desk.selection(undefined);
        desk.selection('i-1');
        desk.selection({ id: 'i-1' });
        desk.selection('i-2');
        desk.selection('i-9');
        desk.selection(undefined);
        desk.selection('');
        expect(desk.selections.map(({ id, previous }) => [id, previous])).to.deep.equal([
          ['i-1', undefined],
          ['i-2', 'i-1'],
          ['i-9', 'i-2'],
          [undefined, 'i-9'],
        ]);
        expect(desk.selections[2]?.interaction).to.equal(undefined);
      });

      it('is no interaction: the record in it is not taken in', () => {
        desk.selection({ id: 'i-3', state: 'CONNECTED' });
        expect(desk.interactions.get('i-3')).to.equal(undefined);
      });

      it('is told after the handlers of its own event, in which current() is the selected one', () => {
        const order: unknown[] = [];
        desk.client.on('CLIENT_EVENT', () => order.push(['event', desk.interactions.current()?.id]));
        desk.interactions.on('selection', ({ id }) => order.push(['selection', id]));
        desk.client.on('*', () => order.push(['*', desk.interactions.current()?.id]));
        desk.selection('i-2');
        expect(order).to.deep.equal([
          ['event', 'i-2'],
          ['*', 'i-2'],
          ['selection', 'i-2'],
        ]);
      });

      it('stays where what is selected is done: nothing tells that another one is', () => {
        desk.selection('i-1');
        desk.acwCompleted('i-1');
        desk.news();
        expect(desk.interactions.current()?.id).to.equal('i-2');
        desk.selection('i-1');
        expect(desk.news()).to.deep.equal([]);
      });

      it('is forgotten by a logout, which tells of it', () => {
        desk.selection('i-1');
        desk.news();
        desk.loggedOut();
        expect(desk.news()).to.deep.equal(['i-1 done', 'i-2 done', 'nothing selected']);
        expect(last()?.event?.name).to.equal('LOGGED_OUT');
        desk.connected('i-1');
        desk.add({ ...CONNECTED, id: 'i-2' });
        expect(desk.interactions.current()?.id).to.equal('i-2');
        desk.loggedOut();
        expect(desk.selections).to.have.length(2);
      });

      it('hands out what nobody can change', () => {
        desk.selection('i-1');
        expect(last()).to.be.frozen;
      });
    });
  });
}

describe('interactions, Classic only:', () => {
  let desk: Desk;
  beforeEach(() => void (desk = openDesk('Classic')));
  afterEach(() => desk.close());

  it('a page that subscribed to Interaction hears of it twice, which says nothing new', () => {
    desk.add(ALERTING);
    desk.interaction('add', ALERTING);
    desk.change(CONNECTED, ALERTING);
    desk.interaction('change', { old: ALERTING, new: CONNECTED });
    desk.connected('i-1');
    desk.interaction('connect', CONNECTED);
    desk.disconnected('i-1');
    desk.interaction('disconnect', CONNECTED);
    desk.acwRequired('i-1');
    desk.interaction('acw', { ...CONNECTED, isDone: false });
    desk.acwCompleted('i-1');
    desk.interaction('acw', CONNECTED);
    desk.interaction('deallocate', 'i-1');
    expect(desk.news()).to.deep.equal([
      'i-1 change id, state, phone, isDone',
      'i-1 alerting',
      'i-1 change state',
      'i-1 connected',
      'i-1 disconnected',
      'i-1 wrap-up',
      'i-1 done',
    ]);
  });

  it('the client events of the type Interaction are enough', () => {
    for (const [category, data] of [
      ['connect', 'i-1'],
      ['disconnect', 'i-1'],
      ['acw', { id: 'i-1', isDone: false }],
      ['acw', 'i-1'],
    ] as const) {
      desk.interaction(category, data);
      desk.pass(1000);
    }
    expect(desk.life('i-1')).to.equal('connected 0, disconnected 1000, wrap-up 2000, done 3000');
  });

  it('other client events are of no interaction, though they have an id', () => {
    for (const type of ['Notification', 'UserAction']) {
      const data = { type, category: 'change', data: { id: 'i-1', state: 'CONNECTED' } };
      desk.wire.classic('CLIENT_EVENT', JSON.stringify({ reason: 'client', data }));
    }
    expect(desk.interactions.all()).to.deep.equal([]);
  });
});

describe('interactions, Lightning only:', () => {
  let desk: Desk;
  beforeEach(() => void (desk = openDesk('Lightning')));
  afterEach(() => desk.close());

  for (const category of ['add', 'change', 'connect', 'disconnect', 'consultTransfer']) {
    for (const [form, data] of [
      ['the record', CONNECTED],
      ['{ new }', { new: CONNECTED }],
      ['{ old, new }', { old: ALERTING, new: CONNECTED }],
    ] as const) {
      it(`${category} has the record: ${form}`, () => {
        desk.interaction(category, data);
        expect(desk.interactions.get('i-1')?.record).to.deep.equal(CONNECTED);
      });
    }

    it(`${category} has an id alone`, () => {
      desk.interaction(category, 'i-1');
      expect(desk.interactions.get('i-1')?.record).to.deep.equal({ id: 'i-1' });
    });
  }

  it('a page that opens in mid-call hears from connect when it was', () => {
    desk.connected({ ...CONNECTED, connectedTime: '2026-11-23T09:28:00.500' });
    expect(desk.life('i-1')).to.equal('connected -119500');
  });

  it("the record's word comes before the event's", () => {
    desk.disconnected({ ...CONNECTED });
    expect(desk.life('i-1')).to.equal('connected 0, disconnected 0');
  });

  it('acw is the end of wrap-up, and its beginning where the record is not done', () => {
    desk.add(CONNECTED);
    desk.disconnected(ENDED);
    desk.acwRequired(ENDED);
    desk.acwCompleted({ ...ENDED, isDone: true });
    expect(desk.life('i-1')).to.equal('connected 0, disconnected 0, wrap-up 0, done 0');
  });

  it('a field that is undefined is not told', () => {
    desk.add({ ...CONNECTED, queueName: undefined, attributes: { tier: 'gold', plan: undefined } });
    desk.change({ ...CONNECTED, phone: undefined, attributes: { tier: undefined } });
    desk.change({ ...HELD, phone: undefined, attributes: { tier: undefined } });
    expect(desk.news()).to.deep.equal([
      'i-1 change id, state, phone, isDone, attributes > tier',
      'i-1 connected',
      'i-1 change state',
      'i-1 held',
    ]);
    expect(desk.interactions.get('i-1')?.record).to.deep.equal({
      ...HELD,
      attributes: { tier: 'gold' },
    });
  });

  it('a client that starts again changes nothing of what is known', () => {
    talk(desk);
    desk.selection('i-1');
    const before = desk.interactions.all();
    desk.wire.lightning({ type: 'InitialSetup' });
    desk.wire.lightning({ type: 'Handshake' });
    expect(desk.interactions.all()).to.deep.equal(before);
    expect(desk.interactions.current()?.id).to.equal('i-1');
  });

  it('an Interaction message is heard once, though it is a CLIENT_EVENT too', () => {
    desk.client.on('CLIENT_EVENT', () => {});
    desk.add(CONNECTED);
    expect(desk.news()).to.deep.equal(['i-1 change id, state, phone, isDone', 'i-1 connected']);
  });

  it('other messages are of no interaction', () => {
    desk.wire.lightning({ type: 'Notification', category: 'chatUpdate', data: { id: 'i-1' } });
    desk.wire.lightning({ type: 'UserAction', category: 'station', data: { id: 'desk-12' } });
    desk.wire.lightning({ type: 'UserAction', category: 'status', data: { status: 'Available' } });
    expect(desk.interactions.all()).to.deep.equal([]);
  });
});
