import type { ParticipantContext } from '../../../../src/index.js';
import { clockOf } from '../../../../src/panels/time.js';
import type { InteractionKind, Phase, SimulatedInteraction } from '../../../../src/testing/index.js';

export const KIND_WORDS: Readonly<Record<InteractionKind, string>> = {
  voice: 'Call',
  chat: 'Chat',
  email: 'Email',
  message: 'Message',
  callback: 'Callback',
};

export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  alerting: 'Alerting',
  dialing: 'Dialing',
  connected: 'Connected',
  held: 'On hold',
  'wrap-up': 'Wrap-up',
  done: 'Done',
};

/** The time at which the interaction came to where it is: a call that is held is still the same call. */
export function beganAt({ phase, facts, record }: SimulatedInteraction): number {
  if (phase === 'wrap-up' || phase === 'done') return Date.parse(record.endTime ?? '');
  return facts.connectedAt ?? facts.offeredAt;
}

/** A time of so many milliseconds, as `0:07` or `1:00:07`; a clock that was set back makes none below zero. */
export const durationWords = (ms: number): string => clockOf(Math.max(0, ms));

/** `+13175550123` as people write it, of a `tel:` address too. */
export const addressWords = (address: string): string =>
  address.replace(/^tel:/, '').replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

const TARGETS = { userId: 'agent', queueId: 'queue', address: 'number' } as const;

/** Whom a transfer goes to. */
export function targetWords({ transferTarget, transferTargetType }: ParticipantContext): string {
  const target = decoded(transferTarget);
  return target.startsWith('sip:')
    ? `flow ${target.slice(4)}`
    : `${TARGETS[transferTargetType]} ${addressWords(target)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A page may have sent it without its encoding.
    return text;
  }
}
