import { PHASES } from '../protocol/interaction.js';
import { isObject } from '../protocol/json.js';
import type { Fields } from '../protocol/json.js';
import { noteLifeTimes, snapshotOf } from './interaction.js';
import type { Outcome, StoredInteraction } from './interaction.js';
import { mergeRecord } from './merge-record.js';
import { impliedPhase, MOST_PHASES, phaseNow } from './phases.js';
import type { PhaseBegin } from './types.js';

/** An interaction as plain data, without its changes. */
export interface InteractionSnapshot {
  readonly id: string;
  readonly record: Fields;
  readonly phases: readonly PhaseBegin[];
  readonly heardAt: number;
  /** Whether it is done only because the agent logged out. */
  readonly isLoggedOut: boolean;
}

/** What is known, as plain data: to be kept over a reload, or told to another component. */
export interface Snapshot {
  /** ID of the selected interaction. */
  readonly selected: string | null;
  /** The longest unheard-of first. */
  readonly interactions: readonly InteractionSnapshot[];
}

/** Takes the snapshot of one interaction. */
export function takeSnapshot(stored: StoredInteraction): InteractionSnapshot {
  const { id, record, phases, heardAt } = snapshotOf(stored);
  return { id, record, phases, heardAt, isLoggedOut: stored.isLoggedOut };
}

/** Parses an untrusted snapshot and drops malformed entries. */
export function parseSnapshot(snapshot: unknown, most: number): Snapshot {
  const { selected, interactions } = isObject(snapshot) ? snapshot : {};
  const entries: unknown[] = Array.isArray(interactions) ? interactions.slice(-most) : [];
  return {
    selected: typeof selected === 'string' && selected ? selected : null,
    interactions: entries.flatMap(each => parseInteraction(each) ?? []),
  };
}

function parseInteraction(value: unknown): InteractionSnapshot | undefined {
  if (!isObject(value)) return undefined;
  const { id, record, phases, heardAt, isLoggedOut } = value;
  if (typeof id !== 'string' || !id || !isObject(record) || !isTime(heardAt)) return undefined;
  const begins = Array.isArray(phases) ? parsePhases(phases.slice(-MOST_PHASES)) : undefined;
  return (
    begins && {
      id,
      record: { ...record, id },
      phases: begins,
      heardAt: past(heardAt),
      isLoggedOut: isLoggedOut === true,
    }
  );
}

function parsePhases(phases: readonly unknown[]): PhaseBegin[] | undefined {
  const begins = phases.flatMap((each): PhaseBegin[] =>
    isObject(each) && (PHASES as readonly unknown[]).includes(each.phase) && isTime(each.began)
      ? [{ phase: each.phase as PhaseBegin['phase'], began: past(each.began) }]
      : [],
  );
  // Nothing comes after done.
  return begins.slice(0, -1).some(({ phase }) => phase === 'done') ? undefined : begins;
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** The clock of the component that took the snapshot may be a little ahead. */
const past = (time: number): number => Math.min(time, Date.now());

/** Adds a snapshot to what is known of an interaction. What was heard here counts more. */
export function restoreInteraction(
  stored: StoredInteraction,
  restored: InteractionSnapshot,
): Outcome | undefined {
  const own = stored.phases;
  const [firstHeard] = own;
  const earlier = firstHeard
    ? restored.phases.filter(({ began }) => began < firstHeard.began)
    : restored.phases;
  const [first] = earlier;
  const last = earlier[earlier.length - 1];
  // An earlier life of the id, or a later one, has no word on this one.
  const isOtherLife = earlier.some(({ phase }) => phase === 'done') || (phaseNow(stored) === 'done' && !last);
  if (firstHeard && isOtherLife) return undefined;

  const changes = mergeRecord(stored.fields, unheard(stored, restored.record));
  noteLifeTimes(stored);
  if (first && last) {
    const rest = own.slice(last.phase === firstHeard?.phase ? 1 : 0);
    stored.phases = [...earlier, ...rest].slice(-MOST_PHASES);
    stored.began = Math.min(stored.began, first.began);
  }
  if (!firstHeard) {
    stored.isLoggedOut = restored.isLoggedOut;
    if (last?.phase === 'done') stored.doneAt = last.began;
  }
  stored.implied = impliedPhase(stored.fields);
  stored.text = stored.snapshot = undefined;
  const moves = firstHeard || !last ? [] : [{ ...last, previous: undefined }];
  return changes.length || moves.length ? { stored, changes, moves } : undefined;
}

/** The fields and attributes that this component neither knows nor heard go. */
function unheard({ fields, gone }: StoredInteraction, record: Fields): Fields {
  const known = fields.get('attributes');
  const isGone = (...path: string[]): boolean => gone.has(JSON.stringify(path));
  const missing = Object.entries(record).flatMap(([name, value]): [string, unknown][] => {
    if (isGone(name)) return [];
    if (name !== 'attributes' || !isObject(value)) return fields.has(name) ? [] : [[name, value]];
    if (fields.has(name) && !(known instanceof Map)) return [];
    const attributes = Object.entries(value).filter(
      ([key]) => !(known instanceof Map && known.has(key)) && !isGone(name, key),
    );
    return [[name, Object.fromEntries(attributes)]];
  });
  return Object.fromEntries(missing);
}
