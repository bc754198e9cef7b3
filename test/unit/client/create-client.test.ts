import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import sinon from 'sinon';
import { connect, EVENT_NAMES, ToolkitError } from '../../src/index.js';
import type {
  ClientOptions,
  EventName,
  GenesysEvent,
  Receiver,
  Transport,
  UnrecognizedMessage,
} from '../../src/index.js';
import { subscriptionsFor } from '../../src/protocol/lightning-wire.js';
import { rejection } from '../support/rejection.js';

/** A transport that the tests drive by hand. */
function transportByHand(given?: Partial<Transport>) {
  let receiver: Receiver | undefined;
  const send = sinon.stub<[string, object], Promise<void>>().resolves();
  const listen = sinon.stub<[EventName?], []>().returns([]);
  const close = sinon.spy();
  const transport: Transport = {
    name: 'console',
    open(to) {
      receiver = to;
    },
    listen,
    send,
    diagnose: () => [],
    close,
    ...given,
  };
  return {
    transport,
    send,
    listen,
    close,
    deliver: (name: EventName, payload: object) =>
      receiver?.event({
        name,
        payload,
        transport: 'console',
        receivedAt: Date.now(),
        raw: '',
      } as GenesysEvent),
    unrecognized: (message: UnrecognizedMessage) => receiver?.unrecognized(message),
    restarted: () => receiver?.restarted(),
  };
}

function connected(given?: Partial<Transport>) {
  const wire = transportByHand(given);
  return { ...wire, client: connect({ transport: wire.transport }) };
}

const AVAILABLE = { status: 'AVAILABLE' };

describe('client.on', () => {
  it('gives the payload and the event', () => {
    const { client, deliver } = connected();
    const handler = sinon.spy();
    client.on('UPDATE_STATUS', handler);
    deliver('UPDATE_STATUS', AVAILABLE);
    expect(handler.firstCall.args[0]).to.equal(AVAILABLE);
    expect(handler.firstCall.args[1]).to.include({ name: 'UPDATE_STATUS', transport: 'console' });
  });

  it('asks the transport to listen for an event, for all with * and with UNRECOGNIZED', () => {
    const { client, listen } = connected();
    client.on('UPDATE_STATUS', () => {});
    client.on('*', () => {});
    client.on('UNRECOGNIZED', () => {});
    expect(listen.args).to.deep.equal([['UPDATE_STATUS'], [undefined], [undefined]]);
  });

  it('* hears every event in order, and nothing unrecognized; UNRECOGNIZED the rest', () => {
    const { client, deliver, unrecognized } = connected();
    const names: string[] = [];
    const problems: string[] = [];
    client.on('*', event => names.push(event.name));
    client.on('UNRECOGNIZED', ({ problem }) => problems.push(problem));
    for (const name of EVENT_NAMES) deliver(name, {});
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
      if (++heard < 100_000) deliver('LOGGED_OUT', {});
    });
    deliver('LOGGED_OUT', {});
    expect(heard).to.equal(100_000);
  });

  it('takes a handler back by its function, its signal, and after once', () => {
    const { client, deliver } = connected();
    const handler = sinon.spy();
    const controller = new AbortController();
    const off = client.on('LOGGED_OUT', handler);
    client.on('LOGGED_OUT', handler, { signal: controller.signal });
    client.on('LOGGED_OUT', handler, { once: true });
    deliver('LOGGED_OUT', {});
    expect(handler.callCount).to.equal(3);
    off();
    off();
    controller.abort();
    deliver('LOGGED_OUT', {});
    expect(handler.callCount).to.equal(3);
    client.on('LOGGED_OUT', handler, { signal: controller.signal });
    deliver('LOGGED_OUT', {});
    expect(handler.callCount).to.equal(3);
  });

  it('takes a once handler back before its first call', () => {
    const { client, deliver } = connected();
    const handler = sinon.spy(() => deliver('LOGGED_OUT', {}));
    client.on('LOGGED_OUT', handler, { once: true });
    deliver('LOGGED_OUT', {});
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
    deliver('LOGGED_OUT', {});
    expect(calls).to.deep.equal(['first', 'second', 'fourth']);
  });

  it('calls a handler added during a delivery from the next event on', () => {
    const { client, deliver } = connected();
    const late = sinon.spy();
    client.on('LOGGED_OUT', () => client.on('LOGGED_OUT', late), { once: true });
    deliver('LOGGED_OUT', {});
    expect(late.callCount).to.equal(0);
    deliver('LOGGED_OUT', {});
    expect(late.callCount).to.equal(1);
  });

  it('throws INVALID_OPTION for a name that is no event, and for what is no function', () => {
    const { client } = connected();
    for (const [name, handler] of [
      ['UPDATE_STATE', () => {}],
      ['__proto__', () => {}],
      ['UPDATE_STATUS', undefined],
    ]) {
      expect(() => client.on(name as '*', handler as () => void))
        .to.throw(ToolkitError, /It takes ACW_COMPLETED,.*UPDATE_STATUS/)
        .with.property('code', 'INVALID_OPTION');
    }
  });

  it('registers nothing where the surface can’t listen', () => {
    const { client, transport, deliver } = connected();
    transport.listen = () => {
      throw new ToolkitError('SURFACE_UNAVAILABLE', 'no parent');
    };
    const handler = sinon.spy();
    expect(() => client.on('LOGGED_OUT', handler)).to.throw(ToolkitError, 'no parent');
    deliver('LOGGED_OUT', {});
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
    deliver('LOGGED_OUT', {});
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
      deliver('LOGGED_OUT', {});
      expect(() => clock.tick(1)).to.throw('mine');
    } finally {
      clock.restore();
    }
  });
});

