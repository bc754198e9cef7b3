import type { CATEGORIES } from './categories.js';

/**
 * The actions that the Genesys Cloud for Salesforce client exposes, and the request of each.
 *
 * From the specification, "The integration exposes the following actions".
 */

/**
 * The entity receiving a transfer. `transferTo` builds it with the encoding that the specification asks for.
 *
 * @example
 * client.changestate({ id, action: 'blindTransfer', participantContext: transferTo.phone('3175550123') });
 */
export interface ParticipantContext {
  /**
   * ID of an agent or queue, or, with `address`, a phone number, a flow name or a flow ID. A flow has the prefix `sip:`.
   * Special characters are encoded with `encodeURIComponent()`.
   */
  transferTarget: string;
  /** What the target is: `address` for a phone number and for a flow. */
  transferTargetType: 'userId' | 'queueId' | 'address';
}

/** The secure flow receiving the interaction. */
export interface SecureSessionContext {
  /** ID of the secure flow. */
  flowId: string;
  /**
   * Customer-provided data: `Flow.InvocationData` in the secure flow. The specification forbids secure and PCI data here:
   * a text that holds a payment card number is refused, unless the action's `allowPaymentCardNumber` says otherwise.
   */
  userData: string;
  /** Whether the interaction is disconnected after the secure session was created. */
  disconnect?: boolean;
}

/**
 * Updates the state of an interaction.
 *
 * `hold`, `mute` and `securePause` have no documented opposite: sent again, they undo. `concludeTransfer` ends a
 * `consultTransfer`. `participantContext` goes with the two transfers and with nothing else, `secureSessionContext` with
 * `secureSession`.
 */
export type ChangestateRequest = {
  /** ID of the interaction. */
  id: string;
} & (
  | {
      /** Desired state of the interaction. */
      action: 'pickup' | 'disconnect' | 'hold' | 'mute' | 'securePause' | 'concludeTransfer';
    }
  | {
      /** A transfer, without or with a consultation. */
      action: 'blindTransfer' | 'consultTransfer';
      /** The entity receiving the transfer. */
      participantContext: ParticipantContext;
    }
  | {
      /** A transfer to a secure flow. */
      action: 'secureSession';
      /** The secure flow receiving the interaction. */
      secureSessionContext: SecureSessionContext;
    }
);

/** Updates the agent's status. */
export interface ChangestatusRequest {
  /** ID or name of the status, such as `AVAILABLE`. (The documentation's "ID of the interaction" is a slip.) */
  id: string;
}

/** Adds custom attributes to an interaction. */
export interface AddCustomAttributesRequest {
  /** ID of the interaction. */
  id: string;
  /** Key-value pairs, at least one. The list is flat: a value is no object. `null` clears the attribute. */
  attributes: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Adds a new contact or relation association to interaction logs.
 *
 * The record must fit: `contact` is the WhoId of the Task (a contact or lead), `relation` its WhatId (a case, an account
 * and so on). With one that does not, every later save of the call log fails.
 */
export interface AddAssociationRequest {
  /** Which menu of the interaction log it fills: `contact` is Name, `relation` is Related To. */
  type: 'contact' | 'relation';
  /** ID of the record. */
  id: string;
  /** Displayed name of the association. */
  text: string;
  /** With `true` the association is added only to the interaction that `interactionId` names. */
  select?: boolean;
  /** ID of the interaction to receive the association. */
  interactionId?: string;
}

/** Creates a conference from multiple interactions. */
export interface CreateConferenceRequest {
  /** IDs of the interactions, at least one. */
  interactionIds: readonly string[];
}

/** A type of client event to subscribe to. */
export type SubscriptionType = keyof typeof CATEGORIES;

/** A category of one type. Any text is allowed, since the vendor adds new ones; an editor suggests the documented ones. */
export type SubscriptionCategory<Type extends SubscriptionType> =
  (typeof CATEGORIES)[Type][number] | (string & Record<never, never>);

/** Subscribes to client events. */
export type SubscribeRequest = {
  [Type in SubscriptionType]: {
    /** Type of event to subscribe to. */
    type: Type;
    /** The categories to receive, at least one. */
    categories: readonly SubscriptionCategory<Type>[];
  };
}[SubscriptionType];

/** Each action's request, by the action's documented name. */
export interface ActionRequests {
  /** Updates the state of an interaction. */
  changestate: ChangestateRequest;
  /** Updates the agent's status. */
  changestatus: ChangestatusRequest;
  /** Adds custom attributes to an interaction. */
  addCustomAttributes: AddCustomAttributesRequest;
  /** Adds a contact or relation association to interaction logs. */
  addAssociation: AddAssociationRequest;
  /** Creates a conference from multiple interactions. */
  createConference: CreateConferenceRequest;
  /** Subscribes to client events. */
  subscribe: SubscribeRequest;
}

/** The documented name of an action. */
export type ActionName = keyof ActionRequests;

/** The names of all actions. */
export const ACTION_NAMES: readonly ActionName[] = [
  'changestate',
  'changestatus',
  'addCustomAttributes',
  'addAssociation',
  'createConference',
  'subscribe',
];
