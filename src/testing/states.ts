/**
 * The phase of a simulated interaction: `dialing` is an outbound call that nobody answered yet; `wrapUp` is over for the
 * remote side and not for the agent.
 */
export type Phase = 'alerting' | 'dialing' | 'connected' | 'held' | 'wrapUp' | 'done';

/** The English word of a record's `state`. */
export type StateWord = 'ALERTING' | 'DIALING' | 'CONNECTED' | 'HELD' | 'DISCONNECTED';

/** The `state` that a record has in each phase. */
export const STATES: Readonly<Record<Phase, StateWord>> = {
  alerting: 'ALERTING',
  dialing: 'DIALING',
  connected: 'CONNECTED',
  held: 'HELD',
  wrapUp: 'DISCONNECTED',
  done: 'DISCONNECTED',
};
