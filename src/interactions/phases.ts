import { endRank, hasEnded, phaseOf, timeOf } from '../protocol/interaction.js';
import type { InteractionPhase } from '../protocol/interaction.js';
import type { KnownFields } from './merge-record.js';
import type { InteractionPhaseChange, PhaseBegin } from './types.js';

/** The phases of an interaction as the store keeps them. */
export interface Phases {
  readonly fields: KnownFields;
  phases: readonly PhaseBegin[];
  /** When it began, in milliseconds since 1970. */
  began: number;
  /** When its end for the agent was heard. */
  doneAt: number | undefined;
}

/** A step from phase to phase. */
export type Move = Omit<InteractionPhaseChange, 'interaction' | 'event'>;

/** The number of phases that an interaction keeps. */
export const MOST_PHASES = 100;

/** The phase that an interaction is in. */
export const phaseNow = ({ phases }: Phases): InteractionPhase | undefined =>
  phases[phases.length - 1]?.phase;

/** The phase that an interaction's record implies. */
export const impliedPhase = (fields: KnownFields): InteractionPhase | undefined =>
  phaseOf({
    state: fields.get('state'),
    isDone: fields.get('isDone'),
    isDisconnected: fields.get('isDisconnected'),
    isConnected: fields.get('isConnected'),
    direction: fields.get('direction'),
  });

/** Takes an interaction to a phase, unless it is there already or the word is a straggler's. */
export function enterPhase(
  stored: Phases,
  phase: InteractionPhase | undefined,
  at: number,
  moves: Move[],
): void {
  const previous = phaseNow(stored);
  if (!phase || phase === previous) return;
  // An end is never taken back, and its own phases come in their order.
  if (hasEnded(previous) && endRank(phase) <= endRank(previous)) return;
  const begins = previous ? [{ phase, began: at }] : firstPhases(stored, phase, at);
  const [first] = begins;
  const last = begins[begins.length - 1] as PhaseBegin;
  if (!previous && first) stored.began = Math.min(stored.began, first.began);
  if (last.phase === 'done') stored.doneAt = at;
  stored.phases = [...stored.phases, ...begins].slice(-MOST_PHASES);
  // Handlers hear of the phase that it is in, not of those that were over before the page heard of it.
  moves.push({ ...last, previous });
}

/** The phases of an interaction that the page first hears of: they may have begun before, at the times of its record. */
function firstPhases({ fields }: Phases, phase: InteractionPhase, at: number): PhaseBegin[] {
  const timeIn = (field: string): number | undefined => {
    const time = timeOf(fields.get(field));
    // The clock of the Genesys client may be ahead.
    return time === undefined ? undefined : Math.min(time, at);
  };
  const connected = timeIn('connectedTime');
  if (phase === 'connected') return [{ phase, began: connected ?? at }];
  if (phase !== 'held' && !hasEnded(phase)) return [{ phase, began: at }];
  const began = hasEnded(phase) ? (timeIn('endTime') ?? at) : at;
  const inWrapUp = phase === 'disconnected' && typeof fields.get('dispositionDurationSeconds') === 'number';
  return [
    ...(connected === undefined ? [] : [{ phase: 'connected', began: Math.min(connected, began) } as const]),
    { phase: inWrapUp ? 'wrap-up' : phase, began },
  ];
}
