/** Writes `docs/console-functions.md`: `npm run docs:functions`. */
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { CONSOLE_FUNCTIONS, FUNCTION_GROUPS } from './console-functions.js';
import type { ConsoleFunction, Support } from './console-functions.js';
import { fromRoot } from './server/root.js';

export const DOCUMENT = fromRoot('docs/console-functions.md');

const WORDS: Readonly<Record<Support, string>> = {
  works: 'works',
  taken: 'accepted, without effect',
  silent: 'never called',
  refused: '`success: false`',
};

const row = ({ name, support, note }: ConsoleFunction): string =>
  `| \`${name}\` | ${WORDS[support]} | ${note.replaceAll('|', '\\|')} |`;

const count = (support: Support): number => CONSOLE_FUNCTIONS.filter(each => each.support === support).length;

/** The document, from the table of all functions. */
export function functionsDocument(): Promise<string> {
  const sections = FUNCTION_GROUPS.map(({ title, functions }) =>
    [`## ${title}`, '', '| function | here | |', '| --- | --- | --- |', ...functions.map(row)].join('\n'),
  );
  const text = [
    '# The console’s functions in the simulator',
    `\`sforce.console\` has ${CONSOLE_FUNCTIONS.length} functions that the types declare. In the simulator, ${count('works')} of them do what Salesforce’s do, ${count('taken')} are accepted without effect, ${count('silent')} register a handler that is never called, and ${count('refused')} answer with \`success: false\`. The console’s log says so at the first call of such a function. All of this holds for the simulator’s own toolkit script and for Salesforce’s (\`--toolkit\`).`,
    'This file is made from `simulator/console-functions.ts` by `npm run docs:functions`.',
    ...sections,
  ].join('\n\n');
  return format(text, { parser: 'markdown', printWidth: 110 });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await writeFile(DOCUMENT, await functionsDocument());
