import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import markdownIt from 'markdown-it';
import { root } from './built.js';

/** The text of a file of the checkout. */
export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The documents, by their paths in the checkout. */
export const documents: readonly string[] = [
  'types-salesforce-console/README.md',
  ...readdirSync(root).filter(file => file.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .map(file => path.join('docs', file)),
];

/** A block of code: after its language may stand a mark, as in ` ```js my-page.js `. */
export interface CodeBlock {
  language: string;
  mark: string;
  code: string;
  /** Of its first line in the document, from 1. */
  line: number;
}

/** Runs a block in this process, with some names for the page's globals. */
export async function runBlock(code: string, given: Readonly<Record<string, unknown>>): Promise<void> {
  const run = runInThisContext(`(async (${Object.keys(given).join()}) => { ${code}\n })`) as (
    ...values: unknown[]
  ) => Promise<void>;
  await run(...Object.values(given));
}

const markdown = markdownIt({ html: true });

export const codeBlocksOf = (document: string): CodeBlock[] =>
  markdown
    .parse(read(document), {})
    .filter(({ type }) => type === 'fence')
    .map(({ info, content, map }) => {
      const [language = '', mark = ''] = info.trim().split(/\s+/);
      return { language, mark, code: content, line: (map?.[0] ?? 0) + 2 };
    });
