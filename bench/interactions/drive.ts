import type { Listener } from '../console.js';
import { NAMES } from './course.js';
import type { Delivery } from './course.js';

/** What the script of a contender offers to the race. */
export interface Contender {
  /** Delivers a JSON array of {@link Delivery}s and tells how long that took, in milliseconds. */
  readonly deliver: (envelope: string) => number;
  /** How much the handlers read. */
  readonly sum: () => number;
}

/** Delivers to listeners as the Salesforce toolkit does: each text is a new string. Unpacking them is not on the clock. */
export function drive(listenerOf: (name: (typeof NAMES)[number]) => Listener): Contender['deliver'] {
  const listeners = NAMES.map(listenerOf);
  return envelope => {
    const deliveries = JSON.parse(envelope) as Delivery[];
    const start = performance.now();
    for (const [name, message] of deliveries) listeners[name]?.({ message });
    return performance.now() - start;
  };
}

let total = 0;

/** What every contender's handler does: it reads something, so that no compiler finds the parsing to be of no use. */
export function onEvent(payload: { reason?: string }): void {
  total += payload.reason?.length ?? 0;
}

/** How much the handlers read. */
export const sum = (): number => total;
