/** Runs the benchmarks, all or those that are named (`tsx bench/index.ts wire`), and prints one table. */
import { closeBrowser, openBrowser } from './chromium.js';
import { interactions } from './interactions.js';
import { log } from './log.js';
import { size } from './size.js';
import { table } from './table.js';
import type { Row } from './table.js';
import { wire } from './wire.js';

const BENCHMARKS: Readonly<Record<string, () => Promise<Row[]>>> = { wire, size, log, interactions };

const named = process.argv.slice(2);
const unknown = named.filter(name => !(name in BENCHMARKS));
if (unknown.length)
  throw new Error(`There is no ${unknown.join(', ')}, only ${Object.keys(BENCHMARKS).join(', ')}.`);

const rows: Row[] = [];
try {
  for (const [name, run] of Object.entries(BENCHMARKS)) {
    if (named.length && !named.includes(name)) continue;
    console.error(`${name} …`);
    rows.push(...(await run()));
  }
  console.log(`Node ${process.versions.node}, Chromium ${(await openBrowser()).version()}\n\n${table(rows)}`);
} finally {
  await closeBrowser();
}
