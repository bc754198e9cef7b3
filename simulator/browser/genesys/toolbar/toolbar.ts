import { html, nothing, render } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Bus } from '../../console/bus.js';
import { scenarioNamed, scenarios } from '../scenarios/index.js';
import type { Player } from '../scenarios/player.js';
import { inject, INJECTIONS } from './injections.js';

export interface ToolbarOptions {
  region: HTMLElement;
  player: Player;
  /** The bus that it injects messages into. Without it there are none to inject. */
  bus?: Bus | undefined;
}

export interface Toolbar {
  /** Chooses a scenario by its name, and plays it. */
  play(name: string): void;
}

const SPEEDS = [0.5, 1, 2, 10, 60];

/** Fills the toolbar: it plays scenarios, sets their pace, and injects messages that no client should send. */
export function createToolbar({ region, player, bus }: ToolbarOptions): Toolbar {
  let chosen = scenarios[0]?.name ?? '';

  function playChosen(): void {
    const scenario = scenarioNamed(chosen);
    if (scenario) player.play(scenario);
  }

  function show(): void {
    render(
      html`${playerView(player, chosen, choose, playChosen)} ${bus ? injectorView(bus) : nothing}`,
      region,
    );
  }

  function choose(name: string): void {
    chosen = name;
    show();
  }

  region.replaceChildren();
  player.onChange(show);
  show();

  return {
    play(name) {
      choose(name);
      playChosen();
    },
  };
}

function playerView(
  player: Player,
  chosen: string,
  choose: (name: string) => void,
  playChosen: () => void,
): TemplateResult {
  const { scenario: playing, done, paused, speed } = player;
  const play = (): void => (playing ? player.resume() : playChosen());
  const step = (): void => {
    if (!playing) playChosen();
    player.step();
  };
  return html`<span class="tools">
    <select aria-label="Scenario" @change=${(event: Event) => choose(valueOf(event))}>
      ${scenarios.map(
        ({ name, title, about }) =>
          html`<option value=${name} title=${about} .selected=${live(name === chosen)}>${title}</option>`,
      )}
    </select>
    ${sign('▶', 'Play', play, { isIdle: !!playing && !paused })}
    ${sign('❚❚', 'Pause', () => (paused ? player.resume() : player.pause()), { isPressed: paused })}
    ${sign('❚▶', 'Step', step)} ${sign('■', 'Stop', () => player.stop(), { isIdle: !playing })}
    <select aria-label="Speed" @change=${(event: Event) => player.setSpeed(Number(valueOf(event)))}>
      ${SPEEDS.map(each => html`<option value=${each} ?selected=${each === speed}>${each}×</option>`)}
    </select>
    <output class="tool-progress" aria-label="Steps done" title=${playing?.title ?? ''}
      >${playing ? `${done}/${playing.steps.length}` : ''}</output
    >
  </span>`;
}

function injectorView(bus: Bus): TemplateResult {
  const fire = (type: string, text: string): void => bus.fire({ type, message: text, from: 'the toolbar' });
  const injectChosen = ({ currentTarget }: Event): void => {
    const value = (currentTarget as HTMLElement).parentElement?.querySelector('select')?.value;
    for (const each of value === 'all' ? INJECTIONS : [INJECTIONS[Number(value)]]) {
      if (each) inject(each, fire);
    }
  };
  return html`<span class="tools">
    <select aria-label="Message to inject">
      <option value="all">All of these</option>
      ${INJECTIONS.map(
        ({ title }, index) => html`<option value=${index} ?selected=${index === 0}>${title}</option>`,
      )}
    </select>
    <button
      type="button"
      class="tool"
      title="Fire this message as if the Genesys client had"
      @click=${injectChosen}
    >
      Inject
    </button>
  </span>`;
}

const valueOf = ({ target }: Event): string => (target as HTMLSelectElement).value;

/** The state of a button. */
interface SignState {
  /** Whether it would do nothing. Not `disabled`, which would take the focus from who uses the keyboard. */
  readonly isIdle?: boolean;
  readonly isPressed?: boolean;
}

const sign = (
  text: string,
  label: string,
  onClick: () => void,
  { isIdle, isPressed }: SignState = {},
): TemplateResult =>
  html`<button
    type="button"
    class="tool"
    aria-label=${label}
    title=${label}
    aria-disabled=${isIdle ?? nothing}
    aria-pressed=${isPressed ?? nothing}
    @click=${onClick}
  >
    ${text}
  </button>`;
