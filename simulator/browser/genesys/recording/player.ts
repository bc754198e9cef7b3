import { createEmitter } from '../../../../src/emitter.js';
import type { Tempo } from '../scenarios/tempo.js';
import type { RecordedMessage } from '../../../../src/recording/format.js';

export type RecordingState = 'ready' | 'playing' | 'paused' | 'over';

/** Plays a recording's messages with their pauses. */
export interface RecordingPlayer {
  readonly state: RecordingState;
  /** Where it is, and where it ends: milliseconds since the recorder was started. */
  readonly position: number;
  readonly length: number;
  readonly speed: number;
  /** Plays it from its beginning, also while it plays. */
  play(): void;
  pause(): void;
  resume(): void;
  /** Ends it half way. */
  stop(): void;
  setSpeed(speed: number): void;
  /** Is called after each change of state or pace. Returns a function that takes the listener back. */
  onChange(listener: () => void): () => void;
}

export interface RecordingPlayerOptions {
  /** At least one, in the order in which they came. */
  messages: readonly RecordedMessage[];
  /** A clock of the recording's own: its pace is no matter of the simulated client's. */
  clock: Tempo;
  send(message: RecordedMessage): void;
}

export function createRecordingPlayer({ messages, clock, send }: RecordingPlayerOptions): RecordingPlayer {
  const emitter = createEmitter<{ change: [] }>('onChange', ['change']);
  // The recorder may have run for an hour before the first message, or may have dropped all of that hour.
  const begin = messages[0]?.at ?? 0;
  const length = messages.reduce((latest, { at }) => Math.max(latest, at), begin);
  let state: RecordingState = 'ready';
  let next = 0;
  /** When, by the clock, the recorder would have been started. */
  let startedAt = 0;
  let timer: unknown;

  const position = (): number => {
    if (state === 'ready') return begin;
    return state === 'over' ? length : Math.min(clock.now() - startedAt, length);
  };

  function become(changed: RecordingState): void {
    state = changed;
    clock.paused = state === 'paused';
    emitter.emit('change');
  }

  function schedule(): void {
    const message = messages[next];
    if (!message) return become('over');
    // Times may go back where the recorder's clock was set: the order of the lines is the truth.
    timer = clock.setTimeout(() => {
      next++;
      send(message);
      schedule();
    }, message.at - position());
  }

  function rewind(): void {
    clock.clearTimeout(timer);
    next = 0;
    startedAt = clock.now() - begin;
  }

  return {
    get state() {
      return state;
    },
    get position() {
      return position();
    },
    length,
    get speed() {
      return clock.speed;
    },
    play() {
      rewind();
      become('playing');
      schedule();
    },
    pause() {
      if (state === 'playing') become('paused');
    },
    resume() {
      if (state === 'paused') become('playing');
    },
    stop() {
      rewind();
      become('ready');
    },
    setSpeed(speed) {
      clock.speed = speed;
      emitter.emit('change');
    },
    onChange: listener => emitter.on('change', listener),
  };
}
