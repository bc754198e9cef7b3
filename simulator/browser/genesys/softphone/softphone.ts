import { html, render } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Clock, SimulatedGenesysClient } from '../../../../src/testing/index.js';
import { findObjection } from '../../../../src/testing/rules.js';
import { buttonView } from '../../ui/button-view.js';
import { keepFocus } from '../../ui/keep-focus.js';
import { agentBarView } from './agent-bar.js';
import { callLogView } from './call-log.js';
import { cardView } from './card.js';
import { refusals } from './refusals.js';
import { ringButtons } from './ring.js';

export interface SoftphoneOptions {
  region: HTMLElement;
  genesys: SimulatedGenesysClient;
  /** The client's clock. */
  clock: Clock;
  /** Plays a whole call. */
  playCall(): void;
}

/** The time between two looks at the timers, in milliseconds. */
const TICK = 250;

/** Fills the region with what stands for the embedded Genesys client: it shows what the simulated one does, and drives it. */
export function createSoftphone({ region, genesys, clock, playCall }: SoftphoneOptions): void {
  const refusalsView = refusals(genesys, request);
  const ringView = ringButtons(genesys);
  const context = { genesys, clock, transferring: new Set<string>(), show };
  region.classList.add('phone');

  function show(): void {
    const { interactions } = genesys;
    const { loggedIn } = genesys.agent;
    // The newest first. The others keep their order, so that nothing changes places under a pointer.
    const ongoing = interactions.filter(({ phase }) => phase !== 'done').reverse();
    const calls = interactions.filter(each => findObjection('createConference', each) === undefined);
    const isOne = calls.every(({ conference }) => conference.length === calls.length);
    const view = html`${agentBarView(genesys)} ${refusalsView()}
      <section class="phone-section" aria-label="Ring the agent" ?hidden=${!loggedIn}>
        ${ringView()} ${buttonView('Play a whole call', playCall, { look: 'phone-button phone-play' })}
      </section>
      <section class="phone-section" aria-label="Interactions">
        ${buttonView(
          `Conference of these ${calls.length} calls`,
          () => genesys.createConference(calls.map(({ id }) => id)),
          { look: 'phone-button phone-conference', isHidden: calls.length < 2 || isOne },
        )}
        <p class="phone-empty" ?hidden=${ongoing.length > 0 || !loggedIn}>No interactions. Ring one above.</p>
        <ol class="phone-cards" tabindex="-1" aria-label="Interactions" data-focus-home>
          ${repeat(
            ongoing,
            ({ id }) => id,
            interaction => cardView(context, interaction),
          )}
        </ol>
      </section>
      ${callLogView(genesys)}`;
    keepFocus(region, () => render(view, region));
  }

  // A burst of changes is one picture.
  let frame = 0;
  function request(): void {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      show();
    });
  }
  genesys.on('change', request);
  setInterval(request, TICK);
  show();
}
