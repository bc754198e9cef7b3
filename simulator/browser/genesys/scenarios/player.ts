import { createEmitter } from '../../../../src/emitter.js';
import type { SimulatedGenesysClient } from '../../../../src/testing/index.js';
import { perform } from './perform.js';
import type { Scenario } from './scenario.js';
import type { Tempo } from './tempo.js';

/** Plays scenarios, and sets the pace of all that runs on their clock. */
export interface Player {
  /** The scenario that is played now. */
  readonly scenario: Scenario | undefined;
  /** The number of its steps that are done. */
  readonly done: number;
  readonly paused: boolean;
  readonly speed: number;
  /** Plays a scenario from its beginning, in place of what is played now. */
  play(scenario: Scenario): void;
  /** Stops the time: of the client too, whose events wait. */
  pause(): void;
  resume(): void;
  /** Does the next step at once and lets the time pass until just before the one after it, then stops the time. */
  step(): void;
  /** Ends the scenario half way. What it began goes on, for a person to play with. */
  stop(): void;
  setSpeed(speed: number): void;
  /** Is called after each step and each change of pace. Returns a function that takes the listener back. */
  onChange(listener: () => void): () => void;
}

/** Makes a player on the clock of the client. */
export function createPlayer(genesys: SimulatedGenesysClient, clock: Tempo): Player {
  const emitter = createEmitter<{ change: [] }>('onChange', ['change']);
  const changed = (): void => emitter.emit('change');
  const habits = { ...genesys.quirks };
  let scenario: Scenario | undefined;
  let done = 0;
  let ids = new Map<string, string>();
  let timer: unknown;
  let dueAt = 0;

  function schedule(): void {
    const step = scenario?.steps[done];
    if (!step) return end();
    dueAt = clock.now() + step.after;
    timer = clock.setTimeout(() => {
      perform(step, genesys, ids, clock.now());
      done++;
      schedule();
      changed();
    }, step.after);
  }

  function end(): void {
    clock.clearTimeout(timer);
    scenario = undefined;
    Object.assign(genesys.quirks, habits);
    // A clock that stands still with nothing on it would be a riddle to who rings the next call by hand.
    clock.paused = false;
  }

  return {
    get scenario() {
      return scenario;
    },
    get done() {
      return done;
    },
    get paused() {
      return clock.paused;
    },
    get speed() {
      return clock.speed;
    },
    play(next) {
      end();
      scenario = next;
      done = 0;
      ids = new Map();
      if (!genesys.agent.loggedIn) genesys.logIn();
      schedule();
      changed();
    },
    pause() {
      clock.paused = true;
      changed();
    },
    resume() {
      clock.paused = false;
      changed();
    },
    step() {
      clock.paused = true;
      if (scenario) clock.advance(Math.max(0, dueAt - clock.now()));
      if (scenario) clock.advance(Math.max(0, dueAt - clock.now() - 1));
      changed();
    },
    stop() {
      end();
      changed();
    },
    setSpeed(speed) {
      clock.speed = speed;
      changed();
    },
    onChange: listener => emitter.on('change', listener),
  };
}
