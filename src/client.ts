import { closedError } from './closed.js';
import { refuse, ToolkitError } from './errors.js';
import type {
  ActionOptions,
  ClientListenOptions,
  ClientOptions,
  ConfirmOptions,
  GenesysClient,
  Handler,
} from './genesys-client.js';
import { report } from './listening.js';
import { checkAction } from './protocol/actions.js';
import type { ActionName, ActionRequests, SubscribeRequest } from './protocol/actions.js';
import { EVENT_NAMES } from './protocol/events.js';
import type { EventPayloads, GenesysEvent } from './protocol/events.js';
import type { Transport } from './transports/transport.js';
import { version } from './version.js';

/** Calls a handler, unless it was taken back. */
type Call = (first: unknown, event?: unknown) => void;

/** Those who hear one name. */
interface Channel {
  calls: readonly Call[];
  heard: number;
  /** What the calls were last given, for those who come late. */
  first?: unknown;
  event?: GenesysEvent;
}

/** Stands in for what comes with a script of its own: a wish for it must not silently go unheard. */
function absent(): never {
  throw new ToolkitError('INVALID_OPTION', 'Include interactions.js after toolkit.js.');
}

/** Makes a client of a transport, which it closes with itself. */
export function createClient(
  transport: Transport,
  options: ClientOptions,
  onClose?: () => void,
): GenesysClient {
  const { autoSubscribe = true, share, keepInteractions } = options;
  if (share || keepInteractions) absent();
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

  function deliver(channel: Channel, first: unknown, event?: GenesysEvent): void {
    channel.first = first;
    channel.event = event;
    for (const call of channel.calls) {
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
    while (waiting.length) announce(...(waiting.shift() as Parameters<typeof announce>));
    delivering = false;
  };

  function mustBeOpen(): void {
    if (closed) throw closedError();
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
    { signal, once, replayLast }: ClientListenOptions = {},
  ): () => void {
    mustBeOpen();
    const channel = channels.get(name);
    if (!channel || typeof handler !== 'function') {
      return refuse('INVALID_OPTION', 'on()', name, [...channels.keys(), 'with a function']);
    }
    if (signal?.aborted) return () => {};
    const wanted = transport.listen(EVENT_NAMES.find(event => event === name));
    if (autoSubscribe && wanted.length && name !== 'UNRECOGNIZED') {
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
    const { first, event } = channel;
    if (replayLast && first) deliver({ ...channel, calls: [call] }, first, event);
    return off;
  }

  const action =
    <Name extends ActionName>(name: Name) =>
    (
      request: ActionRequests[Name],
      options: ActionOptions & Partial<ConfirmOptions> = {},
    ): Promise<undefined> => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let release: (() => void) | undefined;
      let settled = false;
      return new Promise<undefined>((resolve, reject) => {
        const { timeout = 5000, signal, confirm } = options;
        mustBeOpen();
        if (confirm) absent();
        checkAction(name, request, options);
        if (!(timeout > 0 && timeout < 2 ** 31)) {
          refuse('INVALID_OPTION', 'timeout', timeout, '1 to 2147483647 milliseconds');
        }
        // What was checked is what is sent, whatever becomes of the request while it waits; and postMessage can't copy
        // the proxies that Lightning components hold their data in.
        const message = JSON.parse(JSON.stringify(request)) as ActionRequests[Name];
        const stop = (): void => {
          const code = signal?.aborted ? 'ABORTED' : closed ? 'CLOSED' : 'TIMEOUT';
          reject(new ToolkitError(code, `${name}: ${code}. It may have been done.`));
        };
        const send = (): unknown =>
          settled || transport.send(name, message).then(resolve as () => void, reject);
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

  const client: Omit<GenesysClient, 'interactions'> = {
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
          `No event came since ${new Date(since).toJSON()}. Is the agent logged in, and anything subscribed?`,
        );
      }
      return { version, transport: transport.name, since, heard, findings };
    },

    close() {
      closed = true;
      for (const end of open) end();
      transport.close();
      onClose?.();
    },

    setHeld: absent,
    setSecurePause: absent,
    oncePerConsole: absent,
  };
  // No property of its own: whoever spreads or shows a client would meet the error.
  return Object.setPrototypeOf(client, {
    get interactions() {
      return absent();
    },
  }) as GenesysClient;
}
