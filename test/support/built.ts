import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The checkout. */
export const root = path.resolve(import.meta.dirname, '../..');

/** A new folder that goes when the tests end: with the run's own, since mocha kills the processes that its files run in. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(process.env.TOOLKIT_BUILD ?? tmpdir(), 'toolkit-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder that global-setup.ts made: not in the checkout, which others may be using. */
function ofTheRun(name: string): string {
  const folder = process.env.TOOLKIT_BUILD;
  if (!folder)
    throw new Error('Tests of the build lie in test/browser and test/package: for those mocha builds.');
  return path.join(folder, name);
}

/** All that the run's one build made. */
export const builtFolder = (): string => ofTheRun('build');

export const builtResource = (): string => path.join(builtFolder(), 'staticresources/GenesysConsole');

/**
 * One of the project's pages as the simulator takes it, for Classic and for Lightning, beside the static resource that was
 * built: all of them in each console would take most of the tests' time.
 */
export const builtPages = (name = 'GenesysEvents'): { folder: string; lightningFolder: string } => ({
  folder: ofTheRun(`pages/${name}/visualforce`),
  lightningFolder: ofTheRun(`pages/${name}/lightning`),
});

/** All files below a folder by their path, with `/` on any machine. */
export function filesIn(folder: string): Record<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter(name => statSync(path.join(folder, name)).isFile())
      .map(name => [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name))]),
  );
}
