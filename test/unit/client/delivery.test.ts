import { expect } from 'chai';
import sinon from 'sinon';
import { connect, EVENT_NAMES } from '../../src/index.js';
import type {
  EventName,
  GenesysClient,
  GenesysEvent,
  Receiver,
  UnrecognizedMessage,
} from '../../src/index.js';
import { CHANNEL, fakeMessageService } from '../support/fake-message-service.js';

const REPLAY = { replayLast: true } as const;

describe('client.on with replayLast', () => {
  let receiver: Receiver;
  let client: GenesysClient;
  beforeEach(() => {
    client = connect({
      transport: {
        name: 'console',
        open: to => void (receiver = to),
        listen: () => [],
        send: () => Promise.resolve(),
        diagnose: () => [],
        close: () => {},
      },
    });
  });
  afterEach(() => {
    client.close();
    delete (globalThis as { reportError?: unknown }).reportError;
  });

  function deliver(name: EventName, payload: object = {}): GenesysEvent {
    const event = { name, payload, transport: 'console', receivedAt: 1, raw: '' } as GenesysEvent;
    receiver.event(event);
    return event;
  }

  for (const name of EVENT_NAMES) {
    it(`gives the last ${name} at once, and what comes after it`, () => {
      deliver(name);
      const last = deliver(name);
      for (const other of EVENT_NAMES) if (other !== name) deliver(other);
      const handler = sinon.spy();
      client.on(name, handler, REPLAY);
      expect(handler.args).to.deep.equal([[last.payload, last]]);
      expect(handler.firstCall.args[1]).to.equal(last);
      const next = deliver(name);
      expect(handler.callCount).to.equal(2);
      expect(handler.secondCall.args).to.deep.equal([next.payload, next]);
    });
  }

  it('gives * the last of all events', () => {
    deliver('UPDATE_STATUS');
    const last = deliver('LOGGED_OUT');
    const handler = sinon.spy();
    client.on('*', handler, REPLAY);
    expect(handler.callCount).to.equal(1);
    expect(handler.firstCall.args[0]).to.equal(last);
  });

  it('gives UNRECOGNIZED the last message that could not be read', () => {
    const message: UnrecognizedMessage = { wireName: 'w', message: '{', problem: 'it is no JSON' };
    receiver.unrecognized(message);
    deliver('LOGGED_OUT');
    const handler = sinon.spy();
    client.on('UNRECOGNIZED', handler, REPLAY);
    expect(handler.callCount).to.equal(1);
    expect(handler.firstCall.args[0]).to.equal(message);
  });

  it('gives nothing where nothing was heard yet, and then all', () => {
    const handler = sinon.spy();
    for (const name of EVENT_NAMES) client.on(name, handler, REPLAY);
    client.on('*', handler, REPLAY);
    client.on('UNRECOGNIZED', handler, REPLAY);
    expect(handler.callCount).to.equal(0);
    deliver('LOGGED_OUT');
    expect(handler.callCount).to.equal(2);
  });

  it('is asked for: without it, nothing is given', () => {
    deliver('LOGGED_OUT');
    const handler = sinon.spy();
    client.on('LOGGED_OUT', handler);
    client.on('LOGGED_OUT', handler, { replayLast: false });
    expect(handler.callCount).to.equal(0);
  });

  it('gives it to the new handler alone, and counts nothing twice', () => {
    const early = sinon.spy();
    client.on('LOGGED_OUT', early);
    deliver('LOGGED_OUT');
    client.on('LOGGED_OUT', () => {}, REPLAY);
    client.on('LOGGED_OUT', () => {}, REPLAY);
    expect(early.callCount).to.equal(1);
    expect(client.diagnose().heard).to.deep.equal({ LOGGED_OUT: 1 });
  });

  it('is the first call for once', () => {
    deliver('LOGGED_OUT');
    const handler = sinon.spy();
    client.on('LOGGED_OUT', handler, { ...REPLAY, once: true });
    deliver('LOGGED_OUT');
    expect(handler.callCount).to.equal(1);
    const first = sinon.spy();
    client.on('UPDATE_STATUS', first, { ...REPLAY, once: true });
    deliver('UPDATE_STATUS');
    deliver('UPDATE_STATUS');
    expect(first.callCount).to.equal(1);
  });

  it('gives nothing where the signal is aborted already, and no more once it is', () => {
    deliver('LOGGED_OUT');
    const handler = sinon.spy();
    client.on('LOGGED_OUT', handler, { ...REPLAY, signal: AbortSignal.abort() });
    expect(handler.callCount).to.equal(0);
    const controller = new AbortController();
    handler.resetHistory();
    client.on('LOGGED_OUT', () => (handler(), controller.abort()), {
      ...REPLAY,
      signal: controller.signal,
    });
    deliver('LOGGED_OUT');
    expect(handler.callCount).to.equal(1);
  });

  it('returns what takes the handler back', () => {
    deliver('LOGGED_OUT');
    const handler = sinon.spy();
    client.on('LOGGED_OUT', handler, REPLAY)();
    deliver('LOGGED_OUT');
    expect(handler.callCount).to.equal(1);
  });

  it('reports what the handler throws, and goes on to listen', () => {
    const reportError = sinon.spy();
    Object.assign(globalThis, { reportError });
    deliver('LOGGED_OUT');
    const error = new Error('mine');
    const handler = sinon.stub().onFirstCall().throws(error);
    const off = client.on('LOGGED_OUT', handler, REPLAY);
    expect(reportError.args).to.deep.equal([[error]]);
    deliver('LOGGED_OUT');
    expect(handler.callCount).to.equal(2);
    expect(off).to.be.a('function');
  });

  for (const [added, name] of [
    ['LOGGED_OUT', 'LOGGED_OUT'],
    ['LOGGED_OUT', '*'],
    ['*', 'LOGGED_OUT'],
    ['*', '*'],
  ] as const) {
    it(`gives an event once to a handler of ${name} that one of ${added} adds while it is delivered`, () => {
      deliver('UPDATE_STATUS');
      const late = sinon.spy();
      client.on(added as 'LOGGED_OUT', () => void client.on(name as 'LOGGED_OUT', late, REPLAY), {
        once: true,
      });
      const event = deliver('LOGGED_OUT');
      const heard = late.args.map(([first, second]) => (second ?? first) as GenesysEvent);
      expect(heard.filter(each => each === event)).to.have.length(1);
      expect(heard[heard.length - 1]).to.equal(event);
    });
  }

  it('gives what was delivered last, and what waits for its turn in its turn', () => {
    const heard: unknown[] = [];
    client.on(
      'UPDATE_STATUS',
      () => {
        deliver('UPDATE_STATUS', { status: 'second' });
        client.on('UPDATE_STATUS', ({ status }) => heard.push(status), REPLAY);
      },
      { once: true },
    );
    deliver('UPDATE_STATUS', { status: 'first' });
    expect(heard).to.deep.equal(['first', 'second']);
  });

  it('throws CLOSED after close()', () => {
    deliver('LOGGED_OUT');
    client.close();
    const handler = sinon.spy();
    expect(() => client.on('LOGGED_OUT', handler, REPLAY))
      .to.throw('closed')
      .with.property('code', 'CLOSED');
    expect(handler.callCount).to.equal(0);
  });

  it('survives a handler that closes the client', () => {
    deliver('LOGGED_OUT');
    const handler = sinon.spy(() => client.close());
    client.on('LOGGED_OUT', handler, REPLAY)();
    receiver.event({ name: 'LOGGED_OUT' } as GenesysEvent);
    expect(handler.callCount).to.equal(1);
  });

  it('gives CLIENT_EVENT on Lightning the last message, whatever event it is besides', () => {
    const one = fakeMessageService();
    Object.assign(globalThis, { sforce: { one } });
    const lightning = connect({ channel: CHANNEL });
    try {
      const message = { type: 'UserAction', category: 'status', data: { status: 'Busy' } };
      one.deliver(message);
      const data: unknown[] = [];
      const statuses: string[] = [];
      lightning.on('CLIENT_EVENT', payload => data.push(payload.data), REPLAY);
      lightning.on('UPDATE_STATUS', ({ status }) => statuses.push(status), REPLAY);
      expect(data).to.deep.equal([message]);
      expect(statuses).to.deep.equal(['Busy']);
    } finally {
      lightning.close();
      delete (globalThis as { sforce?: unknown }).sforce;
    }
  });
});
