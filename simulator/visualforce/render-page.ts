import { checkPage } from './check.js';
import { assignDomIds } from './component-ids.js';
import { writeAttributes } from './component-instance.js';
import type { RenderContext } from './context.js';
import { wellFormed } from './encode.js';
import type { Scope } from './evaluate.js';
import { Head } from './head.js';
import { attributeNamed, type Element, fixedText } from './markup.js';
import { type RenderedPage, renderPageElement } from './page.js';
import { type Problem, ProblemList } from './problem.js';
import { readMarkup } from './read-markup.js';
import { adviceFor } from './unsupported.js';
import { asText, type Value } from './value.js';

/** A page as it is shown, and whatever Salesforce may refuse in it or the simulator does not render. */
export type PageWithWarnings = RenderedPage & { warnings: Problem[] };

/**
 * Renders a Visualforce page as Salesforce does, as far as it needs no Apex code.
 *
 * @param source the page's markup
 * @param file its name, for problems
 * @returns only problems where tags of components are crossed or not closed
 */
export function renderPage(
  source: string,
  file: string,
  context: RenderContext,
): PageWithWarnings | { problems: Problem[] } {
  const markup = wellFormed(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const problems = new ProblemList(file, markup);
  const page = readMarkup(markup, problems.report);
  if (!page) return { problems: problems.toArray() };
  if (page.name.toLowerCase() !== 'apex:page') {
    const advice = page.name.includes(':')
      ? adviceFor(page.name)
      : 'Put everything between <apex:page> and </apex:page>.';
    const message = `a page begins with apex:page, not ${page.name}`;
    problems.report({ offset: page.offset, tag: page.name, message, advice });
    return { problems: problems.toArray() };
  }
  const rendered = render(page, context, problems);
  return { ...rendered, warnings: problems.toArray() };
}

function render(page: Element, context: RenderContext, problems: ProblemList): RenderedPage {
  const ids = assignDomIds(page);
  const standard = standardController(page, context);
  const apex = ['controller', 'extensions'].flatMap(name => attributeNamed(page, name) ?? []);
  const controllers = apex.flatMap(names => fixedText(names)?.split(/\s*,\s*/) ?? []);
  const apexNames = new Set<string>();
  const scope = (): Scope => ({
    context,
    componentIds: ids.byName,
    variables: new Map<string, Value>(standard?.variables),
    standard,
    unknowns: 0,
    ...(apex.length > 0 && { apexNames }),
  });
  checkPage(page, scope(), problems.report);
  if (apexNames.size > 0) {
    const message = `needs Apex: ${[...apexNames].join(', ')}`;
    const advice = 'They are empty here. --values can give them, in a JSON file.';
    problems.report({ offset: apex[0]!.offset, tag: page.name, message, advice, comesFirst: true });
  }

  const head = new Head();
  for (const script of context.scripts ?? []) head.addScript(script, '');
  if (context.remotingUrl && controllers.length > 0)
    head.addScript(context.remotingUrl, writeAttributes([['data-controllers', controllers.join(' ')]]));
  const places = { headOwner: undefined, headSlot: undefined };
  return renderPageElement(page, {
    scope: scope(),
    ids,
    head,
    output: [],
    ...places,
    report: problems.report,
  });
}

/** The record in the page's address; without one the first, where Salesforce would have an empty one. */
function standardController(page: Element, { records, currentPage }: RenderContext) {
  const [object, list] = ['standardController', 'recordSetVar'].map(name => {
    const attribute = attributeNamed(page, name);
    return attribute && fixedText(attribute);
  });
  if (object === undefined) return undefined;
  const all = records?.(object) ?? [];
  const id = Object.entries(currentPage.parameters).find(([name]) => name.toLowerCase() === 'id')?.[1];
  const record =
    id === undefined ? all[0] : all.find(each => asText(each['Id'] ?? null).slice(0, 15) === id.slice(0, 15));
  const variables: [string, Value][] = list === undefined ? [] : [[list.toLowerCase(), all]];
  return { object, record, variables };
}
