import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import sinon from 'sinon';
import { ToolkitError } from '../../../src/index.js';
import type { GenesysClient } from '../../../src/index.js';
import { rejection } from '../../support/outcome.js';
import { connected, onLightningByHand } from '../../support/transport-by-hand.js';

describe('client.subscribe', () => {
  const selection = { type: 'Notification', categories: ['interactionSelection'] } as const;
  const payload = (category: string, type?: string) => ({
    data: { ...(type && { type }), category, data: 'i-1' },
  });

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
  const lightning = onLightningByHand;
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
    deliver('LOGGED_OUT');
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
    expect(client.diagnose().findings.map(({ code }) => code)).to.deep.equal(['NOTHING_SUBSCRIBED']);
    await client.subscribe({ type: 'Interaction', categories: ['connect'] });
  });
});

describe('The subscriptions of other components', () => {
  const selection = { type: 'Notification', categories: ['interactionSelection'] } as const;
  const theirs = { type: 'Notification', categories: ['chatUpdate', 'messageUpdate'] };
  const settle = () => setImmediate();

  it('join those of the page in what is sent next', async () => {
    const { client, ask, sent } = onLightningByHand();
    ask('subscribe', theirs);
    await settle();
    expect(sent()).to.deep.equal([]);
    await client.subscribe(selection);
    expect(sent()).to.deep.equal([
      { type: 'Notification', categories: ['interactionSelection', 'chatUpdate', 'messageUpdate'] },
    ]);
  });

  it('that lack what the page asked for have the whole sent again, once', async () => {
    const { client, ask, sent } = onLightningByHand();
    await client.subscribe(selection);
    ask('subscribe', theirs);
    await settle();
    expect(sent().slice(1)).to.deep.equal([
      { type: 'Notification', categories: ['interactionSelection', 'chatUpdate', 'messageUpdate'] },
    ]);
    ask('subscribe', { type: 'Notification', categories: ['interactionWindow'] });
    await settle();
    expect(sent().at(-1)).to.deep.equal({
      type: 'Notification',
      categories: ['interactionSelection', 'chatUpdate', 'messageUpdate', 'interactionWindow'],
    });
  });

  it('that have all that the page asked for are answered with nothing', async () => {
    const { client, ask, sent } = onLightningByHand();
    await client.subscribe(selection);
    ask('subscribe', { type: 'Notification', categories: ['chatUpdate', 'interactionSelection'] });
    await settle();
    expect(sent()).to.have.length(1);
  });

  it('of another type are answered with nothing', async () => {
    const { client, ask, sent } = onLightningByHand();
    await client.subscribe(selection);
    ask('subscribe', { type: 'Interaction', categories: ['add'] });
    ask('subscribe', { type: 'UserAction', categories: ['status'] });
    await settle();
    expect(sent()).to.have.length(1);
  });

  it('are answered for what the page wants by its handlers too, and not once those are gone', async () => {
    const { client, ask, sent } = onLightningByHand();
    const off = client.on('INTERACTION_CONNECTED', () => {});
    await settle();
    ask('subscribe', { type: 'Interaction', categories: ['add'] });
    await settle();
    expect(sent().slice(1)).to.deep.equal([{ type: 'Interaction', categories: ['connect', 'add'] }]);
    off();
    ask('subscribe', { type: 'Interaction', categories: ['change'] });
    await settle();
    expect(sent()).to.have.length(2);
  });

  it('settle, where two components of this toolkit hear each other', async () => {
    const [one, other] = [onLightningByHand(), onLightningByHand()];
    const asked: object[] = [];
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      from.send.callsFake((name, request) => {
        asked.push(request);
        from.ask(name as 'subscribe', request);
        to.ask(name as 'subscribe', request);
        return Promise.resolve();
      });
    }
    await one.client.subscribe(selection);
    await other.client.subscribe({ type: 'Notification', categories: ['chatUpdate'] });
    await settle();
    expect(asked).to.deep.equal([
      selection,
      { type: 'Notification', categories: ['chatUpdate', 'interactionSelection'] },
    ]);
  });

  it('are forgotten when the Genesys client starts again', async () => {
    const { client, ask, sent, restarted } = onLightningByHand();
    await client.subscribe(selection);
    ask('subscribe', { type: 'Notification', categories: ['interactionSelection', 'chatUpdate'] });
    restarted();
    await settle();
    expect(sent().slice(1)).to.deep.equal([selection]);
  });

  it('that are none are left alone', async () => {
    const { client, ask, sent } = onLightningByHand();
    await client.subscribe(selection);
    for (const request of [
      undefined,
      null,
      'Notification',
      {},
      { type: 'Notification' },
      { type: 'Notification', categories: 'chatUpdate' },
      { type: 'notification', categories: ['chatUpdate'] },
      { type: '__proto__', categories: ['chatUpdate'] },
      { type: ['Notification'], categories: ['chatUpdate'] },
      { type: 'Notification', categories: ['interactionSelection', 7, null, {}] },
    ]) {
      ask('subscribe', request);
    }
    await settle();
    expect(sent()).to.have.length(1);
    await client.subscribe({ type: 'Notification', categories: ['messageUpdate'] });
    expect(sent().at(-1)).to.deep.equal({
      type: 'Notification',
      categories: ['interactionSelection', 'messageUpdate'],
    });
  });

  it('are kept within bounds, however many categories come', async () => {
    const { client, ask, sent } = onLightningByHand();
    for (let n = 0; n < 500; n++) ask('subscribe', { type: 'Notification', categories: [`made up ${n}`] });
    await client.subscribe(selection);
    const [request] = sent() as [{ categories: string[] }];
    expect(request.categories.length).to.be.at.most(101);
  });
});

