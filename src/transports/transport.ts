import type { ActionName, ActionRequests, SubscribeRequest } from '../protocol/actions.js';
import type { EventName, GenesysEvent, TransportName, UnrecognizedMessage } from '../protocol/events.js';

/** What a transport tells its client. None of these throws. */
export interface Receiver {
  /** An event arrived; on Lightning with the CLIENT_EVENT that every message there is too. */
  event(event: GenesysEvent, clientEvent?: GenesysEvent<'CLIENT_EVENT'>): void;
  /** A message arrived that is not the event that its wire name promises. */
  unrecognized(message: UnrecognizedMessage): void;
  /** The Genesys client started again: it has forgotten the subscriptions. */
  restarted(): void;
}

/** How messages travel between a page and the Genesys client on one Salesforce surface. */
export interface Transport {
  /** Which surface. */
  readonly name: TransportName;
  /** Resolves when actions can be handed over; absent where they can be at once. Rejects at `close()`. */
  readonly ready?: Promise<void>;
  /** Takes the one receiver. Called once, before all else. */
  open(receiver: Receiver): void;
  /**
   * Makes sure that the surface delivers an event, or without a name all of them. Calling it again changes nothing.
   *
   * @returns What has to be subscribed to besides, for the event to come.
   * @throws {@link ToolkitError} `SURFACE_UNAVAILABLE`.
   */
  listen(name?: EventName): readonly SubscribeRequest[];
  /** Hands over an action that was checked, once `ready`. Resolves when the surface took it; the client minds the time. */
  send<Name extends ActionName>(name: Name, request: ActionRequests[Name]): Promise<void>;
  /** What can be said about the surface itself, each in a sentence for a Salesforce developer. */
  diagnose(): string[];
  /** Leaves the surface without a trace. Calling it again changes nothing. */
  close(): void;
}
