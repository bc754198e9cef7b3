import { isHeld } from '../../../index.js';
import type { ChangestateRequest, Interaction } from '../../../index.js';
import { developerMessages } from '../messages/index.js';
import type { FormAction, FormHost } from '../../actions/action-form.js';
import { InteractionForm } from '../../actions/interaction-form.js';

type PlainAction = Exclude<
  ChangestateRequest,
  { participantContext: unknown } | { secureSessionContext: unknown }
>['action'];

/** A toggle: its action, and the method that brings a state about. */
interface Toggle {
  readonly action: 'hold' | 'securePause';
  readonly method: 'setHeld' | 'setSecurePause';
  isOn(interaction: Interaction): boolean | undefined;
}

const HOLD: Toggle = { action: 'hold', method: 'setHeld', isOn: isHeld };

const SECURE_PAUSE: Toggle = {
  action: 'securePause',
  method: 'setSecurePause',
  isOn({ phase, record: { securePause } }) {
    const isLive = phase === 'connected' || phase === 'held';
    return isLive && typeof securePause === 'boolean' ? securePause : undefined;
  },
};

/** The buttons that change an interaction's state, and need nothing else. Toggles are labelled by the state that is known. */
export class StateForm extends InteractionForm {
  readonly #find: (id: string) => Interaction | undefined;

  constructor(host: FormHost, id: () => string, find: (id: string) => Interaction | undefined) {
    super(host, id);
    this.#find = find;
  }

  protected override actions(): readonly FormAction[] {
    const { pickUp, disconnect, mute } = developerMessages().actions.state;
    return [
      this.#change(pickUp, 'pickup'),
      this.#change(disconnect, 'disconnect'),
      this.#toggle(HOLD),
      this.#toggle(SECURE_PAUSE),
      this.#change(mute, 'mute'),
    ];
  }

  #change(label: string, action: PlainAction): FormAction {
    const id = this.id();
    // No event tells of a mute, and of what a toggle did where its state is not known.
    if (action !== 'pickup' && action !== 'disconnect') {
      return { label, act: client => client.changestate({ id, action }) };
    }
    return { label, isConfirmed: true, act: client => client.changestate({ id, action }, { confirm: true }) };
  }

  #toggle({ action, method, isOn }: Toggle): FormAction {
    const { on, off, unknown } = developerMessages().actions.state[action];
    const id = this.id();
    const interaction = this.#find(id);
    const state = interaction && isOn(interaction);
    // The documented action toggles: it is all that is left where the state is not known.
    if (state === undefined) return this.#change(unknown, action);
    return {
      label: state ? off : on,
      isConfirmed: true,
      act: client => client[method](id, !state),
    };
  }
}
