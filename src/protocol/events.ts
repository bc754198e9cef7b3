import { isObject } from './json.js';

/**
 * The events that the Genesys Cloud for Salesforce client fires, and what each carries.
 *
 * From the specification, "The integration can fire the following events and send them to Salesforce".
 */

/** The payload of ACW_COMPLETED, ACW_REQUIRED, INTERACTION_CONNECTED and INTERACTION_DISCONNECTED. */
export interface InteractionIdPayload {
  /** The type of event: `acw_completed`, `acw_required`, `connected` or `disconnected`. Orgs have been seen without it. */
  reason?: string;
  /** ID of the interaction. */
  interactionId: string;
}

/** What happened, inside a CLIENT_EVENT. */
export interface ClientEventData {
  /** The subscription type that it belongs to: `Interaction`, `Notification` or `UserAction`. */
  type?: string;
  /** The type of event, as in the specification's "Events per subscription type", such as `interactionSelection`. */
  category: string;
  /** A record, an interaction's id or a status: it differs with the category. */
  data?: unknown;
}

/** The payload of CLIENT_EVENT. */
export interface ClientEventPayload {
  /** The type of event: `client`. */
  reason?: string;
  /** The client event itself. */
  data: ClientEventData;
}

/** What happened, inside an INTERACTION_EVENT. */
export interface InteractionEventData {
  /** `add` for a new interaction, `change` for one that is known; a later release may bring others. */
  category: 'add' | 'change' | (string & Record<never, never>);
  /** With `add` the whole record; with `change` two whole records, `{ old, new }`. */
  data?: unknown;
}

/** The payload of INTERACTION_EVENT. */
export interface InteractionEventPayload {
  /** The type of action: `interaction`. */
  reason?: string;
  /** The category, and the record or records. */
  data: InteractionEventData;
}

/** The payload of LOGGED_OUT. */
export interface LoggedOutPayload {
  /** The type of event: `logged_out`. */
  reason?: string;
}

/** The payload of UPDATE_STATUS. */
export interface UpdateStatusPayload {
  /** The type of event: `status_updated`. */
  reason?: string;
  /**
   * The agent's status, such as `AVAILABLE` or `ON_QUEUE`, or a name of the org's own. Its case differs between surfaces:
   * compare it without case.
   */
  status: string;
  /** ID of the selected status, primary or secondary. The Lightning surfaces do not send it. */
  id?: string;
  /** The agent's secondary status, where the org uses them. */
  sub_status?: string;
}

/** Each event's payload, by the event's documented name. */
export interface EventPayloads {
  /** The wrap-up of an interaction is done. */
  ACW_COMPLETED: InteractionIdPayload;
  /** An interaction ended and the agent has to wrap it up. */
  ACW_REQUIRED: InteractionIdPayload;
  /** Something that was subscribed to with `subscribe`. */
  CLIENT_EVENT: ClientEventPayload;
  /** An interaction was connected. */
  INTERACTION_CONNECTED: InteractionIdPayload;
  /** An interaction was disconnected. */
  INTERACTION_DISCONNECTED: InteractionIdPayload;
  /** An interaction is new or has changed. Most of these change nothing. */
  INTERACTION_EVENT: InteractionEventPayload;
  /** The agent logged out of the Genesys client. */
  LOGGED_OUT: LoggedOutPayload;
  /** The agent's status is another one. (The documentation's "User logged out" is a slip.) */
  UPDATE_STATUS: UpdateStatusPayload;
}

/** The documented name of an event. */
export type EventName = keyof EventPayloads;

/** The surface that a message came over. */
export type TransportName = 'console' | 'message-channel' | 'window-message';

/** The names of all surfaces. */
export const TRANSPORT_NAMES: readonly TransportName[] = ['console', 'message-channel', 'window-message'];

/** An event as `client.on('*', …)` gets it, and every handler as its second argument. */
export type GenesysEvent<Name extends EventName = EventName> = {
  [N in Name]: {
    /** The event's documented name, which tells the payload's type. */
    readonly name: N;
    /** What the specification documents for this event, with all that came beside it. */
    readonly payload: EventPayloads[N];
    /** The surface that it came over. */
    readonly transport: TransportName;
    /** When it arrived: milliseconds since 1970, from this page's clock. */
    readonly receivedAt: number;
    /** The message as it came over the wire: a text in the Classic console. */
    readonly raw: unknown;
  };
}[Name];

/** A message that could not be read as an event. */
export interface UnrecognizedMessage {
  /** The name that it came under on the wire. */
  wireName: string;
  /** The message itself, whatever it was. */
  message: unknown;
  /** Why it could not be read, in words. */
  problem: string;
}

/** The names of all events, in the specification's order. */
export const EVENT_NAMES: readonly EventName[] = [
  'ACW_COMPLETED',
  'ACW_REQUIRED',
  'CLIENT_EVENT',
  'INTERACTION_CONNECTED',
  'INTERACTION_DISCONNECTED',
  'INTERACTION_EVENT',
  'LOGGED_OUT',
  'UPDATE_STATUS',
];

/**
 * Why a value is not the payload of an event. Each but LOGGED_OUT is for a text, which it can't do without. All else passes
 * through as it came, so that a new release of the Genesys client, with other fields, loses nobody an event.
 *
 * @returns `undefined` where it is one, else the reason in words.
 */
export function problemWith(name: EventName, payload: unknown): string | undefined {
  if (!isObject(payload)) return 'it is no object';
  let field = 'interactionId';
  // By fixed names: a read by a name that varies costs a fifth of parsing a small event.
  let found = payload.interactionId;
  if (name === 'UPDATE_STATUS') found = payload[(field = 'status')];
  if (name === 'CLIENT_EVENT' || name === 'INTERACTION_EVENT') {
    found = (payload.data as Record<string, unknown> | null | undefined)?.[(field = 'category')];
  }
  return name === 'LOGGED_OUT' || typeof found === 'string' ? undefined : `it has no text ${field}`;
}
