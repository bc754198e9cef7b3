import { createDeadlines } from '../deadline.js';
import { callSafely } from '../emitter.js';
import { closedError, refuse, ToolkitError } from '../errors.js';
import { persistInteractions } from '../interactions/persistence.js';
import { createInteractionStore } from '../interactions/store.js';
import type { InteractionStore } from '../interactions/store.js';
import type { Interactions } from '../interactions/types.js';
import type { ActionName, ActionRequests, SubscribeRequest } from '../protocol/actions.js';
import { EVENT_NAMES } from '../protocol/events.js';
import type { EventPayloads, GenesysEvent } from '../protocol/events.js';
import type { ActionEvent } from '../protocol/message.js';
import { NOTHING_KEPT } from '../sharing/findings.js';
import { shareConsole } from '../sharing/share.js';
import type { Transport } from '../transports/transport.js';
import { version } from '../version.js';
import { createActions } from './actions.js';
import { createConfirmations } from './confirmation.js';
import { createConfirmedActions } from './confirmed-actions.js';
import { createDelivery } from './delivery.js';
import type { Delivery, DeliveryName } from './delivery.js';
import { createEvidence, NOTHING_SUBSCRIBED } from './diagnosis.js';
import { createEchoes } from './echoes.js';
import { refuseUnconfirmable } from './effects.js';
import { createNeeds } from './needs.js';
import type { Needs } from './needs.js';
import { createQueue } from './queue.js';
import { createSubscriptions } from './subscriptions.js';
import { createToggles } from './toggles.js';
import type {
  ActionOptions,
  ClientListenOptions,
  ClientOptions,
  ConfirmOptions,
  GenesysClient,
  Handler,
} from './types.js';

