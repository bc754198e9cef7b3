import type { GenesysEvent } from '../protocol/events.js';
import { newsOf } from '../protocol/interaction.js';
import { isObject } from '../protocol/json.js';
import type { Interactions, InteractionsEvents } from './interactions.js';
import {
  createKnown,
  fillIn,
  freezeAll,
  hearOf,
  isAnotherLife,
  isDone,
  leaveUnread,
  MOST_PHASES,
  move,
  read,
  snapshotOf,
  takeIn,
} from './known.js';
import type { Known, Move, News } from './known.js';
import { readPicture } from './picture.js';
import type { Picture } from './picture.js';
import { createRecency } from './recency.js';
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

/** Makes a store that knows nothing yet. */
export function createInteractionStore(): InteractionStore {
  const all = new Map<string, Known>();
  const recency = createRecency<Known>();
  const { on, heeded, tell, close } = createTelling<InteractionsEvents>('interactions', ['change', 'phase']);
  let selected: string | undefined;
  /** How many are done. */
  let done = 0;

  function begin(id: string, at: number): Known {
    forget(all.get(id));
    const known = createKnown(id, at);
    all.set(id, known);
    recency.touch(known);
    return known;
  }

  function forget(known: Known | undefined): void {
    if (!known) return;
    all.delete(known.id);
    recency.drop(known);
    if (isDone(known)) done--;
  }

  function forgetDone(): void {
    let next: Known | undefined;
    for (let known = recency.oldest(); known && done > MOST_DONE; known = next) {
      next = known.newer;
      if (isDone(known)) forget(known);
    }
  }

  function forgetOldest(): void {
    while (all.size > MOST) forget(recency.oldest());
  }

  /** Those that began first come first; of those that began at a time, those that were heard of first. */
  const inOrder = (): Known[] => [...all.values()].map(read).sort((a, b) => a.began - b.began);

  const active = (): Known[] => inOrder().filter(known => !isDone(known));

  function tellOf(news: readonly News[], event?: GenesysEvent): void {
    const happened = news.flatMap(({ known, changes, moves }): Happened<InteractionsEvents>[] => [
      ...(changes.length && heeded('change')
        ? [
            [
              'change',
              Object.freeze({ interaction: snapshotOf(known), changes: freezeAll(changes), event }),
            ] as const,
          ]
        : []),
      ...(heeded('phase')
        ? moves.map(
            moved => ['phase', Object.freeze({ interaction: snapshotOf(known), ...moved, event })] as const,
          )
        : []),
    ]);
    if (happened.length) tell(happened);
  }

  function logOut(event: GenesysEvent): void {
    const { receivedAt } = event;
    const news = active().map((known): News => {
      hearOf(known, event);
      recency.touch(known);
      known.loggedOut = true;
      const moves: Move[] = [];
      move(known, 'done', receivedAt, moves);
      done++;
      return { known, changes: [], moves };
    });
    forgetDone();
    tellOf(news, event);
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
    const before = all.get(news.id);
    const isNew = !before || isAnotherLife(before, news);
    const known = isNew ? begin(news.id, receivedAt) : before;
    if (isNew) forgetOldest();
    else recency.touch(known);
    if (!hearOf(known, event)) return;
    const isHeeded = heeded('change') || heeded('phase');
    if (isNew && !isHeeded && leaveUnread(known, news)) return;
    const taken = takeIn(known, news, receivedAt);
    if (!taken) return;
    if (taken.moves.length && isDone(known)) {
      done++;
      forgetDone();
    }
    if (isHeeded) tellOf([taken], event);
  }

  function recall(picture: unknown): void {
    const [chosen, ...interactions] = readPicture(picture, MOST, MOST_PHASES);
    selected ??= chosen ?? undefined;
    const news = interactions.flatMap((recalled): News[] => {
      const { id, heardAt } = recalled;
      const known = all.get(id) ?? begin(id, heardAt);
      const filled = fillIn(read(known), recalled);
      return filled ? [filled] : [];
    });
    recency
      .all()
      .sort((a, b) => a.heardAt - b.heardAt)
      .forEach(recency.touch);
    done = recency.all().filter(isDone).length;
    forgetDone();
    forgetOldest();
    tellOf(news.filter(({ known }) => all.get(known.id) === known));
  }

  return {
    hear,
    recall,
    on,
    close,

    get(id) {
      const known = all.get(id);
      return known && snapshotOf(read(known));
    },
    all: () => inOrder().map(snapshotOf),
    active: () => active().map(snapshotOf),
    current() {
      const chosen = selected === undefined ? undefined : all.get(selected);
      const known = chosen && !isDone(chosen) ? chosen : active().pop();
      return known && snapshotOf(read(known));
    },

    picture: () => [
      selected ?? null,
      ...recency.all().map(known => {
        const { id, record, phases, heardAt } = snapshotOf(read(known));
        return { id, record, phases, heardAt, loggedOut: known.loggedOut };
      }),
    ],
  };
}

/** The interaction that a notification says is selected. Its form is undocumented. */
function selectedBy(data: unknown): string | undefined {
  const latest = (isObject(data) && data.new) || data;
  const id = isObject(latest) ? (latest.id ?? latest.interactionId) : latest;
  return typeof id === 'string' ? id : undefined;
}
