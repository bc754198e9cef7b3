/** Files of text, by their paths with `/`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Reads all files below a folder; their paths begin there. */
export const readFiles = (folder: string): TextFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort()
    .map(file => ({
      path: path.relative(folder, file).replaceAll(path.sep, '/'),
      text: readFileSync(file, 'utf8'),
    }));

/** Writes a file below a folder, which need not be there. */
export function writeFile(folder: string, file: TextFile): void {
  const target = path.join(folder, file.path);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, file.text);
}
