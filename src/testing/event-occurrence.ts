import type { EventName, EventPayloads, SubscriptionType } from '../index.js';
import type { ClassicEvent, ClientEvent, Occurrence } from './occurrence.js';

type Message = readonly [type: SubscriptionType, category: string, data?: unknown];

/** The message that an event is on Lightning. */
const MESSAGES: { readonly [Name in EventName]: (payload: EventPayloads[Name]) => Message } = {
  INTERACTION_EVENT: ({ data }) => ['Interaction', data.category, data.data],
  INTERACTION_CONNECTED: ({ interactionId }) => ['Interaction', 'connect', { id: interactionId }],
  INTERACTION_DISCONNECTED: ({ interactionId }) => ['Interaction', 'disconnect', { id: interactionId }],
  ACW_REQUIRED: ({ interactionId }) => ['Interaction', 'acw', { id: interactionId, isDone: false }],
  ACW_COMPLETED: ({ interactionId }) => ['Interaction', 'acw', { id: interactionId, isDone: true }],
  UPDATE_STATUS: ({ status, sub_status }) => ['UserAction', 'status', { status, sub_status }],
  LOGGED_OUT: () => ['UserAction', 'logout'],
  CLIENT_EVENT: ({ data }) => [data.type as SubscriptionType, data.category, data.data],
};

/** Creates the occurrence that a test fires by hand: an event with this payload, whatever the client's state. */
export function occurrenceOfEvent<Name extends EventName>(
  name: Name,
  payload: EventPayloads[Name],
): Omit<Occurrence, 'at'> {
  const [type, category, data] = MESSAGES[name](payload);
  const clientEvent: ClientEvent = { type, category, data };
  return name === 'CLIENT_EVENT'
    ? { clientEvent }
    : { event: { name, payload } as ClassicEvent, clientEvent };
}
