import { ToolkitError } from '../errors.js';
import { isObject } from './json.js';
import { holdsPaymentCardNumber } from './payment-card.js';

/**
 * The actions that the Genesys Cloud for Salesforce client exposes, what each takes, and the check that every request
 * passes before it is sent.
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
  | { action: 'pickup' | 'disconnect' | 'hold' | 'mute' | 'securePause' | 'concludeTransfer' }
  | { action: 'blindTransfer' | 'consultTransfer'; participantContext: ParticipantContext }
  | { action: 'secureSession'; secureSessionContext: SecureSessionContext }
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
  /** Key-value pairs, at least one. The list is flat: a value is no object. */
  attributes: Readonly<Record<string, string | number | boolean>>;
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

/** The categories that can be subscribed to, by type: the specification's tables, those of its Lightning part included. */
export const CATEGORIES = {
  Interaction: [
    'add',
    'change',
    'connect',
    'disconnect',
    'acw',
    'deallocate',
    'callbackPlaced',
    'callbackCallEnded',
    'blindTransfer',
    'consultTransfer',
    'completeConsultTransfer',
    'secureSession',
  ],
  Notification: [
    'interactionSelection',
    'chatUpdate',
    'interactionWindow',
    'conversationTranscription',
    'messageUpdate',
  ],
  UserAction: ['login', 'logout', 'station', 'status', 'modal', 'routingStatus', 'view'],
} as const;

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
  changestate: ChangestateRequest;
  changestatus: ChangestatusRequest;
  addCustomAttributes: AddCustomAttributesRequest;
  addAssociation: AddAssociationRequest;
  createConference: CreateConferenceRequest;
  subscribe: SubscribeRequest;
}

/** The documented name of an action. */
export type ActionName = keyof ActionRequests;

/** What a check may let through. */
export interface CheckOptions {
  /**
   * Sends `userData` even where it holds what looks like a payment card number. For those who know that it is none.
   *
   * @defaultValue false
   */
  allowPaymentCardNumber?: boolean;
}

type Check = (value: unknown, field: string, options: CheckOptions) => void;

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  if (Array.isArray(value)) return value.length ? 'a list' : 'an empty list';
  if (value === undefined) return 'missing';
  return isObject(value) ? 'an object' : typeof value === 'function' ? 'a function' : String(value);
}

function refuse(field: string, found: string, allowed: string): never {
  throw new ToolkitError('INVALID_ACTION', `${field} is ${found}: it takes ${allowed}. Nothing was sent.`);
}

const expect = (accepts: (value: unknown) => unknown, allowed: string): Check => {
  return (value, field) => accepts(value) || refuse(field, describe(value), allowed);
};

const text = expect(value => typeof value === 'string' && value.trim(), 'a text that is not empty');
const boolean = expect(value => typeof value === 'boolean', 'true or false');
const oneOf = (...allowed: readonly string[]): Check =>
  expect(value => allowed.includes(value as string), `one of ${allowed.join(', ')}`);

const optional = (check: Check): Check => {
  return (value, field, options) => value === undefined || check(value, field, options);
};

const listOfTexts: Check = (value, field, options) => {
  if (!Array.isArray(value) || !value.length) refuse(field, describe(value), 'a list with at least one text');
  // A hole in the list would be skipped by forEach and sent as null.
  Array.from(value as unknown[], (item, index) => text(item, `${field}[${index}]`, options));
};

const attributes: Check = (value, field) => {
  const entries = isObject(value) ? Object.entries(value) : [];
  if (!entries.length) refuse(field, describe(value), 'an object with at least one key');
  for (const [key, item] of entries) {
    if (!/^(string|boolean)$/.test(typeof item) && !Number.isFinite(item)) {
      refuse(`${field}.${key}`, describe(item), 'a text, a number, true or false');
    }
  }
};

const object = (fields: Readonly<Record<string, Check>>): Check => {
  const names = Object.keys(fields);
  return (value, field, options) => {
    if (!isObject(value)) return refuse(field, describe(value), `an object with ${names.join(', ')}`);
    // A misspelt optional field would otherwise be a wish that silently goes unheard.
    for (const key of Object.keys(value)) {
      if (!names.includes(key)) refuse(`${field}.${key}`, 'unknown', names.join(', '));
    }
    for (const name of names) fields[name]?.(value[name], `${field}.${name}`, options);
  };
};

const userData: Check = (value, field, options) => {
  if (typeof value !== 'string') refuse(field, describe(value), 'a text');
  if (!options.allowPaymentCardNumber && holdsPaymentCardNumber(value as string)) {
    refuse(
      field,
      'a text with a payment card number',
      'no PCI data (allowPaymentCardNumber sends it all the same)',
    );
  }
};

const participantContext = object({
  transferTarget: text,
  transferTargetType: oneOf('userId', 'queueId', 'address'),
});

const secureSessionContext = object({ flowId: text, userData, disconnect: optional(boolean) });

/** The actions that can't be without a context; all others go alone. */
const CONTEXT_OF: Readonly<Record<string, readonly string[]>> = {
  participantContext: ['blindTransfer', 'consultTransfer'],
  secureSessionContext: ['secureSession'],
};

const stateFields = object({
  id: text,
  action: oneOf(
    'pickup',
    'disconnect',
    'hold',
    'mute',
    'securePause',
    'blindTransfer',
    'consultTransfer',
    'concludeTransfer',
    'secureSession',
  ),
  participantContext: optional(participantContext),
  secureSessionContext: optional(secureSessionContext),
});

const changestate: Check = (value, field, options) => {
  stateFields(value, field, options);
  const request = value as Record<string, unknown>;
  for (const [context, actions] of Object.entries(CONTEXT_OF)) {
    if (actions.includes(request.action as string) !== (request[context] !== undefined)) {
      refuse(
        `${field}.${context}`,
        describe(request[context]),
        `a value with ${actions.join(' and ')}, and only there`,
      );
    }
  }
};

const CHECKS: Readonly<Record<ActionName, Check>> = {
  changestate,
  changestatus: object({ id: text }),
  addCustomAttributes: object({ id: text, attributes }),
  addAssociation: object({
    type: oneOf('contact', 'relation'),
    id: text,
    text,
    select: optional(boolean),
    interactionId: optional(text),
  }),
  createConference: object({ interactionIds: listOfTexts }),
  subscribe: object({ type: oneOf(...Object.keys(CATEGORIES)), categories: listOfTexts }),
};

/**
 * Checks an action's request against the specification.
 *
 * @throws {@link ToolkitError} `INVALID_ACTION`, which names the field, what came and what is allowed.
 */
export function checkAction<Name extends ActionName>(
  name: Name,
  request: ActionRequests[Name],
  options: CheckOptions = {},
): void {
  CHECKS[name](request, name, options);
}
