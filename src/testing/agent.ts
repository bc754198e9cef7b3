import type { Announcer } from './announcer.js';
import { DEFAULT_STATUSES, findStatus, sameName } from './statuses.js';
import type { AgentStatus, ChosenStatus } from './statuses.js';

/** The agent as the simulated client has it. */
export interface SimulatedAgent {
  readonly loggedIn: boolean;
  /** Name of the primary status, such as `ON_QUEUE`. */
  readonly status: string;
  /** Name of the secondary status, where one is chosen. */
  readonly subStatus: string | undefined;
  /** ID of what was chosen, primary or secondary. */
  readonly statusId: string;
  readonly routingStatus: 'OFF_QUEUE' | 'IDLE' | 'INTERACTING' | 'NOT_RESPONDING';
}

/** In milliseconds. The login is told after the status, so that pages that subscribe again at the first event hear it. */
const LOGIN_AFTER = 50;

/** The agent, with the statuses of the org. */
export class Agent {
  readonly statuses: readonly AgentStatus[];
  readonly #announcer: Announcer;
  #chosen: ChosenStatus;
  #loggedIn: boolean;
  #notResponding = false;
  #routingStatus: SimulatedAgent['routingStatus'] = 'OFF_QUEUE';

  constructor(announcer: Announcer, statuses: readonly AgentStatus[], loggedIn: boolean) {
    this.#announcer = announcer;
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

  /** @returns Whether the org has such a status. */
  choose(idOrName: string, subStatus?: string): boolean {
    const chosen = findStatus(this.statuses, idOrName, subStatus);
    if (!chosen) return false;
    this.#chosen = chosen;
    this.#notResponding = false;
    this.tellStatus();
    return true;
  }

  /** Left an interaction of the queue unanswered: the queue offers no more until a status is chosen again. */
  didNotRespond(): void {
    this.#notResponding = true;
  }

  logIn(): void {
    this.#loggedIn = true;
    this.#notResponding = false;
    this.tellStatus();
    const { status, statusId } = this.snapshot;
    this.#announcer.tell(
      { clientEvent: { type: 'UserAction', category: 'login', data: { status, id: statusId } } },
      LOGIN_AFTER,
    );
  }

  /** Forgets no subscription before they are told: `then` does. */
  logOut(then: () => void): void {
    this.#loggedIn = false;
    this.#announcer.tell(
      {
        event: { name: 'LOGGED_OUT', payload: { reason: 'logged_out' } },
        clientEvent: { type: 'UserAction', category: 'logout' },
      },
      0,
      then,
    );
  }

  tellStatus(): void {
    const { status, secondary } = this.#chosen;
    const sub = secondary && { sub_status: secondary.name };
    this.#announcer.tell({
      event: {
        name: 'UPDATE_STATUS',
        payload: {
          reason: 'status_updated',
          status: status.name,
          id: (secondary ?? status).id,
          ...sub,
        },
      },
      clientEvent: { type: 'UserAction', category: 'status', data: { status: status.label, ...sub } },
    });
  }

  /** Tells the routing status where it is another one by now. */
  tellRouting(busy: boolean): void {
    const routingStatus = this.#routing(busy);
    if (routingStatus === this.#routingStatus) return;
    this.#routingStatus = routingStatus;
    if (this.#loggedIn) {
      this.#announcer.tell({
        clientEvent: { type: 'UserAction', category: 'routingStatus', data: routingStatus },
      });
    }
  }

  #routing(busy: boolean): SimulatedAgent['routingStatus'] {
    if (!this.#loggedIn || !sameName(this.#chosen.status.name, 'ON_QUEUE')) return 'OFF_QUEUE';
    if (this.#notResponding) return 'NOT_RESPONDING';
    return busy ? 'INTERACTING' : 'IDLE';
  }
}
