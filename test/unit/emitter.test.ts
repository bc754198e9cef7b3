import { expect } from 'chai';
import sinon from 'sinon';
import { createEmitter } from '../../src/emitter.js';
import { catchReports, thrown } from '../support/outcome.js';

type Events = { ring: [times: number]; stop: [] };

const emitter = () => createEmitter<Events>('on', ['ring', 'stop']);

describe('An emitter', () => {
  it('calls the handlers of a name with what was given, in the order in which they were added', () => {
    const { on, emit } = emitter();
    const calls: unknown[] = [];
    on('ring', times => calls.push(['first', times]));
    on('stop', () => calls.push('stop'));
    on('ring', times => calls.push(['second', times]));
    emit('ring', 3);
    expect(calls).to.deep.equal([
      ['first', 3],
      ['second', 3],
    ]);
  });

  it('calls one function as often as it was added, and each is removed for itself', () => {
    const { on, emit } = emitter();
    const handler = sinon.spy();
    const off = on('ring', handler);
    on('ring', handler);
    off();
    off();
    emit('ring', 1);
    expect(handler.callCount).to.equal(1);
  });

  it('calls no handler that was removed during an emit, skips none, and adds new ones from the next emit on', () => {
    const { on, emit } = emitter();
    const calls: string[] = [];
    const offs: (() => void)[] = [];
    offs.push(
      on('stop', () => {
        calls.push('first');
        for (const off of offs) off();
        on('stop', () => calls.push('late'));
      }),
    );
    on('stop', () => calls.push('second'));
    offs.push(on('stop', () => calls.push('third')));
    on('stop', () => calls.push('fourth'));
    emit('stop');
    expect(calls).to.deep.equal(['first', 'second', 'fourth']);
    emit('stop');
    expect(calls.slice(3)).to.deep.equal(['second', 'fourth', 'late']);
  });

  it('removes a handler before its only call, so that an emit inside it does not call it again', () => {
    const { on, emit, hasListeners } = emitter();
    const handler = sinon.spy(() => emit('stop'));
    on('stop', handler, { once: true });
    emit('stop');
    expect(handler.callCount).to.equal(1);
    expect(hasListeners('stop')).to.equal(false);
  });

  it('removes a handler by its signal, and leaves none on a signal that outlives it', () => {
    const { on, emit } = emitter();
    const controller = new AbortController();
    const { signal } = controller;
    const [add, remove] = [sinon.spy(signal, 'addEventListener'), sinon.spy(signal, 'removeEventListener')];
    const handler = sinon.spy();
    on('ring', handler, { signal })();
    on('ring', handler, { signal, once: true });
    on('ring', handler, { signal });
    emit('ring', 1);
    controller.abort();
    emit('ring', 2);
    expect(handler.callCount).to.equal(2);
    expect(remove.args.map(([, listener]) => listener)).to.have.members(
      add.args.map(([, listener]) => listener),
    );
  });

  it('never adds a handler whose signal is aborted already', () => {
    const { on, emit, hasListeners } = emitter();
    const handler = sinon.spy();
    const onRemove = sinon.spy();
    on('ring', handler, { signal: AbortSignal.abort() }, onRemove)();
    expect(hasListeners('ring')).to.equal(false);
    emit('ring', 1);
    expect([handler.callCount, onRemove.callCount]).to.deep.equal([0, 0]);
  });

  it('tells once that a handler is removed, by whatever means', () => {
    const { on, emit, close } = emitter();
    const controller = new AbortController();
    const removed = ['by hand', 'once', 'signal', 'close'].map(() => sinon.spy());
    const [byHand, once, signal, closing] = removed;
    const off = on('stop', () => {}, {}, byHand);
    on('stop', () => {}, { once: true }, once);
    on('stop', () => {}, { signal: controller.signal }, signal);
    on('stop', () => {}, {}, closing);
    off();
    off();
    emit('stop');
    controller.abort();
    close();
    close();
    expect(removed.map(({ callCount }) => callCount)).to.deep.equal([1, 1, 1, 1]);
  });

  it('reports what a handler throws, and calls the others', () => {
    const reports = catchReports();
    const { on, emit } = emitter();
    const other = sinon.spy();
    const error = new Error('mine');
    on('stop', () => {
      throw error;
    });
    on('stop', other);
    emit('stop');
    reports.restore();
    expect(reports.errors).to.deep.equal([error]);
    expect(other.callCount).to.equal(1);
  });

  it('knows whether anybody listens', () => {
    const { on, hasListeners } = emitter();
    expect(hasListeners('ring')).to.equal(false);
    const off = on('ring', () => {});
    expect([hasListeners('ring'), hasListeners('stop')]).to.deep.equal([true, false]);
    off();
    expect(hasListeners('ring')).to.equal(false);
  });

  it('calls nobody once it is closed, within an emit either, and refuses new handlers', () => {
    const { on, emit, close } = emitter();
    const handler = sinon.spy();
    on('stop', close);
    on('stop', handler);
    emit('stop');
    emit('stop');
    expect(handler.callCount).to.equal(0);
    expect(thrown(() => on('stop', () => {})).code).to.equal('CLOSED');
  });

  for (const [what, given, place] of [
    [
      'a name that it does not have',
      ['rang', () => {}],
      /^on\(\) takes one of ring, stop; it got the text "rang"\.$/,
    ],
    ['a name that objects inherit', ['toString', () => {}], /^on\(\) takes one of ring, stop; .+\.$/],
    ['no handler', ['ring'], /^on\('ring'\) takes a function as its second argument; it got nothing\.$/],
    ['options that are none', ['ring', () => {}, 'once'], /^on\('ring'\) takes an object of options; .+\.$/],
  ] as const) {
    it(`refuses ${what}, and says so`, () => {
      const error = thrown(() => emitter().on(...(given as unknown as ['ring', () => void])));
      expect(error.code).to.equal('INVALID_OPTION');
      expect(error.message).to.match(place);
    });
  }
});
