import { expect } from 'chai';
import { openDesk, SIDES, START } from '../../support/desk.js';
import type { Desk } from '../../support/desk.js';
import { CONNECTED, HELD, talk } from '../../support/records.js';

for (const side of SIDES) {
  describe(`The record of an interaction, ${side}:`, () => {
    let desk: Desk;
    beforeEach(() => void (desk = openDesk(side)));
    afterEach(() => desk.close());

    describe('what differs', () => {
      it('is nothing in a burst of changes that repeat what is known', () => {
        talk(desk);
        for (let repeat = 0; repeat < 14; repeat++) {
          desk.pass(10);
          desk.change({ ...CONNECTED });
        }
        expect(desk.news()).to.deep.equal([]);
        expect(desk.interactions.get('i-1')?.heardAt).to.equal(START + 4146);
      });

      it('is what was not known, though old and new both have it', () => {
        talk(desk);
        desk.change({ ...CONNECTED, startTime: '2026-11-23T09:29:58.000Z', totalAcdDurationSeconds: 7 });
        expect(desk.changes[desk.changes.length - 1]?.changes).to.deep.equal([
          { path: ['startTime'], old: undefined, new: '2026-11-23T09:29:58.000Z' },
          { path: ['totalAcdDurationSeconds'], old: undefined, new: 7 },
        ]);
      });

      it('is not what differs from old, where it is known', () => {
        talk(desk);
        desk.change(CONNECTED, { ...HELD, queueName: 'Support' });
        expect(desk.news()).to.deep.equal([]);
      });

      it("has as its old value what was known, not the event's old", () => {
        talk(desk);
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
        talk(desk);
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
        talk(desk);
        desk.change({ ...CONNECTED, queueName: 'Support' });
        expect(desk.interactions.get('i-1')?.changes).to.deep.equal([
          { path: ['state'], old: 'ALERTING', new: 'CONNECTED', at: START + 4000 },
          { path: ['queueName'], old: undefined, new: 'Support', at: START + 4006 },
        ]);
      });
    });
  });
}
