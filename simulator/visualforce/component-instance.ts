import { htmlEncode } from './encode.js';
import { type Attribute, attributeNamed, type Element, isParam, type MarkupNode } from './markup.js';
import type { Finding } from './problem.js';
import { attributeValue, type Rendering } from './rendering.js';
import { asText, type Value } from './value.js';

/** One use of a component in a page, for the component to ask. Attributes' names are compared without case. */
export class ComponentInstance {
  constructor(
    readonly element: Element,
    readonly rendering: Rendering,
    private readonly renderNodes: (nodes: readonly MarkupNode[]) => void,
  ) {}

  /** The id in the browser. */
  get domId(): string | undefined {
    return this.rendering.ids.byElement.get(this.element);
  }

  has(name: string): boolean {
    return attributeNamed(this.element, name) !== undefined;
  }

  value(name: string): Value | undefined {
    const attribute = attributeNamed(this.element, name);
    return attribute && attributeValue(attribute, this.element.name, this.rendering);
  }

  text(name: string): string | undefined {
    const value = this.value(name);
    return value === undefined ? undefined : asText(value);
  }

  flag(name: string, otherwise: boolean): boolean {
    const value = this.value(name);
    if (value === undefined) return otherwise;
    if (value === null) return false;
    const flag = readFlag(value);
    if (flag === undefined)
      this.rendering.report(notAFlag(this.element, attributeNamed(this.element, name)!));
    return flag ?? otherwise;
  }

  /** The attributes of these names that the markup has, as HTML; and those that go through: `html-data-x`. */
  html(names: readonly string[]): string {
    const own = names.map(name => [name.toLowerCase(), this.text(name)] as const);
    return writeAttributes([...own, ...this.#passedThrough()]);
  }

  /** The apex:param children, their names being for links. */
  parameters(): { name: string; value: string }[] {
    return this.element.children
      .filter(child => child.kind === 'element' && isParam(child))
      .map(child => new ComponentInstance(child as Element, this.rendering, this.renderNodes))
      .filter(parameter => parameter.flag('rendered', true))
      .map(parameter => ({ name: parameter.text('name') ?? '', value: parameter.text('value') ?? '' }));
  }

  write(html: string): void {
    this.rendering.output.push(html);
  }

  writeChildren(): void {
    this.renderNodes(this.element.children);
  }

  #passedThrough(): [string, string][] {
    return this.element.attributes
      .filter(({ name }) => isPassedThrough(name))
      .map(({ name }) => [name.slice('html-'.length), this.text(name)!]);
  }
}

export function isPassedThrough(attributeName: string): boolean {
  return /^html-./i.test(attributeName);
}

export function writeAttributes(
  attributes: readonly (readonly [name: string, value: string | undefined])[],
): string {
  return attributes
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name === 'styleclass' ? 'class' : name}="${htmlEncode(value!)}"`)
    .join('');
}

export function readFlag(value: Value): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = asText(value).trim().toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

export function notAFlag(element: Element, attribute: Attribute): Finding {
  return {
    offset: attribute.offset,
    tag: element.name,
    message: `${attribute.name} is neither true nor false`,
    advice: `Write ${attribute.name}="false", or an expression that is true or false.`,
  };
}
