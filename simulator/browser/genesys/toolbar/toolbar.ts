import { html, nothing, render } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { buttonView } from '../../ui/button-view.js';
import type { ButtonOptions } from '../../ui/button-view.js';
import { scenarioNamed, scenarios } from '../scenarios/index.js';
import type { Player } from '../scenarios/player.js';
import { whatIfView } from './what-if.js';
import type { WhatIfGroup } from './what-if.js';

export interface ToolbarOptions {
  region: HTMLElement;
  player: Player;
}

export interface Toolbar {
  /** Chooses a scenario by its name, and plays it. */
  play(name: string): void;
  /** Offers things that go wrong. */
  offer(groups: readonly WhatIfGroup[]): void;
}

const SPEEDS = [0.5, 1, 2, 10, 60];

/** Fills the toolbar: it plays scenarios, sets their pace, and offers what goes wrong in orgs. */
export function createToolbar({ region, player }: ToolbarOptions): Toolbar {
  let chosen = scenarios[0]?.name ?? '';
  let whatIfs: readonly WhatIfGroup[] = [];

  function playChosen(): void {
    const scenario = scenarioNamed(chosen);
    if (scenario) player.play(scenario);
  }

  function show(): void {
    render(
      html`${playerView(player, chosen, choose, playChosen)}
      ${whatIfs.length ? whatIfView(whatIfs, show) : nothing}`,
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
    offer(groups) {
      whatIfs = groups;
      show();
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

const valueOf = ({ target }: Event): string => (target as HTMLSelectElement).value;

const sign = (
  text: string,
  label: string,
  press: () => void,
  state: Pick<ButtonOptions, 'isIdle' | 'isPressed'> = {},
): TemplateResult => buttonView(text, press, { look: 'tool', label, ...state });
