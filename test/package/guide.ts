import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The test runners of docs/testing.md: it has a beginning for each of them. */
export const RUNNERS = ['jest', 'vitest', 'mocha'] as const;
export type Runner = (typeof RUNNERS)[number];

/** The guide's snippets, by the word that stands beside `js`. */
const snippets = [
  ...readFileSync(path.resolve(import.meta.dirname, '../../docs/testing.md'), 'utf8').matchAll(
    /^```js(?: (\S+))?\n(.*?)^```$/gms,
  ),
].map(([, name = '', code = '']) => ({ name, code }));

/** The text of the snippets of a name, one after the other. */
const told = (...names: string[]): string =>
  snippets
    .filter(({ name }) => names.includes(name))
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
  .map(({ name }) => name)
  .filter(name => !['', 'jsdom', ...RUNNERS, ...Object.keys(files)].includes(name));
