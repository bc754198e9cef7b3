import { ToolkitError } from '../errors.js';
import { isObject } from '../protocol/json.js';
import { isKnown, isMeasure, isPrivate, isVocabulary, kindOf } from './fields.js';
import { createScrubber } from './scrub.js';
import { createStandIns } from './stand-ins.js';
import type { Kind } from './stand-ins.js';

/** What goes and what stays, besides what is known to be private. */
export interface RedactOptions {
  /** Fields and attribute keys that are replaced whole, such as `['transcript', 'queueName']`. */
  fields?: readonly string[];
  /** Fields and attribute keys that stay as they are, such as `['Participant.language']`. */
  keepFields?: readonly string[];
}

/** Where a value stands. */
interface Place {
  /** The field's name. */
  readonly field: string;
  /** What the field holds. */
  readonly kind?: Kind | undefined;
  /** Whether nothing of it may stay, not even a yes. */
  readonly all?: boolean | undefined;
}

/**
 * Takes out of a recording what is private, so that it can be sent to somebody: phone numbers, names, addresses, the values
 * of attributes, `userData` and ids. Each becomes a stand-in (`phone-1`, `name-1`, `address-1`, `value-1`, `id-1`), the same
 * for the same thing, whatever the notation of a number, with or without its country code: so the call still makes sense,
 * and replays into the same phases. Times, durations, states, statuses, categories and names on the wire stay.
 *
 * Fields tell by their names what they hold. In all other texts, in the names of fields and in what can't be read, phone
 * numbers, e-mail addresses and UUIDs are found by their looks; besides them whatever some field of the recording holds,
 * parts of a name among it. A name that no field tells, such as one that is said in a transcript or a chat, can't be found:
 * `fields: ['transcript']` replaces such texts whole. Read what you publish.
 *
 * To redact a redacted recording changes nothing.
 *
 * @returns The recording as a text, line by line.
 * @throws {@link ToolkitError} `INVALID_OPTION` for a recording that is no text, and for options.
 *
 * @example
 * send(redact(recorder.text(), { keepFields: ['Participant.language'] }));
 */
