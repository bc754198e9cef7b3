import { closedError, refuse } from '../errors.js';
import type { ToolkitError } from '../errors.js';
import type { Finding } from '../errors.js';
import { callSafely } from '../emitter.js';
import type { GenesysEvent } from '../protocol/events.js';
import type { Receiver, Transport } from '../transports/transport.js';
import type { RecordedAction, RecordedOutcome } from './format.js';
import { createPlayer } from './player.js';
import { createReader } from './reader.js';
import type { PlacedLine } from './reader.js';
import { createStage } from './stage.js';

/** Options of {@link replay}. */
export interface ReplayOptions {
  /**
   * The pace, above 0: 2 is twice as fast as recorded. `Infinity` plays all at once, for tests.
   *
   * @defaultValue 1
   */
  speed?: number;
}

/** An action that a recording has, or the outcome of one. */
export type ReplayedAction = RecordedAction | RecordedOutcome;

/** A recording that plays, as a transport for `connect()`. */
export interface Replay extends Transport {
  /** Resolves when all was played. Rejects with `CLOSED` where the client is closed before. */
  readonly finished: Promise<void>;
  /** The length of the recording: milliseconds from its start to its last line. */
  readonly duration: number;
  /** The position: milliseconds since the recording's start, in a pause too. */
  readonly position: number;
  /** The number of lines that could not be read so far, the header among them. */
  readonly broken: number;
  /** Calls a handler with each recorded action and outcome when its time comes. They are shown, not sent. */
  onRecordedAction(handler: (line: ReplayedAction) => void): () => void;
}

/**
 * Plays a recording, as a transport to hand to `connect()`: a page runs on it as on the real thing.
 *
 * It begins with the first handler, or rather in a microtask after it, so that all handlers of the same task hear it from
 * its beginning. Pauses are kept, divided by `speed`. An event's `receivedAt` is the time at which it is played; with
 * `speed: Infinity` the recorded distances are kept and the recording ends now. Actions resolve and go nowhere; what the
 * recorded page sent causes no ACTION event.
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
export function replay(recording: string, options: ReplayOptions = {}): Replay {
  const { speed = 1 } = options;
  if (typeof recording !== 'string')
    refuse('INVALID_OPTION', 'replay()', 'the text of a recording', recording);
  if (!(typeof speed === 'number' && speed > 0))
    refuse('INVALID_OPTION', 'replay().speed', 'a number above 0', speed);

  const reader = createReader(recording);
  const { header, transport: name, duration } = reader;
  const stage = createStage(name);
  const actionHandlers = new Set<(line: ReplayedAction) => void>();
  let receiver: Receiver | undefined;
  let broken = 0;
  let dropped = 0;
  let played = 0;
  let endsAt = 0;
  let receivedAt: number | undefined;

  let resolve!: () => void;
  let reject!: (reason: ToolkitError) => void;
  const finished = new Promise<void>((...settle) => ([resolve, reject] = settle));
  // Nobody has to wait for it: unheard, its rejection is no error of the page.
  finished.catch(() => {});

  function playLine({ line, lineNumber, at, text }: PlacedLine): void {
    switch (line.kind) {
      case 'message':
        played++;
        if (speed === Infinity) receivedAt = endsAt + Math.min(at - duration, 0);
        return stage.receive(line);
      case 'unreadable': {
        broken++;
        const wireName = `line ${lineNumber}`;
        const problem = `${wireName} can't be played: ${line.problem}`;
        return receiver?.unrecognized({ wireName, message: text, problem });
      }
      case 'dropped':
        dropped += line.dropped;
        return;
      default:
        for (const handler of actionHandlers) callSafely(handler, line);
    }
  }

  const player = createPlayer({
    things: reader.lines,
    begin: 0,
    end: duration,
    speed,
    onThing: playLine,
    onState: state => state === 'over' && resolve(),
  });

  const stamped = <Event extends GenesysEvent>(event: Event): Event =>
    receivedAt === undefined ? event : { ...event, receivedAt };
  let hasBegun = false;

  return {
    name,
    subscriptionsFor: stage.transport.subscriptionsFor,
    finished,
    duration,
    get position() {
      return player.position;
    },
    get broken() {
      return broken;
    },

    onRecordedAction(handler) {
      actionHandlers.add(handler);
      return () => void actionHandlers.delete(handler);
    },

    open(client) {
      receiver = client;
      stage.transport.open({
        ...client,
        event: ({ event, clientEvent, ...updates }) =>
          client.event({
            event: stamped(event),
            ...(clientEvent && { clientEvent: stamped(clientEvent) }),
            ...updates,
          }),
        // A message of a recording that somebody wrote by hand.
        action() {},
      });
    },

    listen() {
      if (hasBegun) return;
      hasBegun = true;
      endsAt = Date.now();
      // All handlers of this task hear it from its beginning.
      void Promise.resolve().then(() => receiver && player.play());
    },

    send: () => Promise.resolve(),

    diagnose: () => [recordingPlays(header?.started, played, broken, dropped)],

    close() {
      const isOver = player.state === 'over';
      player.stop();
      receiver = undefined;
      stage.transport.close();
      actionHandlers.clear();
      if (!isOver) reject(closedError());
    },
  };
}

function recordingPlays(
  started: string | undefined,
  played: number,
  broken: number,
  dropped: number,
): Finding {
  const parts = [
    `A recording${started ? ` of ${started}` : ''} plays, ${played} messages so far.`,
    ...(broken ? [`${broken} of its lines can't be played.`] : []),
    ...(dropped ? [`${dropped} older lines were dropped.`] : []),
  ];
  return {
    code: 'RECORDING',
    message: parts.join(' '),
    remedy: 'Actions go nowhere meanwhile.',
    audience: 'developer',
  };
}
