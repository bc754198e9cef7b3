import type { DeadlineOptions } from '../deadline.js';
import type { ListenOptions } from '../emitter.js';
import type { Finding } from '../errors.js';
import type { Interactions, KeepOptions } from '../interactions/types.js';
import type { ActionRequests, SubscribeRequest } from '../protocol/actions.js';
import type { CheckOptions } from '../protocol/check-action.js';
import type {
  EventName,
  EventPayloads,
  GenesysEvent,
  TransportName,
  UnrecognizedMessage,
} from '../protocol/events.js';
import type { ActionEvent } from '../protocol/message.js';

/** A handler of one event: gets the documented payload, and beside it the event with its time and the message it came as. */
export type Handler<Name extends EventName> = (
  payload: EventPayloads[Name],
  event: GenesysEvent<Name>,
) => void;

/** Options of `client.on`. */
export interface ClientListenOptions extends ListenOptions {
  /**
   * Calls the handler at once with the last such event, where one was heard, so that a part of a page that starts late
   * shows the truth. Counts as the first call for `once`.
   *
   * @defaultValue false
   */
  replayLast?: boolean;
}

/** Options of an action. */
export interface ActionOptions extends CheckOptions, DeadlineOptions {
  /**
   * How long the surface may take to accept the message, or with `confirm` the Genesys client to show the effect: in
   * milliseconds, more than 0, at most 2147483647.
   *
   * @defaultValue 5000
   */
  timeout?: number | undefined;
  /** Gives up waiting when it is aborted. What was sent stays sent. */
  signal?: AbortSignal | undefined;
}

/** Options of an action whose effect is waited for. */
export interface ConfirmOptions extends ActionOptions {
  /**
   * Resolves with the event that shows the action's effect, or with `undefined` once the action is taken where the effect
   * was reached already. The client listens and subscribes to what it needs before it sends.
   *
   * - `changestatus`: the UPDATE_STATUS whose `id`, `status` or `sub_status` equals; on Lightning, which sends no `id`, that
   *   with the status, without case, else the next one.
   * - `pickup`, `disconnect`: the event that tells that the interaction is connected, or over.
   * - `hold`, `securePause`: the change of what was known, which therefore has to be known.
   * - `addCustomAttributes`: the change that shows the attributes, under their keys or `Participant.` and the key; with
   *   `null` that they are absent, `null` or empty.
   * - `blindTransfer`: the client event `blindTransfer`, or the interaction's end; `concludeTransfer`: the client event
   *   `completeConsultTransfer`, or the end.
   * - `consultTransfer`, `secureSession`: the client event of that name; with `disconnect: true` also the end.
   *
   * `mute`, `createConference`, `addAssociation` and `subscribe` reject with `INVALID_OPTION`: no event tells of them.
   */
  confirm: boolean;
}

/** Options of a client. */
export interface ClientOptions {
  /**
   * On Lightning, where nothing arrives that was not chosen by the administrator or subscribed: subscribes to what carries
   * an event when the event gets its first handler.
   *
   * @defaultValue true
   */
  autoSubscribe?: boolean;
  /**
   * Keeps what is known of interactions in the tab's sessionStorage, so that a component that reloads in mid-call knows it
   * again: all of it, or without the fields and attributes named in `leaveOut`, or with the attributes of `keepAttributes` only.
   *
   * @defaultValue false
   */
  keepInteractions?: boolean | KeepOptions;
  /**
   * Shares what is known with the other components of the console that are of the same origin and share too: one that opens
   * in mid-call has the current interactions and the agent's status at once.
   *
   * @defaultValue false
   */
  share?: boolean;
}

/** The findings of a client about its surface. */
export interface Diagnosis {
  /** The toolkit's version. */
  version: string;
  /** The surface in use. */
  transport: TransportName;
  /** When the client was made: milliseconds since 1970. */
  since: number;
  /** How often each event was heard. What was never heard is not in it. */
  heard: Partial<Record<EventName | 'UNRECOGNIZED', number>>;
  /** What is wrong or missing, each with its remedy. Silence alone is none: an idle agent hears nothing for hours. */
  findings: Finding[];
}

/**
 * Hears the Genesys Cloud for Salesforce client and tells it what to do.
 *
 * Every action returns a promise, which resolves when the surface took the message. That is no proof that the Genesys
 * client acted. It rejects with a {@link ToolkitError}, always within the timeout:
 * `INVALID_ACTION` (the request breaks the specification, nothing was sent), `INVALID_OPTION`, `SURFACE_UNAVAILABLE`,
 * `ACTION_REFUSED`, `TIMEOUT`, `ABORTED`, `CLOSED`.
 */
export interface GenesysClient {
  /** The surface in use. */
  readonly transport: TransportName;
  /**
   * Resolves when actions can be handed over: over postMessage at the Genesys client's Handshake; elsewhere at once, since
   * nobody there can tell whether the client is open. `diagnose()` tells what was heard. Rejects with `CLOSED`.
   */
  readonly ready: Promise<void>;

