import { ToolkitError } from '../errors.js';
import type { ActionName, ActionRequests } from '../protocol/actions.js';
import type { GenesysEvent } from '../protocol/events.js';
import type { Receiver, Transport } from '../transports/transport.js';
import { readHeader, readLine } from './lines.js';
import { stageOf } from './stage.js';

/** How a recording is played. */
export interface ReplayOptions {
  /**
   * How many times as fast as it was recorded: above 0. `Infinity` plays all at once, for tests.
   *
   * @defaultValue 1
   */
  speed?: number;
  /**
   * Where to begin: milliseconds since the recording's start. What is before it is left out, not hurried through.
   *
   * @defaultValue 0
   */
  from?: number;
  /**
   * Where to end: milliseconds since the recording's start.
   *
   * @defaultValue Infinity
   */
  to?: number;
  /** Is told each action that the page hands over. What it throws, or returns as a promise, becomes of the action. */
  onAction?: <Name extends ActionName>(name: Name, request: ActionRequests[Name]) => unknown;
}

/** A recording that plays, as a transport for `connect()`. */
export interface Replay extends Transport {
  /** Resolves when all was played. Rejects with `CLOSED` where the client is closed before. */
  readonly finished: Promise<void>;
  /** How long the recording is: milliseconds from its start to its last message. */
  readonly duration: number;
  /** How far it was played: milliseconds since the recording's start, in a pause too. */
  readonly position: number;
  /** How many messages were played. */
  readonly played: number;
  /** How many lines could not be read so far, the header among them. */
  readonly broken: number;
}

/** The longest time that a timer takes, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** How long a burst may keep the page from all else, in milliseconds. */
const SLICE = 10;

/** A line on its way: what becomes of it, when its time has come. */
interface Due {
  at: number;
  play(to: Receiver): void;
}

/**
 * Plays a recording, as a transport to hand to `connect()`: a page runs on it as on the real thing.
 *
 * It begins with the first handler, or rather in a microtask after it, so that all handlers of the same task hear it from
 * its beginning. Pauses are kept, divided by `speed`. An event's `receivedAt` is the time at which it is played; with
 * `speed: Infinity` the recorded distances are kept and the recording ends now. Actions resolve and go nowhere.
 *
 * A line that can't be read becomes an UNRECOGNIZED message that names it by its number (`wireName: 'line 7'`), and the
 * rest plays.
 *
 * @throws {@link ToolkitError} `INVALID_OPTION` for options, and for a recording that is no text.
 *
 * @example
 * const client = connect({ transport: replay(text, { speed: 4 }) });
 *
 * @example
 * const call = replay(text, { speed: Infinity });
 * const client = connect({ transport: call });
 * client.interactions.on('phase', ({ phase }) => phases.push(phase));
 * await call.finished;
 */
