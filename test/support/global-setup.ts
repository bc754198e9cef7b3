/** The build and the browser of a run of tests, which all processes have in common. */
import { mkdirSync, symlinkSync } from 'node:fs';
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

/** Builds the checkout for builtFolder(), and links to the pages for builtPages(). */
async function buildOnce(): Promise<void> {
  const { build } = await import('../../build.mjs');
  const folder = temporaryFolder();
  const outDir = path.join(folder, 'build');
  await build({ outDir });
  const pages = path.join(folder, 'pages');
  mkdirSync(pages);
  symlinkSync(path.join(root, 'visualforce'), path.join(pages, 'visualforce'), 'junction');
  symlinkSync(path.join(root, 'lightning'), path.join(pages, 'lightning'), 'junction');
  symlinkSync(path.join(outDir, 'staticresources'), path.join(pages, 'staticresources'), 'junction');
  process.env.TOOLKIT_BUILD = folder;
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
