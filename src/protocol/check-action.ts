import { nameValue, refuse, ToolkitError } from '../errors.js';
import type { ActionName } from './actions.js';
import { CATEGORIES } from './categories.js';
import { isObject, own } from './json.js';
import { holdsPaymentCardNumber } from './payment-card.js';

/** What a check lets through. */
export interface CheckOptions {
  /**
   * Sends `userData` even where it holds what looks like a payment card number. For those who know that it is none.
   *
   * @defaultValue false
   */
  allowPaymentCardNumber?: boolean;
  /**
   * Sends fields that the specification does not have, for what the vendor adds before this toolkit does.
   *
   * @defaultValue false
   */
  allowUnknownFields?: boolean;
}

/** Throws where a value is not what a field takes. `place` is the field's path, for the message. */
type Check = (value: unknown, place: string, options: CheckOptions) => void;

const expect =
  (allowed: string, accepts: (value: unknown) => boolean): Check =>
  (value, place) => {
    if (!accepts(value)) refuse('INVALID_ACTION', place, allowed, value);
  };

const text = expect('a non-empty text', value => typeof value === 'string' && value.trim() !== '');
const anyText = expect('a text', value => typeof value === 'string');
const boolean = expect('true or false', value => typeof value === 'boolean');
const nonEmptyList = expect(
  'a list of non-empty texts, with at least one',
  value => Array.isArray(value) && value.length > 0,
);
const nonEmptyObject = expect(
  'an object with at least one attribute',
  value => isObject(value) && Object.keys(value).length > 0,
);
const attribute = expect(
  'a text, a finite number, true, false, or null to clear it',
  value => value === null || /string|boolean/.test(typeof value) || Number.isFinite(value),
);

const oneOf = (...allowed: readonly string[]): Check =>
  expect(`one of ${allowed.join(', ')}`, value => (allowed as readonly unknown[]).includes(value));

const optional =
  (check: Check): Check =>
  (value, place, options) => {
    if (value !== undefined) check(value, place, options);
  };

const texts: Check = (value, place, options) => {
  nonEmptyList(value, place, options);
  // Not by forEach: it would skip a hole, which JSON then writes as null.
  for (const [index, each] of [...(value as unknown[])].entries()) text(each, `${place}[${index}]`, options);
};

const attributes: Check = (value, place, options) => {
  nonEmptyObject(value, place, options);
  for (const [key, each] of Object.entries(value as object)) {
    attribute(each, /^[\w$]+$/.test(key) ? `${place}.${key}` : `${place}[${JSON.stringify(key)}]`, options);
  }
};

const userData: Check = (value, place, options) => {
  anyText(value, place, options);
  // The number itself stays out of the error, which may end in a log.
  if (!options.allowPaymentCardNumber && holdsPaymentCardNumber(value as string)) {
    throw new ToolkitError(
      'INVALID_ACTION',
      `${place} takes no secure or PCI data; it got what looks like a payment card number. One that is none is sent with { allowPaymentCardNumber: true }.`,
    );
  }
};

type FieldChecks = Readonly<Record<string, Check>>;

const object = (fields: FieldChecks): Check => {
  const isGiven = expect(`an object with ${Object.keys(fields).join(', ')}`, isObject);
  return (value, place, options) => {
    isGiven(value, place, options);
    const given = value as Record<string, unknown>;
    // The first: a misspelt field is missing under its right name too.
    if (!options.allowUnknownFields) refuseUnknown(given, fields, place);
    for (const [name, check] of Object.entries(fields)) check(given[name], `${place}.${name}`, options);
  };
};

/** A misspelt field would otherwise silently do nothing. */
function refuseUnknown(given: object, fields: FieldChecks, place: string): void {
  for (const [name, value] of Object.entries(given)) {
    if (own(fields, name) || value === undefined) continue;
    throw new ToolkitError(
      'INVALID_ACTION',
      `${place}.${name} takes nothing here; it got ${nameValue(value)}. The fields are ${Object.keys(fields).join(', ')}; others are sent with { allowUnknownFields: true }.`,
    );
  }
}

const participantContext = object({
  transferTarget: text,
  transferTargetType: oneOf('userId', 'queueId', 'address'),
});

const secureSessionContext = object({ flowId: text, userData, disconnect: optional(boolean) });

/** The actions of changestate that take a context; all others take none. */
const CONTEXTS: Readonly<Record<string, FieldChecks>> = {
  blindTransfer: { participantContext },
  consultTransfer: { participantContext },
  secureSession: { secureSessionContext },
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

const changestate: Check = (value, place, options) => {
  const always = { id: text, action };
  // The action first: it tells which other fields there are.
  object(always)(value, place, { allowUnknownFields: true });
  object({ ...always, ...CONTEXTS[(value as { action: string }).action] })(value, place, options);
};

/** The check of each action. A new action, or a new field of one, is an entry here and in actions.ts. */
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
  createConference: object({ interactionIds: texts }),
  subscribe: object({ type: oneOf(...Object.keys(CATEGORIES)), categories: texts }),
};

/**
 * Checks an action's request against the specification.
 *
 * @throws {@link ToolkitError} `INVALID_ACTION`, which names the field, the value that came and the values that are allowed.
 */
export function checkAction(name: ActionName, request: unknown, options: CheckOptions = {}): void {
  try {
    CHECKS[name](request, name, options);
  } catch (error) {
    if (error instanceof ToolkitError) throw error;
    // Locker's proxies may refuse to be read.
    throw new ToolkitError(
      'INVALID_ACTION',
      `${name} takes a request that can be read; it got one that can't.`,
      error,
    );
  }
}

/** The reason that a request breaks the specification, in a sentence; `undefined` where it does not. */
export function problemWithAction(name: ActionName, request: unknown): string | undefined {
  try {
    checkAction(name, request);
    return undefined;
  } catch (error) {
    return (error as ToolkitError).message;
  }
}
