import type { DeadlineOptions, Deadlines, EndCode } from '../deadline.js';
import { ToolkitError } from '../errors.js';
import type { GenesysEvent } from '../protocol/events.js';
import type { EventMessage } from '../protocol/message.js';
import { conflict } from './effects.js';
import type { Effect } from './effects.js';

/** The event that shows an effect; none where it was reached already. */
export type Shown = GenesysEvent | undefined;

/** Work that callers wait for, each within a time of its own. */
export interface Task {
  readonly promise: Promise<Shown>;
  /** The number of callers that still wait. */
  waiting: number;
  /** Explains what became of it to a caller who waits no more. */
  explain(code: EndCode, timeout: number): string;
  /** Ends it where it is pending: nobody waits any more. */
  cancel(): void;
}

/** An action whose effect is pending. */
export interface Confirmation extends Task {
  readonly effect: Effect;
}

/** The way of one action to the surface. It rejects where the surface does not take the action. */
export type Hand = (
  isCancelled: () => boolean,
  onHanded: () => void,
  shown?: Promise<Shown>,
) => Promise<void>;

/** The pending effects of one client. */
export interface Confirmations {
  /** Hands an action over; its promise settles with the event that shows the effect. */
  begin(effect: Effect, hand: Hand): Confirmation;
  /** The latest pending one that has a thing in its target. */
  latest(thing: string): Confirmation | undefined;
  /** Waits for a task within the caller's own time, until its signal is aborted or the client closed. */
  wait(task: Task, options: DeadlineOptions): Promise<Shown>;
  /** Looks for pending effects in a message that the store took in. */
  observe(message: EventMessage): void;
}

interface Pending extends Confirmation {
  /** Whether the effect was reached when the action was handed over, and no other pending one changes that. */
  already: boolean;
  /** Whether the action was handed to the surface. What comes before is not its effect. */
  handed: boolean;
  /** Whether the effect was reached after the message before. */
  wasReached: boolean;
  settle(event: Shown, error?: unknown): void;
}

/** The time that an action has where the caller gives none, in milliseconds. */
export const DEFAULT_TIMEOUT = 5000;

/**
 * Creates the list of a client's pending effects.
 *
 * @param hint - Ends the message of an effect that did not show, for the surface.
 */
export function createConfirmations(deadlines: Deadlines, hint: (effect: Effect) => string): Confirmations {
  /** The oldest first. */
  const pending: Pending[] = [];

  function begin(effect: Effect, hand: Hand): Pending {
    let end!: (event: Shown, error?: Error) => void;
    const isCancelled = (): boolean => !pending.includes(own);

    const own: Pending = {
      effect,
      already: false,
      handed: false,
      wasReached: false,
      waiting: 0,
      promise: new Promise<Shown>((resolve, reject) => {
        end = (event, error) => (error ? reject(error) : resolve(event));
      }),

      settle(event, error) {
        if (isCancelled()) return;
        pending.splice(pending.indexOf(own), 1);
        end(event, error as Error | undefined);
      },

      explain: (code, timeout) => explain(own, code, timeout, hint(effect)),

      cancel() {
        if (own.handed && !isCancelled()) effect.onUnconfirmed?.();
        own.settle(undefined, new ToolkitError('ABORTED', `${effect.label} was given up.`));
      },
    };

    function onHanded(): void {
      own.handed = true;
      own.wasReached = effect.isReached();
      const earlier = pending.slice(0, pending.indexOf(own));
      own.already = own.wasReached && !earlier.some(other => conflict(other.effect, effect));
    }

    pending.push(own);
    hand(isCancelled, onHanded, own.promise).then(
      () => own.already && own.settle(undefined),
      (error: unknown) => own.settle(undefined, error),
    );
    return own;
  }

  return {
    begin,

    latest: thing => pending.filter(({ effect }) => thing in effect.target).pop(),

    wait: (task, options) => {
      const { timeout = DEFAULT_TIMEOUT, signal } = options;
      return deadlines.start<Shown>(
        { timeout, signal },
        code => task.explain(code, timeout),
        waiter => {
          task.waiting++;
          task.promise.then(waiter.resolve, waiter.reject);
          return () => {
            if (!--task.waiting) task.cancel();
          };
        },
      );
    },

    observe(message) {
      if (!pending.length) return;
      const waiting = pending.filter(each => each.handed && !each.already);
      const shown: Pending[] = [];
      const between: Effect[] = [];
      for (const each of waiting) {
        const { effect, wasReached } = each;
        each.wasReached = effect.isReached();
        // That it is so may be older than the action: what shows it is that it became so.
        const shows = (each.wasReached && !wasReached) || effect.isShownBy?.(message);
        // A double click is shown by one event. A third effect, after its opposite, waits until that has passed.
        if (shows && !between.some(other => conflict(other, effect))) shown.push(each);
        else if (shown.some(other => conflict(other.effect, effect))) between.push(effect);
      }
      const [oldest] = waiting.filter(({ effect }) => effect.mayBeShownBy?.(message));
      if (!shown.length && oldest) shown.push(oldest);
      for (const each of shown) each.settle(message.event);
    },
  };
}

function explain({ effect, handed }: Pending, code: EndCode, timeout: number, hint: string): string {
  const end = endWords(code, timeout);
  if (!handed) return `${effect.label} ${end}. ${NOT_SENT}`;
  const risk = effect.isToggle
    ? 'It toggles: sent again, it may undo. Look at client.interactions first.'
    : 'It may have been done.';
  return `${effect.label} ${end}. It was sent, and no event confirmed it. ${risk}${hint}`;
}

/** The words for an action that was not handed over in time. */
export const NOT_SENT = 'It was not sent: the Genesys client was not ready.';

/** The end of a wait in words, behind the name of what was waited for. */
export const endWords = (code: EndCode, timeout: number): string =>
  ({
    TIMEOUT: `had no answer within ${timeout} ms`,
    ABORTED: 'was given up by its signal',
    CLOSED: 'ended with the client, which was closed',
  })[code];
