import { type Expression, ExpressionError } from './expression.js';
import { parseExpression } from './parse-expression.js';
import type { Report } from './problem.js';
import { decode } from './references.js';

/** Text with expressions in it, as the page has it: the texts still with their references (`&amp;`). */
export type Template = readonly (string | Expression)[];

// Texts in an expression stay on their line: otherwise a stray apostrophe would swallow half of the page.
const closedExpression = /\{!(?:'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|[^'"{}])*\}/y;
const looselyClosedExpression = /\{![^{}]*\}/y;

/** Where the expression that starts at this index ends; undefined where nothing closes it. */
export function endOfExpression(source: string, start: number): number | undefined {
  for (const pattern of [closedExpression, looselyClosedExpression]) {
    pattern.lastIndex = start;
    if (pattern.test(source)) return pattern.lastIndex;
  }
  return undefined;
}

export interface TemplateOrigin {
  /** Where the template begins in the page's source. */
  offset: number;
  tag: string;
  /** In a script or a style, `&lt;` is no reference. */
  isRaw: boolean;
}

export function parseTemplate(
  source: string,
  { offset, tag, isRaw }: TemplateOrigin,
  report: Report,
): Template {
  const parts: (string | Expression)[] = [];
  let end = 0;
  for (
    let start = source.indexOf('{!');
    start !== -1;
    start = source.indexOf('{!', Math.max(end, start + 2))
  ) {
    const expressionEnd = endOfExpression(source, start);
    if (expressionEnd === undefined) {
      report({
        offset: offset + start,
        tag,
        message: 'this expression is not closed',
        advice: isRaw
          ? 'End it with }. Where no expression is meant, write a space after {: Visualforce reads {! in scripts too.'
          : 'End it with }.',
      });
      continue;
    }
    const inner = source.slice(start + 2, expressionEnd - 1);
    const { text, indexOf } = isRaw ? { text: inner, indexOf: (index: number) => index } : decode(inner);
    parts.push(source.slice(end, start));
    try {
      parts.push(parseExpression(text, index => offset + start + 2 + indexOf(index)));
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      report({ offset: error.offset, tag, message: error.message, advice: error.advice });
    }
    end = expressionEnd;
  }
  parts.push(source.slice(end));
  return parts.filter(part => part !== '');
}
