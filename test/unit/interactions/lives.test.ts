import { expect } from 'chai';
import { openDesk, SIDES, START } from '../../support/desk.js';
import type { Desk } from '../../support/desk.js';
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
  });
}
