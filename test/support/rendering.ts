import {
  renderPage,
  type PageWithWarnings,
  type Problem,
  type RenderContext,
} from '../../simulator/visualforce/index.js';

export const context: RenderContext = {
  resourceUrl: name => (name === 'GenesysConsole' ? '/resource/1700000000000/GenesysConsole' : undefined),
  messageChannel: name => (name === 'purecloud__ClientEvent__c' ? 'token-of-ClientEvent' : undefined),
  user: { FirstName: 'Ada', LastName: `O'Hara <b>`, Id: '005000000000001' },
  currentPage: {
    url: '/apex/Some?id=500000000000001',
    name: 'Some',
    parameters: { id: '500000000000001', Hostile: `</script><img src=x onerror="alert('1')">` },
  },
  sldsUrl: '/slds/slds.css',
  now: () => new Date('2024-02-03T15:04:05Z'),
};

/** The HTML of a page that must have no problems, and no warnings. */
export function htmlOf(source: string, changes: Partial<RenderContext> = {}): string {
  const { html, warnings } = shown(source, changes);
  if (warnings.length > 0) throw new Error(JSON.stringify(warnings, null, 2));
  return html;
}

/** A page that is shown, whatever its warnings. */
export function shown(source: string, changes: Partial<RenderContext> = {}): PageWithWarnings {
  const result = renderPage(source, 'Some.page', { ...context, ...changes });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, null, 2));
  return result;
}

/** The body of an HTML 5 page that renders without warnings. */
export function bodyOf(markup: string, changes: Partial<RenderContext> = {}): string {
  return bodyIn(htmlOf(`<apex:page docType="html-5.0">${markup}</apex:page>`, changes));
}

export function bodyIn(html: string): string {
  return /<body[^>]*>([^]*)<\/body>/.exec(html)![1]!;
}

/** Everything that is reported of a page, shown or not. */
export function problemsOf(source: string, changes: Partial<RenderContext> = {}): Problem[] {
  const result = renderPage(source, 'Some.page', { ...context, ...changes });
  const problems = 'problems' in result ? result.problems : result.warnings;
  if (problems.length === 0) throw new Error('no problems');
  return problems;
}

/** `line:column message` of each. */
export function foundIn(source: string, changes: Partial<RenderContext> = {}): string[] {
  return problemsOf(source, changes).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** The problems of a page that is not shown. */
export function refusals(source: string): string[] {
  const result = renderPage(source, 'Some.page', context);
  if (!('problems' in result)) throw new Error(`shown: ${result.html}`);
  return foundIn(source);
}