/** Creates a client on a transport, which it closes with itself. */
export function createClient(
  transport: Transport,
  options: ClientOptions,
  onClose?: () => void,
): GenesysClient {
  const { autoSubscribe = true, share, keepInteractions } = options;
  const since = Date.now();
  const ready = transport.ready ?? Promise.resolve();
  const isLightning = transport.name !== 'console';
  let closed = false;

  const enqueue = createQueue();
  const deadlines = createDeadlines();
  const store = createInteractionStore();
  const delivery = createDelivery(transport.name);
  const echoes = createEchoes();
  const evidence = createEvidence();

  const actions = createActions(transport, deadlines, sent => {
    echoes.expect(sent);
    evidence.sent(sent);
    tellAction({ ...sent, own: true, at: Date.now() } as ActionEvent);
  });
  const subscriptions = createSubscriptions(
    ready,
    request => actions.send('subscribe', request, {}),
    () => !closed,
  );
  const needs = createNeeds(transport, subscriptions, autoSubscribe);
  const confirmations = createConfirmations(deadlines, ({ carrier }) =>
    isLightning ? ` Is ${carrier} subscribed to, or chosen under Client Event Types?` : '',
  );
  const toggles = createToggles(store, confirmations);
  const parts = { transport, store, delivery, subscriptions, needs, actions, confirmations, toggles };
  const confirmed = createConfirmedActions(parts);

  function tellAction(action: ActionEvent): void {
    if (delivery.hasListeners('ACTION')) enqueue(() => delivery.action(action));
  }

  function restore(snapshot: unknown): void {
    enqueue(() => {
      store.restore(snapshot);
      store.flush();
    });
  }

  const persistence = keepInteractions
    ? persistInteractions(store, keepInteractions === true ? {} : keepInteractions, restore)
    : undefined;
  const sharing = share
    ? shareConsole(
        {
          snapshot: store.snapshot,
          restore,
          status: delivery.status,
          restoreStatus: status => enqueue(() => delivery.restoreStatus(status)),
        },
        deadlines,
      )
    : undefined;

  transport.open({
    event: message =>
      enqueue(() => {
        evidence.heard();
        // The store first: a handler sees what its own event brought. Whatever comes, the handlers hear of it.
        callSafely(store.update, message);
        callSafely(confirmations.observe, message);
        delivery.deliver(message);
        store.flush();
      }),
    unrecognized: message =>
      enqueue(() => {
        evidence.unrecognized(message);
        delivery.unrecognized(message);
      }),
    action(message) {
      if (echoes.isEcho(message)) return;
      if (message.name === 'subscribe') subscriptions.hear(message.request);
      tellAction({ ...message, own: false, at: Date.now() } as ActionEvent);
    },
    restarted: subscriptions.restart,
  });

  /** Runs what may throw in a promise: what is wrong with a call is a rejection. */
  const attempt = <Result>(run: () => Result | PromiseLike<Result>): Promise<Awaited<Result>> =>
    new Promise(resolve => {
      if (closed) throw closedError();
      resolve(run() as Awaited<Result>);
    });

  const action =
    <Name extends ActionName>(name: Name) =>
    (request: ActionRequests[Name], given: ActionOptions & Partial<ConfirmOptions> = {}) =>
      attempt(() => {
        const prepared = actions.prepare(name, request, given);
        return given.confirm
          ? confirmed.confirm(name, prepared as never, given)
          : actions.send(name, prepared, given);
      });

  function subscribe(
    request: SubscribeRequest,
    handler?: Handler<'CLIENT_EVENT'>,
    given: ActionOptions & Partial<ConfirmOptions> = {},
  ): Promise<() => void> {
    return attempt(() => {
      const prepared = actions.prepare('subscribe', request, given);
      if (given.confirm) refuseUnconfirmable('subscribe');
      transport.listen();
      const off = handler && onSubscribed(delivery, prepared, handler);
      return subscriptions
        .subscribe(prepared, whole => actions.send('subscribe', whole, given))
        .then(
          end => () => {
            end();
            off?.();
          },
          (error: unknown) => {
            off?.();
            throw error;
          },
        );
    });
  }

  const client = {
    transport: transport.name,
    ready,
    interactions: interactionsOf(store, needs, transport),

    on(name: DeliveryName, handler: (...given: never[]) => void, given?: ClientListenOptions) {
      return delivery.on(name, handler, given, () => {
        transport.listen(name === 'ACTION' ? name : undefined);
        // UNRECOGNIZED and ACTION take no subscription.
        const event = EVENT_NAMES.find(each => each === name);
        return event || name === '*' ? needs.event(event) : () => {};
      });
    },

    changestate: action('changestate'),
    changestatus: action('changestatus'),
    addCustomAttributes: action('addCustomAttributes'),
    addAssociation: action('addAssociation'),
    createConference: action('createConference'),
    subscribe,

    setHeld: (id: string, held: boolean, given: ActionOptions = {}) =>
      attempt(() => confirmed.setToggle('hold', id, held, given)),
    setSecurePause: (id: string, paused: boolean, given: ActionOptions = {}) =>
      attempt(() => confirmed.setToggle('securePause', id, paused, given)),

    oncePerConsole: sharing?.run ?? refuseUnshared,

    diagnose: () => ({
      version,
      transport: transport.name,
      since,
      heard: delivery.heard(),
      findings: [
        ...transport.diagnose(),
        ...(isLightning && !subscriptions.hasAny() && !evidence.hasHeard() ? [NOTHING_SUBSCRIBED] : []),
        ...evidence.findings(),
        ...(sharing?.findings() ?? []),
        ...(persistence?.hasFailed() ? [NOTHING_KEPT] : []),
      ],
    }),

    close() {
      if (closed) return;
      closed = true;
      persistence?.close();
      sharing?.close();
      deadlines.close();
      delivery.close();
      store.close();
      transport.close();
      onClose?.();
    },
  };
  return client as GenesysClient;
}

/** The store as the page has it: a method's first call subscribes to what it needs. Looking at it sends nothing. */
function interactionsOf(store: InteractionStore, needs: Needs, transport: Transport): Interactions {
  return {
    get(id) {
      needs.state();
      return store.get(id);
    },
    active() {
      needs.state();
      return store.active();
    },
    all() {
      needs.state();
      return store.all();
    },
    current() {
      needs.state();
      needs.selection();
      return store.current();
    },
    on(name, handler, options) {
      const off = store.on(name, handler, options);
      if (options?.signal?.aborted) return off;
      try {
        transport.listen();
      } catch (error) {
        off();
        throw error;
      }
      needs.state();
      if (name === 'selection') needs.selection();
      return off;
    },
  };
}

/** Adds a handler that hears the CLIENT_EVENTs of one subscription only. */
function onSubscribed(
  delivery: Delivery,
  { type, categories }: SubscribeRequest,
  handler: Handler<'CLIENT_EVENT'>,
): () => void {
  if (typeof handler !== 'function') {
    refuse('INVALID_OPTION', 'subscribe()', 'a function as its second argument', handler);
  }
  const call = (payload: EventPayloads['CLIENT_EVENT'], event: GenesysEvent<'CLIENT_EVENT'>): void => {
    const { data } = payload;
    if ((data.type ?? type) !== type) return;
    if ((categories as readonly string[]).includes(data.category)) handler(payload, event);
  };
  return delivery.on('CLIENT_EVENT', call, {}, () => () => {});
}

const refuseUnshared = (): Promise<never> =>
  Promise.reject(new ToolkitError('INVALID_OPTION', 'oncePerConsole() takes connect({ share: true }).'));
