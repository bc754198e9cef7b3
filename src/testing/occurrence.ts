import type { SubscriptionType } from '../protocol/actions.js';
import type { EventName, EventPayloads } from '../protocol/events.js';

/** An event that the Genesys client sends in the Classic console, whoever subscribed to what. */
export type ClassicEvent = {
  [Name in Exclude<EventName, 'CLIENT_EVENT'>]: {
    readonly name: Name;
    readonly payload: Readonly<EventPayloads[Name]>;
  };
}[Exclude<EventName, 'CLIENT_EVENT'>];

/** An event that the Genesys client sends to those who subscribed to it. */
export interface ClientEvent {
  readonly type: SubscriptionType;
  readonly category: string;
  /** A record, `{ old, new }`, an id, a text, an object: it differs with the category. */
  readonly data?: unknown;
}

/**
 * Something that the simulated Genesys client tells, in no surface's dialect: an event, a client event, or both, since
 * most are told twice.
 */
export interface Occurrence {
  /** When: milliseconds since 1970, by the client's clock. */
  readonly at: number;
  readonly event?: ClassicEvent;
  readonly clientEvent?: ClientEvent;
  /** The client started (again) and can be subscribed to. The Classic side has no event for it. */
  readonly started?: true;
}

/** An action that a page sent, by its documented name, with the request as the Genesys client read it. */
export interface SentAction {
  /** Such as `changestate`. */
  readonly name: string;
  /** Such as `{ id: '…', action: 'hold' }`. A bare status of the Classic console is `{ id: 'BUSY' }`. */
  readonly request: Readonly<Record<string, unknown>>;
}

/** Something that the simulated Genesys client was told to do, and why it did not. */
export interface Refusal {
  /** What it was to do, such as `hold`; or the wire's name of a message that could not be read. */
  readonly action: string;
  /** What it was given. */
  readonly request: unknown;
  /** Why not, in words. */
  readonly reason: string;
}
