import { refuse, ToolkitError } from './errors.js';
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

/** What a client does by itself. */
export interface ClientOptions {
  /**
   * On Lightning, where nothing arrives that was not chosen by the administrator or subscribed: subscribes to what carries
   * an event when the event gets its first handler.
   *
   * @defaultValue true
   */
  autoSubscribe?: boolean;
}

/** What a client found out about its surface. */
export interface Diagnosis {
  /** The toolkit's version. */
  version: string;
  /** The surface in use. */
  transport: TransportName;
  /** When the client was made: milliseconds since 1970. */
  since: number;
  /** How often each event was heard. What was never heard is not in it. */
  heard: Partial<Record<EventName | 'UNRECOGNIZED', number>>;
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
   * Resolves when actions can be handed over: over postMessage at the Genesys client's Handshake; elsewhere at once, since
   * nobody there can tell whether the client is open. `diagnose()` tells what was heard. Rejects with `CLOSED`.
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

/** Calls a handler, unless it was taken back. */
type Call = (first: unknown, event?: unknown) => void;

/** Those who hear one name. */
interface Channel {
  calls: readonly Call[];
  heard: number;
}

const LONGEST_TIMEOUT = 2147483647;

function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else
    setTimeout(() => {
      throw error;
    });
}

/** Makes a client of a transport, which it closes with itself. */
export function createClient(
  transport: Transport,
  { autoSubscribe = true }: ClientOptions,
  onClose?: () => void,
): GenesysClient {
  const since = Date.now();
  // The lists are replaced, never changed, so that a delivery under way goes on over the one it began with.
  const channels = new Map<string, Channel>(
    [...EVENT_NAMES, '*', 'UNRECOGNIZED'].map(name => [name, { calls: [], heard: 0 }]),
  );
  const everything = channels.get('*') as Channel;
  const subscriptions = new Set<SubscribeRequest>();
  /** The categories, by type, that the Genesys client was last sent since it started. */
  let sent: Record<string, string> = {};
  const ready = transport.ready ?? Promise.resolve();
  /** What close() ends. An AbortController would do the same, but Locker keeps it from components. */
  const open = new Set<() => void>();
  let closed = false;

  // A handler may cause the next event before this one has reached everybody: it waits, so that all hear them in order.
  const waiting: Parameters<typeof announce>[] = [];
  let delivering = false;

  function deliver({ calls }: Channel, first: unknown, event?: GenesysEvent): void {
    for (const call of calls) {
      try {
        call(first, event);
      } catch (error) {
        report(error);
      }
    }
  }

  function announce(
    name: string,
    first: unknown,
    event?: GenesysEvent,
    clientEvent?: GenesysEvent<'CLIENT_EVENT'>,
  ): void {
    const channel = channels.get(name) as Channel;
    channel.heard++;
    deliver(channel, first, event);
    if (clientEvent && name !== 'CLIENT_EVENT') {
      deliver(channels.get('CLIENT_EVENT') as Channel, clientEvent.payload, clientEvent);
    }
    if (event) deliver(everything, event);
  }

  const arrive: typeof announce = (name, first, event, clientEvent) => {
    if (delivering) {
      waiting.push([name, first, event, clientEvent]);
      return;
    }
    delivering = true;
    announce(name, first, event, clientEvent);
    for (let next; waiting.length && (next = waiting.shift());) announce(...next);
    delivering = false;
  };

  function mustBeOpen(): void {
    if (closed) throw new ToolkitError('CLOSED', 'The client was closed. connect() makes a new one.');
  }

  /** Calls `stop` when the signal is aborted or the client is closed, unless what it returns was called before. */
  function until(signal: AbortSignal | undefined, stop: () => void): () => void {
    open.add(stop);
    signal?.addEventListener('abort', stop);
    return () => {
      open.delete(stop);
      signal?.removeEventListener('abort', stop);
    };
  }

  function on(
    name: string,
    handler: (first: never, event: never) => void,
    { signal, once }: ListenOptions = {},
  ): () => void {
    mustBeOpen();
    const channel = channels.get(name);
    if (!channel || typeof handler !== 'function') {
      return refuse(
        'INVALID_OPTION',
        'on()',
        `${name}, ${typeof handler}`,
        `${[...channels.keys()]}, function`,
      );
    }
    if (signal?.aborted) return () => {};
    const wanted = transport.listen(EVENT_NAMES.find(event => event === name));
    if (autoSubscribe && wanted.length) {
      for (const each of wanted) subscriptions.add(each);
      // Later in this task, so that a page that adds many handlers sends one subscription a type.
      ready.then(sync, () => {});
    }
    let gone = false;
    const call: Call = (first, event) => {
      if (gone) return;
      if (once) off();
      handler(first as never, event as never);
    };
    const off = (): void => {
      gone = true;
      channel.calls = channel.calls.filter(other => other !== call);
      for (const each of wanted) subscriptions.delete(each);
      release();
    };
    channel.calls = [...channel.calls, call];
    const release = until(signal, off);
    return off;
  }

  const action =
    <Name extends ActionName>(name: Name) =>
    (request: ActionRequests[Name], options: ActionOptions = {}): Promise<void> => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let release: (() => void) | undefined;
      let settled = false;
      return new Promise<void>((resolve, reject) => {
        const { timeout = 5000, signal } = options;
        mustBeOpen();
        checkAction(name, request, options);
        if (!(timeout > 0 && timeout <= LONGEST_TIMEOUT)) {
          refuse('INVALID_OPTION', 'timeout', timeout, `1 to ${LONGEST_TIMEOUT} milliseconds`);
        }
        // What was checked is what is sent, whatever becomes of the request while it waits; and postMessage can't copy
        // the proxies that Lightning components hold their data in.
        const message = JSON.parse(JSON.stringify(request)) as ActionRequests[Name];
        const stop = (): void => {
          const code = signal?.aborted ? 'ABORTED' : closed ? 'CLOSED' : 'TIMEOUT';
          reject(new ToolkitError(code, `${name}: ${code}. It may have been done.`));
        };
        const send = (): unknown => settled || transport.send(name, message).then(resolve, reject);
        timer = setTimeout(stop, timeout);
        release = until(signal, stop);
        if (signal?.aborted) stop();
        else if (transport.ready) transport.ready.then(send).catch(reject);
        else send();
      }).finally(() => {
        settled = true;
        clearTimeout(timer);
        release?.();
      });
    };

  /** All categories that are subscribed of a type: the Genesys client may take a later list for the whole of it. */
  const union = (type: string): string[] => [
    ...new Set(
      [...subscriptions].flatMap(request =>
        request.type === type ? (request.categories as readonly string[]) : [],
      ),
    ),
  ];

  function tell(type: SubscribeRequest['type'], options?: ActionOptions): Promise<void> {
    const categories = union(type);
    sent[type] = `${categories}`;
    return action('subscribe')({ type, categories }, options).catch((error: unknown) => {
      sent[type] = '';
      throw error;
    });
  }

  /** Tells the Genesys client what is subscribed, as far as it has not been told. */
  function sync(): void {
    for (const { type } of subscriptions) {
      if (sent[type] !== `${union(type)}`) tell(type).catch(error => closed || report(error));
    }
  }

  const subscribe = (
    request: SubscribeRequest,
    handler?: Handler<'CLIENT_EVENT'>,
    options?: ActionOptions,
  ): Promise<() => void> =>
    new Promise(resolve => {
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
      resolve(
        tell(type, options).then(
          () => end,
          (error: unknown) => {
            end();
            throw error;
          },
        ),
      );
    });

  transport.open({
    event: (event, clientEvent) => arrive(event.name, event.payload, event, clientEvent),
    unrecognized: message => arrive('UNRECOGNIZED', message),
    restarted() {
      sent = {};
      sync();
    },
  });

  return {
    transport: transport.name,
    ready,
    on,
    changestate: action('changestate'),
    changestatus: action('changestatus'),
    addCustomAttributes: action('addCustomAttributes'),
    addAssociation: action('addAssociation'),
    createConference: action('createConference'),
    subscribe,

    diagnose() {
      const findings = transport.diagnose();
      const heard: Record<string, number> = {};
      for (const [name, channel] of channels) if (channel.heard) heard[name] = channel.heard;
      if (!Object.keys(heard).length) {
        findings.push(
          `No event came since ${new Date(since).toISOString()}. Is the agent logged in to Genesys Cloud?`,
        );
      }
      if (transport.name !== 'console' && !subscriptions.size) {
        findings.push('Nothing is subscribed.');
      }
      if (heard.UNRECOGNIZED) findings.push('Some messages were UNRECOGNIZED.');
      return { version, transport: transport.name, since, heard, findings };
    },

    close() {
      closed = true;
      for (const end of open) end();
      transport.close();
      onClose?.();
    },
  };
}
