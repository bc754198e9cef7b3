import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { BrowserServer } from 'playwright-core';

/** The places of Chromium, Chrome and Edge. The first that is there is taken: the shell loads pages twice as fast. */
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium-headless-shell',
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

/** Finds the browser; `isWhole` asks for one with the preferences of people, which the headless shell has not. */
export const findChromium = ({ isWhole = false } = {}): string | undefined =>
  process.env['CHROMIUM_PATH'] ??
  PLACES[process.platform]?.find(place => existsSync(place) && !(isWhole && place.includes('headless')));

/** Starts the browser that all suites share, unless there is none. */
export async function launchChromium(): Promise<BrowserServer | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  return chromium.launchServer({
    executablePath,
    host: '127.0.0.1',
    args: [
      // A container's root has no sandbox; the next three keep the browser from work that no test needs.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-sync',
      // The start of a process costs as much as a page: a context has one, as long as it has an open page.
      '--renderer-process-limit=1',
    ],
  });
}
