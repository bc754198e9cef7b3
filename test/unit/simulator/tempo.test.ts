import { expect } from 'chai';
import { createTempo } from '../../../simulator/browser/genesys/scenarios/tempo.js';
import { manualClock } from '../../../src/testing/index.js';

describe('the simulator’s tempo', () => {
  const began = Date.UTC(2026, 0, 5, 9);

  function tempo() {
    const below = manualClock(began);
    const clock = createTempo(below);
    const ran: string[] = [];
    const at = () => clock.now() - began;
    return {
      below,
      clock,
      ran,
      at,
      /** Keeps the name, and the time here, when it runs. */
      set: (name: string, ms: number) => clock.setTimeout(() => ran.push(`${name} ${at()}`), ms),
    };
  }

  it('keeps the time of the clock below, and runs what falls due in order', () => {
    const { below, at, ran, set } = tempo();
    set('b', 20);
    set('a', 10);
    set('c', 20);
    set('at once', -5);
    below.advance(15);
    expect(ran).to.deep.equal(['at once 0', 'a 10']);
    expect(at()).to.equal(15);
    below.advance(15);
    expect(ran.slice(2)).to.deep.equal(['b 20', 'c 20']);
  });

  it('waits for what is weeks away in steps that a browser knows', () => {
    const below = manualClock(began);
    const waits: number[] = [];
    const clock = createTempo({
      ...below,
      setTimeout(run, ms) {
        waits.push(ms);
        return below.setTimeout(run, ms);
      },
    });
    let ranAt = 0;
    clock.setTimeout(() => (ranAt = clock.now() - began), 2 ** 32);
    below.advance(2 ** 33);
    expect(ranAt).to.equal(2 ** 32);
    expect(Math.max(...waits)).to.be.below(2 ** 31);
  });

  it('takes a timer back', () => {
    const { below, clock, ran, set } = tempo();
    const handle = set('a', 10);
    set('b', 20);
    clock.clearTimeout(handle);
    clock.clearTimeout(handle);
    below.advance(100);
    expect(ran).to.deep.equal(['b 20']);
  });

  it('stands still while it is paused, and goes on where it was', () => {
    const { below, clock, at, ran, set } = tempo();
    set('a', 10);
    below.advance(4);
    clock.paused = true;
    below.advance(1000);
    expect([at(), ...ran]).to.deep.equal([4]);
    set('b', 3);
    clock.paused = false;
    expect(clock.paused).to.equal(false);
    below.advance(3);
    expect(ran).to.deep.equal(['b 7']);
    below.advance(3);
    expect(ran).to.deep.equal(['b 7', 'a 10']);
  });

  for (const speed of [0.5, 1, 2, 10, 60]) {
    it(`runs everything at its own time at ${speed} times the speed`, () => {
      const { below, clock, at, ran, set } = tempo();
      clock.speed = speed;
      expect(clock.speed).to.equal(speed);
      set('a', 7);
      clock.setTimeout(() => set('c', 5), 50);
      set('b', 51);
      below.advance(60 / speed);
      expect(ran).to.deep.equal(['a 7', 'b 51', 'c 55']);
      expect(at()).to.be.closeTo(60, speed);
    });
  }

  it('goes on from where it is when its speed changes', () => {
    const { below, clock, at, ran, set } = tempo();
    set('a', 100);
    below.advance(10);
    clock.speed = 10;
    below.advance(5);
    expect(at()).to.equal(60);
    clock.speed = 0.5;
    below.advance(40);
    expect([at(), ...ran]).to.deep.equal([80]);
    below.advance(40);
    expect([at(), ...ran]).to.deep.equal([100, 'a 100']);
  });

  it('lets time pass at once, paused or not', () => {
    const { below, clock, at, ran, set } = tempo();
    set('a', 10);
    clock.setTimeout(() => set('b', 5), 10);
    clock.paused = true;
    clock.advance(20);
    expect([at(), ...ran]).to.deep.equal([20, 'a 10', 'b 15']);
    below.advance(5);
    expect(at()).to.equal(20);
    clock.paused = false;
    clock.advance(10);
    below.advance(5);
    expect(at()).to.equal(35);
  });

  it('does not show a time past what is due and has not run, when the clock below is late', () => {
    let real = began;
    let ring = (): void => {};
    const clock = createTempo({
      now: () => real,
      setTimeout: run => (ring = run),
      clearTimeout: () => {},
    });
    const ran: number[] = [];
    clock.setTimeout(() => ran.push(clock.now() - began), 10);
    real += 1000;
    expect(clock.now() - began).to.equal(10);
    ring();
    expect(ran).to.deep.equal([10]);
    expect(clock.now() - began).to.equal(1000);
  });

  it('can be stopped by what runs on it', () => {
    const { below, clock, at, ran, set } = tempo();
    clock.speed = 60;
    clock.setTimeout(() => (clock.paused = true), 10);
    set('b', 11);
    below.advance(100);
    expect([at(), ...ran]).to.deep.equal([10]);
    clock.paused = false;
    below.advance(1);
    expect(ran).to.deep.equal(['b 11']);
  });

  it('goes on after something that throws', () => {
    const { below, clock, ran, set } = tempo();
    clock.setTimeout(() => {
      throw new Error('mine');
    }, 10);
    set('b', 10);
    expect(() => below.advance(20)).to.throw('mine');
    below.advance(1);
    expect(ran).to.deep.equal(['b 10']);
  });
});
