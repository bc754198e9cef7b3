/** (e) The time that a page takes to evaluate a script, in fresh pages of Chromium: ours beside others'. */
import type { BrowserContext } from 'playwright-core';
import { shipped } from './bundle.js';
import { openBrowser } from './chromium.js';
import { joined, ratioOf, spreadOf, turns } from './measure.js';
import type { Samples } from './measure.js';
import type { Progress } from './progress.js';
import { rivalFile } from './rivals.js';
import { atMost, row } from './table.js';
import type { Row } from './table.js';

const ROUNDS = 25;

interface Script {
  readonly text: string;
  /** The script that has to be on the page before, and is not measured. */
  readonly before?: string;
}

async function scripts(): Promise<Record<string, Script>> {
  const toolkit = await shipped('toolkit.js');
  return {
    'toolkit.js': { text: toolkit },
    'panels.js': { text: await shipped('panels.js'), before: toolkit },
    penpal: { text: (await rivalFile('penpal', /\.min\.js$/)).text },
    'client-app-sdk': { text: (await rivalFile('purecloud-client-app-sdk', /\.min\.js$/)).text },
  };
}

/** Evaluates a script in a page of its own and gives the time, in milliseconds. */
async function evaluate(context: BrowserContext, { text, before }: Script): Promise<number> {
  const page = await context.newPage();
  try {
    if (before) await page.addScriptTag({ content: before });
    return await page.evaluate(content => {
      const script = document.createElement('script');
      script.textContent = content;
      const start = performance.now();
      document.head.append(script);
      return performance.now() - start;
    }, text);
  } finally {
    await page.close();
  }
}

/** Runs the benchmark. */
export async function startUp(tell: Progress): Promise<Row[]> {
  const contenders = await scripts();
  const names = Object.keys(contenders);
  const context = await (await openBrowser()).newContext();
  const rounds: Samples<string>[] = [];
  // The first page of a browser pays for more than its script.
  await evaluate(context, { text: '' });
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 5 === 0) tell(round / ROUNDS, `round ${round + 1} of ${ROUNDS}`);
    const sample: Samples<string> = {};
    for (const name of turns(names, round)) {
      sample[name] = [await evaluate(context, contenders[name] as Script)];
    }
    rounds.push(sample);
  }
  await context.close();
  const all = joined(rounds);
  const [toolkit, sdk] = [all['toolkit.js'] ?? [], all['client-app-sdk'] ?? []];
  return [
    row('evaluation, toolkit.js : client-app-sdk', ratioOf(toolkit, sdk), { goal: atMost(0.6) }),
    ...names.map(name => row(`evaluation, ${name}`, spreadOf(all[name] ?? []), { unit: ' ms', digits: 1 })),
  ];
}
