import * as toolkit from './index.js';

// By hand, not as a bundler's global: its `var` stays inside where a script is run in a function, as Locker does. The
// first of two copies stays, so that all parts of the page go on sharing its one client.
const page = window as Window & { GenesysConsole?: typeof toolkit };
page.GenesysConsole ??= { ...toolkit };
