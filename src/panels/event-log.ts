import type { GenesysClient } from '../index.js';
import { button, element, uniqueId } from './dom.js';
import { EventRow, heardEvent, heardUnrecognized } from './event-row.js';
import type { Heard } from './event-row.js';
import { paced } from './paced.js';
import { Panel } from './panel.js';

/** How many events are kept. */
const KEPT = 500;

/** The time between two announcements to a screen reader, in milliseconds. */
const ANNOUNCED_EVERY = 5000;

/** How a key moves among the lines: to the line at this distance from the one that has the focus. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Lists every event as it arrives, the newest first, messages that could not be read among them: the time, the name, a
 * summary, and the whole payload when a line is opened. Keeps the last 500.
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
      'aria-label': 'Events, newest first',
      'aria-describedby': this.#hintId,
      tabindex: '0',
    },
    this.#list,
  );
  readonly #empty = element('p', { class: 'genesys-log__empty' }, 'Events show here as they arrive.');
  readonly #count = element('span', { class: 'genesys-panel__note' });
  readonly #announcement = element('p', { class: 'genesys-hidden', role: 'status' });
  readonly #pauseButton = button('Pause', () => this.#pause(!this.#paused));

  readonly #rendering = paced(() => this.#render());
  #waiting: Heard[] = [];
  /** The rows in a ring: the next to be written is the oldest, once there are 500. */
  #rows: EventRow[] = [];
  #next = 0;
  #total = 0;
  #paused = false;
  /** How many came since the last announcement, or since the log was paused. */
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
          'The arrow keys move between events, Enter shows the whole payload.',
        ),
        this.#empty,
        this.#scroller,
        this.#announcement,
      ),
    ];
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    client.on('*', event => this.#hear(heardEvent(event)), { signal });
    client.on('UNRECOGNIZED', message => this.#hear(heardUnrecognized(message, Date.now())), { signal });
    // What was heard before the panel was moved.
    if (this.#waiting.length) this.#rendering.request();
  }

  protected override release(): void {
    this.#rendering.cancel();
    window.clearTimeout(this.#announcing);
    this.#announcing = 0;
  }

  #hear(heard: Heard): void {
    this.#total++;
    this.#unheeded++;
    this.#latest = heard.name;
    if (this.#waiting.push(heard) > 2 * KEPT) this.#waiting = this.#waiting.slice(-KEPT);
    this.#rendering.request();
  }

  #render(): void {
    if (!this.#paused) this.#write();
    const missed = this.#unheeded ? ` (${this.#unheeded} new)` : '';
    this.#pauseButton.textContent = this.#paused ? `Resume${missed}` : 'Pause';
    this.#count.textContent = this.#total > KEPT ? `${this.#total}, the last ${KEPT} kept` : `${this.#total}`;
    this.#empty.hidden = this.#total > 0;
    this.#scroller.hidden = !this.#empty.hidden;
  }

  #write(): void {
    const heard = this.#waiting.slice(-KEPT);
    const hadFocus = this.#list.contains(document.activeElement);
    const written = document.createDocumentFragment();
    for (const each of heard) {
      const row = (this.#rows[this.#next] ??= new EventRow());
      row.show(each);
      written.prepend(row.item);
      this.#next = (this.#next + 1) % KEPT;
    }
    this.#list.prepend(written);
    // The line that had it was written anew: without this, the next Tab would begin at the top of the page.
    if (hadFocus && !this.#list.contains(document.activeElement))
      this.#scroller.focus({ preventScroll: true });
    this.#waiting = [];
    this.#announcing ||= window.setTimeout(() => this.#announce(), ANNOUNCED_EVERY);
  }

  #announce(): void {
    this.#announcing = 0;
    if (this.#paused || !this.#unheeded) return;
    this.#announcement.textContent = `${this.#unheeded} new events, the latest ${this.#latest}`;
    this.#unheeded = 0;
  }

  #pause(paused: boolean): void {
    this.#paused = paused;
    this.#unheeded = 0;
    this.#render();
  }

  #clear(): void {
    this.#waiting = [];
    this.#rows = [];
    this.#next = this.#total = this.#unheeded = 0;
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
