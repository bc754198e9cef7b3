import { expect } from 'chai';
import { openDesk, SIDES, START } from '../../support/desk.js';
import type { Desk } from '../../support/desk.js';
import { CONNECTED, HELD, talk, without } from '../../support/records.js';

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

      it('is no field that a record without an old does not tell: it stays', () => {
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

    describe('what is gone', () => {
      const FULL = {
        ...CONNECTED,
        queueName: 'Support',
        attributes: { tier: 'gold', 'Participant.caseId': '1' },
      };
      const paths = () => desk.changes[desk.changes.length - 1]?.changes.map(({ path }) => path.join(' > '));

      it('is a field that old has and new has not: a change to undefined', () => {
        desk.add(FULL);
        const { queueName, ...rest } = FULL;
        desk.change(rest, FULL);
        expect(desk.changes[1]?.changes).to.deep.equal([
          { path: ['queueName'], old: queueName, new: undefined },
        ]);
        expect(desk.interactions.get('i-1')?.record).to.deep.equal(rest);
        expect(desk.interactions.get('i-1')?.changes).to.deep.equal([
          { path: ['queueName'], old: 'Support', new: undefined, at: START },
        ]);
      });

      it('is an attribute that old has and new has not, by its whole key', () => {
        desk.add(FULL);
        desk.change({ ...FULL, attributes: { tier: 'gold' } }, FULL);
        expect(desk.changes[1]?.changes).to.deep.equal([
          { path: ['attributes', 'Participant.caseId'], old: '1', new: undefined },
        ]);
        expect(desk.interactions.get('i-1')?.record.attributes).to.deep.equal({ tier: 'gold' });
      });

      it('are all attributes at once, with the field', () => {
        desk.add(FULL);
        const { attributes, ...rest } = FULL;
        desk.change(rest, FULL);
        expect(desk.changes[1]?.changes).to.deep.equal([
          { path: ['attributes'], old: attributes, new: undefined },
        ]);
        expect(desk.interactions.get('i-1')?.record).to.deep.equal(rest);
      });

      it('comes with what differs besides, in one change', () => {
        desk.add(FULL);
        const rest = without({ ...FULL, state: 'HELD', attributes: { plan: 'A' } }, 'queueName');
        desk.change(rest, FULL);
        expect(paths()).to.have.members([
          'state',
          'attributes > plan',
          'queueName',
          'attributes > tier',
          'attributes > Participant.caseId',
        ]);
        expect(desk.interactions.get('i-1')?.record).to.deep.equal(rest);
      });

      it('may be known by another value, which the change tells', () => {
        desk.add(FULL);
        desk.change({ ...FULL, queueName: 'Billing' });
        desk.change(CONNECTED, FULL);
        expect(desk.changes[2]?.changes).to.deep.include({
          path: ['queueName'],
          old: 'Billing',
          new: undefined,
        });
      });

      it('is no news where it was not known', () => {
        talk(desk);
        desk.change(CONNECTED, { ...CONNECTED, queueName: 'Support', attributes: { tier: 'gold' } });
        desk.change(CONNECTED, { ...CONNECTED, state: 'HELD', queueName: undefined });
        expect(desk.news()).to.deep.equal([]);
      });

      it('is not what new has as null, nor what both lack', () => {
        desk.add(FULL);
        desk.change(
          { ...FULL, queueName: null, attributes: { tier: null, 'Participant.caseId': '1' } },
          FULL,
        );
        desk.news();
        desk.change(CONNECTED, CONNECTED);
        expect(desk.news()).to.deep.equal([]);
        expect(desk.interactions.get('i-1')?.record).to.deep.include({ queueName: null });
      });

      it('is nothing by a record that comes without an old, however little it has', () => {
        desk.add(FULL);
        desk.news();
        desk.add({ id: 'i-1' });
        desk.add({ id: 'i-1', attributes: {} });
        desk.interaction('change', { new: { id: 'i-1', attributes: { tier: 'gold' } } });
        desk.interaction('consultTransfer', { id: 'i-1' });
        expect(desk.news()).to.deep.equal([]);
        expect(desk.interactions.get('i-1')?.record).to.deep.equal(FULL);
      });

      it('may come back, and go again', () => {
        desk.add(FULL);
        for (let turn = 0; turn < 3; turn++) {
          desk.change(CONNECTED, FULL);
          expect(desk.interactions.get('i-1')?.record).to.deep.equal(CONNECTED);
          desk.change(FULL, CONNECTED);
          expect(desk.interactions.get('i-1')?.record).to.deep.equal(FULL);
        }
        expect(desk.phases.map(({ phase }) => phase)).to.deep.equal(['connected']);
      });

      it('takes the phase back to nothing that was told before', () => {
        desk.add({ ...HELD, isConnected: true });
        const rest = without({ ...HELD, isConnected: true }, 'state');
        desk.change(rest, { ...HELD, isConnected: true });
        expect(desk.interactions.get('i-1')?.phase).to.equal('connected');
      });

      for (const key of ['__proto__', 'constructor', 'toString']) {
        it(`is ${key} where that was a field or an attribute, and nothing that objects inherit`, () => {
          // By entries, since a literal's __proto__ would set the prototype.
          const entries = Object.fromEntries([[key, 'x']]);
          const full = { ...CONNECTED, ...entries, attributes: entries };
          desk.add(full);
          desk.change({ ...CONNECTED, attributes: {} }, full);
          expect(paths()).to.have.members([key, `attributes > ${key}`]);
          expect(desk.interactions.get('i-1')?.record).to.deep.equal({ ...CONNECTED, attributes: {} });
        });
      }
    });
  });
}
