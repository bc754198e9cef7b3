import { ACTION_NAMES } from './actions.js';
import type { ActionName, ActionRequests, SubscribeRequest, SubscriptionType } from './actions.js';
import { problemWithAction } from './check-action.js';
import { problemWith } from './events.js';
import type { EventName, GenesysEvent, TransportName, UnrecognizedMessage } from './events.js';
import { readData, readSelection, readUpdate } from './interaction-update.js';
import type { InteractionUpdate } from './interaction-update.js';
import { isObject } from './json.js';
import type { Fields } from './json.js';
import type { ActionMessage, EventMessage } from './message.js';

/**
 * The dialect of the Lightning surfaces, Lightning Message Service and postMessage alike: `{ type, category, data }` for
 * an event, `{ type: 'PureCloud.…', data }` for an action.
 */

/** The types of actions that are not named as the actions are. */
const ACTION_TYPES: { readonly [Name in ActionName]?: string } = {
  changestate: 'Interaction.updateState',
  changestatus: 'User.updateStatus',
  addCustomAttributes: 'Interaction.addCustomAttributes',
  createConference: 'Interaction.createConference',
};

const typeOf = (name: ActionName): string => `PureCloud.${ACTION_TYPES[name] ?? name}`;

/** Writes an action as the message that the Genesys client hears. */
export const writeLightningAction = <Name extends ActionName>(
  name: Name,
  data: ActionRequests[Name],
): { type: string; data: ActionRequests[Name] } => ({ type: typeOf(name), data });

/** The documentation's examples differ in case: `PureCloud.Subscribe`, `PureCloud.interaction.updateState`. */
const ACTIONS: ReadonlyMap<string, ActionName> = new Map(
  ACTION_NAMES.map(name => [typeOf(name).toLowerCase(), name]),
);

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

/** The subscriptions that an event needs to arrive, or without a name all that have a name of their own. */
export const subscriptionsFor = (name?: EventName): SubscribeRequest[] =>
  // Both kinds of ACW come as acw: the record says which one it is.
  EVENTS.filter(([, , event]) => !name || event === name.replace('REQUIRED', 'COMPLETED')).map(
    ([type, category]): SubscribeRequest => ({ type, categories: [category] }),
  );

/** Reads any message of the surface. `restarted` is the type of one that tells that the Genesys client started. */
export function readLightningMessage(
  message: unknown,
  transport: TransportName,
): EventMessage | ActionMessage | UnrecognizedMessage | { readonly restarted: string } {
  let wireName = '';
  let problem: string | undefined;
  try {
    const fields = message as Record<string, unknown>;
    wireName = String((fields.type as string | null | undefined) ?? '');
    if (/^(InitialSetup|Handshake)$/.test(wireName)) return { restarted: wireName };
    if (/^PureCloud\./i.test(wireName)) {
      const name = ACTIONS.get(wireName.toLowerCase());
      if (name) return readAction(name, fields.data);
      problem = 'no action has this type';
    } else {
      const read = readEvent(fields, transport);
      problem = problemWith(read.event.name, read.event.payload);
      if (!problem) return read;
    }
  } catch {
    // null has nothing to read, and a proxy of Locker's may refuse to be.
    problem = 'it is no message';
  }
  return { wireName, message, problem };
}

function readAction(name: ActionName, request: unknown): ActionMessage {
  const problem = problemWithAction(name, request);
  return { name, request: request as ActionRequests[ActionName], ...(problem && { problem }) };
}

function readEvent(message: Fields, transport: TransportName): EventMessage {
  const { type, category, data } = message;
  const clientEvent = {
    name: 'CLIENT_EVENT',
    payload: { reason: 'client', data: message },
    transport,
    receivedAt: Date.now(),
    raw: message,
  } as unknown as GenesysEvent<'CLIENT_EVENT'>;
  const interaction = type === 'Interaction' ? readUpdate(String(category), data) : undefined;
  const selection = readSelection(message);
  const mapped = EVENTS.find(row => row[0] === type && row[1] === category)?.[2];
  const event = mapped ? { ...clientEvent, ...eventOf(mapped, message, interaction) } : clientEvent;
  return {
    event: event as GenesysEvent,
    clientEvent,
    ...(interaction && { interaction }),
    ...(selection && { selection }),
  };
}

/** The event that a message is, with the payload that the Classic console would give it. */
function eventOf(
  name: EventName,
  { category, data }: Fields,
  interaction: InteractionUpdate | undefined,
): { name: EventName; payload: unknown } {
  if (name === 'LOGGED_OUT') return { name, payload: { reason: 'logged_out' } };
  if (name === 'UPDATE_STATUS') {
    return { name, payload: { reason: 'status_updated', ...(isObject(data) ? data : { status: data }) } };
  }
  if (name === 'INTERACTION_EVENT') {
    return {
      name,
      payload: { reason: 'interaction', data: { category, data: classicData(category, data) } },
    };
  }
  const own = name === 'ACW_COMPLETED' && interaction?.phase === 'wrap-up' ? 'ACW_REQUIRED' : name;
  const reason = own.toLowerCase().replace('interaction_', '');
  return { name: own, payload: { reason, interactionId: recordOf(data).id } };
}

/** In Classic an `add` has the record itself, a `change` has `{ old, new }`. */
const classicData = (category: unknown, data: unknown): unknown =>
  category !== 'add' && isObject(data) && data.new
    ? data
    : category === 'add'
      ? recordOf(data)
      : { new: recordOf(data) };

/** The record, or one of the id alone: whatever came in its place. */
function recordOf(data: unknown): Fields {
  const { id = data, record = { id } } = readData(data);
  return record;
}
