import path from 'node:path';
import type { Frame, JSHandle, Page } from 'playwright-core';
import type { SimulatorHandle } from '../../simulator/browser/console/console.js';
import type { SimulatorOptions } from '../../simulator/server/from-sources.js';
import type { Simulator } from '../../simulator/server/server.js';
import { simulatorWith } from './simulators.js';

/** A console in a browser, with components made for tests. */
export interface OpenConsole {
  readonly page: Page;
  readonly simulator: Simulator;
  /** The frame of a component's page, loaded. */
  component(name: string): Promise<Frame>;
  /** The console page's own objects. */
  readonly handle: JSHandle<SimulatorHandle>;
  /** Waits for an entry of the console's log. */
  logged(text: string | RegExp): Promise<void>;
}

export const fixture = (name: string): string => path.join(import.meta.dirname, name);

/** Opens the console of a simulator that shows the pages of `test/browser/pages` only. */
export async function openConsole(
  open: () => Promise<Page>,
  options: SimulatorOptions = {},
): Promise<OpenConsole> {
  const simulator = await simulatorWith({ folder: fixture('pages'), ...options });
  const page = await open();
  await page.goto(simulator.url);
  const handle = (await page.waitForFunction(
    () => (window as Window & { simulator?: SimulatorHandle }).simulator,
  )) as JSHandle<SimulatorHandle>;

  return {
    page,
    simulator,
    async component(name) {
      const iframe = page.locator(`#component-${name} iframe`);
      const frame = await (await iframe.elementHandle())?.contentFrame();
      if (!frame) throw new Error(`There is no component ${name}.`);
      await frame.waitForLoadState();
      await frame.waitForFunction(
        () => document.readyState === 'complete' && location.href !== 'about:blank',
      );
      return frame;
    },
    handle,
    logged: text => page.locator('.log-entries li').filter({ hasText: text }).first().waitFor(),
  };
}
