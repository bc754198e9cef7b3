import { expect } from 'chai';
import { openDesk, SIDES } from '../../support/desk.js';
import type { Desk, Told } from '../../support/desk.js';
import { ALERTING, CONNECTED, DONE, ENDED, HELD, talk } from '../../support/records.js';

for (const side of SIDES) {
  describe(`The lives of an interaction, ${side}:`, () => {
    let desk: Desk;
    beforeEach(() => void (desk = openDesk(side)));
    afterEach(() => desk.close());

    describe('an id used again', () => {
      it('after done is another interaction', () => {
        talk(desk);
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
        talk(desk);
        desk.disconnected('i-1');
        desk.acwRequired('i-1');
        desk.add(ALERTING);
        expect(desk.life('i-1')).to.equal('alerting 4006');
      });

      it('is none where an add only tells again of the one that is live', () => {
        talk(desk);
        desk.add({ ...CONNECTED, queueName: 'Support' });
        expect(desk.news()).to.deep.equal(['i-1 change queueName']);
        expect(desk.life('i-1')).to.equal('alerting 0, connected 4000');
      });

      it('is none where an add is late and tells of the end', () => {
        talk(desk);
        desk.disconnected('i-1');
        desk.acwCompleted('i-1');
        desk.add({ ...ENDED, isDone: true });
        expect(desk.life('i-1')).to.equal('alerting 0, connected 4000, disconnected 4006, done 4006');
      });

      it('takes an add: a change after done is on the one that is done', () => {
        talk(desk);
        desk.acwCompleted('i-1');
        desk.change({ ...HELD, queueName: 'Support' });
        expect(desk.news()).to.deep.equal(['i-1 done', 'i-1 change state, queueName']);
        expect(desk.interactions.get('i-1')?.phase).to.equal('done');
      });
    });

    const TIMES = { startTime: '2026-11-23T09:30:00Z', connectedTime: '2026-11-23T09:30:04Z' };
    const LATER = { connectedTime: '2026-11-23T09:30:09Z' };
    const ENDS: readonly (readonly [name: string, end: () => void])[] = [
      ['disconnected', () => desk.disconnected('i-1')],
      ['disconnected, by a change', () => desk.change({ ...ENDED, ...TIMES })],
      ['in wrap-up', () => desk.acwRequired('i-1')],
      ['done', () => desk.acwCompleted('i-1')],
      ['done, by a change', () => desk.change({ ...DONE, ...TIMES })],
      ['deallocated', () => desk.interaction('deallocate', 'i-1')],
    ];

    /** A call with times, which ends. */
    function endBy(end: () => void): void {
      talk(desk);
      desk.change({ ...CONNECTED, ...TIMES });
      end();
      desk.pass(1000);
      desk.news();
    }

    const isAnother = (): boolean => desk.phases[desk.phases.length - 1]?.previous === undefined;

    for (const [state, end] of ENDS) {
      describe(`a call that is ${state}`, () => {
        for (const [what, tell] of [
          ['an add', () => desk.add(ALERTING)],
          ['an add of a call that is connected', () => desk.add(CONNECTED)],
          ['an add by flags alone', () => desk.add({ id: 'i-1', isConnected: false, isDone: false })],
          ['a change with a later connectedTime', () => desk.change({ ...CONNECTED, ...TIMES, ...LATER })],
          [
            'a change with a later startTime',
            () => desk.change({ ...ALERTING, startTime: '2026-11-23T09:30:05Z' }),
          ],
          [
            'a change with a later time in a state that nobody knows',
            () => desk.change({ id: 'i-1', state: 'VERBUNDEN', isConnected: true, ...LATER }),
          ],
          [
            'a change with a later time and flags alone',
            () => desk.change({ id: 'i-1', isConnected: true, ...LATER }),
          ],
          [
            'a change with a later time without Z',
            () => desk.change({ ...HELD, connectedTime: '2026-11-23T09:30:09' }),
          ],
          [
            'a client event connect with a later time',
            () => desk.interaction('connect', { ...CONNECTED, ...LATER }),
          ],
        ] as const) {
          it(`begins another life by ${what}`, () => {
            endBy(end);
            const { phases } = desk;
            const { length } = phases;
            tell();
            expect(phases).to.have.length(length + 1);
            expect(isAnother()).to.equal(true);
            expect(desk.interactions.get('i-1')?.phases).to.have.length(
              desk.interactions.get('i-1')?.phase === 'held' ? 2 : 1,
            );
            expect(desk.interactions.get('i-1')?.changes).to.deep.equal([]);
          });
        }

        for (const [what, tell] of [
          ['a change that says CONNECTED', () => desk.change(CONNECTED)],
          ['a change with the times that are known', () => desk.change({ ...CONNECTED, ...TIMES })],
          [
            'a change with an earlier time',
            () => desk.change({ ...CONNECTED, connectedTime: '2026-11-23T09:30:01Z' }),
          ],
          [
            'a change with no time',
            () => desk.change({ ...CONNECTED, connectedTime: '', startTime: 'soon' }),
          ],
          ['a change of the end with a later time', () => desk.change({ ...ENDED, ...LATER })],
          ['a change to done with a later time', () => desk.change({ ...DONE, ...LATER })],
          [
            'a change with a later time and neither state nor flags',
            () => desk.change({ id: 'i-1', ...LATER }),
          ],
          ['an add of the end', () => desk.add({ ...ENDED, ...LATER })],
          ['an add of what is done', () => desk.add(DONE)],
          ['an add in the state TERMINATED', () => desk.add({ id: 'i-1', state: 'terminated' })],
          ['INTERACTION_CONNECTED', () => desk.connected('i-1')],
          ['a client event connect', () => desk.interaction('connect', CONNECTED)],
          [
            'a consultTransfer with a later time',
            () => desk.interaction('consultTransfer', { ...CONNECTED, ...LATER }),
          ],
          [
            'a disconnect with a later time',
            () => desk.interaction('disconnect', { ...CONNECTED, ...LATER }),
          ],
          [
            'an acw with a later time',
            () => desk.interaction('acw', { id: 'i-1', isConnected: true, ...LATER }),
          ],
          ['a selection', () => desk.selection('i-1')],
        ] as const) {
          it(`does not begin another life by ${what}`, () => {
            endBy(end);
            const before = desk.life('i-1') ?? '';
            tell();
            expect(desk.life('i-1')).to.match(new RegExp(`^${before}`));
            for (const { phase } of desk.interactions.get('i-1')?.phases.slice(before.split(',').length) ??
              []) {
              expect(phase).to.be.oneOf(['disconnected', 'wrap-up', 'done']);
            }
          });
        }
      });
    }

    describe('long after the end', () => {
      for (const [what, tell] of [
        ['INTERACTION_CONNECTED', () => desk.connected('i-1')],
        ['a change without a time', () => desk.change(CONNECTED)],
        ['a change by flags alone', () => desk.change({ id: 'i-1', isConnected: true })],
        ['a client event connect of an id alone', () => desk.interaction('connect', 'i-1')],
        ['a client event connect of a record', () => desk.interaction('connect', CONNECTED)],
      ] as const) {
        it(`${what} begins another life of what is done, 2001 ms later`, () => {
          endBy(() => desk.acwCompleted('i-1'));
          desk.pass(1001);
          tell();
          expect(desk.life('i-1')).to.equal('connected 6007');
          expect(isAnother()).to.equal(true);
        });

        it(`${what} is a straggler 2000 ms later`, () => {
          endBy(() => desk.acwCompleted('i-1'));
          desk.pass(1000);
          tell();
          expect(desk.life('i-1')).to.match(/done 4006$/);
        });

        it(`${what} is a straggler of what is not done, whenever it comes`, () => {
          for (const end of [() => desk.disconnected('i-1'), () => desk.acwRequired('i-1')]) {
            endBy(end);
            desk.pass(60_000);
            tell();
            expect(desk.interactions.get('i-1')?.phase).to.be.oneOf(['disconnected', 'wrap-up']);
          }
        });
      }

      for (const [what, tell] of [
        ['a change of the end', () => desk.change({ ...ENDED, queueName: 'Support' })],
        ['a change with neither state nor flags', () => desk.change({ id: 'i-1', queueName: 'Support' })],
        ['a change of an empty state', () => desk.change({ id: 'i-1', state: '' })],
        ['INTERACTION_DISCONNECTED', () => desk.disconnected('i-1')],
        ['ACW_REQUIRED', () => desk.acwRequired('i-1')],
        ['ACW_COMPLETED', () => desk.acwCompleted('i-1')],
        ['a deallocate', () => desk.interaction('deallocate', 'i-1')],
        ['a blindTransfer of a record', () => desk.interaction('blindTransfer', CONNECTED)],
        ['an id alone', () => desk.interaction('consultTransfer', 'i-1')],
      ] as const) {
        it(`${what} begins none`, () => {
          endBy(() => desk.acwCompleted('i-1'));
          desk.pass(60_000);
          const { length } = desk.phases;
          tell();
          expect(desk.life('i-1')).to.match(/done 4006$/);
          expect(desk.phases).to.have.length(length);
        });
      }
    });

    describe('another life', () => {
      it('has nothing of the one before: no field, no attribute, no change', () => {
        desk.add({ ...CONNECTED, queueName: 'Billing', attributes: { tier: 'gold' } });
        desk.change({ ...CONNECTED, queueName: 'Support', attributes: { tier: 'gold' } });
        desk.acwCompleted('i-1');
        const next: Told = { id: 'i-1', state: 'ALERTING', attributes: { plan: 'A' } };
        desk.add(next);
        expect(desk.interactions.get('i-1')).to.deep.include({ record: next, changes: [] });
        expect(desk.interactions.all()).to.have.length(1);
      });

      it('ends, and is followed by another one', () => {
        talk(desk);
        for (let life = 0; life < 3; life++) {
          desk.disconnected('i-1');
          desk.acwCompleted('i-1');
          desk.pass(5000);
          desk.connected('i-1');
        }
        expect(desk.life('i-1')).to.equal('connected 19006');
        expect(desk.phases.filter(({ phase }) => phase === 'done')).to.have.length(3);
      });

      it('is offered again under its id, as often as nobody answers', () => {
        for (let offer = 0; offer < 4; offer++) {
          desk.add(ALERTING);
          desk.pass(15_000);
          desk.disconnected('i-1');
          desk.pass(10);
        }
        expect(desk.phases.map(({ phase }) => phase)).to.deep.equal(
          Array.from({ length: 4 }, () => ['alerting', 'disconnected']).flat(),
        );
        desk.add(ALERTING);
        desk.change({ ...CONNECTED, ...LATER }, ALERTING);
        expect(desk.life('i-1')).to.equal('alerting 60040, connected 60040');
      });

      it('of a call that was told with an add word for word, begins with the same add', () => {
        desk.add(ALERTING);
        desk.add(ALERTING);
        desk.disconnected('i-1');
        desk.add(ALERTING);
        desk.add(ALERTING);
        expect(desk.phases.map(({ phase }) => phase)).to.deep.equal(['alerting', 'disconnected', 'alerting']);
      });
    });

    describe('after a logout', () => {
      const logOut = (): void => {
        talk(desk);
        desk.loggedOut();
        desk.news();
      };

      for (const [what, tell, phase] of [
        ['a change', () => desk.change(CONNECTED), 'connected'],
        ['an add', () => desk.add(ALERTING), 'alerting'],
        ['INTERACTION_CONNECTED', () => desk.connected('i-1'), 'connected'],
        ['a client event with a record', () => desk.interaction('consultTransfer', HELD), 'held'],
      ] as const) {
        it(`${what} begins another life at once`, () => {
          logOut();
          tell();
          expect(desk.life('i-1')).to.equal(`${phase} 4006`);
        });
      }

      for (const [what, tell] of [
        ['a change of the end', () => desk.change(ENDED)],
        ['a change to done', () => desk.change(DONE)],
        ['INTERACTION_DISCONNECTED', () => desk.disconnected('i-1')],
        ['ACW_REQUIRED', () => desk.acwRequired('i-1')],
        ['ACW_COMPLETED', () => desk.acwCompleted('i-1')],
        ['an id alone', () => desk.interaction('consultTransfer', 'i-1')],
      ] as const) {
        it(`${what} begins none`, () => {
          logOut();
          tell();
          expect(desk.life('i-1')).to.equal('alerting 0, connected 4000, done 4006');
        });
      }
    });
  });
}
