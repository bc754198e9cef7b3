import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { closeSimulators } from './simulators.js';

/** From global-setup.ts. */
const endpoint = process.env.CHROMIUM_ENDPOINT;

/** One connection for all files that run in this process. */
let browser: Promise<Browser> | undefined;

async function newContext(): Promise<BrowserContext> {
  if (!endpoint) throw new Error('Browser tests need Chromium, Chrome or Edge: CHROMIUM_PATH names one.');
  browser ??= chromium.connect(endpoint);
  // An animation costs a third of a core where no graphics card draws it.
  const context = await (await browser).newContext({ reducedMotion: 'reduce' });
  // tsx names functions by a helper of its own, which a function that runs in the page does not have.
  await context.addInitScript('globalThis.__name ??= made => made');
  return context;
}

/**
 * A suite that needs a browser, and has a context of its own. `open` gives an empty page, which is closed after the test;
 * what the page throws fails the test, but for errors that are expected.
 *
 * Without a browser the suite is skipped, and fails in CI.
 */
export function describeInChromium(
  title: string,
  tests: (open: () => Promise<Page>) => void,
  { expected }: { expected?: RegExp } = {},
): void {
  if (!endpoint && !process.env['CI']) {
    describe.skip(title, () => tests(() => Promise.reject(new Error('There is no browser.'))));
    return;
  }
  describe(title, function () {
    // On a machine with much else to do, too.
    this.timeout(90_000);
    let context: BrowserContext;
    /** Keeps the context's process alive between two tests. */
    let keeper: Page;
    let errors: Error[] = [];

    before(async () => {
      context = await newContext();
      context.setDefaultTimeout(45_000);
      keeper = await context.newPage();
      context.on('weberror', error => errors.push(error.error()));
    });
    afterEach(async () => {
      // A browser that is short of memory may take its time to close a page, which is no fault of the test's.
      const closed = Promise.all(
        context
          .pages()
          .filter(page => page !== keeper)
          .map(page => page.close()),
      );
      await Promise.race([closed, new Promise(resolve => setTimeout(resolve, 20_000).unref())]);
      const thrown = errors.filter(error => !expected?.test(String(error)));
      errors = [];
      if (thrown.length) throw new AggregateError(thrown, `A page threw: ${thrown.map(String).join('; ')}`);
    });
    after(async () => {
      await context?.close();
      await closeSimulators();
    });

    tests(() => context.newPage());
  });
}
