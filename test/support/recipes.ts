import { documents, codeBlocksOf } from './documents.js';

const marked = documents
  .filter(document => /recipes\/(?!README)/.test(document.replaceAll('\\', '/')))
  .flatMap(document => codeBlocksOf(document).map(block => ({ document, ...block })))
  .filter(({ mark }) => mark);

/** The blocks of all recipes, by their marks: the names of files, and `NAME.page`, `NAME.test` of a page. */
export const blocks: ReadonlyMap<string, string> = new Map(marked.map(({ mark, code }) => [mark, code]));

/** The files of one recipe, by their names. */
export const filesOf = (recipe: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    marked.filter(({ document }) => document.endsWith(`${recipe}.md`)).map(({ mark, code }) => [mark, code]),
  );

/** The names of the pages that recipes make. */
export const pageNames: readonly string[] = [...blocks.keys()].flatMap(
  mark => /^(.*)\.page$/.exec(mark)?.[1] ?? [],
);

export function blockOf(mark: string): string {
  const code = blocks.get(mark);
  if (code === undefined) throw new Error(`No recipe has a block ${mark}.`);
  return code;
}

/** The controllers of pages that have one. */
const CONTROLLERS: Readonly<Record<string, string>> = { CallerSearchPage: 'CallerSearch' };

/** A page that `genesys-console-toolkit new` wrote, with the `<main>` of a recipe, its controller, and its part of the head. */
export const pageWith = (page: string, name: string): string =>
  (blocks.has(`${name}.js`) ? page : page.replace(/ *<!-- No apex:includeScript.*<\/script>\n/s, ''))
    .replace(/.*'toolkit\.js'.*\n/, line => line + (blocks.get(`${name}.head`) ?? ''))
    .replace(/ *<main.*<\/main>\n/s, () => blockOf(`${name}.page`))
    .replace('<apex:page', found =>
      CONTROLLERS[name] ? `${found} controller="${CONTROLLERS[name]}"` : found,
    );
