import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import type { Receiver, Transport } from '../../src/index.js';
import { builtResource, filesIn } from '../support/built.js';
import { describeInChromium } from './chromium.js';
import { openEventsPage } from './open-events-page.js';

declare global {
  /** Puts events in, on the page of a strict policy. */
  var receiver: Receiver;
  var violations: string[];
}

const PHASES = ['alerting', 'connected', 'held', 'connected', 'wrap-up'];

/** Each bar as the browser lays it out, in pixels from the beginning of its track. */
const bars = (frame: Frame | Page) =>
  frame.locator('.genesys-call__track > .genesys-phase').evaluateAll(found =>
    found.map(bar => {
      const track = (bar.parentElement as HTMLElement).getBoundingClientRect();
      const { left, right, bottom, width } = bar.getBoundingClientRect();
      const words = [...bar.children].map(word => word.getBoundingClientRect());
      return {
        phase: (bar as HTMLElement).dataset.phase,
        begin: left - track.left,
        end: right - track.left,
        width,
        track: track.width,
        /** Words that are seen, above the border, and go beyond the bar. */
        cut: words.filter(word => word.top < bottom - 2 && (word.left < left || word.right > right)).length,
      };
    }),
  );

/** The axis' labels that are seen, and whether there is room for their words. */
const labels = (frame: Frame) =>
  frame
    .locator('.genesys-tick__label:visible')
    .evaluateAll(found =>
      found.map(label => [label.textContent, label.scrollWidth <= label.clientWidth] as const),
    );

/** The look of each phase: colors, pattern and all. */
const looks = (frame: Frame) =>
  frame.locator('.genesys-call__track > .genesys-phase').evaluateAll(found =>
    found.map(bar => {
      const { backgroundColor, backgroundImage } = getComputedStyle(bar);
      return `${backgroundColor} ${backgroundImage}`;
    }),
  );

describeInChromium('<genesys-call-timeline> in the page GenesysEvents', open => {
  /** The page after the simulator played a whole call. */
  async function openPlayed() {
    const opened = await openEventsPage(open);
    const { page, events } = opened;
    await page.getByLabel('Speed').selectOption('60×');
    await page.getByRole('button', { name: 'Play a whole call' }).click();
    await events.locator('.genesys-call__now').getByText('Done after').waitFor();
    return opened;
  }

  it('shows a whole call that the simulator plays', async () => {
    const { events } = await openPlayed();
    expect(await events.locator('.genesys-call__who').innerText()).to.equal('Inbound, +13175550123');
    const all = await bars(events);
    expect(all.map(({ phase }) => phase)).to.deep.equal(PHASES);
    for (const [index, { begin, end, track }] of all.entries()) {
      expect(begin).to.be.at.least(all[index - 1]?.begin ?? 0);
      expect(end).to.be.at.most(track + 0.5);
    }
    expect(await events.locator('.genesys-call__sums li').allInnerTexts()).to.have.length(4);
  });

  it('tells it to a screen reader in a table, and only there', async () => {
    const { events } = await openPlayed();
    const timeline = events.getByRole('region', { name: 'Call timeline' });
    const rows = timeline.getByRole('table', { name: /^Phases of each interaction/ }).getByRole('row');
    expect(await rows.allTextContents()).to.have.length(2 + PHASES.length + 2);
    await rows.filter({ has: events.getByRole('cell', { name: 'Wrap-up' }) }).waitFor({ state: 'attached' });
    await events.getByRole('columnheader', { name: 'Duration' }).waitFor({ state: 'attached' });
    // The bars and what stands beside them.
    expect(await timeline.getByRole('listitem').count()).to.equal(0);
  });

  it('has the clock run while a call goes on', async () => {
    const { events, handle } = await openEventsPage(open);
    const id = await handle.evaluate(({ genesys }) => genesys.offer());
    await handle.evaluate(({ genesys }, call) => genesys.pickup(call), id);
    // At least: a busy machine shows not every second.
    for (const seconds of [1, 2]) {
      await events.waitForFunction(atLeast => {
        const { textContent } = document.querySelector('.genesys-call__now') ?? {};
        const [, minutes, rest] = /Connected (\d+):(\d\d)/.exec(textContent ?? '') ?? [];
        return 60 * Number(minutes) + Number(rest) >= atLeast;
      }, seconds);
    }
  });

  for (const width of [300, 1200]) {
    it(`fits where it is ${width} pixels wide: each bar is seen, no word is cut`, async () => {
      const { page, events } = await openPlayed();
      await page.setViewportSize({ width: 1600, height: 900 });
      await page.locator('#component-GenesysEvents iframe').evaluate((iframe, pixels) => {
        iframe.style.cssText = `position: fixed; inset: 0; width: ${pixels}px; min-width: 0; max-width: none`;
      }, width);
      await events.waitForFunction(pixels => innerWidth === pixels, width);
      for (const { width: seen, begin, end, track, cut } of await bars(events)) {
        expect(seen).to.be.at.least(4);
        expect(begin).to.be.at.least(0);
        expect(end).to.be.at.most(track + 0.5);
        expect(cut).to.equal(0);
      }
      expect(await events.evaluate(() => document.documentElement.scrollWidth)).to.equal(width);
      for (const [words, fits] of await labels(events)) expect(fits, words).to.equal(true);
    });
  }

  it('tells phases from each other by more than colors, which some users do without', async () => {
    const { page, events } = await openPlayed();
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ forcedColors });
      await events.waitForFunction(value => matchMedia(`(forced-colors: ${value})`).matches, forcedColors);
      const [alerting, connected, held, again, wrapUp] = await looks(events);
      expect(again).to.equal(connected);
      expect(new Set([alerting, connected, held, wrapUp]).size, forcedColors).to.equal(4);
      expect(held).to.contain('repeating-linear-gradient');
      expect(wrapUp).to.contain('radial-gradient');
    }
  });
});

