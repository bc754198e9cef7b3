import { ToolkitError } from '../../index.js';
import type { ActionEvent, GenesysClient } from '../../index.js';
import { playbackOf } from '../connection.js';
import type { Playback } from '../connection.js';
import { errorText } from '../error-text.js';
import { html } from '../lit.js';
import { messages } from '../messages/index.js';
import { Panel } from '../panel.js';
import { uniqueId } from '../unique-id.js';
import { actionEntry, eventEntry, unrecognizedEntry } from './entry.js';
import type { ActionEntry, ActionOutcome, LogEntry } from './entry.js';
import { KEPT, LogList } from './list.js';

/** The time between two announcements to a screen reader, in milliseconds. */
const ANNOUNCED_EVERY = 5000;

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
  readonly #list = new LogList();
  #waiting: LogEntry[] = [];
  /** The actions whose outcome came since the last render. */
  readonly #settled = new Set<LogEntry>();
  #events = 0;
  #actions = 0;
  #paused = false;
  /** The number of entries since the last announcement, or since the log was paused. */
  #unheeded = 0;
  #latest = '';
  #announcing = 0;
  #announced = '';

  protected override view(): unknown {
    if (!this.#paused) this.#write();
    const { title, log, hint, empty, pause, resume, clear } = messages().eventLog;
    const isEmpty = !this.#events && !this.#actions;
    // A log is read out as it grows, which nobody could follow in a burst: announcements of their own stand in.
    return html`<section aria-label=${title}>
      <header class="genesys-panel__header">
        <h2 class="genesys-panel__title">${title}</h2>
        <span class="genesys-panel__note">${this.#count()}</span>
        <button type="button" class="slds-button slds-button_neutral" @click=${this.#pause}>
          ${this.#paused ? resume(this.#unheeded) : pause}
        </button>
        <button type="button" class="slds-button slds-button_neutral" @click=${this.#clear}>${clear}</button>
      </header>
      <p class="genesys-hidden" id=${this.#hintId}>${hint}</p>
      <p class="genesys-log__empty" ?hidden=${!isEmpty}>${empty}</p>
      <div
        class="genesys-log__scroller"
        role="log"
        aria-live="off"
        aria-label=${log}
        aria-describedby=${this.#hintId}
        tabindex="0"
        ?hidden=${isEmpty}
        @keydown=${(event: KeyboardEvent) => this.#list.move(event)}
      >
        ${this.#list.element}
      </div>
      <p class="genesys-hidden" role="status">${this.#announced}</p>
    </section>`;
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    client.on('*', event => this.#add(eventEntry(event)), { signal });
    client.on('UNRECOGNIZED', message => this.#add(unrecognizedEntry(message, Date.now())), { signal });
    const playback = playbackOf(client);
    if (playback) this.#listenToRecorded(playback, signal);
    else client.on('ACTION', action => this.#addAction(action, signal), { signal });
  }

  protected override release(): void {
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
    this.update();
  }

  #settle(entry: ActionEntry, outcome: ActionOutcome, signal: AbortSignal): void {
    entry.settle(outcome);
    this.#settled.add(entry);
    if (!signal.aborted) this.update();
  }

  #count(): string {
    const { actions, kept } = messages().eventLog;
    return [
      `${this.#events}`,
      ...(this.#actions ? [actions(this.#actions)] : []),
      ...(this.#events + this.#actions > KEPT ? [kept(KEPT)] : []),
    ].join(', ');
  }

  #write(): void {
    this.#list.update(this.#settled);
    this.#settled.clear();
    if (!this.#waiting.length) return;
    this.#list.add(this.#waiting);
    this.#waiting = [];
    this.#announcing ||= window.setTimeout(() => this.#announce(), ANNOUNCED_EVERY);
  }

  #announce(): void {
    this.#announcing = 0;
    if (this.#paused || !this.#unheeded) return;
    const words = messages().eventLog.announcement(this.#unheeded, this.#latest);
    // Equal text is no change, but for a space.
    this.#announced = this.#announced === words ? `${words}\u00a0` : words;
    this.#unheeded = 0;
    this.render();
  }

  readonly #pause = (): void => {
    this.#paused = !this.#paused;
    this.#unheeded = 0;
    this.render();
  };

  readonly #clear = (): void => {
    this.#waiting = [];
    this.#settled.clear();
    this.#list.clear();
    this.#events = this.#actions = this.#unheeded = 0;
    this.render();
  };
}
