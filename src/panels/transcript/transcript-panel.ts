import type { GenesysClient } from '../../index.js';
import { knownNameOf, nameOf } from '../call/words.js';
import { copyText } from '../copy-text.js';
import { followInteractions } from '../interaction.js';
import { html, nothing, repeat } from '../lit.js';
import { messages } from '../messages/index.js';
import { pinOf } from '../page-pin.js';
import { Panel } from '../panel.js';
import type { Pin } from '../pin.js';
import { saveFile } from '../save-file.js';
import { numberWords, timeOfDay } from '../time.js';
import { Transcripts } from './transcript.js';
import type { Utterance } from './transcript.js';

/** The distance from the end in pixels within which someone who scrolls is at the end. */
const AT_END = 24;

/**
 * Shows what is spoken on the pinned call, as the transcription tells it: the speakers apart, each utterance once, with its
 * corrections. It follows the end until someone scrolls away or presses Follow. Nothing of it is stored.
 *
 * It subscribes to `conversationTranscription`, which the organization has to have; on the page's reload it begins anew.
 *
 * @example
 * <genesys-transcript></genesys-transcript>
 */
export class GenesysTranscript extends Panel {
  readonly #transcripts = new Transcripts();
  #pin: Pin | undefined;
  #follows = true;
  /** The place to which it was scrolled last, so that it followed. */
  #followedTo = 0;
  #searched = '';
  #notice = '';

  protected override view(): unknown {
    const texts = messages().transcript;
    const { interaction } = this.#pin ?? {};
    const transcript = interaction && this.#transcripts.get(interaction.id);
    const found = this.#found();
    const count = numberWords(found.length);
    const off = found.length ? nothing : 'true';
    return html`<section class="genesys-transcript" aria-label=${texts.panel}>
      <h2 class="genesys-transcript__title">${interaction ? texts.of(nameOf(interaction)) : texts.none}</h2>
      <div class="genesys-transcript__bar">
        <input
          class="slds-input"
          type="search"
          autocomplete="off"
          aria-label=${texts.search}
          placeholder=${texts.search}
          .value=${this.#searched}
          @input=${this.#search}
        />
        <button
          type="button"
          class="genesys-small"
          aria-pressed=${String(this.#follows)}
          @click=${this.#follow}
        >
          ${texts.follow}
        </button>
        <button type="button" class="genesys-small" aria-disabled=${off} @click=${this.#copy}>
          ${texts.copy}
        </button>
        <button type="button" class="genesys-small" aria-disabled=${off} @click=${this.#save}>
          ${texts.save}
        </button>
      </div>
      <div
        class="genesys-transcript__scroller"
        role="log"
        aria-live="off"
        aria-label=${texts.panel}
        tabindex="0"
        @scroll=${this.#scrolled}
      >
        <ol class="genesys-transcript__list">
          ${repeat(found, ({ id }) => id, utteranceView)}
        </ol>
        ${found.length ? nothing : html`<p class="genesys-muted">${this.#searched ? texts.notFound : texts.unheard}</p>`}
        ${transcript?.isEnded ? html`<p class="genesys-info">${texts.ended}</p>` : nothing}
      </div>
      <p class="genesys-transcript__foot">
        ${this.#notice || (this.#searched ? texts.found(count) : texts.utterances(count))}
      </p>
    </section>`;
  }

  override render(): void {
    // The browser tells of a scroll a frame later: nothing that is rendered meanwhile undoes it.
    if ((this.#scroller?.scrollTop ?? 0) < this.#followedTo && !this.#isAtEnd) this.#follows = false;
    super.render();
    if (this.#follows) this.#toEnd();
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    this.#pin = pinOf(client);
    this.#pin.addEventListener('change', () => this.update(), { signal });
    followInteractions(client, signal, () => this.update());
    client.on(
      'CLIENT_EVENT',
      ({ data }, { receivedAt }) => {
        if (data.category !== 'conversationTranscription') return;
        this.#transcripts.add(data.data, receivedAt);
        this.update();
      },
      { signal },
    );
    client
      .subscribe({ type: 'Notification', categories: ['conversationTranscription'] })
      // <genesys-health> says that it was refused.
      .catch(() => {});
    signal.addEventListener('abort', () => (this.#pin = undefined));
  }

  /** The utterances that are shown: all, or those that have the searched words. */
  #found(): readonly Utterance[] {
    const id = this.#pin?.interaction?.id;
    const all = (id !== undefined && this.#transcripts.get(id)?.utterances) || [];
    const words = this.#searched.trim().toLowerCase();
    return words ? all.filter(({ text }) => text.toLowerCase().includes(words)) : all;
  }

  get #scroller(): HTMLElement | null {
    return this.querySelector('.genesys-transcript__scroller');
  }

  #toEnd(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    scroller.scrollTop = scroller.scrollHeight;
    this.#followedTo = scroller.scrollTop;
  }

  get #isAtEnd(): boolean {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = this.#scroller ?? {};
    return scrollHeight - scrollTop - clientHeight <= AT_END;
  }

  readonly #scrolled = (): void => {
    const isAtEnd = this.#isAtEnd;
    if (isAtEnd === this.#follows) return;
    this.#follows = isAtEnd;
    this.update();
  };

  readonly #follow = (): void => {
    this.#follows = !this.#follows;
    this.#followedTo = 0;
    this.render();
  };

  readonly #search = ({ target }: Event): void => {
    this.#searched = (target as HTMLInputElement).value;
    this.#notice = '';
    this.render();
  };

  /** What is shown, as text: a line an utterance. */
  #text(): string {
    const { speakers } = messages().transcript;
    return this.#found()
      .map(({ time, speaker, text }) => `${timeOfDay(time)} ${speakers[speaker]}: ${text}\n`)
      .join('');
  }

  readonly #copy = (): void => {
    if (!this.#found().length) return;
    const { copied, notCopied } = messages().transcript;
    const tell = (words: string) => (): void => {
      this.#notice = words;
      this.render();
    };
    copyText(this.#text()).then(tell(copied), tell(notCopied));
  };

  readonly #save = (): void => {
    const { interaction } = this.#pin ?? {};
    if (!interaction || !this.#found().length) return;
    saveFile(`${knownNameOf(interaction) || interaction.id}.txt`, 'text/plain', this.#text());
  };
}

const utteranceView = ({ speaker, text, time }: Utterance): unknown =>
  html`<li class="genesys-utterance" data-speaker=${speaker}>
    <span class="genesys-muted">${messages().transcript.speakers[speaker]} · ${timeOfDay(time)}</span>
    <span class="genesys-utterance__text">${text}</span>
  </li>`;
