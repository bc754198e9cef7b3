import type { ActionName, ActionRequests, SubscribeRequest } from './actions.js';
import { problemWith } from './events.js';
import type { EventName, GenesysEvent, TransportName, UnrecognizedMessage } from './events.js';
import { isObject } from './json.js';

/**
 * The dialect of the Lightning surfaces, Lightning Message Service and postMessage alike: `{ type, category, data }` for
 * what happens, `{ type: 'PureCloud.…', data }` for an action.
 */

const ACTION_TYPES: { readonly [Name in ActionName]: string } = {
  changestate: 'Interaction.updateState',
  changestatus: 'User.updateStatus',
  addCustomAttributes: 'Interaction.addCustomAttributes',
  addAssociation: 'addAssociation',
  createConference: 'Interaction.createConference',
  subscribe: 'subscribe',
};

/** Writes an action as the message that the Genesys client hears. */
export const writeLightningAction = <Name extends ActionName>(
  name: Name,
  data: ActionRequests[Name],
): { type: string; data: ActionRequests[Name] } => ({ type: `PureCloud.${ACTION_TYPES[name]}`, data });

/** The messages that are events of their own; all others are CLIENT_EVENTs. */
const EVENT_OF: Readonly<Record<string, EventName>> = {
  'Interaction/add': 'INTERACTION_EVENT',
  'Interaction/change': 'INTERACTION_EVENT',
  'Interaction/connect': 'INTERACTION_CONNECTED',
  'Interaction/disconnect': 'INTERACTION_DISCONNECTED',
  'Interaction/acw': 'ACW_COMPLETED',
  'UserAction/status': 'UPDATE_STATUS',
  'UserAction/logout': 'LOGGED_OUT',
};

/** What has to be subscribed to for an event, or without a name for all that have a name of their own. */
export const subscriptionsFor = (name?: EventName): SubscribeRequest[] =>
  Object.entries(EVENT_OF)
    // Both kinds of ACW come as acw: which one it is, the record says.
    .filter(([, event]) => !name || event === name.replace('REQUIRED', 'COMPLETED'))
    .map(([key]) => {
      const [type, category] = key.split('/');
      return { type, categories: [category] } as SubscribeRequest;
    });

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
    const { type, category, data } = message as Record<string, unknown>;
    wireName = String(type);
    if (/^(InitialSetup$|Handshake$|PureCloud\.)/.test(wireName)) return wireName;
    const clientEvent = {
      name: 'CLIENT_EVENT',
      payload: { reason: 'client', data: message },
      transport,
      receivedAt: Date.now(),
      raw: message,
    } as GenesysEvent<'CLIENT_EVENT'>;
    const event = { ...clientEvent, ...eventOf(`${wireName}/${category}`, category, data) } as GenesysEvent;
    problem = problemWith('CLIENT_EVENT', clientEvent.payload) ?? problemWith(event.name, event.payload);
    if (!problem) return { event, clientEvent };
  } catch (error) {
    // A proxy of Locker's may refuse to be read; null has nothing to read.
    problem = `it is no message: ${(error as Error)?.message}`;
  }
  return { wireName, message, problem };
}

/** The event that a message is, with the payload that the Classic console would give it. */
function eventOf(
  key: string,
  category: unknown,
  data: unknown,
): { name: EventName; payload: unknown } | undefined {
  const name = EVENT_OF[key];
  if (!name) return;
  if (name === 'LOGGED_OUT') return { name, payload: { reason: 'logged_out' } };
  if (name === 'UPDATE_STATUS') {
    return { name, payload: { reason: 'status_updated', ...(isObject(data) ? data : { status: data }) } };
  }
  // It comes as the record, as `{ new }`, as `{ old, new }`, or as the interaction's id alone.
  const latest = (isObject(data) && data.new) || data;
  const record = isObject(latest) ? latest : { id: latest };
  if (name === 'INTERACTION_EVENT') {
    const content = category === 'add' ? record : latest === data ? { new: record } : data;
    return { name, payload: { reason: 'interaction', data: { category, data: content } } };
  }
  const exact = name === 'ACW_COMPLETED' && record.isDone === false ? 'ACW_REQUIRED' : name;
  const reason = exact.toLowerCase().replace('interaction_', '');
  return { name: exact, payload: { reason, interactionId: record.id } };
}
