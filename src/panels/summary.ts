import { isObject } from '../protocol/json.js';
import type { GenesysEvent, UnrecognizedMessage } from '../index.js';
import { changes, fields, gist, json, list, recordsIn } from './record.js';

const LONGEST = 200;

/** Keeps what a sender says to a line: neither a megabyte nor a line break of its own. */
const line = (text: string): string =>
  (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text).replace(/\s+/g, ' ');

function ofData(data: unknown): string {
  if (typeof data === 'string') return data;
  const { before, now } = recordsIn(data);
  if (!now) return data === undefined ? '' : json(data);
  if (!before) return gist(now) || fields(now);
  const words = gist(now);
  return (changes(before, now).join(', ') || 'nothing changed') + (words && ` · ${words}`);
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
      return list(data.type, data.category) + (words && `: ${words}`);
    }
    default:
      return list(payload.interactionId);
  }
}

/**
 * An event in a line of at most 200 characters, for people: what an interaction's change changed, who calls, which status.
 * Any payload will do: what is not as documented is shown as it is.
 */
export const summarize = (event: GenesysEvent): string => line(ofEvent(event));

/** A message that could not be read, in a line: where it came from and why it could not. */
export const summarizeUnrecognized = ({ wireName, problem }: UnrecognizedMessage): string =>
  line(`${wireName.slice(wireName.lastIndexOf('.') + 1)}: ${problem}`);
