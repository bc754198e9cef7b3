import { type Expression, ExpressionError, type Operator } from './expression.js';
import { type Token, tokenize } from './expression-tokens.js';

const precedences: Readonly<Record<Operator, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '&': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '^': 8,
};

const synonyms: Readonly<Record<string, Operator>> = { '=': '==', '<>': '!=' };

// Nobody writes expressions like these; without a limit, one could exhaust the stack.
const maximalDepth = 100;
const maximalLength = 5000;

/**
 * @param text the expression without `{!` and `}`
 * @param offsetOf where in the page's source the character at an index of the text stands
 */
export function parseExpression(text: string, offsetOf: (index: number) => number): Expression {
  if (text.length > maximalLength) {
    throw new ExpressionError(
      offsetOf(0),
      'this expression is too long',
      `Split it: ${maximalLength} characters is the limit.`,
    );
  }
  return new Parser(tokenize(text, offsetOf)).parse();
}

class Parser {
  #position = 0;
  #depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): Expression {
    const expression = this.#operation(0);
    if (this.#next.kind !== 'end') throw this.#unexpected('an operator or the closing }');
    return expression;
  }

  get #next(): Token {
    return this.tokens[this.#position]!;
  }

  #take(): Token {
    return this.tokens[this.#position++]!;
  }

  #takeIf(sign: string): boolean {
    if (this.#next.kind !== 'sign' || this.#next.text !== sign) return false;
    this.#position++;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#takeIf(sign)) throw this.#unexpected(sign);
  }

  #unexpected(wanted: string): ExpressionError {
    const { kind, text, offset } = this.#next;
    const found = kind === 'end' ? 'the expression ends' : `“${text}” stands`;
    return new ExpressionError(
      offset,
      `${found} where ${wanted} should be`,
      'Complete or correct the expression.',
    );
  }

  #operation(lowest: number): Expression {
    if (++this.#depth > maximalDepth) {
      throw new ExpressionError(
        this.#next.offset,
        'this expression is nested too deep',
        'Split it with apex:variable.',
      );
    }
    let left = this.#operand();
    for (;;) {
      const { kind, text, offset } = this.#next;
      const operator = synonyms[text] ?? (text as Operator);
      const precedence: number | undefined = kind === 'sign' ? precedences[operator] : undefined;
      if (precedence === undefined || precedence <= lowest) break;
      this.#take();
      left = { kind: 'operation', offset, operator, left, right: this.#operation(precedence) };
    }
    this.#depth--;
    return left;
  }

  #operand(): Expression {
    const { kind, text, offset } = this.#next;
    if (kind === 'number') return { kind: 'literal', offset, value: Number(this.#take().text) };
    if (kind === 'string') return { kind: 'literal', offset, value: unescapeText(this.#take().text) };
    if (kind === 'name') return this.#named();
    if (this.#takeIf('!')) return { kind: 'not', offset, operand: this.#operation(precedences['^']) };
    if (this.#takeIf('-')) return { kind: 'negative', offset, operand: this.#operation(precedences['^']) };
    if (this.#takeIf('[')) return { kind: 'inputs', offset, inputs: this.#inputs() };
    if (this.#takeIf('(')) {
      const inner = this.#operation(0);
      this.#expect(')');
      return inner;
    }
    throw this.#unexpected(text === ')' || kind === 'end' ? 'a value' : 'a value, a variable or a function');
  }

  #named(): Expression {
    const { text, offset } = this.#take();
    if (this.#takeIf('(')) return this.#call(text, offset);
    const constant = constants.get(text.toLowerCase());
    if (constant !== undefined) return { kind: 'literal', offset, value: constant };
    if (/^not$/i.test(text)) return { kind: 'not', offset, operand: this.#operation(precedences['^']) };
    const path: (string | Expression)[] = [];
    for (;;) {
      if (this.#takeIf('.')) {
        if (this.#next.kind !== 'name') throw this.#unexpected('a name');
        path.push(this.#take().text);
      } else if (this.#takeIf('[')) {
        path.push(this.#operation(0));
        this.#expect(']');
      } else {
        return { kind: 'reference', offset, name: text, path };
      }
    }
  }

  #call(name: string, offset: number): Expression {
    const parameters: Expression[] = [];
    if (!this.#takeIf(')')) {
      do parameters.push(this.#operation(0));
      while (this.#takeIf(','));
      this.#expect(')');
    }
    return { kind: 'call', offset, name, arguments: parameters };
  }

  #inputs(): [string, Expression][] {
    const inputs: [string, Expression][] = [];
    do {
      const { kind, text } = this.#next;
      if (kind !== 'name' && kind !== 'string') throw this.#unexpected("a parameter's name");
      this.#take();
      this.#expect('=');
      inputs.push([kind === 'string' ? unescapeText(text) : text, this.#operation(0)]);
    } while (this.#takeIf(','));
    this.#expect(']');
    return inputs;
  }
}

const constants = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const escapedCharacters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescapeText(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\([^])/g, (_, character: string) => escapedCharacters[character] ?? character);
}
