import type {
  AddAssociationRequest,
  ParticipantContext,
  SecureSessionContext,
  SubscribeRequest,
  SubscriptionCategory,
  SubscriptionType,
} from '../protocol/actions.js';
import { Announcer } from './announcer.js';
import { systemClock } from './clock.js';
import type { Clock } from './clock.js';
import { createEmitter } from './emitter.js';
import { hasCall, isOngoing } from './interaction.js';
import type { Saying, SimulatedInteraction } from './interaction.js';
import { noiseOf } from './noise.js';
import type { Noise } from './noise.js';
import type { ClassicEvent, ClientEvent, Occurrence, Refusal } from './occurrence.js';
import { Outbox } from './outbox.js';
import { seededRandom } from './random.js';
import type { Random } from './random.js';
import { firstRecord, inPhase, withLateFields } from './record.js';
import type { Attributes, InteractionRecord, Offer, Phase } from './record.js';
import { whyNot } from './rules.js';
import type { InteractionCommand } from './rules.js';
import { DEFAULT_STATUSES, findStatus } from './statuses.js';
import type { AgentStatus, ChosenStatus } from './statuses.js';

/** How a simulated Genesys client behaves. All is optional, the defaults are what most orgs show. */
export interface SimulatedGenesysOptions {
  /** Where time comes from. Default: the machine's clock. */
  clock?: Clock;
  /**
   * Decides every made-up id and every noise: the same seed and the same commands give the same texts.
   *
   * @defaultValue 1
   */
  seed?: number;
  /**
   * Whether an interaction that was connected is wrapped up.
   *
   * @defaultValue 'required'
   */
  wrapUp?: 'required' | 'none';
  /** What real clients do beside what is documented: all of it, none, or each by its name. Default: all of it. */
  noise?: boolean | Partial<Noise>;
  /**
   * Whether a `change` tells of the hang-up, and later another of the end of the wrap-up. Orgs of both kinds were seen.
   *
   * @defaultValue false
   */
  changeAtHangUp?: boolean;
  /**
   * Whether the client event `acw` comes at the start of the wrap-up too, with `isDone: false`.
   *
   * @defaultValue false
   */
  acwAtStart?: boolean;
  /**
   * Whether chatUpdate carries what was written, as with Expand Chat Notification. That shape is undocumented: this one,
   * `{ id, channel, text }`, is made up.
   *
   * @defaultValue false
   */
  expandChatNotification?: boolean;
  /**
   * Whether a further subscription of a type adds to the categories of the one before or takes its place.
   *
   * @defaultValue 'adds'
   */
  subscribing?: 'adds' | 'replaces';
  /** The statuses that the agent can choose; the first is the one to begin with. Default: `DEFAULT_STATUSES`. */
  statuses?: readonly AgentStatus[];
  /**
   * Whether the agent is logged in from the beginning.
   *
   * @defaultValue true
   */
  loggedIn?: boolean;
  /**
   * How many interactions are remembered once they are done. Older ones are forgotten.
   *
   * @defaultValue 50
   */
  keepDone?: number;
}

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
/** In milliseconds. The login is told after the status, so that pages that subscribe again at the first event hear it. */
const LOGIN_AFTER = 50;

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
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #noise: Noise;
  readonly #options: SimulatedGenesysOptions;
  readonly #statuses: readonly AgentStatus[];
  readonly #outbox: Outbox;
  readonly #announcer: Announcer;
  readonly #emitter = createEmitter<SimulatedGenesysEvents>();
  readonly #interactions = new Map<string, SimulatedInteraction>();
  readonly #subscriptions = new Map<SubscriptionType, Set<string>>();
  #chosen: ChosenStatus;
  #loggedIn: boolean;
  #notResponding = false;
  #routingStatus: SimulatedAgent['routingStatus'];

  constructor(options: SimulatedGenesysOptions = {}) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#random = seededRandom(options.seed ?? 1);
    this.#noise = noiseOf(options.noise);
    this.#statuses = options.statuses ?? DEFAULT_STATUSES;
    this.#chosen = { status: this.#statuses[0] ?? (DEFAULT_STATUSES[0] as AgentStatus) };
    this.#loggedIn = options.loggedIn ?? true;
    this.#routingStatus = this.#routing();
    this.#outbox = new Outbox(this.#clock);
    this.#announcer = new Announcer({
      clock: this.#clock,
      outbox: this.#outbox,
      random: this.#random,
      noise: this.#noise,
      tell: occurrence => this.#emitter.emit('occurrence', occurrence),
    });
  }

  /** All that is known, the oldest first. The list and what is in it are snapshots. */
  get interactions(): readonly SimulatedInteraction[] {
    return [...this.#interactions.values()];
  }

  get agent(): SimulatedAgent {
    const { status, secondary } = this.#chosen;
    return {
      loggedIn: this.#loggedIn,
      status: status.name,
      subStatus: secondary?.name,
      statusId: (secondary ?? status).id,
      routingStatus: this.#routingStatus,
    };
  }

  /** The statuses that the agent can choose. */
  get statuses(): readonly AgentStatus[] {
    return this.#statuses;
  }

  /** What was subscribed to since the client started. */
  get subscriptions(): readonly { type: SubscriptionType; categories: readonly string[] }[] {
    return [...this.#subscriptions].map(([type, categories]) => ({ type, categories: [...categories] }));
  }

  /** Whether a client event has to be sent. */
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
      const known = this.#interactions.get(id);
      if (known && known.phase !== 'done') return `It is ${known.phase} already.`;
      const { kind = 'voice', direction = 'Inbound' } = offer;
      const facts = {
        offeredAt: this.#clock.now(),
        acdSeconds: this.#random.between(1, 30),
        ivrSeconds: this.#random.between(5, 60),
      };
      // Deleted first, so that one that is offered again is the latest.
      this.#interactions.delete(id);
      this.#interactions.set(id, {
        id,
        kind,
        phase: 'alerting',
        record: firstRecord(id, offer, facts, this.#random.id, this.#noise),
        muted: false,
        selected: false,
        consult: undefined,
        conference: [],
        secureSession: undefined,
        callbackCall: false,
        attributes: {},
        associations: [],
        said: [],
        facts,
        wrapUpRequired: (offer.wrapUp ?? this.#options.wrapUp ?? 'required') === 'required',
        recorded: offer.recorded ?? (kind === 'voice' || kind === 'callback'),
      });
      if (direction === 'Inbound' || kind === 'callback') this.#begin(id, 'alerting');
      else if (kind === 'voice') this.#begin(id, 'dialing');
      else this.#announcer.connected(this.#begin(id, 'connected'));
      return this.#repeat(id);
    });
    return id;
  }

  /** The agent picks up what alerts. */
  pickup(id: string): boolean {
    return this.#on('pickup', id, {}, () => this.#connect(id));
  }

  /** The remote side answers an outbound call. */
  answer(id: string): boolean {
    return this.#on('answer', id, {}, () => this.#connect(id));
  }

  /** Nobody answers: the agent what alerts, or the remote side an outbound call. */
  noAnswer(id: string): boolean {
    return this.#on('noAnswer', id, {}, ({ phase }) => {
      this.#notResponding ||= phase === 'alerting';
      this.#end(id);
    });
  }

  // -------------------------------------------------------------------------------------------------------- on the call

  /** Holds, or takes back from hold: it toggles. */
  hold(id: string): boolean {
    return this.#on('hold', id, {}, ({ phase }) => {
      this.#change(id, { phase: phase === 'held' ? 'connected' : 'held' });
      this.#repeat(id);
    });
  }

  /** Mutes the agent's microphone, or unmutes it: it toggles. No event tells of it. */
  mute(id: string): boolean {
    return this.#on('mute', id, {}, ({ muted }) => this.#set(id, { muted: !muted }));
  }

  /** Pauses the recording while secrets are told, or goes on: it toggles. */
  securePause(id: string): boolean {
    return this.#on('securePause', id, {}, ({ record }) => {
      const securePause = !record.securePause;
      this.#change(id, {}, { securePause, recordingState: securePause ? 'paused' : 'active' });
      this.#repeat(id);
    });
  }

  /** Starts or stops the recording. */
  setRecording(id: string, on: boolean): boolean {
    return this.#on('setRecording', id, { on }, () => {
      this.#change(id, {}, { recordingState: on ? 'active' : 'none' });
      this.#repeat(id);
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
      this.#set(id, { said: [...interaction.said, saying].slice(-SAYINGS_KEPT) });
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
        if (other.selected !== (other.id === id)) this.#set(other.id, { selected: other.id === id });
      }
      this.#tell({ type: 'Notification', category: 'interactionSelection', data: { id } });
    });
  }

  // ---------------------------------------------------------------------------------------------------------- transfers

  /** Hands the interaction over at once. */
  blindTransfer(id: string, participantContext: ParticipantContext): boolean {
    return this.#on('blindTransfer', id, { participantContext }, () => {
      this.#announcer.interaction(id, 'blindTransfer', id);
      this.#end(id);
    });
  }

  /** Calls somebody to talk about the interaction, which is held meanwhile. */
  consultTransfer(id: string, participantContext: ParticipantContext): boolean {
    return this.#on('consultTransfer', id, { participantContext }, ({ phase }) => {
      this.#set(id, { consult: { ...participantContext } });
      if (phase !== 'held') this.#change(id, { phase: 'held' });
      this.#announcer.interaction(id, 'consultTransfer', id);
      this.#repeat(id);
    });
  }

  /** Hands the interaction over to whom is consulted. */
  concludeTransfer(id: string): boolean {
    return this.#on('concludeTransfer', id, {}, () => {
      this.#announcer.interaction(id, 'completeConsultTransfer', id);
      this.#end(id);
    });
  }

  /** Whom is consulted hangs up, and the agent is back with the remote side. No action does this. */
  endConsult(id: string): boolean {
    return this.#on('endConsult', id, {}, () => {
      this.#change(id, { phase: 'connected', consult: undefined });
      this.#repeat(id);
    });
  }

  /** Sends the remote side into a secure flow; with `disconnect`, for good. */
  secureSession(id: string, secureSessionContext: SecureSessionContext): boolean {
    return this.#on('secureSession', id, { secureSessionContext }, () => {
      this.#announcer.interaction(id, 'secureSession', id);
      if (secureSessionContext.disconnect) this.#end(id);
      else this.#set(id, { secureSession: { ...secureSessionContext } });
    });
  }

  /** The remote side comes back from the secure flow. No event tells of it. */
  endSecureSession(id: string): boolean {
    return this.#on('endSecureSession', id, {}, () => this.#set(id, { secureSession: undefined }));
  }

  /** Joins calls, and the conferences that they are in already, to one in which all hear each other. */
  createConference(interactionIds: readonly string[]): boolean {
    return this.#command('createConference', { interactionIds }, () => {
      const named = new Set(interactionIds);
      if (named.size < 2) return 'A conference takes two interactions at least.';
      for (const id of named) {
        const reason = whyNot('createConference', this.#interactions.get(id));
        if (reason) return `'${id}': ${reason}`;
      }
      const conference = [...new Set([...named].flatMap(id => [id, ...this.#get(id).conference]))];
      for (const id of conference) {
        this.#set(id, { conference });
        if (this.#get(id).phase === 'held') this.#change(id, { phase: 'connected' });
        this.#repeat(id);
      }
      return undefined;
    });
  }

  // ---------------------------------------------------------------------------------------------------------- callbacks

  /** The agent places the call of a callback. */
  placeCallback(id: string): boolean {
    return this.#on('placeCallback', id, {}, ({ recorded }) => {
      this.#set(id, { callbackCall: true });
      const record = this.#change(id, {}, { recordingState: recorded ? 'active' : 'none' });
      this.#announcer.interaction(id, 'callbackPlaced', record);
      this.#repeat(id);
    });
  }

  /** The call of a callback ends; the callback itself goes on. */
  endCallbackCall(id: string): boolean {
    return this.#on('endCallbackCall', id, {}, () => {
      const record = this.#change(id, afterCall, { recordingState: 'none', securePause: false });
      this.#announcer.interaction(id, 'callbackCallEnded', record);
      this.#repeat(id);
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
      this.#set(id, { attributes: { ...interaction.attributes, ...attributes } });
      this.#change(id, {}, { attributes: { ...interaction.record.attributes, ...shown } });
      this.#repeat(id);
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
      const interaction = this.#interactions.get(target);
      const reason = whyNot('addAssociation', interaction);
      if (reason || !interaction) return reason;
      const others = interaction.associations.filter(known => known.type !== type || known.id !== id);
      this.#set(target, {
        associations: [...others, { type, id, text, ...(select !== undefined && { select }) }],
      });
      return undefined;
    });
  }

  // ------------------------------------------------------------------------------------------------ an interaction ends

  /** One side hangs up, or declines what alerts. Default: the agent. Both look the same to a page. */
  disconnect(id: string, by: 'agent' | 'remote' = 'agent'): boolean {
    return this.#on('disconnect', id, { by }, () => this.#end(id));
  }

  /** The agent completes the wrap-up. */
  completeWrapUp(id: string): boolean {
    return this.#on('completeWrapUp', id, {}, () => {
      if (this.#options.changeAtHangUp) this.#change(id, { phase: 'done' });
      else this.#quietly(id, { phase: 'done' });
      this.#announcer.acwCompleted(this.#get(id).record);
      this.#finish(id);
    });
  }

  // ---------------------------------------------------------------------------------------------------------- the agent

  /**
   * The agent takes a status.
   *
   * @param idOrName - Of a primary or secondary status; names in any case, `On Queue` is `ON_QUEUE`.
   * @param subStatus - Id or name of one of its secondary statuses.
   */
  setStatus(idOrName: string, subStatus?: string): boolean {
    return this.#command('setStatus', { id: idOrName, subStatus }, () => {
      const chosen = findStatus(this.#statuses, idOrName, subStatus);
      if (!chosen) return 'The org has no such status.';
      this.#chosen = chosen;
      this.#notResponding = false;
      this.#tellStatus();
      return undefined;
    });
  }

  /** The agent logs in: the client starts and tells the status. */
  logIn(): boolean {
    return this.#command('logIn', {}, () => {
      if (this.#loggedIn) return 'The agent is logged in already.';
      this.#loggedIn = true;
      this.#notResponding = false;
      this.#start();
      const { status, secondary } = this.#chosen;
      this.#tell(
        {
          type: 'UserAction',
          category: 'login',
          data: { status: status.label, id: (secondary ?? status).id },
        },
        LOGIN_AFTER,
      );
      return undefined;
    });
  }

  /** The agent logs out: interactions are over, subscriptions forgotten, and nothing more is told. */
  logOut(): boolean {
    return this.#command('logOut', {}, () => {
      this.#forgetPending();
      this.#loggedIn = false;
      for (const { id, phase } of this.interactions) {
        if (phase !== 'done') this.#quietly(id, { ...afterCall, phase: 'done', conference: [] });
        this.#set(id, { selected: false });
      }
      this.#forgetDone();
      this.#outbox.add(this.#clock.now(), () => {
        this.#emitter.emit('occurrence', {
          at: this.#clock.now(),
          event: { name: 'LOGGED_OUT', payload: { reason: 'logged_out' } },
          clientEvent: { type: 'UserAction', category: 'logout' },
        });
        this.#subscriptions.clear();
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
      this.#forgetPending();
      this.#subscriptions.clear();
      this.#start();
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

  /** Reports a message that is nothing that the client could do, as a surface's adapter finds it. */
  refuse(refusal: Refusal): void {
    this.#emitter.emit('refused', refusal);
  }

  // ------------------------------------------------------------------------------------------------------------- inside

  /** @param work - Returns why it is refused, and has changed nothing then. */
  #command(action: string, request: unknown, work: () => string | undefined): boolean {
    let reason: string | undefined;
    this.#outbox.during(() => {
      const always = this.#loggedIn || action === 'logIn' || action === 'restart' || action === 'subscribe';
      reason = always ? work() : 'The agent is logged out.';
      if (reason !== undefined) return this.refuse({ action, request, reason });
      this.#tellRouting();
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
      const interaction = this.#interactions.get(id);
      const reason = whyNot(command, interaction);
      if (reason === undefined && interaction) work(interaction);
      return reason;
    });
  }

  #get(id: string): SimulatedInteraction {
    return this.#interactions.get(id) as SimulatedInteraction;
  }

  #set(id: string, patch: Partial<SimulatedInteraction>): void {
    this.#interactions.set(id, { ...this.#get(id), ...patch });
  }

  /** Changes an interaction and its record, and tells nobody. */
  #quietly(
    id: string,
    patch: Partial<SimulatedInteraction>,
    inRecord: Partial<InteractionRecord> = {},
  ): { before: InteractionRecord; after: InteractionRecord } {
    const { record, facts } = this.#get(id);
    const before = withLateFields(record, facts);
    this.#set(id, patch);
    const { phase, facts: factsNow } = this.#get(id);
    const after = inPhase({ ...before, ...inRecord }, phase, factsNow, this.#clock.now(), this.#noise);
    this.#set(id, { record: after });
    return { before, after };
  }

  #change(
    id: string,
    patch: Partial<SimulatedInteraction>,
    inRecord?: Partial<InteractionRecord>,
  ): InteractionRecord {
    const { before, after } = this.#quietly(id, patch, inRecord);
    this.#announcer.change(before, after);
    return after;
  }

  #repeat(id: string): undefined {
    const interaction = this.#get(id);
    if (isOngoing(interaction)) {
      this.#announcer.repeat(id, record => withLateFields(record, interaction.facts));
    }
  }

  #connectedNow(id: string): Partial<SimulatedInteraction> {
    return { phase: 'connected', facts: { ...this.#get(id).facts, connectedAt: this.#clock.now() } };
  }

  #begin(id: string, phase: Phase): InteractionRecord {
    const { after } = this.#quietly(id, phase === 'connected' ? this.#connectedNow(id) : { phase });
    this.#announcer.add(after);
    return after;
  }

  #connect(id: string): void {
    const { kind, recorded } = this.#get(id);
    const recordingState = recorded && kind === 'voice' ? 'active' : 'none';
    this.#announcer.connected(this.#change(id, this.#connectedNow(id), { recordingState }));
    this.#repeat(id);
  }

  /** It is over for the remote side, and for the agent where no wrap-up is required. */
  #end(id: string): void {
    const { facts, wrapUpRequired, callbackCall, conference, kind, said } = this.#get(id);
    const wrapUp = wrapUpRequired && facts.connectedAt !== undefined;
    const { before, after } = this.#quietly(id, {
      ...afterCall,
      phase: wrapUp ? 'wrapUp' : 'done',
      conference: [],
    });
    if (callbackCall) this.#announcer.interaction(id, 'callbackCallEnded', after);
    if (this.#options.changeAtHangUp) this.#announcer.change(before, after);
    this.#announcer.disconnected(after);
    this.#leaveConference(id, conference);
    if (said.length && (kind === 'voice' || kind === 'callback')) this.#announcer.endTranscript(id);
    if (wrapUp) this.#announcer.acwRequired(after, !!this.#options.acwAtStart);
    else this.#finish(id);
  }

  #leaveConference(id: string, conference: readonly string[]): void {
    const others = conference.filter(other => other !== id);
    for (const other of others) this.#set(other, { conference: others.length > 1 ? others : [] });
  }

  #finish(id: string): void {
    this.#set(id, { selected: false });
    this.#announcer.deallocated(id);
    this.#forgetDone();
  }

  #forgetDone(): void {
    const done = this.interactions.filter(({ phase }) => phase === 'done');
    for (const { id } of done.slice(0, Math.max(0, done.length - (this.#options.keepDone ?? 50)))) {
      this.#interactions.delete(id);
    }
  }

  #forgetPending(): void {
    this.#outbox.clear();
    this.#announcer.reset();
  }

  #start(): void {
    this.#say({ started: true });
    if (this.#loggedIn) this.#tellStatus();
  }

  #tellStatus(): void {
    const { status, secondary } = this.#chosen;
    const sub = secondary && { sub_status: secondary.name };
    this.#say({
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

  #routing(): SimulatedAgent['routingStatus'] {
    if (!this.#loggedIn || findStatus([this.#chosen.status], 'ON_QUEUE') === undefined) return 'OFF_QUEUE';
    if (this.#notResponding) return 'NOT_RESPONDING';
    const busy = this.interactions.some(({ phase }) => !['alerting', 'dialing', 'done'].includes(phase));
    return busy ? 'INTERACTING' : 'IDLE';
  }

  #tellRouting(): void {
    const routingStatus = this.#routing();
    if (routingStatus === this.#routingStatus) return;
    this.#routingStatus = routingStatus;
    if (this.#loggedIn) this.#tell({ type: 'UserAction', category: 'routingStatus', data: routingStatus });
  }

  #tell(clientEvent: ClientEvent, wait = 0): void {
    this.#say({ clientEvent }, wait);
  }

  #say(what: { event?: ClassicEvent; clientEvent?: ClientEvent; started?: true }, wait = 0): void {
    this.#outbox.add(this.#clock.now() + wait, () =>
      this.#emitter.emit('occurrence', { at: this.#clock.now(), ...what }),
    );
  }
}

/** What is over with a call. */
const afterCall = {
  phase: 'connected',
  muted: false,
  consult: undefined,
  secureSession: undefined,
  callbackCall: false,
} as const;
