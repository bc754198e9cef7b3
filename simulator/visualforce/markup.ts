import type { Template } from './template.js';

/** A page's markup, read. Offsets count in the page's source. */
export type MarkupNode = MarkupText | Element;

export interface MarkupText {
  kind: 'text';
  offset: number;
  /** Without comments. */
  source: string;
  template: Template;
}

export interface Element {
  kind: 'element';
  name: string;
  offset: number;
  attributes: readonly Attribute[];
  children: MarkupNode[];
}

export interface Attribute {
  name: string;
  offset: number;
  template: Template;
}

/** What is in them is neither XML nor HTML. */
export function isRawElement(name: string): boolean {
  return /^(?:script|style)$/i.test(name);
}

/** HTML has no closing tag for them. */
export function isVoidElement(name: string): boolean {
  return /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i.test(name);
}
