import { FunctionError } from './functions.js';

// An apostrophe quotes what stands up to the next one; two of them are one.
const token = /'(?<quoted>(?:[^']|'')*)'?|\{(?<number>\d+)\}|(?<format>\{[^}]*\}?)|(?<text>[^'{]+)/g;

/** `{0}` and so on, as in Java's MessageFormat, by whose rules apex:outputText goes. */
export function formatMessage(pattern: string, values: readonly string[]): string {
  return [...pattern.matchAll(token)]
    .map(({ 0: whole, groups }) => {
      const { quoted, number, format, text } = groups!;
      if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
      if (number !== undefined) return values[Number(number)] ?? whole;
      if (format !== undefined)
        throw new FunctionError(`${format} is not understood here`, 'Only {0}, {1} and so on are.');
      return text;
    })
    .join('');
}
