import { refuse } from '../errors.js';
import { isObject, parseJson } from '../protocol/json.js';
import { isKnown, isMeasure, isOfRecording, isPrivate, isVocabulary, kindOf, tellingName } from './fields.js';
import { createPlaceholders } from './placeholders.js';
import type { Kind } from './placeholders.js';
import { createScrubber } from './scrub.js';

/** Options of {@link redact}. */
export interface RedactOptions {
  /** Fields and attribute keys that are replaced whole, such as `['transcript', 'queueName']`. */
  fields?: readonly string[];
  /** Fields and attribute keys that stay as they are, such as `['Participant.language']`. */
  keepFields?: readonly string[];
}

/** The place of a value. */
interface Place {
  /** The field's name. */
  readonly field: string;
  /** The kind of the field's content. */
  readonly kind?: Kind | undefined;
  /** Whether nothing of it may stay, not even a yes. */
  readonly all?: boolean | undefined;
  /** The action whose request it is. */
  readonly action?: unknown;
}

/**
 * Takes out of a recording what is private, so that it can be sent to somebody: phone numbers, names, addresses, the values
 * of attributes, `userData` and ids. Each becomes a placeholder (`phone-1`, `name-1`, `address-1`, `value-1`, `id-1`), the
 * same for the same thing, whatever the notation of a number, with or without its country code: so the call still makes
 * sense, and replays into the same phases. Times, durations, states, statuses, categories and names on the wire stay.
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
    refuse('INVALID_OPTION', 'redact()', 'the text of a recording', recording);
  for (const [option, value] of Object.entries({ fields, keepFields })) {
    if (!Array.isArray(value) || !value.every(each => typeof each === 'string')) {
      refuse('INVALID_OPTION', `redact().${option}`, 'a list of names of fields', value);
    }
  }
  const whole = new Set(fields);
  const kept = new Set(keepFields);
  const placeholders = createPlaceholders(recording, (...learned) => scrubber.learn(...learned));
  const scrubber = createScrubber(placeholders);
  /** The same texts come again and again. */
  let done = new Map<string, string>();

  function scrub(text: string, byLooks?: boolean): string {
    const key = `${byLooks ? 1 : 0}${text}`;
    const scrubbed = done.get(key) ?? scrubber.scrub(text, byLooks);
    done.set(key, scrubbed);
    return scrubbed;
  }

  const redactName = (name: string): string => (isKnown(name) ? name : scrub(name));

  function placeOf(name: string, telling = name, outer?: Kind): Place {
    const all = isPrivate(name) || whole.has(name);
    // The field's new name counts too: it is all that there is, when it is redacted again.
    const field = redactName(telling);
    return { field, kind: all ? 'value' : (kindOf(telling) ?? kindOf(field) ?? outer), all };
  }

  /** By entries, so that a key such as __proto__ stays a key. */
  const redactFields = (fields: object, redactField: (name: string, value: unknown) => unknown): object =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        redactName(name),
        kept.has(name) ? value : redactField(name, value),
      ]),
    );

  function redactValue(value: unknown, place: Place): unknown {
    const { kind, all, action } = place;
    if (typeof value === 'string') return redactText(value, place);
    if (typeof value === 'number') return redactNumber(value, place);
    if (typeof value === 'boolean') return all ? placeholders.of('value', String(value)) : value;
    if (Array.isArray(value)) return value.map(each => redactValue(each, place));
    if (!isObject(value)) return value;
    return redactFields(value, (name, each) =>
      redactValue(each, all ? place : placeOf(name, tellingName(name, each, value, action), kind)),
    );
  }

  function redactText(text: string, { field, kind, all }: Place): string {
    if (kind && (all || !isVocabulary(field))) return placeholders.of(kind, text);
    if (isVocabulary(field)) return scrub(text, true);
    if (isMeasure(field) && /^\d{1,13}(\.\d+)?$/.test(text) && !placeholders.knows(text)) return text;
    if (/^\s*[[{]/.test(text)) return redactJson(text);
    return placeholders.known(text) ?? scrub(isSentence(field) ? redactQuoted(text) : text);
  }

  /** A sentence of the toolkit's quotes the text that came, of which it may show the beginning only. */
  const redactQuoted = (text: string): string =>
    text.replace(
      /"(.+?)("(?:[.\s][^"]*)?)?$/s,
      (_quoted, value: string, end = '"') => `"${placeholders.of('value', value)}${end}`,
    );

  function redactNumber(number: number, { field, kind, all }: Place): unknown {
    const digits = String(Math.abs(number));
    if (all || (kind && !isVocabulary(field))) return placeholders.of(kind ?? 'value', digits);
    if (!/^\d+$/.test(digits) || (isMeasure(field) && !placeholders.knows(digits))) return number;
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

  /** Redacts a text that was cut off, or is deeper than can be followed: fields that can still be told, then the rest. */
  function redactBroken(text: string): string {
    const readable = text.replace(/\\u00(2[013-9a-f]|[3-7][\dabdef])/gi, (_escape, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
    const action = /"action"\s*:\s*"(\w+)/.exec(text)?.[1];
    return scrub(
      readable.replace(
        /"((?:[^"\\]|\\.){0,60})"(\s*:\s*)(?:"([^"\\]*(?:\\.[^"\\]*)*)("?)|(-?\d+))/g,
        (pair, name: string, colon: string, value: string | undefined, end: string, digits: string) => {
          if (kept.has(name)) return pair;
          const told = value === undefined ? Number(digits) : unescaped(value);
          const redacted = JSON.stringify(
            redactValue(told, placeOf(name, tellingName(name, told, {}, action))),
          );
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
      const { action } = read;
      return JSON.stringify(
        redactFields(read, (name, value) =>
          isOfRecording(name, value, read) ? value : redactValue(value, { ...placeOf(name), action }),
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
  // The last line may tell what is private in the first one too: the first pass is for learning.
  redactAll();
  done = new Map();
  return redactAll();
}

/** Whether a field holds a sentence of the toolkit's: the problem with an action, or its error. */
const isSentence = (field: string): boolean => /^(?:problem|error)$/.test(field);

/** Reads a text of JSON, which may be cut off in the middle of an escape. Where it is none, it is taken as it stands. */
const unescaped = (text: string): string =>
  (parseJson(`"${text}"`) ?? parseJson(`"${text.replace(/\\(?:u[\da-f]{0,3})?$/i, '')}"`) ?? text) as string;
