import type {
  AddAssociationRequest,
  ParticipantContext,
  SecureSessionContext,
  SubscribeRequest,
  SubscriptionCategory,
  SubscriptionType,
} from '../protocol/actions.js';
import type { EventName, EventPayloads } from '../protocol/events.js';
import { Agent } from './agent.js';
import type { SimulatedAgent } from './agent.js';
import { Announcer } from './announcer.js';
import { byHand } from './by-hand.js';
import { systemClock } from './clock.js';
import { createEmitter } from './emitter.js';
import { hasCall } from './interaction.js';
import type { Saying, SimulatedInteraction } from './interaction.js';
import { noiseOf } from './noise.js';
import type { ClientEvent, Occurrence, Refusal, SentAction } from './occurrence.js';
import type { SimulatedGenesysOptions } from './options.js';
import { Outbox } from './outbox.js';
import { seededRandom } from './random.js';
import type { Random } from './random.js';
import type { Attributes, Offer } from './record.js';
import { whyNot } from './rules.js';
import type { InteractionCommand } from './rules.js';
import { DEFAULT_STATUSES } from './statuses.js';
import type { AgentStatus } from './statuses.js';
import { AFTER_CALL, Switchboard } from './switchboard.js';

/** What a simulated Genesys client tells those who drive it. */
export interface SimulatedGenesysEvents {
  /** Anything to show anew: interactions, the agent, subscriptions. */
  change: undefined;
  /** It was told to do what a Genesys client would not do. */
  refused: Refusal;
  /** It tells the surface something. `classicSide` writes it as console events. */
  occurrence: Occurrence;
}

/** How many sayings an interaction keeps. */
const SAYINGS_KEPT = 200;
const ACTIONS_KEPT = 1000;
/** What a client does while nobody is logged in. */
const WITHOUT_AGENT = new Set(['logIn', 'restart', 'subscribe']);

/**
 * A Genesys Cloud client without Genesys Cloud: interactions of all kinds, an agent, and the events that a real client
 * would send, with their order, pauses and oddities.
 *
 * It knows no Salesforce surface: `simulateGenesys` puts one behind a fake `sforce.console` in one call.
 *
 * A command that a real client would refuse changes nothing: it returns `false`, and `on('refused')` tells why. None
 * throws. States change at once; what is told of them follows by the clock.
 *
 * @example
 * const genesys = new SimulatedGenesysClient({ clock, wrapUp: 'none', noise: false });
 * const id = genesys.offer({ kind: 'voice', remoteName: 'Ada Example', phone: '+13175550123' });
 * genesys.pickup(id);
 * genesys.hold(id);
 * genesys.interactions[0].phase; // 'held'
 */
export class SimulatedGenesysClient {
  readonly #options: SimulatedGenesysOptions;
  readonly #random: Random;
  readonly #outbox: Outbox;
  readonly #announcer: Announcer;
  readonly #board: Switchboard;
  readonly #agent: Agent;
  readonly #emitter = createEmitter<SimulatedGenesysEvents>();
  readonly #subscriptions = new Map<SubscriptionType, Set<string>>();
  readonly #actions: SentAction[] = [];

  constructor(options: SimulatedGenesysOptions = {}) {
    const { clock = systemClock, seed = 1, statuses = DEFAULT_STATUSES, loggedIn = true } = options;
    const noise = noiseOf(options.noise);
    const random = seededRandom(seed);
    const outbox = new Outbox(clock);
    const announcer = new Announcer({
      clock,
      outbox,
      random,
      noise,
      emit: occurrence => this.#emitter.emit('occurrence', occurrence),
    });
    this.#options = options;
    this.#random = random;
    this.#outbox = outbox;
    this.#announcer = announcer;
    this.#board = new Switchboard({ announcer, clock, random, noise, options });
    this.#agent = new Agent(announcer, statuses, loggedIn);
  }

