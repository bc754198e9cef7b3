import type { Template } from './template.js';

/** A page's markup, read. Offsets count in the page's source. */
export type MarkupNode = MarkupText | Element;

export interface MarkupText {
  kind: 'text';
  offset: number;
  /** The name of the tag around it. */
  tag: string;
  /** Visualforce encodes no expression in a script or a style. */
  isRaw: boolean;
  template: Template;
}

export interface Element {
  kind: 'element';
  name: string;
  offset: number;
  attributes: Attribute[];
  children: MarkupNode[];
  /** A box may stand here: not in a script, in the head, or between the rows of a table. */
  mayHoldBox: boolean;
}

export interface Attribute {
  name: string;
  offset: number;
  template: Template;
}

/** Names are compared without case. */
export function attributeNamed({ attributes }: Element, name: string): Attribute | undefined {
  return attributes.find(attribute => attribute.name.toLowerCase() === name.toLowerCase());
}

/** The text of an attribute that has no expressions. */
export function fixedText({ template }: Attribute): string | undefined {
  return template.length === 1 && typeof template[0] === 'string' ? template[0] : undefined;
}

export function isComponent(name: string): boolean {
  return /^(?:apex|c):/i.test(name);
}

export function isParam({ name }: Element): boolean {
  return name.toLowerCase() === 'apex:param';
}

/** Expressions in it are not encoded, references not decoded. */
export function isRawElement(name: string): boolean {
  return /^(?:script|style)$/i.test(name);
}

/** To HTML, all that is in them is text. To Visualforce, components are components there too. */
export function isTextElement(name: string): boolean {
  return /^(?:script|style|title|textarea|iframe|noembed|noframes|xmp)$/i.test(name);
}

/** HTML has no closing tag for them. */
export function isVoidElement(name: string): boolean {
  return /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i.test(name);
}

export function holdsNoBox(name: string): boolean {
  return isTextElement(name) || /^(?:head|table|thead|tbody|tfoot|tr|select|optgroup)$/i.test(name);
}
