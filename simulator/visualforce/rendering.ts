import type { DomIds } from './component-ids.js';
import { evaluate, type Scope } from './evaluate.js';
import { ExpressionError } from './expression.js';
import { FunctionError } from './functions.js';
import type { Head } from './head.js';
import type { Attribute, Element } from './markup.js';
import type { Report } from './problem.js';
import { decode } from './references.js';
import type { Template } from './template.js';
import { asText, type Value } from './value.js';

/** A page on its way to HTML. */
export interface Rendering {
  scope: Scope;
  ids: DomIds;
  head: Head;
  /** The HTML so far. */
  output: string[];
  /** The element, the page's own, that the head's lines go into. */
  headOwner: Element | undefined;
  /** The place in the output that is kept for them. */
  headSlot: number | undefined;
  report: Report;
}

/** Expressions in it are encoded, its texts stay as they are written. */
export function renderTemplate(
  template: Template,
  tag: string,
  rendering: Rendering,
  encode: (text: string) => string,
): string {
  return template
    .map(part =>
      typeof part === 'string'
        ? part
        : encode(asText(reporting(part.offset, tag, rendering, null, () => evaluate(part, rendering.scope)))),
    )
    .join('');
}

/** The value of a component's attribute: with nothing around it, an expression keeps its type. */
export function attributeValue({ template }: Attribute, tag: string, rendering: Rendering): Value {
  const values = template.map(part =>
    typeof part === 'string'
      ? decode(part).text
      : reporting(part.offset, tag, rendering, null, () => evaluate(part, rendering.scope)),
  );
  return values.length === 1 ? values[0]! : values.map(asText).join('');
}

/** Does what may fail for the values it meets; then it is a problem of the page. */
export function reporting<T>(
  offset: number,
  tag: string,
  { report, scope }: Rendering,
  otherwise: T,
  work: () => T,
): T {
  const { unknowns } = scope;
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ExpressionError || error instanceof FunctionError)) throw error;
    if (scope.unknowns === unknowns)
      report({
        offset: error instanceof ExpressionError ? error.offset : offset,
        tag,
        message: error.message,
        advice: error.advice,
      });
    return otherwise;
  }
}
