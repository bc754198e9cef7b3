import type { GenesysEvent } from '../protocol/events.js';
import {
  applied,
  copyOf,
  differences,
  howEnded,
  mayDiffer,
  newsOf,
  phaseOf,
  timeOf,
} from '../protocol/interaction.js';
import type {
  Difference,
  InteractionNews,
  InteractionPhase,
  InteractionRecord,
} from '../protocol/interaction.js';
import { isObject } from '../protocol/json.js';
import type {
  Interaction,
  InteractionPhaseChange,
  Interactions,
  InteractionsEvents,
  PhaseBegin,
  RecordedDifference,
} from './interactions.js';
import { readPicture } from './picture.js';
import type { Picture, PicturedInteraction } from './picture.js';
import { createTelling } from './telling.js';
import type { Happened } from './telling.js';

export type { Picture } from './picture.js';

/** The record of each interaction, kept from the events. */
export interface InteractionStore extends Interactions {
  /** Takes in an event. */
  hear(event: GenesysEvent): void;
  /** What is known now. */
  picture(): Picture;
  /**
   * Takes in what was known elsewhere or before. What this store heard itself counts more. What is no picture is left alone:
   * it may come from another release.
   */
  recall(picture: unknown): void;
  /** Lets go of all handlers. */
  close(): void;
}

/** How many are kept. */
const MOST = 500;
const MOST_DONE = 50;
const MOST_PHASES = 100;
const MOST_CHANGES = 50;

/** What the store knows of an interaction. Its record and lists are replaced, never changed: snapshots have them. */
interface Known {
  readonly id: string;
  /** Of those that began at a time, the one that was heard of before the others began first. */
  readonly nth: number;
  began: number;
  record: InteractionRecord;
  phases: readonly PhaseBegin[];
  changes: readonly RecordedDifference[];
  heardAt: number;
  /** Whether it is done only because the agent logged out: he may be back in mid-call. */
  loggedOut: boolean;
  /** What was given out, while it holds. */
  snapshot: Interaction | undefined;
}

/** A step from phase to phase. */
type Move = Omit<InteractionPhaseChange, 'interaction' | 'event'>;

/** What is new about an interaction. */
interface News {
  readonly known: Known;
  readonly changes: readonly Difference[];
  readonly moves: readonly (Move | undefined)[];
}

const NONE: readonly never[] = Object.freeze([]);

const phaseNow = ({ phases }: Known): InteractionPhase | undefined => phases[phases.length - 1]?.phase;

const isDone = (known: Known): boolean => phaseNow(known) === 'done';

function snapshotOf(known: Known): Interaction {
  if (known.snapshot) return known.snapshot;
  const { id, record, phases, changes, heardAt } = known;
  for (const each of [record, record.attributes, phases, changes]) Object.freeze(each);
  return (known.snapshot = Object.freeze({ id, record, phase: phaseNow(known), phases, changes, heardAt }));
}

