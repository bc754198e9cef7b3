import type { Player, PlayerState } from '../../../../src/recording/player.js';
import { button, element } from '../../ui/dom.js';
import type { UnreadableLine } from '../../../config.js';
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
  region.replaceChildren(
    element('p', { class: 'recording-problem', role: 'alert' }, `The recording can’t be played: ${problem}`),
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
  const tool = (label: string, onClick: () => void): HTMLButtonElement =>
    button(label, onClick, { class: 'recording-tool' });
  const play = tool('', () => player.play());
  const pause = tool('', () => (player.state === 'paused' ? player.resume() : player.pause()));
  const stop = tool('Stop', () => player.stop());
  const speeds = [...new Set([...SPEEDS, player.speed])].sort((one, other) => one - other);
  const speed = element(
    'select',
    { class: 'recording-tool', 'aria-label': 'Speed of the recording' },
    ...speeds.map(value => element('option', { value, selected: value === player.speed }, `${value}×`)),
  );
  speed.addEventListener('change', () => (player.speed = Number(speed.value)));

  const state = element('span', { role: 'status' });
  const time = element('span', { class: 'recording-time' });
  const progress = element('progress', { max: end, 'aria-label': 'How far it is' });

  function showPosition(): void {
    time.textContent = `${durationWords(player.position)} of ${durationWords(end)}`;
    progress.value = player.position;
  }

  function show(): void {
    state.textContent = STATE_WORDS[player.state];
    play.textContent = player.state === 'ready' ? 'Play' : 'Play again';
    pause.textContent = player.state === 'paused' ? 'Resume' : 'Pause';
    // Not `disabled`, which would take the focus from who uses the keyboard.
    pause.setAttribute('aria-disabled', String(player.state === 'ready' || player.state === 'over'));
    stop.setAttribute('aria-disabled', String(player.state === 'ready'));
    showPosition();
  }

  region.replaceChildren(
    element('p', {}, state, ' ', element('strong', { class: 'recording-name' }, name)),
    element('p', {}, progress, ' ', time),
    element('span', { class: 'recording-tools' }, play, pause, stop, speed),
    element(
      'p',
      { class: 'recording-note' },
      [
        ...(dropped ? [droppedWords(dropped)] : []),
        ...(unreadable.length ? [unreadableWords(unreadable.map(({ line }) => line))] : []),
        'The softphone knows nothing of it.',
      ].join(' '),
    ),
  );
  region.hidden = false;
  setInterval(showPosition, TICK);
  show();
  return show;
}
