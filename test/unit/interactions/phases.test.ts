import { expect } from 'chai';
import { isHeld } from '../../../src/index.js';
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

      const NO_FLAG = { isConnected: false, isDisconnected: false, isDone: false };
      for (const state of ['GEHALTEN', 'klingelt', 'En Attente', 'PARKED', '', null, 7, undefined]) {
        for (const [what, flags, phase] of [
          ['no flag and no direction', {}, undefined],
          ['a direction alone', { direction: 'Outbound' }, undefined],
          ['flags that are all off', NO_FLAG, 'alerting'],
          ['flags that are off, inbound', { ...NO_FLAG, direction: 'Inbound' }, 'alerting'],
          ['flags that are off, outbound', { ...NO_FLAG, direction: 'Outbound' }, 'dialing'],
          ['flags that are off, outbound in lower case', { ...NO_FLAG, direction: 'outbound' }, 'dialing'],
          ['flags that are off, outbound in capitals', { ...NO_FLAG, direction: 'OUTBOUND' }, 'dialing'],
          ['one flag that is off', { isDisconnected: false, direction: 'outbound' }, 'dialing'],
          ['isConnected', { ...NO_FLAG, isConnected: true, direction: 'outbound' }, 'connected'],
          ['isDisconnected', { ...NO_FLAG, isConnected: true, isDisconnected: true }, 'disconnected'],
          ['isDone', { isConnected: true, isDisconnected: true, isDone: true }, 'done'],
        ] as const) {
          it(`in the state ${JSON.stringify(state)} goes by its flags: ${what}`, () => {
            desk.add({ id: 'i-1', state, ...flags });
            expect(desk.interactions.get('i-1')?.phase).to.equal(phase);
          });
        }
      }

      it('in a known state goes by that, whatever its flags say of the connection', () => {
        desk.add({ id: 'i-1', state: 'Held', isConnected: true, isDisconnected: false, isDone: false });
        desk.add({ id: 'i-2', state: 'alerting', isConnected: true, direction: 'Outbound' });
        desk.add({ id: 'i-3', state: 'CONNECTED', isConnected: true, isDisconnected: true });
        expect(desk.phases.map(({ phase }) => phase)).to.deep.equal(['held', 'alerting', 'disconnected']);
      });

      it('whose words are in another language goes from phase to phase by its flags', () => {
        const word = (state: string, flags: object): void =>
          desk.change({ id: 'i-1', state, direction: 'outbound', ...NO_FLAG, ...flags });
        word('WÄHLT', {});
        word('VERBUNDEN', { isConnected: true });
        word('GEHALTEN', { isConnected: true });
        word('VERBUNDEN', { isConnected: true });
        word('GETRENNT', { isDisconnected: true });
        word('FERTIG', { isDisconnected: true, isDone: true });
        expect(desk.phases.map(({ phase }) => phase)).to.deep.equal([
          'dialing',
          'connected',
          'disconnected',
          'done',
        ]);
      });

      it('is held or not by words that are known, in any case; by others nobody knows', () => {
        const heldBy = (state: unknown): boolean | undefined => {
          desk.change({ id: 'i-1', state, isConnected: true, isDisconnected: false, isDone: false });
          return isHeld(desk.interactions.get('i-1') ?? expect.fail());
        };
        const known = ['CONNECTED', 'Held', 'GEHALTEN', 'connected', 'held', 'parked', ''].map(heldBy);
        expect(known).to.deep.equal([false, true, undefined, false, true, undefined, false]);
      });

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

      it('shows a call that is held as connected before, and held since it heard of it', () => {
        desk.pass(1000);
        desk.change({ ...HELD, connectedTime: '2026-11-23T09:28:00Z' });
        desk.pass(1000);
        desk.change({ ...CONNECTED, connectedTime: '2026-11-23T09:28:00Z' });
        expect(desk.life('i-1')).to.equal('connected -120000, held 1000, connected 2000');
      });

      const CONNECTED_AT = { connectedTime: '2026-11-23T09:28:00Z' };
      const ENDED_AT = { ...CONNECTED_AT, endTime: '2026-11-23T09:29:00Z' };
      const AHEAD = { connectedTime: '2026-11-23T09:31:00Z', endTime: '2026-11-23T09:32:00Z' };
      for (const [what, record, life] of [
        ['alerts', ALERTING, 'alerting 1000'],
        ['alerts since before', { ...ALERTING, startTime: '2026-11-23T09:29:50Z' }, 'alerting 1000'],
        ['dials', { ...ALERTING, state: 'DIALING' }, 'dialing 1000'],
        ['is connected', { ...CONNECTED, ...CONNECTED_AT }, 'connected -120000'],
        ['is connected, by a clock that is ahead', { ...CONNECTED, ...AHEAD }, 'connected 1000'],
        ['is held, nobody knows since when', HELD, 'held 1000'],
        ['is held, by a clock that is ahead', { ...HELD, ...AHEAD }, 'connected 1000, held 1000'],
        ['has ended', { ...ENDED, ...ENDED_AT }, 'connected -120000, disconnected -60000'],
        [
          'has ended, nobody knows when',
          { ...ENDED, ...CONNECTED_AT },
          'connected -120000, disconnected 1000',
        ],
        ['has ended unanswered', { ...ENDED, endTime: ENDED_AT.endTime }, 'disconnected -60000'],
        ['has ended, by a clock that is ahead', { ...ENDED, ...AHEAD }, 'connected 1000, disconnected 1000'],
        [
          'has ended before it began, as clocks have it',
          { ...ENDED, connectedTime: '2026-11-23T09:29:30Z', endTime: '2026-11-23T09:29:00Z' },
          'connected -60000, disconnected -60000',
        ],
        [
          'is wrapped up',
          { ...ENDED, ...ENDED_AT, dispositionDurationSeconds: 58 },
          'connected -120000, wrap-up -60000',
        ],
        [
          'is wrapped up since just now',
          { ...ENDED, ...ENDED_AT, dispositionDurationSeconds: 0 },
          'connected -120000, wrap-up -60000',
        ],
        [
          'has ended, with a duration that is not known',
          { ...ENDED, ...ENDED_AT, dispositionDurationSeconds: '' },
          'connected -120000, disconnected -60000',
        ],
        ['is done', { ...DONE, ...ENDED_AT }, 'connected -120000, done -60000'],
        [
          'is done, and was wrapped up',
          { ...DONE, ...ENDED_AT, dispositionDurationSeconds: 40 },
          'connected -120000, done -60000',
        ],
      ] as const) {
        for (const told of ['add', 'change'] as const) {
          it(`knows of a call that ${what}, told by ${told}`, () => {
            desk.pass(1000);
            desk[told](record);
            expect(desk.life('i-1')).to.equal(life);
            // Phases that were over before it heard of them are no news.
            expect(desk.phases).to.have.length(1);
            expect(desk.phases[0]).to.include({ phase: desk.interactions.get('i-1')?.phase });
          });
        }
      }

      it('tells no phase of an end that it hears live by the times of its record', () => {
        talk(desk);
        desk.change({ ...ENDED, ...ENDED_AT, dispositionDurationSeconds: 1 }, CONNECTED);
        expect(desk.life('i-1')).to.equal('alerting 0, connected 4000, disconnected 4006');
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

      it('is an end though INTERACTION_CONNECTED straggles in after it', () => {
        talk(desk);
        desk.disconnected('i-1');
        desk.connected('i-1');
        desk.acwRequired('i-1');
        desk.connected('i-1');
        expect(desk.news()).to.deep.equal(['i-1 disconnected', 'i-1 wrap-up']);
      });

      it('is all there is where no wrap-up event ever comes', () => {
        talk(desk);
        desk.disconnected('i-1');
        desk.pass(3_600_000);
        desk.add({ ...ALERTING, id: 'i-2' });
        expect(desk.life('i-1')).to.equal('alerting 0, connected 4000, disconnected 4006');
        expect(desk.interactions.active().map(({ id }) => id)).to.deep.equal(['i-1', 'i-2']);
        expect(desk.interactions.current()?.id).to.equal('i-2');
      });

      it('that is told by a change alone is all there is where no event ever comes', () => {
        talk(desk);
        desk.change(ENDED, CONNECTED);
        desk.change({ ...ENDED, endTime: '2026-11-23T09:30:04Z' }, ENDED);
        expect(desk.life('i-1')).to.equal('alerting 0, connected 4000, disconnected 4006');
        expect(desk.interactions.current()).to.equal(undefined);
      });

      it('is told by deallocate', () => {
        talk(desk);
        desk.interaction('deallocate', 'i-1');
        expect(desk.news()).to.deep.equal(['i-1 done']);
      });
    });
  });
}
