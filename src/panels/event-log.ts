import { ToolkitError } from '../index.js';
import type { ActionEvent, GenesysClient } from '../index.js';
import { playbackOf } from './connection.js';
import type { Playback } from './connection.js';
import { button, element } from './dom.js';
import { errorText } from './error-text.js';
import { actionEntry, eventEntry, unrecognizedEntry } from './log-entry.js';
import type { ActionEntry, ActionOutcome, LogEntry } from './log-entry.js';
import { LogRow } from './log-row.js';
import { paced } from './paced.js';
import { Panel } from './panel.js';
import { uniqueId } from './unique-id.js';

/** The most entries that are kept. */
const KEPT = 500;

/** The time between two announcements to a screen reader, in milliseconds. */
const ANNOUNCED_EVERY = 5000;

/** The keys that move among the lines, each with its distance from the line that has the focus. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** The error as a recording has it: its code and its message. */
const reasonOf = (error: unknown): string =>
  error instanceof ToolkitError ? `${error.code}: ${error.message}` : errorText(error);

/**
 * Lists every event as it arrives, the newest first, messages that could not be read among them, and every action that this
 * page sent or heard another component send: the time, the name, a summary, and the whole payload when a line is opened.
 * Keeps the last 500. While a recording plays it lists the recorded actions, which are not sent.
 *
 * @example
 * <genesys-event-log></genesys-event-log>
 */
