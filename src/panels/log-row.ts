import { element } from './dom.js';
import { uniqueId } from './unique-id.js';
import type { LogEntry } from './log-entry.js';
import { preciseTimeOfDay } from './time.js';

/** A line of the log. Is written anew for a later entry when its own falls out of the log, which spares making elements. */
export class LogRow {
  readonly #time = document.createTextNode('');
  readonly #name = document.createTextNode('');
  readonly #summary = document.createTextNode('');
  /** Opens and closes the payload. The log is one stop of the Tab key for all 500, and hands the focus on. */
  readonly button = element(
    'button',
    { class: 'genesys-event__line', type: 'button', tabindex: '-1', 'aria-expanded': 'false' },
    element('span', { class: 'genesys-event__time' }, this.#time),
    ' ',
    element('span', { class: 'genesys-event__name' }, this.#name),
    ' ',
    element('span', { class: 'genesys-event__summary' }, this.#summary),
  );
  readonly item = element('li', {}, this.button);
  #entry: LogEntry | undefined;
  #payload: HTMLElement | undefined;

  constructor() {
    this.button.addEventListener('click', () => (this.#payload ? this.#close() : this.#open()));
  }

  get entry(): LogEntry | undefined {
    return this.#entry;
  }

  show(entry: LogEntry): void {
    this.#close();
    this.#entry = entry;
    this.item.className = `genesys-${entry.kind}`;
    this.item.dataset.name = entry.name;
    this.#time.data = preciseTimeOfDay(entry.at);
    this.#name.data = entry.name;
    this.update();
  }

  /** Writes again the parts of the entry that may have changed. */
  update(): void {
    this.#summary.data = this.#entry?.summary() ?? '';
    if (this.#payload) this.#payload.textContent = this.#entry?.payload() ?? '';
  }

  #open(): void {
    const id = uniqueId();
    this.#payload = element('pre', { class: 'genesys-event__payload', id }, this.#entry?.payload() ?? '');
    this.item.append(this.#payload);
    this.button.setAttribute('aria-expanded', 'true');
    this.button.setAttribute('aria-controls', id);
  }

  #close(): void {
    if (!this.#payload) return;
    this.#payload.remove();
    this.#payload = undefined;
    this.button.setAttribute('aria-expanded', 'false');
    this.button.removeAttribute('aria-controls');
  }
}
