import type { ActionName, ActionRequests } from './actions.js';
import type { GenesysEvent } from './events.js';
import type { InteractionUpdate, SelectionUpdate } from './interaction-update.js';

/** A message that a transport read, once and for all. */
export interface EventMessage {
  /** The event that the message is. */
  readonly event: GenesysEvent;
  /** On Lightning, the same message in CLIENT_EVENT's form; the event itself where it is a CLIENT_EVENT. */
  readonly clientEvent?: GenesysEvent<'CLIENT_EVENT'>;
  /** What the message says of an interaction. */
  readonly interaction?: InteractionUpdate;
  /** What the message says of the agent's selection. */
  readonly selection?: SelectionUpdate;
}

/** An action that was heard on the surface: the page's own, or another component's. */
export interface ActionMessage<Name extends ActionName = ActionName> {
  /** The action's documented name, which tells the request's type. */
  readonly name: Name;
  /** The request as it came, which may break the specification. */
  readonly request: ActionRequests[Name];
  /** The reason that the request breaks the specification, in a sentence. */
  readonly problem?: string;
}

/** An action that some component of the surface asked of the Genesys client, as `client.on('ACTION', …)` gets it. */
export type ActionEvent = {
  [Name in ActionName]: ActionMessage<Name> & {
    /** Whether this page sent it. */
    readonly own: boolean;
    /** When it was handed over, or heard: milliseconds since 1970, from this page's clock. */
    readonly at: number;
    /** Of an own one: resolves when the surface took it, rejects with the {@link ToolkitError} where it did not. */
    readonly taken?: Promise<void>;
    /**
     * Of an own one with `confirm`, `setHeld()` or `setSecurePause()`: resolves with the event that shows the effect, or with
     * `undefined` where it was so already; rejects where the surface did not take it, or nobody waits for it any more.
     */
    readonly shown?: Promise<GenesysEvent | undefined> | undefined;
    /** Of an own one: the time that it has, in milliseconds. */
    readonly timeout?: number;
  };
}[ActionName];
