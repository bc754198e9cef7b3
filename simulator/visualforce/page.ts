import { ComponentInstance, writeAttributes } from './component-instance.js';
import { doctype } from './doctype.js';
import { htmlEncode } from './encode.js';
import type { Element } from './markup.js';
import { renderNodes } from './render-markup.js';
import type { Rendering } from './rendering.js';

export interface RenderedPage {
  html: string;
  contentType: string;
}

/**
 * showHeader, sidebar and standardStylesheets change nothing here: in a console, where the pages of this project live,
 * Salesforce shows a page without its header and sidebar, and its stylesheets are not ours to serve. So a page that
 * leaves them on looks plainer here than there.
 */
export const pageAttributes = [
  ...['applyHtmlTag', 'applyBodyTag', 'docType', 'contentType', 'title', 'showHeader', 'sidebar'],
  ...['standardStylesheets', 'lightningStylesheets', 'showChat', 'showQuickActionVfHeader', 'tabStyle'],
  ...['setup', 'wizard', 'cache', 'expires', 'language', 'label', 'name', 'apiVersion', 'readOnly'],
  ...['pageStyle', 'deferLastCommandUntilReady'],
  ...['controller', 'extensions', 'standardController', 'action', 'recordSetVar', 'recordSetName'],
];

export function renderPageElement(page: Element, rendering: Rendering): RenderedPage {
  const instance = new ComponentInstance(page, rendering, nodes => renderNodes(nodes, rendering));
  if (!instance.flag('rendered', true)) page.children = [];
  // The part after # names a file to download.
  const contentType = instance.text('contentType')?.split('#')[0]!.trim() || 'text/html';
  const { output } = rendering;
  if (!/html/i.test(contentType)) {
    instance.writeChildren();
    return { html: output.join('').trim(), contentType: withCharset(contentType) };
  }

  const appliesHtml = instance.flag('applyHtmlTag', true);
  const appliesBody = instance.flag('applyBodyTag', appliesHtml);
  const ownHtml = appliesHtml ? undefined : childNamed(page, 'html');
  const ownHead = childNamed(ownHtml ?? page, 'head');
  rendering.headOwner = ownHead ?? ownHtml;

  output.push(`${doctype(instance.text('docType'))}\n`);
  if (appliesHtml) output.push(`<html${instance.html([])}>\n`);
  if (!rendering.headOwner) rendering.headSlot = output.push('') - 1;
  let bodySlot: number | undefined;
  if (appliesBody) {
    if (ownHead && !ownHtml) renderNodes([ownHead], rendering);
    bodySlot = output.push('') - 1;
    renderNodes(ownHtml ? page.children : page.children.filter(child => child !== ownHead), rendering);
    output.push('</body>');
  } else {
    instance.writeChildren();
  }
  if (appliesHtml) output.push('\n</html>');

  // Now that every component has been met, it is known what the head needs.
  const lines = headLines(instance);
  const isWrapped = ownHead !== undefined || (lines === '' && !appliesHtml);
  if (rendering.headSlot !== undefined)
    output[rendering.headSlot] = isWrapped ? lines : `<head>${lines}</head>\n`;
  if (bodySlot !== undefined) {
    const styleClass = rendering.head.hasSlds ? 'slds-scope' : undefined;
    output[bodySlot] = `<body${writeAttributes([['class', styleClass]])}>`;
  }
  return { html: output.join(''), contentType: withCharset(contentType) };
}

function headLines(page: ComponentInstance): string {
  const title = page.text('title');
  const lines = [title === undefined ? '' : `<title>${htmlEncode(title)}</title>`, page.rendering.head.html];
  return lines.filter(line => line !== '').join('\n');
}

function childNamed(parent: Element, name: string): Element | undefined {
  return parent.children.find(
    (child): child is Element => child.kind === 'element' && child.name.toLowerCase() === name,
  );
}

function withCharset(contentType: string): string {
  return /charset=/i.test(contentType) ? contentType : `${contentType}; charset=UTF-8`;
}