export function replay(
  recording: string,
  { speed = 1, from = 0, to = Infinity, onAction }: ReplayOptions = {},
): Replay {
  check('recording', recording, typeof recording === 'string', 'the text of a recording');
  check('speed', speed, typeof speed === 'number' && speed > 0, 'a number above 0');
  check('from', from, typeof from === 'number' && from >= 0 && from < Infinity, 'milliseconds from 0 on');
  check('to', to, typeof to === 'number' && to >= from, 'milliseconds, not before from');
  check('onAction', onAction, !onAction || typeof onAction === 'function', 'a function');

  // An editor may have put a mark before the first line.
  let offset = recording.startsWith('\ufeff') ? 1 : 0;
  let lineNumber = 0;
  let due: Due | undefined;
  let broken = 0;
  let dropped = 0;
  let played = 0;
  let position = from;
  let readUpTo = 0;
  let receiver: Receiver | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let startedAt: number | undefined;
  let endsOn = 0;
  let receivedAt: number | undefined;
  let isOver = false;

  let duration = 0;
  let end = 0;
  for (const [, at] of recording.matchAll(/^[ \t]*\{[ \t]*"at"[ \t]*:[ \t]*(\d+(?:\.\d+)?)/gm)) {
    duration = Math.max(duration, Number(at));
    if (Number(at) <= to) end = Math.max(end, Number(at));
  }

  function nextLine(): string {
    const next = recording.indexOf('\n', offset);
    const line = recording.slice(offset, next < 0 ? undefined : next);
    offset = next < 0 ? recording.length : next + 1;
    lineNumber++;
    return line;
  }

  const unreadable = (at: number, line: string, why: string): Due => {
    const wireName = `line ${lineNumber}`;
    return {
      at,
      play: receiver => {
        broken++;
        receiver.unrecognized({ wireName, message: line, problem: `${wireName} can't be played: ${why}` });
      },
    };
  };

  const firstOffset = offset;
  const firstLine = nextLine();
  const header = readHeader(firstLine);
  if (!header) {
    due = unreadable(from, firstLine, 'it is no header of a recording of version 1');
    // Where only the header is missing, the first message stands in its place.
    if (typeof readLine(firstLine) !== 'string') {
      offset = firstOffset;
      lineNumber = 0;
    }
  }
  const name = header?.transport ?? (/"inin\./.test(recording) ? 'console' : 'message-channel');
  const stage = stageOf(name);

  let resolve!: () => void;
  let reject!: (reason: ToolkitError) => void;
  const finished = new Promise<void>((...settle) => ([resolve, reject] = settle));
  // Nobody has to wait for it: unheard, its rejection is no error of the page.
  finished.catch(() => {});

  /** Reads one line. What is outside of the part to play, or says nothing, gives none. */
  function read(): Due | undefined {
    const line = nextLine();
    if (!line.trim()) return;
    const message = readLine(line);
    if (typeof message === 'number') {
      dropped += message;
      return;
    }
    const problem = typeof message === 'string' ? message : stage.refuses(message);
    // A line that tells no time has that of the one before it.
    if (typeof message !== 'string') readUpTo = message.at;
    const at = readUpTo;
    if (at < from || at > to) return;
    if (typeof message === 'string' || problem) return unreadable(at, line, String(problem));
    return {
      at,
      play() {
        played++;
        if (speed === Infinity) receivedAt = endsOn + Math.min(at - end, 0);
        stage.hear(message);
      },
    };
  }

  function play(): void {
    const sliceEnds = performance.now() + SLICE;
    while (receiver) {
      due ??= offset < recording.length ? read() : undefined;
      if (due) {
        const wait = (startedAt as number) + (due.at - from) / speed - performance.now();
        if (wait > 0) return later(wait);
        const { at, play } = due;
        due = undefined;
        position = at;
        play(receiver);
      } else if (offset >= recording.length) {
        isOver = true;
        return resolve();
      }
      if (performance.now() > sliceEnds) return later(0);
    }
  }

  function later(wait: number): void {
    timer = setTimeout(play, Math.min(Math.ceil(wait), LONGEST));
  }

  const stamped = <Event extends GenesysEvent>(event: Event): Event =>
    receivedAt === undefined ? event : { ...event, receivedAt };

  return {
    name,
    finished,
    duration,
    get position() {
      if (isOver || !due || startedAt === undefined || speed === Infinity) return position;
      return Math.max(position, Math.min(due.at, from + (performance.now() - startedAt) * speed));
    },
    get played() {
      return played;
    },
    get broken() {
      return broken;
    },

    open(client) {
      receiver = client;
      stage.transport.open({
        event: (event, clientEvent) => client.event(stamped(event), clientEvent && stamped(clientEvent)),
        unrecognized: message => client.unrecognized(message),
        restarted: () => client.restarted(),
      });
    },

    listen(event) {
      if (startedAt === undefined) {
        startedAt = performance.now();
        endsOn = Date.now();
        void Promise.resolve().then(play);
      }
      return stage.transport.listen(event);
    },

    send: (action, request) =>
      new Promise<unknown>(settle => settle(onAction?.(action, request))) as Promise<void>,

    diagnose() {
      const findings = [
        `A recording${header ? ` of ${header.started}` : ''} plays, ${played} messages so far. Actions go nowhere.`,
      ];
      if (broken) findings.push(`${broken} of its lines can't be played.`);
      if (dropped) findings.push(`${dropped} older messages were dropped when it was recorded.`);
      return findings;
    },

    close() {
      clearTimeout(timer);
      receiver = undefined;
      stage.transport.close();
      if (isOver) return;
      isOver = true;
      reject(new ToolkitError('CLOSED', 'The client was closed before all was played.'));
    },
  };
}

function check(option: string, value: unknown, isRight: boolean, allowed: string): void {
  if (!isRight)
    throw new ToolkitError(
      'INVALID_OPTION',
      `replay(): ${option} is ${typeof value === 'number' ? value : typeof value}. It takes ${allowed}.`,
    );
}
