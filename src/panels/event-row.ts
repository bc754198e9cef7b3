import type { GenesysEvent, UnrecognizedMessage } from '../index.js';
import { element, uniqueId } from './dom.js';
import { json } from './record.js';
import { summarize, summarizeUnrecognized } from './summary.js';
import { preciseTimeOfDay } from './time.js';

/** A message as the log keeps it. */
export interface Heard {
  readonly name: string;
  /** When it came: milliseconds since 1970. */
  readonly at: number;
  /** Its summary and its whole payload are made when they are shown: in a burst most of them never are. */
  summary(): string;
  payload(): string;
}

/** An event as the log keeps it. */
export const heardEvent = (event: GenesysEvent): Heard => ({
  name: event.name,
  at: event.receivedAt,
  summary: () => summarize(event),
  payload: () => json(event.payload, 2),
});

/** A message that could not be read, as the log keeps it. */
export const heardUnrecognized = (unrecognized: UnrecognizedMessage, at: number): Heard => ({
  name: 'UNRECOGNIZED',
  at,
  summary: () => summarizeUnrecognized(unrecognized),
  payload: () => `${unrecognized.wireName}\n\n${text(unrecognized.message)}`,
});

const text = (message: unknown): string => (typeof message === 'string' ? message : json(message, 2));

/** A line of the log. When its event falls out of the log it is written anew for a later one, which spares making elements. */
export class EventRow {
  readonly #time = document.createTextNode('');
  readonly #name = document.createTextNode('');
  readonly #summary = document.createTextNode('');
  /** Opens and closes the payload. One stop of the Tab key for 500 of them is enough: the log hands the focus on. */
  readonly button = element(
    'button',
    { class: 'genesys-event__line', type: 'button', tabindex: '-1', 'aria-expanded': 'false' },
    element('span', { class: 'genesys-event__time' }, this.#time),
    ' ',
    element('span', { class: 'genesys-event__name' }, this.#name),
    ' ',
    element('span', { class: 'genesys-event__summary' }, this.#summary),
  );
  readonly item = element('li', { class: 'genesys-event' }, this.button);
  #heard: Heard | undefined;
  #payload: HTMLElement | undefined;

  constructor() {
    this.button.addEventListener('click', () => (this.#payload ? this.#close() : this.#open()));
  }

  show(heard: Heard): void {
    this.#close();
    this.#heard = heard;
    this.item.dataset.name = heard.name;
    this.#time.data = preciseTimeOfDay(heard.at);
    this.#name.data = heard.name;
    this.#summary.data = heard.summary();
  }

  #open(): void {
    const id = uniqueId();
    this.#payload = element('pre', { class: 'genesys-event__payload', id }, this.#heard?.payload() ?? '');
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
