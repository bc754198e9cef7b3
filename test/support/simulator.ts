import { bundle } from '../../simulator/bundle.mjs';
import type { Bundle } from '../../simulator/server/assets.js';
import { startSimulator as start } from '../../simulator/server/from-sources.js';
import type { SimulatorOptions } from '../../simulator/server/from-sources.js';
import type { Simulator } from '../../simulator/server/server.js';

/** One bundle for all simulators of this process. Without source maps, which are three quarters of what a page loads. */
let bundled: Promise<Bundle> | undefined;

export const startSimulator = (options: SimulatorOptions = {}): Promise<Simulator> =>
  start({ ...options, bundle: () => (bundled ??= bundle({ sourcemap: false })) });
