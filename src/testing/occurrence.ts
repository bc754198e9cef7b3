import type { EventName, EventPayloads, SubscriptionType } from '../index.js';

/** An event that the Genesys client sends in the Classic console without a subscription. */
export type ClassicEvent = {
  [Name in Exclude<EventName, 'CLIENT_EVENT'>]: {
    /** The event's name, such as `INTERACTION_CONNECTED`. */
    readonly name: Name;
    /** Its payload, as the specification has it. */
    readonly payload: Readonly<EventPayloads[Name]>;
  };
}[Exclude<EventName, 'CLIENT_EVENT'>];

/** An event that the Genesys client sends to subscribers. */
export interface ClientEvent {
  /** The type that was subscribed to. */
  readonly type: SubscriptionType;
  /** The category, such as `interactionSelection`. */
  readonly category: string;
  /** A record, `{ old, new }`, an id, a text, an object: it differs with the category. */
  readonly data?: unknown;
}

/**
 * An occurrence that the simulated Genesys client announces, in no surface's dialect: an event, a client event, or both,
 * since most are sent as both.
 */
export interface Occurrence {
  /** Milliseconds since 1970, by the client's clock. */
  readonly at: number;
  /** The event of the Classic console. */
  readonly event?: ClassicEvent;
  /** The event for subscribers. */
  readonly clientEvent?: ClientEvent;
  /** The client loaded (again) and can be subscribed to. The Classic side has no event for it. */
  readonly started?: true;
}

/** An action that a page sent, by its documented name, with the request as the Genesys client read it. */
export interface SentAction {
  /** Such as `changestate`. */
  readonly name: string;
  /** Such as `{ id: '…', action: 'hold' }`. A bare status of the Classic console is `{ id: 'BUSY' }`. */
  readonly request: Readonly<Record<string, unknown>>;
}

/** A command that the simulated Genesys client refused. */
export interface Refusal {
  /** The command, such as `hold`; or the wire's name of a message that could not be read. */
  readonly action: string;
  /** The command's arguments. */
  readonly request: unknown;
  /** The reason, a sentence. */
  readonly reason: string;
}
