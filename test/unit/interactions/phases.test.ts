import { expect } from 'chai';
import { openDesk, SIDES, START } from '../../support/desk.js';
import type { Desk } from '../../support/desk.js';
import { ALERTING, CONNECTED, DONE, ENDED, HELD, talk } from '../../support/records.js';

for (const side of SIDES) {
  describe(`The phases of an interaction, ${side}:`, () => {
    let desk: Desk;
    beforeEach(() => void (desk = openDesk(side)));
    afterEach(() => desk.close());

    describe('a call', () => {
      it('goes from phase to phase, each at its time', () => {
        talk(desk);
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
        talk(desk);
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
        talk(desk);
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
        talk(desk);
        desk.change(ENDED, CONNECTED);
        desk.disconnected('i-1');
        expect(desk.news()).to.deep.equal(['i-1 change state, isDisconnected', 'i-1 disconnected']);
      });

      it('does not begin wrap-up again by the change to isDone', () => {
        talk(desk);
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
        talk(desk);
        desk.disconnected('i-1');
        desk.acwCompleted('i-1');
        desk.change({ ...ENDED, isDone: true }, ENDED);
        expect(desk.phases.map(({ phase }) => phase).slice(-2)).to.deep.equal(['disconnected', 'done']);
      });

      it('takes back nothing where its events come out of order', () => {
        talk(desk);
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
        talk(desk);
        desk.disconnected('i-1');
        desk.acwRequired('i-1');
        desk.connected('i-1');
        expect(desk.news()).to.deep.equal(['i-1 disconnected', 'i-1 wrap-up', 'i-1 connected']);
      });

      it('is told by deallocate', () => {
        talk(desk);
        desk.interaction('deallocate', 'i-1');
        expect(desk.news()).to.deep.equal(['i-1 done']);
      });
    });
  });
}
