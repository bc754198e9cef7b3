import { html, render } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Player, PlayerState } from '../../../../src/recording/player.js';
import type { UnreadableLine } from '../../../config.js';
import { buttonView } from '../../ui/button-view.js';
import { durationWords } from '../softphone/words.js';
import { droppedWords, unreadableWords } from './words.js';

const SPEEDS = [0.5, 1, 2, 4, 10, 60];

/** The time between two looks at the position, in milliseconds. */
const TICK = 250;

const STATE_WORDS: Readonly<Record<PlayerState, string>> = {
  ready: 'Recording',
  playing: 'Playing the recording',
  paused: 'Paused: the recording',
  over: 'Played the recording',
};

/** Fills the region with the reason that there is nothing to play. */
export function showRecordingProblem(region: HTMLElement, problem: string): void {
  render(
    html`<p class="recording-problem" role="alert">The recording can’t be played: ${problem}</p>`,
    region,
  );
  region.hidden = false;
}

/** The recording that the bar is of. */
export interface ShownRecording {
  readonly name: string;
  /** The position of its last line, in milliseconds. */
  readonly end: number;
  readonly dropped: number;
  readonly unreadable: readonly UnreadableLine[];
}

/**
 * Fills the region with a line that names the recording and its position, and that drives the player.
 *
 * @returns A function that shows the player's state; for its `onState`.
 */
export function createRecordingBar(
  region: HTMLElement,
  player: Player,
  { name, end, dropped, unreadable }: ShownRecording,
): () => void {
  const speeds = [...new Set([...SPEEDS, player.speed])].sort((one, other) => one - other);
  const note = [
    ...(dropped ? [droppedWords(dropped)] : []),
    ...(unreadable.length ? [unreadableWords(unreadable.map(({ line }) => line))] : []),
    'The softphone knows nothing of it.',
  ].join(' ');

  function show(): void {
    const { state, position } = player;
    const isPaused = state === 'paused';
    render(
      html`<p>
          <span role="status">${STATE_WORDS[state]}</span> <strong class="recording-name">${name}</strong>
        </p>
        <p>
          <progress max=${end} .value=${position} aria-label="How far it is"></progress>
          <span class="recording-time">${durationWords(position)} of ${durationWords(end)}</span>
        </p>
        <span class="recording-tools">
          ${toolView(state === 'ready' ? 'Play' : 'Play again', () => player.play())}
          ${toolView(
            isPaused ? 'Resume' : 'Pause',
            () => (isPaused ? player.resume() : player.pause()),
            state === 'ready' || state === 'over',
          )}
          ${toolView('Stop', () => player.stop(), state === 'ready')}
          <select
            class="recording-tool"
            aria-label="Speed of the recording"
            @change=${({ target }: Event) => (player.speed = Number((target as HTMLSelectElement).value))}
          >
            ${speeds.map(each => html`<option value=${each} ?selected=${each === player.speed}>${each}×</option>`)}
          </select>
        </span>
        <p class="recording-note">${note}</p>`,
      region,
    );
  }

  region.hidden = false;
  setInterval(show, TICK);
  show();
  return show;
}

const toolView = (words: string, press: () => void, isIdle?: boolean): TemplateResult =>
  buttonView(words, press, { look: 'recording-tool', isIdle });
