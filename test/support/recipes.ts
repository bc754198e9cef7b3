import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/built.js';
import { codeBlocksOf } from '../support/documents.js';

const FOLDER = 'docs/recipes';

/** The recipes, each with its marked blocks by their marks: the names of files, and `NAME.page`, `NAME.test` of a page. */
export const recipes: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  readdirSync(path.join(root, FOLDER))
    .filter(file => file !== 'README.md')
    .map(file => {
      const marked = codeBlocksOf(`${FOLDER}/${file}`).filter(({ mark }) => mark);
      return [path.basename(file, '.md'), Object.fromEntries(marked.map(({ mark, code }) => [mark, code]))];
    }),
);

/** The names of the pages that recipes make. */
export const pageNames: readonly string[] = Object.values(recipes)
  .flatMap(blocks => Object.keys(blocks))
  .flatMap(mark => /^(.*)\.page$/.exec(mark)?.[1] ?? []);

/** The block of a mark, of whichever recipe. */
export function blockOf(mark: string): string {
  const found = Object.values(recipes).find(blocks => mark in blocks)?.[mark];
  if (found === undefined) throw new Error(`No recipe has a block ${mark}.`);
  return found;
}

/** The controllers of pages that have one. */
const CONTROLLERS: Readonly<Record<string, string>> = { CallerSearchPage: 'CallerSearch' };

/** A page that `genesys-console-toolkit new` wrote, with the `<main>` of a recipe, its controller, and what goes into its head. */
export function pageWith(page: string, name: string): string {
  const blocks = Object.values(recipes).find(each => `${name}.page` in each) ?? {};
  return (`${name}.js` in blocks ? page : page.replace(/ *<!-- No apex:includeScript.*<\/script>\n/s, ''))
    .replace(/.*'toolkit\.js'.*\n/, line => line + (blocks[`${name}.head`] ?? ''))
    .replace(/ *<main.*<\/main>\n/s, () => blockOf(`${name}.page`))
    .replace('<apex:page', found =>
      CONTROLLERS[name] ? `${found} controller="${CONTROLLERS[name]}"` : found,
    );
}
