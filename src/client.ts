import { ToolkitError } from './errors.js';
import { checkAction } from './protocol/actions.js';
import type { ActionName, ActionRequests, CheckOptions, SubscribeRequest } from './protocol/actions.js';
import { EVENT_NAMES } from './protocol/events.js';
import type {
  EventName,
  EventPayloads,
  GenesysEvent,
  TransportName,
  UnrecognizedMessage,
} from './protocol/events.js';
import type { Transport } from './transports/transport.js';
import { version } from './version.js';

/** Gets an event's documented payload, and beside it the event with the time it arrived and the text it came as. */
export type Handler<Name extends EventName> = (
  payload: EventPayloads[Name],
  event: GenesysEvent<Name>,
) => void;

/** How long a handler stays. */
export interface ListenOptions {
  /** Takes the handler back when it is aborted. */
  signal?: AbortSignal;
  /** Takes the handler back before its first call. */
  once?: boolean;
}

/** How an action is handed over. */
export interface ActionOptions extends CheckOptions {
  /**
   * How long the surface may take to accept the message, in milliseconds: more than 0, at most 2147483647.
   *
   * @defaultValue 5000
   */
  timeout?: number;
  /** Gives up waiting when it is aborted. What was sent stays sent. */
  signal?: AbortSignal;
}

/** What a client found out about its surface. */
export interface Diagnosis {
  /** The toolkit's version. */
  version: string;
  /** The surface in use. */
  transport: TransportName;
  /** When the client was made: milliseconds since 1970. */
  since: number;
  /** How often each event was heard, and when last (milliseconds since 1970). What was never heard is not in it. */
  heard: Partial<Record<EventName | 'UNRECOGNIZED', { count: number; lastAt: number }>>;
  /** What is there, what is missing and what to do about it, in sentences. */
  findings: string[];
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
   * Resolves when actions can be handed over: in the Classic console at once, since nobody there can tell whether the
   * Genesys client is open. `diagnose()` tells what was heard. Rejects with `CLOSED`.
   */
  readonly ready: Promise<void>;

  /**
   * Calls a handler for each event of a name; for every event, in order of arrival, with `'*'`; and with `'UNRECOGNIZED'`
   * for each message that could not be read, which `'*'` does not include.
   *
   * A handler that throws is reported as an uncaught error and harms nobody else.
   *
   * @returns A function that takes the handler back.
   * @throws {@link ToolkitError} `INVALID_OPTION` for a name that is no event, `SURFACE_UNAVAILABLE`, `CLOSED`.
   *
   * @example
   * const off = client.on('UPDATE_STATUS', ({ status, sub_status }) => show(status, sub_status));
   */
  on<Name extends EventName>(name: Name, handler: Handler<Name>, options?: ListenOptions): () => void;
  on(name: '*', handler: (event: GenesysEvent) => void, options?: ListenOptions): () => void;
  on(
    name: 'UNRECOGNIZED',
    handler: (message: UnrecognizedMessage) => void,
    options?: ListenOptions,
  ): () => void;

  /**
   * Updates the state of an interaction. Specification: changestate.
   *
   * @example
   * await client.changestate({ id, action: 'blindTransfer', participantContext: transferTo.queue(queueId) });
   */
  changestate(request: ActionRequests['changestate'], options?: ActionOptions): Promise<void>;

  /**
   * Updates the agent's status. Specification: changestatus.
   *
   * @example
   * await client.changestatus({ id: 'AVAILABLE' });
   */
  changestatus(request: ActionRequests['changestatus'], options?: ActionOptions): Promise<void>;

  /**
   * Adds custom attributes to an interaction. Specification: addCustomAttributes.
   *
   * @example
   * await client.addCustomAttributes({ id, attributes: { record_url: '/0000413456' } });
   */
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

  /** Tells what is there, what was heard and what is missing. */
  diagnose(): Diagnosis;

  /** Ends it all: handlers, listeners and timers are gone, actions under way reject with `CLOSED`. */
  close(): void;
}

