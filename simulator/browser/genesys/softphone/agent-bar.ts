import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { AgentStatus, SimulatedGenesysClient } from '../../../../src/testing/index.js';
import { buttonView } from '../../ui/button-view.js';
import { icon } from './icons.js';

const ROUTING_WORDS = {
  OFF_QUEUE: 'Off queue',
  IDLE: 'On queue, idle',
  INTERACTING: 'On queue, interacting',
  NOT_RESPONDING: 'On queue, not responding',
} as const;

/** The client's header: who is logged in, with which status, and whether the queue may ring. */
export function agentBarView(genesys: SimulatedGenesysClient): TemplateResult {
  const { loggedIn, status, statusId, routingStatus } = genesys.agent;
  const isOnQueue = status === 'ON_QUEUE';
  // Hidden, not left out: what has the focus stays while the frame is rendered.
  return html`<header class="phone-head" data-status=${loggedIn ? status : 'LOGGED_OUT'}>
    <div class="phone-brand">
      <span class="phone-logo" aria-hidden="true"></span>
      <h2>Genesys client<small>simulated</small></h2>
      ${buttonView(icon('restart'), () => genesys.restart(), { look: 'phone-tool', label: 'Restart client' })}
      ${buttonView(icon('leaveClient'), () => genesys.logOut(), { look: 'phone-tool', label: 'Log out', isHidden: !loggedIn })}
    </div>
    <div class="phone-agent" ?hidden=${!loggedIn}>
      <select
        class="phone-status"
        aria-label="Agent status"
        data-focus-home
        @change=${({ target }: Event) => genesys.setStatus((target as HTMLSelectElement).value)}
      >
        ${genesys.statuses
          .flatMap(statusOptions)
          .map(
            ([id, words]) => html`<option value=${id} .selected=${live(id === statusId)}>${words}</option>`,
          )}
      </select>
      <button
        type="button"
        class="phone-switch"
        role="switch"
        aria-checked=${isOnQueue}
        @click=${() => genesys.setStatus(isOnQueue ? 'AVAILABLE' : 'ON_QUEUE')}
      >
        On queue
      </button>
      <p class="phone-routing">${ROUTING_WORDS[routingStatus]}</p>
    </div>
    <button
      type="button"
      class="phone-login"
      data-focus-home
      ?hidden=${loggedIn}
      @click=${() => genesys.logIn()}
    >
      Log in
    </button>
  </header>`;
}

/** A status, and its secondary ones below it. */
const statusOptions = ({ id, label, secondary = [] }: AgentStatus): [id: string, words: string][] => [
  [id, label],
  ...secondary.map((each): [string, string] => [each.id, `${label} – ${each.name}`]),
];
