import type { InteractionStore } from '../interactions/store.js';
import type { ActionName, ActionRequests } from '../protocol/actions.js';
import type { Transport } from '../transports/transport.js';
import type { Actions } from './actions.js';
import type { Confirmations, Shown } from './confirmation.js';
import type { Delivery } from './delivery.js';
import { attributesEffect, checkTarget, refuseUnconfirmable, stateEffect, statusEffect } from './effects.js';
import type { Effect } from './effects.js';
import type { Needs } from './needs.js';
import type { Subscriptions } from './subscriptions.js';
import type { Toggle, Toggles } from './toggles.js';
import type { ActionOptions } from './types.js';

/** The actions of a client whose effect is waited for. */
export interface ConfirmedActions {
  /** Sends a prepared request and waits for its effect. Throws where no event would tell of it. */
  confirm(name: ActionName, request: never, options: ActionOptions): Promise<Shown>;
  /** Brings the state of a toggle about. Throws what the request is refused for. */
  setToggle(action: Toggle, id: string, target: boolean, options: ActionOptions): Promise<Shown>;
}

/** The parts of a client that confirming takes. */
export interface ConfirmParts {
  readonly transport: Transport;
  readonly store: InteractionStore;
  readonly delivery: Delivery;
  readonly subscriptions: Subscriptions;
  readonly needs: Needs;
  readonly actions: Actions;
  readonly confirmations: Confirmations;
  readonly toggles: Toggles;
}

/** Creates the confirmed actions of a client. */
export function createConfirmedActions(parts: ConfirmParts): ConfirmedActions {
  const { transport, store, delivery, subscriptions, needs, actions, confirmations, toggles } = parts;

  function stateEffectOf(request: ActionRequests['changestate']): Effect {
    const { action, id } = request;
    if (action === 'hold' || action === 'securePause') return toggles.effect(action, id);
    return stateEffect(store, request);
  }

  function effectOf(name: ActionName, request: never): Effect {
    switch (name) {
      case 'changestate':
        return stateEffectOf(request);
      case 'changestatus':
        return statusEffect((request as { id: string }).id, delivery.status()?.payload);
      case 'addCustomAttributes':
        return attributesEffect(store, request);
      default:
        return refuseUnconfirmable(name);
    }
  }

  /** Listens and subscribes before anything is sent: what shows the effect may come at once. */
  function listenFor(name: ActionName, effect?: Effect): void {
    transport.listen();
    if (name === 'changestatus') needs.status();
    else needs.state();
    if (effect) needs.categories(effect.subscriptions);
    if (actions.isReady()) subscriptions.flush();
  }

  return {
    confirm(name, request, options) {
      // It rejects with ABORTED, and sends nothing.
      if (options.signal?.aborted) return actions.send(name, request, options);
      const effect = effectOf(name, request);
      listenFor(name, effect);
      return confirmations.wait(confirmations.begin(effect, actions.handOf(name, request, options)), options);
    },

    setToggle(action, id, target, options) {
      const request = actions.prepare('changestate', { id, action }, options);
      checkTarget(action === 'hold' ? 'setHeld()' : 'setSecurePause()', target);
      if (options.signal?.aborted) return actions.send('changestate', request, options);
      listenFor('changestate');
      const task = toggles.set(action, id, target, actions.handOf('changestate', request, options));
      return confirmations.wait(task, options);
    },
  };
}
