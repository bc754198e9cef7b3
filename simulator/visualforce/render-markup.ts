import { ComponentInstance } from './component-instance.js';
import { components } from './components.js';
import { htmlEncode } from './encode.js';
import { type Element, isRawElement, isVoidElement, type MarkupNode } from './markup.js';
import { type Rendering, renderTemplate } from './rendering.js';

/** Every tag has been checked before: whatever has a prefix is a known component. */
export function renderNodes(nodes: readonly MarkupNode[], parent: string, rendering: Rendering): void {
  for (const node of nodes) {
    if (node.kind === 'element') renderElement(node, rendering);
    else {
      // Visualforce encodes no expression in a script or a style: a page that puts there what others have written must
      // use JSENCODE itself, there as here.
      const encode = isRawElement(parent) ? (text: string) => text : htmlEncode;
      rendering.output.push(renderTemplate(node.template, parent, rendering, encode));
    }
  }
}

function renderElement(element: Element, rendering: Rendering): void {
  const component = components.get(element.name.toLowerCase());
  if (!component) return renderHtml(element, rendering);
  const instance = new ComponentInstance(element, rendering, nodes =>
    renderNodes(nodes, element.name, rendering),
  );
  if (instance.flag('rendered', true)) component.render(instance);
}

/** The source is XML, the result is HTML: what is empty is closed by a tag, except where HTML has none. */
function renderHtml(element: Element, rendering: Rendering): void {
  const { name, attributes, children } = element;
  const { output } = rendering;
  const written = attributes.map(attribute => {
    const value = renderTemplate(attribute.template, name, rendering, htmlEncode);
    return ` ${attribute.name}="${value.replaceAll('"', '&quot;')}"`;
  });
  const isVoid = isVoidElement(name);
  output.push(`<${name}${written.join('')}${isVoid ? '/' : ''}>`);
  if (element === rendering.headOwner) rendering.headSlot = output.push('') - 1;
  renderNodes(children, name, rendering);
  if (!isVoid) output.push(`</${name}>`);
}
