import { ACTION_NAMES } from './actions.js';
import type { ActionName, ActionRequests } from './actions.js';
import { problemWithAction } from './check-action.js';
import { EVENT_NAMES, problemWith } from './events.js';
import type { EventName, GenesysEvent, UnrecognizedMessage } from './events.js';
import { readEventUpdate, readSelection } from './interaction-update.js';
import { isObject } from './json.js';
import type { ActionMessage, EventMessage } from './message.js';
import { wireNameOf } from './wire-name.js';

/**
 * The dialect of the Classic console: a custom console event for every event and action, its message a JSON text.
 */

/** The event that each wire name promises. */
export const CONSOLE_EVENTS: ReadonlyMap<string, EventName> = new Map([
  ...EVENT_NAMES.map(name => [wireNameOf(`pc.${name}`), name] as const),
  // The vendor's example listens there too; nobody documents what arrives.
  [wireNameOf('pc.subscribe'), 'CLIENT_EVENT'],
]);

/** The action that each wire name carries. */
export const CONSOLE_ACTIONS: ReadonlyMap<string, ActionName> = new Map(
  ACTION_NAMES.map(name => [wireNameOf(name), name]),
);

/**
 * The form of `changestatus`: `json` as documented, `{"data":{"id":"AVAILABLE"}}`; `plain` as the vendor's own example sends
 * it, `AVAILABLE`.
 */
export type StatusFormat = 'json' | 'plain';

/** Reads a listener's argument as the event that its wire name promises. */
export function readConsoleEvent(
  wireName: string,
  name: EventName,
  result: unknown,
): EventMessage | UnrecognizedMessage {
  let raw: unknown;
  let problem: string | undefined;
  try {
    raw = (result as { message: unknown }).message;
    const payload: unknown = JSON.parse(raw as string);
    problem = typeof raw === 'string' ? problemWith(name, payload) : 'it is no text';
    if (!problem) {
      const event = { name, payload, transport: 'console', receivedAt: Date.now(), raw } as GenesysEvent;
      return messageOf(event);
    }
  } catch (error) {
    problem = `it is no JSON: ${error}`;
  }
  return { wireName, message: raw, problem };
}

function messageOf(event: GenesysEvent): EventMessage {
  const { name, payload } = event;
  const interaction = readEventUpdate(name, payload as unknown as Record<string, unknown>);
  if (name !== 'CLIENT_EVENT') return { event, ...(interaction && { interaction }) };
  const selection = readSelection({ ...payload.data });
  return { event, clientEvent: event, ...(interaction && { interaction }), ...(selection && { selection }) };
}

/** Reads a listener's argument as an action: JSON with the request in `data`, or a bare status. */
export function readConsoleAction(name: ActionName, result: unknown): ActionMessage {
  const request = readRequest(name, result);
  const problem = problemWithAction(name, request);
  return { name, request: request as ActionRequests[ActionName], ...(problem && { problem }) };
}

function readRequest(name: ActionName, result: unknown): unknown {
  let text: unknown;
  let message: unknown;
  try {
    text = (result as { message: unknown }).message;
    message = JSON.parse(text as string);
  } catch {
    // The vendor's example sends the bare status.
    return name === 'changestatus' && typeof text === 'string' ? { id: text } : text;
  }
  if (isObject(message)) return message.data;
  if (name !== 'changestatus') return message;
  return { id: typeof message === 'string' ? message : text };
}

/** Writes an action's message. */
export const writeConsoleAction = <Name extends ActionName>(
  name: Name,
  data: ActionRequests[Name],
  statusFormat: StatusFormat | undefined,
): string =>
  name === 'changestatus' && statusFormat === 'plain'
    ? (data as ActionRequests['changestatus']).id
    : // The documentation's example of addAssociation carries a type in Classic too; its siblings do not.
      JSON.stringify(name === 'addAssociation' ? { type: 'PureCloud.addAssociation', data } : { data });
