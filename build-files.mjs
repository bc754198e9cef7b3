/** The files of a build. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {Record<string, Uint8Array>} Files Bytes by name, or by path in a zip. */

/** The checkout. */
export const root = path.dirname(fileURLToPath(import.meta.url));

/**
 * @param {string} folder
 * @param {Files} files
 */
export async function writeFiles(folder, files) {
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(path.join(folder, name), bytes)));
}
