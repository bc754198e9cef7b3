import { hasEnded as isEnd } from '../index.js';
import type { GenesysClient, Interaction, InteractionPhase, Interactions } from '../index.js';
import { about, list } from './record.js';

/** What people call the phases. */
export const PHASE_WORDS: Readonly<Record<InteractionPhase, string>> = {
  alerting: 'Alerting',
  dialing: 'Dialing',
  connected: 'Connected',
  held: 'On hold',
  disconnected: 'Disconnected',
  'wrap-up': 'Wrap-up',
  done: 'Done',
};

/** Whether there is nothing left to act on but wrap-up. */
export const hasEnded = ({ phase }: Interaction): boolean => isEnd(phase);

/** What an interaction is, as `On hold, Inbound, 555-0100`. Empty while only its id was heard. */
export const wordsFor = ({ phase, record }: Interaction): string =>
  list(phase && PHASE_WORDS[phase], about(record));

/** Calls when another thing may be known of the client's interactions, or the agent has selected another one. */
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
