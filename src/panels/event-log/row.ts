import { preciseTimeOfDay } from '../time.js';
import { uniqueId } from '../unique-id.js';
import type { LogEntry } from './entry.js';

/**
 * A line of the log. Is written anew for a later entry when its own falls out of the log, which spares making elements; by
 * hand, since a burst writes hundreds of them.
 */
export class LogRow {
  readonly item = document.createElement('li');
  /** Opens and closes the payload. The log is one stop of the Tab key for all 500, and hands the focus on. */
  readonly #button = document.createElement('button');
  readonly #time = textIn(this.#button, 'time');
  readonly #name = textIn(this.#button, 'name');
  readonly #summary = textIn(this.#button, 'summary');
  #entry: LogEntry | undefined;
  #payload: HTMLElement | undefined;

  constructor() {
    this.#button.type = 'button';
    this.#button.className = 'genesys-event__line';
    this.#button.tabIndex = -1;
    this.#button.setAttribute('aria-expanded', 'false');
    this.#button.addEventListener('click', () => (this.#payload ? this.#close() : this.#open()));
    this.item.append(this.#button);
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
    this.#payload = document.createElement('pre');
    this.#payload.id = uniqueId();
    this.#payload.className = 'genesys-event__payload';
    this.#payload.textContent = this.#entry?.payload() ?? '';
    this.item.append(this.#payload);
    this.#button.setAttribute('aria-expanded', 'true');
    this.#button.setAttribute('aria-controls', this.#payload.id);
  }

  #close(): void {
    if (!this.#payload) return;
    this.#payload.remove();
    this.#payload = undefined;
    this.#button.setAttribute('aria-expanded', 'false');
    this.#button.removeAttribute('aria-controls');
  }
}

/** Adds a part to a line, and gives the text to write in. */
function textIn(line: HTMLElement, part: string): Text {
  const text = document.createTextNode('');
  const span = document.createElement('span');
  span.className = `genesys-event__${part}`;
  span.append(text);
  line.append(span, ' ');
  return text;
}
