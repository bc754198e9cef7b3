import { ToolkitError } from '../errors.js';
import type { ActionOptions } from '../genesys-client.js';
import type { Interactions } from '../interactions/interactions.js';
import { phaseOf } from '../protocol/interaction.js';
import { check } from './confirmations.js';
import type { Action, Confirmations, Shown, Task } from './confirmations.js';
import type { Goal } from './goals.js';

/** The actions that undo when they are sent again, and whose state is told. */
export type Toggle = 'hold' | 'securePause';

/** A state that somebody wants, which waits for its turn. */
interface Wish extends Task {
  readonly wanted: boolean;
  /** Under way, where it took one. */
  toggle?: Task;
}

/** Holds and secure pauses. */
export interface Toggles {
  /**
   * What a toggle is to bring, after all that is under way.
   *
   * @throws {@link ToolkitError} `INVALID_OPTION` where that is not known.
   */
  goal(action: Toggle, id: string): Goal;
  /** Brings a state about, with a toggle where it takes one. */
  set(action: Toggle, id: string, wanted: boolean, options?: ActionOptions): Promise<Shown>;
}

/** Makes what knows which way a client's toggles go. */
export function createToggles(
  changestate: Action,
  interactions: () => Interactions,
  { begin, latest, wait }: Confirmations,
): Toggles {
  /** The latest wish of each toggle of each interaction. */
  const wishes = new Map<string, Wish>();
  /** Which toggles were sent and not confirmed, and when their interaction had been heard of last. */
  const unsure = new Map<string, number | undefined>();

  /** Whether an interaction is held, or paused; or why that is not known. */
  function read(action: Toggle, id: string): boolean | string {
    const { phase, record = { id } } = interactions().get(id) ?? {};
    if (phase !== 'connected' && phase !== 'held') return 'no event told that it is connected';
    // By the record: an INTERACTION_CONNECTED that straggles in after it says nothing of holding.
    const isOn = action === 'hold' ? phaseOf(record) === 'held' : record.securePause;
    return typeof isOn === 'boolean' ? isOn : `no event told its ${action}`;
  }

  const heardAt = (id: string): number | undefined => interactions().get(id)?.heardAt;

  function mustKnow(action: Toggle, id: string): boolean {
    const what = `${action} of ${id}`;
    const known =
      unsure.has(what) && unsure.get(what) === heardAt(id)
        ? 'an earlier one was not confirmed, and nothing was heard of it since'
        : read(action, id);
    if (typeof known === 'string') {
      throw new ToolkitError(
        'INVALID_OPTION',
        `${what} toggles, and it is not known which way: ${known}. Use client.interactions when the page starts.`,
      );
    }
    unsure.delete(what);
    return known;
  }

  const goalTo = (action: Toggle, id: string, wanted: boolean): Goal => {
    const what = `${action} of ${id}`;
    return {
      what,
      type: 'Interaction',
      wish: { [what]: wanted },
      isSo: () => read(action, id) === wanted,
      giveUp: () => void unsure.set(what, heardAt(id)),
    };
  };

  function wish(action: Toggle, id: string, wanted: boolean): Wish {
    const what = `${action} of ${id}`;
    const before = wishes.get(what);
    // A toggle that was asked for by itself after it undoes it.
    const stands = !before?.toggle || before.toggle === latest(what);
    if (before?.waiting && before.wanted === wanted && stands) return before;

    function turn(): Promise<Shown> | undefined {
      // Who wished it may have left meanwhile.
      if (!own.waiting) return undefined;
      const other = latest(what);
      if (other) return other.promise.then(turn, turn);
      if (mustKnow(action, id) === wanted) return undefined;
      own.toggle = begin(goalTo(action, id, wanted), changestate, { id, action });
      return own.toggle.promise;
    }

    const own: Wish = {
      wanted,
      waiting: 0,
      promise: Promise.resolve(before?.promise)
        .then(turn, turn)
        .finally(() => {
          if (wishes.get(what) === own) wishes.delete(what);
        }),
      words: code =>
        own.toggle?.words(code) ?? `${what}: ${code}. It waited for an earlier one, and was not sent.`,
      end: () => own.toggle?.end(),
    };
    wishes.set(what, own);
    return own;
  }

  return {
    goal(action, id) {
      const earlier = latest(`${action} of ${id}`)?.goal.wish[`${action} of ${id}`];
      return goalTo(action, id, !(earlier ?? mustKnow(action, id)));
    },

    set(action, id, wanted, options) {
      const request = { id, action };
      return check(changestate, request, options).then(() => {
        if (typeof wanted !== 'boolean') {
          throw new ToolkitError(
            'INVALID_OPTION',
            `${action} of ${id} is true or false, not ${typeof wanted}.`,
          );
        }
        // The action by itself rejects then, and sends nothing.
        if (options?.signal?.aborted) return changestate(request as never, options) as Promise<undefined>;
        return wait(wish(action, id, wanted), options);
      });
    },
  };
}
