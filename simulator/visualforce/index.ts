/**
 * Shows Visualforce pages without Salesforce, as far as they need no Apex code. A page is read (read-markup.ts: scripts
 * and expressions are shielded from a strict XML parser), then checked as Salesforce does when it is saved (check.ts:
 * every mistake at once), then rendered as Salesforce does when it is asked for (page.ts, components.ts).
 */
export type { RenderContext } from './context.js';
export type { RenderedPage } from './page.js';
export type { Problem } from './problem.js';
export { renderProblems } from './problems-page.js';
export { renderPage } from './render-page.js';
