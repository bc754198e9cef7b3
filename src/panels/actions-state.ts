import { isHeld } from '../index.js';
import type { ChangestateRequest, Interaction } from '../index.js';
import { actionForm } from './action-form.js';
import type { FormAction } from './action-form.js';

type PlainAction = Exclude<
  ChangestateRequest,
  { participantContext: unknown } | { secureSessionContext: unknown }
>['action'];

/** A toggle's action and its button's label, by the state that it is in. */
interface Toggle {
  readonly action: 'hold' | 'securePause';
  readonly method: 'setHeld' | 'setSecurePause';
  readonly on: string;
  readonly off: string;
  readonly unknown: string;
  isOn(interaction: Interaction): boolean | undefined;
}

const TOGGLES: readonly Toggle[] = [
  {
    action: 'hold',
    method: 'setHeld',
    on: 'Hold',
    off: 'Resume',
    unknown: 'Hold on / off',
    isOn: isHeld,
  },
  {
    action: 'securePause',
    method: 'setSecurePause',
    on: 'Secure pause',
    off: 'End secure pause',
    unknown: 'Secure pause on / off',
    isOn({ phase, record: { securePause } }) {
      const isLive = phase === 'connected' || phase === 'held';
      return isLive && typeof securePause === 'boolean' ? securePause : undefined;
    },
  },
];

/** A button for each state that needs nothing but the interaction. */
export interface StateForm {
  readonly element: HTMLFormElement;
  /** Labels the toggles by the state of the interaction that they would act on. */
  show(interaction: Interaction | undefined): void;
}

/** Makes the buttons that change an interaction's state. */
export function stateForm(id: () => string): StateForm {
  const change = (label: string, action: PlainAction): FormAction => ({
    label,
    act: client => client.changestate({ id: id(), action }),
  });

  function toggle({ action, method, on, off, unknown, isOn }: Toggle, interaction?: Interaction): FormAction {
    const state = interaction && isOn(interaction);
    // The documented action toggles: it is all that is left where the state is not known.
    if (state === undefined) return change(unknown, action);
    return { label: state ? off : on, outcome: 'done', act: client => client[method](id(), !state) };
  }

  const first = [change('Pick up', 'pickup'), change('Disconnect', 'disconnect')];
  const form = actionForm([], ...first, ...TOGGLES.map(each => toggle(each)), change('Mute', 'mute'));
  return {
    element: form.element,
    show(interaction) {
      TOGGLES.forEach((each, index) => form.replace(first.length + index, toggle(each, interaction)));
    },
  };
}
