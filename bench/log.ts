/**
 * (c) How much a page's main thread has to do for the toolkit's log while events pour in, beside the least that shows them.
 *
 * Both pages get the same texts in the same tasks, have Salesforce's stylesheet, and are as wide as a console component.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { openBrowser } from './chromium.js';
import { script, shipped } from './bundle.js';
import type { Course } from './log/feed.js';
import { tasksOf } from './log/trace.js';
import type { Task } from './log/trace.js';
import { ratioOf, spreadOf, turns } from './measure.js';
import type { Progress } from './progress.js';
import { atMost, row } from './table.js';
import type { Row } from './table.js';

const ROUNDS = 5;

/** The number of events that each page keeps. */
const KEPT = 5000;

const burst = 50;

/** 10,000 events as fast as they can come; then some at the pace that hurts a log most that shows them ten times a second. */
const COURSES: readonly Course[] = [
  { events: 500, burst, pause: 0 },
  { events: 1000, burst, pause: 0 },
  { events: 7500, burst, pause: 0 },
  { events: 1000, burst, pause: 0 },
  { events: 2000, burst, pause: 100 },
];
const [EARLY, LATE, SLOW] = [1, 3, 4];

const total = COURSES.reduce((sum, { events }) => sum + events, 0);

/** The scripts of each contender's page, in order. */
async function pages(): Promise<Record<'bare' | 'log', string[]>> {
  const feeder = await script('log/feed.ts', 'feeder');
  return {
    bare: [feeder, await script('log/bare-list.ts', 'bare')],
    log: [
      feeder,
      await shipped('toolkit.js'),
      await shipped('developer-panels.js'),
      await script('log/panel.ts', 'panel'),
    ],
  };
}

async function emptyPage(): Promise<string> {
  const slds = createRequire(import.meta.url).resolve(
    '@salesforce-ux/design-system/assets/styles/salesforce-lightning-design-system.min.css',
  );
  return `<!doctype html>
    <html lang="en">
      <head>
        <title>Events</title>
        <style>${await readFile(slds, 'utf8')}</style>
        <style>${await shipped('panels.css')}</style>
      </head>
      <body class="slds-scope"></body>
    </html>`;
}

/** Feeds one fresh page and tells its main thread's tasks. */
async function feed(html: string, scripts: readonly string[]): Promise<Task[]> {
  const browser = await openBrowser();
  // A context of its own has a process of its own.
  const context = await browser.newContext({ viewport: { width: 400, height: 700 } });
  try {
    const page = await context.newPage();
    const errors: Error[] = [];
    page.on('pageerror', error => errors.push(error));
    await page.setContent(html);
    for (const content of scripts) await page.addScriptTag({ content });
    const tasks = await tasksOf(browser, page, () =>
      page.evaluate(`feeder.feed(${JSON.stringify(COURSES)})`),
    );
    if (errors.length) throw new AggregateError(errors, 'The page threw.');
    mustShow(await page.evaluate(SHOWN));
    return tasks;
  } finally {
    await context.close();
  }
}

/** The number of events that a page shows to who scrolls, and the texts of those that are in it. */
const SHOWN = (): { count: number; newest: string } => {
  const row = document.querySelector('[role=option]');
  const items = document.querySelectorAll('li');
  return {
    count: row ? Number(row.getAttribute('aria-setsize')) : items.length,
    newest: (row ?? items[items.length - 1])?.textContent ?? '',
  };
};

/** A log that shows less has less to do. */
function mustShow({ count, newest }: ReturnType<typeof SHOWN>): void {
  // Each event counts a second on: the number stands in its summary.
  const number = Number(/→ (\d+)/.exec(newest)?.[1]);
  if (count !== KEPT || number !== 10000 + total)
    throw new Error(`The page shows ${count} events, the newest of them ${number}.`);
}

const busyIn = (tasks: readonly Task[], ...courses: readonly number[]): number =>
  tasks.filter(({ course }) => courses.includes(course)).reduce((sum, { busy }) => sum + busy, 0);

/** Runs the benchmark. */
export async function log(tell: Progress): Promise<Row[]> {
  const html = await emptyPage();
  const scripts = await pages();
  const runs: Record<keyof typeof scripts, Task[][]> = { bare: [], log: [] };
  for (let round = 0; round < ROUNDS; round++) {
    tell(round / ROUNDS, `round ${round + 1} of ${ROUNDS}`);
    for (const name of turns(['bare', 'log'], round)) runs[name].push(await feed(html, scripts[name]));
  }
  const fast = [0, EARLY, 2, LATE];
  const busy = (name: keyof typeof runs, ...courses: readonly number[]): number[] =>
    runs[name].map(tasks => busyIn(tasks, ...courses));
  const longest = (name: keyof typeof runs, clock: 'busy' | 'wall'): number[] =>
    runs[name].map(tasks => Math.max(...tasks.map(task => task[clock])));
  const worst = Math.max(...longest('log', 'busy'));
  const limit = atMost(50, ' ms');
  const ms = { unit: ' ms', digits: 0 };
  return [
    row('log : bare list, 10,000 events at once', ratioOf(busy('log', ...fast), busy('bare', ...fast)), {
      goal: atMost(2),
    }),
    row('log : bare list, 50 events each 100 ms', ratioOf(busy('log', SLOW), busy('bare', SLOW)), {
      goal: atMost(2),
    }),
    row('10,000th event : 1,000th, log', ratioOf(busy('log', LATE), busy('log', EARLY)), {
      // The same, but for noise.
      goal: atMost(1.1),
    }),
    row('10,000th event : 1,000th, bare list', ratioOf(busy('bare', LATE), busy('bare', EARLY))),
    {
      what: 'longest task of all runs, log',
      measured: `${worst.toFixed(0)} ms`,
      goal: limit,
      met: limit.holds(worst),
    },
    row('longest task of a run by the clock, log', spreadOf(longest('log', 'wall')), { ...ms, goal: limit }),
    row('longest task of a run by the clock, bare list', spreadOf(longest('bare', 'wall')), ms),
    row('busy for 10,000 events, log', spreadOf(busy('log', ...fast)), ms),
    row('busy for 10,000 events, bare list', spreadOf(busy('bare', ...fast)), ms),
  ];
}
