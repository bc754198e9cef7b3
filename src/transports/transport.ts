import type { Finding } from '../errors.js';
import type { ActionName, ActionRequests, SubscribeRequest } from '../protocol/actions.js';
import type { EventName, TransportName, UnrecognizedMessage } from '../protocol/events.js';
import type { ActionMessage, EventMessage } from '../protocol/message.js';

/** The client's side of a transport. None of these throws. */
export interface Receiver {
  /** An event arrived. */
  event(message: EventMessage): void;
  /** A message arrived that is not what its wire name promises. */
  unrecognized(message: UnrecognizedMessage): void;
  /** An action was heard, an echo of the page's own ones among them. */
  action(message: ActionMessage): void;
  /** The Genesys client started again: it has forgotten the subscriptions. */
  restarted(): void;
}

/** The way of messages between a page and the Genesys client on one Salesforce surface. */
export interface Transport {
  /** The surface. */
  readonly name: TransportName;
  /** Resolves when actions can be handed over; absent where they can be at once. Rejects at `close()`. */
  readonly ready?: Promise<void> | undefined;
  /** The subscriptions that an event needs to arrive, or without a name all events; absent where all arrive unasked. */
  readonly subscriptionsFor?: (name?: EventName) => readonly SubscribeRequest[];
  /** Takes the one receiver and starts to listen where it can. Called once, before all else. Does not throw. */
  open(receiver: Receiver): void;
  /**
   * Makes sure that events arrive, with `'ACTION'` also the actions of other components. The client calls it before each
   * handler is added; calling it again changes nothing.
   *
   * @throws {@link ToolkitError} `SURFACE_UNAVAILABLE`.
   */
  listen(name?: 'ACTION'): void;
  /** Hands over an action that was checked, once `ready`. Resolves when the surface took it; the client minds the time. */
  send<Name extends ActionName>(name: Name, request: ActionRequests[Name]): Promise<void>;
  /** The findings about the surface itself. */
  diagnose(): Finding[];
  /** Leaves the surface without a trace. Calling it again changes nothing. */
  close(): void;
}
