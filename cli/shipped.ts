/** The metadata that the npm package carries for SFDX projects. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readFiles } from './files.js';
import type { TextFile } from './files.js';

/** A tree of metadata: what deploys to any org, and what needs the managed package. */
export interface Tree {
  readonly name: 'classic' | 'lightning';
  readonly files: readonly ShippedFile[];
}

/** A file, by its path from the project's folder for metadata. */
export interface ShippedFile extends TextFile {
  /** The page or component that it is a part of, such as `GenesysCall`; undefined for what all pages need. */
  readonly part?: string;
}

export const readTrees = (folder: string): Tree[] =>
  (['classic', 'lightning'] as const).map(name => ({
    name,
    files: readFiles(path.join(folder, name)).map(file => ({ ...file, part: partOf(file.path) })),
  }));

/** The names of pages and components stand in their paths: `pages/GenesysCall.page`, `lwc/genesysEvents/…`. */
const partOf = (name: string): string | undefined =>
  /^(?:pages|customApplicationComponents|aura|lwc)\/(\w+)/.exec(name)?.[1];

export const partsOf = ({ files }: Tree): string[] => [...new Set(files.flatMap(({ part }) => part ?? []))];

/** The parts that a folder of metadata has files of. */
export const partsIn = (folder: string, trees: readonly Tree[]): string[] =>
  trees
    .flatMap(({ files }) => files)
    .filter(file => existsSync(path.join(folder, file.path)))
    .flatMap(({ part }) => part ?? []);

/** The files that some parts need, with permission sets that name no other page: those could not be deployed. */
export function filesFor(parts: ReadonlySet<string>, trees: readonly Tree[]): ShippedFile[] {
  return trees.flatMap(tree => {
    const wanted = partsOf(tree).some(part => parts.has(part));
    return tree.files
      .filter(file => (file.part === undefined ? wanted || isResource(file) : parts.has(file.part)))
      .map(file => (isPermissionSet(file) ? { ...file, text: accessTo(parts, file.text) } : file));
  });
}

const isResource = (file: ShippedFile): boolean => file.path.startsWith('staticresources/');
const isPermissionSet = (file: ShippedFile): boolean => file.path.startsWith('permissionsets/');

const accessTo = (pages: ReadonlySet<string>, permissionSet: string): string =>
  permissionSet.replace(/^ *<pageAccesses>.*?<\/pageAccesses>\r?\n/gms, access => {
    const page = /<apexPage>(\w+)<\/apexPage>/.exec(access)?.[1] ?? '';
    return pages.has(page) ? access : '';
  });
