/** Runs the benchmarks, all or those that are named (`npm run bench -- wire`), and prints one table. */
import { closeBrowser, openBrowser } from './chromium.js';
import { interactions } from './interactions.js';
import { log } from './log.js';
import { progressOf } from './progress.js';
import type { Progress } from './progress.js';
import { size } from './size.js';
import { startUp } from './start-up.js';
import { table } from './table.js';
import type { Row } from './table.js';
import { wire } from './wire.js';

const BENCHMARKS: Readonly<Record<string, (tell: Progress) => Promise<Row[]>>> = {
  wire,
  size,
  'start-up': startUp,
  log,
  interactions,
};

const named = process.argv.slice(2);
const unknown = named.filter(name => !(name in BENCHMARKS));
if (unknown.length)
  throw new Error(`There is no ${unknown.join(', ')}, only ${Object.keys(BENCHMARKS).join(', ')}.`);

const rows: Row[] = [];
try {
  for (const [name, run] of Object.entries(BENCHMARKS)) {
    if (named.length && !named.includes(name)) continue;
    const tell = progressOf(name);
    tell(0, 'begins');
    rows.push(...(await run(tell)));
    tell(1, 'done');
  }
  console.log(`Node ${process.versions.node}, Chromium ${(await openBrowser()).version()}\n\n${table(rows)}`);
} finally {
  await closeBrowser();
}