  /** All that is known, the oldest first. The list and what is in it are snapshots. */
  get interactions(): readonly SimulatedInteraction[] {
    return this.#board.all;
  }

  get agent(): SimulatedAgent {
    return this.#agent.snapshot;
  }

  /** The statuses that the agent can choose. */
  get statuses(): readonly AgentStatus[] {
    return this.#agent.statuses;
  }

  /** What was subscribed to since the client started. */
  get subscriptions(): readonly { type: SubscriptionType; categories: readonly string[] }[] {
    return [...this.#subscriptions].map(([type, categories]) => ({ type, categories: [...categories] }));
  }

  /**
   * The actions that pages sent, in order, the latest 1000, subscriptions among them; also those that it refused to do.
   *
   * @example
   * assert.deepEqual(genesys.actions.at(-1), { name: 'changestate', request: { id, action: 'hold' } });
   */
  get actions(): readonly SentAction[] {
    return [...this.#actions];
  }

  /** Whether a page subscribed to a client event. */
  isSubscribed({ type, category }: ClientEvent): boolean {
    return this.#subscriptions.get(type)?.has(category) ?? false;
  }

  /** @returns A function that takes the listener back. */
  on<Name extends keyof SimulatedGenesysEvents>(
    name: Name,
    listener: (what: SimulatedGenesysEvents[Name]) => void,
  ): () => void {
    return this.#emitter.on(name, listener);
  }

  // ---------------------------------------------------------------------------------------------- an interaction begins

  /**
   * Offers an interaction to the agent.
   *
   * @returns Its id, also where it is refused: while the agent is logged out, or with the id of one that is not done.
   *
   * @example
   * const id = genesys.offer({ kind: 'chat', remoteName: 'Ada Example', queueName: 'Web chat' });
   */
  offer(offer: Offer = {}): string {
    const id = offer.id ?? this.#random.id();
    this.#command('offer', offer, () => {
      const phase = this.#board.find(id)?.phase ?? 'done';
      if (phase !== 'done') return `It is ${phase} already.`;
      this.#board.begin(id, offer);
      return undefined;
    });
    return id;
  }

  /** The agent picks up what alerts. */
  pickup(id: string): boolean {
    return this.#on('pickup', id, {}, () => this.#board.connect(id));
  }

  /** The remote side answers an outbound call. */
  answer(id: string): boolean {
    return this.#on('answer', id, {}, () => this.#board.connect(id));
  }

