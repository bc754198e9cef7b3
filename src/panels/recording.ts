import { connect, record, redact, replay } from '../index.js';
import type { GenesysClient, Recorder, Replay } from '../index.js';
import { isStandIn, standIn } from './connection.js';
import { button, element } from './dom.js';
import { checkbox, choice } from './fields.js';
import { paced } from './paced.js';
import { Panel } from './panel.js';
import { write } from './parts.js';
import { clockOf } from './time.js';
import { wordsOf } from './words.js';

const SPEEDS = { '1×': '1', '4×': '4', '16×': '16', 'At once': 'Infinity' } as const;

/** How often what is playing tells how far it is, in milliseconds. */
const TELL_EVERY = 500;

/** What plays, and on which client. */
interface Playing {
  readonly name: string;
  readonly player: Replay;
  readonly client: GenesysClient;
  isOver: boolean;
}

/**
 * Saves what the page's client heard since the panel came onto the page, and plays a saved recording to all panels of the
 * page. The recording is in this page's memory alone, the last 10,000 messages and at most 5 MB, until it is saved; without
 * the names, numbers, addresses, attributes and ids that `redact` finds, unless a person asks for them.
 *
 * It takes recording.js.
 *
 * @example
 * <genesys-recording></genesys-recording>
 */
export class GenesysRecording extends Panel {
  readonly #note = element('span', { class: 'genesys-panel__note' });
  readonly #redacted = checkbox('Redacted');
  readonly #speed = choice('Speed', SPEEDS);
  readonly #file = element('input', {
    type: 'file',
    accept: '.jsonl',
    class: 'genesys-hidden',
    'aria-label': 'Recording to play',
    tabindex: '-1',
  });
  /** What is read out: not how far it is, which changes every second. */
  readonly #playing = document.createTextNode('');
  readonly #position = element('p', {});
  readonly #progress = element('progress', {
    class: 'genesys-recording__progress',
    max: '1',
    'aria-label': 'Played',
  });
  readonly #stage = element(
    'div',
    { class: 'genesys-recording__stage' },
    element('p', { role: 'status' }, this.#playing),
    this.#position,
    this.#progress,
    button('Back to live', () => this.#backToLive()),
  );
  readonly #problemLine = element('p', { class: 'genesys-problem', role: 'alert' });
  readonly #rendering = paced(() => this.#render());
  #live: GenesysClient | undefined;
  #recorder: Recorder | undefined;
  #played: Playing | undefined;
  #telling = 0;

  protected override build(): Node[] {
    this.#redacted.control.checked = true;
    this.#file.addEventListener('change', () => {
      const [file] = this.#file.files ?? [];
      // So that the same file can be chosen again.
      if (file) void this.#read(file).finally(() => (this.#file.value = ''));
    });
    this.#render();
    return [
      element(
        'section',
        { 'aria-label': 'Recording' },
        element(
          'header',
          { class: 'genesys-panel__header' },
          element('h2', { class: 'genesys-panel__title' }, 'Recording'),
          this.#note,
        ),
        element(
          'p',
          { class: 'genesys-hint' },
          'What this page hears is kept in its memory until it is closed: the last 10,000 messages, 5 MB at most.',
        ),
        element(
          'div',
          { class: 'genesys-recording__row' },
          button('Save recording', () => this.#try(() => this.#save())),
          this.#redacted.element,
        ),
        element(
          'div',
          { class: 'genesys-recording__row' },
          this.#speed.element,
          button('Play recording…', () => this.#file.click()),
          this.#file,
        ),
        this.#stage,
        this.#problemLine,
      ),
    ];
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    if (!record) throw new Error('Include recording.js after toolkit.js.');
    // Another panel of the page may play something else since.
    if (client !== this.#played?.client) this.#end();
    // What plays is recorded already; what is live goes on being recorded meanwhile.
    if (!isStandIn(client) && client !== this.#live) {
      this.#recorder?.stop();
      this.#recorder = record(client);
      this.#live = client;
    }
    const tell = (): void => this.#rendering.request();
    // On Lightning, where it would subscribe, '*' is more than to record takes: every message is a CLIENT_EVENT there.
    if (client.transport === 'console') client.on('*', tell, { signal });
    else client.on('CLIENT_EVENT', tell, { signal });
    client.on('UNRECOGNIZED', tell, { signal });
    tell();
  }

  protected override release(): void {
    this.#rendering.cancel();
    window.clearInterval(this.#telling);
    // A panel that is moved leaves the page and is back at once.
    queueMicrotask(() => {
      if (this.isConnected) {
        if (this.#played) this.#tell();
        return;
      }
      this.#backToLive();
      this.#recorder?.stop();
      this.#recorder = this.#live = undefined;
    });
  }

  #save(): void {
    if (!this.#recorder) throw new Error('There is nothing to save: this page hears no Genesys client.');
    const text = this.#recorder.text();
    const saved = this.#redacted.control.checked ? redact(text) : text;
    const href = URL.createObjectURL(new Blob([saved], { type: 'application/jsonl' }));
    const time = new Date().toISOString().slice(0, 19).replace(/\D/g, '-');
    element('a', { href, download: `genesys-${time}.jsonl` }).click();
    // The browser has begun to read it by then.
    window.setTimeout(() => URL.revokeObjectURL(href), 10_000);
  }

  #read(file: File): Promise<void> {
    return file.text().then(
      text => this.#try(() => this.#play(file.name, text)),
      (error: unknown) => void (this.#problemLine.textContent = wordsOf(error)),
    );
  }

  #play(name: string, text: string): void {
    // The panel may have left the page while the file was read.
    if (!this.isConnected) return;
    const player = replay(text, { speed: Number(this.#speed.value) });
    const played: Playing = { name, player, client: connect({ transport: player }), isOver: false };
    this.#end();
    this.#played = played;
    standIn(played.client);
    player.finished.then(
      () => {
        played.isOver = true;
        this.#render();
      },
      // The panels are back to live.
      () => {},
    );
    this.#tell();
  }

  #tell(): void {
    window.clearInterval(this.#telling);
    this.#telling = window.setInterval(() => this.#render(), TELL_EVERY);
    this.#render();
  }

  #backToLive(): void {
    if (!this.#played) return;
    if (isStandIn(this.#played.client)) standIn(undefined);
    this.#end();
  }

  /** Ends what this panel plays. */
  #end(): void {
    const played = this.#played;
    if (!played) return;
    this.#played = undefined;
    window.clearInterval(this.#telling);
    played.client.close();
    this.#render();
  }

  /** What a button does, or why it can't. */
  #try(work: () => void): void {
    this.#problemLine.textContent = '';
    try {
      work();
    } catch (error) {
      this.#problemLine.textContent = wordsOf(error);
    }
  }

  #render(): void {
    const { events = 0, dropped = 0 } = this.#recorder ?? {};
    this.#note.textContent = `${events} ${events === 1 ? 'message' : 'messages'}${dropped ? `, ${dropped} older ones dropped` : ''}`;
    const played = this.#played;
    this.#stage.hidden = !played;
    if (!played) return;
    const { name, isOver, player } = played;
    const { duration, position, broken } = player;
    if (isOver) window.clearInterval(this.#telling);
    this.#progress.value = isOver ? 1 : duration ? position / duration : 0;
    this.#position.textContent = `${clockOf(isOver ? duration : position)} of ${clockOf(duration)}`;
    const lines = broken === 1 ? '1 line' : `${broken} lines`;
    write(
      this.#playing,
      [
        `${isOver ? 'Played' : 'Playing'} ${name}.`,
        ...(broken ? [`${lines} could not be read: the event log names them.`] : []),
        'The panels show the recording, and actions go nowhere.',
      ].join(' '),
    );
  }
}
