import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/** Where Chromium, Chrome and Edge are installed. */
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    name => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LocalAppData']].flatMap(
    folder =>
      [
        'Google/Chrome/Application/chrome.exe',
        'Chromium/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ].map(file => `${folder}/${file}`),
  ),
};

const findChromium = (): string | undefined =>
  process.env['CHROMIUM_PATH'] ?? PLACES[process.platform]?.find(place => existsSync(place));

export const executablePath = findChromium();

/** One for the whole run. */
let browser: Promise<Browser> | undefined;

function launch(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath,
    // A container's root has no sandbox; the rest keeps the browser from calling its makers.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
  return browser;
}

after(async () => {
  await (await browser)?.close();
});

/**
 * A suite that needs a browser. `open` gives an empty page in a context of its own, which is closed after the test; what
 * the page throws fails the test.
 *
 * Without a browser the suite is skipped, and fails in CI.
 */
export function describeInChromium(title: string, tests: (open: () => Promise<Page>) => void): void {
  if (!executablePath && !process.env['CI']) {
    console.log(`Skipped, since no Chromium, Chrome or Edge was found (CHROMIUM_PATH names one): ${title}`);
    describe.skip(title, () => tests(() => Promise.reject(new Error('There is no browser.'))));
    return;
  }
  describe(title, function () {
    this.timeout(30_000);
    let pages: Page[] = [];
    let errors: Error[] = [];

    before(() => {
      if (!executablePath)
        throw new Error('Browser tests need Chromium, Chrome or Edge: CHROMIUM_PATH names one.');
    });
    afterEach(async () => {
      const thrown = errors;
      await Promise.all(pages.map(page => page.context().close()));
      pages = [];
      errors = [];
      if (thrown.length) throw new AggregateError(thrown, `A page threw: ${thrown.map(String).join('; ')}`);
    });

    tests(async () => {
      const context = await (await launch()).newContext();
      // tsx names functions by a helper of its own, which a function that runs in the page does not have.
      await context.addInitScript('globalThis.__name ??= made => made');
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      context.on('weberror', error => errors.push(error.error()));
      pages.push(page);
      return page;
    });
  });
}
