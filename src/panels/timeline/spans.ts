import type { Interaction, InteractionPhase } from '../../index.js';

/** A phase with its length, in milliseconds since 1970. */
export interface Span {
  readonly phase: InteractionPhase;
  readonly began: number;
  /** The beginning of the next one; never before its own, though a clock was set back. */
  readonly ended: number;
  /** Is true of the one that goes on. */
  readonly runs: boolean;
}

/**
 * The phases of an interaction, as long as they lasted. Where it is over and nothing more is heard, nothing goes on: not all
 * orgs have wrap-up, or tell that an interaction is done.
 */
export function spansOf({ phases }: Interaction, now: number): readonly Span[] {
  return phases.map(({ phase, began }, index) => {
    const next = phases[index + 1];
    const runs = !next && phase !== 'disconnected' && phase !== 'done';
    return { phase, began, ended: Math.max(began, next ? next.began : runs ? now : began), runs };
  });
}

/** The length of a span, in milliseconds. */
export const lengthOf = ({ began, ended }: Span): number => ended - began;

/** The total time of an interaction in a phase, over all the times it came. */
export interface Sum {
  readonly phase: InteractionPhase;
  readonly length: number;
  readonly times: number;
}

/** Adds up the spans of each phase, in the order in which the phases first came. */
export function sumsOf(spans: readonly Span[]): readonly Sum[] {
  const sums = new Map<InteractionPhase, Sum>();
  for (const span of spans) {
    const { phase } = span;
    const { length, times } = sums.get(phase) ?? { length: 0, times: 0 };
    sums.set(phase, { phase, length: length + lengthOf(span), times: times + 1 });
  }
  return [...sums.values()];
}
