import { createEmitter } from '../emitter.js';
import type { GenesysEvent } from '../protocol/events.js';
import type { InteractionPhase } from '../protocol/interaction.js';
import type { InteractionUpdate } from '../protocol/interaction-update.js';
import type { EventMessage } from '../protocol/message.js';
import { applyUpdate, createStored, freezeAll, hear, isDone, snapshotOf } from './interaction.js';
import type { Outcome, StoredInteraction } from './interaction.js';
import { beginsLife } from './lives.js';
import { enterPhase, phaseNow } from './phases.js';
import type { Move } from './phases.js';
import { parseSnapshot, restoreInteraction, takeSnapshot } from './snapshot.js';
import type { Snapshot } from './snapshot.js';
import type { Interactions, InteractionsEvents } from './types.js';

/** The record of all interactions. */
export interface InteractionStore extends Interactions {
  /** Takes in a message. Handlers hear of it with `flush`. */
  update(message: EventMessage): void;
  /** Calls the handlers of all that is new since the last call. */
  flush(): void;
  /** Takes a snapshot of what is known now. */
  snapshot(): Snapshot;
  /** Takes in an untrusted snapshot. What this store heard itself counts more. */
  restore(snapshot: unknown): void;
  /** Removes all handlers. What is known can still be read. */
  close(): void;
}

const MOST = 500;
const MOST_DONE = 50;

/** The phases of which an interaction can be current, the first of them first. */
const CURRENT: readonly (InteractionPhase | undefined)[] = [
  'connected',
  'held',
  'dialing',
  'alerting',
  'wrap-up',
];

type EmitterEvents = { [Name in keyof InteractionsEvents]: [InteractionsEvents[Name]] };

/** Creates a store that knows nothing yet. */
export function createInteractionStore(): InteractionStore {
  const { on, emit, hasListeners, close } = createEmitter<EmitterEvents>('interactions.on', [
    'change',
    'phase',
    'selection',
  ]);
  /** The longest unheard-of first. */
  const all = new Map<string, StoredInteraction>();
  let begun = 0;
  let selected: string | undefined;
  /** Whether a selection or a deselection was heard here: a restored one has no word then. */
  let hasHeardSelection = false;
  /** The calls of handlers that flush() makes, in order. */
  const news: (() => void)[] = [];

  function begin(id: string, at: number): StoredInteraction {
    const stored = createStored(id, at, begun++);
    all.delete(id);
    all.set(id, stored);
    return stored;
  }

  /** Makes an interaction the one that was heard of last. */
  function touch(stored: StoredInteraction): void {
    all.delete(stored.id);
    all.set(stored.id, stored);
  }

  function forgetOldest(): void {
    let tooMany = all.size - MOST;
    for (const id of all.keys()) if (tooMany-- > 0) all.delete(id);
    const done = [...all.values()].filter(isDone);
    for (const { id } of done.slice(0, Math.max(0, done.length - MOST_DONE))) all.delete(id);
  }

  /** In the order in which they began; of those that began at a time, those that were heard of first. */
  const inOrder = (): StoredInteraction[] =>
    [...all.values()].sort((a, b) => a.began - b.began || a.order - b.order);
  const active = (): StoredInteraction[] => inOrder().filter(stored => !isDone(stored));

  function current(): StoredInteraction | undefined {
    const chosen = selected === undefined ? undefined : all.get(selected);
    if (chosen && !isDone(chosen)) return chosen;
    const candidates = inOrder().reverse();
    for (const phase of CURRENT) {
      const found = candidates.find(stored => phaseNow(stored) === phase);
      if (found) return found;
    }
    return undefined;
  }

  function tell({ stored, changes, moves }: Outcome, event: GenesysEvent | undefined): void {
    if (!hasListeners('change') && !hasListeners('phase')) return;
    // As it is after this message: what comes later is told of later.
    const interaction = snapshotOf(stored);
    if (changes.length) {
      const change = Object.freeze({ interaction, changes: freezeAll(changes), event });
      news.push(() => emit('change', change));
    }
    for (const move of moves) {
      const change = Object.freeze({ interaction, ...move, event });
      news.push(() => emit('phase', change));
    }
  }

  function select(id: string | undefined, event: GenesysEvent | undefined): void {
    const previous = selected;
    if (id === previous) return;
    selected = id;
    const stored = id === undefined ? undefined : all.get(id);
    const interaction = stored && snapshotOf(stored);
    const selection = Object.freeze({ id, interaction, previous, event });
    news.push(() => emit('selection', selection));
  }

  function logOut(event: GenesysEvent): void {
    for (const stored of active()) {
      const moves: Move[] = [];
      enterPhase(stored, 'done', event.receivedAt, moves);
      stored.isLoggedOut = true;
      stored.heardAt = event.receivedAt;
      stored.text = stored.snapshot = undefined;
      touch(stored);
      tell({ stored, changes: [], moves }, event);
    }
    hasHeardSelection = true;
    select(undefined, event);
    forgetOldest();
  }

  function updateInteraction(update: InteractionUpdate, message: EventMessage): void {
    const { event } = message;
    const { receivedAt } = event;
    const known = all.get(update.id);
    const isNew = !known || beginsLife(known, update, receivedAt);
    const stored = isNew ? begin(update.id, receivedAt) : known;
    if (!isNew) touch(stored);
    const outcome = hear(stored, message) ? applyUpdate(stored, update, receivedAt) : undefined;
    if (outcome) tell(outcome, event);
    if (isNew || outcome?.moves.length) forgetOldest();
  }

  return {
    on,
    close,

    update(message) {
      const { event, interaction, selection } = message;
      if (event.name === 'LOGGED_OUT') return logOut(event);
      if (interaction) updateInteraction(interaction, message);
      if (selection) {
        hasHeardSelection = true;
        select(selection.id, event);
      }
    },

    flush() {
      for (const tellOne of news.splice(0)) tellOne();
    },

    get(id) {
      const stored = all.get(id);
      return stored && snapshotOf(stored);
    },
    all: () => inOrder().map(snapshotOf),
    active: () => active().map(snapshotOf),
    current() {
      const stored = current();
      return stored && snapshotOf(stored);
    },

    snapshot: () => ({ selected: selected ?? null, interactions: [...all.values()].map(takeSnapshot) }),

    restore(untrusted) {
      const snapshot = parseSnapshot(untrusted, MOST);
      const outcomes = snapshot.interactions.map(restored =>
        restoreInteraction(all.get(restored.id) ?? begin(restored.id, restored.heardAt), restored),
      );
      for (const stored of [...all.values()].sort((a, b) => a.heardAt - b.heardAt)) touch(stored);
      forgetOldest();
      for (const outcome of outcomes) {
        if (outcome && all.get(outcome.stored.id) === outcome.stored) tell(outcome, undefined);
      }
      if (!hasHeardSelection && snapshot.selected) select(snapshot.selected, undefined);
    },
  };
}
