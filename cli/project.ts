import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TextFile } from './files.js';
import { Problem } from './problem.js';

/** An SFDX project: a folder with a `sfdx-project.json`. */
export interface Project {
  readonly folder: string;
  /** Its package directories. */
  readonly packages: readonly string[];
  /** The folder for new metadata, from {@link folder}, with `/`: `force-app/main/default`. */
  readonly metadata: string;
  /** The packages that its package.json depends on. */
  readonly dependencies: ReadonlySet<string>;
}

const FILE = 'sfdx-project.json';

interface PackageDirectory {
  path: string;
  default?: boolean;
}

/** The SFDX project that a folder is in; undefined where it is in none. */
export function findProject(folder: string): Project | undefined {
  const found = above(path.resolve(folder)).find(each => existsSync(path.join(each, FILE)));
  if (found === undefined) return undefined;
  const { packageDirectories } = readJson<{ packageDirectories?: PackageDirectory[] }>(found, FILE);
  const main = packageDirectories?.find(each => each.default) ?? packageDirectories?.[0];
  if (!packageDirectories || typeof main?.path !== 'string')
    throw new Problem(`${path.join(found, FILE)} names no package directory.`);
  return {
    folder: found,
    packages: packageDirectories.map(each => path.join(found, each.path)),
    metadata: path.posix.join(main.path.replaceAll('\\', '/'), 'main/default'),
    dependencies: dependenciesOf(found),
  };
}

/** @throws Problem where the folder is in no SFDX project */
export function projectAt(folder: string): Project {
  const project = findProject(folder);
  if (project) return project;
  throw new Problem(
    `There is no ${FILE} in ${path.resolve(folder)}, nor above it. Name the folder of an SFDX project, or make one by
"sf project generate --name my-project".`,
  );
}

/** Files of metadata as they lie in a project. */
export const inProject = ({ metadata }: Project, files: readonly TextFile[]): TextFile[] =>
  files.map(({ path: file, text }) => ({ path: path.posix.join(metadata, file), text }));

/** A folder and those that it is in, from the inside. */
function above(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...above(parent)];
}

function dependenciesOf(folder: string): Set<string> {
  if (!existsSync(path.join(folder, 'package.json'))) return new Set();
  const { dependencies, devDependencies } = readJson<Record<string, object | undefined>>(
    folder,
    'package.json',
  );
  return new Set(Object.keys({ ...dependencies, ...devDependencies }));
}

function readJson<T>(folder: string, name: string): T {
  const file = path.join(folder, name);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new Problem(`${file} can't be read: ${(error as Error).message}.`);
  }
}
