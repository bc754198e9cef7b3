import { attributeNamed, type Element, fixedText, type MarkupNode } from './markup.js';

/** The ids that components get in the browser. */
export interface DomIds {
  byElement: ReadonlyMap<Element, string>;
  /** By the id in the markup, in small letters. */
  byName: ReadonlyMap<string, string>;
}

/**
 * In Salesforce, `id="panel"` is no id for getElementById: the ids of the page and of the form around it stand before
 * it, and those without an id have one all the same. A page that works here must not fail there.
 */
export function assignDomIds(page: Element): DomIds {
  const byElement = new Map<Element, string>();
  const byName = new Map<string, string>();
  let generated = 0;

  function assign(element: Element, container: string): void {
    const name = element.name.toLowerCase();
    const isContainer = name === 'apex:page' || name === 'apex:form';
    const own = name.startsWith('apex:') ? attributeNamed(element, 'id') : undefined;
    const id = own && fixedText(own);
    const part = id ?? (isContainer ? `j_id${generated++}` : undefined);
    const domId = part && (container === '' ? part : `${container}:${part}`);
    if (domId) byElement.set(element, domId);
    if (id && domId) byName.set(id.toLowerCase(), domId);
    for (const child of element.children) {
      if (isElement(child)) assign(child, isContainer && domId ? domId : container);
    }
  }

  assign(page, '');
  return { byElement, byName };
}

function isElement(node: MarkupNode): node is Element {
  return node.kind === 'element';
}
