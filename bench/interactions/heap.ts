/** How much memory the store keeps, in a Node process that can collect its garbage. The contender's script ran before this. */
import { part } from './course.js';
import type { Contender } from './drive.js';
import type { Race } from './race.js';

function used(): number {
  // Twice, since what the first one finalizes is garbage for the next.
  for (let times = 0; times < 2; times++) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Delivers all events, and tells by how many bytes the heap has grown. */
export function run({ names, course, events, together }: Race): number {
  const contenders = globalThis as unknown as Readonly<Record<string, Contender>>;
  if (!globalThis.gc) throw new Error('Run Node with --expose-gc.');
  const before = used();
  for (let from = 0; from < events; from += together) {
    const envelope = JSON.stringify(part(course, from, Math.min(together, events - from)));
    for (const name of names) contenders[name]?.deliver(envelope);
  }
  return used() - before;
}