describe('client.interactions where events have to be subscribed to', () => {
  const STATE = [
    { type: 'Interaction', categories: ['add', 'change', 'connect', 'disconnect', 'acw'] },
    { type: 'UserAction', categories: ['logout'] },
  ];
  const SELECTION = { type: 'Notification', categories: ['interactionSelection'] };
  const settle = () => setImmediate();

  for (const [name, use, requests] of [
    ['get()', c => c.interactions.get('i-1'), STATE],
    ['all()', c => c.interactions.all(), STATE],
    ['active()', c => c.interactions.active(), STATE],
    ['current()', c => c.interactions.current(), [...STATE, SELECTION]],
    ["on('change')", c => c.interactions.on('change', () => {}), STATE],
    ["on('phase')", c => c.interactions.on('phase', () => {}), STATE],
    ["on('selection')", c => c.interactions.on('selection', () => {}), [...STATE, SELECTION]],
  ] as readonly (readonly [string, (c: GenesysClient) => unknown, object[]])[]) {
    it(`subscribes by its first ${name}, once`, async () => {
      const { client, sent } = onLightningByHand();
      use(client);
      use(client);
      await settle();
      use(client);
      await settle();
      expect(sent()).to.deep.equal(requests);
    });

    it(`subscribes to nothing by ${name} with autoSubscribe: false`, async () => {
      const { client, sent } = onLightningByHand({ autoSubscribe: false });
      use(client);
      await settle();
      expect(sent()).to.deep.equal([]);
    });

    it(`subscribes in Classic by ${name} to nothing but the selection`, async () => {
      const { client, sent } = connected();
      use(client);
      await settle();
      expect(sent()).to.deep.equal(requests.includes(SELECTION) ? [SELECTION] : []);
    });
  }

  it('subscribes to nothing by being looked at', async () => {
    const { client, sent, listen } = onLightningByHand();
    const copy = { ...client };
    JSON.stringify(client);
    for (const value of [...Object.values(client), ...Object.values(client.interactions)]) String(value);
    await settle();
    expect(copy.interactions).to.equal(client.interactions);
    expect(sent()).to.deep.equal([]);
    expect(listen.callCount).to.equal(0);
  });
});
