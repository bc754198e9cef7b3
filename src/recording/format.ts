import { ACTION_NAMES } from '../protocol/actions.js';
import type { ActionName } from '../protocol/actions.js';
import { CONSOLE_EVENTS } from '../protocol/console-wire.js';
import { TRANSPORT_NAMES } from '../protocol/events.js';
import type { TransportName } from '../protocol/events.js';
import { isObject, parseJson } from '../protocol/json.js';
import type { Fields } from '../protocol/json.js';
import { FORMAT, FORMAT_VERSION } from './write.js';

/** The form of a recording: JSON Lines, with a header first. Version 1 had messages only. */

const READABLE: readonly unknown[] = [1, FORMAT_VERSION];

/** The first line of a recording. */
export interface RecordingHeader {
  /** The surface that it was recorded on. */
  readonly transport: TransportName;
  /** When it began: ISO 8601. */
  readonly started: string;
}

/** A message as it came over the wire. */
export interface RecordedMessage {
  readonly kind: 'message';
  /** Milliseconds since the start. */
  readonly at: number;
  /** In Classic the console event's name, on Lightning the message's type. */
  readonly wireName: string;
  /** In Classic the very text, on Lightning the message's JSON. */
  readonly text: string;
}

/** An action that was handed over, or heard of another component. */
export interface RecordedAction {
  /** Tells it from an outcome. */
  readonly kind: 'action';
  /** Milliseconds since the start. */
  readonly at: number;
  /** Counts the recording's actions, from 1. */
  readonly number: number;
  /** The action's documented name. */
  readonly name: ActionName;
  /** The request as it was sent or heard, which may break the specification. */
  readonly request: unknown;
  /** Whether the recorded page sent it. */
  readonly own: boolean;
  /** The reason that it breaks the specification. */
  readonly problem?: string;
}

/** The outcome of an own action. */
export interface RecordedOutcome {
  /** Tells it from an action. */
  readonly kind: 'outcome';
  /** Milliseconds since the start. */
  readonly at: number;
  /** The action's number. */
  readonly of: number;
  /** Milliseconds until the surface took it, or refused it. */
  readonly ms: number;
  /** The error's code and message, where it was refused. */
  readonly error?: string;
}

/** The number of older lines that the recorder dropped. */
export interface DroppedLines {
  readonly kind: 'dropped';
  readonly dropped: number;
}

/** A line that can't be read. */
export interface UnreadableLine {
  readonly kind: 'unreadable';
  readonly problem: string;
}

/** A line of a recording, as it was read. */
export type RecordedLine = RecordedMessage | RecordedAction | RecordedOutcome | DroppedLines | UnreadableLine;

/** Reads a recording's first line. */
export function readHeader(line: string): RecordingHeader | undefined {
  const header = parseJson(line);
  if (!isObject(header) || header.format !== FORMAT || !READABLE.includes(header.version)) return undefined;
  const { transport, started } = header;
  if (!(TRANSPORT_NAMES as readonly unknown[]).includes(transport)) return undefined;
  return { transport: transport as TransportName, started: String(started) };
}

/** Reads any other line of a recording of a surface. */
export function readLine(line: string, transport: TransportName): RecordedLine {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch (error) {
    return unreadable(`it is no JSON: ${(error as Error).message}`);
  }
  const fields: Fields = isObject(read) ? read : {};
  const {
    at,
    wireName,
    text,
    action,
    number,
    request,
    own,
    problem,
    outcome: of,
    ms,
    error,
    dropped,
  } = fields;
  if (typeof dropped === 'number') return { kind: 'dropped', dropped };
  if (!isTime(at)) return unreadable('it has no time, at');
  if (typeof wireName === 'string' && typeof text === 'string') {
    // An action, fired again, would have the Genesys client act on it.
    const isEvent = transport !== 'console' || CONSOLE_EVENTS.has(wireName);
    return isEvent ? { kind: 'message', at, wireName, text } : unreadable(`no event is called ${wireName}`);
  }
  if (isTime(of) && isTime(ms)) {
    return { kind: 'outcome', at, of, ms, ...(typeof error === 'string' && { error }) };
  }
  const name = ACTION_NAMES.find(each => each === action);
  if (!name || !isTime(number)) return unreadable('it is no message, action or outcome');
  const isOwn = own === true;
  return {
    kind: 'action',
    at,
    number,
    name,
    request,
    own: isOwn,
    ...(typeof problem === 'string' && { problem }),
  };
}

/** A Lightning message as it was before it was recorded. One without JSON was recorded as the text that it made. */
export function messageOf({ text }: Pick<RecordedMessage, 'text'>): unknown {
  const message = parseJson(text);
  return message === undefined ? text : message;
}

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value < Infinity;

const unreadable = (problem: string): UnreadableLine => ({ kind: 'unreadable', problem });
