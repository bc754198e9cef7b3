import { redact, ToolkitError, version } from '../../../index.js';
import type { ActionEvent, GenesysClient, GenesysEvent, TransportName } from '../../../index.js';
import { playbackOf } from '../../connection.js';
import type { Playback } from '../../connection.js';
import { errorText } from '../../error-text.js';
import { html, nothing } from '../../lit.js';
import type { TemplateResult } from '../../lit.js';
import { Panel } from '../../panel.js';
import { minuteOfDay, numberWords, timeOfDay } from '../../time.js';
import { uniqueId } from '../../unique-id.js';
import { developerMessages } from '../messages/index.js';
import { subscriptionsOf } from '../page-subscriptions.js';
import { saveRecording } from '../save-recording.js';
import { EntryDetails } from './entry-details.js';
import { EntryList } from './entry-list.js';
import { EntryLog, KEPT } from './entry-log.js';
import type { Filter } from './entry-log.js';
import { rawTextOf } from './entry-text.js';
import { actionEntry, eventEntry, summaryOf, titleOf, unrecognizedEntry } from './entry.js';
import type { ActionEntry, ActionOutcome, LogEntry } from './entry.js';
import { FilterBar } from './filter-bar.js';
import { InteractionNames } from './interaction-names.js';
import { recordingOf } from './recording-of.js';
import { Repeats } from './repeats.js';

/** The time between two announcements to a screen reader, in milliseconds. */
const ANNOUNCED_EVERY = 5000;

/** The error as a recording has it: its code and its message. */
const reasonOf = (error: unknown): string =>
  error instanceof ToolkitError ? `${error.code}: ${error.message}` : errorText(error);

/**
 * Lists every event as it arrives, the newest first, messages that could not be read among them, and every action that this
 * page sent or heard another component send, with the time until the surface took it and until an event showed its effect.
 * Searches them, counts them by event and by interaction, hides what repeats what is known, opens each as its changes, its
 * payload, its text on the wire and the line of a test that sends it, and saves what is shown as a recording. Keeps the last
 * 5,000. While a recording plays it lists the recorded actions, which are not sent.
 *
 * Keys, while the focus is in it: `/` searches, arrows move, Enter opens, `c` copies, `p` pauses, Escape closes.
 *
 * @example
 * <genesys-event-log></genesys-event-log>
 */
