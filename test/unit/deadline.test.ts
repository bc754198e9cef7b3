import { expect } from 'chai';
import sinon from 'sinon';
import { checkDeadline, createDeadlines } from '../../src/deadline.js';
import type { Deadlines, Pending } from '../../src/deadline.js';
import { outcome, rejection, thrown } from '../support/outcome.js';

describe('A wait', () => {
  let clock: sinon.SinonFakeTimers;
  let deadlines: Deadlines;
  beforeEach(() => {
    clock = sinon.useFakeTimers();
    deadlines = createDeadlines();
  });
  afterEach(() => clock.restore());

  const explain = (code: string): string => `It ended by ${code}.`;

  /** A wait whose work the test ends. */
  function wait(options: { timeout?: number; signal?: AbortSignal } = {}) {
    const cleanUp = sinon.spy();
    let pending!: Pending<string>;
    const promise = deadlines.start<string>(options, explain, given => {
      pending = given;
      return cleanUp;
    });
    return { promise, pending, cleanUp };
  }

  it('ends with its result, cleans up once, and leaves no timer', async () => {
    const { promise, pending, cleanUp } = wait({ timeout: 100 });
    expect(pending.isSettled).to.equal(false);
    pending.resolve('done');
    pending.resolve('again');
    pending.reject(new Error('late'));
    expect(await promise).to.equal('done');
    expect(pending.isSettled).to.equal(true);
    expect(cleanUp.callCount).to.equal(1);
    expect(clock.countTimers()).to.equal(0);
  });

  it('ends with what its work rejects with, or throws', async () => {
    const error = new Error('mine');
    const { promise, pending, cleanUp } = wait();
    pending.reject(error);
    expect(await promise.catch((reason: unknown) => reason)).to.equal(error);
    expect(cleanUp.callCount).to.equal(1);
    const throwing = deadlines.start({ timeout: 100 }, explain, () => {
      throw error;
    });
    expect(await throwing.catch((reason: unknown) => reason)).to.equal(error);
    expect(clock.countTimers()).to.equal(0);
  });

  it('ends with TIMEOUT when its time is over, not before', async () => {
    const { promise, cleanUp } = wait({ timeout: 100 });
    promise.catch(() => {});
    await clock.tickAsync(99);
    expect(await outcome(promise)).to.equal('pending');
    await clock.tickAsync(1);
    expect(await rejection(promise)).to.include({ code: 'TIMEOUT', message: 'It ended by TIMEOUT.' });
    expect(cleanUp.callCount).to.equal(1);
  });

  it('goes on for ever without a timeout, until it is closed', async () => {
    const { promise } = wait();
    promise.catch(() => {});
    await clock.tickAsync(1_000_000_000);
    expect(await outcome(promise)).to.equal('pending');
    deadlines.close();
    expect((await rejection(promise)).code).to.equal('CLOSED');
  });

  it('ends with ABORTED by its signal, and leaves no listener on it', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const [add, remove] = [sinon.spy(signal, 'addEventListener'), sinon.spy(signal, 'removeEventListener')];
    const { promise, cleanUp } = wait({ timeout: 100, signal });
    const other = wait({ signal });
    other.pending.resolve('done');
    controller.abort();
    expect(await rejection(promise)).to.include({ code: 'ABORTED', message: 'It ended by ABORTED.' });
    expect(cleanUp.callCount).to.equal(1);
    expect(clock.countTimers()).to.equal(0);
    expect(remove.args.map(([, listener]) => listener)).to.have.members(
      add.args.map(([, listener]) => listener),
    );
  });

  it('does not begin where its signal is aborted already, or all is closed', async () => {
    const begin = sinon.spy();
    const aborted = deadlines.start({ signal: AbortSignal.abort() }, explain, begin);
    expect((await rejection(aborted)).code).to.equal('ABORTED');
    deadlines.close();
    expect((await rejection(deadlines.start({}, explain, begin))).code).to.equal('CLOSED');
    expect(begin.callCount).to.equal(0);
  });

  it('ends with CLOSED, as all others do', async () => {
    const waits = [wait({ timeout: 100 }), wait(), wait({ signal: new AbortController().signal })];
    const rejected = waits.map(({ promise }) => rejection(promise));
    deadlines.close();
    deadlines.close();
    for (const each of rejected) expect((await each).code).to.equal('CLOSED');
    for (const { cleanUp } of waits) expect(cleanUp.callCount).to.equal(1);
    expect(clock.countTimers()).to.equal(0);
  });

  it('cleans up once, though its work is over before it says how', async () => {
    const cleanUp = sinon.spy();
    const promise = deadlines.start<string>({ timeout: 100 }, explain, ({ resolve }) => {
      resolve('at once');
      return cleanUp;
    });
    expect(await promise).to.equal('at once');
    expect(cleanUp.callCount).to.equal(1);
    expect(clock.countTimers()).to.equal(0);
  });
});

describe('The options of a wait', () => {
  it('are a time that timers know, and a signal', () => {
    for (const timeout of [undefined, 1, 0.5, 2 ** 31 - 1]) checkDeadline({ timeout });
    checkDeadline({ signal: new AbortController().signal });
  });

  for (const timeout of [0, -1, NaN, Infinity, 2 ** 31, '100', null, {}] as unknown[]) {
    it(`are refused with the timeout ${String(timeout)}`, () => {
      const { code, message } = thrown(() => checkDeadline({ timeout: timeout as number }));
      expect(code).to.equal('INVALID_OPTION');
      expect(message).to.match(
        /^timeout takes more than 0 and at most 2147483647 milliseconds; it got .+\.$/,
      );
    });
  }

  for (const signal of [null, 'abort', {}, () => {}] as unknown[]) {
    it(`are refused with the signal ${String(signal)}`, () => {
      const { code, message } = thrown(() => checkDeadline({ signal: signal as AbortSignal }));
      expect(code).to.equal('INVALID_OPTION');
      expect(message).to.match(/^signal takes an AbortSignal; it got .+\.$/);
    });
  }
});
