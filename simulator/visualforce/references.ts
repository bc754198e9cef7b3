import { htmlEntities } from './html-entities.js';

/** A character or entity reference, well-formed or not: where it is not, there is nothing after the `&`. */
const pattern = /&(?:(#\d{1,7}|#x[\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);)?/g;

const xmlEntities: ReadonlyMap<string | undefined, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

export interface Reference {
  end: number;
  /** The entity's name, or `#` and a number; undefined for a bare `&`. */
  name: string | undefined;
  isKnown: boolean;
}

/** The reference that the `&` at this index begins. */
export function readReference(markup: string, index: number): Reference {
  const sticky = new RegExp(pattern, 'y');
  sticky.lastIndex = index;
  const name = sticky.exec(markup)?.[1];
  return { end: sticky.lastIndex, name, isKnown: isKnown(name) };
}

function isKnown(name: string | undefined): boolean {
  if (name === undefined) return false;
  return name.startsWith('#') ? character(name) !== undefined : htmlEntities.has(name);
}

function character(reference: string): string | undefined {
  const code = reference[1] === 'x' ? parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

export interface Decoded {
  text: string;
  /** Where in the markup the character at an index of the text comes from. */
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
  for (const { 0: written, 1: name, index } of markup.matchAll(pattern)) {
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
