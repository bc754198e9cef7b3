import { QuoteType, Tokenizer } from 'htmlparser2';
import { htmlEncode } from './encode.js';
import {
  type Element,
  holdsNoBox,
  isComponent,
  isRawElement,
  isTextElement,
  isVoidElement,
} from './markup.js';
import type { Report } from './problem.js';
import { strayCharacters } from './references.js';
import { maskExpressions, parseTemplate, type Template } from './template.js';

/** Browsers flatten what is nested deeper; a limit also keeps a page from exhausting the stack. */
const maximalDepth = 500;

const everything = 'Put everything between <apex:page> and </apex:page>.';

/** In an element whose content is text to HTML: components, comments and the marks of CDATA. */
const markupInText = /<!--[^]*?-->|<!\[CDATA\[|\]\]>|<\/?(?:apex|c):[\w.-]+(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;

/**
 * Reads a page as an HTML parser finds its tags, and nests them as they are written. Whatever Salesforce may refuse is
 * reported.
 *
 * @returns the root element; undefined where tags of components are crossed or not closed, or there is no page
 */
export function readMarkup(source: string, report: Report): Element | undefined {
  return new MarkupReader(source, report).read();
}

class MarkupReader {
  readonly #masked: string;
  readonly #open: Element[] = [];
  #root: Element | undefined;
  /** Nothing after it would be read as it is meant. */
  #isLost = false;
  #text: { start: number; end: number } | undefined;
  #tag: Element | undefined;
  #attribute: { name: string; offset: number; start: number; end: number } | undefined;

  constructor(
    private readonly source: string,
    private readonly report: Report,
  ) {
    this.#masked = maskExpressions(source);
  }

  read(): Element | undefined {
    this.#tokenize(0, this.source.length);
    if (this.#attribute && this.#tag) {
      const { offset, name } = this.#attribute;
      const advice = 'Look for the quote that should end it.';
      this.#warn(offset, `the quote of ${name} is not closed`, advice, this.#tag.name);
    }
    this.#closeDownTo(0);
    if (!this.#root) this.#warn(0, 'there is no apex:page here', everything);
    return this.#isLost ? undefined : this.#root;
  }

  #tokenize(from: number, to: number): void {
    const slice = (start: number, end: number) => this.source.slice(from + start, from + end);
    const tokenizer = new Tokenizer(
      { decodeEntities: false, recognizeSelfClosing: true },
      {
        ontext: (start, end) => {
          this.#text ??= { start: from + start, end };
          this.#text.end = from + end;
        },
        onopentagname: (start, end) => this.#startTag(slice(start, end), from + start - 1),
        onattribname: (start, end) => {
          const at = { start: from + end, end: from + end };
          this.#attribute = { name: slice(start, end), offset: from + start, ...at };
        },
        onattribdata: (start, end) =>
          Object.assign(this.#attribute!, { start: from + start, end: from + end }),
        onattribend: quote => this.#addAttribute(quote),
        onopentagend: () => this.#openTag(false),
        onselfclosingtag: () => this.#openTag(true),
        onclosetag: (start, end) => this.#closeTag(slice(start, end), from + start - 2),
        oncomment: (start, end, extra) => this.#comment(from + start, from + end - extra),
        oncdata: (start, end, extra) => this.#cdata(from + start, from + end - extra),
        ondeclaration: start => {
          this.#endText();
          const advice = 'Remove it, and write docType="html-5.0" in apex:page.';
          this.#warn(from + start - 2, 'a page has no DOCTYPE of its own', advice);
        },
        onend: () => this.#endText(),
        onprocessinginstruction() {},
        onattribentity() {},
        ontextentity() {},
      },
    );
    tokenizer.write(this.#masked.slice(from, to));
    tokenizer.end();
  }

  #startTag(name: string, offset: number): void {
    this.#endText();
    this.#tag = { kind: 'element', name, offset, attributes: [], children: [], mayHoldBox: true };
  }

  #addAttribute(quote: QuoteType): void {
    const { name, offset, start, end } = this.#attribute!;
    const { name: tag, attributes } = this.#tag!;
    this.#attribute = undefined;
    const warn = (message: string, advice: string) => this.#warn(offset, message, advice, tag);
    if (quote === QuoteType.NoValue)
      warn(
        'an attribute has no value',
        `Give it one: ${name}="${name}". In Visualforce every attribute has a value between quotes.`,
      );
    if (quote === QuoteType.Unquoted) warn("an attribute's value has no quotes", 'Put it between quotes.');
    if (/[^\s/]/.test(this.source[offset - 1]!)) warn('two attributes touch', 'Write a space between them.');
    if (/["'<={}]/.test(name)) {
      const advice = 'Look for a quote too many or too few in this tag, or the one before.';
      return quote === QuoteType.NoValue ? undefined : warn('this can be no attribute', advice);
    }
    if (attributes.some(attribute => attribute.name.toLowerCase() === name.toLowerCase()))
      return warn(`${name} is given twice`, 'Remove one: here the first one counts.');
    const template = this.#template(start, end, tag, 'attribute');
    attributes.push({ name, offset, template });
  }

  #openTag(isClosed: boolean): void {
    const tag = this.#tag!;
    this.#tag = undefined;
    if (this.#isLost) return;
    this.#closeVoid();
    if (this.#open.length === maximalDepth) {
      return this.#warn(tag.offset, 'tags are nested too deep', 'Nest fewer.', tag.name, true);
    }
    if (this.#root && this.#open.length === 0)
      this.#warn(tag.offset, `<${tag.name}> stands outside of the page`, everything, tag.name);
    this.#root ??= tag;
    tag.mayHoldBox = !holdsNoBox(this.#htmlAround());
    this.#open.at(-1)?.children.push(tag);
    if (!isClosed) this.#open.push(tag);
  }

  #closeTag(name: string, offset: number): void {
    this.#endText();
    if (this.#isLost) return;
    const index = this.#open.findLastIndex(element => element.name.toLowerCase() === name.toLowerCase());
    const closed = this.#open[index];
    if (!closed) {
      const advice = `Remove it, or open <${name}> before it.`;
      return this.#warn(offset, `</${name}> closes nothing that is open`, advice, name, isApex(name));
    }
    this.#closeDownTo(index + 1);
    if (closed.name !== name)
      this.#warn(
        offset,
        `</${name}> closes <${closed.name}>`,
        `Write </${closed.name}>: in XML, case counts.`,
        name,
      );
    this.#open.length = index;
  }

  /** Of components, no tag is closed by another's. */
  #closeDownTo(length: number): void {
    while (this.#open.length > length) {
      const { name, offset, children } = this.#open.pop()!;
      if (this.#isLost) continue;
      if (isVoidElement(name)) this.#open.at(-1)?.children.push(...children.splice(0));
      const advice = isVoidElement(name)
        ? `Write <${name}/>: in Visualforce every tag is closed.`
        : `Write </${name}> where it ends, and look for a quote or a comment that is not closed.`;
      this.#warn(offset, `<${name}> is not closed`, advice, name, isApex(name));
    }
  }

  #closeVoid(): void {
    if (isVoidElement(this.#open.at(-1)?.name ?? '')) this.#closeDownTo(this.#open.length - 1);
  }

  #endText(): void {
    const text = this.#text;
    this.#text = undefined;
    if (!text || this.#isLost) return;
    if (isTextElement(this.#htmlAround())) this.#scanText(text.start, text.end);
    else this.#addText(text.start, text.end);
  }

  #scanText(start: number, end: number): void {
    let done = start;
    let isInCdata = false;
    for (const { 0: found, index } of this.#masked.slice(start, end).matchAll(markupInText)) {
      if (found === ']]>' && !isInCdata) continue;
      this.#addText(done, start + index);
      done = start + index + found.length;
      if (/^<\/?\w/.test(found)) this.#tokenize(start + index, done);
      else {
        isInCdata = found.startsWith('<![');
        // Neither reaches the browser, not in scripts either. Every line stays where it is.
        this.#add(start + index, [this.source.slice(start + index, done).replace(/[^\n]/g, ' ')]);
      }
    }
    this.#addText(done, end);
  }

  #addText(start: number, end: number): void {
    const text = this.source.slice(start, end);
    if (text === '') return;
    if (text.trim() !== '') this.#closeVoid();
    const parent = this.#open.at(-1);
    if (parent) {
      const place = isTextElement(this.#htmlAround()) ? 'body' : 'text';
      return this.#add(start, this.#template(start, end, parent.name, place));
    }
    if (text.trim() !== '')
      this.#warn(end - text.trimStart().length, 'text stands outside of the page', everything);
  }

  #comment(start: number, end: number): void {
    this.#endText();
    const comment = this.source.slice(start, end);
    const dashes = comment.indexOf('--');
    if (comment.startsWith('?')) {
      // Salesforce allows XML directives inside apex:page and sends them on.
      if (this.#open.length > 0) this.#add(start - 1, [`<${comment}>`]);
    } else if (dashes !== -1 && this.source.startsWith('<!--', start - 4)) {
      const advice = 'Write it otherwise: XML allows it only where a comment ends.';
      this.#warn(start + dashes, 'there is “--” in a comment', advice);
    }
  }

  #cdata(start: number, end: number): void {
    this.#endText();
    const template = parseTemplate(
      this.source.slice(start, end),
      { offset: start, tag: this.#open.at(-1)?.name ?? '', isRaw: true },
      this.report,
    );
    this.#add(
      start,
      template.map(part => (typeof part === 'string' ? htmlEncode(part) : part)),
    );
  }

  #template(start: number, end: number, tag: string, place: 'attribute' | 'text' | 'body'): Template {
    const isRaw = place === 'body' && isRawElement(this.#htmlAround());
    if (!isRaw) {
      for (const stray of strayCharacters(this.#masked.slice(start, end), place))
        this.report({ ...stray, offset: start + stray.offset, tag });
    }
    return parseTemplate(this.source.slice(start, end), { offset: start, tag, isRaw }, this.report);
  }

  #add(offset: number, template: Template): void {
    const parent = this.#open.at(-1);
    const isRaw = isRawElement(this.#htmlAround());
    parent?.children.push({ kind: 'text', offset, tag: parent.name, isRaw, template });
  }

  /** The element of HTML that is open: components are nothing to a browser. */
  #htmlAround(): string {
    return this.#open.findLast(({ name }) => !isComponent(name))?.name ?? '';
  }

  #warn(
    offset: number,
    message: string,
    advice: string,
    tag = this.#open.at(-1)?.name,
    isLost = false,
  ): void {
    this.#isLost ||= isLost;
    this.report({ offset, tag, message, advice, comesFirst: isLost });
  }
}

const isApex = (name: string): boolean => /^apex:/i.test(name);
