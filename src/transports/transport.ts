import type { ActionName, ActionRequests } from '../protocol/actions.js';
import type { EventName, GenesysEvent, TransportName, UnrecognizedMessage } from '../protocol/events.js';

/** What a transport tells its client. None of these throws. */
export interface Receiver {
  /** An event arrived. */
  event(event: GenesysEvent): void;
  /** A message arrived that is not the event that its wire name promises. */
  unrecognized(message: UnrecognizedMessage): void;
  /** The Genesys client started again: it has forgotten the subscriptions. */
  restarted(): void;
}

/** How messages travel between a page and the Genesys client on one Salesforce surface. */
export interface Transport {
  /** Which surface. */
  readonly name: TransportName;
  /** Resolves when actions can be handed over. */
  readonly ready: Promise<void>;
  /** Takes the one receiver. Called once, before all else. */
  open(receiver: Receiver): void;
  /**
   * Makes sure that the surface delivers an event, or without a name all of them. Calling it again changes nothing.
   *
   * @throws {@link ToolkitError} `SURFACE_UNAVAILABLE`.
   */
  listen(name?: EventName): void;
  /** Hands over an action that was checked. Resolves when the surface took it; the client minds the time. */
  send<Name extends ActionName>(name: Name, request: ActionRequests[Name]): Promise<void>;
  /** What can be said about the surface itself, each in a sentence for a Salesforce developer. */
  diagnose(): string[];
  /** Leaves the surface without a trace. Calling it again changes nothing. */
  close(): void;
}
