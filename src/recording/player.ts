/** A thing with a time. */
export interface Timed {
  /** Milliseconds since the start. */
  readonly at: number;
}

/** Plays timed things with their pauses. */
export interface Player {
  readonly state: PlayerState;
  /** Milliseconds since the recording's start, in a pause between two things too. */
  readonly position: number;
  /** The pace, above 0: 2 is twice as fast as recorded. `Infinity` plays all at once. */
  speed: number;
  /** Plays from the beginning. */
  play(): void;
  pause(): void;
  resume(): void;
  /** Goes back to the beginning. */
  stop(): void;
}

/** The state of a {@link Player}. */
export type PlayerState = 'ready' | 'playing' | 'paused' | 'over';

/** Options of {@link createPlayer}. */
export interface PlayerOptions<Thing extends Timed> {
  /** Gives the things in their order. Times may go back where a clock was set: the order counts. */
  things(): Iterator<Thing>;
  /** The position at which it begins, in milliseconds since the recording's start. */
  readonly begin: number;
  /** The position of the last thing. */
  readonly end: number;
  readonly speed: number;
  onThing(thing: Thing): void;
  /** Is called after each change of state or speed. */
  onState(state: PlayerState): void;
}

/** The longest time that a timer takes, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** A burst keeps the page from all else for this many milliseconds at most. */
const SLICE = 10;

/** Creates a player. */
export function createPlayer<Thing extends Timed>(options: PlayerOptions<Thing>): Player {
  const { things, begin, end, onThing, onState } = options;
  let { speed } = options;
  let state: PlayerState = 'ready';
  let iterator = things();
  let next: Thing | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The position that was passed last, and when. */
  let anchor = begin;
  let anchoredAt = 0;

  function position(): number {
    if (state === 'over') return end;
    // Without a pause there is no time between two things.
    if (state !== 'playing' || speed === Infinity) return anchor;
    const passed = anchor + (performance.now() - anchoredAt) * speed;
    return Math.min(passed, Math.max(next?.at ?? end, anchor));
  }

  function setAnchor(at: number): void {
    anchor = at;
    anchoredAt = performance.now();
  }

  function become(changed: PlayerState): void {
    state = changed;
    onState(state);
  }

  function rewind(): void {
    clearTimeout(timer);
    iterator = things();
    next = undefined;
    setAnchor(begin);
  }

  function run(): void {
    const sliceEnds = performance.now() + SLICE;
    while (state === 'playing') {
      if (!next) {
        const read = iterator.next();
        if (read.done) return become('over');
        next = read.value;
      }
      const wait = speed === Infinity ? 0 : (next.at - anchor) / speed - (performance.now() - anchoredAt);
      if (wait > 0) return later(wait);
      const thing = next;
      next = undefined;
      if (speed === Infinity) anchor = thing.at;
      onThing(thing);
      if (performance.now() > sliceEnds) return later(0);
    }
  }

  function later(wait: number): void {
    // onThing may have paused and resumed, or played from the beginning.
    clearTimeout(timer);
    timer = setTimeout(run, Math.min(Math.ceil(wait), LONGEST));
  }

  return {
    get state() {
      return state;
    },
    get position() {
      return position();
    },
    get speed() {
      return speed;
    },
    set speed(changed) {
      setAnchor(position());
      speed = changed;
      clearTimeout(timer);
      onState(state);
      run();
    },
    play() {
      rewind();
      become('playing');
      run();
    },
    pause() {
      if (state !== 'playing') return;
      setAnchor(position());
      clearTimeout(timer);
      become('paused');
    },
    resume() {
      if (state !== 'paused') return;
      setAnchor(anchor);
      become('playing');
      run();
    },
    stop() {
      rewind();
      become('ready');
    },
  };
}
