/** Runs a race in a Node process of its own: each process compiles and places things anew, and some of that is luck. */
import vm from 'node:vm';
import type { Race, Result } from './race.js';

process.once('message', ({ scripts, race }: { scripts: string[]; race: Race }) => {
  Object.assign(globalThis, { window: globalThis });
  for (const text of scripts) vm.runInThisContext(text);
  const { race: track } = globalThis as unknown as { race: { run(race: Race): Result } };
  process.send?.(track.run(race), () => process.disconnect());
});
