import { callSafely } from '../emitter.js';

/**
 * Creates a queue of units of work: one that is added inside another waits until that is over, so that a handler sees what
 * its own message brought and nothing later.
 */
export function createQueue(): (unit: () => void) => void {
  const waiting: (() => void)[] = [];
  let isRunning = false;

  return unit => {
    waiting.push(unit);
    if (isRunning) return;
    isRunning = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) callSafely(next);
    isRunning = false;
  };
}