describeInChromium('<genesys-call-timeline> on a page of a strict Content Security Policy', open => {
  const ADDRESS = 'https://page.example/';

  async function openStrict(): Promise<Page> {
    const page = await open();
    const files = filesIn(builtResource());
    const scripts = ['toolkit.js', 'panels.js'];
    await page.route(`${ADDRESS}**`, route => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name in files) {
        return route.fulfill({
          body: files[name],
          contentType: name.endsWith('.css') ? 'text/css' : 'text/javascript',
        });
      }
      return route.fulfill({
        contentType: 'text/html',
        headers: {
          'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'",
        },
        body: `<!doctype html><link rel="stylesheet" href="panels.css" />
          ${scripts.map(script => `<script src="${script}"></script>`).join('')}
          <genesys-connection></genesys-connection><genesys-call-timeline></genesys-call-timeline>`,
      });
    });
    await page.addInitScript(() => {
      window.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        window.violations.push(violatedDirective),
      );
    });
    await page.goto(ADDRESS);
    await page.evaluate(() => {
      const transport: Transport = {
        name: 'console',
        open: given => void (window.receiver = given),
        listen: () => {},
        send: () => Promise.resolve(),
        diagnose: () => [],
        close: () => {},
      };
      const connection = document.querySelector('genesys-connection');
      if (connection) connection.client = window.GenesysConsole.connect({ transport });
    });
    return page;
  }

  /** Puts in what was heard of a call's connection and holds, each so many seconds ago. */
  const hear = (page: Page, told: readonly (readonly [state: string, ago: number])[]): Promise<void> =>
    page.evaluate(states => {
      for (const [state, ago] of states) {
        const record = { id: 'call', state };
        window.receiver.event({
          event: {
            name: 'INTERACTION_EVENT',
            payload: { data: { category: 'change', data: { new: record } } },
            transport: 'console',
            receivedAt: Date.now() - 1000 * ago,
            raw: '',
          },
          interaction: { id: 'call', kind: 'change', record },
        });
      }
    }, told);

  it('draws what takes a second of an hour, and breaks no rule', async () => {
    const page = await openStrict();
    await hear(page, [
      ['ALERTING', 3600],
      ['CONNECTED', 3599],
      ['HELD', 1800],
      ['CONNECTED', 1799],
      ['HELD', 0],
    ]);
    await page
      .locator('.genesys-call__now')
      .getByText(/On hold 0:0[1-9]/)
      .waitFor();
    const all = await bars(page);
    expect(all.map(({ width }) => width < 5)).to.deep.equal([true, false, true, false, true]);
    for (const { width, end, track } of all) {
      expect(width).to.be.at.least(4);
      expect(end).to.be.at.most(track + 0.5);
    }
    expect((all[2]?.begin ?? NaN) / (all[2]?.track ?? NaN)).to.be.closeTo(0.5, 0.01);
    expect(await page.evaluate(() => window.violations)).to.deep.equal([]);
  });
});
