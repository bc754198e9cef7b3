import { createEmitter } from '../emitter.js';
import type { Emitter } from '../emitter.js';
import { Agent } from './agent.js';
import type { SimulatedAgent } from './agent.js';
import { Announcer } from './announcer.js';
import { systemClock } from './clock.js';
import type { Clock } from './clock.js';
import type { CommandParts } from './commands/command-parts.js';
import { InteractionStore } from './interaction-store.js';
import type { SimulatedInteraction } from './interaction.js';
import { Lifecycle } from './lifecycle.js';
import { readNoise } from './noise.js';
import type { ClientEvent, Occurrence, Refusal, SentAction } from './occurrence.js';
import { readQuirks } from './options.js';
import type { GenesysQuirks, SimulatedGenesysOptions } from './options.js';
import { Outbox } from './outbox.js';
import { seededRandom } from './random.js';
import type { Random } from './random.js';
import { findObjection } from './rules.js';
import type { InteractionCommand } from './rules.js';
import { DEFAULT_STATUSES } from './statuses.js';
import type { AgentStatus } from './statuses.js';
import { Subscriptions } from './subscriptions.js';
import type { Subscription } from './subscriptions.js';

/** The events of a simulated Genesys client, for those who drive it. */
export interface SimulatedGenesysEvents {
  /** Interactions, the agent or subscriptions changed. */
  change: undefined;
  /** A command was refused, as a Genesys client would. */
  refused: Refusal;
  /** The client announces something. `classicSide` writes it as console events. */
  occurrence: Occurrence;
}

/** The parts of a simulated client. */
interface ClientParts extends CommandParts {
  readonly random: Random;
  readonly outbox: Outbox;
  readonly agent: Agent;
  readonly subscriptions: Subscriptions;
  readonly actions: SentAction[];
  readonly emitter: Emitter<{ [Name in keyof SimulatedGenesysEvents]: [SimulatedGenesysEvents[Name]] }>;
}

/** The commands that need no agent. */
const WITHOUT_AGENT = new Set(['logIn', 'restart', 'subscribe']);

/** The state of a simulated client, and the way of each command through its rule to its events. */
export abstract class ClientState {
  /** The client's clock. */
  readonly clock: Clock;
  /** The habits in which clients differ. A change takes effect at once. */
  readonly quirks: GenesysQuirks;
  /** @internal */
  protected readonly parts: ClientParts;

  constructor(options: SimulatedGenesysOptions = {}) {
    const { clock = systemClock, seed = 1, statuses = DEFAULT_STATUSES, loggedIn = true } = options;
    const quirks = readQuirks(options);
    const noise = readNoise(options.noise);
    const random = seededRandom(seed);
    const outbox = new Outbox(clock);
    const store = new InteractionStore();
    const emitter: ClientParts['emitter'] = createEmitter('on', ['change', 'refused', 'occurrence']);
    const emit = (occurrence: Occurrence): void => emitter.emit('occurrence', occurrence);
    const onChange = (): void => emitter.emit('change', undefined);
    const announcer = new Announcer({ clock, outbox, random, noise, quirks, emit });
    const shared = { announcer, store, outbox, random, quirks };
    this.clock = clock;
    this.quirks = quirks;
    this.parts = {
      ...shared,
      emitter,
      actions: [],
      lifecycle: new Lifecycle({ ...shared, clock, noise, options, onChange }),
      agent: new Agent(announcer, quirks, statuses, loggedIn),
      subscriptions: new Subscriptions(quirks),
    };
  }

  /** All known interactions, the oldest first. The list and its elements are snapshots. */
  get interactions(): readonly SimulatedInteraction[] {
    return this.parts.store.all;
  }

  /** The agent as the client has it now. */
  get agent(): SimulatedAgent {
    return this.parts.agent.snapshot;
  }

  /** The statuses that the agent can choose. */
  get statuses(): readonly AgentStatus[] {
    return this.parts.agent.statuses;
  }

  /** The subscriptions since the client loaded. */
  get subscriptions(): readonly Subscription[] {
    return this.parts.subscriptions.all;
  }

  /**
   * The actions that pages sent, in order, the latest 1000: subscriptions and refused ones among them.
   *
   * @example
   * assert.deepEqual(genesys.actions.at(-1), { name: 'changestate', request: { id, action: 'hold' } });
   */
  get actions(): readonly SentAction[] {
    return [...this.parts.actions];
  }

  /** Whether a page subscribed to a client event. */
  isSubscribed(clientEvent: ClientEvent): boolean {
    return this.parts.subscriptions.has(clientEvent);
  }

  /** @returns A function that removes the listener. */
  on<Name extends keyof SimulatedGenesysEvents>(
    name: Name,
    listener: (what: SimulatedGenesysEvents[Name]) => void,
  ): () => void {
    return this.parts.emitter.on(name, listener);
  }

  /** Reports a message that is no action of the client. Called by a surface's adapter. */
  reportRefusal(refusal: Refusal): void {
    this.parts.emitter.emit('refused', refusal);
  }

  /**
   * Runs a command: its events follow when it is done.
   *
   * @param work - Returns the reason for a refusal, and has changed nothing then.
   * @internal
   */
  protected command(action: string, request: unknown, work: () => string | undefined): boolean {
    let reason: string | undefined;
    this.parts.outbox.during(() => {
      const possible = this.parts.agent.loggedIn || WITHOUT_AGENT.has(action);
      reason = possible ? work() : 'The agent is logged out.';
      if (reason !== undefined) return this.reportRefusal({ action, request, reason });
      this.parts.agent.announceRouting(this.parts.store.isBusy);
      this.parts.emitter.emit('change', undefined);
    });
    return reason === undefined;
  }

  /**
   * Runs a command about one interaction, unless its rule objects.
   *
   * @internal
   */
  protected commandOn(
    command: InteractionCommand,
    id: string,
    request: object,
    work: (interaction: SimulatedInteraction) => void,
  ): boolean {
    return this.command(command, { id, ...request }, () => {
      const interaction = this.parts.store.find(id);
      const objection = findObjection(command, interaction);
      if (objection === undefined && interaction) work(interaction);
      return objection;
    });
  }
}
