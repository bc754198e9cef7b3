import {
  ACTION_NAMES,
  CATEGORIES,
  connect,
  EVENT_NAMES,
  hasEnded,
  isHeld,
  record,
  redact,
  replay,
  ToolkitError,
  transferTo,
  version,
} from './index.js';

declare global {
  /** What toolkit.js gives a page: everything that the npm package exports. */
  type GenesysConsoleToolkit = Omit<typeof import('./index.js'), never>;
  /** The toolkit of a page that has included toolkit.js. */
  // A page's script writes `GenesysConsole.connect()` as often as `window.GenesysConsole`: only a `var` gives both.
  var GenesysConsole: GenesysConsoleToolkit;
}

// By hand, not as a bundler's global: its `var` stays inside where a script is run in a function, as Locker does. The
// first of two copies stays, so that all parts of the page go on sharing its one client.
window.GenesysConsole ??= {
  ACTION_NAMES,
  CATEGORIES,
  connect,
  EVENT_NAMES,
  hasEnded,
  isHeld,
  record,
  redact,
  replay,
  ToolkitError,
  transferTo,
  version,
};
