import { connect, record, redact, replay } from '../index.js';
import type { GenesysClient, Recorder } from '../index.js';
import { playbackOf, setPlayback } from './connection.js';
import type { Playback } from './connection.js';
import { button, element } from './dom.js';
import { errorText } from './error-text.js';
import { checkbox, choice } from './fields.js';
import { paced } from './paced.js';
import { Panel } from './panel.js';
import { write } from './parts.js';
import { clockOf } from './time.js';

const SPEEDS = { '1×': '1', '4×': '4', '16×': '16', 'At once': 'Infinity' } as const;

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
  /** Is read out; the position, which changes every second, is not. */
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
  #played: Played | undefined;
  #positioning = 0;

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
          'Messages and actions are kept in this page’s memory until it is closed: the last 10,000 lines, 5 MB at most.',
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
    // Another panel of the page may play something else since.
    if (client !== this.#played?.client) this.#end();
    // A recording is not recorded again; the live client goes on being recorded meanwhile.
    if (!playbackOf(client) && client !== this.#live) {
      this.#recorder?.stop();
      this.#recorder = record(client);
      this.#live = client;
    }
    const render = (): void => this.#rendering.request();
    // On Lightning '*' would subscribe, which recording does not: every message is a CLIENT_EVENT there.
    if (client.transport === 'console') client.on('*', render, { signal });
    else client.on('CLIENT_EVENT', render, { signal });
    client.on('UNRECOGNIZED', render, { signal });
    client.on(
      'ACTION',
      ({ taken }) => {
        render();
        taken?.then(render, render);
      },
      { signal },
    );
    render();
  }

  protected override release(): void {
    this.#rendering.cancel();
    window.clearInterval(this.#positioning);
    // A panel that is moved leaves the page and is back at once.
    queueMicrotask(() => {
      if (this.isConnected) {
        if (this.#played) this.#showPosition();
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
      (error: unknown) => void (this.#problemLine.textContent = errorText(error)),
    );
  }

  #play(name: string, text: string): void {
    // The panel may have left the page while the file was read.
    if (!this.isConnected) return;
    const speed = Number(this.#speed.value);
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
        this.#render();
      },
      // The panels are back to live.
      () => {},
    );
    this.#showPosition();
  }

  #showPosition(): void {
    window.clearInterval(this.#positioning);
    this.#positioning = window.setInterval(() => this.#render(), POSITION_EVERY);
    this.#render();
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
    window.clearInterval(this.#positioning);
    played.client.close();
    this.#render();
  }

  /** Does a button's work, or shows the error. */
  #try(work: () => void): void {
    this.#problemLine.textContent = '';
    try {
      work();
    } catch (error) {
      this.#problemLine.textContent = errorText(error);
    }
  }

  #render(): void {
    const { events = 0, dropped = 0 } = this.#recorder ?? {};
    this.#note.textContent = `${events} ${events === 1 ? 'line' : 'lines'}${dropped ? `, ${dropped} older ones dropped` : ''}`;
    const played = this.#played;
    this.#stage.hidden = !played;
    if (!played) return;
    const { name, isOver, replay: player } = played;
    const { duration, position, broken } = player;
    if (isOver) window.clearInterval(this.#positioning);
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
