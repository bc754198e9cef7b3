import type { Report } from './problem.js';
import { readReference } from './references.js';
import { endOfExpression } from './template.js';

/**
 * Visualforce is XML, except that scripts, styles and expressions need not be well-formed. This writes letters over
 * them, and over references, so that a strict XML parser can read the rest. The text keeps its length: what stands at
 * an offset of the result comes from that offset of the source.
 *
 * A bare `<` or `&` is reported here, where it stands; the parser would trip over it somewhere later.
 */
export function shield(source: string, report: Report): string {
  const shielder = new Shielder(source, report);
  shielder.coverUntil(source.length);
  return shielder.result;
}

const inText = /<!--|<!\[CDATA\[|<!doctype|<\?|<(?:script|style)(?=[\s/>])|<(?![\p{L}_:/!])|\{!|&/giu;
const inTag = /\{!|&/g;

class Shielder {
  result = '';

  constructor(
    private readonly source: string,
    private readonly report: Report,
  ) {}

  coverUntil(end: number, special = inText): void {
    while (this.result.length < end) {
      special.lastIndex = this.result.length;
      const found = special.exec(this.source);
      if (!found || found.index >= end) return this.#keepUntil(end);
      this.#keepUntil(found.index);
      this.#cover(found[0].toLowerCase(), found.index);
    }
  }

  #cover(opening: string, index: number): void {
    switch (opening) {
      case '<!--':
        return this.#keepUntil(this.#after('-->', index));
      case '<![cdata[':
        return this.#keepUntil(this.#after(']]>', index));
      case '<!doctype':
        this.report({
          offset: index,
          message: 'a page has no DOCTYPE of its own',
          advice: 'Remove it, and write docType="html-5.0" in apex:page.',
        });
        return this.#hideUntil(this.#after('>', index), ' ');
      case '<?':
        // Salesforce allows XML directives inside apex:page and sends them on. To the parser they are space.
        return this.#hideUntil(this.#after('?>', index), ' ');
      case '{!':
        return this.#hideUntil(endOfExpression(this.source, index) ?? index + opening.length);
      case '&':
        return this.#coverReference(index);
      case '<':
        this.report({
          offset: index,
          message: '“<” begins no tag here',
          advice: 'Write &lt; where the sign itself is meant.',
        });
        return this.#hideUntil(index + 1);
      default:
        return this.#coverBody(opening.slice(1), index);
    }
  }

  #coverReference(offset: number): void {
    const { end, name, isKnown } = readReference(this.source, offset);
    if (!isKnown) {
      this.report(
        name === undefined
          ? {
              offset,
              message: 'an “&” stands alone',
              advice: 'Write &amp; for the sign itself, in URLs and handlers too.',
            }
          : {
              offset,
              message: `&${name}; is no character`,
              advice: 'Check the spelling, or write its number: &#160;.',
            },
      );
    }
    this.#hideUntil(end);
  }

  #coverBody(name: string, index: number): void {
    const bodyStart = this.#endOfTag(index);
    this.#keepUntil(index + name.length + 1);
    if (bodyStart === undefined) return;
    this.coverUntil(bodyStart, inTag);
    if (this.source[bodyStart - 2] === '/') return;
    const closing = new RegExp(`</${name}`, 'gi');
    closing.lastIndex = bodyStart;
    this.#hideUntil(closing.exec(this.source)?.index ?? this.source.length);
  }

  /** Quotes and expressions may have a `>` in them that ends nothing. */
  #endOfTag(start: number): number | undefined {
    let quote = '';
    for (let index = start; index < this.source.length; index++) {
      const character = this.source[index]!;
      const expressionEnd = this.source.startsWith('{!', index)
        ? endOfExpression(this.source, index)
        : undefined;
      if (expressionEnd !== undefined) index = expressionEnd - 1;
      else if (quote !== '') quote = character === quote ? '' : quote;
      else if (character === '"' || character === "'") quote = character;
      else if (character === '>') return index + 1;
      else if (character === '<' && index > start) return undefined;
    }
    return undefined;
  }

  #after(closing: string, start: number): number {
    const index = this.source.indexOf(closing, start);
    return index === -1 ? this.source.length : index + closing.length;
  }

  #keepUntil(end: number): void {
    this.result += this.source.slice(this.result.length, end);
  }

  #hideUntil(end: number, cover = 'x'): void {
    this.result += cover.repeat(end - this.result.length);
  }
}
