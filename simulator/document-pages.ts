/** Takes the screenshots of `docs/screenshots/`: `npm run docs:screenshots`, after a build. It needs Chromium. */
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import type { Frame, Locator, Page } from 'playwright-core';
import { fromRoot } from './server/root.js';
import { startSimulator } from './server/from-sources.js';

const FOLDER = fromRoot('docs/screenshots');

const ANNA = {
  remoteName: 'Anna First',
  phone: '+13175550101',
  queueName: 'Shop support',
  attributes: {
    'Participant.caseId': '00001026',
    'Participant.language': 'en-US',
    'Participant.reason': 'Card reader',
  },
};
const BERTA = { remoteName: 'Berta Second', phone: '+13175550102', queueName: 'Billing' };

/** The agent's page in the console, and the simulated client. */
interface Scene {
  readonly page: Page;
  readonly frame: Frame;
  readonly iframe: Locator;
  client(work: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
}

type Reach = (scene: Scene) => Promise<unknown>;

/** The states of the agent's page, each begun in a new console, by the names of their screenshots. */
const CALL_STATES: Readonly<Record<string, Reach>> = {
  idle: async () => {},
  ringing: ({ client }) => client(`g.offer(${JSON.stringify(ANNA)})`),
  guarded: async scene => {
    await ring(scene);
    await scene.press('Answer Anna First');
    await scene.frame.getByText('Talking').waitFor();
  },
  connected: talk,
  'second-call': async scene => {
    await talk(scene);
    await scene.client(`g.offer(${JSON.stringify(BERTA)})`);
    await rest(scene);
  },
  held: async scene => {
    await talk(scene);
    await scene.press('Hold Anna First');
    await rest(scene);
  },
  transfer: async scene => {
    await talk(scene);
    await scene.press('Transfer… Anna First');
  },
  'transfer-to-id': async scene => {
    await talk(scene);
    await scene.press('Transfer… Anna First');
    await scene.frame.getByRole('textbox').fill('44560c74-5e84-4062-94b6-5680cdeb54d5');
  },
  consult: async scene => {
    await talk(scene);
    await scene.press('Transfer… Anna First');
    await scene.frame.getByRole('textbox').fill('317 555 0199');
    await scene.press(/^Consult: 317/);
    await rest(scene);
    await scene.frame.getByRole('textbox').press('Escape');
    await rest(scene);
  },
  more: async scene => {
    await talk(scene);
    await scene.press('More Anna First');
  },
  'no-sign': async scene => {
    await talk(scene);
    await scene.client('g.close()');
    await scene.press('Hold Anna First');
    await scene.frame.getByText('no sign of it').first().waitFor();
    await scene.page.waitForTimeout(5000);
  },
  'wrap-up': async scene => {
    await talk(scene);
    await scene.press('Hang up Anna First');
    await rest(scene);
  },
  chat: async scene => {
    await scene.client(`g.pickup(g.offer({ kind: 'chat', remoteName: 'Cora Chat', queueName: 'Web chat' }))`);
    await rest(scene);
  },
  outbound: ({ client }) => client(`g.offer({ ...${JSON.stringify(ANNA)}, direction: 'Outbound' })`),
  'logged-out': ({ client }) => client('g.logOut()'),
  reloaded: async scene => {
    await talk(scene);
    // Other pages that share would tell the name.
    await scene.page.evaluate(
      "document.querySelectorAll('.component-window:not(#component-GenesysCall) iframe').forEach(each => each.remove())",
    );
    await scene.page.getByRole('button', { name: 'Reload Genesys call' }).click();
    await scene.frame.getByText('Name not stored').waitFor();
  },
  wide: async scene => {
    await talk(scene);
    await widen(scene);
  },
};

const SAYINGS = [
  { channel: 'INTERNAL', text: 'Shop support, good morning.' },
  {
    text: 'Good morning. My card reader drops the connection two or three times a day, most often at checkout.',
  },
  { channel: 'INTERNAL', text: 'I am sorry to hear that. Which reader is it?' },
  { text: 'The small white one.' },
];

/** The other pages, each in one state. */
const PAGES: Readonly<Record<string, readonly [component: string, reach: Reach]>> = {
  'screen-pop': [
    'GenesysScreenPop',
    ({ client }) => {
      const recordId = '500000000000002AAA https://elsewhere.example/x';
      const call = { ...ANNA, attributes: { 'Participant.recordId': recordId } };
      return client(`g.pickup(g.offer(${JSON.stringify(call)}))`);
    },
  ],
  events: ['GenesysEvents', watch],
  'events-wide': [
    'GenesysEvents',
    async scene => {
      await watch(scene);
      await widen(scene);
    },
  ],
  status: ['GenesysStatus', ({ client }) => client(`g.setStatus('BREAK', 'Coffee')`)],
  transcript: [
    'GenesysTranscript',
    ({ client }) =>
      client(
        `const id = g.offer(${JSON.stringify(ANNA)}); g.pickup(id);
        for (const each of ${JSON.stringify(SAYINGS)}) g.say(id, each);`,
      ),
  ],
};

/** A call of which the developers' page has much to show, and one of its events open. */
async function watch({ page, frame, client }: Scene): Promise<void> {
  await client(`
    g.setStatus('ON_QUEUE');
    const id = g.offer(${JSON.stringify(ANNA)});
    g.offer(${JSON.stringify(BERTA)});
    g.pickup(id);
    g.fire('ACW_COMPLETED', '{');`);
  await page.waitForTimeout(1500);
  // A text is what runs in the page's world.
  await frame.evaluate(
    '{ const client = GenesysConsole.connect(); client.setHeld(client.interactions.all()[0].id, true) }',
  );
  await page.waitForTimeout(1000);
  await frame.getByRole('option').filter({ hasText: 'ALERTING → CONNECTED' }).click();
}

/** Waits until the places take input and the clocks have run on. */
const rest = ({ page }: Scene): Promise<void> => page.waitForTimeout(1500);

/** Shows the page as wide as in a window of its own. */
const widen = ({ iframe }: Scene): Promise<void> =>
  iframe.evaluate(frame => {
    frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9; width: 1000px; height: 560px';
  });

async function ring(scene: Scene): Promise<void> {
  await scene.client(`g.setStatus('ON_QUEUE'); g.offer(${JSON.stringify(ANNA)})`);
  await rest(scene);
}

async function talk(scene: Scene): Promise<void> {
  await ring(scene);
  await scene.press('Answer Anna First');
  await scene.frame.getByText('Talking').waitFor();
  await rest(scene);
}

async function openScene(page: Page, url: string, component: string): Promise<Scene> {
  await page.goto(url);
  const iframe = page.locator(`#component-${component} iframe`);
  await iframe.waitFor({ state: 'attached' });
  if (!(await iframe.isVisible()))
    await page.locator(`button[aria-controls="component-${component}"]`).click();
  const frame = await (await iframe.elementHandle())?.contentFrame();
  if (!frame) throw new Error(`The console shows no ${component}.`);
  await frame.waitForSelector('.genesys-health');
  await page.waitForFunction(() => 'simulator' in window);
  // The console has to know what the page listens to.
  await page.waitForTimeout(1000);
  return {
    page,
    frame,
    iframe,
    client: async work => {
      // A text is what runs in the page's world.
      await page.evaluate(`(g => { ${work} })(window.simulator.genesys)`);
    },
    press: name =>
      frame
        .locator('button:not([aria-disabled])')
        .and(frame.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }))
        .click(),
  };
}

const wanted = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
const simulator = await startSimulator();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
const shots = [
  ...Object.entries(CALL_STATES).map(([name, reach]) => [`call-${name}`, 'GenesysCall', reach] as const),
  ['console', 'GenesysCall', talk] as const,
  ...Object.entries(PAGES).map(([name, [component, reach]]) => [name, component, reach] as const),
];
for (const [name, component, reach] of shots) {
  if (wanted.length && !wanted.includes(name)) continue;
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const scene = await openScene(page, simulator.url, component);
  await reach(scene);
  await page.waitForTimeout(name === 'call-guarded' ? 250 : 800);
  const whole = name === 'console' ? page : scene.iframe;
  await whole.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}
await browser.close();
await simulator.close();
