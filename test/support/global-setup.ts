/** The build and the browser of a run of tests, which all processes have in common. */
import { copyFileSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { BrowserServer } from 'playwright-core';
import { root, temporaryFolder } from './built.js';

let browser: BrowserServer | undefined;

/** Checks whether mocha runs tests of a folder: it runs all, unless its arguments name files or folders. */
function runs(folder: string): boolean {
  const isWithin = (file: string, other: string): boolean =>
    `${file}${path.sep}`.startsWith(`${other}${path.sep}`);
  const tests = path.join(root, 'test');
  const named = process.argv
    .slice(2)
    .map(argument => path.resolve(argument.replace(/[*?{[].*/, '')))
    .filter(file => isWithin(file, tests));
  const wanted = path.join(tests, folder);
  return named.length === 0 || named.some(file => isWithin(file, wanted) || isWithin(wanted, file));
}

/** Builds the checkout for builtFolder(), and copies the pages for builtPages(). */
async function buildOnce(): Promise<void> {
  const { build } = await import('../../build.mjs');
  const folder = temporaryFolder();
  const outDir = path.join(folder, 'build');
  await build({ outDir });
  for (const page of readdirSync(path.join(root, 'visualforce')).filter(file => file.endsWith('.page'))) {
    copyPage(path.basename(page, '.page'), path.join(folder, 'pages'), path.join(outDir, 'staticresources'));
  }
  process.env.TOOLKIT_BUILD = folder;
}

/** Copies the files of one page, beside a link to the static resource. */
function copyPage(name: string, pages: string, resources: string): void {
  for (const directory of ['visualforce', 'lightning']) {
    const folder = path.join(pages, name, directory);
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(path.join(root, directory))) {
      const isOfPage = file.startsWith(`${name}.`) || file.startsWith(`${name}Lightning.`);
      if (isOfPage) copyFileSync(path.join(root, directory, file), path.join(folder, file));
    }
  }
  symlinkSync(resources, path.join(pages, name, 'staticresources'), 'junction');
}

async function launchBrowser(): Promise<void> {
  const { launchChromium } = await import('./chromium.js');
  browser = await launchChromium();
  if (browser) process.env.CHROMIUM_ENDPOINT = browser.wsEndpoint();
  else if (!process.env.CI)
    console.log(
      'No Chromium, Chrome or Edge was found (CHROMIUM_PATH names one): the browser tests are skipped.',
    );
}

export async function mochaGlobalSetup(): Promise<void> {
  const inBrowser = runs('browser');
  await Promise.all([(inBrowser || runs('package')) && buildOnce(), inBrowser && launchBrowser()]);
}

export async function mochaGlobalTeardown(): Promise<void> {
  await browser?.close();
}
