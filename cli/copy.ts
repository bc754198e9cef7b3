/** Writes files into a project, and never over what was changed there. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeFile } from './files.js';
import type { TextFile } from './files.js';
import { Problem } from './problem.js';

export type Outcome = 'created' | 'updated' | 'unchanged' | 'kept' | 'overwritten' | 'deleted';

/** A file, by its path from the project's folder. */
export interface Copied extends TextFile {
  readonly outcome: Outcome;
  /** The project's own text, where that was kept. */
  readonly own?: string;
}

/** The file in the project that lists what was written: a file with another hash was changed. */
const RECORD = '.genesys-console-toolkit.json';

interface WrittenFiles {
  version: string;
  /** Hashes by path. */
  files: Record<string, string>;
}

export interface CopyOptions {
  /** The version of what is written. */
  version: string;
  /** Overwrites what was changed. */
  force?: boolean;
  /** Checks whether a file that was written before is shipped no more. */
  isStale?(path: string): boolean;
}

/** The line that tells what became of a file. */
export const outcomeLine = (outcome: Outcome, file: string): string => `${outcome.padEnd(11)} ${file}`;

export function copyFiles(
  folder: string,
  wanted: readonly TextFile[],
  { version, force = false, isStale = () => false }: CopyOptions,
): Copied[] {
  const written = readRecord(folder);
  const copied = wanted.map(file => copyFile(folder, file, written[file.path], force));
  const deleted = Object.keys(written)
    .filter(isStale)
    .flatMap(file => deleteFile(folder, file, written[file]));
  for (const { path: file, text, outcome } of copied) if (outcome !== 'kept') written[file] = hashOf(text);
  for (const { path: file } of deleted) delete written[file];
  const sorted = Object.fromEntries(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)));
  const record: WrittenFiles = { version, files: sorted };
  writeFileSync(path.join(folder, RECORD), `${JSON.stringify(record, null, 2)}\n`);
  return [...copied, ...deleted];
}

function copyFile(folder: string, file: TextFile, hash: string | undefined, force: boolean): Copied {
  const target = path.join(folder, file.path);
  const own = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
  const outcome = outcomeOf(file.text, own, hash, force);
  if (outcome === 'kept') return { ...file, outcome, own };
  if (outcome !== 'unchanged') writeFile(folder, file);
  return { ...file, outcome };
}

function outcomeOf(text: string, own: string | undefined, hash: string | undefined, force: boolean): Outcome {
  if (own === undefined) return 'created';
  if (hashOf(own) === hashOf(text)) return 'unchanged';
  if (hashOf(own) === hash) return 'updated';
  return force ? 'overwritten' : 'kept';
}

/** Deletes a file that is shipped no more, unless it was changed. */
function deleteFile(folder: string, file: string, hash: string | undefined): Copied[] {
  const target = path.join(folder, file);
  if (!existsSync(target) || hashOf(readFileSync(target, 'utf8')) !== hash) return [];
  rmSync(target);
  return [{ path: file, text: '', outcome: 'deleted' }];
}

/** The same for either kind of line ends: git may have changed them. */
const hashOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 32);

function readRecord(folder: string): Record<string, string> {
  const file = path.join(folder, RECORD);
  if (!existsSync(file)) return {};
  try {
    const { files } = JSON.parse(readFileSync(file, 'utf8')) as Partial<WrittenFiles>;
    return Object.fromEntries(Object.entries(files ?? {}));
  } catch (error) {
    throw new Problem(
      `${file} can't be read: ${(error as Error).message}. Delete it, or get it back from git.`,
    );
  }
}
