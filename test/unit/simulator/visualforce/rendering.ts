import { renderPage, type Problem, type RenderContext } from '../../../../simulator/visualforce/index.js';

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

/** The HTML of a page that must have no problems. */
export function htmlOf(source: string, changes: Partial<RenderContext> = {}): string {
  const result = renderPage(source, 'Some.page', { ...context, ...changes });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.html;
}

/** What an HTML 5 page shows in its body. */
export function bodyOf(markup: string): string {
  const html = htmlOf(`<apex:page docType="html-5.0">${markup}</apex:page>`);
  return /<body[^>]*>([^]*)<\/body>/.exec(html)![1]!;
}

export function problemsOf(source: string): Problem[] {
  const result = renderPage(source, 'Some.page', context);
  if (!('problems' in result)) throw new Error(`no problems, but ${result.html}`);
  return result.problems;
}

/** `line:column message` of each. */
export function foundIn(source: string): string[] {
  return problemsOf(source).map(({ line, column, message }) => `${line}:${column} ${message}`);
}
