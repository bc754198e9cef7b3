import type { Announcer } from './announcer.js';
import type { GenesysQuirks } from './options.js';
import { DEFAULT_STATUSES, findStatus, isSameName } from './statuses.js';
import type { AgentStatus, ChosenStatus } from './statuses.js';

/** The agent as the simulated client has it. */
export interface SimulatedAgent {
  /** True between the login to Genesys and the logout. */
  readonly loggedIn: boolean;
  /** Name of the primary status, such as `ON_QUEUE`. */
  readonly status: string;
  /** Name of the secondary status, where one is chosen. */
  readonly subStatus: string | undefined;
  /** ID of the chosen status, primary or secondary. */
  readonly statusId: string;
  /** The routing status, which goes by the status and by what goes on. */
  readonly routingStatus: 'OFF_QUEUE' | 'IDLE' | 'INTERACTING' | 'NOT_RESPONDING';
}

/** In milliseconds. Pages that subscribe again at the first event, the status, still hear the login. */
const LOGIN_AFTER = 50;

/** The agent, with the statuses of the org. */
export class Agent {
  readonly statuses: readonly AgentStatus[];
  readonly #announcer: Announcer;
  readonly #quirks: GenesysQuirks;
  #chosen: ChosenStatus;
  #loggedIn: boolean;
  #notResponding = false;
  #routingStatus: SimulatedAgent['routingStatus'] = 'OFF_QUEUE';

  constructor(
    announcer: Announcer,
    quirks: GenesysQuirks,
    statuses: readonly AgentStatus[],
    loggedIn: boolean,
  ) {
    this.#announcer = announcer;
    this.#quirks = quirks;
    this.statuses = statuses.length ? statuses : DEFAULT_STATUSES;
    this.#chosen = { status: this.statuses[0] as AgentStatus };
    this.#loggedIn = loggedIn;
    this.#routingStatus = this.#routing(false);
  }

  get snapshot(): SimulatedAgent {
    const { status, secondary } = this.#chosen;
    return {
      loggedIn: this.#loggedIn,
      status: status.name,
      subStatus: secondary?.name,
      statusId: (secondary ?? status).id,
      routingStatus: this.#routingStatus,
    };
  }

  get loggedIn(): boolean {
    return this.#loggedIn;
  }

  /** @returns `false` where the org has no such status. */
  choose(idOrName: string, subStatus?: string): boolean {
    const chosen = findStatus(this.statuses, idOrName, subStatus);
    if (!chosen) return false;
    this.#chosen = chosen;
    this.#notResponding = false;
    this.announceStatus();
    return true;
  }

  /** The agent left an interaction unanswered: the queue offers no more until a status is chosen again. */
  didNotRespond(): void {
    this.#notResponding = true;
  }

  logIn(): void {
    this.#loggedIn = true;
    this.#notResponding = false;
    this.announceStatus();
    const { status, statusId } = this.snapshot;
    this.#announcer.send(
      { clientEvent: { type: 'UserAction', category: 'login', data: { status, id: statusId } } },
      LOGIN_AFTER,
    );
  }

  /** Calls `then` once subscribers were sent the logout. */
  logOut(then: () => void): void {
    this.#loggedIn = false;
    this.#announcer.send(
      {
        event: { name: 'LOGGED_OUT', payload: { reason: 'logged_out' } },
        clientEvent: { type: 'UserAction', category: 'logout' },
      },
      0,
      then,
    );
  }

  announceStatus(): void {
    const { status, secondary } = this.#chosen;
    const sub = secondary && { sub_status: secondary.name };
    const shown = this.#quirks.statusForm === 'label' ? status.label : status.name;
    this.#announcer.send({
      event: {
        name: 'UPDATE_STATUS',
        payload: {
          reason: 'status_updated',
          status: status.name,
          id: (secondary ?? status).id,
          ...sub,
        },
      },
      clientEvent: { type: 'UserAction', category: 'status', data: { status: shown, ...sub } },
    });
  }

  /** Announces the routing status where it is another one by now. */
  announceRouting(isBusy: boolean): void {
    const routingStatus = this.#routing(isBusy);
    if (routingStatus === this.#routingStatus) return;
    this.#routingStatus = routingStatus;
    if (this.#loggedIn) {
      this.#announcer.send({
        clientEvent: { type: 'UserAction', category: 'routingStatus', data: routingStatus },
      });
    }
  }

  #routing(isBusy: boolean): SimulatedAgent['routingStatus'] {
    if (!this.#loggedIn || !isSameName(this.#chosen.status.name, 'ON_QUEUE')) return 'OFF_QUEUE';
    if (this.#notResponding) return 'NOT_RESPONDING';
    return isBusy ? 'INTERACTING' : 'IDLE';
  }
}
