import type { InteractionUpdate } from '../protocol/interaction-update.js';
import type { EventMessage } from '../protocol/message.js';
import { hasEnded, timeOf } from '../protocol/interaction.js';
import type { Difference, InteractionPhase, InteractionRecord } from '../protocol/interaction.js';
import { goneFrom, mergeRecord, removeField, toObject } from './merge-record.js';
import { enterPhase, impliedPhase, phaseNow } from './phases.js';
import type { Move, Phases } from './phases.js';
import type { Interaction, RecordedDifference } from './types.js';

const MOST_CHANGES = 50;
const MOST_GONE = 1000;

/** The times of a record by which another life of its id is told. */
export const LIFE_TIMES = ['startTime', 'connectedTime'] as const;

/** An interaction as the store keeps it. */
export interface StoredInteraction extends Phases {
  readonly id: string;
  /** Orders those that began at the same time. */
  readonly order: number;
  /** The paths, as JSON, of fields that were heard to go: `restore` does not bring them back. */
  readonly gone: Set<string>;
  /** The latest value of each of {@link LIFE_TIMES}. */
  readonly lifeTimes: Map<string, number>;
  /** The text of the INTERACTION_EVENT that it was last heard of by, if that is what it was last heard of by. */
  text: string | undefined;
  /** The phase that its record implies. */
  implied: InteractionPhase | undefined;
  changes: RecordedDifference[];
  heardAt: number;
  /** Whether it is done only because the agent logged out, who may be back in mid-call. */
  isLoggedOut: boolean;
  /** The snapshot that was given out, while it holds. */
  snapshot: Interaction | undefined;
}

/** The changes that a message brought to one interaction. */
export interface Outcome {
  readonly stored: StoredInteraction;
  readonly changes: readonly Difference[];
  readonly moves: readonly Move[];
}

/** Creates an interaction of which nothing is known yet. */
export const createStored = (id: string, at: number, order: number): StoredInteraction => ({
  id,
  order,
  fields: new Map(),
  gone: new Set(),
  lifeTimes: new Map(),
  text: undefined,
  implied: undefined,
  phases: [],
  changes: [],
  began: at,
  heardAt: at,
  doneAt: undefined,
  isLoggedOut: false,
  snapshot: undefined,
});

/** Whether an interaction is over for the agent too. */
export const isDone = (stored: StoredInteraction): boolean => phaseNow(stored) === 'done';

/** A snapshot to give out: nobody can change it. */
export function snapshotOf(stored: StoredInteraction): Interaction {
  if (stored.snapshot) return stored.snapshot;
  const { id, heardAt } = stored;
  const phases = Object.freeze(stored.phases.map(each => Object.freeze({ ...each })));
  const changes = freezeAll([...stored.changes]);
  const record = toObject(stored.fields) as InteractionRecord;
  stored.snapshot = Object.freeze({ id, record, phase: phaseNow(stored), phases, changes, heardAt });
  return stored.snapshot;
}

/** Freezes differences before they are given out. */
export function freezeAll<Changes extends readonly Difference[]>(changes: Changes): Changes {
  for (const change of changes) {
    Object.freeze(change.path);
    Object.freeze(change);
  }
  return Object.freeze(changes);
}

/**
 * Notes that an interaction was heard of. Most INTERACTION_EVENTs repeat the one before them letter for letter: those need no
 * comparison. After the end they do, since they may tell of another life.
 *
 * @returns Whether the message may tell something new.
 */
export function hear(stored: StoredInteraction, { event }: EventMessage): boolean {
  const { name, transport, raw, receivedAt } = event;
  const text = name === 'INTERACTION_EVENT' && transport === 'console' && raw ? (raw as string) : undefined;
  const isRepeated = text !== undefined && text === stored.text && !hasEnded(phaseNow(stored));
  stored.text = text;
  stored.heardAt = receivedAt;
  stored.snapshot = undefined;
  return !isRepeated;
}

/** Takes in what a message says of an interaction; `undefined` where that is nothing new, as most. */
export function applyUpdate(
  stored: StoredInteraction,
  { id, record, old, phase }: InteractionUpdate,
  at: number,
): Outcome | undefined {
  const { fields } = stored;
  // The id alone is no record yet: the first one is news as a whole, not a change.
  const isFirstRecord = fields.size < 2;
  const changes = mergeRecord(fields, record ?? (fields.size ? {} : { id }));
  if (record && old) changes.push(...removeGone(stored, goneFrom(old, record)));
  // Most changes are of other fields, and reading a time takes as long as all else.
  if (changes.some(({ path }) => (LIFE_TIMES as readonly unknown[]).includes(path[0]))) noteLifeTimes(stored);
  if (changes.length && !isFirstRecord) remember(stored, changes, at);
  const moves: Move[] = [];
  const implied = changes.length ? impliedPhase(fields) : stored.implied;
  // A repeated record must not undo what later events said: only one that implies another phase counts.
  if (implied !== stored.implied) enterPhase(stored, (stored.implied = implied), at, moves);
  // In one message the record's word comes first, then the event's own.
  enterPhase(stored, phase, at, moves);
  return changes.length || moves.length ? { stored, changes, moves } : undefined;
}

function removeGone(stored: StoredInteraction, paths: readonly (readonly string[])[]): Difference[] {
  return paths.flatMap(path => {
    if (stored.gone.size < MOST_GONE) stored.gone.add(JSON.stringify(path));
    const removed = removeField(stored.fields, path);
    return removed ? [removed] : [];
  });
}

/** Notes the times of the known record by which another life is told. */
export function noteLifeTimes({ fields, lifeTimes }: StoredInteraction): void {
  for (const name of LIFE_TIMES) {
    const time = timeOf(fields.get(name));
    if (time !== undefined) lifeTimes.set(name, Math.max(time, lifeTimes.get(name) ?? time));
  }
}

const isTick = ({ old, new: now }: Difference): boolean => typeof old === 'number' && typeof now === 'number';

const isSamePath = (one: readonly string[], other: readonly string[]): boolean =>
  one[0] === other[0] && one[1] === other[1];

/** Keeps the changes. A number that ticks would push all others out. */
function remember(stored: StoredInteraction, found: readonly Difference[], at: number): void {
  for (const { path, old, new: now } of found) {
    const change = { path, old, new: now, at };
    if (isTick(change)) {
      stored.changes = stored.changes.filter(each => !(isTick(each) && isSamePath(each.path, path)));
    }
    stored.changes.push(change);
  }
  stored.changes = stored.changes.slice(-MOST_CHANGES);
}
