import { expect } from 'chai';
import sinon from 'sinon';
import { ToolkitError } from '../../../src/index.js';
import type { ActionOptions, GenesysClient } from '../../../src/index.js';
import { rejection } from '../../support/outcome.js';
import { connected } from '../../support/transport-by-hand.js';

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

  for (const [what, act, field] of [
    ['changestatus', (c, o) => c.changestatus({ id: 'BUSY', since: 1 } as never, o), 'since'],
    ['changestate', (c, o) => c.changestate({ id: 'i-1', action: 'hold', held: true } as never, o), 'held'],
    [
      'addCustomAttributes',
      (c, o) => c.addCustomAttributes({ id: 'i-1', attributes: { a: 1 }, x: 1 } as never, o),
      'x',
    ],
    [
      'addAssociation',
      (c, o) => c.addAssociation({ type: 'relation', id: '5678', text: 'Case', txt: '' } as never, o),
      'txt',
    ],
    [
      'createConference',
      (c, o) => c.createConference({ interactionIds: ['i-1'], ids: [] } as never, o),
      'ids',
    ],
    [
      'subscribe',
      (c, o) => c.subscribe({ type: 'Interaction', categories: ['add'], on: 1 } as never, undefined, o),
      'on',
    ],
  ] as readonly (readonly [
    string,
    (client: GenesysClient, options?: ActionOptions) => Promise<unknown>,
    string,
  ])[]) {
    it(`refuses a field that ${what} does not have, and sends it where that is allowed`, async () => {
      const { client, send, sent } = connected();
      const { code, message } = await rejection(act(client));
      expect(code).to.equal('INVALID_ACTION');
      expect(message).to.include(`${what}.${field}`).and.include('allowUnknownFields');
      expect(send.callCount).to.equal(0);
      await act(client, { allowUnknownFields: true });
      expect(sent()[0]).to.have.property(field);
    });
  }

  it('refuses what breaks the specification also where unknown fields are allowed', async () => {
    const { client, send } = connected();
    const request = { id: '', more: 1 } as never;
    expect((await rejection(client.changestatus(request, { allowUnknownFields: true }))).code).to.equal(
      'INVALID_ACTION',
    );
    expect(send.callCount).to.equal(0);
  });

  it('sends null, which clears an attribute', async () => {
    const { client, sent } = connected();
    await client.addCustomAttributes({ id: 'i-1', attributes: { caseId: null } });
    expect(sent()).to.deep.equal([{ id: 'i-1', attributes: { caseId: null } }]);
  });

  it('rejects options that are none', async () => {
    const { client, send } = connected();
    for (const options of [null, 5, 'confirm'] as unknown[]) {
      const { code, message } = await rejection(client.changestatus(request, options as ActionOptions));
      expect(code).to.equal('INVALID_OPTION');
      expect(message).to.match(/^changestatus\(\) takes an object of options; it got .+\.$/);
    }
    expect(send.callCount).to.equal(0);
  });

  for (const [name, options] of [
    ['timeout', { timeout: -5 }],
    ['signal', { signal: {} as AbortSignal }],
  ] as const) {
    it(`names the option ${name} that it does not take, in a sentence`, async () => {
      const { code, message } = await rejection(connected().client.changestatus(request, options));
      expect(code).to.equal('INVALID_OPTION');
      expect(message).to.match(new RegExp(`^${name} takes .+; it got .+\\.$`));
    });
  }

  it('says whether it was sent, where it had no answer in time', async () => {
    const silent = connected();
    silent.send.returns(new Promise(() => {}));
    const notReady = connected({ ready: new Promise(() => {}) });
    const [sent, waiting] = [silent, notReady].map(({ client }) =>
      rejection(client.changestatus(request, { timeout: 100 })),
    ) as [Promise<ToolkitError>, Promise<ToolkitError>];
    await clock.tickAsync(100);
    expect((await sent).message).to.match(
      /^changestatus had no answer within 100 ms\. It was sent, and may have been done\./,
    );
    expect((await waiting).message).to.match(/^changestatus had no answer within 100 ms\. It was not sent:/);
  });

  it('leaves in the order in which it was asked for, once the surface is ready', async () => {
    let becomeReady = (): void => {};
    const { client, send } = connected({ ready: new Promise(resolve => (becomeReady = resolve)) });
    const all = [
      client.changestatus({ id: 'BUSY' }),
      client.subscribe({ type: 'Interaction', categories: ['add'] }),
      client.changestatus({ id: 'MEAL' }),
    ];
    becomeReady();
    await Promise.all(all);
    expect(send.args.map(([name]) => name)).to.deep.equal(['changestatus', 'subscribe', 'changestatus']);
  });
});
