import { connect, record, redact, replay } from '../../index.js';
import type { GenesysClient, Recorder } from '../../index.js';
import { playbackOf, setPlayback } from '../connection.js';
import type { Playback } from '../connection.js';
import { errorText } from '../error-text.js';
import { checkbox, choice, textOf, valuesAround } from '../fields.js';
import { html } from '../lit.js';
import type { TemplateResult } from '../lit.js';
import { developerMessages } from './messages/index.js';
import { Panel } from '../panel.js';
import { saveRecording } from './save-recording.js';
import { quietly } from '../quietly.js';
import { clockOf, numberWords } from '../time.js';
import { uniqueId } from '../unique-id.js';

/** The time between two renders of the position, in milliseconds. */
const POSITION_EVERY = 500;

/** A recording that this panel plays. */
interface Played extends Playback {
  readonly name: string;
  isOver: boolean;
}

/**
 * Saves what the page's client heard since the panel came onto the page, and what was asked of the Genesys client; plays a
 * saved recording to all panels of the page. The recording is in this page's memory alone, the last 10,000 lines and at most
 * 5 MB, until it is saved; without the names, numbers, addresses, attributes and ids that `redact` finds, unless a person
 * asks for them.
 *
 * @example
 * <genesys-recording></genesys-recording>
 */
export class GenesysRecording extends Panel {
  readonly #scope = uniqueId();
  #live: GenesysClient | undefined;
  #recorder: Recorder | undefined;
  #played: Played | undefined;
  #ticking = 0;
  #trouble = '';

  protected override view(): unknown {
    this.#tick();
    const { title, hint, save, redacted, speed, speeds, play, file } = developerMessages().recording;
    return html`<section aria-label=${title}>
      <header class="genesys-panel__header">
        <h2 class="genesys-panel__title">${title}</h2>
        <span class="genesys-panel__note">${this.#count()}</span>
      </header>
      <p class="genesys-hint">${hint}</p>
      <form novalidate @submit=${quietly}>
        <div class="genesys-recording__row">
          <button type="button" class="slds-button slds-button_neutral" @click=${this.#save}>${save}</button>
          ${checkbox(this.#scope, 'redacted', redacted, { checked: true })}
        </div>
        <div class="genesys-recording__row">
          ${choice(this.#scope, 'speed', speed, speeds)}
          <button type="button" class="slds-button slds-button_neutral" @click=${chooseFile}>${play}</button>
          <input
            type="file"
            accept=".jsonl"
            class="genesys-hidden"
            aria-label=${file}
            tabindex="-1"
            @change=${this.#read}
          />
        </div>
      </form>
      ${this.#stage()}
      <p class="genesys-problem" role="alert">${this.#trouble}</p>
    </section>`;
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    // Another panel of the page may play something else since.
    if (client !== this.#played?.client) this.#end();
    // A recording is not recorded again; the live client goes on being recorded meanwhile.
    if (!playbackOf(client) && client !== this.#live) {
      this.#recorder?.stop();
      this.#recorder = record(client);
      this.#live = client;
    }
    const update = (): void => this.update();
    // On Lightning '*' would subscribe, which recording does not: every message is a CLIENT_EVENT there.
    if (client.transport === 'console') client.on('*', update, { signal });
    else client.on('CLIENT_EVENT', update, { signal });
    client.on('UNRECOGNIZED', update, { signal });
    client.on(
      'ACTION',
      ({ taken }) => {
        update();
        taken?.then(update, update);
      },
      { signal },
    );
  }

  protected override release(): void {
    window.clearTimeout(this.#ticking);
    // A panel that is moved leaves the page and is back at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#backToLive();
      this.#recorder?.stop();
      this.#recorder = this.#live = undefined;
    });
  }

  readonly #save = ({ currentTarget }: Event): void => {
    const isRedacted = valuesAround(currentTarget as HTMLButtonElement).has('redacted');
    this.#try(() => {
      if (!this.#recorder) throw new Error(developerMessages().recording.nothingHeard);
      const text = this.#recorder.text();
      saveRecording(isRedacted ? redact(text) : text);
    });
  };

  readonly #read = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    const speed = Number(textOf(valuesAround(input), 'speed'));
    file
      .text()
      .then(
        text => this.#try(() => this.#play(file.name, text, speed)),
        (error: unknown) => this.#fail(error),
      )
      // So that the same file can be chosen again.
      .finally(() => (input.value = ''));
  };

  #play(name: string, text: string, speed: number): void {
    // The panel may have left the page while the file was read.
    if (!this.isConnected) return;
    const player = replay(text, { speed });
    const played: Played = {
      name,
      replay: player,
      client: connect({ transport: player }),
      speed,
      isOver: false,
    };
    this.#end();
    this.#played = played;
    setPlayback(played);
    player.finished.then(
      () => {
        played.isOver = true;
        this.render();
      },
      // The panels are back to live.
      () => {},
    );
    this.render();
  }

  /** Renders again when the position has moved on. */
  #tick(): void {
    window.clearTimeout(this.#ticking);
    if (!this.#played || this.#played.isOver || !this.isConnected) return;
    this.#ticking = window.setTimeout(() => this.render(), POSITION_EVERY);
  }

  #backToLive(): void {
    if (!this.#played) return;
    if (playbackOf(this.#played.client)) setPlayback(undefined);
    this.#end();
  }

  /** Ends the recording that this panel plays. */
  #end(): void {
    const played = this.#played;
    if (!played) return;
    this.#played = undefined;
    played.client.close();
    if (this.isConnected) this.render();
  }

  /** Does a button's work, or shows the error. */
  #try(work: () => void): void {
    this.#trouble = '';
    try {
      work();
      this.render();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#trouble = errorText(error);
    this.render();
  }

  #count(): string {
    const { events = 0, dropped = 0 } = this.#recorder ?? {};
    const { lines, dropped: less } = developerMessages().recording;
    const kept = lines(numberWords(events));
    return dropped ? `${kept}, ${less(numberWords(dropped))}` : kept;
  }

  /** What plays. Its words are read out; the position, which changes every second, is not. */
  #stage(): TemplateResult {
    const { played: progress, backToLive, positionOf } = developerMessages().recording;
    const { replay: player, isOver = false } = this.#played ?? {};
    const { duration = 0, position = 0 } = player ?? {};
    const at = isOver ? duration : position;
    return html`<div class="genesys-recording__stage" ?hidden=${!player}>
      <p role="status">${this.#words()}</p>
      <p>${positionOf(clockOf(at), clockOf(duration))}</p>
      <progress
        class="genesys-recording__progress"
        max="1"
        aria-label=${progress}
        .value=${isOver || !duration ? Number(isOver) : at / duration}
      ></progress>
      <button type="button" class="slds-button slds-button_neutral" @click=${() => this.#backToLive()}>
        ${backToLive}
      </button>
    </div>`;
  }

  #words(): string {
    if (!this.#played) return '';
    const { name, isOver, replay: player } = this.#played;
    const { playing, hasPlayed, unreadable, instead } = developerMessages().recording;
    const { broken } = player;
    return [
      isOver ? hasPlayed(name) : playing(name),
      ...(broken ? [unreadable(numberWords(broken))] : []),
      instead,
    ].join(' ');
  }
}

/** Opens the dialog of the file input that follows a button. */
function chooseFile({ currentTarget }: Event): void {
  const next = (currentTarget as HTMLButtonElement).nextElementSibling;
  if (next instanceof HTMLInputElement) next.click();
}
