import { html, measured, nothing } from '../../lit.js';
import type { TemplateResult } from '../../lit.js';
import { preciseTimeOfDay } from '../../time.js';
import { uniqueId } from '../../unique-id.js';
import { developerMessages } from '../messages/index.js';
import { directionOf, summaryOf, titleOf } from './entry.js';
import type { LogEntry } from './entry.js';

/** The rows that are written beyond what is seen, above and below. */
const BEYOND = 5;

/** The rows that are written where nothing tells how many are seen, as in a page without layout. */
const UNMEASURED = 60;

/** The height of a row in pixels, until one was measured. */
const ROW = 36;

/** The signs of the directions; their words are in the messages. */
const SIGNS = { heard: '↓', sent: '↑', asked: '⇡' } as const;

/** The keys that move among the rows, each with its distance from the selected one, given the rows of a screen. */
const STEPS: Readonly<Record<string, (page: number) => number>> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: page => page,
  PageUp: page => -page,
  Home: () => -Infinity,
  End: () => Infinity,
};

/** The panel around the list. */
export interface ListHost {
  nameOf(interactionId: string): string;
  /** Selects an entry, and opens it where it was pressed. */
  select(entry: LogEntry, opens: boolean): void;
  update(): void;
}

/**
 * The list of entries, the newest first: one stop of the Tab key, in which the arrow keys move. Of thousands of entries only
 * the rows that are seen are in the page.
 */
export class EntryList {
  readonly #id = uniqueId();
  readonly #host: ListHost;
  readonly #scroller: () => HTMLElement | null;
  #entries: readonly LogEntry[] = [];
  #rowHeight = ROW;
  #scrollTop = 0;
  /** The entry at the upper edge while someone has scrolled, and the pixels of it that are out of sight. */
  #anchor: { readonly entry: LogEntry; readonly offset: number } | undefined;

  /** @param scroller - Finds the element around the rows, once it is rendered. */
  constructor(host: ListHost, scroller: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
  }

