import type { GenesysEvent } from '../protocol/events.js';
import { howEnded, newsOf, phaseOf, timeOf } from '../protocol/interaction.js';
import type {
  Difference,
  InteractionNews,
  InteractionPhase,
  InteractionRecord,
} from '../protocol/interaction.js';
import type { Interaction, InteractionPhaseChange, PhaseBegin, RecordedDifference } from './interactions.js';
import { KnownFields } from './known-fields.js';
import type { PicturedInteraction } from './picture.js';
import type { Linked } from './recency.js';

/** How much of its past an interaction has. */
export const MOST_PHASES = 100;
const MOST_CHANGES = 50;

/** What is known of an interaction. */
export interface Known extends Linked<Known> {
  readonly id: string;
  readonly fields: KnownFields;
  /** The text of the INTERACTION_EVENT that it was last heard of by, if that is what it was last heard of by. */
  text: string | undefined;
  /** Whether that text is still to be read: see {@link leaveUnread}. */
  isUnread: boolean;
  /** The phase that its record implies. */
  implied: InteractionPhase | undefined;
  /** The last 100, and at times more. */
  phases: PhaseBegin[];
  /** The last 50, and at times more. */
  changes: RecordedDifference[];
  began: number;
  heardAt: number;
  /** Whether it is done only because the agent logged out: he may be back in mid-call. */
  loggedOut: boolean;
  /** What was given out, while it holds. */
  record: InteractionRecord | undefined;
  snapshot: Interaction | undefined;
}

/** A step from phase to phase. */
export type Move = Omit<InteractionPhaseChange, 'interaction' | 'event'>;

/** What is new about an interaction. */
export interface News {
  readonly known: Known;
  readonly changes: readonly Difference[];
  readonly moves: readonly Move[];
}

const NONE: readonly never[] = Object.freeze([]);

/** Begins to know an interaction. */
export const createKnown = (id: string, at: number): Known => ({
  id,
  fields: new KnownFields(),
  text: undefined,
  isUnread: false,
  implied: undefined,
  phases: [],
  changes: [],
  began: at,
  heardAt: at,
  loggedOut: false,
  record: undefined,
  snapshot: undefined,
  older: undefined,
  newer: undefined,
});

/** The phase that it is in. */
export const phaseNow = ({ phases }: Known): InteractionPhase | undefined => phases[phases.length - 1]?.phase;

/** Whether it is over for the agent too. */
export const isDone = (known: Known): boolean => phaseNow(known) === 'done';

/** Whether news are of an interaction that only has the id of one that is over. */
export function isAnotherLife(known: Known, { added, record }: InteractionNews): boolean {
  if (known.loggedOut) return true;
  return added && howEnded(phaseNow(known)) > 0 && !howEnded(record && phaseOf(record));
}

/** What can be given out: it never changes, whoever tries. */
export function snapshotOf(known: Known): Interaction {
  if (known.snapshot) return known.snapshot;
  const { id, heardAt } = known;
  const record = (known.record ??= known.fields.toObject() as InteractionRecord);
  const phases = known.phases.slice(-MOST_PHASES);
  const changes = known.changes.slice(-MOST_CHANGES);
  freezeAll(changes);
  for (const each of [...phases, phases]) Object.freeze(each);
  return (known.snapshot = Object.freeze({ id, record, phase: phaseNow(known), phases, changes, heardAt }));
}

/** Makes sure that nobody can change what changed. Done when it is given out: freezing takes longer than to compare. */
export function freezeAll<Changes extends readonly Difference[]>(changes: Changes): Changes {
  for (const change of changes) {
    Object.freeze(change.path);
    Object.freeze(change);
  }
  return Object.freeze(changes);
}

/** Takes note that it was heard of; `false` where that was word for word what it was last heard of by. */
export function hearOf(known: Known, event: GenesysEvent): boolean {
  const text = textOf(event);
  const isRepeated = text !== undefined && text === known.text;
  if (!isRepeated) read(known).text = text;
  known.heardAt = event.receivedAt;
  known.snapshot = undefined;
  return !isRepeated;
}

/** The text of an INTERACTION_EVENT on Classic: there it is all that the event says. */
const textOf = ({ name, transport, raw }: GenesysEvent): string | undefined =>
  name === 'INTERACTION_EVENT' && transport === 'console' && raw && typeof raw === 'string' ? raw : undefined;

