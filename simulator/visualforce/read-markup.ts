import { SaxesParser, type SaxesAttributePlain, type SaxesStartTagPlain } from 'saxes';
import { htmlEncode } from './encode.js';
import { type Attribute, type Element, isRawElement, isVoidElement } from './markup.js';
import { explain } from './parser-messages.js';
import type { Finding, Report } from './problem.js';
import { shield } from './shield.js';
import { parseTemplate } from './template.js';

/** Browsers flatten what is nested deeper; a limit also keeps a page from exhausting the stack. */
const maximalDepth = 500;

/** The root element; undefined where there is none. What is not well-formed is reported. */
export function readMarkup(source: string, report: Report): Element | undefined {
  return new MarkupReader(source, report).read();
}

class MarkupReader {
  readonly #parser = new SaxesParser();
  readonly #open: { element: Element; attributes: Attribute[] }[] = [];
  #root: Element | undefined;
  #attributesFrom = 0;
  #lastClosed: Element | undefined;
  #isLost = false;

  constructor(
    private readonly source: string,
    private readonly report: Report,
  ) {}

  read(): Element | undefined {
    const parser = this.#parser;
    // Comments are not asked for: Visualforce drops them, save those for an Internet Explorer that no longer exists.
    parser.on('error', error => this.#unlessLost(() => this.#notWellFormed(error)));
    parser.on('opentagstart', tag => this.#unlessLost(() => this.#openTag(tag)));
    parser.on('attribute', attribute => this.#unlessLost(() => this.#attribute(attribute)));
    parser.on('closetag', () => this.#unlessLost(() => this.#closeTag()));
    parser.on('text', text => this.#unlessLost(() => this.#text(text)));
    parser.on('cdata', text => this.#unlessLost(() => this.#cdata(text)));
    parser.write(shield(this.source, this.report)).close();
    return this.#root;
  }

  /** After some mistakes, whatever follows would be blamed for them. */
  #unlessLost(handle: () => void): void {
    if (!this.#isLost) handle();
  }

  #openTag({ name }: SaxesStartTagPlain): void {
    const offset = this.#parser.position - name.length - 2; // past `<`, the name, and the character that ended it
    const attributes: Attribute[] = [];
    const element: Element = { kind: 'element', name, offset, attributes, children: [] };
    if (this.#root && this.#open.length === 0) this.#outsideOfPage(offset, name);
    if (this.#open.length === maximalDepth) {
      this.#isLost = true;
      this.report({ offset, tag: name, message: 'tags are nested too deep', advice: 'Nest fewer.' });
    }
    this.#root ??= element;
    this.#open.at(-1)?.element.children.push(element);
    this.#open.push({ element, attributes });
    this.#attributesFrom = this.#parser.position - 1;
  }

  #attribute({ name, value }: SaxesAttributePlain): void {
    const { element, attributes } = this.#open.at(-1)!;
    const end = this.#parser.position - 1;
    const start = end - value.length;
    const offset = this.#attributeOffset();
    this.#attributesFrom = end + 1;
    const quote = this.source[end];
    if ((quote !== '"' && quote !== "'") || this.source[start - 1] !== quote) return; // without value or quotes

    if (attributes.some(attribute => attribute.name === name)) {
      this.report({ offset, tag: element.name, message: `${name} is given twice`, advice: 'Remove one.' });
    }
    const origin = { offset: start, tag: element.name, isRaw: false };
    attributes.push({
      name,
      offset,
      template: parseTemplate(this.source.slice(start, end), origin, this.report),
    });
  }

  /** Where the attribute that is being read begins. */
  #attributeOffset(): number {
    const read = this.source.slice(this.#attributesFrom, this.#parser.position);
    return this.#attributesFrom + read.length - read.trimStart().length;
  }

  #closeTag(): void {
    this.#lastClosed = this.#open.pop()?.element;
  }

  #text(text: string): void {
    const parent = this.#open.at(-1)?.element;
    const hasMarkupNext = this.source[this.#parser.position - 1] === '<';
    const end = this.#parser.position - Number(hasMarkupNext);
    const offset = end - text.length;
    if (!parent) {
      if (text.trim() !== '') this.#outsideOfPage(end - text.trimStart().length);
      return;
    }
    const isRaw = isRawElement(parent.name);
    const written = this.source.slice(offset, end);
    const source = isRaw ? withoutMarkup(written) : written;
    const template = parseTemplate(source, { offset, tag: parent.name, isRaw }, this.report);
    parent.children.push({ kind: 'text', offset, source, template });
  }

  #cdata(text: string): void {
    const parent = this.#open.at(-1)?.element;
    if (!parent) return;
    const offset = this.#parser.position - ']]>'.length - text.length;
    const template = parseTemplate(text, { offset, tag: parent.name, isRaw: true }, this.report);
    const encoded = template.map(part => (typeof part === 'string' ? htmlEncode(part) : part));
    parent.children.push({ kind: 'text', offset, source: text, template: encoded });
  }

  #outsideOfPage(offset: number, tag?: string): void {
    this.#find({
      offset,
      tag,
      message: `${tag === undefined ? 'text' : `<${tag}>`} stands outside of the page`,
      advice: 'Put everything between <apex:page> and </apex:page>.',
    });
    if (tag !== undefined) this.#isLost = true;
  }

