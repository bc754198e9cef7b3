import type { Bus } from '../../console/bus.js';
import { button, element } from '../../ui/dom.js';
import { scenarioNamed, scenarios } from '../scenarios/index.js';
import type { Player } from '../scenarios/player.js';
import { inject, INJECTIONS } from './injections.js';

export interface ToolbarOptions {
  region: HTMLElement;
  player: Player;
  /** Where it injects messages. Without it there are none to inject. */
  bus?: Bus | undefined;
}

export interface Toolbar {
  /** Chooses a scenario by its name, and plays it. */
  play(name: string): void;
}

const SPEEDS = [0.5, 1, 2, 10, 60];

/** Fills the toolbar: it plays scenarios, sets their pace, and injects messages that no client should send. */
export function createToolbar({ region, player, bus }: ToolbarOptions): Toolbar {
  const choice = element(
    'select',
    { 'aria-label': 'Scenario' },
    ...scenarios.map(({ name, title, about }) => element('option', { value: name, title: about }, title)),
  );
  const play = sign('▶', 'Play', () => {
    if (player.scenario) player.resume();
    else playChoice();
  });
  const pause = sign('❚❚', 'Pause', () => (player.paused ? player.resume() : player.pause()));
  const step = sign('❚▶', 'Step', () => {
    if (!player.scenario) playChoice();
    player.step();
  });
  const stop = sign('■', 'Stop', () => player.stop());
  const progress = element('output', { class: 'tool-progress', 'aria-label': 'Steps done' });
  const speed = element(
    'select',
    { 'aria-label': 'Speed' },
    ...SPEEDS.map(value => element('option', { value, selected: value === player.speed }, `${value}×`)),
  );
  speed.addEventListener('change', () => player.setSpeed(Number(speed.value)));

  function playChoice(): void {
    const chosen = scenarioNamed(choice.value);
    if (chosen) player.play(chosen);
  }

  function show(): void {
    const { scenario: playing, done, paused } = player;
    pause.setAttribute('aria-pressed', String(paused));
    // Not `disabled`, which would take the focus from who uses the keyboard.
    play.setAttribute('aria-disabled', String(!!playing && !paused));
    stop.setAttribute('aria-disabled', String(!playing));
    progress.textContent = playing ? `${done}/${playing.steps.length}` : '';
    progress.title = playing?.title ?? '';
  }

  region.replaceChildren(
    element('span', { class: 'tools' }, choice, play, pause, step, stop, speed, progress),
    ...(bus ? [injector(bus)] : []),
  );
  player.onChange(show);
  show();

  return {
    play(name) {
      choice.value = name;
      playChoice();
    },
  };
}

function injector(bus: Bus): HTMLElement {
  const message = element(
    'select',
    { 'aria-label': 'Message to inject' },
    element('option', { value: 'all' }, 'All of these'),
    ...INJECTIONS.map(({ title }, index) => element('option', { value: index }, title)),
  );
  message.value = '0';
  const fire = (type: string, text: string): void => bus.fire({ type, message: text, from: 'the toolbar' });
  const injectButton = button(
    'Inject',
    () => {
      for (const each of message.value === 'all' ? INJECTIONS : [INJECTIONS[Number(message.value)]]) {
        if (each) inject(each, fire);
      }
    },
    { class: 'tool', title: 'Fire this message as if the Genesys client had' },
  );
  return element('span', { class: 'tools' }, message, injectButton);
}

const sign = (text: string, label: string, onClick: () => void): HTMLButtonElement =>
  button(text, onClick, { class: 'tool', 'aria-label': label, title: label });