describe('an action', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => (clock = sinon.useFakeTimers()));
  afterEach(() => clock.restore());

  const request = { id: 'AVAILABLE' };

  it('is handed over in the same task, and resolves with nothing', async () => {
    const { client, send } = connected();
    const done = client.changestatus(request);
    expect(send.args).to.deep.equal([['changestatus', request]]);
    expect(await done).to.equal(undefined);
    expect(clock.countTimers()).to.equal(0);
  });

  it('rejects with INVALID_ACTION, never throws, and sends nothing', async () => {
    const { client, send } = connected();
    const bad = undefined as never;
    for (const act of [
      client.changestate(bad),
      client.changestatus(bad),
      client.addCustomAttributes(bad),
      client.addAssociation(bad),
      client.createConference(bad),
      client.subscribe(bad),
    ]) {
      expect((await rejection(act)).code).to.equal('INVALID_ACTION');
    }
    expect(send.callCount).to.equal(0);
  });

  it('rejects with TIMEOUT after 5 s, or what it was told, when no answer comes', async () => {
    const { client, send } = connected();
    send.returns(new Promise(() => {}));
    for (const [options, milliseconds] of [
      [undefined, 5000],
      [{ timeout: 20 }, 20],
    ] as const) {
      const settled = sinon.spy();
      const act = client.changestatus(request, options);
      act.catch(settled);
      await clock.tickAsync(milliseconds - 1);
      expect(settled.callCount).to.equal(0);
      await clock.tickAsync(1);
      expect((await rejection(act)).code).to.equal('TIMEOUT');
    }
  });

  it('takes the longest timeout that timers know', async () => {
    await connected().client.changestatus(request, { timeout: 2 ** 31 - 1 });
  });

  it('refuses a timeout that would never end', async () => {
    const { client, send } = connected();
    for (const timeout of [0, -1, NaN, Infinity, 2 ** 31]) {
      expect((await rejection(client.changestatus(request, { timeout }))).code).to.equal('INVALID_OPTION');
    }
    expect(send.callCount).to.equal(0);
  });

  it('rejects with ABORTED when its signal is aborted, before or after it was sent', async () => {
    const { client, send } = connected();
    send.returns(new Promise(() => {}));
    expect((await rejection(client.changestatus(request, { signal: AbortSignal.abort() }))).code).to.equal(
      'ABORTED',
    );
    expect(send.callCount).to.equal(0);
    const controller = new AbortController();
    const act = client.changestatus(request, { signal: controller.signal });
    controller.abort();
    expect((await rejection(act)).code).to.equal('ABORTED');
    expect(clock.countTimers()).to.equal(0);
  });

  it('passes on what the transport says, also where that throws', async () => {
    const { client, send } = connected();
    send.rejects(new ToolkitError('ACTION_REFUSED', 'no'));
    expect((await rejection(client.changestatus(request))).code).to.equal('ACTION_REFUSED');
    send.throws(new ToolkitError('SURFACE_UNAVAILABLE', 'gone'));
    expect((await rejection(client.changestatus(request))).code).to.equal('SURFACE_UNAVAILABLE');
    const waiting = connected({ ready: Promise.resolve() });
    waiting.send.throws(new ToolkitError('SURFACE_UNAVAILABLE', 'gone'));
    expect((await rejection(waiting.client.changestatus(request))).code).to.equal('SURFACE_UNAVAILABLE');
    expect(clock.countTimers()).to.equal(0);
  });

  it('sends what was checked, whatever becomes of the request while it waits', async () => {
    let connect = (): void => {};
    const { client, send } = connected({ ready: new Promise(resolve => (connect = resolve)) });
    const attributes: Record<string, string> = { record_url: '/500' };
    const done = client.addCustomAttributes({ id: 'i-1', attributes });
    attributes.record_url = '';
    connect();
    await done;
    expect(send.args[0]?.[1]).to.deep.equal({ id: 'i-1', attributes: { record_url: '/500' } });
  });

  it('takes a request that a component holds in a proxy, of which postMessage makes no copy', async () => {
    const { client, send } = connected();
    await client.changestatus(new Proxy(request, {}));
    expect(structuredClone(send.args[0]?.[1])).to.deep.equal(request);
  });

  it('leaves no listener on its signal', async () => {
    const { client } = connected();
    const { signal } = new AbortController();
    const add = sinon.spy(signal, 'addEventListener');
    const remove = sinon.spy(signal, 'removeEventListener');
    await client.changestatus(request, { signal });
    client.on('LOGGED_OUT', () => {}, { signal })();
    expect(remove.args).to.deep.equal(add.args);
  });
});

