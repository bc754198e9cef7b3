/**
 * All panels: the script developer-panels.js of the static resource, and `genesys-console-toolkit/panels`.
 *
 * @module panels
 */
export * from './agent-panels.js';
export * from './developer/index.js';
