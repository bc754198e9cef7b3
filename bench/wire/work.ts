import type { InteractionEventPayload, InteractionIdPayload } from '../../src/index.js';

/**
 * The work of every contender's handlers: read something and add it up, so that no compiler finds the parsing to be of no use.
 */

let total = 0;

/** The handler for INTERACTION_EVENT. */
export function onInteraction(payload: InteractionEventPayload): void {
  const { new: record } = payload.data.data as { new: { interactionDurationSeconds: number } };
  total += record.interactionDurationSeconds;
}

/** The handler for INTERACTION_CONNECTED. */
export function onConnected(payload: InteractionIdPayload): void {
  total += payload.interactionId.length;
}

/** The sum of all that the handlers read. */
export const sum = (): number => total;
