import type { Group, LogEntry } from './entry.js';

/** The most entries that are kept. */
export const KEPT = 5000;

/** The number of entries that are searched in one task. */
const SEARCHED_AT_ONCE = 250;

/** A choice among the entries. */
export interface Filter {
  readonly group?: Group | undefined;
  readonly interactionId?: string | undefined;
  readonly words: string;
  readonly hidesRepeats: boolean;
}

/** The number of entries of a kind, and how many of them are repeats. */
export interface Count {
  all: number;
  repeats: number;
}

/** The last 5,000 entries, and those of them that a filter chooses. */
export class EntryLog {
  /** All that are kept, the newest last. */
  readonly entries: LogEntry[] = [];
  /** The entries that the filter chooses, the newest last. */
  shown: LogEntry[] = [];
  readonly total: Count = { all: 0, repeats: 0 };
  readonly groups = new Map<Group, Count>();
  /** The counts of the interactions, the one that was told of last at the end. */
  readonly interactions = new Map<string, Count>();
  #filter: Filter = { words: '', hidesRepeats: true };
  readonly #textOf: (entry: LogEntry) => string;
  readonly #onFound: () => void;
  #searching = 0;

  /**
   * @param textOf - Gives the text that an entry is searched in.
   * @param onFound - Is called when a search has found more.
   */
  constructor(textOf: (entry: LogEntry) => string, onFound: () => void) {
    this.#textOf = textOf;
    this.#onFound = onFound;
  }

  get filter(): Filter {
    return this.#filter;
  }

  add(entry: LogEntry): void {
    this.entries.push(entry);
    this.#count(entry, 1);
    if (this.#matches(entry, this.#words())) this.shown.push(entry);
    if (this.entries.length > KEPT) this.#dropOldest();
  }

  clear(): void {
    this.cancel();
    this.entries.length = 0;
    this.shown = [];
    this.groups.clear();
    this.interactions.clear();
    this.total.all = this.total.repeats = 0;
  }

  /** Chooses again: at once, but for words, which are searched for in several tasks, in the newest entries first. */
  choose(filter: Filter): void {
    this.cancel();
    this.#filter = filter;
    this.shown = [];
    this.#search(this.entries.length, this.#words());
  }

  /** Ends a search. */
  cancel(): void {
    window.clearTimeout(this.#searching);
    this.#searching = 0;
  }

  /** Whether a search goes on. */
  get isSearching(): boolean {
    return this.#searching !== 0;
  }

  #search(before: number, words: RegExp | undefined): void {
    this.#searching = 0;
    const from = words ? Math.max(0, before - SEARCHED_AT_ONCE) : 0;
    const found = this.entries.slice(from, before).filter(entry => this.#matches(entry, words));
    this.shown = [...found, ...this.shown];
    if (from === 0) return;
    const oldest = this.entries[from] as LogEntry;
    this.#searching = window.setTimeout(() => {
      // Some may have been dropped meanwhile.
      const next = this.entries.indexOf(oldest);
      if (next > 0) this.#search(next, words);
      else this.#searching = 0;
      this.#onFound();
    });
  }

  #words(): RegExp | undefined {
    const words = this.#filter.words.trim();
    return words ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i') : undefined;
  }

  #matches(entry: LogEntry, words: RegExp | undefined): boolean {
    const { group, interactionId, hidesRepeats } = this.#filter;
    return (
      !(hidesRepeats && entry.isRepeat) &&
      (group === undefined || entry.group === group) &&
      (interactionId === undefined || entry.interactionId === interactionId) &&
      (!words || words.test(this.#textOf(entry)))
    );
  }

  #dropOldest(): void {
    const oldest = this.entries.shift() as LogEntry;
    this.#count(oldest, -1);
    if (this.shown[0] === oldest) this.shown.shift();
  }

  #count(entry: LogEntry, step: 1 | -1): void {
    const { group, interactionId, isRepeat } = entry;
    const count = (of: Count): void => {
      of.all += step;
      if (isRepeat) of.repeats += step;
    };
    count(this.total);
    count(countIn(this.groups, group));
    if (interactionId === undefined) return;
    const own = countIn(this.interactions, interactionId);
    count(own);
    if (!own.all) this.interactions.delete(interactionId);
    else if (step === 1 && !isRepeat) {
      this.interactions.delete(interactionId);
      this.interactions.set(interactionId, own);
    }
  }
}

function countIn<Key>(counts: Map<Key, Count>, key: Key): Count {
  const count = counts.get(key) ?? { all: 0, repeats: 0 };
  counts.set(key, count);
  return count;
}
