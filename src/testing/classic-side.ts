import { performAction } from './perform-action.js';
import type { SimulatedGenesysClient } from './simulated-client.js';

/** A copy of the protocol's: at the other end of the wire, a slip of the toolkit's must not be made good by the same slip. */
const CONSOLE_EVENT = 'inin.salesforce.constants.consoleevent.';

/** The way to the console. */
export interface ClassicSurface {
  /** Fires a custom console event, as `sforce.console.fireEvent` does. */
  fire(wireName: string, message: string): void;
}

/** The simulated client's end of the Classic console. */
export interface ClassicSide {
  /** Takes a custom console event that anybody fired, and performs it where it is an action. Never throws. */
  receive(wireName: string, message: unknown): void;
  /** Leaves the console. */
  close(): void;
}

/**
 * Connects a simulated Genesys client to a Classic console.
 *
 * The eight documented events are fired as JSON texts, CLIENT_EVENT only for what was subscribed. Both forms of
 * `changestatus` are read, the documented JSON and the bare status.
 *
 * @example
 * const side = classicSide(genesys, { fire: (wireName, message) => frame.deliver(wireName, message) });
 * frame.onFired = (wireName, message) => side.receive(wireName, message);
 */
export function classicSide(genesys: SimulatedGenesysClient, surface: ClassicSurface): ClassicSide {
  const fire = (name: string, payload: unknown): void =>
    surface.fire(`${CONSOLE_EVENT}pc.${name}`, JSON.stringify(payload));

  const close = genesys.on('occurrence', ({ event, clientEvent }) => {
    if (event) fire(event.name, event.payload);
    if (clientEvent && genesys.isSubscribed(clientEvent)) {
      fire('CLIENT_EVENT', { reason: 'client', data: clientEvent });
    }
  });

  return {
    receive(wireName, message) {
      if (typeof wireName !== 'string' || !wireName.startsWith(CONSOLE_EVENT)) return;
      const action = wireName.slice(CONSOLE_EVENT.length);
      // The client's own events come back to it, as to everybody.
      if (action.startsWith('pc.')) return;
      const { data, reason } = read(action, message);
      if (reason === undefined) performAction(genesys, action, data);
      else genesys.reportRefusal({ action, request: message, reason });
    },
    close,
  };
}

function read(action: string, message: unknown): { data?: unknown; reason?: string } {
  if (typeof message !== 'string') return { reason: 'It is no text.' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(message);
  } catch {
    return isBareStatus(action, message) ? { data: { id: message.trim() } } : { reason: 'It is not JSON.' };
  }
  // A status may be named by a number, which is JSON by accident.
  if (isBareStatus(action, message)) return { data: { id: message.trim() } };
  return { data: (parsed as { data?: unknown } | null)?.data };
}

const isBareStatus = (action: string, message: string): boolean =>
  action === 'changestatus' && !/^\s*[{["]/.test(message);
