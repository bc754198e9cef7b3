import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import type { SimulatorOptions } from '../../simulator/server/from-sources.js';
import type { Simulator } from '../../simulator/server/server.js';
import { findChromium } from '../support/chromium.js';
import { describeInChromium } from './chromium.js';
import { fixture } from './open-console.js';
import { startSimulator } from '../support/simulator.js';

/** In Chromium's own spelling: cookies of third parties are blocked everywhere, or nowhere; or all cookies are. */
const PREFERENCES = {
  blocks: { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } },
  allows: { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } },
  blocksAll: { profile: { default_content_setting_values: { cookies: 2 } } },
};

const ALLOWED = 'This browser lets the pages here store';
const BLOCKED = 'This browser blocks storage in the pages here';

describeInChromium('storage in the simulator’s pages', () => {
  let ends: (() => Promise<unknown>)[] = [];

  afterEach(async () => {
    for (const end of ends.reverse()) await end();
    ends = [];
  });

  async function openIn(preference: keyof typeof PREFERENCES, options: SimulatorOptions): Promise<Page> {
    const simulator: Simulator = await startSimulator({ folder: fixture('pages'), ...options });
    ends.push(() => simulator.close());
    const profile = await mkdtemp(path.join(tmpdir(), 'profile-'));
    ends.push(() => rm(profile, { recursive: true, maxRetries: 5 }));
    await mkdir(path.join(profile, 'Default'));
    await writeFile(path.join(profile, 'Default/Preferences'), JSON.stringify(PREFERENCES[preference]));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium({ isWhole: true }) ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    });
    ends.push(() => context.close());
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(simulator.url);
    return page;
  }

  const logged = (page: Page, text: string): Promise<void> =>
    page.locator('.log-entries li').filter({ hasText: text }).waitFor();

  /** Stores something from a component's page, and gives what became of it. */
  async function store(page: Page): Promise<string> {
    const iframe = await page.waitForSelector('#component-First iframe');
    const frame = await iframe.contentFrame();
    await frame?.waitForFunction(() => 'sforce' in window);
    return (
      (await frame?.evaluate(async () => {
        try {
          sessionStorage.setItem('kept', 'kept');
          return await navigator.locks.request('once', () => sessionStorage.getItem('kept') ?? 'lost');
        } catch (error) {
          return (error as Error).name;
        }
      })) ?? 'no frame'
    );
  }

  for (const preference of ['blocks', 'allows'] as const) {
    it(`works where the browser ${preference} third-party cookies: all is one site`, async () => {
      for (const surface of ['console', 'message-channel'] as const) {
        const page = await openIn(preference, { surface });
        await logged(page, ALLOWED);
        if (surface === 'console') expect(await store(page)).to.equal('kept');
      }
    });
  }

  it('is missing with --third-party where the browser blocks third-party cookies, and the console says so', async () => {
    const page = await openIn('blocks', { thirdParty: true });
    await logged(page, BLOCKED);
    expect(await store(page)).to.equal('SecurityError');
  });

  it('works in a page that frames the Genesys client, unless the browser blocks all cookies: the page says so', async () => {
    for (const [preference, text] of [
      ['blocks', ALLOWED],
      ['blocksAll', BLOCKED],
    ] as const) {
      const page = await openIn(preference, { surface: 'window-message', thirdParty: true });
      await page.getByRole('status').filter({ hasText: text }).waitFor();
    }
  });

  it('works with --third-party where the browser allows third-party cookies', async () => {
    const page = await openIn('allows', { thirdParty: true });
    await logged(page, ALLOWED);
    expect(await store(page)).to.equal('kept');
  });
});

describeInChromium('the simulator’s two sites', open => {
  it('hold the surfaces’ pages and what these frame, with --third-party', async () => {
    for (const [surface, selector, host] of [
      ['console', '#component-First iframe', 'visualforce'],
      ['message-channel', '#tabs iframe', 'visualforce-lightning'],
      ['window-message', '#client', 'client'],
    ] as const) {
      const simulator = await startSimulator({ folder: fixture('pages'), surface, thirdParty: true });
      const page = await open();
      page.on('close', () => void simulator.close());
      await page.goto(simulator.url);
      const frame = await (await page.waitForSelector(selector, { state: 'attached' })).contentFrame();
      await frame?.waitForURL(url => url.host === `${host}.third-party.localhost:${simulator.port}`);
      expect(new URL(page.url()).hostname).to.match(/\.simulator\.localhost$/);
    }
  });
});
