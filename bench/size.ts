/** (b) What a page loads, compressed as it crosses the network, beside what others ship for less and for more. */
import zlib from 'node:zlib';
import { shipped } from './bundle.js';
import { rivalFile } from './rivals.js';
import type { Row } from './table.js';

/** The budget of toolkit.js in bytes, which DESIGN sets. */
const MOST = 24_000;

const sizeOf = (bytes: Buffer | string): number => zlib.gzipSync(bytes, { level: 9 }).length;

const bytes = (size: number): string => `${size} B`;

/** Runs the benchmark. */
export async function size(): Promise<Row[]> {
  const toolkit = sizeOf(await shipped('toolkit.js'));
  const penpal = await rivalFile('penpal', /\.min\.js$/);
  const sdk = await rivalFile('purecloud-client-app-sdk', /\.min\.js$/);
  const goal = { words: `< ${MOST} B`, holds: (value: number) => value < MOST };
  return [
    { what: 'toolkit.js, gzipped', measured: bytes(toolkit), goal, met: goal.holds(toolkit) },
    { what: penpal.name, measured: bytes(sizeOf(penpal.text)) },
    { what: sdk.name, measured: bytes(sizeOf(sdk.text)) },
    { what: 'panels.js', measured: bytes(sizeOf(await shipped('panels.js'))) },
    { what: 'panels.css', measured: bytes(sizeOf(await shipped('panels.css'))) },
  ];
}
