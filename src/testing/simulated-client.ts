import type {
  EventName,
  EventPayloads,
  SubscribeRequest,
  SubscriptionCategory,
  SubscriptionType,
} from '../index.js';
import { occurrenceOfEvent } from './event-occurrence.js';
import { InteractionCommands } from './interaction-commands.js';
import type { SentAction } from './occurrence.js';

const ACTIONS_KEPT = 1000;

/**
 * A Genesys Cloud client without Genesys Cloud: interactions of all kinds, an agent, and the events that a real client
 * would send, with their order, pauses and oddities.
 *
 * It knows no Salesforce surface: `simulateGenesys` puts one behind a fake `sforce.console` in one call.
 *
 * A command that a real client would refuse changes nothing: it returns `false`, and `on('refused')` gives the reason.
 * None throws. States change at once; the events follow by the clock.
 *
 * @example
 * const genesys = new SimulatedGenesysClient({ clock, wrapUp: 'none', noise: false });
 * const id = genesys.offer({ kind: 'voice', remoteName: 'Ada Example', phone: '+13175550123' });
 * genesys.pickup(id);
 * genesys.hold(id);
 * genesys.interactions[0].phase; // 'held'
 */
export class SimulatedGenesysClient extends InteractionCommands {
  // ---------------------------------------------------------------------------------------------------------- the agent

  /**
   * The agent takes a status.
   *
   * @param idOrName - Of a primary or secondary status; names in any case, `On Queue` is `ON_QUEUE`.
   * @param subStatus - Id or name of one of its secondary statuses.
   */
  setStatus(idOrName: string, subStatus?: string): boolean {
    return this.command('setStatus', { id: idOrName, subStatus }, () =>
      this.parts.agent.choose(idOrName, subStatus) ? undefined : 'The org has no such status.',
    );
  }

  /** The agent logs in: the client loads and announces the status. */
  logIn(): boolean {
    return this.command('logIn', {}, () => {
      if (this.parts.agent.loggedIn) return 'The agent is logged in already.';
      this.parts.announcer.send({ started: true });
      this.parts.agent.logIn();
      return undefined;
    });
  }

  /** The agent logs out: interactions are over, subscriptions forgotten, and nothing more is announced. */
  logOut(): boolean {
    return this.command('logOut', {}, () => {
      this.parts.announcer.reset();
      this.parts.lifecycle.endAll();
      this.parts.agent.logOut(() => {
        this.parts.subscriptions.clear();
        this.parts.emitter.emit('change', undefined);
      });
      return undefined;
    });
  }

  /**
   * The client loads again, in mid-call too: it forgets subscriptions, and announces the status and the interactions anew.
   * The Classic side has no event for it.
   */
  restart(): boolean {
    return this.command('restart', {}, () => {
      this.parts.announcer.reset();
      this.parts.subscriptions.clear();
      this.parts.announcer.send({ started: true });
      if (this.parts.agent.loggedIn) this.parts.agent.announceStatus();
      this.parts.lifecycle.announceAll();
      return undefined;
    });
  }

  // --------------------------------------------------------------------------------------------------- what pages hear

  /** A page subscribes. Undocumented categories are kept too. */
  subscribe({ type, categories }: SubscribeRequest): boolean {
    return this.command('subscribe', { type, categories }, () => {
      this.parts.subscriptions.add({ type, categories });
      return undefined;
    });
  }

  /**
   * Sends a client event that nothing else here causes: the agent's station, a view, a modal dialogue, a window, or a
   * category of a later release.
   *
   * @example
   * genesys.announce('UserAction', 'station', { id: 'desk-12', name: 'Desk 12' });
   * genesys.announce('UserAction', 'view', 'CallLog');
   */
  announce<Type extends SubscriptionType>(
    type: Type,
    category: SubscriptionCategory<Type>,
    data?: unknown,
  ): boolean {
    return this.command('announce', { type, category, data }, () => {
      this.parts.announcer.send({ clientEvent: { type, category, data } });
      return undefined;
    });
  }

  /**
   * Sends an event with this very payload, and changes nothing: for what nothing else here causes, such as an event with a
   * field of a later release. On Lightning it is the message that the event is there.
   *
   * A message that takes a subscription there, and CLIENT_EVENT in Classic, is heard only where a page subscribed.
   *
   * @example
   * genesys.fire('UPDATE_STATUS', { status: 'NAPPING', id: '7' });
   * genesys.fire('INTERACTION_CONNECTED', { interactionId: 'id-of-no-call' });
   */
  fire<Name extends EventName>(name: Name, payload: EventPayloads[Name]): void {
    this.parts.announcer.send(occurrenceOfEvent(name, payload));
  }

  /** Ends the client: what waits is not announced, nor anything from now on. */
  close(): void {
    this.parts.outbox.close();
  }

  /** Adds to `actions`. Called by a surface's adapter, which reads the action. */
  keepAction(action: SentAction): void {
    this.parts.actions.push(action);
    if (this.parts.actions.length > ACTIONS_KEPT) this.parts.actions.shift();
  }
}
