import type { SubscriptionType } from '../index.js';
import { isObject } from './json.js';
import { performAction } from './perform-action.js';
import type { SimulatedGenesysClient } from './simulated-client.js';

/** The choice of the call centre's administrator. */
export interface ClientEventSettings {
  /** Client Event Types: these are sent without a subscription, too. Default: none. */
  clientEventTypes?: readonly SubscriptionType[];
}

/** The way to the components. */
export interface LightningSurface extends ClientEventSettings {
  /** Publishes a message, as Lightning Message Service or `postMessage` does. */
  publish(message: object): void;
  /**
   * The message that the client sends whenever it loads: `InitialSetup` on the message channel, `Handshake` over
   * postMessage.
   *
   * @defaultValue 'InitialSetup'
   */
  start?: 'InitialSetup' | 'Handshake';
  /**
   * Resolves when the client has loaded for the first time, such as after the pages. Default: in a later task.
   */
  loaded?: Promise<unknown>;
}

/** The simulated client's end of Lightning. */
export interface LightningSide {
  /** Takes a message that anybody published, and performs it where it is an action. Never throws. */
  receive(message: unknown): void;
  /** Leaves the surface. */
  close(): void;
}

const PREFIX = 'PureCloud.';

/**
 * The actions by their type, as the specification's tables have them, and as its examples spell some besides.
 *
 * A copy of the protocol's: at the other end of the wire, a slip of the toolkit's must not be made good by the same slip.
 */
const ACTIONS: ReadonlyMap<string, string> = new Map([
  ['addAssociation', 'addAssociation'],
  ['Interaction.addCustomAttributes', 'addCustomAttributes'],
  ['Interaction.createConference', 'createConference'],
  ['Interaction.updateState', 'changestate'],
  ['interaction.updateState', 'changestate'],
  ['User.updateStatus', 'changestatus'],
  ['subscribe', 'subscribe'],
  ['Subscribe', 'subscribe'],
]);

/**
 * Connects a simulated Genesys client to Lightning: `{ type, category, data }`.
 *
 * Nothing is published but what the administrator chose or a component subscribed to. Each time the client loads, it says
 * so first. A client whose agent is logged in loads in a later task, so that pages that are there can listen first; a page
 * that comes later hears of the next load only.
 *
 * @example
 * const side = lightningSide(genesys, { publish: message => service.publish(channel, message) });
 * service.onPublished(({ message }) => side.receive(message));
 */
export function lightningSide(
  genesys: SimulatedGenesysClient,
  { publish, start = 'InitialSetup', loaded, clientEventTypes = [] }: LightningSurface,
): LightningSide {
  let isLoading = genesys.agent.loggedIn;

  function load(): void {
    isLoading = false;
    publish({ type: start });
  }

  function finishLoading(): void {
    if (isLoading) load();
  }

  const off = genesys.on('occurrence', ({ started, clientEvent }) => {
    // Nothing is announced before the load that it came with or after.
    if (started) load();
    else finishLoading();
    if (clientEvent && (clientEventTypes.includes(clientEvent.type) || genesys.isSubscribed(clientEvent))) {
      publish(clientEvent);
    }
  });
  if (loaded) void loaded.then(finishLoading, finishLoading);
  else if (isLoading) genesys.clock.setTimeout(finishLoading, 0);

  return {
    receive(message) {
      const { type, data } = read(message);
      if (typeof type !== 'string' || !type.startsWith(PREFIX)) return;
      const action = ACTIONS.get(type.slice(PREFIX.length));
      if (action === undefined)
        genesys.reportRefusal({ action: type, request: data, reason: 'There is no such action.' });
      else performAction(genesys, action, data);
    },
    close() {
      isLoading = false;
      off();
    },
  };
}

/** Reads a copy: whatever its sender does to the message later, or has it do when it is read, is not felt here. */
function read(message: unknown): Record<string, unknown> {
  try {
    const copy: unknown = JSON.parse(JSON.stringify(message));
    return isObject(copy) ? copy : {};
  } catch {
    return {};
  }
}
