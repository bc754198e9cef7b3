import { expect } from 'chai';
import { MeaningGuard } from '../../../../src/panels/call/guard.js';

describe('the guard of the places', () => {
  const meanings = (first: string): Map<string, string> => new Map([['first', first]]);

  it('lets everything through on a page that has just come', () => {
    const guard = new MeaningGuard();
    guard.note(meanings('answer 1'), 0);
    expect(guard.isGuarded('first', 0)).to.equal(false);
    expect(guard.next(0)).to.equal(undefined);
  });

  it('holds a place for a second after its meaning changed, whoever changed it', () => {
    const guard = new MeaningGuard();
    guard.note(meanings('answer 1'), 0);
    guard.note(meanings('hold 1'), 5000);
    expect(guard.isGuarded('first', 5999)).to.equal(true);
    expect(guard.next(5400)).to.equal(600);
    guard.note(meanings('hold 1'), 5500);
    expect(guard.isGuarded('first', 6000)).to.equal(false);
  });

  it('holds a place that was not there before', () => {
    const guard = new MeaningGuard();
    guard.note(new Map(), 0);
    guard.note(meanings('answer 2'), 100);
    expect(guard.isGuarded('first', 200)).to.equal(true);
    expect(guard.isGuarded('unknown', 200)).to.equal(false);
  });
});
