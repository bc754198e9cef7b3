import type { Clock, SimulatedGenesysClient, SimulatedInteraction } from '../../../../src/testing/index.js';
import { findObjection } from '../../../../src/testing/rules.js';
import { button, element } from '../../ui/dom.js';
import { agentBar } from './agent-bar.js';
import { callLog } from './call-log.js';
import { card } from './card.js';
import { refusals } from './refusals.js';
import { ringButtons } from './ring.js';
import { keyedList } from './update.js';

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
  const agent = agentBar(genesys);
  const refused = refusals();
  const log = callLog(genesys);
  const cards = element('ol', { class: 'phone-cards', tabindex: -1, 'aria-label': 'Interactions' });
  const showCards = keyedList<SimulatedInteraction>(
    cards,
    ({ id }) => id,
    interaction => card(genesys, clock, interaction),
  );
  const conference = button('', startConference, { class: 'phone-button phone-conference' });
  const rings = element(
    'section',
    { class: 'phone-section', 'aria-label': 'Ring the agent' },
    ringButtons(genesys),
    button('Play a whole call', playCall, { class: 'phone-button phone-play' }),
  );
  const empty = element('p', { class: 'phone-empty' }, 'No interactions. Ring one above.');
  region.classList.add('phone');
  region.replaceChildren(
    agent.element,
    refused.element,
    rings,
    element('section', { class: 'phone-section', 'aria-label': 'Interactions' }, conference, empty, cards),
    log.element,
  );

  const conferrable = (): SimulatedInteraction[] =>
    genesys.interactions.filter(interaction => findObjection('createConference', interaction) === undefined);

  function startConference(): void {
    genesys.createConference(conferrable().map(({ id }) => id));
  }

  function render(): void {
    const { interactions } = genesys;
    const ongoing = interactions.filter(({ phase }) => phase !== 'done');
    agent.update();
    rings.hidden = !genesys.agent.loggedIn;
    showCards(ongoing);
    log.update(interactions);
    empty.hidden = ongoing.length > 0 || !genesys.agent.loggedIn;
    const calls = conferrable();
    const isOne = calls.every(({ conference: of }) => of.length === calls.length);
    conference.hidden = calls.length < 2 || isOne;
    conference.textContent = `Conference of these ${calls.length} calls`;
  }

  // A burst of changes is one picture.
  let frame = 0;
  const request = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      render();
    });
  };
  genesys.on('change', request);
  genesys.on('refused', refused.show);
  setInterval(request, TICK);
  render();
}
