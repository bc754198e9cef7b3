import type { SubscriptionType } from '../protocol/actions.js';
import { isObject } from '../protocol/json.js';
import { obey } from './obey.js';
import type { SimulatedGenesysClient } from './simulated-client.js';

/** What the call centre's administrator chose. */
export interface ClientEventSettings {
  /**
   * Client Event Types: what is sent whether or not a component subscribed to it. Default: none.
   */
  clientEventTypes?: readonly SubscriptionType[];
}

/** How the Lightning side reaches the components. */
export interface LightningSurface extends ClientEventSettings {
  /** Publishes a message, as Lightning Message Service or `postMessage` does. */
  publish(message: object): void;
  /**
   * What the client says whenever it loads: `InitialSetup` on the message channel, `Handshake` over postMessage.
   *
   * @defaultValue 'InitialSetup'
   */
  start?: 'InitialSetup' | 'Handshake';
}

/** The simulated client's end of Lightning. */
export interface LightningSide {
  /** Takes a message that somebody published. What is no action of the client is left alone. Never throws. */
  receive(message: unknown): void;
  /** Leaves the surface. */
  close(): void;
}

const PREFIX = 'PureCloud.';

/**
 * The actions by their type, as the specification's tables have them, and as its examples spell some besides.
 *
 * They stand here a second time, though the protocol has them too: this is the other end of the wire, and a slip at one end
 * must not be made good by the same slip at the other.
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
 * Lets a simulated Genesys client speak and hear the dialect of Lightning: `{ type, category, data }`.
 *
 * Nothing is published but what the administrator chose or a component subscribed to. Each time the client loads, it says
 * so first; a client whose agent is logged in loads right here.
 *
 * @example
 * const side = lightningSide(genesys, { publish: message => service.publish(channel, message) });
 * service.onPublished(({ message }) => side.receive(message));
 */
export function lightningSide(
  genesys: SimulatedGenesysClient,
  { publish, start = 'InitialSetup', clientEventTypes = [] }: LightningSurface,
): LightningSide {
  const close = genesys.on('occurrence', ({ started, clientEvent }) => {
    if (started) publish({ type: start });
    if (clientEvent && (clientEventTypes.includes(clientEvent.type) || genesys.isSubscribed(clientEvent))) {
      publish(clientEvent);
    }
  });
  if (genesys.agent.loggedIn) publish({ type: start });

  return {
    receive(message) {
      const { type, data } = read(message);
      if (typeof type !== 'string' || !type.startsWith(PREFIX)) return;
      const action = ACTIONS.get(type.slice(PREFIX.length));
      if (action === undefined)
        genesys.refuse({ action: type, request: data, reason: 'There is no such action.' });
      else obey(genesys, action, data);
    },
    close,
  };
}

/** A copy of what came, so that nothing that its sender does to it later, or has it do when it is read, is felt here. */
function read(message: unknown): Record<string, unknown> {
  try {
    const copy: unknown = JSON.parse(JSON.stringify(message));
    return isObject(copy) ? copy : {};
  } catch {
    return {};
  }
}
