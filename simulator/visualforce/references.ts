import { decodeHTMLStrict } from 'entities';
import type { Finding } from './problem.js';

/** A character or entity reference, well-formed or not: where it is not, there is nothing after the `&`. */
const reference = String.raw`&(?:(#\d{1,7}|#x[\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);)?`;

const xmlEntities: ReadonlyMap<string | undefined, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Signs that XML does not allow in a text, or in an attribute's value. */
export function* strayCharacters(text: string, place: 'attribute' | 'text' | 'body'): Generator<Finding> {
  for (const { 0: found, 1: name, index: offset } of text.matchAll(new RegExp(`<|]]>|${reference}`, 'g'))) {
    if (found === '<' && place === 'text')
      yield {
        offset,
        message: '“<” begins no tag here',
        advice: 'Write &lt; where the sign itself is meant.',
      };
    else if (found === '<' && place === 'attribute')
      yield {
        offset,
        message: "there is “<” in an attribute's value",
        advice: 'Write &lt;, or close the quote of this attribute.',
      };
    else if (found === ']]>' && place === 'text')
      yield { offset, message: 'there is “]]>” in the text', advice: 'Write ]]&gt;.' };
    else if (found === '&')
      yield {
        offset,
        message: 'an “&” stands alone',
        advice: 'Write &amp; for the sign itself, in URLs and handlers too.',
      };
    else if (name && !isKnown(name))
      yield {
        offset,
        message: `&${name}; is no character`,
        advice: 'Check the spelling, or write its number: &#160;.',
      };
  }
}

function isKnown(name: string): boolean {
  return name.startsWith('#') ? character(name) !== undefined : decodeHTMLStrict(`&${name};`) !== `&${name};`;
}

function character(reference: string): string | undefined {
  const code = reference[1] === 'x' ? parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

export interface Decoded {
  text: string;
  /** The offset in the markup of the character at an index of the text. */
  indexOf(index: number): number;
}

/**
 * Reads references as an XML parser does. HTML's own entities stay as they are written: Salesforce documents that
 * `<apex:outputText value="&copy;"/>` shows `&copy;`, and the sign only with escape="false".
 */
export function decode(markup: string): Decoded {
  let text = '';
  const origins: number[] = [];
  const add = (decoded: string, from: number, step: number) => {
    for (let index = 0; index < decoded.length; index++) origins.push(from + index * step);
    text += decoded;
  };
  let end = 0;
  for (const { 0: written, 1: name, index } of markup.matchAll(new RegExp(reference, 'g'))) {
    add(markup.slice(end, index), end, 1);
    const decoded = name?.startsWith('#') ? character(name) : xmlEntities.get(name);
    if (decoded === undefined) add(written, index, 1);
    else add(decoded, index, 0);
    end = index + written.length;
  }
  add(markup.slice(end), end, 1);
  origins.push(markup.length);
  return { text, indexOf: index => origins[index]! };
}