  #notWellFormed(error: Error): void {
    const parserMessage = error.message.replace(/^\d+:\d+: /, '');
    if (parserMessage === 'unexpected close tag.') return this.#closesAnother();
    if (parserMessage.startsWith('unclosed tag')) return this.#endsEarly();
    const unmatched = /^unmatched closing tag: (.*)\.$/s.exec(parserMessage)?.[1];
    if (unmatched !== undefined) return this.#closesNothing(unmatched);

    const here = Math.max(this.#parser.position - 1, 0);
    const explained = explain(parserMessage, this.source[here]);
    if (!explained) return;
    const { message, advice, place, isHarmless } = explained;
    const offset = place === 'start' ? 0 : place === 'attribute' ? this.#attributeOffset() : here;
    if (place === 'attribute') this.#attributesFrom = here;
    this.#isLost = !isHarmless;
    this.#find({ offset, tag: this.#open.at(-1)?.element.name, message, advice });
  }

  /** A closing tag has closed another element than the innermost one. */
  #closesAnother(): void {
    const closing = /<\/([^\s>]*)\s*>$/.exec(this.source.slice(0, this.#parser.position))?.[1] ?? '';
    const isOpen = this.#open.some(({ element }) => element.name === closing);
    if (isOpen && this.#lastClosed) this.#neverClosed(this.#lastClosed);
    else this.#closesNothing(closing);
  }

  #closesNothing(tag: string): void {
    this.#isLost = true;
    this.#find({
      offset: this.source.lastIndexOf('</', this.#parser.position - 1),
      tag,
      message: `</${tag}> closes nothing that is open`,
      advice: `Remove it, or open <${tag}> before it. Case counts.`,
    });
  }

  #endsEarly(): void {
    this.#isLost = true;
    const innermost = this.#open.at(-1)?.element;
    if (innermost) this.#neverClosed(innermost);
  }

  #neverClosed({ name, offset }: Element): void {
    this.#find({
      offset,
      tag: name,
      message: `<${name}> is not closed`,
      advice: isVoidElement(name)
        ? `Write <${name}/>: in Visualforce every tag is closed.`
        : `Write </${name}> where it ends, and look for a quote or a comment that is not closed.`,
    });
  }

  #find({ tag, ...finding }: Omit<Finding, 'tag'> & { tag: string | undefined }): void {
    this.report(tag === undefined ? finding : { ...finding, tag });
  }
}

/** Comments and the marks of CDATA don't reach the browser, not in scripts either. Every offset stays. */
function withoutMarkup(body: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return body
    .replace(/<!--[^]*?-->/g, blank)
    .replace(/(<!\[CDATA\[)([^]*?)(\]\]>)/g, (_, open: string, text: string, close: string) => {
      return blank(open) + text + blank(close);
    });
}
