import type { SimulatorOptions } from '../../simulator/server/from-sources.js';
import type { Simulator } from '../../simulator/server/server.js';
import { startSimulator } from '../support/simulator.js';

/** The simulators of the suite that runs, by their options. */
const running = new Map<string, Promise<Simulator>>();

/** A simulator that the tests of a suite have in common. */
export function simulatorWith(options: SimulatorOptions): Promise<Simulator> {
  const key = JSON.stringify(options);
  const simulator = running.get(key) ?? startSimulator(options);
  running.set(key, simulator);
  return simulator;
}

export async function closeSimulators(): Promise<void> {
  const all = await Promise.all(running.values());
  running.clear();
  await Promise.all(all.map(simulator => simulator.close()));
}