describe('client.subscribe', () => {
  const selection = { type: 'Notification', categories: ['interactionSelection'] } as const;
  const payload = (category: string, type?: string) => ({ data: { type, category, data: 'i-1' } });

  it('calls the handler with what was subscribed, and only with that', async () => {
    const { client, deliver } = connected();
    const handler = sinon.spy();
    await client.subscribe(selection, handler);
    deliver('CLIENT_EVENT', payload('interactionSelection', 'Notification'));
    deliver('CLIENT_EVENT', payload('interactionSelection'));
    deliver('CLIENT_EVENT', payload('chatUpdate', 'Notification'));
    deliver('CLIENT_EVENT', payload('interactionSelection', 'UserAction'));
    expect(handler.args.map(([first]) => first as unknown)).to.deep.equal([
      payload('interactionSelection', 'Notification'),
      payload('interactionSelection'),
    ]);
    expect(handler.firstCall.args[1]).to.include({ name: 'CLIENT_EVENT' });
  });

  it('does without a handler', async () => {
    const reportError = sinon.spy();
    Object.assign(globalThis, { reportError });
    try {
      const { client, deliver } = connected();
      await client.subscribe(selection);
      deliver('CLIENT_EVENT', payload('interactionSelection'));
      expect(reportError.args).to.deep.equal([]);
    } finally {
      delete (globalThis as { reportError?: unknown }).reportError;
    }
  });

  it('sends overlapping subscriptions as their union, a type at a time', async () => {
    const { client, send } = connected();
    await client.subscribe(selection);
    const end = await client.subscribe({
      type: 'Notification',
      categories: ['interactionSelection', 'chatUpdate'],
    });
    await client.subscribe({ type: 'UserAction', categories: ['status'] });
    end();
    await client.subscribe({ type: 'Notification', categories: ['modal'] });
    expect(send.args.map(([, request]) => request)).to.deep.equal([
      { type: 'Notification', categories: ['interactionSelection'] },
      { type: 'Notification', categories: ['interactionSelection', 'chatUpdate'] },
      { type: 'UserAction', categories: ['status'] },
      { type: 'Notification', categories: ['interactionSelection', 'modal'] },
    ]);
  });

  it('gives a function that ends it for this handler', async () => {
    const { client, deliver, send, restarted } = connected();
    const handler = sinon.spy();
    (await client.subscribe(selection, handler))();
    deliver('CLIENT_EVENT', payload('interactionSelection'));
    restarted();
    expect(handler.callCount).to.equal(0);
    expect(send.callCount).to.equal(1);
  });

  it('is sent again when the Genesys client starts again', async () => {
    const { client, send, restarted } = connected();
    await client.subscribe(selection);
    await client.subscribe({ type: 'UserAction', categories: ['status'] });
    send.resetHistory();
    restarted();
    expect(send.args.map(([name, request]) => [name, request])).to.deep.equal([
      ['subscribe', { type: 'Notification', categories: ['interactionSelection'] }],
      ['subscribe', { type: 'UserAction', categories: ['status'] }],
    ]);
  });

  it('leaves nothing behind when it is refused', async () => {
    const { client, send, deliver, restarted } = connected();
    const handler = sinon.spy();
    send.rejects(new ToolkitError('ACTION_REFUSED', 'no'));
    await rejection(client.subscribe(selection, handler));
    deliver('CLIENT_EVENT', payload('interactionSelection'));
    restarted();
    expect(handler.callCount).to.equal(0);
    expect(send.callCount).to.equal(1);
  });
});

