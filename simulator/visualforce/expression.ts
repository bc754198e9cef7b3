/** The syntax tree of an expression, the text between `{!` and `}`. Offsets count in the page's source. */
export type Expression =
  | { kind: 'literal'; offset: number; value: string | number | boolean | null }
  /** `list[0].Name`: names are texts, what stands in brackets is an expression. */
  | { kind: 'reference'; offset: number; name: string; path: readonly (string | Expression)[] }
  | { kind: 'call'; offset: number; name: string; arguments: readonly Expression[] }
  | { kind: 'not' | 'negative'; offset: number; operand: Expression }
  | { kind: 'operation'; offset: number; operator: Operator; left: Expression; right: Expression }
  /** URLFOR's third argument: `[name=value, …]`. */
  | { kind: 'inputs'; offset: number; inputs: readonly (readonly [string, Expression])[] };

export type Operator =
  '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '&' | '+' | '-' | '*' | '/' | '^';

/** An expression that can't be read, or can't be worked out. */
export class ExpressionError extends Error {
  constructor(
    readonly offset: number,
    message: string,
    readonly advice: string,
  ) {
    super(message);
  }
}
