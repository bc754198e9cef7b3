/** (b) What a page loads, compressed as it crosses the network, beside what others ship for less and for more. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import zlib from 'node:zlib';
import { bench, shipped } from './bundle.js';
import type { Row } from './table.js';

const sizeOf = (bytes: Buffer | string): number => zlib.gzipSync(bytes, { level: 9 }).length;

/** A rival's version and the compressed size of its minified file, which may have a hash in its name. */
async function rival(name: string, file: RegExp): Promise<{ name: string; size: number }> {
  const folder = path.join(bench, 'node_modules', name);
  const [minified, ...more] = (await readdir(path.join(folder, 'dist'))).filter(each => file.test(each));
  if (!minified || more.length) throw new Error(`${name} has not one minified file but ${more.length + 1}.`);
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    name: `${name} ${version}, ${minified}`,
    size: sizeOf(await readFile(path.join(folder, 'dist', minified))),
  };
}

const bytes = (size: number): string => `${size} B`;

/** Runs the benchmark. */
export async function size(): Promise<Row[]> {
  const toolkit = sizeOf(await shipped('toolkit.js'));
  const penpal = await rival('penpal', /\.min\.js$/);
  const sdk = await rival('purecloud-client-app-sdk', /\.min\.js$/);
  // All three surfaces for half of what the vendor's own kit for another surface takes.
  const most = Math.floor(sdk.size / 2);
  const goal = { words: `< ${most} B`, holds: (value: number) => value < most };
  return [
    { what: 'toolkit.js, gzipped', measured: bytes(toolkit), goal, met: goal.holds(toolkit) },
    { what: penpal.name, measured: bytes(penpal.size) },
    { what: sdk.name, measured: bytes(sdk.size) },
    { what: 'panels.js', measured: bytes(sizeOf(await shipped('panels.js'))) },
    { what: 'panels.css', measured: bytes(sizeOf(await shipped('panels.css'))) },
  ];
}
