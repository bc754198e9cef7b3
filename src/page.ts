import { connect, EVENT_NAMES, ToolkitError, transferTo, version } from './index.js';

const toolkit = { connect, EVENT_NAMES, ToolkitError, transferTo, version };

declare global {
  /** What a page finds once it has included toolkit.js. */
  // A page's script writes `GenesysConsole.connect()` as often as `window.GenesysConsole`: only a `var` gives both.
  var GenesysConsole: typeof toolkit;
}

// By hand, not as a bundler's global: its `var` stays inside where a script is run in a function, as Locker does. The
// first of two copies stays, so that all parts of the page go on sharing its one client.
window.GenesysConsole ??= toolkit;