export function redact(recording: string, { fields = [], keepFields = [] }: RedactOptions = {}): string {
  if (typeof recording !== 'string')
    throw new ToolkitError(
      'INVALID_OPTION',
      `redact() takes the text of a recording, no ${typeof recording}.`,
    );
  for (const [option, value] of Object.entries({ fields, keepFields })) {
    if (!Array.isArray(value) || !value.every(each => typeof each === 'string'))
      throw new ToolkitError('INVALID_OPTION', `redact(): ${option} takes a list of fields' names.`);
  }
  const whole = new Set(fields);
  const kept = new Set(keepFields);
  const scrubber = createScrubber(() => standIns);
  const standIns = createStandIns(recording, scrubber.learn);
  /** The same texts come again and again. */
  let done = new Map<string, string>();

  function scrub(text: string, byLooks?: boolean): string {
    const key = `${byLooks ? 1 : 0}${text}`;
    const scrubbed = done.get(key) ?? scrubber.scrub(text, byLooks);
    done.set(key, scrubbed);
    return scrubbed;
  }

  function redactValue(value: unknown, place: Place): unknown {
    const { kind, all } = place;
    if (typeof value === 'string') return redactText(value, place);
    if (typeof value === 'number') return redactNumber(value, place);
    if (typeof value === 'boolean') return all ? standIns.of('value', String(value)) : value;
    if (Array.isArray(value)) return value.map(each => redactValue(each, place));
    if (!isObject(value)) return value;
    // By entries, so that a key such as __proto__ stays a key.
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        redactName(name),
        redactField(name, each, all ? place : (placeOfData(name, each, value) ?? placeOf(name, kind))),
      ]),
    );
  }

  const redactField = (name: string, value: unknown, place: Place): unknown =>
    kept.has(name) ? value : redactValue(value, place);

  function placeOf(name: string, outer?: Kind): Place {
    const all = isPrivate(name) || whole.has(name);
    // What the field is called in the end counts too: it is all that there is, when it is redacted again.
    const field = redactName(name);
    return { field, kind: all ? 'value' : (kindOf(name) ?? kindOf(field) ?? outer), all };
  }

  /** A message may have an interaction's id alone for its data, or the agent's status. */
  function placeOfData(name: string, data: unknown, message: Record<string, unknown>): Place | undefined {
    const { type, category } = message;
    if (name !== 'data' || typeof data !== 'string' || category === undefined || whole.has(name)) return;
    if (type !== 'UserAction') return { field: name, kind: 'id' };
    return typeof category === 'string' && /status$/i.test(category) ? { field: 'status' } : undefined;
  }

  const redactName = (name: string): string => (isKnown(name) ? name : scrub(name));

  function redactText(text: string, { field, kind, all }: Place): string {
    if (kind && (all || !isVocabulary(field))) return standIns.of(kind, text);
    if (isVocabulary(field)) return scrub(text, true);
    if (isMeasure(field) && /^\d{1,13}(\.\d+)?$/.test(text) && !standIns.knows(text)) return text;
    if (/^\s*[[{]/.test(text)) return redactJson(text);
    return standIns.known(text) ?? scrub(text);
  }

  function redactNumber(number: number, { field, kind, all }: Place): unknown {
    const digits = String(Math.abs(number));
    if (all || (kind && !isVocabulary(field))) return standIns.of(kind ?? 'value', digits);
    if (!/^\d+$/.test(digits) || (isMeasure(field) && !standIns.knows(digits))) return number;
    const scrubbed = scrub(digits, true);
    return scrubbed === digits ? number : scrubbed;
  }

  function redactJson(text: string): string {
    try {
      return JSON.stringify(redactValue(JSON.parse(text), { field: '' }));
    } catch {
      return redactBroken(text);
    }
  }

  /** What was cut off, or is deeper than can be followed: fields that can still be told, and the rest by its looks. */
  function redactBroken(text: string): string {
    const readable = text.replace(/\\u00(2[013-9a-f]|[3-7][\dabdef])/gi, (_escape, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
    return scrub(
      readable.replace(
        /"((?:[^"\\]|\\.){0,60})"(\s*:\s*)(?:"([^"\\]*(?:\\.[^"\\]*)*)("?)|(-?\d+))/g,
        (_pair, name: string, colon: string, value: string | undefined, end: string, digits: string) => {
          const told = value === undefined ? Number(digits) : unescaped(value);
          const redacted = JSON.stringify(redactField(name, told, placeOf(name)));
          return `"${name}"${colon}${end === '' ? redacted.slice(0, -1) : redacted}`;
        },
      ),
    );
  }

  function redactLine(line: string): string {
    if (!line.trim()) return line;
    try {
      const read: unknown = JSON.parse(line);
      if (!isObject(read)) return JSON.stringify(redactValue(read, { field: '' }));
      return JSON.stringify(
        Object.fromEntries(
          Object.entries(read).map(([name, value]) => [
            redactName(name),
            isOurs(name, value, read) ? value : redactField(name, value, placeOf(name)),
          ]),
        ),
      );
    } catch {
      return redactBroken(line);
    }
  }

  const redactAll = (): string =>
    recording
      .replace(/^\ufeff/, '')
      .split('\n')
      .map(redactLine)
      .join('\n');
  // What the last line tells is private in the first one too: the first time is for learning.
  redactAll();
  done = new Map();
  return redactAll();
}

/** Whether something in a line is the recording's own, and no part of a message. */
const isOurs = (name: string, value: unknown, line: Record<string, unknown>): boolean =>
  name === 'started'
    ? typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(value)
    : typeof value === 'number' &&
      (/^(at|dropped|version|outcome|ms)$/.test(name) || (name === 'number' && 'action' in line));

function unescaped(text: string): string {
  // It may be cut off in the middle of an escape.
  for (const whole of [text, text.replace(/\\(?:u[\da-f]{0,3})?$/i, '')]) {
    try {
      return JSON.parse(`"${whole}"`) as string;
    } catch {
      // Then it is taken as it stands.
    }
  }
  return text;
}
