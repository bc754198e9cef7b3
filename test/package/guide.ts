import { codeBlocksOf } from '../support/documents.js';

/** The test runners of docs/testing.md: it has a beginning for each of them. */
export const RUNNERS = ['jest', 'vitest', 'mocha'] as const;
export type Runner = (typeof RUNNERS)[number];

/** The guide's snippets, by the word that stands beside `js`. */
const snippets = codeBlocksOf('docs/testing.md').filter(({ language }) => language === 'js');

/** The text of the snippets of a name, one after the other. */
const told = (...names: string[]): string =>
  snippets
    .filter(({ mark }) => names.includes(mark))
    .map(({ code }) => code)
    .join('\n');

/** The guide's own files. */
export const files: Readonly<Record<string, string>> = Object.fromEntries(
  ['my-page.js', 'my-module.js', 'make-call.mjs'].map(name => [name, told(name)]),
);

/** The guide as one test file. Tests that are marked `jsdom` take the page's window for the global object. */
export const testFile = (runner: Runner): string =>
  [told(runner), told('', ...(runner === 'mocha' ? [] : ['jsdom']))].join('\n');

/** A snippet with an unknown mark would not be run. */
export const unknown = snippets
  .map(({ mark }) => mark)
  .filter(name => !['', 'jsdom', ...RUNNERS, ...Object.keys(files)].includes(name));
