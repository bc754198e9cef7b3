import { ToolkitError } from '../errors.js';
import type { ActionOptions, GenesysClient } from '../genesys-client.js';
import type { GenesysEvent } from '../protocol/events.js';
import { differ } from './goals.js';
import type { Goal } from './goals.js';

/** The event that shows it; none where it was so already. */
export type Shown = GenesysEvent | undefined;

/** Any action that takes a request. */
export type Action = (request: never, options?: ActionOptions) => Promise<unknown>;

/** What callers wait for, each within a time of its own. */
export interface Task {
  promise: Promise<Shown>;
  /** How many callers still wait. */
  waiting: number;
  /** What it is and what became of it, for who waits no more. */
  words(code: string): string;
  /** Ends it where it is under way: nobody waits any more. */
  end(): void;
}

/** An action that was asked for and is not confirmed yet. */
interface Confirmation extends Task {
  readonly goal: Goal;
  /** Whether it was so when it was handed over, and nothing under way would change that: no event will show it. */
  already: boolean;
  /** Whether it was handed to the surface. What comes before is not its effect. */
  handed: boolean;
  /** Whether it was so after the event before. */
  wasSo: boolean;
  settle(event?: GenesysEvent, error?: unknown): void;
}

/** The actions of one client that are waiting to be confirmed. */
export interface Confirmations {
  /** Hands an action over and waits for what shows its goal. */
  begin(goal: Goal, act: Action, request: object, options?: ActionOptions): Task & { readonly goal: Goal };
  /** The latest under way that is to change a thing, by the name that it has in wishes. */
  latest(thing: string): (Task & { readonly goal: Goal }) | undefined;
  /** Waits for a task within the caller's own time, until its signal is aborted or the client closed. */
  wait(task: Task, options?: ActionOptions): Promise<Shown>;
  close(): void;
}

/** As much of an AbortSignal as the client looks at: Locker keeps AbortController from components. */
const createSignal = (aborted: boolean) => {
  const signal = {
    aborted,
    stop: () => {},
    addEventListener: (_: 'abort', stop: () => void) => void (signal.stop = stop),
    removeEventListener: () => {},
  };
  return signal;
};

/** As the action by itself takes them. */
export const unconfirmed = (options: ActionOptions | undefined, signal: object): ActionOptions =>
  ({ ...options, confirm: false, signal }) as ActionOptions;

/** Rejects where the action by itself would be refused, and sends nothing. */
export const check = (act: Action, request: unknown, options?: ActionOptions): Promise<unknown> =>
  act(request as never, unconfirmed(options, createSignal(true))).catch((error: ToolkitError) => {
    if (error.code !== 'ABORTED') throw error;
  });

/** A copy, or what no check lets through. */
function copy(request: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(request));
  } catch {
    return request;
  }
}

/** Makes the list of what a client waits for. What is known has to hear events before. */
export function createConfirmations(client: GenesysClient): Confirmations {
  /** The oldest first. */
  const underWay: Confirmation[] = [];
  const open = new Set<() => void>();
  let closed = false;
  let off: (() => void) | undefined;

  function hear(event: GenesysEvent): void {
    const waiting = underWay.filter(each => each.handed && !each.already);
    const shown: Confirmation[] = [];
    const between: Goal[] = [];
    for (const each of waiting) {
      const { goal, wasSo } = each;
      each.wasSo = goal.isSo();
      // That it is so may be older than the action: what shows it is that it became so.
      const shows = (each.wasSo && !wasSo) || goal.tells?.(event);
      // A double click is shown by one event. Who wants it so again, after something else, waits until that has passed.
      if (shows && !between.some(other => differ(other, goal))) shown.push(each);
      else if (shown.some(other => differ(other.goal, goal))) between.push(goal);
    }
    const [oldest] = waiting.filter(({ goal }) => goal.mayTell?.(event));
    if (!shown.length && oldest) shown.push(oldest);
    for (const each of shown) each.settle(event);
  }

  function begin(goal: Goal, act: Action, request: object, options?: ActionOptions): Confirmation {
    const signal = createSignal(false);
    let resolve!: (event: Shown) => void;
    let reject!: (error: unknown) => void;
    const isUnderWay = (): boolean => underWay.includes(confirmation);
    const fail = (error: unknown): void => confirmation.settle(undefined, error);

    const confirmation: Confirmation = {
      goal,
      already: false,
      handed: false,
      wasSo: false,
      waiting: 0,
      promise: new Promise<Shown>((...both) => ([resolve, reject] = both)),

      settle(event, error) {
        if (!isUnderWay()) return;
        underWay.splice(underWay.indexOf(confirmation), 1);
        if (!underWay.length) {
          off?.();
          off = undefined;
        }
        if (error) reject(error);
        else resolve(event);
        // The surface may not have answered yet.
        signal.stop();
      },

      words(code) {
        const { what, type, giveUp } = goal;
        if (!confirmation.handed)
          return `${what}: ${code}. It was not sent: the Genesys client was not ready.`;
        const hint = giveUp
          ? 'It toggles: sent again, it may undo. See client.interactions first.'
          : 'It may have been done.';
        const lightning =
          client.transport === 'console'
            ? ''
            : ` Is ${type} subscribed to, or chosen under Client Event Types?`;
        return `${what}: ${code}. It was sent and not confirmed by an event. ${hint}${lightning}`;
      },

      end() {
        if (confirmation.handed && isUnderWay()) goal.giveUp?.();
        confirmation.settle();
      },
    };

    // As it is now, whatever becomes of it before it is sent.
    const asked = copy(request) as never;
    function hand(): void {
      if (!isUnderWay()) return;
      confirmation.handed = true;
      confirmation.wasSo = goal.isSo();
      const earlier = underWay.slice(0, underWay.indexOf(confirmation));
      confirmation.already = confirmation.wasSo && !earlier.some(other => differ(other.goal, goal));
      act(asked, unconfirmed(options, signal)).then(
        () => confirmation.already && confirmation.settle(),
        // Each who waits minds its own time.
        (error: ToolkitError) => error.code === 'TIMEOUT' || fail(error),
      );
    }

    off ??= client.on('*', hear);
    underWay.push(confirmation);
    if (client.transport === 'console') hand();
    else {
      check(act, request, options).catch(fail);
      // What was subscribed to for its event is sent once ready, and has to be there before.
      client.ready.then(hand, fail);
    }
    return confirmation;
  }

  return {
    begin,
    latest: thing => underWay.filter(({ goal }) => thing in goal.wish).pop(),

    wait: (task, { timeout = 5000, signal } = {}) =>
      new Promise((resolve, reject) => {
        function leave(): void {
          if (!open.delete(stop)) return;
          clearTimeout(timer);
          signal?.removeEventListener('abort', stop);
          if (!--task.waiting) task.end();
        }
        function stop(): void {
          const code = signal?.aborted ? 'ABORTED' : closed ? 'CLOSED' : 'TIMEOUT';
          reject(new ToolkitError(code, task.words(code)));
          leave();
        }
        const timer = setTimeout(stop, timeout);
        signal?.addEventListener('abort', stop);
        open.add(stop);
        task.waiting++;
        task.promise.finally(leave).then(resolve, reject);
      }),

    close() {
      closed = true;
      for (const stop of open) stop();
    },
  };
}
