import { button, element } from '../../ui/dom.js';
import type { RecordingConfig } from '../../../config.js';
import { durationWords } from '../softphone/words.js';
import type { RecordingPlayer, RecordingState } from './player.js';
import { droppedWords, unreadableWords } from './words.js';

const SPEEDS = [0.5, 1, 2, 4, 10, 60];

/** How often the position is looked at, in milliseconds. */
const TICK = 250;

const STATE_WORDS: Readonly<Record<RecordingState, string>> = {
  ready: 'Recording',
  playing: 'Playing the recording',
  paused: 'Paused: the recording',
  over: 'Played the recording',
};

/** Fills the region with a line that tells why there is nothing to play. */
export function showRecordingProblem(region: HTMLElement, problem: string): void {
  region.replaceChildren(
    element('p', { class: 'recording-problem', role: 'alert' }, `The recording can’t be played: ${problem}`),
  );
  region.hidden = false;
}

/** Fills the region with a line that tells which recording plays and how far it is, and that drives the player. */
export function createRecordingBar(
  region: HTMLElement,
  player: RecordingPlayer,
  { name, dropped, unreadable }: Exclude<RecordingConfig, { problem: string }>,
): void {
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
  speed.addEventListener('change', () => player.setSpeed(Number(speed.value)));

  const state = element('span', { role: 'status' });
  const time = element('span', { class: 'recording-time' });
  const progress = element('progress', { max: player.length, 'aria-label': 'How far it is' });

  function showPosition(): void {
    time.textContent = `${durationWords(player.position)} of ${durationWords(player.length)}`;
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
  player.onChange(show);
  setInterval(showPosition, TICK);
  show();
}
