import { ComponentInstance, writeAttributes } from './component-instance.js';
import { components } from './components.js';
import { htmlEncode } from './encode.js';
import { type Element, isParam, isVoidElement, type MarkupNode } from './markup.js';
import { type Rendering, renderTemplate } from './rendering.js';

export function renderNodes(nodes: readonly MarkupNode[], rendering: Rendering): void {
  for (const node of nodes) {
    if (node.kind === 'element') renderElement(node, rendering);
    else {
      // A page that puts what others have written into a script must use JSENCODE itself, there as here.
      const encode = node.isRaw ? (text: string) => text : htmlEncode;
      rendering.output.push(renderTemplate(node.template, node.tag, rendering, encode));
    }
  }
}

function renderElement(element: Element, rendering: Rendering): void {
  if (!element.name.includes(':')) return renderHtml(element, rendering);
  if (isParam(element)) return;
  const component = components.get(element.name.toLowerCase());
  const instance = new ComponentInstance(element, rendering, nodes => renderNodes(nodes, rendering));
  if (!instance.flag('rendered', true)) return;
  const isComplete = component?.required?.every(name => instance.has(name)) ?? true;
  if (component && isComplete) component.render(instance);
  else renderBox(instance, element);
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
  if (isVoid) return;
  renderNodes(children, rendering);
  output.push(`</${name}>`);
}

/** In place of a component that can't be rendered: its tag, and its content. */
function renderBox(instance: ComponentInstance, { name, mayHoldBox }: Element): void {
  if (!mayHoldBox) return instance.writeChildren();
  const identity = writeAttributes([
    ['id', instance.domId],
    ['title', 'The simulator does not render this component: its log says where it is.'],
    ['style', 'display: inline-block; border: 1px dashed #8c4b02; padding: 0 4px'],
  ]);
  instance.write(`<span${identity}><code>&lt;${htmlEncode(name)}&gt;</code> `);
  instance.writeChildren();
  instance.write('</span>');
}
