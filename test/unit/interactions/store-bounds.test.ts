import { expect } from 'chai';
import { openDesk, SIDES, START } from '../../support/desk.js';
import type { Desk } from '../../support/desk.js';

const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `i-${from + index}`);

for (const side of SIDES) {
  describe(`The bounds of what interactions keep, ${side}:`, () => {
    let desk: Desk;
    beforeEach(() => void (desk = openDesk(side)));
    afterEach(() => desk.close());

    const known = (): string[] => desk.interactions.all().map(({ id }) => id);

    function begin(...all: string[]): void {
      for (const id of all) {
        desk.pass(1);
        desk.add({ id, state: 'CONNECTED' });
      }
    }

    function complete(...all: string[]): void {
      for (const id of all) desk.acwCompleted(id);
    }

    it('is 500 interactions, the longest unheard-of forgotten first', () => {
      begin(...ids(1, 500));
      expect(known()).to.deep.equal(ids(1, 500));
      begin('i-501', 'i-502');
      expect(known()).to.deep.equal(ids(3, 502));
      expect(desk.interactions.get('i-1')).to.equal(undefined);
    });

    it('is one that was only repeated rather than one that was not heard of', () => {
      begin(...ids(1, 500));
      desk.change({ id: 'i-1', state: 'CONNECTED' });
      desk.interaction('consultTransfer', 'i-2');
      begin('i-501', 'i-502');
      expect(known()).to.deep.equal(['i-1', 'i-2', ...ids(5, 502)]);
    });

    it('is 50 that are done, the longest unheard-of forgotten first', () => {
      begin(...ids(1, 60));
      complete(...ids(1, 50));
      expect(known()).to.deep.equal(ids(1, 60));
      complete('i-51', 'i-52');
      expect(known()).to.deep.equal(ids(3, 60));
    });

    it('is what was done later, not what began later', () => {
      begin(...ids(1, 52));
      complete(...ids(3, 52));
      complete('i-1', 'i-2');
      expect(known()).to.deep.equal(['i-1', 'i-2', ...ids(5, 52)]);
    });

    it('is one that is done and was heard of again rather than one that was not', () => {
      begin(...ids(1, 51));
      complete(...ids(1, 50));
      desk.change({ id: 'i-1', state: 'CONNECTED' });
      complete('i-51');
      expect(known()).to.deep.equal(['i-1', ...ids(3, 51)]);
    });

    it('is 50 of those that an agent who logs out was on', () => {
      begin(...ids(1, 80));
      desk.loggedOut();
      expect(known()).to.deep.equal(ids(31, 80));
      expect(desk.phases.filter(({ phase }) => phase === 'done')).to.have.length(80);
    });

    it('is all that is not done, whatever is', () => {
      begin(...ids(1, 449));
      for (const id of ids(450, 700)) {
        begin(id);
        complete(id);
      }
      expect(known()).to.deep.equal([...ids(1, 449), ...ids(651, 700)]);
    });

    it('is nothing of what is forgotten: it begins anew', () => {
      begin(...ids(1, 501));
      desk.pass(1);
      desk.news();
      desk.change({ id: 'i-1', state: 'HELD', phone: '+13175550123' });
      expect(desk.news()).to.deep.equal(['i-1 change id, state, phone', 'i-1 held']);
      expect(desk.life('i-1')).to.equal('held 502');
      expect(known()).to.deep.equal([...ids(3, 501), 'i-1']);
    });

    it('is the right ones too where an id is used again', () => {
      begin(...ids(1, 500));
      complete('i-1');
      begin('i-1', 'i-501');
      expect(known()).to.deep.equal([...ids(3, 500), 'i-1', 'i-501']);
    });

    it('is the last 100 phases and the last 50 changes of an interaction', () => {
      begin('i-1');
      for (let n = 1; n <= 260; n++) {
        desk.pass(1);
        desk.change({ id: 'i-1', state: n % 2 ? 'HELD' : 'CONNECTED', phone: `+1317555${n}` });
      }
      const { phases = [], changes = [] } = desk.interactions.get('i-1') ?? {};
      expect(phases).to.have.length(100);
      expect(phases[0]).to.deep.equal({ phase: 'held', began: START + 162 });
      expect(phases[99]).to.deep.equal({ phase: 'connected', began: START + 261 });
      expect(changes).to.have.length(50);
      expect(changes[0]).to.deep.include({ path: ['state'], new: 'CONNECTED', at: START + 237 });
      expect(changes[49]).to.deep.include({ path: ['phone'], new: '+1317555260', at: START + 261 });
    });

    it('is the last 50 changes at each moment', () => {
      begin('i-1');
      for (let n = 1; n <= 130; n++) {
        desk.change({ id: 'i-1', count: `${n}` });
        const { changes = [] } = desk.interactions.get('i-1') ?? {};
        expect(changes).to.have.length(Math.min(n, 50));
        expect(changes[0]).to.include({ new: `${Math.max(1, n - 49)}` });
      }
    });

    it('tells all the same of more than it keeps', () => {
      begin('i-1');
      const many = Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`field ${n}`, n]));
      desk.change({ id: 'i-1', ...many });
      expect(desk.changes[1]?.changes).to.have.length(120);
      expect(desk.interactions.get('i-1')?.changes).to.have.length(50);
    });
  });
}
