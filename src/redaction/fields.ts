import { isObject } from '../protocol/json.js';
import { placeholderPattern } from './patterns.js';
import type { Kind } from './placeholders.js';

/** The content of a field, told by its name. */

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  // Not with /i: "paid" and "valid" are no ids.
  ['id', /^(?:id|ID|uuid|guid)s?$|(?:Id|ID|_id|Uuid|Guid)s?$/],
  ['phone', /phone|^(?:ani|dnis|from|to|caller|callee)$|number$|mobile$|fax$|Ani$|Dnis$/i],
  ['address', /address|mail$|^(?:street|city|zip|zipCode|postalCode|postcode)$/i],
  ['name', /^(?!queue|wire).*name$/i],
];

/** The kind of a field's content, where its name tells. */
export function kindOf(field: string): Kind | undefined {
  const name = field.replace(placeholderPattern(), '');
  return KINDS.find(([, names]) => names.test(name))?.[0];
}

/**
 * Gives a field whose content depends on what is beside it the name of one that tells its content by itself.
 *
 * @param action - The action whose request the field is in.
 */
export function tellingName(name: string, value: unknown, siblings: unknown, action?: unknown): string {
  if (typeof value !== 'string') return name;
  const { category, type, transferTargetType }: Record<string, unknown> = isObject(siblings) ? siblings : {};
  if (name === 'transferTarget') {
    // An address is a number, or a flow's name or id after "sip:".
    return transferTargetType === 'address' && !/^sip:/i.test(value) ? 'phone' : 'id';
  }
  if (name === 'text' && action === 'addAssociation') return 'name';
  // A status has an id or a name. A name is short, and nothing in it looks private.
  if (name === 'id' && action === 'changestatus' && /^[^\p{Nd}@%]{1,31}$/u.test(value)) return 'status';
  if (name !== 'data' || category === undefined) return name;
  // A message may have an interaction's id alone for its data, or the agent's status.
  if (type !== 'UserAction') return 'id';
  return typeof category === 'string' && /status$/i.test(category) ? 'status' : name;
}

/** Whether nothing of a field's content may stay. */
export const isPrivate = (field: string): boolean => /^(?:attributes|userData)$/.test(field);

/** Whether a field holds the vendor's words: a customer may be called Inbound. */
export const isVocabulary = (field: string): boolean =>
  /^(?:type|category|categories|reason|state|status|sub_status|direction|recordingState|channel|action|transferTargetType|format|transport|toolkit|wireName)$/.test(
    field,
  );

/** Whether digits in a field are a time or a number of something. */
export const isMeasure = (field: string): boolean =>
  /(?:[tT]ime|[sS]tamp|[dD]ate|[dD]uration|[sS]econds|[mM]illis|Ms|[cC]ount|[a-z]At)$/.test(field);

/** Whether a field has a name that software gave it: it stays, though a customer may be called Data. */
export const isKnown = (field: string): boolean =>
  isVocabulary(field) ||
  /^(?:[a-z]+(?:[A-Z][a-z]+)+|data|old|new|id|attributes|phone|name|ani|transcripts?|alternatives|text|disconnect|select|at|own|number|request|problem|outcome|ms|error|version|started|dropped)$/.test(
    field,
  );

/** Whether a number of a recorded line is the recording's own, and no part of a message or an action. */
export const isOfRecording = (field: string, value: unknown, line: object): boolean =>
  typeof value === 'number' &&
  (/^(?:at|dropped|version|outcome|ms)$/.test(field) || (field === 'number' && 'action' in line));
