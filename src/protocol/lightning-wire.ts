import type { ActionName, ActionRequests, SubscribeRequest, SubscriptionType } from './actions.js';
import { problemWith } from './events.js';
import type { EventName, GenesysEvent, TransportName, UnrecognizedMessage } from './events.js';
import { isObject } from './json.js';

/**
 * The dialect of the Lightning surfaces, Lightning Message Service and postMessage alike: `{ type, category, data }` for
 * what happens, `{ type: 'PureCloud.…', data }` for an action.
 */

/** What the actions are called here, where it is not their name. */
const ACTION_TYPES: { readonly [Name in ActionName]?: string } = {
  changestate: 'Interaction.updateState',
  changestatus: 'User.updateStatus',
  addCustomAttributes: 'Interaction.addCustomAttributes',
  createConference: 'Interaction.createConference',
};

/** Writes an action as the message that the Genesys client hears. */
export const writeLightningAction = <Name extends ActionName>(
  name: Name,
  data: ActionRequests[Name],
): { type: string; data: ActionRequests[Name] } => ({
  type: `PureCloud.${ACTION_TYPES[name] ?? name}`,
  data,
});

/** The messages that are events of their own, by type and category; all others are CLIENT_EVENTs. */
const EVENTS: readonly (readonly [type: SubscriptionType, category: string, event: EventName])[] = [
  ['Interaction', 'add', 'INTERACTION_EVENT'],
  ['Interaction', 'change', 'INTERACTION_EVENT'],
  ['Interaction', 'connect', 'INTERACTION_CONNECTED'],
  ['Interaction', 'disconnect', 'INTERACTION_DISCONNECTED'],
  ['Interaction', 'acw', 'ACW_COMPLETED'],
  ['UserAction', 'status', 'UPDATE_STATUS'],
  ['UserAction', 'logout', 'LOGGED_OUT'],
];

/** What has to be subscribed to for an event, or without a name for all that have a name of their own. */
export const subscriptionsFor = (name?: EventName): SubscribeRequest[] =>
  // Both kinds of ACW come as acw: which one it is, the record says.
  EVENTS.filter(([, , event]) => !name || event === name.replace('REQUIRED', 'COMPLETED')).map(
    ([type, category]): SubscribeRequest => ({ type, categories: [category] }),
  );

/** An event, and the same message as the CLIENT_EVENT that every message of this side is. */
export interface LightningEvent {
  event: GenesysEvent;
  clientEvent: GenesysEvent<'CLIENT_EVENT'>;
}

/**
 * Reads a message.
 *
 * @returns The message's type where it is no event: `InitialSetup` and `Handshake` tell that the Genesys client started,
 * `PureCloud.…` is an action, ours or another component's.
 */
export function readLightningMessage(
  message: unknown,
  transport: TransportName,
): string | LightningEvent | UnrecognizedMessage {
  let wireName = '';
  let problem: string | undefined;
  try {
    const { type = '', category, data } = message as Record<string, unknown>;
    wireName = String(type);
    if (/^(InitialSetup$|Handshake$|PureCloud\.)/.test(wireName)) return wireName;
    const clientEvent = {
      name: 'CLIENT_EVENT',
      payload: { reason: 'client', data: message },
      transport,
      receivedAt: Date.now(),
      raw: message,
    } as GenesysEvent<'CLIENT_EVENT'>;
    const event = { ...clientEvent, ...eventOf(type, category, data) } as GenesysEvent;
    problem = problemWith(event.name, event.payload);
    if (!problem) return { event, clientEvent };
  } catch {
    // null has nothing to read, and a proxy of Locker's may refuse to be.
    problem = 'it is no message';
  }
  return { wireName, message, problem };
}

/** The event that a message is, with the payload that the Classic console would give it. */
function eventOf(
  type: unknown,
  category: unknown,
  data: unknown,
): { name: EventName; payload: unknown } | undefined {
  let name = EVENTS.find(row => row[0] === type && row[1] === category)?.[2];
  if (!name) return;
  // It comes as the record, as `{ new }`, as `{ old, new }`, or as the interaction's id alone.
  const latest = (isObject(data) && data.new) || data;
  const record = isObject(latest) ? latest : { id: latest };
  if (name === 'ACW_COMPLETED' && record.isDone === false) name = 'ACW_REQUIRED';
  const payload =
    name === 'LOGGED_OUT'
      ? { reason: 'logged_out' }
      : name === 'UPDATE_STATUS'
        ? { reason: 'status_updated', ...(isObject(data) ? data : { status: data }) }
        : name === 'INTERACTION_EVENT'
          ? {
              reason: 'interaction',
              data: {
                category,
                data: category === 'add' ? record : latest === data ? { new: record } : data,
              },
            }
          : { reason: name.toLowerCase().replace('interaction_', ''), interactionId: record.id };
  return { name, payload };
}
