/**
 * Shows Visualforce pages without Salesforce. A page is read (read-markup.ts), then checked as Salesforce does when it
 * is saved (check.ts: every mistake at once, as a warning), then rendered as Salesforce does when it is asked for
 * (page.ts, components.ts).
 */
export type { RenderContext } from './context.js';
export type { Problem } from './problem.js';
export { renderProblems } from './problems-page.js';
export { type PageWithWarnings, renderPage } from './render-page.js';
export type { Value, ValueRecord } from './value.js';
