import { isPassedThrough, notAFlag, readFlag } from './component-instance.js';
import { components, flags } from './components.js';
import { type Scope, unknownNames } from './evaluate.js';
import { type Attribute, attributeNamed, type Element, fixedText, isParam } from './markup.js';
import { pageAttributes } from './page.js';
import type { Finding, Report } from './problem.js';
import type { Template } from './template.js';
import { adviceFor } from './unsupported.js';

/** Finds everything that Salesforce would not save, or that is not rendered here, also in what is not shown. */
export function checkPage(page: Element, scope: Scope, report: Report): void {
  new Checker(scope, report).checkPage(page);
}

class Checker {
  constructor(
    private readonly scope: Scope,
    private readonly report: Report,
  ) {}

  checkPage(page: Element): void {
    this.#checkAttributes(page, page.attributes, pageAttributes);
    this.#checkChildren(page);
  }

  #checkElement(element: Element, parent: Element): void {
    const name = element.name.toLowerCase();
    const component = components.get(name);
    if (component) {
      this.#checkAttributes(element, element.attributes, component.attributes);
      this.#checkRequired(element, component.required ?? []);
    } else if (isParam(element) && components.get(parent.name.toLowerCase())?.takesParameters) {
      this.#checkAttributes(element, element.attributes, ['name', 'value']);
      this.#checkRequired(element, ['value']);
    } else if (name.includes(':')) {
      this.#find(element, { message: `<${element.name}> can't be shown here`, advice: adviceFor(name) });
      // One problem is enough, but the page's Apex code is asked for their values.
      if (this.scope.apexNames)
        for (const { template } of element.attributes) this.#checkTemplate(template, element);
    } else {
      for (const { template } of element.attributes) this.#checkTemplate(template, element);
    }
    this.#declare(element);
    this.#checkChildren(element);
  }

  #checkChildren(element: Element): void {
    for (const child of element.children) {
      if (child.kind === 'element') this.#checkElement(child, element);
      else this.#checkTemplate(child.template, element);
    }
  }

  #checkAttributes(element: Element, attributes: readonly Attribute[], understood: readonly string[]): void {
    for (const attribute of attributes) {
      const name = attribute.name.toLowerCase();
      if (
        !includes([...understood, 'id', 'rendered'], name) &&
        !isPassedThrough(name) &&
        !/^xmlns/.test(name)
      ) {
        this.#find(element, {
          offset: attribute.offset,
          message: `${element.name} has no attribute ${attribute.name} here`,
          advice: `Remove it. It has ${[...understood, 'id', 'rendered'].join(', ')}; with html- before its name, any other goes into the HTML.`,
        });
      } else if (name === 'id' || name === 'var') this.#checkFixed(attribute, element);
      else if (flags.has(name)) this.#checkFlag(attribute, element);
      else this.#checkTemplate(attribute.template, element);
    }
  }

  #checkRequired(element: Element, required: readonly string[]): void {
    for (const name of required.filter(name => !attributeNamed(element, name))) {
      this.#find(element, {
        message: `${element.name} lacks its attribute ${name}`,
        advice: `Add ${name}="…".`,
      });
    }
  }

  #checkFixed(attribute: Attribute, element: Element): void {
    if (fixedText(attribute) !== undefined) return;
    this.#find(element, {
      offset: attribute.offset,
      message: `${attribute.name} must be a fixed text`,
      advice: 'Write a name, without expressions.',
    });
  }

  #checkFlag(attribute: Attribute, element: Element): void {
    const { template } = attribute;
    const isFixed = template.every(part => typeof part === 'string');
    if (isFixed && readFlag(template.join('')) === undefined) this.report(notAFlag(element, attribute));
    this.#checkTemplate(template, element);
  }

  #checkTemplate(template: Template, element: Element): void {
    const errors = template.flatMap(part => (typeof part === 'string' ? [] : unknownNames(part, this.scope)));
    for (const { offset, message, advice } of errors) this.#find(element, { offset, message, advice });
  }

  /** From here on, expressions may use the name. What a tag that can't be shown here declares is no second problem. */
  #declare(element: Element): void {
    if (!/^apex:/i.test(element.name)) return;
    const variable = attributeNamed(element, 'var');
    const name = variable && fixedText(variable);
    if (name !== undefined) this.scope.variables.set(name.toLowerCase(), null);
  }

  #find(element: Element, finding: Omit<Finding, 'offset' | 'tag'> & { offset?: number }): void {
    this.report({ offset: element.offset, tag: element.name, ...finding });
  }
}

function includes(names: readonly string[], name: string): boolean {
  return names.some(known => known.toLowerCase() === name.toLowerCase());
}
