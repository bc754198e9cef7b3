import { refuse, ToolkitError } from '../errors.js';
import type { GenesysClient } from '../client/types.js';
import { wireNameOf } from '../protocol/wire-name.js';
import { parseJson } from '../protocol/json.js';
import type { ActionEvent } from '../protocol/message.js';

import type { RecordedAction, RecordedMessage, RecordedOutcome } from './format.js';
import { createLines } from './lines.js';
import { writeHeader, writeLine } from './write.js';

/** The bounds of a recording. Beyond them the oldest line is dropped. */
export interface RecordOptions {
  /**
   * The size of the recorded lines as a file in UTF-8, in bytes.
   *
   * @defaultValue 5000000
   */
  maxBytes?: number;
  /**
   * The number of recorded lines: messages, actions and their outcomes.
   *
   * @defaultValue 10000
   */
  maxEvents?: number;
}

type Untimed<Line> = Line extends unknown ? Omit<Line, 'at'> : never;

/** A recording in progress. */
export interface Recorder {
  /** Gives the recording so far: JSON Lines. */
  text(): string;
  /** The number of lines in it: messages, actions and their outcomes. */
  readonly events: number;
  /** The number of older lines that were dropped. */
  readonly dropped: number;
  /** Ends it, as `client.close()` does. What was recorded stays; an action that was recorded still gets its outcome. */
  stop(): void;
}

/**
 * Records what a client hears and what is asked of the Genesys client, to be saved, sent to a colleague (see `redact`) and
 * played again (see `replay`): every message as it came over the wire, those that could not be read included, and every
 * action with the time until the surface took it or the error.
 *
 * It subscribes to nothing. The recording stays in this page's memory until the page saves it.
 *
 * @throws {@link ToolkitError} `INVALID_OPTION`; `CLOSED`.
 *
 * @example
 * const recorder = record(client);
 * saveButton.onclick = () => save(new Blob([redact(recorder.text())]), 'call.jsonl');
 */
export function record(client: GenesysClient, options: RecordOptions = {}): Recorder {
  const { maxBytes = 5_000_000, maxEvents = 10_000 } = options;
  for (const [option, value] of Object.entries({ maxBytes, maxEvents })) {
    if (!(typeof value === 'number' && value > 0))
      refuse('INVALID_OPTION', `record().${option}`, 'a number above 0', value);
  }
  if (typeof client?.on !== 'function') refuse('INVALID_OPTION', 'record()', 'a client of connect()', client);
  const isClassic = client.transport === 'console';
  const lines = createLines(maxBytes, maxEvents);
  let started = Date.now();
  let last = 0;
  let actions = 0;

  function add(time: number, line: Untimed<RecordedMessage | RecordedAction | RecordedOutcome>): void {
    // What is replayed at once has times before the recording began, at the distances that count.
    if (!lines.count() && !lines.dropped()) started = Math.min(started, time);
    // The order is the truth, whatever becomes of the clock.
    last = Math.max(last, time - started);
    lines.add(writeLine({ ...line, at: last }));
  }

  const addMessage = (time: number, wireName: string, message: unknown): void =>
    add(time, { kind: 'message', wireName, text: textOf(message, isClassic) });

  function addAction({ name, request: given, own, at, problem, taken }: ActionEvent): void {
    const number = ++actions;
    const request = parseJson(textOf(given, false)) ?? null;
    add(at, { kind: 'action', number, name, own, request, ...(problem && { problem }) });
    // Not by the dates, since somebody may set the clock meanwhile.
    const handedOver = performance.now();
    const settle = (outcome?: { error: string }): void => {
      const ms = Math.round(performance.now() - handedOver);
      add(Date.now(), { kind: 'outcome', of: number, ms, ...outcome });
    };
    taken?.then(
      () => settle(),
      (error: unknown) =>
        settle({ error: error instanceof ToolkitError ? `${error.code}: ${error.message}` : String(error) }),
    );
  }

  const ends = [
    isClassic
      ? client.on('*', ({ name, receivedAt, raw }) => addMessage(receivedAt, wireNameOf(`pc.${name}`), raw))
      : // There every message is a CLIENT_EVENT too, which takes no subscription.
        client.on('CLIENT_EVENT', (_payload, { receivedAt, raw }) =>
          addMessage(receivedAt, typeOf(raw), raw),
        ),
    client.on('UNRECOGNIZED', ({ wireName, message }) => addMessage(Date.now(), wireName, message)),
    client.on('ACTION', addAction),
  ];

  return {
    text: () =>
      [
        writeHeader(client.transport, started),
        ...(lines.dropped() ? [writeLine({ kind: 'dropped', dropped: lines.dropped() })] : []),
        ...lines.all(),
        '',
      ].join('\n'),
    get events() {
      return lines.count();
    },
    get dropped() {
      return lines.dropped();
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