  /** Nobody answers: the agent what alerts, or the remote side an outbound call. */
  noAnswer(id: string): boolean {
    return this.#on('noAnswer', id, {}, ({ phase }) => {
      if (phase === 'alerting') this.#agent.didNotRespond();
      this.#board.end(id);
    });
  }

  // -------------------------------------------------------------------------------------------------------- on the call

  /** Holds, or takes back from hold: it toggles. */
  hold(id: string): boolean {
    return this.#on('hold', id, {}, ({ phase }) => {
      this.#board.change(id, { phase: phase === 'held' ? 'connected' : 'held' });
      this.#board.repeat(id);
    });
  }

  /** Mutes the agent's microphone, or unmutes it: it toggles. No event tells of it. */
  mute(id: string): boolean {
    return this.#on('mute', id, {}, ({ muted }) => this.#board.set(id, { muted: !muted }));
  }

  /** Pauses the recording while secrets are told, or goes on: it toggles. */
  securePause(id: string): boolean {
    return this.#on('securePause', id, {}, ({ record }) => {
      const securePause = !record.securePause;
      this.#board.change(id, {}, { securePause, recordingState: securePause ? 'paused' : 'active' });
      this.#board.repeat(id);
    });
  }

  /** Starts or stops the recording. */
  setRecording(id: string, on: boolean): boolean {
    return this.#on('setRecording', id, { on }, () => {
      this.#board.change(id, {}, { recordingState: on ? 'active' : 'none' });
      this.#board.repeat(id);
    });
  }

  /**
   * One side says or writes something: conversationTranscription on a call, chatUpdate in a chat, messageUpdate in a message.
   *
   * @example
   * genesys.say(id, { channel: 'EXTERNAL', text: 'My parcel is late.' });
   */
  say(id: string, { channel = 'EXTERNAL', text }: Partial<Saying> & { text: string }): boolean {
    return this.#on('say', id, { channel, text }, interaction => {
      const saying = { channel, text };
      this.#board.set(id, { said: [...interaction.said, saying].slice(-SAYINGS_KEPT) });
      if (hasCall(interaction)) return this.#announcer.transcribe(id, saying);
      const category = interaction.kind === 'chat' ? 'chatUpdate' : 'messageUpdate';
      this.#tell({
        type: 'Notification',
        category,
        data: { id, ...(this.#options.expandChatNotification && saying) },
      });
    });
  }

  /** The agent opens an interaction in the client: interactionSelection. */
  select(id: string): boolean {
    return this.#on('select', id, {}, () => {
      for (const other of this.interactions) {
        if (other.selected !== (other.id === id)) this.#board.set(other.id, { selected: other.id === id });
      }
      this.#tell({ type: 'Notification', category: 'interactionSelection', data: { id } });
    });
  }

  // ---------------------------------------------------------------------------------------------------------- transfers

  /** Hands the interaction over at once. */
  blindTransfer(id: string, participantContext: ParticipantContext): boolean {
    return this.#on('blindTransfer', id, { participantContext }, () => {
      this.#announcer.interaction(id, 'blindTransfer', id);
      this.#board.end(id);
    });
  }

  /** Calls somebody to talk about the interaction, which is held meanwhile. */
  consultTransfer(id: string, participantContext: ParticipantContext): boolean {
    return this.#on('consultTransfer', id, { participantContext }, ({ phase }) => {
      this.#board.set(id, { consult: { ...participantContext } });
      if (phase !== 'held') this.#board.change(id, { phase: 'held' });
      this.#announcer.interaction(id, 'consultTransfer', id);
      this.#board.repeat(id);
    });
  }

  /** Hands the interaction over to whom is consulted. */
  concludeTransfer(id: string): boolean {
    return this.#on('concludeTransfer', id, {}, () => {
      this.#announcer.interaction(id, 'completeConsultTransfer', id);
      this.#board.end(id);
    });
  }

  /** Whom is consulted hangs up, and the agent is back with the remote side. No action does this. */
  endConsult(id: string): boolean {
    return this.#on('endConsult', id, {}, () => {
      this.#board.change(id, { phase: 'connected', consult: undefined });
      this.#board.repeat(id);
    });
  }

  /** Sends the remote side into a secure flow; with `disconnect`, for good. */
  secureSession(id: string, secureSessionContext: SecureSessionContext): boolean {
    return this.#on('secureSession', id, { secureSessionContext }, () => {
      this.#announcer.interaction(id, 'secureSession', id);
      if (secureSessionContext.disconnect) this.#board.end(id);
      else this.#board.set(id, { secureSession: { ...secureSessionContext } });
    });
  }

  /** The remote side comes back from the secure flow. No event tells of it. */
  endSecureSession(id: string): boolean {
    return this.#on('endSecureSession', id, {}, () => this.#board.set(id, { secureSession: undefined }));
  }

  /** Joins calls, and the conferences that they are in already, to one in which all hear each other. */
  createConference(interactionIds: readonly string[]): boolean {
    return this.#command('createConference', { interactionIds }, () => {
      const named = new Set(interactionIds);
      if (named.size < 2) return 'A conference takes two interactions at least.';
      for (const id of named) {
        const reason = whyNot('createConference', this.#board.find(id));
        if (reason) return `'${id}': ${reason}`;
      }
      const conference = [...new Set([...named].flatMap(id => [id, ...this.#board.get(id).conference]))];
      for (const id of conference) {
        this.#board.set(id, { conference });
        if (this.#board.get(id).phase === 'held') this.#board.change(id, { phase: 'connected' });
        this.#board.repeat(id);
      }
      return undefined;
    });
  }

  // ---------------------------------------------------------------------------------------------------------- callbacks

  /** The agent places the call of a callback. */
  placeCallback(id: string): boolean {
    return this.#on('placeCallback', id, {}, ({ recorded }) => {
      this.#board.set(id, { callbackCall: true });
      const record = this.#board.change(id, {}, { recordingState: recorded ? 'active' : 'none' });
      this.#announcer.interaction(id, 'callbackPlaced', record);
      this.#board.repeat(id);
    });
  }

  /** The call of a callback ends; the callback itself goes on. */
  endCallbackCall(id: string): boolean {
    return this.#on('endCallbackCall', id, {}, () => {
      const record = this.#board.change(id, AFTER_CALL, { recordingState: 'none', securePause: false });
      this.#announcer.interaction(id, 'callbackCallEnded', record);
      this.#board.repeat(id);
    });
  }

  // -------------------------------------------------------------------------------------------------- beside the call

  /** Keeps attributes with the interaction. Its record shows each under `Participant.` and its key. */
  addCustomAttributes(id: string, attributes: Attributes): boolean {
    return this.#on('addCustomAttributes', id, { attributes }, interaction => {
      // Never by assignment: a key such as __proto__ would reach the prototype.
      const shown = Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [`Participant.${key}`, value]),
      );
      this.#board.set(id, { attributes: { ...interaction.attributes, ...attributes } });
      this.#board.change(id, {}, { attributes: { ...interaction.record.attributes, ...shown } });
      this.#board.repeat(id);
    });
  }

  /** Keeps an association with the interaction that is named; else with the selected one, else with the latest. */
  addAssociation(request: AddAssociationRequest): boolean {
    const { type, id, text, select } = request;
    return this.#command('addAssociation', request, () => {
      const open = this.interactions.filter(({ phase }) => phase !== 'done');
      const target =
        request.interactionId ?? (open.find(({ selected }) => selected) ?? open[open.length - 1])?.id;
      if (target === undefined) return 'There is no interaction to associate it with.';
      const interaction = this.#board.find(target);
      const reason = whyNot('addAssociation', interaction);
      if (reason || !interaction) return reason;
      const others = interaction.associations.filter(known => known.type !== type || known.id !== id);
      this.#board.set(target, {
        associations: [...others, { type, id, text, ...(select !== undefined && { select }) }],
      });
      return undefined;
    });
  }

  // ------------------------------------------------------------------------------------------------ an interaction ends

  /** One side hangs up, or declines what alerts. Default: the agent. Both look the same to a page. */
  disconnect(id: string, by: 'agent' | 'remote' = 'agent'): boolean {
    return this.#on('disconnect', id, { by }, () => this.#board.end(id));
  }

  /** The agent completes the wrap-up. */
  completeWrapUp(id: string): boolean {
    return this.#on('completeWrapUp', id, {}, () => this.#board.completeWrapUp(id));
  }

  // ---------------------------------------------------------------------------------------------------------- the agent

  /**
   * The agent takes a status.
   *
   * @param idOrName - Of a primary or secondary status; names in any case, `On Queue` is `ON_QUEUE`.
   * @param subStatus - Id or name of one of its secondary statuses.
   */
  setStatus(idOrName: string, subStatus?: string): boolean {
    return this.#command('setStatus', { id: idOrName, subStatus }, () =>
      this.#agent.choose(idOrName, subStatus) ? undefined : 'The org has no such status.',
    );
  }

  /** The agent logs in: the client starts and tells the status. */
  logIn(): boolean {
    return this.#command('logIn', {}, () => {
      if (this.#agent.loggedIn) return 'The agent is logged in already.';
      this.#announcer.tell({ started: true });
      this.#agent.logIn();
      return undefined;
    });
  }

  /** The agent logs out: interactions are over, subscriptions forgotten, and nothing more is told. */
  logOut(): boolean {
    return this.#command('logOut', {}, () => {
      this.#announcer.reset();
      this.#board.endAll();
      this.#agent.logOut(() => {
        this.#subscriptions.clear();
        this.#emitter.emit('change', undefined);
      });
      return undefined;
    });
  }

  /**
   * The client loads again, in mid-call too: subscriptions are forgotten, the status and the interactions told anew. The
   * Classic side has no event for it.
   */
  restart(): boolean {
    return this.#command('restart', {}, () => {
      this.#announcer.reset();
      this.#subscriptions.clear();
      this.#announcer.tell({ started: true });
      if (this.#agent.loggedIn) this.#agent.tellStatus();
      for (const { phase, record } of this.interactions) {
        if (phase !== 'done') this.#announcer.add(record);
      }
      return undefined;
    });
  }

  // --------------------------------------------------------------------------------------------------- what pages hear

  /** A page subscribes. Categories that no table names are kept too. */
  subscribe({ type, categories }: SubscribeRequest): boolean {
    return this.#command('subscribe', { type, categories }, () => {
      const before = this.#options.subscribing === 'replaces' ? [] : (this.#subscriptions.get(type) ?? []);
      this.#subscriptions.set(type, new Set([...before, ...categories]));
      return undefined;
    });
  }

  /**
   * Tells a client event that nothing else here causes: the agent's station, a view, a modal dialogue, a window, or a
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
    return this.#command('announce', { type, category, data }, () => {
      this.#tell({ type, category, data });
      return undefined;
    });
  }

  /**
   * Tells an event by hand, as its payload is given, and changes nothing: for what nothing else here causes, such as an
   * event with a field of a later release. On Lightning it is the message that the event is there.
   *
   * What takes a subscription there, and CLIENT_EVENT in the Classic console, is heard only where a page subscribed.
   *
   * @example
   * genesys.fire('UPDATE_STATUS', { status: 'NAPPING', id: '7' });
   * genesys.fire('INTERACTION_CONNECTED', { interactionId: 'id-of-no-call' });
   */
  fire<Name extends EventName>(name: Name, payload: EventPayloads[Name]): void {
    this.#announcer.tell(byHand(name, payload));
  }

  /** Keeps an action that a page sent, as a surface's adapter read it. */
  note(action: SentAction): void {
    this.#actions.push(action);
    if (this.#actions.length > ACTIONS_KEPT) this.#actions.shift();
  }

  /** Reports a message that is nothing that the client could do, as a surface's adapter finds it. */
  refuse(refusal: Refusal): void {
    this.#emitter.emit('refused', refusal);
  }

  // ------------------------------------------------------------------------------------------------------------- inside

  /** @param work - Returns why it is refused, and has changed nothing then. */
  #command(action: string, request: unknown, work: () => string | undefined): boolean {
    let reason: string | undefined;
    this.#outbox.during(() => {
      const possible = this.#agent.loggedIn || WITHOUT_AGENT.has(action);
      reason = possible ? work() : 'The agent is logged out.';
      if (reason !== undefined) return this.refuse({ action, request, reason });
      this.#agent.tellRouting(this.#board.busy);
      this.#emitter.emit('change', undefined);
    });
    return reason === undefined;
  }

  /** A command that is about one interaction. */
  #on(
    command: InteractionCommand,
    id: string,
    request: object,
    work: (interaction: SimulatedInteraction) => void,
  ): boolean {
    return this.#command(command, { id, ...request }, () => {
      const interaction = this.#board.find(id);
      const reason = whyNot(command, interaction);
      if (reason === undefined && interaction) work(interaction);
      return reason;
    });
  }

  #tell(clientEvent: ClientEvent): void {
    this.#announcer.tell({ clientEvent });
  }
}