export class GenesysEventLog extends Panel {
  readonly #scope = uniqueId();
  readonly #names = new InteractionNames();
  readonly #repeats = new Repeats();
  readonly #log = new EntryLog(
    entry =>
      `${titleOf(entry)} ${this.nameOf(entry.interactionId ?? '')} ${summaryOf(entry)} ${rawTextOf(entry)}`,
    () => this.update(),
  );
  readonly #list = new EntryList(this, () => this.querySelector('.genesys-log__scroller'));
  readonly #filterBar = new FilterBar(this);
  readonly #details = new EntryDetails({ render: () => this.render(), close: () => this.#close() });
  /** The entries that came while the log is paused. */
  #waiting: LogEntry[] = [];
  #pausedAt: number | undefined;
  #selected: LogEntry | undefined;
  #isOpen = false;
  #exports = false;
  /** The number of entries, which numbers them too. */
  #entries = 0;
  #heard = 0;
  #problems = 0;
  #since = Date.now();
  #transport: TransportName = 'console';
  /** The number of entries since the last announcement. */
  #unheeded = 0;
  #latest: LogEntry | undefined;
  #announcing = 0;
  #announced = '';

  protected override view(): unknown {
    const { title, empty, noneFound, searching } = developerMessages().eventLog;
    const { shown, entries } = this.#log;
    const isEmpty = !entries.length;
    const nothingShown = this.#log.isSearching ? searching : noneFound;
    // A log is read out as it grows, which nobody could follow in a burst: announcements of their own stand in.
    return html`<section
      class="genesys-log"
      aria-label=${title}
      tabindex="-1"
      ?data-open=${this.#isOpen}
      @keydown=${this.#press}
    >
      ${this.#bar()} ${this.#exports ? this.#exportForm() : nothing} ${this.#filterBar.view(this.#log)}
      ${this.#pauseBar()}
      <div class="genesys-log__body">
        <div class="genesys-log__list">
          ${this.#list.view(shown, this.#selected)}
          ${shown.length ? nothing : html`<p class="genesys-log__empty">${isEmpty ? empty : nothingShown}</p>`}
        </div>
        ${this.#isOpen && this.#selected ? this.#details.view(this.#selected, this.#transport) : nothing}
      </div>
      <p class="genesys-log__foot">${this.#foot()}</p>
      <p class="genesys-hidden" role="status">${this.#announced}</p>
    </section>`;
  }

  override render(): void {
    super.render();
    this.#list.place();
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    const { transport, since } = client.diagnose();
    this.#transport = transport;
    this.#since = since;
    // Listening to all events subscribes.
    subscriptionsOf(client);
    client.on('*', event => this.#addEvent(event), { signal });
    client.on('UNRECOGNIZED', message => this.#add(unrecognizedEntry(++this.#entries, message)), { signal });
    const playback = playbackOf(client);
    if (playback) this.#listenToRecorded(playback, signal);
    else client.on('ACTION', action => this.#addAction(action, signal), { signal });
  }

  protected override release(): void {
    window.clearTimeout(this.#announcing);
    this.#announcing = 0;
    this.#log.cancel();
  }

  /** Gives the name of an interaction. */
  nameOf(interactionId: string): string {
    return this.#names.of(interactionId);
  }

  /**
   * Shows other entries.
   *
   * @internal
   */
  choose(filter: Filter): void {
    this.#log.choose(filter);
    this.render();
  }

  /**
   * Selects an entry.
   *
   * @internal
   */
  select(entry: LogEntry, opens: boolean): void {
    this.#selected = entry;
    if (opens) this.#open();
    else this.render();
  }

  override update(): void {
    super.update();
  }

  #addEvent(event: GenesysEvent): void {
    this.#names.learn(event);
    this.#add(eventEntry(++this.#entries, event, this.#repeats.isRepeat(event)));
  }

  #addAction(action: ActionEvent, signal: AbortSignal): void {
    const { at, taken, shown } = action;
    const entry = actionEntry(++this.#entries, at, action);
    if (shown) entry.effect = 'awaited';
    this.#add(entry);
    const since = (): number => Date.now() - at;
    const settle = (outcome: ActionOutcome): void => {
      entry.outcome = outcome;
      if (!signal.aborted) this.update();
    };
    taken?.then(
      () => settle({ ms: since() }),
      (error: unknown) => settle({ ms: since(), error: reasonOf(error) }),
    );
    const showEffect = (effect: ActionEntry['effect']): void => {
      entry.effect = effect;
      if (!signal.aborted) this.update();
    };
    shown?.then(
      event => showEffect({ ms: since(), name: event?.name }),
      () => showEffect({}),
    );
  }

  #listenToRecorded({ replay, speed }: Playback, signal: AbortSignal): void {
    const entries = new Map<number, ActionEntry>();
    const off = replay.onRecordedAction(line => {
      if (line.kind === 'outcome') {
        const entry = entries.get(line.of);
        entries.delete(line.of);
        if (!entry) return;
        entry.outcome = line;
        this.update();
        return;
      }
      // Played at once, an event has its recorded distance from now, and so has an action.
      const at = Date.now() - (speed === Infinity ? replay.duration - line.at : 0);
      const entry = actionEntry(++this.#entries, at, line);
      entries.set(line.number, entry);
      this.#add(entry);
    });
    signal.addEventListener('abort', off);
  }

  #add(entry: LogEntry): void {
    if (entry.kind !== 'action') this.#heard++;
    if (entry.group === 'problem') this.#problems++;
    if (this.#pausedAt === undefined) this.#log.add(entry);
    else if (this.#waiting.push(entry) > 2 * KEPT) this.#waiting = this.#waiting.slice(-KEPT);
    this.#unheeded++;
    this.#latest = entry;
    this.#announcing ||= window.setTimeout(() => this.#announce(), ANNOUNCED_EVERY);
    this.update();
  }

  #announce(): void {
    this.#announcing = 0;
    if (this.#pausedAt !== undefined || !this.#unheeded || !this.#latest) return;
    const words = developerMessages().eventLog.announcement(
      numberWords(this.#unheeded),
      titleOf(this.#latest),
    );
    // Equal text is no change, but for a space.
    this.#announced = this.#announced === words ? `${words}\u00a0` : words;
    this.#unheeded = 0;
    this.render();
  }

  #bar(): TemplateResult {
    const { search, searchHint, pause, resume, clear, save } = developerMessages().eventLog;
    return html`<div class="genesys-log__bar">
      <input
        class="slds-input"
        type="search"
        autocomplete="off"
        spellcheck="false"
        aria-label=${search}
        placeholder=${searchHint}
        .value=${this.#log.filter.words}
        @input=${({ target }: Event) =>
          this.choose({ ...this.#log.filter, words: (target as HTMLInputElement).value })}
      />
      <button type="button" class="genesys-small" @click=${this.#pause}>
        ${this.#pausedAt === undefined ? pause : resume}
      </button>
      <button type="button" class="genesys-small" @click=${this.#clear}>${clear}</button>
      <button
        type="button"
        class="genesys-small"
        aria-expanded=${String(this.#exports)}
        @click=${() => {
          this.#exports = !this.#exports;
          this.render();
        }}
      >
        ${save.title}
      </button>
    </div>`;
  }

  #exportForm(): TemplateResult {
    const { redacted, rows, hint } = developerMessages().eventLog.save;
    const id = `${this.#scope}-redacted`;
    const save = ({ currentTarget }: Event): void => {
      const box = (currentTarget as HTMLElement).parentElement?.querySelector('input');
      const text = recordingOf(this.#log.shown, this.#transport);
      saveRecording(box?.checked ? redact(text) : text);
    };
    return html`<div class="genesys-log__export">
      <div class="genesys-checkbox">
        <input type="checkbox" id=${id} checked /><label for=${id}>${redacted}</label>
      </div>
      <button type="button" class="genesys-small" @click=${save}>
        ${rows(numberWords(this.#log.shown.length))}
      </button>
      <p class="genesys-hint">${hint}</p>
    </div>`;
  }

  #pauseBar(): unknown {
    if (this.#pausedAt === undefined) return nothing;
    const { pausedSince, resume } = developerMessages().eventLog;
    return html`<div class="genesys-log__paused">
      <p>${pausedSince(timeOfDay(this.#pausedAt), numberWords(this.#waiting.length))}</p>
      <button type="button" class="genesys-small" @click=${this.#pause}>${resume}</button>
    </div>`;
  }

  #foot(): string {
    const { transports, listening, heard, kept, problems } = developerMessages().eventLog;
    return [
      transports[this.#transport],
      `toolkit ${version}`,
      listening(minuteOfDay(this.#since)),
      heard(numberWords(this.#heard)),
      ...(this.#entries > KEPT ? [kept(numberWords(KEPT))] : []),
      ...(this.#problems ? [problems(numberWords(this.#problems))] : []),
    ].join(' · ');
  }

  #open(): void {
    this.#isOpen = true;
    this.render();
    // The details took a part of the list's room.
    if (this.#selected) this.#list.reveal(this.#selected);
  }

  #close(): void {
    this.#isOpen = false;
    this.render();
    this.#list.focus();
  }

  readonly #pause = (): void => {
    if (this.#pausedAt === undefined) this.#pausedAt = Date.now();
    else {
      this.#pausedAt = undefined;
      for (const entry of this.#waiting.splice(0)) this.#log.add(entry);
    }
    this.#unheeded = 0;
    this.render();
  };

  readonly #clear = (): void => {
    this.#waiting = [];
    this.#log.clear();
    this.#selected = undefined;
    this.#isOpen = false;
    this.#entries = this.#heard = this.#problems = this.#unheeded = 0;
    this.render();
  };

  readonly #press = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isTyping = target instanceof HTMLInputElement && target.type === 'search';
    if (this.#act(key, isTyping, target as HTMLElement)) event.preventDefault();
  };

  /** Does what a key means; whether it means something. */
  #act(key: string, isTyping: boolean, target: HTMLElement): boolean {
    if (key === 'Escape') return this.#escape();
    if (isTyping) {
      if (key !== 'ArrowDown' && key !== 'Enter') return false;
      this.#list.focus();
      return this.#list.move('ArrowDown', this.#selected);
    }
    switch (key) {
      case '/':
        this.querySelector<HTMLInputElement>('input[type=search]')?.focus();
        return true;
      case 'p':
        this.#pause();
        return true;
      case 'c':
        if (!this.#selected) return false;
        this.#open();
        this.#details.copy(this.#selected, this.#transport);
        return true;
    }
    if (target.getAttribute('role') !== 'listbox') return false;
    if (key === 'Enter' && this.#selected) {
      this.#open();
      return true;
    }
    return this.#list.move(key, this.#selected);
  }

  #escape(): boolean {
    if (this.#isOpen) this.#close();
    else if (this.#log.filter.words) this.choose({ ...this.#log.filter, words: '' });
    else return false;
    return true;
  }
}
