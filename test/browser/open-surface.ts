import type { Frame, JSHandle, Page } from 'playwright-core';
import type { SimulatorOptions } from '../../simulator/server/from-sources.js';
import type { Simulator } from '../../simulator/server/server.js';
import type { Surface } from '../../simulator/surfaces.js';
import type { SimulatedGenesysClient } from '../../src/testing/index.js';
import { builtPages } from '../support/built.js';
import { simulatorWith } from './simulators.js';
import { unfold } from './unfold.js';

/** One of the simulator's surfaces in a browser. */
export interface OpenSurface {
  readonly page: Page;
  readonly simulator: Simulator;
  /** The frame of the page of ours: its panels, and the toolkit. */
  readonly sample: Frame;
  /** The frame of the simulated Genesys client. */
  readonly client: Frame;
  readonly genesys: JSHandle<SimulatedGenesysClient>;
  /** Waits until the Genesys client, or the console, knows what the sample page wants to hear. */
  settled(): Promise<void>;
}

type WithSimulator = Window & { simulator?: { genesys: SimulatedGenesysClient } };

async function frameIn(page: Page, selector: string): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector, { state: 'attached' })).contentFrame();
  if (!frame) throw new Error(`${selector} is no frame.`);
  // A frame that is not shown has no animation frames, by which Playwright looks unless it is told otherwise.
  await frame.waitForFunction(
    () => document.readyState === 'complete' && location.href !== 'about:blank',
    undefined,
    { polling: 50 },
  );
  return frame;
}

/** The frames of a page of ours and of the client on each surface. Without a selector: the page itself. */
const FRAMES: Readonly<Record<Surface, { sample?(name: string): string; client?: string }>> = {
  console: { sample: name => `#component-${name} iframe` },
  'message-channel': { sample: name => `#tabs iframe[title="${name}Lightning"]` },
  'window-message': { client: '#client' },
};

/** Has a page of ours shown: in its component's window, or in its tab. */
async function show(page: Page, surface: Surface, name: string, selector: string): Promise<void> {
  const frame = page.locator(selector);
  await frame.waitFor({ state: 'attached' });
  if (surface === 'message-channel') await page.getByRole('tab', { name: `${name}Lightning` }).click();
  else if (!(await frame.isVisible()))
    await page.locator(`button[aria-controls="component-${name}"]`).click();
}

/**
 * Opens one of the surfaces of a simulator with this project's own pages, and shows the one of a name: the developers' page
 * unfolded, unless a test is about its tabs.
 */
export async function openSurface(
  open: () => Promise<Page>,
  surface: Surface,
  options: SimulatorOptions = {},
  name = 'GenesysEvents',
  { folded = false } = {},
): Promise<OpenSurface> {
  const simulator = await simulatorWith({ surface, ...builtPages(name), ...options });
  const page = await open();
  await page.goto(simulator.url);
  const where = FRAMES[surface];
  const selector = where.sample?.(name);
  if (selector) await show(page, surface, name, selector);
  const sample = selector ? await frameIn(page, selector) : page.mainFrame();
  await sample.waitForSelector('main', { state: 'attached' });
  if (!folded) await unfold(sample);
  const client = where.client ? await frameIn(page, where.client) : page.mainFrame();
  const genesys = (await client.waitForFunction(
    () => (window as WithSimulator).simulator?.genesys,
  )) as JSHandle<SimulatedGenesysClient>;

  const opened: OpenSurface = {
    page,
    simulator,
    sample,
    client,
    genesys,
    async settled() {
      if (surface === 'console') {
        // Messages arrive in order: so the answer to the last says that those before it are there.
        await sample.evaluate(
          () => new Promise<void>(resolve => sforce.console.getFocusedPrimaryTabId(() => resolve())),
        );
      } else {
        await client.waitForFunction(
          of =>
            ['Interaction', 'UserAction'].every(type => of.subscriptions.some(each => each.type === type)),
          genesys,
        );
      }
    },
  };
  await opened.settled();
  return opened;
}
