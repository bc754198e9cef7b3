import { expect } from 'chai';
import sinon from 'sinon';
import { ToolkitError } from '../../../src/index.js';
import { installFakeBrowser, openComponent, settled } from '../../support/fake-browser.js';
import type { Component, FakeBrowser } from '../../support/fake-browser.js';

const BUSY = { reason: 'status_updated', status: 'BUSY', id: 's-1' };
const MEAL = { reason: 'status_updated', status: 'MEAL', id: 's-2' };
const record = { id: 'i-1', phone: '+1 555-0100', state: 'CONNECTED', isConnected: true };

const codes = (client: Component['client']) => client.diagnose().findings.map(({ code }) => code);

describe('components that share', () => {
  let browser: FakeBrowser;
  let components: Component[] = [];
  const open = (): Component => {
    const component = openComponent();
    components.push(component);
    return component;
  };

  beforeEach(() => {
    browser = installFakeBrowser();
  });
  afterEach(() => {
    for (const { client } of components) client.close();
    components = [];
    browser.uninstall();
    sinon.restore();
    delete (globalThis as { reportError?: unknown }).reportError;
  });

  /** A component in mid-call, of an agent who is busy. */
  function openInCall(): Component {
    const component = open();
    component.deliver('UPDATE_STATUS', BUSY);
    component.deliver('INTERACTION_EVENT', { data: { category: 'add', data: record } });
    return component;
  }

  describe('interactions', () => {
    it('are known to one that opens in mid-call', async () => {
      const first = openInCall();
      const { client } = open();
      const phases: unknown[] = [];
      client.interactions.on('phase', ({ interaction, phase, event }) =>
        phases.push([interaction.id, phase, event]),
      );
      await settled();
      expect(client.interactions.current()).to.deep.equal(first.client.interactions.current());
      expect(client.interactions.current()?.record).to.deep.equal(record);
      expect(phases).to.deep.equal([['i-1', 'connected', undefined]]);
    });

    it('are known before a page asks for them: there is something to tell', async () => {
      openInCall();
      const second = open();
      await settled();
      components[0]?.client.close();
      const third = open();
      await settled();
      expect(third.client.interactions.current()?.id).to.equal('i-1');
      expect(second.client.interactions.current()?.id).to.equal('i-1');
    });

    it('are told by all and taken once', async () => {
      openInCall();
      openInCall();
      const { client } = open();
      const handler = sinon.spy();
      client.interactions.on('change', handler);
      await settled();
      expect(handler.callCount).to.equal(1);
    });

    it('are told to the one that asked only', async () => {
      const first = openInCall();
      const second = open();
      await settled();
      first.deliver('INTERACTION_EVENT', { data: { category: 'add', data: { id: 'i-2' } } });
      open();
      await settled();
      expect(second.client.interactions.get('i-2')).to.equal(undefined);
    });

    it('cross as text', async () => {
      openInCall();
      open();
      await settled();
      expect(browser.told).to.have.length.above(2);
      for (const [, text] of browser.told) expect(text).to.be.a('string');
    });
  });

  describe('which console', () => {
    it('is the tab: another one’s components know nothing', async () => {
      openInCall();
      browser.openTab();
      const { client } = open();
      const handler = sinon.spy();
      client.on('UPDATE_STATUS', handler, { replayLast: true });
      await settled();
      expect(client.interactions.all()).to.deep.equal([]);
      expect(handler.callCount).to.equal(0);
    });

    it('is the origin where there is no sessionStorage', async () => {
      for (const sessionStorage of [
        undefined,
        {
          getItem() {
            throw new Error('denied');
          },
        },
      ]) {
        browser.uninstall();
        browser = installFakeBrowser({ sessionStorage });
        openInCall();
        const { client } = open();
        await settled();
        expect(client.interactions.current()?.id).to.equal('i-1');
        expect(codes(client)).to.deep.equal(['STORAGE_BLOCKED']);
      }
    });
  });

  describe('the status', () => {
    const listen = (client: Component['client'], options: object = {}) => {
      const handler = sinon.spy();
      const off = client.on('UPDATE_STATUS', handler, { replayLast: true, ...options });
      return { handler, off };
    };

    it('is there at once for a replayLast handler once it was told, and comes when it is told', async () => {
      const receivedAt = Date.now();
      openInCall();
      const { client } = open();
      const early = listen(client);
      expect(early.handler.callCount).to.equal(0);
      await settled();
      const late = listen(client);
      for (const { handler } of [early, late]) {
        expect(handler.callCount).to.equal(1);
        const [payload, event] = handler.firstCall.args;
        expect(payload).to.deep.equal(BUSY);
        expect(event).to.include({
          name: 'UPDATE_STATUS',
          payload,
          transport: 'console',
          raw: JSON.stringify(BUSY),
        });
        expect(event.receivedAt).to.be.within(receivedAt, Date.now());
      }
    });

    it('goes on as events do', async () => {
      openInCall();
      const { client, deliver } = open();
      const { handler, off } = listen(client);
      await settled();
      deliver('UPDATE_STATUS', MEAL);
      expect(handler.args.map(([payload]) => payload)).to.deep.equal([BUSY, MEAL]);
      off();
      deliver('UPDATE_STATUS', BUSY);
      expect(handler.callCount).to.equal(2);
    });

    it('is no new event: none but replayLast handlers hear it', async () => {
      openInCall();
      const { client } = open();
      const handler = sinon.spy();
      client.on('UPDATE_STATUS', handler);
      client.on('*', handler);
      client.on('*', handler, { replayLast: true });
      client.on('LOGGED_OUT', handler, { replayLast: true });
      await settled();
      client.on('UPDATE_STATUS', handler);
      client.on('LOGGED_OUT', handler, { replayLast: true });
      expect(handler.callCount).to.equal(0);
      expect(client.diagnose().heard).to.deep.equal({});
    });

    it('counts as the one call of once', async () => {
      openInCall();
      const { client, deliver } = open();
      const early = listen(client, { once: true });
      await settled();
      const late = listen(client, { once: true });
      deliver('UPDATE_STATUS', MEAL);
      for (const { handler } of [early, late]) {
        expect(handler.args.map(([payload]) => payload)).to.deep.equal([BUSY]);
      }
    });

    it('does not come to a handler that was taken back', async () => {
      openInCall();
      const { client } = open();
      const controller = new AbortController();
      const { signal } = controller;
      const handlers = [listen(client), listen(client, { signal })];
      handlers[0]?.off();
      controller.abort();
      await settled();
      handlers.push(listen(client, { signal }));
      expect(handlers.map(({ handler }) => handler.callCount)).to.deep.equal([0, 0, 0]);
    });

    it('is what this component heard itself, where it heard one', async () => {
      openInCall();
      const { client, deliver } = open();
      const early = listen(client);
      deliver('UPDATE_STATUS', MEAL);
      await settled();
      const late = listen(client);
      for (const { handler } of [early, late]) {
        expect(handler.args.map(([payload]) => payload)).to.deep.equal([MEAL]);
      }
    });

    it('is what was heard, and not told, to a handler that is added by the event’s own', async () => {
      openInCall();
      const { client, deliver } = open();
      await settled();
      let late: ReturnType<typeof listen> | undefined;
      client.on('UPDATE_STATUS', () => (late ??= listen(client)), { once: true });
      deliver('UPDATE_STATUS', MEAL);
      expect(late?.handler.args.map(([payload]) => payload)).to.deep.equal([MEAL]);
    });

    it('is none after LOGGED_OUT, heard by the one that is asked or by the one that asks', async () => {
      const first = openInCall();
      const second = open();
      const waiting = listen(second.client);
      second.deliver('LOGGED_OUT', {});
      await settled();
      expect(waiting.handler.callCount).to.equal(0);

      const third = open();
      await settled();
      third.deliver('LOGGED_OUT', {});
      expect(listen(third.client).handler.callCount).to.equal(0);

      first.client.close();
      const { client } = open();
      await settled();
      expect(listen(client).handler.callCount).to.equal(0);
    });

    it('is what the first one tells', async () => {
      open().deliver('UPDATE_STATUS', BUSY);
      open().deliver('UPDATE_STATUS', MEAL);
      const { client } = open();
      const early = listen(client);
      await settled();
      const late = listen(client);
      for (const { handler } of [early, late]) {
        expect(handler.args.map(([payload]) => payload)).to.deep.equal([BUSY]);
      }
    });

    it('is told on by one that was told', async () => {
      const first = openInCall();
      open();
      await settled();
      first.client.close();
      const { handler } = listen(open().client);
      await settled();
      expect(handler.args.map(([payload]) => payload)).to.deep.equal([BUSY]);
    });

    it('reaches the others though a handler throws or closes the client', async () => {
      const reportError = sinon.spy();
      Object.assign(globalThis, { reportError });
      openInCall();
      const { client } = open();
      const error = new Error('mine');
      client.on(
        'UPDATE_STATUS',
        () => {
          throw error;
        },
        { replayLast: true },
      );
      const second = listen(client);
      client.on('UPDATE_STATUS', () => client.close(), { replayLast: true });
      const last = listen(client);
      await settled();
      expect(reportError.args).to.deep.equal([[error]]);
      expect(second.handler.callCount).to.equal(1);
      expect(last.handler.callCount).to.equal(0);
    });

    it('is refused to a handler that is none, as ever', async () => {
      openInCall();
      const { client } = open();
      await settled();
      expect(() => client.on('UPDATE_STATUS', 'mine' as never, { replayLast: true }))
        .to.throw(ToolkitError)
        .with.property('code', 'INVALID_OPTION');
    });
  });

  describe('what arrives', () => {
    it('is left alone where it is no message of this format', async () => {
      const { client } = open();
      const handler = sinon.spy();
      client.on('UPDATE_STATUS', handler, { replayLast: true });
      await settled();
      // As it was asked: so that the answer is for this component.
      const { ask } = JSON.parse(browser.told[0]?.[1] as string) as { ask: number };
      const status = { payload: BUSY, receivedAt: 1 };
      const before = browser.told.length;
      for (const message of [
        { format: 1, to: ask, status, keys: ['key'] },
        { to: ask, status, keys: ['key'] },
        { format: 2, status },
        { format: 2, to: ask + 1, status },
        { format: 2, to: ask, status: { ...status, receivedAt: 'now' } },
        { format: 2, to: ask, status: { ...status, payload: { id: 's-1' } } },
        { format: 2, to: ask, status: { receivedAt: 1 } },
        { format: 2, to: ask, status: [status] },
        { format: 2, to: ask, interactions: 'all', keys: 'key', status: null },
        { format: 2, ask: 'me' },
        { format: 2, keys: [1, null, { key: 'key' }] },
        [1],
        'text',
        null,
      ]) {
        browser.tell(JSON.stringify(message));
      }
      browser.tell(
        `{"format":2,"to":${ask},"__proto__":{"polluted":1},"keys":["__proto__"],"interactions":{"__proto__":{"polluted":1}}}`,
      );
      for (const data of ['{', undefined, 7, { format: 2, to: ask, status }]) browser.tell(data);
      await settled();
      expect(handler.callCount).to.equal(0);
      expect(client.interactions.all()).to.deep.equal([]);
      expect(browser.told.slice(before)).to.deep.equal([]);
      expect(await client.oncePerConsole('key', () => 'ran')).to.equal('ran');
      expect('polluted' in {}).to.equal(false);

      browser.tell('{"format":2,"ask":1}');
      await settled();
      expect(JSON.parse(browser.told.at(-1)?.[1] as string)).to.include({ format: 2, to: 1 });
      expect(JSON.parse(browser.told.at(-1)?.[1] as string).keys).to.deep.equal(['__proto__', 'key']);

      // What was wrong with the others was what they are here for.
      browser.tell(JSON.stringify({ format: 2, to: ask, status }));
      await settled();
      expect(handler.callCount).to.equal(1);
    });
  });

  describe('where the browser has no BroadcastChannel', () => {
    class Denied {
      constructor() {
        throw new Error('denied');
      }
    }
    class Mute {
      postMessage() {
        throw new Error('denied');
      }
    }
    for (const [what, BroadcastChannel] of [
      ['it is missing', undefined],
      ['it can’t be made', Denied],
      ['it can’t be told anything', Mute],
    ] as const) {
      it(`each stands alone, and diagnose() says so: ${what}`, async () => {
        browser.uninstall();
        browser = installFakeBrowser({ BroadcastChannel });
        const first = openInCall();
        const { client, deliver } = open();
        await settled();
        expect(client.interactions.all()).to.deep.equal([]);
        expect(codes(client)).to.deep.equal(['BROADCAST_CHANNEL_MISSING']);
        deliver('UPDATE_STATUS', MEAL);
        expect(first.client.interactions.current()?.id).to.equal('i-1');
        // The locks are there all the same, and nobody is waited for.
        sinon.useFakeTimers({ toFake: ['setTimeout'] });
        const { client: third } = open();
        const ran = await Promise.all(
          [third, first.client, client].map(each => each.oncePerConsole('key', () => 'ran')),
        );
        expect(ran.filter(Boolean)).to.deep.equal(['ran']);
      });
    }

    it('diagnose() says nothing where all is there', () => {
      expect(codes(open().client)).to.deep.equal([]);
    });
  });

  describe('close()', () => {
    it('leaves no channel, no lock and no timer, and tells nothing any more', async () => {
      const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const { client } = openInCall();
      clock.runAll();
      await client.oncePerConsole('key', () => {});
      expect(browser.channels.size).to.equal(1);
      expect(browser.locks()).to.have.length(1);
      // What others tell of a key changes nothing for the one that holds its lock.
      for (let i = 0; i < 2; i++) {
        open();
        await settled();
      }
      for (const component of components.slice(1)) component.client.close();
      const { client: other } = open();
      client.close();
      client.close();
      const handler = sinon.spy();
      other.on('UPDATE_STATUS', handler, { replayLast: true });
      await settled();
      expect(handler.callCount).to.equal(0);
      expect(browser.locks()).to.deep.equal([]);
      other.close();
      expect(browser.channels.size).to.equal(0);
      expect(clock.countTimers()).to.equal(0);
    });
  });

  it('do not tell anybody unless they are asked to', async () => {
    const component = openComponent({});
    component.deliver('UPDATE_STATUS', BUSY);
    await settled();
    expect(browser.told).to.deep.equal([]);
    expect(browser.channels.size).to.equal(0);
    component.client.close();
  });
});
