import { type ComponentInstance, writeAttributes } from './component-instance.js';
import { addToQuery, htmlEncode } from './encode.js';
import { formatMessage } from './message-format.js';
import { reporting } from './rendering.js';
import { isList, isRecord } from './value.js';

/** A Visualforce component that needs no Apex. */
export interface Component {
  /** Those it understands, besides id, rendered and what goes through with `html-`. */
  attributes: readonly string[];
  required?: readonly string[];
  takesParameters?: boolean;
  render(instance: ComponentInstance): void;
}

const look = ['style', 'styleClass', 'title', 'dir', 'lang'];
const mouseAndKeys = [
  ...['onclick', 'ondblclick', 'onkeydown', 'onkeypress', 'onkeyup'],
  ...['onmousedown', 'onmousemove', 'onmouseout', 'onmouseover', 'onmouseup'],
];
const focus = ['accesskey', 'tabindex', 'onfocus', 'onblur'];
const linkAttributes = [
  ...look,
  ...mouseAndKeys,
  ...focus,
  'target',
  'rel',
  'rev',
  'hreflang',
  'type',
  'charset',
];
const imageAttributes = [...look, ...mouseAndKeys, 'alt', 'width', 'height', 'usemap', 'longdesc'];
const formAttributes = [...look, ...mouseAndKeys, 'target', 'accept', 'onsubmit', 'onreset'];

/** Attributes that are true or false. */
export const flags: ReadonlySet<string> = new Set([
  ...['rendered', 'escape', 'loadonready', 'ismap', 'applyhtmltag', 'applybodytag', 'showheader', 'sidebar'],
  ...['standardstylesheets', 'lightningstylesheets', 'cache', 'showchat', 'setup', 'wizard', 'readonly'],
]);

/** By name, in small letters: Visualforce does not mind case. */
export const components: ReadonlyMap<string, Component> = new Map<string, Component>([
  [
    'apex:includescript',
    { attributes: ['value', 'loadOnReady'], required: ['value'], render: renderIncludeScript },
  ],
  [
    'apex:stylesheet',
    {
      attributes: ['value'],
      required: ['value'],
      render: stylesheet =>
        stylesheet.rendering.head.addStylesheet(stylesheet.text('value')!, stylesheet.html([])),
    },
  ],
  [
    'apex:slds',
    { attributes: [], render: ({ rendering }) => rendering.head.addSlds(rendering.scope.context.sldsUrl) },
  ],
  [
    'apex:repeat',
    { attributes: ['value', 'var', 'first', 'rows'], required: ['value'], render: renderRepeat },
  ],
  ['apex:variable', { attributes: ['var', 'value'], required: ['var', 'value'], render: renderVariable }],
  [
    'apex:outputtext',
    { attributes: [...look, 'value', 'escape', 'label'], takesParameters: true, render: renderOutputText },
  ],
  ['apex:outputpanel', { attributes: [...look, ...mouseAndKeys, 'layout'], render: renderOutputPanel }],
  [
    'apex:outputlink',
    { attributes: [...linkAttributes, 'value'], takesParameters: true, render: renderOutputLink },
  ],
  ['apex:image', { attributes: [...imageAttributes, 'value', 'url', 'ismap'], render: renderImage }],
  ['apex:form', { attributes: [...formAttributes, 'enctype'], render: renderForm }],
]);

function renderIncludeScript(script: ComponentInstance): void {
  const url = script.text('value')!;
  if (script.flag('loadOnReady', false)) script.rendering.head.addScriptForLater(url);
  else script.rendering.head.addScript(url, script.html([]));
}

/** Salesforce knows the variable in what follows as well as in the body. */
function renderVariable(variable: ComponentInstance): void {
  variable.rendering.scope.variables.set(variable.text('var')!.toLowerCase(), variable.value('value')!);
  variable.writeChildren();
}

/** The content for each element of a list, or each key of a map. */
function renderRepeat(repeat: ComponentInstance): void {
  const { variables } = repeat.rendering.scope;
  const name = repeat.text('var')?.toLowerCase() ?? '';
  const value = repeat.value('value') ?? null;
  const all = isList(value) ? value : isRecord(value) ? Object.keys(value) : [];
  const first = Number(repeat.text('first') ?? 0);
  const outer = variables.get(name);
  for (const element of all.slice(first, first + Number(repeat.text('rows') || Infinity))) {
    variables.set(name, element);
    repeat.writeChildren();
  }
  if (outer === undefined) variables.delete(name);
  else variables.set(name, outer);
}

function renderOutputText(text: ComponentInstance): void {
  const attributes = writeAttributes([['id', text.domId]]) + text.html(look);
  const written = textOf(text);
  const isEscaped = text.flag('escape', true);
  if (attributes !== '') text.write(`<span${attributes}>`);
  text.write(isEscaped ? htmlEncode(written) : written);
  text.writeChildren();
  if (attributes !== '') text.write('</span>');
}

function textOf(text: ComponentInstance): string {
  const pattern = text.text('value') ?? '';
  const values = text.parameters().map(({ value }) => value);
  if (values.length === 0) return pattern;
  const { element, rendering } = text;
  return reporting(element.offset, element.name, rendering, '', () => formatMessage(pattern, values));
}

function renderOutputPanel(panel: ComponentInstance): void {
  const layout = panel.text('layout')?.toLowerCase() ?? 'inline';
  if (layout === 'none') return panel.writeChildren();
  const tag = layout === 'block' ? 'div' : 'span';
  panel.write(`<${tag}${writeAttributes([['id', panel.domId]])}${panel.html([...look, ...mouseAndKeys])}>`);
  panel.writeChildren();
  panel.write(`</${tag}>`);
}

function renderOutputLink(link: ComponentInstance): void {
  const parameters = link.parameters().map(({ name, value }) => [name, value] as const);
  const url = addToQuery(link.text('value') ?? '', parameters);
  const identity = writeAttributes([
    ['id', link.domId],
    ['name', link.domId],
    ['href', url],
  ]);
  link.write(`<a${identity}${link.html(linkAttributes)}>`);
  link.writeChildren();
  link.write('</a>');
}

function renderImage(image: ComponentInstance): void {
  const identity = writeAttributes([
    ['id', image.domId],
    ['src', image.text('url') ?? image.text('value') ?? ''],
    ['ismap', image.flag('ismap', false) ? 'ismap' : undefined],
  ]);
  image.write(`<img${identity}${image.html(imageAttributes)}/>`);
}

/** It sends itself to the page it stands in. Without the view state, which only Apex code would read. */
function renderForm(form: ComponentInstance): void {
  const identity = writeAttributes([
    ['id', form.domId],
    ['name', form.domId],
    ['method', 'post'],
    ['action', form.rendering.scope.context.currentPage.url],
    ['enctype', form.text('enctype') ?? 'application/x-www-form-urlencoded'],
  ]);
  form.write(`<form${identity}${form.html(formAttributes)}>`);
  form.writeChildren();
  form.write('</form>');
}
