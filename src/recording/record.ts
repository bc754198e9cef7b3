import { ToolkitError } from '../errors.js';
import type { GenesysClient } from '../genesys-client.js';
import { wireNameOf } from '../protocol/console-wire.js';
import { writeHeader } from './lines.js';

/** How much a recording keeps. Beyond it the oldest is dropped. */
export interface RecordOptions {
  /**
   * The size of the recorded lines as a file in UTF-8, in bytes.
   *
   * @defaultValue 5000000
   */
  maxBytes?: number;
  /**
   * The number of recorded messages.
   *
   * @defaultValue 10000
   */
  maxEvents?: number;
}

/** A recording under way. */
export interface Recorder {
  /** The recording so far: JSON Lines. */
  text(): string;
  /** As {@link Recorder.text}. */
  toString(): string;
  /** How many messages are in it. */
  readonly events: number;
  /** How many older ones were dropped. */
  readonly dropped: number;
  /** The size of the recorded lines, in bytes of UTF-8. */
  readonly size: number;
  /** Ends it. What was recorded stays. `client.close()` ends it too. */
  stop(): void;
}

/**
 * Records what a client hears, to be saved, sent to a colleague (see `redact`) and played again (see `replay`): every
 * message with its time, those that could not be read among them.
 *
 * It hears what the page gets and subscribes to nothing itself: on Lightning, record on a page that listens to what is to
 * be in the recording. A message of the Classic console that is no text, which only a transport of the page's own can
 * bring, is recorded as `String()` makes it.
 *
 * @throws {@link ToolkitError} `INVALID_OPTION`; `CLOSED`.
 *
 * @example
 * const recorder = record(client);
 * saveButton.onclick = () => save(new Blob([redact(recorder.text())]), 'call.jsonl');
 */
export function record(
  client: GenesysClient,
  { maxBytes = 5_000_000, maxEvents = 10_000 }: RecordOptions = {},
): Recorder {
  for (const [option, value] of Object.entries({ maxBytes, maxEvents })) {
    if (!(typeof value === 'number' && value > 0))
      throw new ToolkitError('INVALID_OPTION', `${option} is ${value}. It takes a number above 0.`);
  }
  if (typeof client?.on !== 'function')
    throw new ToolkitError('INVALID_OPTION', `record() takes a client. This is ${typeof client}.`);
  const isClassic = client.transport === 'console';
  let started = Date.now();
  let last = 0;
  /** Those before `first` are dropped, and taken out in bulk: one by one each would move all the others. */
  let lines: string[] = [];
  let first = 0;
  let dropped = 0;
  let size = 0;

  function add(time: number, wireName: string, message: unknown): void {
    // What is replayed at once has times before the recording began, at the distances that count.
    if (!lines.length && !dropped) started = Math.min(started, time);
    // The order is the truth, whatever becomes of the clock.
    last = Math.max(last, time - started);
    const line = JSON.stringify({ at: last, wireName, text: textOf(message, isClassic) });
    size += bytesOf(line);
    lines.push(line);
    while (lines.length - first > maxEvents || size > maxBytes) {
      size -= bytesOf(lines[first++] as string);
      dropped++;
    }
    if (first > lines.length / 2) {
      lines = lines.slice(first);
      first = 0;
    }
  }

  const ends = [
    isClassic
      ? client.on('*', ({ name, receivedAt, raw }) => add(receivedAt, wireNameOf(`pc.${name}`), raw))
      : // There every message is a CLIENT_EVENT too, which takes no subscription.
        client.on('CLIENT_EVENT', (_payload, { receivedAt, raw }) => add(receivedAt, typeOf(raw), raw)),
    client.on('UNRECOGNIZED', ({ wireName, message }) => add(Date.now(), wireName, message)),
  ];

  const text = (): string =>
    [
      writeHeader(client.transport, started),
      ...(dropped ? [JSON.stringify({ dropped })] : []),
      ...lines.slice(first),
      '',
    ].join('\n');

  return {
    text,
    toString: text,
    get events() {
      return lines.length - first;
    },
    get dropped() {
      return dropped;
    },
    get size() {
      return size;
    },
    stop() {
      for (const end of ends) end();
    },
  };
}

/** A message as the text that is read as the same again. */
function textOf(message: unknown, isClassic: boolean): string {
  for (const write of [isClassic ? String : JSON.stringify, String]) {
    try {
      const text: unknown = write(message);
      if (typeof text === 'string') return text;
    } catch {
      // It has a circle, or nothing that makes a text of it.
    }
  }
  return '';
}

function typeOf(message: unknown): string {
  try {
    return String((message as { type: unknown }).type);
  } catch {
    return '';
  }
}

/** The bytes of a line and its end. Half an emoji is escaped by JSON: a pair of them is a character of four. */
function bytesOf(line: string): number {
  let bytes = line.length + 1;
  for (const unit of line.match(/[\u0080-\uffff]/g) ?? [])
    bytes += unit < '\u0800' || (unit >= '\ud800' && unit < '\ue000') ? 1 : 2;
  return bytes;
}
