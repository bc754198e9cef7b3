import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import sinon from 'sinon';
import { connect, ToolkitError } from '../../../src/index.js';
import type { ConnectOptions, FindingCode, GenesysClient } from '../../../src/index.js';
import { fakeFrame, fakeHostWindow, ORIGIN } from '../../support/fake-host-window.js';
import type { FakeFrame } from '../../support/fake-host-window.js';
import { rejection } from '../../support/rejection.js';

const page = globalThis as { window?: unknown };

const HANDSHAKE = { type: 'Handshake' };
const CONNECTED = { type: 'Interaction', category: 'connect', data: 'i-1' };
const GERMANY = 'https://apps.mypurecloud.de';
const EVIL = 'https://apps.mypurecloud.com.evil.example';

describe('the window-message transport', () => {
  let host: ReturnType<typeof fakeHostWindow>;
  let frame: FakeFrame;
  let client: GenesysClient;
  let heard: unknown[];

  function open(options?: ConnectOptions) {
    client = connect({ clientOrigins: [ORIGIN, GERMANY], autoSubscribe: false, ...options });
    client.on('*', ({ payload }) => heard.push(payload));
    return client;
  }

  beforeEach(() => {
    host = fakeHostWindow();
    page.window = host;
    frame = fakeFrame();
    heard = [];
    open();
  });

  afterEach(() => {
    client.close();
    delete page.window;
  });

  const typesTo = ({ received }: FakeFrame) => received.map(([{ type }]) => type);
  const findings = () => client.diagnose().findings.map(({ code }) => code);
  const messageOf = (code: FindingCode) =>
    client.diagnose().findings.find(finding => finding.code === code)?.message;

  describe('takes a Handshake', () => {
    it('from an origin that was given, and is ready then', async () => {
      const ready = sinon.spy();
      void client.ready.then(ready);
      await setImmediate();
      expect(ready.callCount).to.equal(0);
      host.deliver(HANDSHAKE, frame);
      await setImmediate();
      expect(ready.callCount).to.equal(1);
      host.deliver(CONNECTED, frame);
      expect(heard).to.deep.equal([{ reason: 'connected', interactionId: 'i-1' }]);
    });

    for (const [what, origin] of [
      ['a look-alike', EVIL],
      ['a part of one that was given', 'https://apps.mypurecloud.co'],
      ['one without TLS', 'http://apps.mypurecloud.com'],
      ['one at another port', `${ORIGIN}:8443`],
      ['a sandboxed frame’s', 'null'],
      ['none', ''],
    ] as const) {
      it(`from no other origin: ${what}`, async () => {
        const ready = sinon.spy();
        client.ready.then(ready, () => {});
        host.deliver(HANDSHAKE, frame, origin);
        host.deliver(CONNECTED, frame, origin);
        const settled = rejection(client.changestatus({ id: 'BUSY' }, { timeout: 1 }));
        expect((await settled).code).to.equal('TIMEOUT');
        expect(ready.callCount).to.equal(0);
        expect(heard).to.deep.equal([]);
        expect(frame.received).to.deep.equal([]);
      });
    }

    it('from no window that is gone already', () => {
      host.deliver(HANDSHAKE, null);
      host.deliver(CONNECTED, null);
      expect(heard).to.deep.equal([]);
    });

    it('as no event', () => {
      const unrecognized = sinon.spy();
      client.on('UNRECOGNIZED', unrecognized);
      host.deliver(HANDSHAKE, frame);
      host.deliver(HANDSHAKE, frame);
      expect(heard).to.deep.equal([]);
      expect(unrecognized.callCount).to.equal(0);
    });
  });

  describe('hears nobody but the window that it shook hands with', () => {
    const other = fakeFrame();

    it('before the Handshake nobody at all', () => {
      host.deliver(CONNECTED, frame);
      host.deliver({ type: 'InitialSetup' }, frame);
      expect(heard).to.deep.equal([]);
    });

    it('nobody else at its origin, and nobody else who shakes hands while it lives', async () => {
      host.deliver(HANDSHAKE, frame);
      host.deliver(CONNECTED, other);
      host.deliver(HANDSHAKE, other);
      host.deliver(HANDSHAKE, other, GERMANY);
      host.deliver(CONNECTED, other);
      host.deliver(CONNECTED, other, GERMANY);
      await client.changestatus({ id: 'BUSY' });
      expect(heard).to.deep.equal([]);
      expect(other.received).to.deep.equal([]);
      expect(typesTo(frame)).to.deep.equal(['PureCloud.User.updateStatus']);
    });

    it('not even its window, once another page is in it', () => {
      host.deliver(HANDSHAKE, frame);
      host.deliver(CONNECTED, frame, EVIL);
      host.deliver(HANDSHAKE, frame, EVIL);
      host.deliver(CONNECTED, frame, GERMANY);
      expect(heard).to.deep.equal([]);
      host.deliver(CONNECTED, frame);
      expect(heard).to.have.length(1);
    });

    it('and answers to its origin only', async () => {
      host.deliver(HANDSHAKE, frame);
      host.deliver(HANDSHAKE, frame, EVIL);
      await client.changestatus({ id: 'BUSY' });
      expect(frame.received).to.deep.equal([
        [{ type: 'PureCloud.User.updateStatus', data: { id: 'BUSY' } }, ORIGIN],
      ]);
    });

    it('until the window is closed: then the next that shakes hands', async () => {
      host.deliver(HANDSHAKE, frame);
      frame.closed = true;
      const next = fakeFrame();
      host.deliver(CONNECTED, next);
      expect(heard).to.deep.equal([]);
      host.deliver(HANDSHAKE, next, GERMANY);
      host.deliver(CONNECTED, next, GERMANY);
      host.deliver(CONNECTED, frame);
      await client.changestatus({ id: 'BUSY' });
      expect(heard).to.have.length(1);
      expect(frame.received).to.deep.equal([]);
      expect(next.received.map(([, targetOrigin]) => targetOrigin)).to.deep.equal([GERMANY]);
    });

    it('the same window after a reload, from another of the origins too', async () => {
      host.deliver(HANDSHAKE, frame);
      host.deliver(HANDSHAKE, frame, GERMANY);
      host.deliver(CONNECTED, frame, GERMANY);
      await client.changestatus({ id: 'BUSY' });
      expect(heard).to.have.length(1);
      expect(frame.received.map(([, targetOrigin]) => targetOrigin)).to.deep.equal([GERMANY]);
    });
  });

  describe('before the Handshake', () => {
    let clock: sinon.SinonFakeTimers;
    beforeEach(() => (clock = sinon.useFakeTimers()));
    afterEach(() => clock.restore());

    it('actions wait, and go in order', async () => {
      const acts = [client.changestatus({ id: 'BUSY' }), client.changestate({ id: 'i-1', action: 'hold' })];
      await clock.tickAsync(4999);
      expect(frame.received).to.deep.equal([]);
      host.deliver(HANDSHAKE, frame);
      await Promise.all(acts);
      expect(typesTo(frame)).to.deep.equal([
        'PureCloud.User.updateStatus',
        'PureCloud.Interaction.updateState',
      ]);
    });

    it('actions wait no longer than their timeout, and are not sent later', async () => {
      const act = rejection(client.changestate({ id: 'i-1', action: 'hold' }));
      await clock.tickAsync(5000);
      expect((await act).code).to.equal('TIMEOUT');
      host.deliver(HANDSHAKE, frame);
      await clock.tickAsync(0);
      expect(frame.received).to.deep.equal([]);
    });

    it('actions that are aborted are not sent, not even when the Handshake follows in the same task', async () => {
      const controller = new AbortController();
      const act = rejection(client.changestate({ id: 'i-1', action: 'hold' }, { signal: controller.signal }));
      controller.abort();
      host.deliver(HANDSHAKE, frame);
      expect((await act).code).to.equal('ABORTED');
      await clock.tickAsync(0);
      expect(frame.received).to.deep.equal([]);
    });

    it('actions end when the client is closed', async () => {
      const act = rejection(client.changestatus({ id: 'BUSY' }));
      client.close();
      expect((await act).code).to.equal('CLOSED');
      expect(clock.countTimers()).to.equal(0);
    });

    it('subscriptions wait, and each goes once', async () => {
      client.close();
      open({ autoSubscribe: true });
      client.on('INTERACTION_CONNECTED', () => {});
      const subscribed = client.subscribe({ type: 'Notification', categories: ['chatUpdate'] });
      await clock.tickAsync(10);
      host.deliver(HANDSHAKE, frame);
      await subscribed;
      await clock.tickAsync(10);
      expect(frame.received.map(([{ data }]) => data)).to.have.deep.members([
        { type: 'Notification', categories: ['chatUpdate'] },
        { type: 'Interaction', categories: ['add', 'change', 'connect', 'disconnect', 'acw'] },
        { type: 'UserAction', categories: ['status', 'logout'] },
      ]);
    });
  });

  it('subscribes at each later Handshake anew', async () => {
    client.close();
    open({ autoSubscribe: true });
    host.deliver(HANDSHAKE, frame);
    await setImmediate();
    const first = frame.received.splice(0);
    expect(typesTo({ ...frame, received: first })).to.deep.equal([
      'PureCloud.subscribe',
      'PureCloud.subscribe',
    ]);
    host.deliver(HANDSHAKE, frame);
    await setImmediate();
    expect(frame.received).to.deep.equal(first);
  });

  it('subscribes anew with the window that comes in the place of one that was closed', async () => {
    client.close();
    open({ autoSubscribe: true });
    host.deliver(HANDSHAKE, frame);
    await setImmediate();
    frame.closed = true;
    const next = fakeFrame();
    host.deliver(HANDSHAKE, next);
    await setImmediate();
    expect(next.received).to.deep.equal(frame.received);
  });

  it('gives each message to CLIENT_EVENT, mapped or not, and once to *', () => {
    host.deliver(HANDSHAKE, frame);
    const categories: string[] = [];
    client.on('CLIENT_EVENT', ({ data }) => categories.push(data.category));
    host.deliver(CONNECTED, frame);
    host.deliver({ type: 'Notification', category: 'chatUpdate', data: {} }, frame);
    expect(categories).to.deep.equal(['connect', 'chatUpdate']);
    expect(heard).to.have.length(2);
  });

  it('takes an action for no event', () => {
    host.deliver(HANDSHAKE, frame);
    host.deliver({ type: 'PureCloud.subscribe', category: 'connect', data: 'i-1' }, frame);
    expect(heard).to.deep.equal([]);
  });

  it('tells the page’s own actions, and hears none of other components', async () => {
    const handler = sinon.spy();
    client.on('ACTION', handler);
    host.deliver(HANDSHAKE, frame);
    host.deliver({ type: 'PureCloud.User.updateStatus', data: { id: 'MEAL' } }, fakeFrame());
    await client.changestatus({ id: 'BUSY' });
    expect(handler.args.map(([{ request, own }]) => [request, own] as unknown)).to.deep.equal([
      [{ id: 'BUSY' }, true],
    ]);
  });

  it('says SURFACE_UNAVAILABLE when the Genesys client’s window is gone', async () => {
    host.deliver(HANDSHAKE, frame);
    frame.closed = true;
    const error = await rejection(client.changestatus({ id: 'BUSY' }));
    expect(error).to.include({ code: 'SURFACE_UNAVAILABLE' });
    expect(error.message).to.match(/^The window of the Genesys client was closed\. Open /);
    expect(frame.received).to.deep.equal([]);
  });

  it('says SURFACE_UNAVAILABLE when postMessage throws', async () => {
    host.deliver(HANDSHAKE, frame);
    frame.postMessage = () => {
      throw new Error('it is no window');
    };
    expect(await rejection(client.changestatus({ id: 'BUSY' }))).to.include({ code: 'SURFACE_UNAVAILABLE' });
  });

  describe('closed', () => {
    it('before the Handshake, ready rejects with CLOSED, which is no error of a page that did not ask', async () => {
      const unhandled = sinon.spy();
      process.on('unhandledRejection', unhandled);
      try {
        const asked = rejection(client.ready);
        client.close();
        expect((await asked).code).to.equal('CLOSED');
        // Others that nobody asks: one with handlers and an action that wait for it, and one of which nobody wants anything.
        open({ autoSubscribe: true });
        client.changestatus({ id: 'BUSY' }).catch(() => {});
        client.close();
        client = connect({ clientOrigins: [ORIGIN] });
        client.close();
        await setImmediate();
        expect(unhandled.args).to.deep.equal([]);
      } finally {
        process.off('unhandledRejection', unhandled);
      }
    });

    it('after the Handshake, it was ready', async () => {
      host.deliver(HANDSHAKE, frame);
      client.close();
      expect(await client.ready).to.equal(undefined);
    });

    it('it hears nothing, though a message was under way', () => {
      const [listener] = host.listeners;
      host.deliver(HANDSHAKE, frame);
      client.close();
      listener?.({ data: CONNECTED, source: frame, origin: ORIGIN } as unknown as MessageEvent);
      listener?.({ data: HANDSHAKE, source: frame, origin: ORIGIN } as unknown as MessageEvent);
      expect(heard).to.deep.equal([]);
      expect(client.diagnose().heard).to.deep.equal({});
      expect(host.listeners.size).to.equal(0);
    });
  });

  describe('takes the client’s origins', () => {
    for (const [given, meant] of [
      ['https://apps.mypurecloud.com:443', ORIGIN],
      ['https://apps.mypurecloud.com:8443', 'https://apps.mypurecloud.com:8443'],
      ['http://localhost', 'http://localhost'],
      ['http://localhost:80', 'http://localhost'],
      ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
      ['http://genesys.localhost:3000', 'http://genesys.localhost:3000'],
    ] as const) {
      it(`${given} as ${meant}`, async () => {
        client.close();
        open({ clientOrigins: [given] });
        host.deliver(HANDSHAKE, frame, meant);
        host.deliver(CONNECTED, frame, meant);
        await client.changestatus({ id: 'BUSY' });
        expect(heard).to.have.length(1);
        expect(frame.received.map(([, targetOrigin]) => targetOrigin)).to.deep.equal([meant]);
      });
    }

    for (const given of [
      '*',
      'https://*.mypurecloud.com',
      'https://apps.mypurecloud.com/',
      'https://apps.mypurecloud.com/path',
      'http://apps.mypurecloud.com',
      'http://localhost.evil.example',
      'https://user@apps.mypurecloud.com',
      'https://apps.mypurecloud.com:99999',
      'https://',
      'apps.mypurecloud.com',
      'null',
      '',
      5,
      undefined,
    ]) {
      it(`and refuses ${JSON.stringify(given)}, by its index`, () => {
        expect(() => open({ clientOrigins: [ORIGIN, given as string] }))
          .to.throw(ToolkitError, /^clientOrigins\[1\] takes https origins such as .*; it got .+\.$/)
          .with.property('code', 'INVALID_OPTION');
      });
    }

    for (const given of [ORIGIN, [], {}, 5]) {
      it(`and refuses ${JSON.stringify(given)} in place of a list`, () => {
        expect(() => open({ clientOrigins: given as string[] }))
          .to.throw(ToolkitError, /^clientOrigins takes a list of https origins/)
          .with.property('code', 'INVALID_OPTION');
      });
    }
  });

  describe('finds', () => {
    beforeEach(() => {
      client.close();
      open({ autoSubscribe: true });
    });

    it('that no client shook hands, and from which origins', () => {
      expect(findings()).to.deep.equal(['NO_HANDSHAKE']);
      expect(messageOf('NO_HANDSHAKE')).to.include(`${ORIGIN}, ${GERMANY}`);
      host.deliver({ type: 'InitialSetup' }, frame);
      expect(findings()).to.deep.equal(['NO_HANDSHAKE']);
    });

    it('nothing amiss once it did', () => {
      host.deliver({ type: 'screenPop' }, fakeFrame(), 'https://org.lightning.force.com');
      host.deliver(HANDSHAKE, frame);
      expect(findings()).to.deep.equal([]);
    });

    it('whose Handshake was turned away, among all else that is said in a page', () => {
      host.deliver(HANDSHAKE, frame, 'https://apps.euc2.pure.cloud');
      for (let i = 0; i < 9; i++)
        host.deliver({ event: 'other' }, fakeFrame(), 'https://org.lightning.force.com');
      expect(findings()).to.deep.equal(['NO_HANDSHAKE', 'HANDSHAKE_TURNED_AWAY']);
      expect(messageOf('HANDSHAKE_TURNED_AWAY')).to.include('from https://apps.euc2.pure.cloud ');
    });

    it('no Handshake turned away that came from an origin that was given', () => {
      host.deliver(HANDSHAKE, null);
      host.deliver(HANDSHAKE, frame);
      host.deliver(HANDSHAKE, fakeFrame());
      expect(findings()).to.deep.equal([]);
    });

    it('that the Embeddable Framework speaks in its place', () => {
      const text = '{"type":"interactionSubscription","data":{"category":"add","interaction":{"id":"i-1"}}}';
      host.deliver(text, fakeFrame());
      host.deliver(text, fakeFrame());
      expect(findings()).to.deep.equal(['NO_HANDSHAKE', 'EMBEDDABLE_FRAMEWORK']);
    });

    it('that the client’s events come over the message channel', () => {
      host.deliver(
        { methodName: 'publish', args: { eventName: 'purecloud__ClientEvent__c', message: {} } },
        fakeFrame(),
        'https://org.lightning.force.com',
      );
      expect(findings()).to.deep.equal(['NO_HANDSHAKE', 'MESSAGE_CHANNEL_BRIDGE']);
    });

    it('that the Genesys client’s window is gone', async () => {
      host.deliver(HANDSHAKE, frame);
      await setImmediate();
      expect(findings()).to.deep.equal([]);
      frame.closed = true;
      expect(findings()).to.deep.equal(['NO_HANDSHAKE']);
      expect(messageOf('NO_HANDSHAKE')).to.match(/since the last one was closed\.$/);
    });

    it('that nothing is subscribed', () => {
      client.close();
      open({ autoSubscribe: false });
      host.deliver(HANDSHAKE, frame);
      expect(findings()).to.deep.equal(['NOTHING_SUBSCRIBED']);
    });

    it('a remedy for each, in whole sentences', () => {
      host.deliver(HANDSHAKE, frame, 'https://apps.euc2.pure.cloud');
      host.deliver({ type: 'screenPop' }, fakeFrame());
      host.deliver({ methodName: 'publish', args: { eventName: 'x__ClientEvent__c' } }, fakeFrame());
      const all = client.diagnose().findings;
      expect(all).to.have.length(4);
      for (const { message, remedy, audience } of all) {
        expect([message, remedy].every(text => /^[A-Z].*\.$/.test(text))).to.equal(true);
        expect(audience).to.be.oneOf(['developer', 'administrator', 'agent']);
      }
    });
  });

  it('takes and answers none of 100,000 messages of foreign and unpinned origins', async () => {
    host.deliver(HANDSHAKE, frame);
    const frames = Array.from({ length: 10 }, fakeFrame);
    const origins = [
      ORIGIN,
      GERMANY,
      EVIL,
      'null',
      '',
      'https://evil.example',
      'http://apps.mypurecloud.com',
    ];
    const attack = (text: string): unknown => JSON.parse(text);
    const messages = [
      HANDSHAKE,
      CONNECTED,
      { type: 'InitialSetup' },
      { type: 'PureCloud.User.updateStatus', data: { id: 'BUSY' } },
      attack('{"type":"Handshake","__proto__":{"polluted":1}}'),
      attack('{"__proto__":{"type":"Handshake","polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
      'Handshake',
      null,
      undefined,
      ['Handshake'],
    ];
    const unrecognized = sinon.spy();
    client.on('UNRECOGNIZED', unrecognized);
    for (let i = 0; i < 100_000; i++) {
      const origin = origins[i % origins.length] as string;
      // At the right origins, from other windows; from the right window, at other origins.
      const source =
        i % 3 || [ORIGIN, GERMANY].includes(origin) ? (frames[i % frames.length] as FakeFrame) : frame;
      host.deliver(messages[i % messages.length], source, origin);
    }
    expect(heard).to.deep.equal([]);
    expect(unrecognized.callCount).to.equal(0);
    expect(frames.flatMap(({ received }) => received)).to.deep.equal([]);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    // Of all that was turned away, the Handshakes of strangers are told.
    expect(findings()).to.deep.equal(['HANDSHAKE_TURNED_AWAY', 'NOTHING_SUBSCRIBED']);
    // And the client is heard as before.
    host.deliver(CONNECTED, frame);
    await client.changestatus({ id: 'BUSY' });
    expect(heard).to.have.length(1);
    expect(typesTo(frame)).to.deep.equal(['PureCloud.User.updateStatus']);
  });
});
