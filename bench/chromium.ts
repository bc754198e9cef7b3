import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

let browser: Promise<Browser> | undefined;

/** The one browser of the run. `CHROMIUM_PATH` names another than the system's. */
export const openBrowser = (): Promise<Browser> =>
  (browser ??= chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    // A container's root has no sandbox; the rest keeps the browser from calling its makers.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  }));

/** Closes it, where it was opened. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}
