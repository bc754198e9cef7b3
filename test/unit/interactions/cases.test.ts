/** What real orgs show: each case of the field notes, on both sides of Salesforce. */
import { expect } from 'chai';
import { openDesk, SIDES, START } from '../../support/desk.js';
import type { Desk } from '../../support/desk.js';

const ALERTING = { id: 'i-1', state: 'ALERTING', phone: '+13175550123', isDone: false };
const CONNECTED = { ...ALERTING, state: 'CONNECTED' };
const HELD = { ...ALERTING, state: 'HELD' };
const ENDED = { ...ALERTING, state: 'DISCONNECTED', isDisconnected: true };

for (const side of SIDES) {
  describe(`interactions, ${side}:`, () => {
    let desk: Desk;
    beforeEach(() => void (desk = openDesk(side)));
    afterEach(() => desk.close());

    /** A call that the agent talks on, and nothing new about it. */
    function onTheCall(): void {
      desk.add(ALERTING);
      desk.pass(4000);
      desk.change(CONNECTED, ALERTING);
      desk.pass(6);
      desk.connected('i-1');
      desk.news();
    }

    describe('a call', () => {
      it('goes from phase to phase, each at its time', () => {
        onTheCall();
        desk.pass(1000);
        desk.change(HELD, CONNECTED);
        desk.pass(1000);
        desk.change(CONNECTED, HELD);
        desk.pass(1000);
        desk.disconnected('i-1');
        desk.pass(1);
        desk.acwRequired('i-1');
        desk.pass(9000);
        desk.acwCompleted('i-1');
        expect(desk.life('i-1')).to.equal(
          'alerting 0, connected 4000, held 5006, connected 6006, disconnected 7006, wrap-up 7007, done 16007',
        );
      });

      it('tells of a phase what it was before, when it began and the event', () => {
        onTheCall();
        const [alerting, connected] = desk.phases;
        expect(alerting).to.include({ phase: 'alerting', previous: undefined, began: START });
        expect(connected).to.include({ phase: 'connected', previous: 'alerting', began: START + 4000 });
        expect(connected?.event).to.include({ name: 'INTERACTION_EVENT', receivedAt: START + 4000 });
        expect(connected?.interaction).to.include({ id: 'i-1', phase: 'connected', heardAt: START + 4000 });
      });

      it('tells changes before phases, and both with what is known after all of the event', () => {
        desk.add(ALERTING);
        expect(desk.news()).to.deep.equal(['i-1 change id, state, phone, isDone', 'i-1 alerting']);
        expect(desk.changes[0]?.interaction).to.equal(desk.interactions.get('i-1'));
        expect(desk.phases[0]?.interaction).to.equal(desk.interactions.get('i-1'));
      });

      it('that the agent places dials first', () => {
        desk.add({ id: 'i-1', state: 'DIALING', direction: 'Outbound' });
        expect(desk.interactions.get('i-1')?.phase).to.equal('dialing');
      });

      for (const [state, phase] of [
        ['alerting', 'alerting'],
        ['Offering', 'alerting'],
        ['CONTACTING', 'dialing'],
        ['Connected', 'connected'],
        ['held', 'held'],
        ['TERMINATED', 'disconnected'],
        ['PARKED', undefined],
      ] as const) {
        it(`in the state ${state} is ${phase ?? 'in no phase that is known'}`, () => {
          desk.add({ id: 'i-1', state });
          expect(desk.interactions.get('i-1')?.phase).to.equal(phase);
        });
      }

      it('without a state is as far as its flags say', () => {
        desk.add({ id: 'i-1', isConnected: true });
        desk.change({ id: 'i-1', isConnected: true, isDisconnected: true });
        desk.change({ id: 'i-1', isConnected: true, isDisconnected: true, isDone: true });
        expect(desk.life('i-1')).to.equal('connected 0, disconnected 0, done 0');
      });

      it('that nobody picks up is over by its disconnect', () => {
        desk.add(ALERTING);
        desk.disconnected('i-1');
        expect(desk.life('i-1')).to.equal('alerting 0, disconnected 0');
      });
    });

    describe('a page that opens in mid-call', () => {
      for (const [what, connectedTime] of [
        ['with Z', '2026-11-23T09:28:00.500Z'],
        ['without Z', '2026-11-23T09:28:00.500'],
        ['with another zone', '2026-11-23T11:28:00.500+02:00'],
      ] as const) {
        it(`knows from a connectedTime ${what} when it was connected`, () => {
          desk.pass(1000);
          desk.change({ ...CONNECTED, connectedTime });
          expect(desk.life('i-1')).to.equal('connected -119500');
        });
      }

      it('takes a time without Z for UTC, wherever the agent is', () => {
        const { TZ } = process.env;
        process.env.TZ = 'America/Indianapolis';
        try {
          desk.change({ ...CONNECTED, connectedTime: '2026-11-23T09:28:00.500' });
          expect(new Date().getTimezoneOffset()).to.equal(300);
          expect(desk.life('i-1')).to.equal('connected -119500');
        } finally {
          if (TZ === undefined) delete process.env.TZ;
          else process.env.TZ = TZ;
        }
      });

      for (const connectedTime of ['2026-11-23T09:30:02Z', '', 'yesterday', '9:28', 0, null, {}]) {
        it(`goes by its own clock where connectedTime is ${JSON.stringify(connectedTime)}`, () => {
          desk.pass(1000);
          desk.change({ ...CONNECTED, connectedTime });
          expect(desk.life('i-1')).to.equal('connected 1000');
        });
      }

      it('goes by its own clock where the call was held meanwhile', () => {
        desk.change({ ...HELD, connectedTime: '2026-11-23T09:28:00Z' });
        desk.pass(1000);
        desk.change({ ...CONNECTED, connectedTime: '2026-11-23T09:28:00Z' });
        expect(desk.life('i-1')).to.equal('held 0, connected 1000');
      });

      it('goes by its own clock where it heard the call alert', () => {
        desk.add(ALERTING);
        desk.pass(4000);
        desk.change({ ...CONNECTED, connectedTime: '2026-11-23T09:30:03.900Z' });
        expect(desk.life('i-1')).to.equal('alerting 0, connected 4000');
      });

      it('hears of a call by INTERACTION_CONNECTED', () => {
        desk.connected('i-1');
        expect(desk.news()).to.deep.equal(['i-1 change id', 'i-1 connected']);
        desk.pass(10);
        desk.change(CONNECTED);
        expect(desk.news()).to.deep.equal(['i-1 change state, phone, isDone']);
        expect(desk.life('i-1')).to.equal('connected 0');
      });

      it('hears of a call by its end', () => {
        desk.disconnected('i-1');
        desk.acwRequired('i-1');
        expect(desk.life('i-1')).to.equal('disconnected 0, wrap-up 0');
      });

      it('has the calls in the order in which they began, not in which it heard of them', () => {
        desk.add({ ...CONNECTED, id: 'i-2', connectedTime: '2026-11-23T09:29:00Z' });
        desk.add({ ...CONNECTED, id: 'i-1', connectedTime: '2026-11-23T09:28:00Z' });
        expect(desk.interactions.active().map(({ id }) => id)).to.deep.equal(['i-1', 'i-2']);
        expect(desk.interactions.current()?.id).to.equal('i-2');
      });
    });

    describe('the end of a call', () => {
      it('is told by INTERACTION_DISCONNECTED, whatever straggles in after it', () => {
        onTheCall();
        desk.disconnected('i-1');
        desk.change(CONNECTED);
        desk.change({ ...CONNECTED, recordingState: 'none' });
        expect(desk.news()).to.deep.equal(['i-1 disconnected', 'i-1 change recordingState']);
        desk.acwRequired('i-1');
        desk.change(CONNECTED);
        desk.disconnected('i-1');
        expect(desk.news()).to.deep.equal(['i-1 wrap-up']);
      });

      it('is told by a change, once', () => {
        onTheCall();
        desk.change(ENDED, CONNECTED);
        desk.disconnected('i-1');
        expect(desk.news()).to.deep.equal(['i-1 change state, isDisconnected', 'i-1 disconnected']);
      });

      it('does not begin wrap-up again by the change to isDone', () => {
        onTheCall();
        desk.change(ENDED, CONNECTED);
        desk.disconnected('i-1');
        desk.acwRequired('i-1');
        desk.news();
        desk.change({ ...ENDED, isDone: true }, ENDED);
        desk.acwCompleted('i-1');
        desk.change({ ...ENDED, isDone: true });
        expect(desk.news()).to.deep.equal(['i-1 change isDone', 'i-1 done']);
      });

      it('is done once where ACW_COMPLETED comes before the change to isDone', () => {
        onTheCall();
        desk.disconnected('i-1');
        desk.acwCompleted('i-1');
        desk.change({ ...ENDED, isDone: true }, ENDED);
        expect(desk.phases.map(({ phase }) => phase).slice(-2)).to.deep.equal(['disconnected', 'done']);
      });

      it('takes back nothing where its events come out of order', () => {
        onTheCall();
        desk.acwRequired('i-1');
        desk.disconnected('i-1');
        desk.acwCompleted('i-1');
        desk.acwRequired('i-1');
        desk.disconnected('i-1');
        desk.connected('i-1');
        desk.change(HELD);
        expect(desk.phases.map(({ phase }) => phase).slice(-2)).to.deep.equal(['wrap-up', 'done']);
      });

      it('is no end where INTERACTION_CONNECTED comes after it', () => {
        onTheCall();
        desk.disconnected('i-1');
        desk.acwRequired('i-1');
        desk.connected('i-1');
        expect(desk.news()).to.deep.equal(['i-1 disconnected', 'i-1 wrap-up', 'i-1 connected']);
      });

      it('is told by deallocate', () => {
        onTheCall();
        desk.interaction('deallocate', 'i-1');
        expect(desk.news()).to.deep.equal(['i-1 done']);
      });
    });

    describe('an id alone', () => {
      it('is an interaction of which nothing else is known', () => {
        desk.interaction('blindTransfer', 'i-1');
        expect(desk.interactions.get('i-1')).to.deep.include({ record: { id: 'i-1' }, phase: undefined });
        expect(desk.news()).to.deep.equal(['i-1 change id']);
      });

      it('says nothing new of one that is known, but that it was heard of', () => {
        onTheCall();
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

    describe('an id used again', () => {
      it('after done is another interaction', () => {
        onTheCall();
        desk.disconnected('i-1');
        desk.acwCompleted('i-1');
        desk.pass(994);
        desk.news();
        desk.add({ id: 'i-1', state: 'ALERTING', ani: '+13175550199' });
        expect(desk.news()).to.deep.equal(['i-1 change id, state, ani', 'i-1 alerting']);
        expect(desk.interactions.get('i-1')?.record).to.not.have.property('phone');
        expect(desk.life('i-1')).to.equal('alerting 5000');
        expect(desk.interactions.get('i-1')?.changes).to.deep.equal([]);
        expect(desk.phases[desk.phases.length - 1]?.previous).to.equal(undefined);
      });

      it('after an offer that nobody answered is another interaction', () => {
        desk.add(ALERTING);
        desk.disconnected('i-1');
        desk.pass(1000);
        desk.add(ALERTING);
        expect(desk.life('i-1')).to.equal('alerting 1000');
      });

      it('in wrap-up is another interaction', () => {
        onTheCall();
        desk.disconnected('i-1');
        desk.acwRequired('i-1');
        desk.add(ALERTING);
        expect(desk.life('i-1')).to.equal('alerting 4006');
      });

      it('is none where an add only tells again of the one that is live', () => {
        onTheCall();
        desk.add({ ...CONNECTED, queueName: 'Support' });
        expect(desk.news()).to.deep.equal(['i-1 change queueName']);
        expect(desk.life('i-1')).to.equal('alerting 0, connected 4000');
      });

      it('is none where an add is late and tells of the end', () => {
        onTheCall();
        desk.disconnected('i-1');
        desk.acwCompleted('i-1');
        desk.add({ ...ENDED, isDone: true });
        expect(desk.life('i-1')).to.equal('alerting 0, connected 4000, disconnected 4006, done 4006');
      });

      it('takes an add: a change after done is on the one that is done', () => {
        onTheCall();
        desk.acwCompleted('i-1');
        desk.change({ ...HELD, queueName: 'Support' });
        expect(desk.news()).to.deep.equal(['i-1 done', 'i-1 change state, queueName']);
        expect(desk.interactions.get('i-1')?.phase).to.equal('done');
      });
    });

    describe('what differs', () => {
      it('is nothing in a burst of changes that repeat what is known', () => {
        onTheCall();
        for (let repeat = 0; repeat < 14; repeat++) {
          desk.pass(10);
          desk.change({ ...CONNECTED });
        }
        expect(desk.news()).to.deep.equal([]);
        expect(desk.interactions.get('i-1')?.heardAt).to.equal(START + 4146);
      });

      it('is what was not known, though old and new both have it', () => {
        onTheCall();
        desk.change({ ...CONNECTED, startTime: '2026-11-23T09:29:58.000Z', totalAcdDurationSeconds: 7 });
        expect(desk.changes[desk.changes.length - 1]?.changes).to.deep.equal([
          { path: ['startTime'], old: undefined, new: '2026-11-23T09:29:58.000Z' },
          { path: ['totalAcdDurationSeconds'], old: undefined, new: 7 },
        ]);
      });

      it('is not what differs from old, where it is known', () => {
        onTheCall();
        desk.change(CONNECTED, { ...HELD, queueName: 'Support' });
        expect(desk.news()).to.deep.equal([]);
      });

      it("has as its old value what was known, not the event's old", () => {
        onTheCall();
        desk.change({ ...CONNECTED, phone: '+13175550199' }, { ...CONNECTED, phone: '+13175550142' });
        expect(desk.changes[desk.changes.length - 1]?.changes).to.deep.equal([
          { path: ['phone'], old: '+13175550123', new: '+13175550199' },
        ]);
      });

      it("is a number in the place of '', and '' in that of a number", () => {
        desk.add({ id: 'i-1', totalIvrDurationSeconds: '' });
        desk.change({ id: 'i-1', totalIvrDurationSeconds: 17 });
        desk.change({ id: 'i-1', totalIvrDurationSeconds: '' });
        const values = desk.changes.flatMap(({ changes }) =>
          changes.filter(({ path: [field] }) => field !== 'id').map(each => [each.old, each.new]),
        );
        expect(values).to.deep.equal([
          [undefined, ''],
          ['', 17],
          [17, ''],
        ]);
      });

      it('is no field that is not told any more: it stays', () => {
        onTheCall();
        desk.change({ id: 'i-1', state: 'HELD' });
        expect(desk.interactions.get('i-1')?.record).to.deep.equal(HELD);
      });

      it('is null in the place of a value: null is one', () => {
        desk.add({ id: 'i-1', queueName: 'Support' });
        desk.change({ id: 'i-1', queueName: null });
        expect(desk.interactions.get('i-1')?.record).to.deep.equal({ id: 'i-1', queueName: null });
      });

      it('is an attribute by its key, dots and all, and the others stay', () => {
        desk.add({ id: 'i-1', attributes: { 'Participant.caseId': '00001026', tier: 'gold' } });
        expect(desk.news()).to.deep.equal([
          'i-1 change id, attributes > Participant.caseId, attributes > tier',
        ]);
        desk.change({ id: 'i-1', attributes: { 'Participant.caseId': '00001027', 'a.b.c': 1 } });
        expect(desk.changes[1]?.changes).to.deep.equal([
          { path: ['attributes', 'Participant.caseId'], old: '00001026', new: '00001027' },
          { path: ['attributes', 'a.b.c'], old: undefined, new: 1 },
        ]);
        expect(desk.interactions.get('i-1')?.record.attributes).to.deep.equal({
          'Participant.caseId': '00001027',
          tier: 'gold',
          'a.b.c': 1,
        });
      });

      it('is a field as a whole, where a release to come nests something in it', () => {
        const routing = { skills: ['Billing', 'German'], queue: { id: 'q-1' } };
        desk.add({ id: 'i-1', routing });
        desk.change({ id: 'i-1', routing: { queue: { id: 'q-1' }, skills: ['Billing', 'German'] } });
        desk.change({ id: 'i-1', routing: { ...routing, skills: ['German', 'Billing'] } });
        expect(desk.news()).to.deep.equal(['i-1 change id, routing', 'i-1 change routing']);
        expect(desk.changes[1]?.changes[0]).to.deep.include({ path: ['routing'], old: routing });
      });

      it('is all attributes, where they stop being an object and begin again', () => {
        desk.add({ id: 'i-1', attributes: { tier: 'gold' } });
        desk.change({ id: 'i-1', attributes: '' });
        desk.change({ id: 'i-1', attributes: { tier: 'silver' } });
        expect(desk.news().slice(1)).to.deep.equal(['i-1 change attributes', 'i-1 change attributes > tier']);
        expect(desk.interactions.get('i-1')?.record.attributes).to.deep.equal({ tier: 'silver' });
      });

      it('is kept with its time, from the first record on', () => {
        onTheCall();
        desk.change({ ...CONNECTED, queueName: 'Support' });
        expect(desk.interactions.get('i-1')?.changes).to.deep.equal([
          { path: ['state'], old: 'ALERTING', new: 'CONNECTED', at: START + 4000 },
          { path: ['queueName'], old: undefined, new: 'Support', at: START + 4006 },
        ]);
      });
    });

    describe('an agent who logs out', () => {
      it('is done with all', () => {
        onTheCall();
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
        onTheCall();
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
        onTheCall();
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

      it('is the latest that is not done', () => {
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

      it('is one of active(), which are not done, which are of all(), in order of beginning', () => {
        desk.acwCompleted('i-2');
        expect(desk.interactions.active().map(({ id }) => id)).to.deep.equal(['i-1', 'i-3']);
        expect(desk.interactions.all().map(({ id }) => id)).to.deep.equal(['i-1', 'i-2', 'i-3']);
        expect(desk.interactions.active()).to.include(desk.interactions.current());
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