/** Makes a store that knows nothing yet. */
export function createInteractionStore(): InteractionStore {
  /** The longest unheard-of first. */
  const all = new Map<string, Known>();
  let latest: Known | undefined;
  let count = 0;
  let selected: string | undefined;
  const { on, heeded, tell, close } = createTelling<InteractionsEvents>('interactions', ['change', 'phase']);

  function begin(id: string, record: InteractionRecord, at: number): Known {
    const known: Known = {
      id,
      nth: count++,
      began: at,
      record,
      phases: NONE,
      changes: NONE,
      heardAt: at,
      loggedOut: false,
      snapshot: undefined,
    };
    all.delete(id);
    all.set(id, known);
    latest = known;
    return known;
  }

  /** Takes note that it was heard of. */
  function touch(known: Known, at: number): void {
    known.heardAt = at;
    known.snapshot = undefined;
    if (known === latest) return;
    all.delete(known.id);
    all.set(known.id, known);
    latest = known;
  }

  /** Takes it to a phase, unless that says nothing new. */
  function move(known: Known, phase: InteractionPhase | undefined, at: number): Move | undefined {
    const previous = phaseNow(known);
    // Nothing comes after done, and what straggles in takes back nothing of the end.
    if (!phase || phase === previous || previous === 'done') return undefined;
    if (howEnded(phase) && howEnded(phase) < howEnded(previous)) return undefined;
    let began = at;
    if (!previous && phase === 'connected') {
      // The page may have come in mid-call.
      began = Math.min(timeOf(known.record.connectedTime) ?? at, at);
      known.began = Math.min(known.began, began);
    }
    known.phases = [...known.phases.slice(1 - MOST_PHASES), Object.freeze({ phase, began })];
    return { phase, began, previous };
  }

  /** Takes in what differs. */
  function learn(known: Known, changes: readonly Difference[], at: number): Move | undefined {
    const before = phaseOf(known.record);
    known.record = applied(known.record, changes);
    known.changes = [...known.changes, ...changes.map(change => Object.freeze({ ...change, at }))].slice(
      -MOST_CHANGES,
    );
    const now = phaseOf(known.record);
    // A record that implies what the one before it did has no word on what events told since.
    return now === before ? undefined : move(known, now, at);
  }

  /** What is to be told, if anybody listens. */
  function told({ known, changes, moves }: News, event?: GenesysEvent): Happened<InteractionsEvents>[] {
    const happened: Happened<InteractionsEvents>[] = [];
    if (changes.length && heeded('change')) {
      Object.freeze(changes);
      happened.push(['change', Object.freeze({ interaction: snapshotOf(known), changes, event })]);
    }
    for (const moved of moves) {
      if (moved && heeded('phase')) {
        happened.push(['phase', Object.freeze({ interaction: snapshotOf(known), ...moved, event })]);
      }
    }
    return happened;
  }

  function forgetDone(): void {
    const done = [...all.values()].filter(isDone);
    for (const { id } of done.slice(0, -MOST_DONE)) all.delete(id);
  }

  function forget(): void {
    for (const id of all.keys()) {
      if (all.size <= MOST) return;
      all.delete(id);
    }
  }

  const inOrder = (): Known[] => [...all.values()].sort((a, b) => a.began - b.began || a.nth - b.nth);

  const active = (): Known[] => inOrder().filter(known => !isDone(known));

  function logOut(event: GenesysEvent): void {
    const { receivedAt } = event;
    const news = active().map((known): News => {
      touch(known, receivedAt);
      known.loggedOut = true;
      return { known, changes: NONE, moves: [move(known, 'done', receivedAt)] };
    });
    forgetDone();
    tell(news.flatMap(each => told(each, event)));
  }

  function hear(event: GenesysEvent): void {
    const { name, payload, receivedAt } = event;
    if (name === 'LOGGED_OUT') return logOut(event);
    if (name === 'CLIENT_EVENT' && payload.data.category === 'interactionSelection') {
      selected = selectedBy(payload.data.data);
      return;
    }
    const news = newsOf(event);
    if (!news) return;
    const { id, record } = news;
    let known = all.get(id);
    let changes: readonly Difference[] = NONE;
    let moved: Move | undefined;
    if (!known || isAnotherLife(known, news)) {
      known = begin(id, record ? copyOf(record) : { id }, receivedAt);
      if (heeded('change')) changes = differences({}, known.record);
      moved = move(known, phaseOf(known.record), receivedAt);
      forget();
    } else {
      touch(known, receivedAt);
      if (record && mayDiffer(known.record, record)) {
        changes = differences(known.record, record);
        if (changes.length) moved = learn(known, changes, receivedAt);
      }
    }
    const movedOn = news.phase && move(known, news.phase, receivedAt);
    if (!changes.length && !moved && !movedOn) return;
    if (isDone(known)) forgetDone();
    tell(told({ known, changes, moves: [moved, movedOn] }, event));
  }

  /** Adds what was recalled of an interaction to what is known of it. Own words win. */
  function fillIn({ id, record, phases, heardAt, loggedOut }: PicturedInteraction): News | undefined {
    const known = all.get(id) ?? begin(id, {} as InteractionRecord, heardAt);
    const own = known.phases;
    const [first] = own;
    const earlier = first ? phases.filter(({ began }) => began < first.began) : phases;
    const [start] = earlier;
    const last = earlier[earlier.length - 1];
    // An earlier life of the id, or a later one, has no word on this one.
    if (first && (earlier.some(({ phase }) => phase === 'done') || (isDone(known) && !last)))
      return undefined;
    const both = applied(record, differences(record, known.record));
    const changes = differences(known.record, both);
    if (changes.length) known.record = both;
    if (start && last) {
      known.phases = [...earlier, ...own.slice(last.phase === first?.phase ? 1 : 0)].slice(-MOST_PHASES);
      known.began = Math.min(known.began, start.began);
    }
    if (!first) known.loggedOut = loggedOut;
    known.snapshot = undefined;
    return { known, changes, moves: first ? NONE : [last && { ...last, previous: undefined }] };
  }

  function recall(picture: unknown): void {
    const [chosen, ...interactions] = readPicture(picture, MOST, MOST_PHASES);
    selected ??= chosen ?? undefined;
    const news = interactions.map(fillIn);
    const unheardFirst = [...all.values()].sort((a, b) => a.heardAt - b.heardAt);
    all.clear();
    for (const known of unheardFirst) all.set(known.id, (latest = known));
    forgetDone();
    forget();
    tell(news.flatMap(each => (each && all.get(each.known.id) === each.known ? told(each) : [])));
  }

  return {
    hear,
    recall,
    on,
    close,

    get(id) {
      const known = all.get(id);
      return known && snapshotOf(known);
    },
    all: () => inOrder().map(snapshotOf),
    active: () => active().map(snapshotOf),
    current() {
      const chosen = selected === undefined ? undefined : all.get(selected);
      const known = chosen && !isDone(chosen) ? chosen : active().pop();
      return known && snapshotOf(known);
    },

    picture: () => [
      selected ?? null,
      ...[...all.values()].map(known => {
        const { id, record, phases, heardAt } = snapshotOf(known);
        return { id, record, phases, heardAt, loggedOut: known.loggedOut };
      }),
    ],
  };
}

/** Whether news are of an interaction that only has the id of one that is over. */
function isAnotherLife(known: Known, { added, record }: InteractionNews): boolean {
  if (known.loggedOut) return true;
  return added && !!howEnded(phaseNow(known)) && !howEnded(record && phaseOf(record));
}

/** The interaction that a notification says is selected. Its form is undocumented. */
function selectedBy(data: unknown): string | undefined {
  const latest = (isObject(data) && data.new) || data;
  const id = isObject(latest) ? (latest.id ?? latest.interactionId) : latest;
  return typeof id === 'string' ? id : undefined;
}