describe('client.on where events have to be subscribed to', () => {
  /** As on Lightning. */
  const lightning = (options: ClientOptions = {}, given: Partial<Transport> = {}) => {
    const wire = transportByHand({ name: 'message-channel', listen: subscriptionsFor, ...given });
    const client = connect({ ...options, transport: wire.transport });
    return { ...wire, client, sent: () => wire.send.args.map(([, request]) => request) };
  };
  const settle = () => setImmediate();
  const connectedAnd = (...categories: string[]) => ({
    type: 'Interaction',
    categories: ['connect', ...categories],
  });

  it('subscribes to what carries the event, before the next task', async () => {
    const { client, sent } = lightning();
    client.on('INTERACTION_CONNECTED', () => {});
    await Promise.resolve();
    expect(sent()).to.deep.equal([connectedAnd()]);
  });

  it('sends one subscription a type for all handlers of a task', async () => {
    const { client, sent } = lightning();
    client.on('INTERACTION_CONNECTED', () => {});
    client.on('ACW_REQUIRED', () => {});
    client.on('ACW_COMPLETED', () => {});
    client.on('UPDATE_STATUS', () => {});
    client.on('INTERACTION_CONNECTED', () => {});
    await settle();
    expect(sent()).to.deep.equal([connectedAnd('acw'), { type: 'UserAction', categories: ['status'] }]);
  });

  it('sends nothing for a second handler, and the union for another event', async () => {
    const { client, sent } = lightning();
    client.on('INTERACTION_CONNECTED', () => {});
    await settle();
    client.on('INTERACTION_CONNECTED', () => {});
    await settle();
    expect(sent()).to.have.length(1);
    client.on('INTERACTION_DISCONNECTED', () => {});
    await settle();
    expect(sent()).to.deep.equal([connectedAnd(), connectedAnd('disconnect')]);
  });

  it('joins what subscribe() asks for', async () => {
    const { client, sent } = lightning();
    await client.subscribe({ type: 'Interaction', categories: ['deallocate'] });
    client.on('INTERACTION_CONNECTED', () => {});
    await settle();
    expect(sent().at(-1)).to.deep.equal({ type: 'Interaction', categories: ['deallocate', 'connect'] });
  });

  it('subscribes for * to all that have an event of their own', async () => {
    const { client, sent } = lightning();
    client.on('*', () => {});
    await settle();
    expect(sent()).to.deep.equal([
      { type: 'Interaction', categories: ['add', 'change', 'connect', 'disconnect', 'acw'] },
      { type: 'UserAction', categories: ['status', 'logout'] },
    ]);
  });

  it('subscribes to nothing for UNRECOGNIZED, which no subscription carries', async () => {
    const { client, sent } = lightning();
    client.on('UNRECOGNIZED', () => {});
    await settle();
    expect(sent()).to.deep.equal([]);
  });

  it('leaves it to subscribe() what CLIENT_EVENT carries', async () => {
    const { client, sent } = lightning();
    client.on('CLIENT_EVENT', () => {});
    await settle();
    expect(sent()).to.deep.equal([]);
  });

  it('sends nothing for a handler that is taken back within its task', async () => {
    const { client, sent } = lightning();
    client.on('INTERACTION_CONNECTED', () => {})();
    await settle();
    expect(sent()).to.deep.equal([]);
  });

  it('sends again, when the client starts again, what there are handlers for', async () => {
    const { client, send, sent, restarted, deliver } = lightning();
    client.on('INTERACTION_CONNECTED', () => {});
    client.on('INTERACTION_CONNECTED', () => {})();
    client.on('INTERACTION_DISCONNECTED', () => {})();
    client.on('LOGGED_OUT', () => {}, { once: true });
    client.on('UPDATE_STATUS', () => {}, { signal: AbortSignal.abort() });
    await settle();
    deliver('LOGGED_OUT', {});
    send.resetHistory();
    restarted();
    await settle();
    expect(sent()).to.deep.equal([connectedAnd()]);
  });

  it('waits until the surface is ready, and sends then what there still are handlers for', async () => {
    let ready = (): void => {};
    const { client, sent } = lightning({}, { ready: new Promise(resolve => (ready = resolve)) });
    client.on('INTERACTION_CONNECTED', () => {});
    client.on('UPDATE_STATUS', () => {})();
    await settle();
    expect(sent()).to.deep.equal([]);
    ready();
    await settle();
    expect(sent()).to.deep.equal([connectedAnd()]);
  });

  it('reports a subscription that is refused, and sends it again with the next handler', async () => {
    const reportError = sinon.spy();
    Object.assign(globalThis, { reportError });
    try {
      const { client, send, sent } = lightning();
      const refused = new ToolkitError('SURFACE_UNAVAILABLE', 'it is framed');
      send.onFirstCall().rejects(refused);
      client.on('INTERACTION_CONNECTED', () => {});
      await settle();
      expect(reportError.args).to.deep.equal([[refused]]);
      client.on('INTERACTION_CONNECTED', () => {});
      await settle();
      expect(sent()).to.deep.equal([connectedAnd(), connectedAnd()]);
    } finally {
      delete (globalThis as { reportError?: unknown }).reportError;
    }
  });

  it('sends nothing with autoSubscribe: false, and says so', async () => {
    const { client, send, restarted } = lightning({ autoSubscribe: false });
    client.on('*', () => {});
    client.on('INTERACTION_CONNECTED', () => {});
    restarted();
    await settle();
    expect(send.args).to.deep.equal([]);
    expect(client.diagnose().findings.join()).to.match(/anything subscribed/);
    await client.subscribe({ type: 'Interaction', categories: ['connect'] });
  });
});

