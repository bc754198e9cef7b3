import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { readComponentMetadata } from './component-metadata.js';
import type { ComponentMetadata } from './component-metadata.js';
import type { ComponentConfig } from '../config.js';

/** A Visualforce page on disk. */
export interface PageFile {
  /** As in `/apex/Name`, which Salesforce compares without case. */
  readonly name: string;
  readonly file: string;
  /** Pages of this project keep a Content-Security-Policy that others need not know of. */
  readonly isOurs: boolean;
  /** One that was named by itself has a button even without metadata, and is open at the start. */
  readonly isNamed: boolean;
}

const METADATA = '.customApplicationComponent-meta.xml';

export const pageNameOf = (file: string): string => path.basename(file, path.extname(file));

/** The pages that are there now: those of a folder, and single ones beside them, which win over a namesake. */
export async function findPages(folder: string, others: readonly string[]): Promise<PageFile[]> {
  const own = (await filesIn(folder)).filter(file => file.endsWith('.page'));
  return lastByName([
    ...own.map(file => ({ name: pageNameOf(file), file, isOurs: true, isNamed: false })),
    ...others.map(namedPage),
  ]);
}

/** A page that was named by its file. */
export const namedPage = (file: string): PageFile => ({
  name: pageNameOf(file),
  file: path.resolve(file),
  isOurs: false,
  isNamed: true,
});

/** The last page of each name. */
export const lastByName = (pages: readonly PageFile[]): PageFile[] => [
  ...new Map(pages.map(page => [page.name.toLowerCase(), page])).values(),
];

/** The custom console components: the pages that have metadata beside them, and those that were named by themselves. */
export async function findComponents(pages: readonly PageFile[]): Promise<ComponentConfig[]> {
  const found = await Promise.all(
    pages.map(async ({ name, file, isNamed }) => ({
      name,
      isNamed,
      metadata: await metadataFor(name, file),
    })),
  );
  const components = found.filter(({ metadata, isNamed }) => metadata ?? isNamed);
  const someNamed = components.some(({ isNamed }) => isNamed);
  return components.map(({ name, isNamed, metadata }, index) => ({
    page: name,
    buttonText: metadata?.buttonText ?? name,
    buttonStyle: metadata?.buttonStyle,
    buttonIconUrl: metadata?.buttonIconUrl,
    buttonWidth: metadata?.buttonWidth,
    width: metadata?.width ?? 400,
    height: metadata?.height ?? 600,
    isWidthFixed: metadata?.isWidthFixed ?? false,
    isHeightFixed: metadata?.isHeightFixed ?? false,
    isHidden: metadata?.isHidden ?? false,
    isOpen: someNamed ? isNamed : index === 0,
  }));
}

/** Beside the page, or where `sf project retrieve` puts it. A component need not be called as its page is. */
async function metadataFor(page: string, file: string): Promise<ComponentMetadata | undefined> {
  const beside = path.dirname(file);
  for (const folder of [beside, path.join(beside, '../customApplicationComponents')]) {
    for (const each of (await filesIn(folder)).filter(name => name.endsWith(METADATA))) {
      const metadata = readComponentMetadata(await readFile(each, 'utf8'));
      if (metadata.visualforcePage?.toLowerCase() === page.toLowerCase()) return metadata;
    }
  }
  return undefined;
}

const filesIn = async (folder: string): Promise<string[]> =>
  existsSync(folder) ? (await readdir(folder)).sort().map(name => path.join(folder, name)) : [];
