/** The memory that the store keeps, in a Node process that can collect its garbage. The store's script ran before this. */
import { part } from './course.js';
import type { COURSES } from './course.js';

/** The events that are delivered. */
export interface Job {
  readonly course: keyof typeof COURSES;
  readonly events: number;
  /** The number of events that are unpacked and delivered in one go. */
  readonly together: number;
}

function used(): number {
  // Twice, since what the first one finalizes is garbage for the next.
  for (let times = 0; times < 2; times++) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Delivers all events, and tells by how many bytes the heap has grown. */
export function run({ course, events, together }: Job): number {
  const { store } = globalThis as unknown as { store: typeof import('./store.js') };
  if (!globalThis.gc) throw new Error('Run Node with --expose-gc.');
  const before = used();
  for (let from = 0; from < events; from += together) {
    store.deliver(part(course, from, Math.min(together, events - from)));
  }
  const grown = used() - before;
  if (!store.known()) throw new Error('The store knows no interaction.');
  return grown;
}