/** Takes it to a phase, unless that says nothing new. */
export function move(known: Known, phase: InteractionPhase | undefined, at: number, moves: Move[]): void {
  const previous = phaseNow(known);
  // Nothing comes after done, and what straggles in takes back nothing of the end.
  if (!phase || phase === previous || previous === 'done') return;
  if (howEnded(phase) && howEnded(phase) < howEnded(previous)) return;
  let began = at;
  if (!previous && phase === 'connected') {
    // The page may have come in mid-call.
    began = Math.min(timeOf(known.fields.get('connectedTime')) ?? at, at);
    known.began = Math.min(known.began, began);
  }
  known.phases.push({ phase, began });
  if (known.phases.length > 2 * MOST_PHASES) known.phases.splice(0, MOST_PHASES);
  moves.push({ phase, began, previous });
}

/** Takes in news; `undefined` where they tell nothing new, as most. */
export function takeIn(known: Known, { id, record, phase }: InteractionNews, at: number): News | undefined {
  const { fields } = known;
  const isFirst = fields.size < 2;
  const changes = record ? fields.takeIn(record) : fields.size ? NONE : fields.takeIn({ id });
  if (!changes.length && !phase) return undefined;
  const moves: Move[] = [];
  if (changes.length) {
    known.record = undefined;
    if (!isFirst) remember(known, changes, at);
    const implied = impliedBy(fields);
    // A record that implies what the one before it did has no word on what events told since.
    if (implied !== known.implied) move(known, (known.implied = implied), at, moves);
  }
  // In one event the record's word comes first, then the event's own.
  move(known, phase, at, moves);
  return { known, changes, moves };
}

/** Keeps what changed. */
function remember({ changes }: Known, found: readonly Difference[], at: number): void {
  for (const { path, old, new: now } of found) changes.push({ path, old, new: now, at });
  if (changes.length > 2 * MOST_CHANGES) changes.splice(0, changes.length - MOST_CHANGES);
}

const impliedBy = (fields: KnownFields): InteractionPhase | undefined =>
  phaseOf({
    state: fields.get('state'),
    isDone: fields.get('isDone'),
    isDisconnected: fields.get('isDisconnected'),
    isConnected: fields.get('isConnected'),
  });

/**
 * Leaves the first news of an interaction unread, where they can be read later as well. Most are never asked for where
 * interactions come and go by the thousand.
 */
export function leaveUnread(known: Known, { record, phase }: InteractionNews): boolean {
  // What is done counts among those that are done.
  return (known.isUnread = Boolean(known.text && record && !phase && !howEnded(phaseOf(record))));
}

/** Reads what was left unread. */
export function read(known: Known): Known {
  const { id, text, isUnread, began } = known;
  if (!isUnread || !text) return known;
  known.isUnread = false;
  let news: InteractionNews | undefined;
  try {
    news = newsOf({ name: 'INTERACTION_EVENT', payload: JSON.parse(text) as unknown } as GenesysEvent);
  } catch {
    // A transport of somebody's own need not give the text.
  }
  takeIn(known, news ?? { id, record: undefined, added: false, phase: undefined }, began);
  return known;
}

/** Adds what was recalled of an interaction to what is known of it: own words win. */
export function fillIn(known: Known, recalled: PicturedInteraction): News | undefined {
  const { record, phases, loggedOut } = recalled;
  const own = known.phases;
  const [first] = own;
  const earlier = first ? phases.filter(({ began }) => began < first.began) : phases;
  const [start] = earlier;
  const last = earlier[earlier.length - 1];
  // An earlier life of the id, or a later one, has no word on this one.
  if (first && (earlier.some(({ phase }) => phase === 'done') || (isDone(known) && !last))) return undefined;
  const changes = known.fields.takeIn(known.fields.missingOf(record));
  if (start && last) {
    known.phases = [...earlier, ...own.slice(last.phase === first?.phase ? 1 : 0)].slice(-MOST_PHASES);
    known.began = Math.min(known.began, start.began);
  }
  if (!first) known.loggedOut = loggedOut;
  known.implied = impliedBy(known.fields);
  known.record = known.snapshot = undefined;
  return { known, changes, moves: first || !last ? NONE : [{ ...last, previous: undefined }] };
}
