import type { LogEntry } from './entry.js';
import { LogRow } from './row.js';

/** The most entries that are kept. */
export const KEPT = 500;

/** The keys that move among the lines, each with its distance from the line that has the focus. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** The lines of the log, the newest first. */
export class LogList {
  readonly element = document.createElement('ol');
  /** The rows in a ring: the next to be written is the oldest, once there are 500. */
  #rows: LogRow[] = [];
  #next = 0;

  constructor() {
    this.element.className = 'genesys-log__list';
  }

  /** Adds entries, the newest last, for which the oldest make room. */
  add(entries: readonly LogEntry[]): void {
    const focused = document.activeElement;
    const hadFocus = this.element.contains(focused);
    const written = document.createDocumentFragment();
    for (const entry of entries.slice(-KEPT)) {
      const row = (this.#rows[this.#next] ??= new LogRow());
      row.show(entry);
      written.prepend(row.item);
      this.#next = (this.#next + 1) % KEPT;
    }
    this.element.prepend(written);
    // The line that had it was written anew: without this, the next Tab would begin at the top of the page.
    if (hadFocus && document.activeElement !== focused) {
      this.element.parentElement?.focus({ preventScroll: true });
    }
  }

  /** Writes entries again that have changed. */
  update(changed: ReadonlySet<LogEntry>): void {
    if (!changed.size) return;
    for (const row of this.#rows) if (row.entry && changed.has(row.entry)) row.update();
  }

  clear(): void {
    this.#rows = [];
    this.#next = 0;
    this.element.replaceChildren();
  }

  /** Moves the focus among the lines, where a key means that. */
  move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const lines = [...this.element.querySelectorAll('button')];
    const from = lines.findIndex(line => line === document.activeElement);
    const to = Math.min(Math.max(from + step, 0), lines.length - 1);
    lines[to]?.focus();
  }
}
