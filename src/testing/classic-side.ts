import { obey } from './obey.js';
import type { SimulatedGenesysClient } from './simulated-client.js';

/**
 * Stands here a second time, though the protocol has it too: this is the other end of the wire, and a slip at one end must
 * not be made good by the same slip at the other.
 */
const CONSOLE_EVENT = 'inin.salesforce.constants.consoleevent.';

/** How the Classic side reaches the console. */
export interface ClassicSurface {
  /** Fires a custom console event, as `sforce.console.fireEvent` does. */
  fire(wireName: string, message: string): void;
}

/** The simulated client's end of the Classic console. */
export interface ClassicSide {
  /** Takes a custom console event that somebody fired. What is no action of the client is left alone. Never throws. */
  receive(wireName: string, message: unknown): void;
  /** Leaves the console. */
  close(): void;
}

/**
 * Lets a simulated Genesys client speak and hear the dialect of the Classic console.
 *
 * The eight documented events are fired as JSON texts, CLIENT_EVENT only for what was subscribed. Both forms of
 * `changestatus` are obeyed, the documented JSON and the bare status.
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
      if (reason === undefined) obey(genesys, action, data);
      else genesys.refuse({ action, request: message, reason });
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
