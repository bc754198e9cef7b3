import { ToolkitError } from '../errors.js';
import type { ConfirmOptions, GenesysClient } from '../genesys-client.js';
import type { Interactions } from '../interactions/interactions.js';
import type { ActionName, ActionRequests } from '../protocol/actions.js';
import type { UpdateStatusPayload } from '../protocol/events.js';
import { check, createConfirmations, unconfirmed } from './confirmations.js';
import type { Action, Shown } from './confirmations.js';
import { attributesGoal, stateGoal, statusGoal } from './goals.js';
import type { Goal } from './goals.js';
import { createToggles } from './toggles.js';

function cannot(action: unknown): never {
  throw new ToolkitError(
    'INVALID_OPTION',
    `${action} can't be confirmed: no event tells of it. Send it without confirm.`,
  );
}

const isWanted = (options: Partial<ConfirmOptions> | undefined): unknown => options?.confirm;

/** Gives a client's actions `confirm: true`, and the client `setHeld` and `setSecurePause`. Returns what ends that. */
export function confirmActions(client: GenesysClient, interactions: () => Interactions): () => void {
  const confirmations = createConfirmations(client);
  const toggles = createToggles(client.changestate, interactions, confirmations);

  /** @param goalOf - What the action is for. Throws where that can't be confirmed. */
  function confirm<Name extends Exclude<ActionName, 'subscribe'>>(
    name: Name,
    goalOf: (request: ActionRequests[Name], known: Interactions) => Goal,
  ): void {
    const act = client[name] as Action;

    function begin(request: never, options: ConfirmOptions): Promise<Shown> {
      try {
        // First of all, so that what is known hears each event before who waits for it.
        const known = interactions();
        const goal = goalOf(request, known);
        return confirmations.wait(confirmations.begin(goal, act, request, options), options);
      } catch (error) {
        // What the action by itself is refused for counts more.
        return check(act, request, options).then(() => Promise.reject(error as ToolkitError));
      }
    }

    client[name] = ((request: never, options?: ConfirmOptions) => {
      if (!options?.confirm) return act(request, options);
      // By itself it rejects then, and sends nothing.
      if (options.signal?.aborted) return act(request, unconfirmed(options, options.signal));
      return begin(request, options);
    }) as GenesysClient[Name];
  }

  confirm('changestate', (request, known) => {
    const { action, id } = request;
    if (action === 'hold' || action === 'securePause') return toggles.goal(action, id);
    return stateGoal(known, request) ?? cannot(action);
  });
  confirm('changestatus', ({ id }) => {
    let last: UpdateStatusPayload | undefined;
    client.on('UPDATE_STATUS', payload => void (last = payload), { replayLast: true })();
    return statusGoal(id, last);
  });
  confirm('addCustomAttributes', (request, known) => attributesGoal(known, request));
  confirm('addAssociation', () => cannot('addAssociation'));
  confirm('createConference', () => cannot('createConference'));

  const { subscribe } = client;
  client.subscribe = (request, handler, options) =>
    isWanted(options) ? new Promise(() => cannot('subscribe')) : subscribe(request, handler, options);

  client.setHeld = (id, held, options) => toggles.set('hold', id, held, options);
  client.setSecurePause = (id, paused, options) => toggles.set('securePause', id, paused, options);
  return confirmations.close;
}
