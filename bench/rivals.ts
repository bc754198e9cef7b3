import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { bench } from './bundle.js';

/** A rival's minified file. */
export interface RivalFile {
  /** The package, its version and the file's name, which may have a hash in it. */
  readonly name: string;
  readonly text: string;
}

/** Finds the one minified file of a package. */
export async function rivalFile(name: string, file: RegExp): Promise<RivalFile> {
  const folder = path.join(bench, 'node_modules', name);
  const [minified, ...more] = (await readdir(path.join(folder, 'dist'))).filter(each => file.test(each));
  if (!minified || more.length) throw new Error(`${name} has not one minified file but ${more.length + 1}.`);
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const text = await readFile(path.join(folder, 'dist', minified), 'utf8');
  return { name: `${name} ${version}, ${minified}`, text };
}
