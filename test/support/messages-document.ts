/** Writes `docs/messages.md`: `npm run docs:messages`. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { en as developer } from '../../src/panels/developer/messages/en.js';
import { en } from '../../src/panels/messages/en.js';
import { root } from './built.js';

export const DOCUMENT = path.join(root, 'docs/messages.md');

/** A text, by its key, with `{0}`, `{1}` for what it is made with. */
export interface Message {
  readonly key: string;
  readonly text: string;
  /** The number of values that it is made with. */
  readonly values: number;
}

/** The texts of a language, in their order. */
export function messagesOf(texts: unknown, key = ''): Message[] {
  if (typeof texts === 'string') return [{ key, text: texts, values: 0 }];
  if (typeof texts === 'function') {
    const places = Array.from({ length: texts.length }, (_, index) => `{${index}}`);
    return [
      { key, text: String((texts as (...given: string[]) => string)(...places)), values: texts.length },
    ];
  }
  return Object.entries(texts as object).flatMap(([name, each]) =>
    messagesOf(each, key ? `${key}.${name}` : name),
  );
}

const row = ({ key, text }: Message): string => `| \`${key}\` | ${text.replaceAll('|', '\\|')} |`;

const table = (messages: readonly Message[]): string =>
  ['| key | English |', '| --- | --- |', ...messages.map(row)].join('\n');

/** The document, from the English texts. */
export function messagesDocument(): Promise<string> {
  const text = [
    '# The texts of the panels',
    'A page replaces any of them by its key, in its own markup, before the panels. `{0}`, `{1}` stand for what the panel puts there: a name, a number, a time. A key that is not in this list is told to the browser’s console.',
    '```html\n<genesys-messages locale="{!$User.LocaleSidKey}">\n  <option value="call.more">{!$Label.More_actions}</option>\n  <option value="call.nowPinned">Your buttons mean {0} now</option>\n</genesys-messages>\n```',
    'A text that counts has one form for all numbers then. What is left out stays as it is in the page’s language: [the languages](pages.md#languages). This file is made from `src/panels` by `npm run docs:messages`.',
    ...Object.entries(en).flatMap(([part, texts]) => [`## ${part}`, table(messagesOf(texts, part))]),
    '## developer',
    'The panels of `developer-panels.js`.',
    table(messagesOf(developer, 'developer')),
  ].join('\n\n');
  return format(text, { parser: 'markdown', printWidth: 110 });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await writeFile(DOCUMENT, await messagesDocument());
