import { expect } from 'chai';
import sinon from 'sinon';
import { rejection } from '../../support/rejection.js';
import { installFakeBrowser, openComponent, settled } from '../../support/fake-browser.js';
import type { Component, FakeBrowser } from '../../support/fake-browser.js';

type Client = Component['client'];

describe('client.oncePerConsole', () => {
  let browser: FakeBrowser;
  let clock: sinon.SinonFakeTimers;
  let clients: Client[] = [];
  const open = (): Client => {
    const { client } = openComponent();
    clients.push(client);
    return client;
  };
  /** Has each component ask for a key at once. */
  const askAll = (key: string, run: () => unknown): Promise<unknown[]> =>
    Promise.all(clients.map(client => client.oncePerConsole(key, run)));

  beforeEach(() => {
    browser = installFakeBrowser();
    clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    for (const client of clients) client.close();
    clients = [];
    browser.uninstall();
    sinon.restore();
  });

  /** The components know of each other, and the first one that nobody was there before it. */
  const acquainted = async (): Promise<void> => {
    await settled();
    clock.runAll();
  };
  const openFive = async (): Promise<void> => {
    for (let i = 0; i < 5; i++) open();
    await acquainted();
  };

  it('runs in one of the components, which gets what it gave; the others get undefined', async () => {
    await openFive();
    for (const [key, run] of [
      ['at once', sinon.spy(() => 'popped')],
      ['later', sinon.spy(() => Promise.resolve('popped'))],
    ] as const) {
      const results = await askAll(key, run);
      expect(run.callCount).to.equal(1);
      expect(results.filter(result => result !== undefined)).to.deep.equal(['popped']);
    }
  });

  it('runs each key', async () => {
    await openFive();
    const ran: string[] = [];
    const keys = Array.from({ length: 200 }, (_, i) => `key ${i}`);
    await Promise.all(keys.map(key => askAll(key, () => ran.push(key))));
    expect(ran.sort()).to.deep.equal(keys.sort());
  });

  it('runs once though one component asks twice, at a time or later', async () => {
    await openFive();
    const run = sinon.spy();
    await Promise.all([askAll('key', run), askAll('key', run)]);
    await askAll('key', run);
    expect(run.callCount).to.equal(1);
  });

  it('does not run what others run still', async () => {
    await openFive();
    let end = (): void => {};
    const first = clients[0]?.oncePerConsole('key', () => new Promise<void>(resolve => (end = resolve)));
    await settled();
    const run = sinon.spy();
    await clients[1]?.oncePerConsole('key', run);
    expect(run.callCount).to.equal(0);
    end();
    await first;
  });

  it('rejects with what was thrown, there only; it is done all the same', async () => {
    await openFive();
    const error = new Error('mine');
    for (const [key, fail] of [
      [
        'at once',
        () => {
          throw error;
        },
      ],
      ['later', () => Promise.reject(error)],
    ] as const) {
      const results = await Promise.allSettled(
        clients.map(client => client.oncePerConsole<unknown>(key, fail)),
      );
      const rejected = results.filter(({ status }) => status === 'rejected');
      expect(rejected).to.deep.equal([{ status: 'rejected', reason: error }]);
      const run = sinon.spy();
      await askAll(key, run);
      expect(run.callCount).to.equal(0);
    }
  });

  it('is done for good: when the component that ran it is gone, and for those that open later', async () => {
    const first = open();
    const second = open();
    await acquainted();
    await first.oncePerConsole('key', () => {});
    first.close();
    await settled();
    expect(browser.locks()).to.deep.equal([]);
    const run = sinon.spy();
    await second.oncePerConsole('key', run);
    const third = open();
    await settled();
    second.close();
    await third.oncePerConsole('key', run);
    expect(run.callCount).to.equal(0);
  });

  it('waits in a component that opens for what the others know', async () => {
    const first = open();
    open();
    await acquainted();
    await first.oncePerConsole('key', () => {});
    first.close();
    await settled();
    const run = sinon.spy();
    await open().oncePerConsole('key', run);
    expect(run.callCount).to.equal(0);
    await settled();
    expect(browser.locks()).to.deep.equal([]);
  });

  it('waits no longer than 500 ms where there are no others', async () => {
    const run = sinon.spy();
    const result = open().oncePerConsole('key', run);
    await settled();
    clock.tick(499);
    await settled();
    expect(run.callCount).to.equal(0);
    clock.tick(1);
    await result;
    expect(run.callCount).to.equal(1);
  });

  it('is another’s in another console', async () => {
    open();
    browser.openTab();
    open();
    await acquainted();
    const run = sinon.spy();
    await askAll('key', run);
    expect(run.callCount).to.equal(2);
  });

  it('remembers the last 500 keys, and holds the locks of these', async () => {
    const [first, second] = [open(), open()];
    await acquainted();
    const idle = browser.locks().length;
    for (let i = 0; i < 500; i++) await first.oncePerConsole(`key ${i}`, () => {});
    await settled();
    expect(browser.locks()).to.have.length(idle + 500);
    const run = sinon.spy();
    await second.oncePerConsole('key 0', run);
    expect(run.callCount).to.equal(0);
    await first.oncePerConsole('key 500', () => {});
    await settled();
    expect(browser.locks()).to.have.length(idle + 500);
    await second.oncePerConsole('key 1', run);
    expect(run.callCount).to.equal(0);
    await second.oncePerConsole('key 0', run);
    expect(run.callCount).to.equal(1);
  });

  it('runs once though its lock is taken away', async () => {
    browser.uninstall();
    browser = installFakeBrowser({
      locks: {
        async request(_name: string, _options: object, callback: (lock: object) => unknown) {
          void callback({});
          await settled();
          throw new Error('stolen');
        },
      },
    });
    const client = open();
    clock.runAll();
    const run = sinon.spy();
    await client.oncePerConsole('key', run);
    await settled();
    await settled();
    expect(run.callCount).to.equal(1);
  });

  it('takes any key', async () => {
    await openFive();
    for (const key of ['', '__proto__', 'constructor', '-', ' ', 'ключ 🔑']) {
      const run = sinon.spy();
      await askAll(key, run);
      await askAll(key, run);
      expect(run.callCount, key).to.equal(1);
    }
  });

  describe('rejects', () => {
    it('without share', async () => {
      const { client } = openComponent({});
      const run = sinon.spy();
      const { code, message } = await rejection(client.oncePerConsole('key', run));
      expect(code).to.equal('INVALID_OPTION');
      expect(message).to.include('share: true');
      expect(run.callCount).to.equal(0);
      client.close();
    });

    it('a key that is no text, and what is no function', async () => {
      const client = open();
      for (const [key, run, words] of [
        [1, () => {}, 'a text as its first argument; it got the number 1.'],
        [undefined, () => {}, 'a text as its first argument; it got nothing.'],
        ['key', undefined, 'a function as its second argument; it got nothing.'],
        ['key', 'run', 'a function as its second argument; it got the text "run".'],
      ]) {
        const { code, message } = await rejection(client.oncePerConsole(key as string, run as () => void));
        expect(code).to.equal('INVALID_OPTION');
        expect(message).to.equal(`oncePerConsole() takes ${words}`);
      }
    });

    it('after close()', async () => {
      const client = open();
      client.close();
      const run = sinon.spy();
      expect((await rejection(client.oncePerConsole('key', run))).code).to.equal('CLOSED');
      expect(run.callCount).to.equal(0);
    });

    it('at close(), where there are locks alone', async () => {
      browser.uninstall();
      browser = installFakeBrowser({ BroadcastChannel: undefined });
      const client = open();
      const run = sinon.spy();
      const asking = client.oncePerConsole('key', run);
      client.close();
      expect((await rejection(asking)).code).to.equal('CLOSED');
      await settled();
      expect(run.callCount).to.equal(0);
      expect(browser.locks()).to.deep.equal([]);
    });

    it('at close(): what waits for its turn, for the others, and for what was run', async () => {
      const client = open();
      const run = sinon.spy();
      const waiting = client.oncePerConsole('waiting', run);
      const later = client.oncePerConsole('later', run);
      await settled();
      client.close();
      expect((await rejection(waiting)).code).to.equal('CLOSED');
      expect((await rejection(later)).code).to.equal('CLOSED');
      await settled();

      open();
      const second = open();
      await settled();
      const asking = second.oncePerConsole('key', run);
      second.close();
      expect((await rejection(asking)).code).to.equal('CLOSED');
      await settled();
      const third = open();
      await acquainted();
      const running = third.oncePerConsole('key', () => new Promise(() => {}));
      await settled();
      third.close();
      expect((await rejection(running)).code).to.equal('CLOSED');
      await settled();
      expect(run.callCount).to.equal(0);
      expect(browser.locks()).to.deep.equal([]);
    });
  });

  describe('where the browser has no Web Locks', () => {
    for (const [what, locks] of [
      ['they are missing', undefined],
      ['they throw', { request: sinon.stub().throws(new Error('denied')) }],
      ['they refuse', { request: () => Promise.reject(new Error('denied')) }],
    ] as const) {
      it(`each component runs it once, and diagnose() says so: ${what}`, async () => {
        browser.uninstall();
        browser = installFakeBrowser({ locks });
        await openFive();
        const run = sinon.spy(() => 'ran');
        const results = await askAll('key', run);
        expect(results).to.deep.equal(['ran', 'ran', 'ran', 'ran', 'ran']);
        await askAll('key', run);
        expect(run.callCount).to.equal(5);
        for (const client of clients) {
          expect(client.diagnose().findings.map(({ code }) => code)).to.deep.equal(['LOCKS_BLOCKED']);
        }
        const error = new Error('mine');
        const failing = clients[0]?.oncePerConsole('failing', () => {
          throw error;
        });
        expect(await failing?.catch((reason: unknown) => reason)).to.equal(error);
      });
    }
  });
});
