import type { EventName } from '../protocol/events.js';
import type { SubscribeRequest } from '../protocol/actions.js';
import type { Transport } from '../transports/transport.js';
import type { Subscriptions } from './subscriptions.js';

/** Subscribes to what a client's parts need, each once and for the client's life. */
export interface Needs {
  /** The events that tell of interactions and of the agent's logout. */
  state(): void;
  /** The events that tell of the agent's status. */
  status(): void;
  /** The events that tell which interaction the agent has selected. */
  selection(): void;
  categories(requests: readonly SubscribeRequest[]): void;
  /** The subscriptions that carry an event, or without a name all events. Returns a function that ends them. */
  event(name?: EventName): () => void;
}

const STATE_EVENTS: readonly EventName[] = [
  'INTERACTION_EVENT',
  'INTERACTION_CONNECTED',
  'INTERACTION_DISCONNECTED',
  'ACW_COMPLETED',
  'LOGGED_OUT',
];

/** Creates the needs of a client. With `autoSubscribe: false` they are left to the page. */
export function createNeeds(
  { subscriptionsFor }: Transport,
  { want }: Subscriptions,
  autoSubscribe: boolean,
): Needs {
  const met = new Set<string>();

  function once(need: string, requests: () => readonly SubscribeRequest[]): void {
    if (!autoSubscribe || met.has(need)) return;
    met.add(need);
    want(requests());
  }

  const requestsFor = (names: readonly EventName[]): SubscribeRequest[] =>
    subscriptionsFor ? names.flatMap(name => [...subscriptionsFor(name)]) : [];

  return {
    state: () => once('state', () => requestsFor(STATE_EVENTS)),
    status: () => once('status', () => requestsFor(['UPDATE_STATUS'])),
    selection: () =>
      once('selection', () => [{ type: 'Notification', categories: ['interactionSelection'] }]),
    categories(requests) {
      for (const request of requests) once(JSON.stringify(request), () => [request]);
    },
    event: name => (autoSubscribe && subscriptionsFor ? want(subscriptionsFor(name)) : () => {}),
  };
}
