import { connect, EVENT_NAMES, ToolkitError, transferTo, version } from './index.js';

/** What a page finds as `window.GenesysConsole`. */
const GenesysConsole = { connect, EVENT_NAMES, ToolkitError, transferTo, version };

declare global {
  interface Window {
    GenesysConsole?: typeof GenesysConsole;
  }
}

// By hand, not as a bundler's global: its `var` stays inside where a script is run in a function, as Locker does. The
// first of two copies stays, so that all parts of the page go on sharing its one client.
window.GenesysConsole ??= GenesysConsole;
