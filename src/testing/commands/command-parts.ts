import type { Announcer } from '../announcer.js';
import type { InteractionStore } from '../interaction-store.js';
import type { Lifecycle } from '../lifecycle.js';
import type { GenesysQuirks } from '../options.js';

/** The parts of a simulated client that its commands work with. */
export interface CommandParts {
  readonly announcer: Announcer;
  readonly lifecycle: Lifecycle;
  readonly store: InteractionStore;
  readonly quirks: GenesysQuirks;
}
