import { type Expression, ExpressionError } from './expression.js';
import { parseExpression } from './parse-expression.js';
import type { Report } from './problem.js';
import { decode } from './references.js';

/** Text with expressions in it, as the page has it: the texts still with their references (`&amp;`). */
export type Template = readonly (string | Expression)[];

// Texts in an expression stay on their line: otherwise a stray apostrophe would swallow half of the page.
const expression = String.raw`\{!(?:'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|[^'"{}])*\}|\{![^{}]*\}`;

/** Expressions may hold quotes and brackets: a parser of HTML sees dashes in their place. Every offset stays. */
export function maskExpressions(source: string): string {
  const dashes = (found: string) => '_'.repeat(found.length);
  const commentOrExpression = new RegExp(`<!--[^]*?(?:-->|$)|${expression}`, 'g');
  return source.replace(commentOrExpression, found => {
    if (found[0] !== '<') return dashes(found);
    if (found.endsWith('-->')) return found;
    // Of what begins no comment, as in a script, one sign is enough: to search an end for each takes too long.
    return '<!--' + found.slice(4).replace(new RegExp(`<!--|${expression}`, 'g'), dashes);
  });
}

export interface TemplateOrigin {
  /** The template's offset in the page's source. */
  offset: number;
  tag: string;
  /** In a script or a style, `&lt;` is no reference. */
  isRaw: boolean;
}

/** Text that can't be read as an expression stays as it is written, and is reported. */
export function parseTemplate(source: string, origin: TemplateOrigin, report: Report): Template {
  const { offset, tag, isRaw } = origin;
  const parts: (string | Expression)[] = [];
  let end = 0;
  for (const { 0: found, index } of source.matchAll(new RegExp(`${expression}|\\{!`, 'g'))) {
    try {
      parts.push(source.slice(end, index));
      end = index;
      if (found === '{!') {
        const space =
          'Where no expression is meant, write a space after {: Visualforce reads {! in scripts too.';
        throw new ExpressionError(
          offset + index,
          'this expression is not closed',
          isRaw ? `End it with }. ${space}` : 'End it with }.',
        );
      }
      const inner = found.slice(2, -1);
      const { text, indexOf } = isRaw ? { text: inner, indexOf: (at: number) => at } : decode(inner);
      parts.push(parseExpression(text, at => offset + index + 2 + indexOf(at)));
      end = index + found.length;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      report({ offset: error.offset, tag, message: error.message, advice: error.advice });
    }
  }
  parts.push(source.slice(end));
  return parts.filter(part => part !== '');
}
