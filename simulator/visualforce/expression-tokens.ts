import { ExpressionError } from './expression.js';

export interface Token {
  kind: 'number' | 'string' | 'name' | 'sign' | 'end';
  text: string;
  offset: number;
}

const tokenPattern = new RegExp(
  [
    String.raw`(?<number>\d+(?:\.\d+)?|\.\d+)`,
    String.raw`(?<string>'(?:\\[^]|[^'\\])*'|"(?:\\[^]|[^"\\])*")`,
    String.raw`(?<name>\$?[\p{L}_][\p{L}\p{N}_]*)`,
    String.raw`(?<sign>&&|\|\||==|!=|<>|<=|>=|[-+*/^&=<>!()\[\],.])`,
  ].join('|'),
  'uy',
);

export function tokenize(text: string, offsetOf: (index: number) => number): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  for (;;) {
    while (/\s/.test(text.charAt(index))) index++;
    const offset = offsetOf(index);
    if (index === text.length) return [...tokens, { kind: 'end', text: '}', offset }];
    tokenPattern.lastIndex = index;
    const groups = tokenPattern.exec(text)?.groups;
    if (!groups) throw unreadable(String.fromCodePoint(text.codePointAt(index)!), offset);
    const [kind, found] = Object.entries(groups).find(([, group]) => group !== undefined)!;
    tokens.push({ kind: kind as Token['kind'], text: found, offset });
    index += found.length;
  }
}

function unreadable(character: string, offset: number): ExpressionError {
  return `'"`.includes(character)
    ? new ExpressionError(
        offset,
        'a text in this expression is not closed',
        `Close it with another ${character}.`,
      )
    : new ExpressionError(
        offset,
        `“${character}” has no meaning in an expression`,
        'Remove it, or put texts between single quotes. In a script, write a space after { where no expression is meant.',
      );
}
