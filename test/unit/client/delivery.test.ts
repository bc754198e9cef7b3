import { expect } from 'chai';
import sinon from 'sinon';
import { EVENT_NAMES, ToolkitError } from '../../../src/index.js';
import type { GenesysClient, GenesysEvent, UnrecognizedMessage } from '../../../src/index.js';
import { thrown } from '../../support/outcome.js';
import { connected } from '../../support/transport-by-hand.js';
import { onLightning } from '../../support/world.js';

const AVAILABLE = { status: 'AVAILABLE' };
const REPLAY = { replayLast: true } as const;

describe('client.on', () => {
  it('gives the payload and the event', () => {
    const { client, deliver } = connected();
    const handler = sinon.spy();
    client.on('UPDATE_STATUS', handler);
    deliver('UPDATE_STATUS', AVAILABLE);
    expect(handler.firstCall.args[0]).to.deep.equal(AVAILABLE);
    expect(handler.firstCall.args[1]).to.include({ name: 'UPDATE_STATUS', transport: 'console' });
  });

  it('asks the transport to listen before each handler, with ACTION for the actions too', () => {
    const { client, listen } = connected();
    client.on('UPDATE_STATUS', () => {});
    client.on('*', () => {});
    client.on('UNRECOGNIZED', () => {});
    client.on('ACTION', () => {});
    expect(listen.args).to.deep.equal([[undefined], [undefined], [undefined], ['ACTION']]);
  });

  it('* hears every event in order, and nothing unrecognized; UNRECOGNIZED the rest', () => {
    const { client, deliver, unrecognized } = connected();
    const names: string[] = [];
    const problems: string[] = [];
    client.on('*', event => names.push(event.name));
    client.on('UNRECOGNIZED', ({ problem }) => problems.push(problem));
    for (const name of EVENT_NAMES) deliver(name);
    unrecognized({ wireName: 'w', message: '{', problem: 'it is no JSON' });
    expect(names).to.deep.equal(EVENT_NAMES);
    expect(problems).to.deep.equal(['it is no JSON']);
  });

  it('hears events in order though a handler causes the next one', () => {
    const { client, deliver } = connected();
    const heard: string[] = [];
    client.on('UPDATE_STATUS', ({ status }) => {
      if (status === 'first')
        for (const next of ['second', 'third']) deliver('UPDATE_STATUS', { status: next });
    });
    client.on('UPDATE_STATUS', ({ status }) => heard.push(status));
    client.on('*', event => heard.push((event.payload as { status: string }).status));
    deliver('UPDATE_STATUS', { status: 'first' });
    expect(heard).to.deep.equal(['first', 'first', 'second', 'second', 'third', 'third']);
  });

  it('hears in order of arrival too what comes while others wait', () => {
    const { client, deliver } = connected();
    const heard: string[] = [];
    const causes: Record<string, string[]> = { first: ['second', 'third'], second: ['fourth'] };
    client.on('UPDATE_STATUS', ({ status }) => {
      for (const next of causes[status] ?? []) deliver('UPDATE_STATUS', { status: next });
    });
    client.on('UPDATE_STATUS', ({ status }) => heard.push(status));
    deliver('UPDATE_STATUS', { status: 'first' });
    expect(heard).to.deep.equal(['first', 'second', 'third', 'fourth']);
  });

  it('hears any number of events that each cause the next', () => {
    const { client, deliver } = connected();
    let heard = 0;
    client.on('LOGGED_OUT', () => {
      if (++heard < 100_000) deliver('LOGGED_OUT');
    });
    deliver('LOGGED_OUT');
    expect(heard).to.equal(100_000);
  });

  it('takes a handler back by its function, its signal, and after once', () => {
    const { client, deliver } = connected();
    const handler = sinon.spy();
    const controller = new AbortController();
    const off = client.on('LOGGED_OUT', handler);
    client.on('LOGGED_OUT', handler, { signal: controller.signal });
    client.on('LOGGED_OUT', handler, { once: true });
    deliver('LOGGED_OUT');
    expect(handler.callCount).to.equal(3);
    off();
    off();
    controller.abort();
    deliver('LOGGED_OUT');
    expect(handler.callCount).to.equal(3);
    client.on('LOGGED_OUT', handler, { signal: controller.signal });
    deliver('LOGGED_OUT');
    expect(handler.callCount).to.equal(3);
  });

  it('takes a once handler back before its first call', () => {
    const { client, deliver } = connected();
    const handler = sinon.spy(() => deliver('LOGGED_OUT'));
    client.on('LOGGED_OUT', handler, { once: true });
    deliver('LOGGED_OUT');
    expect(handler.callCount).to.equal(1);
  });

  it('calls no handler that was taken back during the delivery, and skips no other', () => {
    const { client, deliver } = connected();
    const calls: string[] = [];
    const offFirst = client.on('LOGGED_OUT', () => {
      calls.push('first');
      offFirst();
      offThird();
    });
    client.on('LOGGED_OUT', () => calls.push('second'));
    const offThird = client.on('LOGGED_OUT', () => calls.push('third'));
    client.on('LOGGED_OUT', () => calls.push('fourth'));
    deliver('LOGGED_OUT');
    expect(calls).to.deep.equal(['first', 'second', 'fourth']);
  });

  it('calls a handler added during a delivery from the next event on', () => {
    const { client, deliver } = connected();
    const late = sinon.spy();
    client.on('LOGGED_OUT', () => client.on('LOGGED_OUT', late), { once: true });
    deliver('LOGGED_OUT');
    expect(late.callCount).to.equal(0);
    deliver('LOGGED_OUT');
    expect(late.callCount).to.equal(1);
  });

  for (const [what, name, handler, sentence] of [
    [
      'a name that is no event',
      'UPDATE_STATE',
      () => {},
      /^on\(\) takes one of ACW_COMPLETED, .*UPDATE_STATUS.*"UPDATE_STATE"\.$/,
    ],
    ['__proto__', '__proto__', () => {}, /^on\(\) takes one of .*"__proto__"\.$/],
    ['no name', undefined, () => {}, /^on\(\) takes one of .*nothing\.$/],
    [
      'no handler',
      'UPDATE_STATUS',
      undefined,
      /^on\('UPDATE_STATUS'\) takes a function as its second argument; .*nothing\.$/,
    ],
    [
      'a number as handler',
      'UPDATE_STATUS',
      5,
      /^on\('UPDATE_STATUS'\) takes a function as its second argument; .*the number 5\.$/,
    ],
  ] as const) {
    it(`throws INVALID_OPTION for ${what}, and says which`, () => {
      const error = thrown(() => connected().client.on(name as '*', handler as () => void));
      expect(error.code).to.equal('INVALID_OPTION');
      expect(error.message).to.match(sentence);
    });
  }

  it('throws INVALID_OPTION for options that are none', () => {
    for (const options of [null, 'once', true] as unknown[]) {
      const error = thrown(() => connected().client.on('*', () => {}, options as object));
      expect(error.code).to.equal('INVALID_OPTION');
      expect(error.message).to.match(/^on\('\*'\) takes an object of options; it got .+\.$/);
    }
  });

  it('calls on Lightning the event’s handlers first, then those of CLIENT_EVENT, then those of *', () => {
    const { client, publish } = onLightning();
    const order: string[] = [];
    client.on('*', ({ name }) => order.push(`* ${name}`));
    client.on('CLIENT_EVENT', ({ data }) => order.push(`CLIENT_EVENT ${data.category}`));
    client.on('UPDATE_STATUS', ({ status }) => order.push(`UPDATE_STATUS ${status}`));
    publish({ type: 'UserAction', category: 'status', data: { status: 'Busy' } });
    publish({ type: 'Notification', category: 'chatUpdate', data: {} });
    expect(order).to.deep.equal([
      'UPDATE_STATUS Busy',
      'CLIENT_EVENT status',
      '* UPDATE_STATUS',
      'CLIENT_EVENT chatUpdate',
      '* CLIENT_EVENT',
    ]);
    client.close();
  });

  it('registers nothing where the surface can’t listen', () => {
    const { client, transport, deliver } = connected();
    transport.listen = () => {
      throw new ToolkitError('SURFACE_UNAVAILABLE', 'no parent');
    };
    const handler = sinon.spy();
    expect(() => client.on('LOGGED_OUT', handler)).to.throw(ToolkitError, 'no parent');
    deliver('LOGGED_OUT');
    expect(handler.callCount).to.equal(0);
  });
});