/** A place where handlers wait: one for each event name, one for `'*'`, one for `'UNRECOGNIZED'`. */
interface Channel {
  /** Replaced, never changed, so that a delivery under way goes on over the list it began with. */
  entries: readonly Entry[];
  count: number;
  lastAt: number;
}

interface Entry {
  handler: (first: unknown, event?: unknown) => void;
  off(): void;
  once: boolean | undefined;
  gone: boolean;
}

const DEFAULT_TIMEOUT = 5000;
const LONGEST_TIMEOUT = 2 ** 31 - 1;

function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else
    setTimeout(() => {
      throw error;
    });
}

function deliver({ entries }: Channel, first: unknown, event?: unknown): void {
  for (const entry of entries) {
    if (entry.gone) continue;
    if (entry.once) entry.off();
    try {
      entry.handler(first, event);
    } catch (error) {
      report(error);
    }
  }
}

/** Makes a client of a transport, which it closes with itself. */
export function createClient(transport: Transport): GenesysClient {
  const since = Date.now();
  const channels = new Map<string, Channel>(
    [...EVENT_NAMES, '*', 'UNRECOGNIZED'].map(name => [name, { entries: [], count: 0, lastAt: 0 }]),
  );
  const everything = channels.get('*') as Channel;
  const subscriptions = new Set<SubscribeRequest>();
  const whenClosed = new Set<() => void>();
  let closed = false;

  // A handler may cause the next event before this one has reached everybody: it waits, so that all hear them in order.
  const waiting: [name: string, first: unknown, event?: GenesysEvent][] = [];
  let delivering = false;

  function arrive(name: string, first: unknown, event?: GenesysEvent): void {
    if (delivering) {
      waiting.push([name, first, event]);
      return;
    }
    delivering = true;
    const channel = channels.get(name) as Channel;
    channel.count++;
    channel.lastAt = event ? event.receivedAt : Date.now();
    deliver(channel, first, event);
    if (event) deliver(everything, event);
    delivering = false;
    if (waiting.length) for (const next of waiting.splice(0)) arrive(...next);
  }

  function mustBeOpen(): void {
    if (closed) throw new ToolkitError('CLOSED', 'The client was closed. connect() makes a new one.');
  }

  function on(
    name: string,
    handler: (first: never, event: never) => void,
    { signal, once }: ListenOptions = {},
  ): () => void {
    mustBeOpen();
    const channel = channels.get(name);
    if (!channel) {
      throw new ToolkitError(
        'INVALID_OPTION',
        `There is no event '${name}': on() takes one of ${[...channels.keys()].join(', ')}.`,
      );
    }
    if (typeof handler !== 'function') {
      throw new ToolkitError('INVALID_OPTION', `on('${name}') takes a function as its second argument.`);
    }
    if (signal?.aborted) return () => {};
    transport.listen(EVENT_NAMES.find(event => event === name));
    const off = (): void => {
      entry.gone = true;
      channel.entries = channel.entries.filter(other => other !== entry);
      signal?.removeEventListener('abort', off);
      whenClosed.delete(off);
    };
    const entry: Entry = { handler: handler as Entry['handler'], off, once, gone: false };
    channel.entries = [...channel.entries, entry];
    signal?.addEventListener('abort', off);
    whenClosed.add(off);
    return off;
  }

  async function act<Name extends ActionName>(
    name: Name,
    request: ActionRequests[Name],
    options: ActionOptions = {},
  ): Promise<void> {
    const { timeout = DEFAULT_TIMEOUT, signal } = options;
    mustBeOpen();
    if (!(timeout > 0 && timeout <= LONGEST_TIMEOUT)) {
      throw new ToolkitError(
        'INVALID_OPTION',
        `timeout is ${timeout}: it takes milliseconds, more than 0 and at most ${LONGEST_TIMEOUT}.`,
      );
    }
    checkAction(name, request, options);
    const end = new Set<() => void>();
    const sent = new Promise<void>((resolve, reject) => {
      const fail = (code: 'TIMEOUT' | 'ABORTED' | 'CLOSED', words: string) => (): void =>
        reject(new ToolkitError(code, `${name} ${words}`, signal?.reason));
      const abort = fail('ABORTED', 'was given up by its signal.');
      if (signal?.aborted) return abort();
      signal?.addEventListener('abort', abort);
      end.add(() => signal?.removeEventListener('abort', abort));
      const timer = setTimeout(
        fail(
          'TIMEOUT',
          `got no answer within ${timeout} ms. It may have been taken all the same: look before sending it again, since hold, mute and securePause undo themselves.`,
        ),
        timeout,
      );
      end.add(() => clearTimeout(timer));
      const close = fail('CLOSED', 'was under way when the client was closed.');
      whenClosed.add(close);
      end.add(() => whenClosed.delete(close));
      transport.send(name, request).then(resolve, reject);
    });
    try {
      await sent;
    } finally {
      for (const each of end) each();
    }
  }

  /** All that is subscribed of a type: the Genesys client may take a later list of categories for the whole of it. */
  function union(type: SubscribeRequest['type']): SubscribeRequest {
    const requests = [...subscriptions].filter(request => request.type === type);
    return {
      type,
      categories: [...new Set(requests.flatMap(request => [...request.categories]))],
    } as SubscribeRequest;
  }

  async function subscribe(
    request: SubscribeRequest,
    handler?: Handler<'CLIENT_EVENT'>,
    options?: ActionOptions,
  ): Promise<() => void> {
    mustBeOpen();
    checkAction('subscribe', request);
    const { type, categories } = request;
    const subscription = { type, categories: [...categories] } as SubscribeRequest;
    // Any event may be the one that tells that the Genesys client started again.
    transport.listen();
    const off =
      handler &&
      on('CLIENT_EVENT', (payload: EventPayloads['CLIENT_EVENT'], event: GenesysEvent<'CLIENT_EVENT'>) => {
        const { data } = payload;
        if ((data.type ?? type) === type && subscription.categories.includes(data.category))
          handler(payload, event);
      });
    subscriptions.add(subscription);
    const end = (): void => {
      subscriptions.delete(subscription);
      off?.();
    };
    try {
      await act('subscribe', union(type), options);
    } catch (error) {
      end();
      throw error;
    }
    return end;
  }

  transport.open({
    event: event => arrive(event.name, event.payload, event),
    unrecognized: message => arrive('UNRECOGNIZED', message),
    restarted() {
      for (const type of new Set([...subscriptions].map(request => request.type))) {
        act('subscribe', union(type)).catch(report);
      }
    },
  });

  const ready = new Promise<void>((resolve, reject) => {
    whenClosed.add(() => reject(new ToolkitError('CLOSED', 'The client was closed before it was ready.')));
    transport.ready.then(resolve, reject);
  });
  // Nobody has to wait for it: unheard, its rejection at close() is no error of the page.
  ready.catch(() => {});

  return {
    transport: transport.name,
    ready,
    on,
    changestate: (request, options) => act('changestate', request, options),
    changestatus: (request, options) => act('changestatus', request, options),
    addCustomAttributes: (request, options) => act('addCustomAttributes', request, options),
    addAssociation: (request, options) => act('addAssociation', request, options),
    createConference: (request, options) => act('createConference', request, options),
    subscribe,

    diagnose() {
      const heard: Diagnosis['heard'] = {};
      for (const [name, { count, lastAt }] of channels) {
        if (count) heard[name as keyof typeof heard] = { count, lastAt };
      }
      const findings = transport.diagnose();
      if (closed) findings.push('The client was closed.');
      if (!Object.keys(heard).length) {
        findings.push(
          'No Genesys event was heard yet: is there a handler, and is the agent logged in to the Genesys Cloud softphone?',
        );
      }
      if (heard.UNRECOGNIZED) {
        findings.push(
          `${heard.UNRECOGNIZED.count} messages could not be read: on('UNRECOGNIZED') tells why.`,
        );
      }
      return { version, transport: transport.name, since, heard, findings };
    },

    close() {
      closed = true;
      for (const each of whenClosed) each();
      whenClosed.clear();
      transport.close();
    },
  };
}
