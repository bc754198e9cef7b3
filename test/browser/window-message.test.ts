import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import type { GenesysClient } from '../../src/index.js';
import { describeInChromium } from './chromium.js';
import { serveFrames } from './serve-frames.js';
import type { FrameServer } from './serve-frames.js';

// What the pages have: frames/host.html …
declare let client: GenesysClient;
declare const heard: unknown[];
declare const thrown: string[];
declare let arrived: number;
// … and the frames in it.
declare const asked: { data: { type: string; data: unknown }; origin: string }[];
declare function say(type: string, category: string, data: unknown): void;
declare function attack(count: number): void;
declare const attempts: unknown[];

describeInChromium('window-message between origins', open => {
  let server: FrameServer;
  let page: Page;
  let rounds = 0;

  before(async () => {
    server = await serveFrames();
  });
  after(() => server.close());

  const at = (name: string): string => server.at(name);

  beforeEach(async () => {
    page = await open();
    await page.goto(`${at('host')}/host.html`);
    await page.evaluate(
      clientOrigins => {
        if (!window.GenesysConsole) throw new Error('There is no toolkit.');
        client = window.GenesysConsole.connect({ clientOrigins });
      },
      [at('client'), at('client.region')],
    );
  });

  async function addFrame(address: string, sandbox?: string): Promise<Frame> {
    const iframe = await page.evaluateHandle(
      ([src, restrictions]) => {
        const element = document.createElement('iframe');
        if (restrictions !== undefined) element.setAttribute('sandbox', restrictions);
        element.src = src;
        document.body.append(element);
        return element;
      },
      [address, sandbox] as const,
    );
    const frame = await iframe.contentFrame();
    if (!frame) throw new Error('The frame is gone.');
    await frame.waitForFunction(() => typeof asked !== 'undefined');
    return frame;
  }
  const addClient = (name = 'client') => addFrame(`${at(name)}/client.html`);
  const addHostile = (name: string, sandbox?: string) => addFrame(`${at(name)}/hostile.html`, sandbox);

  const askedOf = (frame: Frame) => frame.evaluate(() => asked);
  const untilAsked = (frame: Frame, count: number) =>
    frame.waitForFunction(wanted => asked.length >= wanted, count);
  const tell = (frame: Frame, ...said: Parameters<typeof say>) =>
    frame.evaluate(given => say(...given), said);
  const heardBy = async (count: number) => {
    await page.waitForFunction(wanted => heard.length >= wanted, count);
    return page.evaluate(() => heard);
  };
  /** Hands over an action, and tells how it ended. */
  const act = (timeout = 30_000) =>
    page.evaluate(
      milliseconds =>
        client.changestatus({ id: 'BUSY' }, { timeout: milliseconds }).then(
          () => 'done',
          (error: { code: string }) => error.code,
        ),
      timeout,
    );
  /** The messages that frames were sent until now: a last one from the page shows that nothing more is under way. */
  async function allSentTo(...frames: Frame[]): Promise<string[]> {
    const last = `last of ${++rounds}`;
    await page.evaluate(type => {
      for (let i = 0; i < window.length; i++) window[i]?.postMessage({ type }, '*');
    }, last);
    const sent: string[] = [];
    for (const frame of frames) {
      await frame.waitForFunction(type => asked.some(({ data }) => data.type === type), last);
      sent.push(...(await askedOf(frame)).map(({ data }) => data.type));
    }
    return sent.filter(type => !type.startsWith('last of'));
  }
  const forgetArrivals = () => page.evaluate(() => void (arrived = 0));
  /** Waits for messages to arrive at the page since its arrivals were forgotten, and gives their number. */
  const arrivals = (atLeast: number) =>
    page
      .waitForFunction(wanted => (arrived >= wanted ? arrived : undefined), atLeast)
      .then(handle => handle.jsonValue());

  describe('with the Genesys client', () => {
    it('a page that only calls on(INTERACTION_CONNECTED) hears calls', async () => {
      await page.evaluate(
        () => void client.on('INTERACTION_CONNECTED', ({ interactionId }) => heard.push(interactionId)),
      );
      const frame = await addClient();
      await untilAsked(frame, 1);
      await tell(frame, 'Interaction', 'connect', { id: 'i-1' });
      expect(await heardBy(1)).to.deep.equal(['i-1']);
    });

    it('events are heard once and in order, though a handler throws', async () => {
      await page.evaluate(() => {
        client.on('UPDATE_STATUS', ({ status }) => {
          if (status === 'status 3') throw new Error('mine');
        });
        client.on('UPDATE_STATUS', ({ status }) => heard.push(status));
      });
      const frame = await addClient();
      await untilAsked(frame, 1);
      await frame.evaluate(() => {
        for (let i = 0; i < 200; i++) say('UserAction', 'status', { status: `status ${i}` });
      });
      expect(await heardBy(200)).to.deep.equal(Array.from({ length: 200 }, (_, i) => `status ${i}`));
      expect(await page.evaluate(() => thrown)).to.deep.equal(['mine']);
    });

    it('every action arrives once, in order, and settles', async () => {
      const frame = await addClient();
      await page.evaluate(() =>
        Promise.all([
          client.changestate({ id: 'i-1', action: 'hold' }),
          client.changestatus({ id: 'BUSY' }),
          client.addCustomAttributes({ id: 'i-1', attributes: { a: 1 } }),
          client.addAssociation({ type: 'contact', id: '003', text: 'Ada' }),
          client.createConference({ interactionIds: ['i-1', 'i-2'] }),
          client.subscribe({ type: 'Notification', categories: ['chatUpdate'] }).then(() => {}),
        ]),
      );
      await untilAsked(frame, 6);
      const messages = await askedOf(frame);
      expect(messages.map(({ data }) => data)).to.deep.equal([
        { type: 'PureCloud.Interaction.updateState', data: { id: 'i-1', action: 'hold' } },
        { type: 'PureCloud.User.updateStatus', data: { id: 'BUSY' } },
        { type: 'PureCloud.Interaction.addCustomAttributes', data: { id: 'i-1', attributes: { a: 1 } } },
        { type: 'PureCloud.addAssociation', data: { type: 'contact', id: '003', text: 'Ada' } },
        { type: 'PureCloud.Interaction.createConference', data: { interactionIds: ['i-1', 'i-2'] } },
        { type: 'PureCloud.subscribe', data: { type: 'Notification', categories: ['chatUpdate'] } },
      ]);
      expect(new Set(messages.map(({ origin }) => origin))).to.deep.equal(new Set([at('host')]));
    });

    it('actions wait for the Handshake, and not longer than their timeout', async () => {
      expect(await act(50)).to.equal('TIMEOUT');
      const waiting = act();
      const frame = await addClient();
      expect(await waiting).to.equal('done');
      await untilAsked(frame, 1);
      expect(await askedOf(frame)).to.have.length(1);
    });

    it('a reload is followed: subscriptions are sent again', async () => {
      await page.evaluate(() => void client.on('LOGGED_OUT', ({ reason }) => heard.push(reason)));
      const frame = await addClient();
      await untilAsked(frame, 1);
      await frame.goto(`${at('client')}/client.html`);
      await untilAsked(frame, 1);
      await tell(frame, 'UserAction', 'logout', {});
      expect(await heardBy(1)).to.deep.equal(['logged_out']);
    });

    it('another window is taken once the first is gone, at another of the origins too', async () => {
      await addClient();
      expect(await act()).to.equal('done');
      await page.evaluate(() => document.querySelector('iframe')?.remove());
      expect(await act()).to.equal('SURFACE_UNAVAILABLE');
      const second = await addClient('client.region');
      await page.waitForFunction(() =>
        client.diagnose().findings.every(({ code }) => code !== 'NO_HANDSHAKE'),
      );
      expect(await act()).to.equal('done');
      await untilAsked(second, 1);
    });

    it('no trace is left after close()', async () => {
      const session = await page.context().newCDPSession(page);
      const listeners = async () => {
        const { result } = await session.send('Runtime.evaluate', { expression: 'window' });
        const found = await session.send('DOMDebugger.getEventListeners', {
          objectId: result.objectId ?? '',
        });
        return found.listeners.filter(({ type }) => type === 'message').length;
      };
      await page.evaluate(() => void client.on('*', ({ name }) => heard.push(name)));
      const frame = await addClient();
      await untilAsked(frame, 2);
      // The page's own, and the toolkit's.
      expect(await listeners()).to.equal(2);
      await page.evaluate(() => client.close());
      expect(await listeners()).to.equal(1);
      await tell(frame, 'UserAction', 'logout', {});
      expect(await act()).to.equal('CLOSED');
      expect(await page.evaluate(() => heard)).to.deep.equal([]);
    });
  });

  describe('with somebody else', () => {
    beforeEach(() =>
      page.evaluate(() => {
        // Whatever is heard at all is heard by one of these.
        client.on('*', ({ name }) => heard.push(name));
        client.on('UNRECOGNIZED', ({ problem }) => heard.push(problem));
      }),
    );

    afterEach(async () => {
      const after = await page.evaluate(() => ({
        prototype: Object.keys(Object.prototype),
        isPolluted: 'polluted' in {},
        thrown,
      }));
      expect(after).to.deep.equal({ prototype: [], isPolluted: false, thrown: [] });
    });

    for (const [what, name, sandbox] of [
      ['at another origin', 'evil'],
      ['at an origin that begins like the client’s', 'client.localhost.evil'],
      ['at an origin that ends like the client’s', 'evilclient'],
      ['at the client’s own address, sandboxed: its origin is null', 'client', 'allow-scripts'],
    ] as const) {
      it(`${what}: no Handshake is taken, nothing heard, nothing answered`, async () => {
        const frame = await addHostile(name, sandbox);
        await arrivals(await frame.evaluate(() => attempts.length));
        expect(await act(50)).to.equal('TIMEOUT');
        expect(await page.evaluate(() => heard)).to.deep.equal([]);
        expect(await allSentTo(frame)).to.deep.equal([]);
        const { findings } = await page.evaluate(() => client.diagnose());
        expect(findings.map(({ message }) => message).join()).to.include(sandbox ? 'null' : at(name));
      });
    }

    it('in the client’s window, once that went elsewhere: it hears nothing, and nobody hears it', async () => {
      const frame = await addClient();
      expect(await act()).to.equal('done');
      await forgetArrivals();
      await frame.goto(`${at('evil')}/hostile.html`);
      await arrivals(await frame.evaluate(() => attempts.length));
      await act();
      expect(await allSentTo(frame)).to.deep.equal([]);
      expect(await page.evaluate(() => heard)).to.deep.equal([]);
    });

    it('none of 100,000 messages of foreign and unpinned origins is taken, and none answered', async function () {
      this.timeout(120_000);
      page.setDefaultTimeout(100_000);
      const frame = await addClient();
      await untilAsked(frame, 2);

      await forgetArrivals();
      const hostile = [
        await addHostile('evil'),
        await addHostile('client.localhost.evil'),
        await addHostile('evil', 'allow-scripts'),
        // At the origins that are trusted, but not the window that shook hands.
        await addHostile('client'),
        await addHostile('client.region'),
      ];
      const EACH = 20_000;
      await Promise.all(hostile.map(each => each.evaluate(count => attack(count), EACH)));
      // Those that each sent at once when it was loaded, besides.
      const atOnce = (await hostile[0]?.evaluate(() => attempts.length)) ?? 0;
      const all = hostile.length * (EACH + atOnce);
      expect(await arrivals(all)).to.equal(all);

      expect(await page.evaluate(() => heard)).to.deep.equal([]);
      expect(await allSentTo(...hostile)).to.deep.equal([]);
      // The client is heard and answered as before.
      expect(await act()).to.equal('done');
      expect(await allSentTo(frame)).to.deep.equal([
        'PureCloud.subscribe',
        'PureCloud.subscribe',
        'PureCloud.User.updateStatus',
      ]);
      await tell(frame, 'Interaction', 'connect', 'i-1');
      expect(await heardBy(1)).to.deep.equal(['INTERACTION_CONNECTED']);
    });
  });
});