describe('a handler that throws', () => {
  afterEach(() => {
    delete (globalThis as { reportError?: unknown }).reportError;
  });

  it('is reported, and harms nobody else', () => {
    const reportError = sinon.spy();
    Object.assign(globalThis, { reportError });
    const { client, deliver } = connected();
    const error = new Error('mine');
    const other = sinon.spy();
    client.on('LOGGED_OUT', () => {
      throw error;
    });
    client.on('LOGGED_OUT', other);
    client.on('*', other);
    deliver('LOGGED_OUT');
    expect(reportError.args).to.deep.equal([[error]]);
    expect(other.callCount).to.equal(2);
  });

  it('throws from a timer where there is no reportError', () => {
    const clock = sinon.useFakeTimers();
    try {
      const { client, deliver } = connected();
      client.on('LOGGED_OUT', () => {
        throw new Error('mine');
      });
      deliver('LOGGED_OUT');
      expect(() => clock.tick(1)).to.throw('mine');
    } finally {
      clock.restore();
    }
  });
});

describe('client.on with replayLast', () => {
  let client: GenesysClient;
  let deliver: ReturnType<typeof connected>['deliver'];
  let unrecognized: ReturnType<typeof connected>['unrecognized'];
  beforeEach(() => void ({ client, deliver, unrecognized } = connected()));
  afterEach(() => {
    client.close();
    Reflect.deleteProperty(globalThis, 'reportError');
  });

  for (const name of EVENT_NAMES) {
    it(`gives the last ${name} at once, and what comes after it`, () => {
      deliver(name);
      const last = deliver(name);
      // A logout forgets the status.
      const others = EVENT_NAMES.filter(other => other !== name && other !== 'LOGGED_OUT');
      for (const other of others) deliver(other);
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
    unrecognized(message);
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
    deliver('LOGGED_OUT');
    expect(handler.callCount).to.equal(1);
  });

  it('gives CLIENT_EVENT on Lightning the last message, whatever event it is besides', () => {
    const lightning = onLightning();
    const message = { type: 'UserAction', category: 'status', data: { status: 'Busy' } };
    lightning.publish(message);
    const data: unknown[] = [];
    const statuses: string[] = [];
    lightning.client.on('CLIENT_EVENT', payload => data.push(payload.data), REPLAY);
    lightning.client.on('UPDATE_STATUS', ({ status }) => statuses.push(status), REPLAY);
    expect(data).to.deep.equal([message]);
    expect(statuses).to.deep.equal(['Busy']);
    lightning.client.close();
  });

  it('gives no status of before a logout, but what was heard of all else', () => {
    deliver('UPDATE_STATUS');
    deliver('INTERACTION_CONNECTED');
    deliver('LOGGED_OUT');
    const status = sinon.spy();
    const connection = sinon.spy();
    client.on('UPDATE_STATUS', status, REPLAY);
    client.on('INTERACTION_CONNECTED', connection, REPLAY);
    expect([status.callCount, connection.callCount]).to.deep.equal([0, 1]);
    deliver('UPDATE_STATUS');
    expect(status.callCount).to.equal(1);
  });

  it('does not cover ACTION, which is no event', () => {
    const handler = sinon.spy();
    void client.changestatus({ id: 'BUSY' });
    client.on('ACTION', handler, REPLAY as object);
    expect(handler.callCount).to.equal(0);
  });
});
