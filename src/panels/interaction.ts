import { hasEnded } from '../index.js';
import type { GenesysClient, Interaction, InteractionPhase, Interactions } from '../index.js';
import { about, list } from './about.js';

/** The phases in words. */
export const PHASE_WORDS: Readonly<Record<InteractionPhase, string>> = {
  alerting: 'Alerting',
  dialing: 'Dialing',
  connected: 'Connected',
  held: 'On hold',
  disconnected: 'Disconnected',
  'wrap-up': 'Wrap-up',
  done: 'Done',
};

/** Whether nothing but wrap-up is left to act on. */
export const isOver = ({ phase }: Interaction): boolean => hasEnded(phase);

/** An interaction in words: `On hold, Inbound, 555-0100`. Empty while only its id was heard. */
export const wordsFor = ({ phase, record }: Interaction): string =>
  list(phase && PHASE_WORDS[phase], about(record));

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
