import { PHASES } from '../protocol/interaction.js';
import type { InteractionRecord } from '../protocol/interaction.js';
import { isObject } from '../protocol/json.js';
import type { PhaseBegin } from './interactions.js';

/** What is known of an interaction, but for its changes. */
export interface PicturedInteraction {
  readonly id: string;
  readonly record: InteractionRecord;
  readonly phases: readonly PhaseBegin[];
  readonly heardAt: number;
  /** Whether it is done only because the agent logged out. */
  readonly loggedOut: boolean;
}

/**
 * What is known, as JSON: to be kept over a reload, or told to another component. The id of the selected interaction, and
 * the interactions, the longest unheard-of first.
 */
export type Picture = readonly [selected: string | null, ...interactions: PicturedInteraction[]];

/** Reads as a picture what may be anything. What is none of it is left out. */
export function readPicture(picture: unknown, most: number, mostPhases: number): Picture {
  const [selected, ...interactions] = (Array.isArray(picture) ? picture : []) as unknown[];
  return [
    typeof selected === 'string' ? selected : null,
    ...interactions.slice(-most).flatMap((each): PicturedInteraction[] => {
      if (!isObject(each)) return [];
      const { id, record, phases, heardAt, loggedOut } = each;
      if (typeof id !== 'string' || !id || !isObject(record) || !isTime(heardAt)) return [];
      const begins = Array.isArray(phases) ? readPhases(phases.slice(-mostPhases)) : undefined;
      if (!begins) return [];
      return [
        {
          id,
          record: { ...record, id },
          phases: begins,
          heardAt: past(heardAt),
          loggedOut: loggedOut === true,
        },
      ];
    }),
  ];
}

function readPhases(phases: readonly unknown[]): PhaseBegin[] | undefined {
  const begins = phases.flatMap((each): PhaseBegin[] =>
    isObject(each) && (PHASES as readonly unknown[]).includes(each.phase) && isTime(each.began)
      ? [Object.freeze({ phase: each.phase as PhaseBegin['phase'], began: past(each.began) })]
      : [],
  );
  // Nothing comes after done.
  return begins.slice(0, -1).some(({ phase }) => phase === 'done') ? undefined : begins;
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** The clock of who drew the picture may be a little ahead. */
const past = (time: number): number => Math.min(time, Date.now());
