import type { GenesysEvent, UnrecognizedMessage } from '../../../index.js';
import { isObject } from '../../../protocol/json.js';
import { list } from '../../about.js';
import { changes, fields, gist, json, recordsIn, valueText } from './record-text.js';
import type { FieldChange } from './record-text.js';

const LONGEST = 200;

/** Keeps a sender's text to a line: neither a megabyte nor a line break of its own. */
const line = (text: string): string =>
  (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text).replace(/\s+/g, ' ');

function step({ field, from, to }: FieldChange): string {
  if (from === undefined) return `${field}: ${valueText(to)}`;
  return `${field}: ${to === undefined ? 'gone' : `${valueText(from)} → ${valueText(to)}`}`;
}

function ofData(data: unknown): string {
  if (typeof data === 'string') return data;
  const { before, now } = recordsIn(data);
  if (!now) return data === undefined ? '' : json(data);
  if (!before) return gist(now) || fields(now);
  return changes(before, now).map(step).join(', ') || 'nothing changed';
}

function ofEvent({ name, payload }: GenesysEvent): string {
  switch (name) {
    case 'UPDATE_STATUS':
      return list(payload.status, payload.sub_status);
    case 'LOGGED_OUT':
      return 'the agent logged out';
    case 'INTERACTION_EVENT':
    case 'CLIENT_EVENT': {
      const data: unknown = payload.data;
      if (!isObject(data)) return json(payload);
      const words = ofData(data.data);
      const type = list(data.type);
      return type && words ? `${type}: ${words}` : type || words;
    }
    default:
      return list(payload.interactionId);
  }
}

/**
 * Summarizes an event for people, in at most 200 characters: the fields that a change changed, the caller, the status. Any
 * payload will do: one that is not as documented is shown as it is.
 */
export const summarize = (event: GenesysEvent): string => line(ofEvent(event));

/** Summarizes a message that could not be read: its origin and the reason. */
export const summarizeUnrecognized = ({ wireName, problem }: UnrecognizedMessage): string =>
  line(`${wireName.slice(wireName.lastIndexOf('.') + 1)}: ${problem}`);

/** Summarizes an action: the notes on it, and as much of its request as the line has room for. */
export function summarizeAction(request: unknown, notes: readonly string[]): string {
  const words = line(isObject(request) ? fields(request) : json(request)).slice(0, LONGEST / 2);
  return line([...notes, words].join(' · '));
}
