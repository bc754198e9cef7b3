import { bundle } from '../../simulator/bundle.mjs';
import type { Bundle } from '../../simulator/server/assets.js';
import { startSimulator } from '../../simulator/server/from-sources.js';
import type { SimulatorOptions } from '../../simulator/server/from-sources.js';
import type { Simulator } from '../../simulator/server/server.js';

/** The simulators of the suite that runs, by their options. */
const running = new Map<string, Promise<Simulator>>();

/** One bundle for all simulators of this process. Without source maps, which are three quarters of what a page loads. */
let bundled: Promise<Bundle> | undefined;

/** A simulator that the tests of a suite have in common. */
export function simulatorWith(options: SimulatorOptions): Promise<Simulator> {
  const key = JSON.stringify(options);
  const simulator =
    running.get(key) ??
    startSimulator({ ...options, bundled: () => (bundled ??= bundle({ sourcemap: false })) });
  running.set(key, simulator);
  return simulator;
}

export async function closeSimulators(): Promise<void> {
  const all = await Promise.all(running.values());
  running.clear();
  await Promise.all(all.map(simulator => simulator.close()));
}
