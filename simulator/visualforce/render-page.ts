import { checkPage } from './check.js';
import { assignDomIds } from './component-ids.js';
import type { RenderContext } from './context.js';
import { wellFormed } from './encode.js';
import { Head } from './head.js';
import { type RenderedPage, renderPageElement } from './page.js';
import { type Problem, ProblemList } from './problem.js';
import { readMarkup } from './read-markup.js';

/**
 * The HTML that Salesforce would serve for a Visualforce page that needs no Apex, or why there is none.
 *
 * @param source the page's markup
 * @param file its name, for problems
 */
export function renderPage(
  source: string,
  file: string,
  context: RenderContext,
): RenderedPage | { problems: Problem[] } {
  const markup = wellFormed(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const problems = new ProblemList(file, markup);
  const rendered = render(markup, context, problems);
  return rendered && problems.isEmpty ? rendered : { problems: problems.toArray() };
}

function render(markup: string, context: RenderContext, problems: ProblemList): RenderedPage | undefined {
  const { report } = problems;
  const page = readMarkup(markup, report);
  if (!page || !problems.isEmpty) return undefined;

  const ids = assignDomIds(page);
  const scope = () => ({ context, componentIds: ids.byName, variables: new Map() });
  checkPage(page, scope(), report);
  if (!problems.isEmpty) return undefined;

  const head = new Head();
  for (const script of context.scripts ?? []) head.addScript(script, '');
  return renderPageElement(page, {
    scope: scope(),
    ids,
    head,
    output: [],
    headOwner: undefined,
    headSlot: undefined,
    report,
  });
}