export class GenesysEventLog extends Panel {
  readonly #hintId = uniqueId();
  readonly #list = element('ol', { class: 'genesys-log__list' });
  readonly #scroller = element(
    'div',
    {
      class: 'genesys-log__scroller',
      // A log is read out as it grows, which nobody could follow in a burst: announcements of their own stand in.
      role: 'log',
      'aria-live': 'off',
      'aria-label': 'Events and actions, newest first',
      'aria-describedby': this.#hintId,
      tabindex: '0',
    },
    this.#list,
  );
  readonly #empty = element(
    'p',
    { class: 'genesys-log__empty' },
    'Events and actions show here as they arrive.',
  );
  readonly #count = element('span', { class: 'genesys-panel__note' });
  readonly #announcement = element('p', { class: 'genesys-hidden', role: 'status' });
  readonly #pauseButton = button('Pause', () => this.#pause(!this.#paused));

  readonly #rendering = paced(() => this.#render());
  #waiting: LogEntry[] = [];
  /** The actions whose outcome came since the last render. */
  readonly #settled = new Set<LogEntry>();
  /** The rows in a ring: the next to be written is the oldest, once there are 500. */
  #rows: LogRow[] = [];
  #next = 0;
  #events = 0;
  #actions = 0;
  #paused = false;
  /** The number of entries since the last announcement, or since the log was paused. */
  #unheeded = 0;
  #latest = '';
  #announcing = 0;

  protected override build(): Node[] {
    this.#scroller.addEventListener('keydown', event => this.#move(event));
    const clear = button('Clear', () => this.#clear());
    this.#render();
    return [
      element(
        'section',
        { 'aria-label': 'Events' },
        element(
          'header',
          { class: 'genesys-panel__header' },
          element('h2', { class: 'genesys-panel__title' }, 'Events'),
          this.#count,
          this.#pauseButton,
          clear,
        ),
        element(
          'p',
          { class: 'genesys-hidden', id: this.#hintId },
          'The arrow keys move between lines, Enter shows the whole payload.',
        ),
        this.#empty,
        this.#scroller,
        this.#announcement,
      ),
    ];
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    client.on('*', event => this.#add(eventEntry(event)), { signal });
    client.on('UNRECOGNIZED', message => this.#add(unrecognizedEntry(message, Date.now())), { signal });
    const playback = playbackOf(client);
    if (playback) this.#listenToRecorded(playback, signal);
    else client.on('ACTION', action => this.#addAction(action, signal), { signal });
    // Entries from before the panel was moved.
    if (this.#waiting.length || this.#settled.size) this.#rendering.request();
  }

  protected override release(): void {
    this.#rendering.cancel();
    window.clearTimeout(this.#announcing);
    this.#announcing = 0;
  }

  #addAction(action: ActionEvent, signal: AbortSignal): void {
    const { at, taken } = action;
    const entry = actionEntry(action, at);
    this.#add(entry);
    taken?.then(
      () => this.#settle(entry, { ms: Date.now() - at }, signal),
      (error: unknown) => this.#settle(entry, { ms: Date.now() - at, error: reasonOf(error) }, signal),
    );
  }

  #listenToRecorded({ replay, speed }: Playback, signal: AbortSignal): void {
    const entries = new Map<number, ActionEntry>();
    const off = replay.onRecordedAction(line => {
      if (line.kind === 'outcome') {
        const entry = entries.get(line.of);
        entries.delete(line.of);
        if (entry) this.#settle(entry, line, signal);
        return;
      }
      // Played at once, an event has its recorded distance from now, and so has an action.
      const entry = actionEntry(line, Date.now() - (speed === Infinity ? replay.duration - line.at : 0));
      entries.set(line.number, entry);
      this.#add(entry);
    });
    signal.addEventListener('abort', off);
  }

  #add(entry: LogEntry): void {
    if (entry.kind === 'event') this.#events++;
    else this.#actions++;
    this.#unheeded++;
    this.#latest = entry.name;
    if (this.#waiting.push(entry) > 2 * KEPT) this.#waiting = this.#waiting.slice(-KEPT);
    this.#rendering.request();
  }

  #settle(entry: ActionEntry, outcome: ActionOutcome, signal: AbortSignal): void {
    entry.settle(outcome);
    this.#settled.add(entry);
    if (!signal.aborted) this.#rendering.request();
  }

  #render(): void {
    if (!this.#paused) this.#write();
    const missed = this.#unheeded ? ` (${this.#unheeded} new)` : '';
    this.#pauseButton.textContent = this.#paused ? `Resume${missed}` : 'Pause';
    const total = this.#events + this.#actions;
    this.#count.textContent = [
      `${this.#events}`,
      ...(this.#actions ? [`${this.#actions} ${this.#actions === 1 ? 'action' : 'actions'}`] : []),
      ...(total > KEPT ? [`the last ${KEPT} kept`] : []),
    ].join(', ');
    this.#empty.hidden = total > 0;
    this.#scroller.hidden = !this.#empty.hidden;
  }

  #write(): void {
    for (const row of this.#rows) if (row.entry && this.#settled.has(row.entry)) row.update();
    this.#settled.clear();
    if (this.#waiting.length) this.#writeWaiting();
  }

  #writeWaiting(): void {
    const entries = this.#waiting.slice(-KEPT);
    this.#waiting = [];
    const hadFocus = this.#list.contains(document.activeElement);
    const written = document.createDocumentFragment();
    for (const entry of entries) {
      const row = (this.#rows[this.#next] ??= new LogRow());
      row.show(entry);
      written.prepend(row.item);
      this.#next = (this.#next + 1) % KEPT;
    }
    this.#list.prepend(written);
    // The line that had it was written anew: without this, the next Tab would begin at the top of the page.
    if (hadFocus && !this.#list.contains(document.activeElement))
      this.#scroller.focus({ preventScroll: true });
    this.#announcing ||= window.setTimeout(() => this.#announce(), ANNOUNCED_EVERY);
  }

  #announce(): void {
    this.#announcing = 0;
    if (this.#paused || !this.#unheeded) return;
    this.#announcement.textContent = `${this.#unheeded} new ${this.#unheeded === 1 ? 'line' : 'lines'}, the latest ${this.#latest}`;
    this.#unheeded = 0;
  }

  #pause(paused: boolean): void {
    this.#paused = paused;
    this.#unheeded = 0;
    this.#render();
  }

  #clear(): void {
    this.#waiting = [];
    this.#settled.clear();
    this.#rows = [];
    this.#next = this.#events = this.#actions = this.#unheeded = 0;
    this.#list.replaceChildren();
    this.#render();
  }

  #move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const lines = [...this.#list.querySelectorAll('button')];
    const from = lines.findIndex(line => line === document.activeElement);
    const to = Math.min(Math.max(from + step, 0), lines.length - 1);
    lines[to]?.focus();
  }
}
