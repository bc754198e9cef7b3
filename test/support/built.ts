import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../build.mjs';

/** The checkout. */
export const root = path.resolve(import.meta.dirname, '../..');

/** A new folder that goes when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'toolkit-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let built: Promise<string> | undefined;

/** Builds the checkout, once for all tests, and tells in which folder: not in the checkout, which others may be using. */
export function buildOnce(): Promise<string> {
  const outDir = temporaryFolder();
  return (built ??= build({ outDir }).then(() => outDir));
}

/** All files below a folder by their path, with `/` on any machine. */
export function filesIn(folder: string): Record<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter(name => statSync(path.join(folder, name)).isFile())
      .map(name => [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name))]),
  );
}
