import { refuse } from '../errors.js';
import type { CATEGORIES } from './categories.js';
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

type Check = (value: unknown, field: string, options: CheckOptions) => unknown;

const describe = (value: unknown): string =>
  Array.isArray(value)
    ? 'a list'
    : isObject(value)
      ? 'an object'
      : (typeof value === 'string' ? `"${value}"` : String(value)).slice(0, 60);

const expect =
  (allowed: string, accepts: (value: unknown) => unknown): Check =>
  (value, field) =>
    accepts(value) || refuse('INVALID_ACTION', field, describe(value), allowed);

const isText = (value: unknown): unknown => typeof value === 'string' && value.trim();

const text = expect('a non-empty text', isText);
const boolean = expect('true or false', value => typeof value === 'boolean');
const texts = expect(
  'a non-empty list of non-empty texts',
  // every() would skip a hole in the list, which JSON then writes as null.
  value => Array.isArray(value) && value.length && [...(value as unknown[])].every(isText),
);
const attributes = expect(
  'a non-empty object of texts, numbers, true or false',
  value =>
    isObject(value) &&
    Object.keys(value).length &&
    Object.values(value).every(item => /string|boolean/.test(typeof item) || Number.isFinite(item)),
);
const oneOf = (...allowed: readonly unknown[]): Check =>
  expect(allowed.join(' or '), value => allowed.includes(value));

const optional =
  (check: Check): Check =>
  (value, field, options) =>
    value === undefined || check(value, field, options);

const absent = expect('nothing here', value => value === undefined);

const object = (fields: Readonly<Record<string, Check>>): Check => {
  const names = Object.keys(fields);
  const isAllowed = expect(`an object of ${names}`, isObject);
  return (value, field, options) => {
    isAllowed(value, field, options);
    const given = value as Record<string, unknown>;
    // A misspelt field would otherwise be a wish that silently goes unheard.
    for (const key of new Set([...names, ...Object.keys(given)])) {
      const check = names.includes(key) ? fields[key] : absent;
      check?.(given[key], `${field}.${key}`, options);
    }
  };
};

const anyText = expect('a text', value => typeof value === 'string');

const userData: Check = (value, field, options) => {
  anyText(value, field, options);
  // The number itself stays out of the error, which may end in a log.
  if (!options.allowPaymentCardNumber && holdsPaymentCardNumber(value as string)) {
    refuse('INVALID_ACTION', field, 'a payment card number', 'no PCI data without allowPaymentCardNumber');
  }
};

const participantContext = object({
  transferTarget: text,
  transferTargetType: oneOf('userId', 'queueId', 'address'),
});

/** The actions that can't be without a context; all others go alone. */
const CONTEXTS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  blindTransfer: { participantContext },
  consultTransfer: { participantContext },
  secureSession: { secureSessionContext: object({ flowId: text, userData, disconnect: optional(boolean) }) },
};

const action = oneOf(
  'pickup',
  'disconnect',
  'hold',
  'mute',
  'securePause',
  'concludeTransfer',
  ...Object.keys(CONTEXTS),
);

const CHECKS: Readonly<Record<ActionName, Check>> = {
  changestate: (value, field, options) =>
    object({ id: text, action, ...CONTEXTS[(value as { action: string } | undefined)?.action ?? ''] })(
      value,
      field,
      options,
    ),
  changestatus: object({ id: text }),
  addCustomAttributes: object({ id: text, attributes }),
  addAssociation: object({
    type: oneOf('contact', 'relation'),
    id: text,
    text,
    select: optional(boolean),
    interactionId: optional(text),
  }),
  createConference: object({ interactionIds: texts }),
  subscribe: object({ type: oneOf('Interaction', 'Notification', 'UserAction'), categories: texts }),
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
