import { hasEnded } from '../index.js';
import type { GenesysClient, Interaction, InteractionPhase, Interactions } from '../index.js';
import { about, list } from './about.js';
import { messages } from './messages/index.js';

/** A phase in words. */
export const phaseWords = (phase: InteractionPhase): string => messages().timeline.phases[phase];

/** Whether nothing but wrap-up is left to act on. */
export const isOver = ({ phase }: Interaction): boolean => hasEnded(phase);

/** An interaction in words: `On hold, Inbound, 555-0100`. Empty while only its id was heard. */
export const wordsFor = ({ phase, record }: Interaction): string =>
  list(phase && phaseWords(phase), about(record));

/** Calls now, and when another thing may be known of the client's interactions, or another one is selected. */
export function followInteractions(
  { interactions }: GenesysClient,
  signal: AbortSignal,
  call: () => void,
): Interactions {
  interactions.on('change', call, { signal });
  interactions.on('phase', call, { signal });
  interactions.on('selection', call, { signal });
  call();
  return interactions;
}
