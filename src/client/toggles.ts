import { ToolkitError } from '../errors.js';
import type { Interactions } from '../interactions/types.js';
import { isHeld } from '../protocol/interaction.js';
import { endWords } from './confirmation.js';
import type { Confirmation, Confirmations, Hand, Shown, Task } from './confirmation.js';
import type { Effect } from './effects.js';

/** The actions that undo when they are sent again, and whose state is told. */
export type Toggle = 'hold' | 'securePause';

/** A state that a caller wants, which waits for its turn. */
interface ToggleTask extends Task {
  readonly target: boolean;
  /** The pending toggle, where one was needed. */
  confirmation?: Confirmation;
}

/** The toggles of one client. */
export interface Toggles {
  /**
   * The effect of one more toggle, after all that are pending.
   *
   * @throws {@link ToolkitError} `INVALID_OPTION` where the state is not known.
   */
  effect(action: Toggle, id: string): Effect;
  /** Brings a state about, with a toggle where one is needed. */
  set(action: Toggle, id: string, target: boolean, hand: Hand): Task;
}

/** Creates the toggles of a client. */
export function createToggles(
  interactions: Interactions,
  { begin, latest }: Pick<Confirmations, 'begin' | 'latest'>,
): Toggles {
  /** The latest task of each toggle of each interaction. */
  const tasks = new Map<string, ToggleTask>();
  /** The toggles that were sent and not confirmed, and when their interaction had been heard of last. */
  const unsure = new Map<string, number | undefined>();

  const heardAt = (id: string): number | undefined => interactions.get(id)?.heardAt;
  const labelOf = (action: Toggle, id: string): string => `${action} of ${id}`;

  /** The state of a toggle, or the reason that it is not known. */
  function read(action: Toggle, id: string): boolean | string {
    const interaction = interactions.get(id);
    if (interaction?.phase !== 'connected' && interaction?.phase !== 'held') {
      return 'no event told that the interaction is connected';
    }
    const { state, securePause } = interaction.record;
    if (action === 'hold')
      return isHeld(interaction) ?? `its state is "${state}", a word that this toolkit does not know`;
    return typeof securePause === 'boolean' ? securePause : `no event told its ${action}`;
  }

  function mustKnow(action: Toggle, id: string): boolean {
    const label = labelOf(action, id);
    const isUnsure = unsure.has(label) && unsure.get(label) === heardAt(id);
    const state = isUnsure
      ? 'an earlier one was not confirmed, and nothing was heard of the interaction since'
      : read(action, id);
    if (typeof state === 'string') {
      throw new ToolkitError(
        'INVALID_OPTION',
        `${label} toggles, and it is not known which way: ${state}. Wait for an event of it, or use the Genesys client.`,
      );
    }
    unsure.delete(label);
    return state;
  }

  function effectTo(action: Toggle, id: string, target: boolean): Effect {
    const label = labelOf(action, id);
    return {
      label,
      subscriptions: [],
      carrier: 'Interaction',
      target: { [label]: target },
      isToggle: true,
      isReached: () => read(action, id) === target,
      onUnconfirmed: () => void unsure.set(label, heardAt(id)),
    };
  }

  function set(action: Toggle, id: string, target: boolean, hand: Hand): Task {
    const label = labelOf(action, id);
    const before = tasks.get(label);
    // A toggle that was asked for by itself after it undoes it.
    const stands = !before?.confirmation || before.confirmation === latest(label);
    if (before?.waiting && before.target === target && stands) return before;

    function takeTurn(): Promise<Shown> | undefined {
      // The callers may have left meanwhile.
      if (!own.waiting) return undefined;
      const other = latest(label);
      if (other) return other.promise.then(takeTurn, takeTurn);
      if (mustKnow(action, id) === target) return undefined;
      own.confirmation = begin(effectTo(action, id, target), hand);
      return own.confirmation.promise;
    }

    const own: ToggleTask = {
      target,
      waiting: 0,
      promise: Promise.resolve(before?.promise)
        .then(takeTurn, takeTurn)
        .finally(() => {
          if (tasks.get(label) === own) tasks.delete(label);
        }),
      explain: (code, timeout) =>
        own.confirmation?.explain(code, timeout) ??
        `${label} ${endWords(code, timeout)}. It waited for an earlier one, and was not sent.`,
      cancel: () => own.confirmation?.cancel(),
    };
    tasks.set(label, own);
    return own;
  }

  return {
    effect(action, id) {
      const label = labelOf(action, id);
      const pending = latest(label)?.effect.target[label];
      return effectTo(action, id, !(pending ?? mustKnow(action, id)));
    },
    set,
  };
}