  /**
   * Calls a handler for each event of a name; for every event, in order of arrival, with `'*'`. With `'UNRECOGNIZED'` it is
   * called for each message that could not be read, with `'ACTION'` for each action that a component of the surface asked of
   * the Genesys client, the page's own ones among them: `'*'` includes neither.
   *
   * Inside a handler `client.interactions` knows what its event brought, and nothing later. A handler that throws is reported as an uncaught error and harms nobody else.
   *
   * @returns A function that removes the handler.
   * @throws {@link ToolkitError} `INVALID_OPTION` for a name that is no event, `SURFACE_UNAVAILABLE`, `CLOSED`.
   *
   * @example
   * const off = client.on('UPDATE_STATUS', ({ status, sub_status }) => show(status, sub_status));
   */
  on<Name extends EventName>(name: Name, handler: Handler<Name>, options?: ClientListenOptions): () => void;
  /** Calls a handler for every event, in the order of arrival. */
  on(name: '*', handler: (event: GenesysEvent) => void, options?: ClientListenOptions): () => void;
  /** Calls a handler for each message that could not be read. */
  on(
    name: 'UNRECOGNIZED',
    handler: (message: UnrecognizedMessage) => void,
    options?: ClientListenOptions,
  ): () => void;
  /** Calls a handler for each action that a component of the surface asked of the Genesys client. */
  on(name: 'ACTION', handler: (action: ActionEvent) => void, options?: ListenOptions): () => void;

  /**
   * Updates the state of an interaction. Specification: changestate.
   *
   * @example
   * await client.changestate({ id, action: 'blindTransfer', participantContext: transferTo.queue(queueId) });
   *
   * @example
   * await client.changestate({ id, action: 'pickup' }, { confirm: true });
   */
  changestate(
    request: ActionRequests['changestate'],
    options: ConfirmOptions,
  ): Promise<GenesysEvent | undefined>;
  /** Resolves when the surface took it. */
  changestate(request: ActionRequests['changestate'], options?: ActionOptions): Promise<void>;

  /**
   * Updates the agent's status. Specification: changestatus.
   *
   * @example
   * await client.changestatus({ id: 'AVAILABLE' });
   */
  changestatus(
    request: ActionRequests['changestatus'],
    options: ConfirmOptions,
  ): Promise<GenesysEvent | undefined>;
  /** Resolves when the surface took it. */
  changestatus(request: ActionRequests['changestatus'], options?: ActionOptions): Promise<void>;

  /**
   * Adds custom attributes to an interaction. Specification: addCustomAttributes.
   *
   * @example
   * await client.addCustomAttributes({ id, attributes: { record_url: '/0000413456' } });
   */
  addCustomAttributes(
    request: ActionRequests['addCustomAttributes'],
    options: ConfirmOptions,
  ): Promise<GenesysEvent | undefined>;
  /** Resolves when the surface took it. */
  addCustomAttributes(request: ActionRequests['addCustomAttributes'], options?: ActionOptions): Promise<void>;

  /**
   * Adds a contact or relation association to interaction logs. A `contact` has to be a WhoId, a `relation` a WhatId of the
   * Task: otherwise every later save of the call log fails. Specification: addAssociation.
   *
   * @example
   * await client.addAssociation({ type: 'relation', id: caseId, text: 'Case 00001026', interactionId });
   */
  addAssociation(request: ActionRequests['addAssociation'], options?: ActionOptions): Promise<void>;

  /**
   * Creates a conference from multiple interactions. Specification: createConference.
   *
   * @example
   * await client.createConference({ interactionIds: [callId, consultId] });
   */
  createConference(request: ActionRequests['createConference'], options?: ActionOptions): Promise<void>;

  /**
   * Subscribes to client events. The handler hears the CLIENT_EVENTs of that type and those categories only; without one,
   * listen to `CLIENT_EVENT`. Subscriptions are sent again when the Genesys client starts again. Specification: subscribe.
   *
   * @returns A function that ends the subscription for this handler. The Genesys client knows no unsubscribe: it goes on
   * sending until it starts again.
   *
   * @example
   * const end = await client.subscribe({ type: 'Notification', categories: ['interactionSelection'] }, ({ data }) => show(data));
   */
  subscribe(
    request: SubscribeRequest,
    handler?: Handler<'CLIENT_EVENT'>,
    options?: ActionOptions,
  ): Promise<() => void>;

  /**
   * Holds an interaction, or takes it back from hold: the documented `hold` toggles, this says what is wanted. Sends it only
   * where what is known differs, and only once while it is pending. Resolves with the event that shows it, or `undefined`
   * where it was so already.
   *
   * Rejects as an action does, and with `INVALID_OPTION` where it is not known whether the interaction is held: no event
   * told of it yet, it is not connected, its state is a word that the toolkit does not know, or an earlier toggle was not
   * confirmed.
   *
   * @example
   * await client.setHeld(id, true);
   */
  setHeld(id: string, held: boolean, options?: ActionOptions): Promise<GenesysEvent | undefined>;

  /** As {@link GenesysClient.setHeld}, for `securePause`. */
  setSecurePause(id: string, paused: boolean, options?: ActionOptions): Promise<GenesysEvent | undefined>;

  /** What is going on now, kept from the first message that arrives. */
  readonly interactions: Interactions;

  /**
   * Runs something, such as a screen pop, in one of the console's components only: the first that asks for the key, ever.
   * The others get `undefined`. It takes `share: true`. Where the browser lacks Web Locks, each component runs it.
   *
   * A component that opens waits for what the others used before, half a second at most where there are none. The last 500
   * keys are remembered, while a component of the console is open.
   *
   * Rejects with what `run` throws, with `INVALID_OPTION` without `share`, with `CLOSED`.
   *
   * @example
   * client.on('INTERACTION_CONNECTED', ({ interactionId }) =>
   *   client.oncePerConsole(`pop ${interactionId}`, () => popScreen(interactionId)));
   */
  oncePerConsole<Result>(
    key: string,
    run: () => Result | PromiseLike<Result>,
  ): Promise<Awaited<Result> | undefined>;

  /** Gives what was heard, and what is wrong or missing. */
  diagnose(): Diagnosis;

  /** Ends it all: handlers, listeners and timers are gone, pending actions reject with `CLOSED`. */
  close(): void;
}
