import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import type { GenesysClient } from '../../src/index.js';
import { describeInChromium } from './chromium.js';
import { serveFrames } from './serve-frames.js';
import type { FrameServer } from './serve-frames.js';

// What the pages have: frames/console.html …
declare function addComponent(src: string, sandbox?: string): Promise<HTMLIFrameElement>;
declare function say(type: string, category: string, data: unknown): void;
// … and frames/component.html.
declare const client: GenesysClient;
declare const heard: string[];
declare const statuses: string[];
declare const ran: string[];
declare const settled: unknown[];

describeInChromium('components that share', open => {
  let server: FrameServer;
  let page: Page;

  before(async () => {
    server = await serveFrames();
  });
  after(() => server.close());

  beforeEach(async () => {
    page = await open();
    await page.goto(`${server.at('console')}/console.html`);
  });

  async function add(to = page, name = 'visualforce.console', sandbox?: string): Promise<Frame> {
    const iframe = await to.evaluateHandle(([src, restrictions]) => addComponent(src, restrictions), [
      `${server.at(name)}/component.html`,
      sandbox,
    ] as const);
    const frame = await iframe.contentFrame();
    if (!frame) throw new Error('The frame is gone.');
    return frame;
  }

  async function addFive(): Promise<Frame[]> {
    const frames: Frame[] = [];
    for (let i = 0; i < 5; i++) frames.push(await add());
    await Promise.all(frames.map(informed));
    return frames;
  }

  const tell = (...said: Parameters<typeof say>) => page.evaluate(given => say(...given), said);

  /** Waits until a component was told what the others know, or knows that there are none. */
  const informed = (frame: Frame) => frame.evaluate(() => client.oncePerConsole('informed', () => {}));

  const knownTo = (frame: Frame) =>
    frame.evaluate(() => ({
      current: client.interactions.current()?.record,
      phase: client.interactions.current()?.phase,
      all: client.interactions.all().length,
      statuses,
      heard,
    }));
  const NOTHING = { current: undefined, phase: undefined, all: 0, statuses: [], heard: [] };

  const record = { id: 'i-1', phone: '+1 555-0100', state: 'CONNECTED', isConnected: true };

  /** A component that has heard of a call and of the agent's status. */
  async function addInCall(): Promise<Frame> {
    const frame = await add();
    await tell('Interaction', 'add', record);
    await tell('UserAction', 'status', { status: 'Busy' });
    await frame.waitForFunction(() => heard.length >= 2);
    return frame;
  }

  it('know the current interaction and the status before any event of their own', async () => {
    const first = await addInCall();
    const second = await add();
    await informed(second);
    expect(await knownTo(second)).to.deep.equal({
      current: record,
      phase: 'connected',
      all: 1,
      statuses: ['Busy'],
      heard: [],
    });
    // From one that was only told, as well.
    await first.evaluate(() => client.close());
    const third = await add();
    await informed(third);
    expect(await knownTo(third)).to.deep.equal(await knownTo(second));
  });

  it('of another origin know nothing', async () => {
    await addInCall();
    const other = await add(page, 'other.console');
    await informed(other);
    expect(await knownTo(other)).to.deep.equal(NOTHING);
  });

  it('of another tab know nothing', async () => {
    await addInCall();
    const tab = await page.context().newPage();
    await tab.goto(`${server.at('console')}/console.html`);
    const other = await add(tab);
    await informed(other);
    expect(await knownTo(other)).to.deep.equal(NOTHING);
    await other.evaluate(() => client.oncePerConsole('key', () => ran.push('there')));
    const here = await add();
    await here.evaluate(() => client.oncePerConsole('key', () => ran.push('here')));
    expect(await here.evaluate(() => ran)).to.deep.equal(['here']);
  });

  it('whose origin is nobody’s stand alone, and say so', async () => {
    await addInCall();
    const frame = await add(page, 'visualforce.console', 'allow-scripts');
    await informed(frame);
    expect(await knownTo(frame)).to.deep.equal(NOTHING);
    const { findings } = await frame.evaluate(() => client.diagnose());
    expect(findings.map(({ code }) => code)).to.include('LOCKS_BLOCKED');
    expect(await frame.evaluate(() => client.oncePerConsole('key', () => 'ran'))).to.equal('ran');
  });

  describe('oncePerConsole', () => {
    it('runs each of 200 keys in one of five, though the event reaches all of them at once', async () => {
      const frames = await addFive();
      const ids = Array.from({ length: 200 }, (_, i) => `i-${i}`);
      await page.evaluate(all => {
        for (const id of all) say('Interaction', 'connect', id);
      }, ids);
      await Promise.all(frames.map(frame => frame.waitForFunction(() => settled.length >= 200)));
      const all = await Promise.all(frames.map(frame => frame.evaluate(() => ran)));
      expect(all.flat().sort()).to.deep.equal(ids.sort());
    });

    it('runs nothing again when the frame that ran it is gone', async () => {
      const frames = await addFive();
      await tell('Interaction', 'connect', 'i-1');
      await Promise.all(frames.map(frame => frame.waitForFunction(() => settled.length >= 1)));
      const popped = await Promise.all(frames.map(frame => frame.evaluate(() => ran.length)));
      expect([...popped].sort()).to.deep.equal([0, 0, 0, 0, 1]);
      await page.evaluate(at => document.querySelectorAll('iframe')[at]?.remove(), popped.indexOf(1));

      const others = frames.filter((_, i) => !popped[i]);
      const late = await add();
      const again = await Promise.all(
        [late, ...others].map(frame =>
          frame.evaluate(() =>
            client.oncePerConsole('pop i-1', () => 'again').then(result => result ?? 'no'),
          ),
        ),
      );
      expect(again).to.deep.equal(['no', 'no', 'no', 'no', 'no']);
    });

    it('runs nothing again in a frame that loads again', async () => {
      const [first, second] = [await add(), await add()];
      await informed(first);
      expect(await first.evaluate(() => client.oncePerConsole('key', () => 'ran'))).to.equal('ran');
      await first.goto(first.url());
      const again = await first.evaluate(() => client.oncePerConsole('key', () => 'again'));
      expect(again).to.equal(undefined);
      expect(await second.evaluate(() => client.oncePerConsole('key', () => 'again'))).to.equal(undefined);
    });
  });

  it('leave nothing after close()', async () => {
    const frames = [await addInCall(), await add()];
    await Promise.all(frames.map(informed));
    const locks = () =>
      frames[0]?.evaluate(() => navigator.locks.query().then(({ held }) => held?.map(({ name }) => name)));
    expect(await locks()).to.have.length(1);
    await Promise.all(frames.map(frame => frame.evaluate(() => client.close())));
    expect(await locks()).to.deep.equal([]);
    const late = await add();
    await informed(late);
    expect(await knownTo(late)).to.deep.equal(NOTHING);
  });
});