  /** @param entries - The newest last. */
  view(entries: readonly LogEntry[], selected: LogEntry | undefined): TemplateResult {
    this.#entries = entries;
    this.#keepInView();
    const { list, hint, columns } = developerMessages().eventLog;
    const count = entries.length;
    const height = this.#rowHeight;
    const first = Math.max(0, Math.min(Math.floor(this.#scrollTop / height), count - 1) - BEYOND);
    const last = Math.min(count, first + this.#seen + 2 * BEYOND);
    const rows: TemplateResult[] = [];
    for (let at = first; at < last; at++)
      rows.push(this.#row(entries[count - 1 - at] as LogEntry, at, selected));
    const space = {
      '--genesys-before': `${first * height}px`,
      '--genesys-after': `${(count - last) * height}px`,
    };
    return html`<div class="genesys-log__columns" aria-hidden="true">
        <span class="genesys-entry__time">${columns.time}</span><span class="genesys-entry__direction"></span>
        <span class="genesys-entry__name">${columns.event}</span>
        <span class="genesys-entry__more">
          <span class="genesys-entry__who">${columns.interaction}</span>
          <span class="genesys-entry__what">${columns.what}</span>
        </span>
      </div>
      <div
        class="genesys-log__scroller"
        role="listbox"
        aria-label=${list}
        aria-description=${hint}
        aria-activedescendant=${selected ? this.#idOf(selected) : nothing}
        tabindex="0"
        @scroll=${this.#scrolled}
      >
        <div class="genesys-log__rows" role="presentation" ${measured(space)}>${rows}</div>
      </div>`;
  }

  /** Puts the list where it is to be, after it was rendered. */
  place(): void {
    const scroller = this.#scroller();
    const row = scroller?.querySelector<HTMLElement>('.genesys-entry');
    if (row?.offsetHeight) this.#rowHeight = row.offsetHeight;
    if (scroller && Math.abs(scroller.scrollTop - this.#scrollTop) >= 1) scroller.scrollTop = this.#scrollTop;
  }

  /** Selects by a key; whether the key is one that does so. */
  move(key: string, selected: LogEntry | undefined): boolean {
    const step = STEPS[key];
    if (!step) return false;
    const count = this.#entries.length;
    const from = selected ? this.#positionOf(selected) : -1;
    const to = Math.min(Math.max(from + step(this.#seen - 1), 0), count - 1);
    const entry = this.#entries[count - 1 - to];
    if (!entry) return true;
    this.#reveal(to);
    this.#host.select(entry, false);
    return true;
  }

  /** Brings an entry into sight, where it is in the list. */
  reveal(entry: LogEntry): void {
    const position = this.#positionOf(entry);
    if (position < 0) return;
    this.#reveal(position);
    this.place();
  }

  focus(): void {
    this.#scroller()?.focus({ preventScroll: true });
  }

  /** The number of rows that are seen. */
  get #seen(): number {
    const height = this.#scroller()?.clientHeight;
    return height ? Math.ceil(height / this.#rowHeight) : UNMEASURED;
  }

  #row(entry: LogEntry, at: number, selected: LogEntry | undefined): TemplateResult {
    const { directions } = developerMessages().eventLog;
    const { interactionId } = entry;
    const direction = directionOf(entry);
    const name = interactionId === undefined ? '' : this.#host.nameOf(interactionId);
    return html`<div
      class="genesys-entry"
      role="option"
      id=${this.#idOf(entry)}
      data-group=${entry.group}
      data-kind=${entry.kind}
      aria-selected=${String(entry === selected)}
      aria-setsize=${this.#entries.length}
      aria-posinset=${at + 1}
      @click=${() => this.#host.select(entry, true)}
    >
      <span class="genesys-entry__time">${preciseTimeOfDay(entry.at)}</span>
      <span class="genesys-entry__direction" data-direction=${direction}>
        <span aria-hidden="true">${SIGNS[direction]}</span
        ><span class="genesys-hidden">${directions[direction]}</span>
      </span>
      <span class="genesys-entry__name">${titleOf(entry)}</span>
      <span class="genesys-entry__more">
        <span class="genesys-entry__who">${name}</span>
        <span class="genesys-entry__what">${summaryOf(entry)}</span>
      </span>
    </div>`;
  }

  #idOf(entry: LogEntry): string {
    return `${this.#id}-${entry.number}`;
  }

  /** The place of an entry, from the newest; -1 where it is not in the list. */
  #positionOf({ number }: LogEntry): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle] as LogEntry).number < number) low = middle + 1;
      else high = middle;
    }
    return this.#entries[low]?.number === number ? this.#entries.length - 1 - low : -1;
  }

  /** Keeps what someone has scrolled to where it is, whatever comes above it. */
  #keepInView(): void {
    if (!this.#anchor) return;
    const { entry, offset } = this.#anchor;
    const position = this.#positionOf(entry);
    if (position >= 0) this.#scrollTop = position * this.#rowHeight + offset;
    else this.#scrollTop = Math.min(this.#scrollTop, this.#entries.length * this.#rowHeight);
  }

  #reveal(position: number): void {
    const height = this.#scroller()?.clientHeight ?? 0;
    const top = position * this.#rowHeight;
    if (top < this.#scrollTop) this.#scrollTop = top;
    else if (height && top + this.#rowHeight > this.#scrollTop + height) {
      this.#scrollTop = top + this.#rowHeight - height;
    }
    this.#setAnchor();
  }

  #setAnchor(): void {
    const position = Math.floor(this.#scrollTop / this.#rowHeight);
    const entry = this.#entries[this.#entries.length - 1 - position];
    // At the upper edge the list follows what comes.
    this.#anchor =
      this.#scrollTop > 0 && entry
        ? { entry, offset: this.#scrollTop - position * this.#rowHeight }
        : undefined;
  }

  readonly #scrolled = ({ currentTarget }: Event): void => {
    const { scrollTop } = currentTarget as HTMLElement;
    if (scrollTop === this.#scrollTop) return;
    this.#scrollTop = scrollTop;
    this.#setAnchor();
    this.#host.update();
  };
}
