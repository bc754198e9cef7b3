import { report } from '../emitter.js';
import type { SubscribeRequest, SubscriptionType } from '../protocol/actions.js';
import { CATEGORIES } from '../protocol/categories.js';

/** The subscriptions of this page, and those that other components were heard to ask for. */
export interface Subscriptions {
  /** Wants categories, which are sent later in this task. Returns what ends that. */
  want(requests: readonly SubscribeRequest[]): () => void;
  /** Adds a subscription and sends the whole of its type. Rejects where the surface does not take it. */
  subscribe(request: SubscribeRequest, send: SendSubscribe): Promise<() => void>;
  /** Sends what was not sent yet, in this task. */
  flush(): void;
  /** The Genesys client started again, and has forgotten all. */
  restart(): void;
  /** Notes what another component subscribed to: the Genesys client may take it for the whole of its type. */
  hear(request: unknown): void;
  /** Whether this page subscribed to anything. */
  hasAny(): boolean;
}

/** Hands a subscription over. */
export type SendSubscribe = (request: SubscribeRequest) => Promise<void>;

/** The number of categories of others that are kept by type: more than there are. */
const MOST_FOREIGN = 100;

/** Creates the subscriptions of a client. `send` hands one over; what it rejects with is reported while `isOpen`. */
export function createSubscriptions(
  ready: Promise<void>,
  send: SendSubscribe,
  isOpen: () => boolean,
): Subscriptions {
  const wanted = new Set<SubscribeRequest>();
  /** The categories that other components were heard to subscribe to since the client started. */
  const foreign = new Map<string, Set<string>>();
  /** The categories that the Genesys client was last sent, by type, since it started. */
  const sent = new Map<SubscriptionType, string>();

  const own = (type: SubscriptionType): string[] => [
    ...new Set([...wanted].flatMap(request => (request.type === type ? [...request.categories] : []))),
  ];

  /** The Genesys client may take a later list for the whole of its type: so each list is the union of all. */
  const union = (type: SubscriptionType): string[] => [
    ...new Set([...own(type), ...(foreign.get(type) ?? [])]),
  ];

  function sendType(type: SubscriptionType, sendOne: SendSubscribe): Promise<void> {
    // With the fields that allowUnknownFields let through.
    const requests = [...wanted].filter(request => request.type === type);
    const whole = Object.assign({}, ...requests, { categories: union(type) }) as SubscribeRequest;
    sent.set(type, own(type).join());
    return sendOne(whole).catch((error: unknown) => {
      sent.delete(type);
      throw error;
    });
  }

  function flush(): void {
    for (const type of new Set([...wanted].map(request => request.type))) {
      if (sent.get(type) === own(type).join()) continue;
      sendType(type, send).catch(error => isOpen() && report(error));
    }
  }

  return {
    want(requests) {
      for (const request of requests) wanted.add(request);
      // Later in this task, so that a page that adds many handlers sends one subscription a type.
      if (requests.length) ready.then(() => isOpen() && flush()).catch(() => {});
      return () => {
        for (const request of requests) wanted.delete(request);
      };
    },

    subscribe(request, sendOne) {
      const end = (): void => void wanted.delete(request);
      wanted.add(request);
      return sendType(request.type, sendOne).then(
        () => end,
        (error: unknown) => {
          end();
          throw error;
        },
      );
    },

    flush,

    restart() {
      sent.clear();
      foreign.clear();
      flush();
    },

    hear(request) {
      const heard = readSubscription(request);
      if (!heard) return;
      const { type, categories } = heard;
      const others = foreign.get(type) ?? new Set();
      foreign.set(type, others);
      for (const category of categories) if (others.size < MOST_FOREIGN) others.add(category);
      const lacks = own(type).some(category => !categories.includes(category));
      if (!lacks) return;
      sent.delete(type);
      flush();
    },

    hasAny: () => wanted.size > 0,
  };
}

/** Reads what another component subscribed to, which may be anything. */
function readSubscription(request: unknown): { type: SubscriptionType; categories: string[] } | undefined {
  try {
    const { type, categories } = request as SubscribeRequest;
    if (!Object.keys(CATEGORIES).includes(type)) return undefined;
    return { type, categories: (categories as unknown[]).filter(each => typeof each === 'string') };
  } catch {
    // Locker's proxies may refuse to be read.
    return undefined;
  }
}
