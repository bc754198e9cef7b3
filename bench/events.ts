/** The messages that are measured: as an org sends them, with made-up ids and numbers. */

/** An id that differs with `n` and is always as long. */
export const idOf = (n: number): string => `44560c74-5e84-4062-94b6-${n.toString(16).padStart(12, '0')}`;

/** A record, but for what differs. */
export function record(n: number, differing: object): object {
  return {
    id: idOf(n),
    phone: '+13175550123',
    ani: '+13175550123',
    calledNumber: '+13175550100',
    queueName: 'Support',
    direction: 'Inbound',
    state: 'CONNECTED',
    isConnected: true,
    isDisconnected: false,
    isDone: false,
    isCallback: false,
    isDialer: false,
    isChat: false,
    isEmail: false,
    recordingState: 'active',
    securePause: false,
    startTime: '2026-01-05T09:30:00.000Z',
    connectedTime: '2026-01-05T09:30:12.000Z',
    interactionDurationSeconds: 10000,
    attributes: { 'Participant.caseId': '00001026' },
    ...differing,
  };
}

/** An agent has so many interactions at a time. */
const AT_A_TIME = 5;

/**
 * An INTERACTION_EVENT of 1.1 KB: a `change` with the whole record before and after. Each differs from the last one of its
 * interaction.
 */
export function largeText(n: number): string {
  // Always five digits, so that every text is as long.
  const at = (interactionDurationSeconds: number): object =>
    record(n % AT_A_TIME, { interactionDurationSeconds });
  const data = { old: at(10000 + n), new: at(10001 + n) };
  return JSON.stringify({ reason: 'interaction', data: { category: 'change', data } });
}

/** An INTERACTION_CONNECTED of 77 bytes. */
export const smallText = (n: number): string =>
  JSON.stringify({ reason: 'connected', interactionId: idOf(n % AT_A_TIME) });