describe('client.close', () => {
  it('ends handlers, actions under way and the transport', async () => {
    const { client, send, deliver, close } = connected();
    const handler = sinon.spy();
    client.on('*', handler);
    send.returns(new Promise(() => {}));
    const act = client.changestatus({ id: 'AVAILABLE' });
    client.close();
    client.close();
    deliver('LOGGED_OUT', {});
    expect((await rejection(act)).code).to.equal('CLOSED');
    expect(handler.callCount).to.equal(0);
    expect(close.called).to.equal(true);
  });

  it('is no error of the page, though a subscription was just being sent again', async () => {
    const clock = sinon.useFakeTimers();
    const reportError = sinon.spy();
    Object.assign(globalThis, { reportError });
    try {
      const { client, send, restarted } = connected();
      await client.subscribe({ type: 'Interaction', categories: ['add'] });
      send.returns(new Promise(() => {}));
      restarted();
      client.close();
      await clock.runAllAsync();
      expect(reportError.args).to.deep.equal([]);
    } finally {
      clock.restore();
      delete (globalThis as { reportError?: unknown }).reportError;
    }
  });

  it('during a delivery stops it', () => {
    const { client, deliver } = connected();
    const handler = sinon.spy();
    client.on('LOGGED_OUT', () => client.close());
    client.on('LOGGED_OUT', handler);
    client.on('*', handler);
    deliver('LOGGED_OUT', {});
    expect(handler.callCount).to.equal(0);
  });

  it('refuses what comes after', async () => {
    const { client, listen } = connected();
    client.close();
    expect(() => client.on('*', () => {}))
      .to.throw(ToolkitError)
      .with.property('code', 'CLOSED');
    expect((await rejection(client.changestatus({ id: 'AVAILABLE' }))).code).to.equal('CLOSED');
    expect((await rejection(client.subscribe({ type: 'Interaction', categories: ['add'] }))).code).to.equal(
      'CLOSED',
    );
    expect(listen.callCount).to.equal(0);
  });
});

describe('client.diagnose', () => {
  it('tells what was heard and what is missing', () => {
    const { client, deliver, unrecognized } = connected();
    expect(client.diagnose().findings.join()).to.match(/No event came since \d{4}-/);
    client.on('*', () => {});
    deliver('UPDATE_STATUS', AVAILABLE);
    deliver('UPDATE_STATUS', AVAILABLE);
    expect(client.diagnose()).to.include({ transport: 'console' });
    expect(client.diagnose().heard).to.deep.equal({ UPDATE_STATUS: 2 });
    expect(client.diagnose().findings).to.deep.equal([]);
    unrecognized({ wireName: 'w', message: '', problem: 'p' });
    expect(client.diagnose().heard).to.deep.equal({ UPDATE_STATUS: 2, UNRECOGNIZED: 1 });
  });
});
