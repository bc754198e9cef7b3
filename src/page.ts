import { connect } from './connect.js';
import { ToolkitError } from './errors.js';
import { EVENT_NAMES } from './protocol/events.js';
import { transferTo } from './protocol/transfer-to.js';
import { version } from './version.js';

declare global {
  /** What toolkit.js gives a page. What other scripts add is declared beside them. */
  interface GenesysConsoleToolkit {
    /** interactions.js puts its own in its place. */
    connect: typeof connect;
    readonly EVENT_NAMES: typeof EVENT_NAMES;
    readonly ToolkitError: typeof ToolkitError;
    readonly transferTo: typeof transferTo;
    readonly version: string;
  }
  /** What a page finds once it has included toolkit.js. */
  // A page's script writes `GenesysConsole.connect()` as often as `window.GenesysConsole`: only a `var` gives both.
  var GenesysConsole: GenesysConsoleToolkit;
}

// By hand, not as a bundler's global: its `var` stays inside where a script is run in a function, as Locker does. The
// first of two copies stays, so that all parts of the page go on sharing its one client.
window.GenesysConsole ??= { connect, EVENT_NAMES, ToolkitError, transferTo, version };
