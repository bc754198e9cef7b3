/** Runs a race in a Node process of its own: each process compiles and places things anew, and some of that is luck. */
import vm from 'node:vm';

process.once('message', ({ scripts, race }: { scripts: string[]; race: object }) => {
  Object.assign(globalThis, { window: globalThis });
  for (const text of scripts) vm.runInThisContext(text);
  const { race: track } = globalThis as unknown as { race: { run(race: object): unknown } };
  process.send?.(track.run(race), () => process.disconnect());
});
