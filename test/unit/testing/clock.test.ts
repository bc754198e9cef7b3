import { expect } from 'chai';
import { manualClock } from '../../../src/testing/index.js';

describe('A manual clock', () => {
  it('stands still until it is told', () => {
    const clock = manualClock(1000);
    expect(clock.now()).to.equal(1000);
    clock.advance(5);
    expect(clock.now()).to.equal(1005);
  });

  it('runs what falls due in order of time, each at its own time', () => {
    const clock = manualClock(0);
    const ran: [string, number][] = [];
    clock.setTimeout(() => ran.push(['late', clock.now()]), 20);
    clock.setTimeout(() => ran.push(['early', clock.now()]), 10);
    clock.setTimeout(() => ran.push(['never', clock.now()]), 31);
    clock.advance(30);
    expect(ran).to.deep.equal([
      ['early', 10],
      ['late', 20],
    ]);
  });

  it('runs what is due at once in the order it was set', () => {
    const clock = manualClock();
    const ran: number[] = [];
    for (const each of [1, 2, 3]) clock.setTimeout(() => ran.push(each), 5);
    clock.advance(5);
    expect(ran).to.deep.equal([1, 2, 3]);
  });

  it('runs what is set while it runs, where it falls due in the same time', () => {
    const clock = manualClock(0);
    let at = 0;
    clock.setTimeout(() => clock.setTimeout(() => (at = clock.now()), 10), 10);
    clock.advance(20);
    expect(at).to.equal(20);
  });

  it('lets promises go on between what falls due, where it is asked to', async () => {
    const clock = manualClock(0);
    const later = (ms: number): Promise<void> => new Promise(resolve => clock.setTimeout(resolve, ms));
    const went: number[] = [];
    void Promise.resolve()
      .then(() => later(10))
      .then(() => later(10))
      .then(() => went.push(clock.now()));
    await clock.advanceAsync(15);
    expect(clock.now()).to.equal(15);
    expect(went).to.be.empty;
    await clock.advanceAsync(10);
    expect(went).to.deep.equal([20]);
    expect(clock.now()).to.equal(25);
  });

  it('runs nothing that was taken back', () => {
    const clock = manualClock();
    let ran = false;
    clock.clearTimeout(clock.setTimeout(() => (ran = true), 1));
    clock.advance(10);
    expect(ran).to.be.false;
  });
});
