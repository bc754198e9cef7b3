import { connectWith } from './connect.js';
import type { Connect } from './connect.js';
import { ToolkitError } from './errors.js';
import type { Extension } from './genesys-client.js';
import { EVENT_NAMES } from './protocol/events.js';
import type { EventName } from './protocol/events.js';
import { transferTo } from './protocol/transfer-to.js';
import { version } from './version.js';

const extensions: Record<string, Extension> = {};
const toolkit: GenesysConsoleToolkit = {
  connect: connectWith(extensions),
  EVENT_NAMES,
  ToolkitError,
  transferTo,
  version,
  extensions,
};

declare global {
  /** What toolkit.js gives a page. What other scripts add is declared beside them. */
  interface GenesysConsoleToolkit {
    readonly connect: Connect;
    readonly EVENT_NAMES: readonly EventName[];
    readonly ToolkitError: typeof ToolkitError;
    readonly transferTo: typeof transferTo;
    readonly version: string;
    /** Where other scripts put what they add to clients, by their name, so that one that is included twice counts once. */
    readonly extensions: Record<string, Extension>;
  }
  /** What a page finds once it has included toolkit.js. */
  // A page's script writes `GenesysConsole.connect()` as often as `window.GenesysConsole`: only a `var` gives both.
  var GenesysConsole: GenesysConsoleToolkit;
}

// By hand, not as a bundler's global: its `var` stays inside where a script is run in a function, as Locker does. The
// first of two copies stays, so that all parts of the page go on sharing its one client.
window.GenesysConsole ??= toolkit;
