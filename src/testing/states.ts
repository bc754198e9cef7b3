import type { InteractionPhase } from '../index.js';

/**
 * The phase of a simulated interaction: `dialing` is an outbound call that nobody answered yet; `wrap-up` is over for the
 * remote side and not for the agent.
 */
export type Phase = Exclude<InteractionPhase, 'disconnected'>;

/** The English word of a record's `state`. */
export type StateWord = 'ALERTING' | 'DIALING' | 'CONNECTED' | 'HELD' | 'DISCONNECTED';

/** The `state` that a record has in each phase. */
export const STATES: Readonly<Record<Phase, StateWord>> = {
  alerting: 'ALERTING',
  dialing: 'DIALING',
  connected: 'CONNECTED',
  held: 'HELD',
  'wrap-up': 'DISCONNECTED',
  done: 'DISCONNECTED',
};
