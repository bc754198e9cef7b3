import type { ActionName, ActionRequests } from './actions.js';
import { problemWith } from './events.js';
import type { EventName, GenesysEvent, UnrecognizedMessage } from './events.js';

/**
 * The dialect of the Classic console: a custom console event for every event and action, its message a JSON text.
 */

/** The custom console event that an event, with `pc.` before it, or an action travels as. */
export const wireNameOf = (name: `pc.${EventName | 'subscribe'}` | ActionName): string =>
  `inin.salesforce.constants.consoleevent.${name}`;

/**
 * How `changestatus` is written: `json` as documented, `{"data":{"id":"AVAILABLE"}}`; `plain` as the vendor's own example
 * sends it, `AVAILABLE`.
 */
export type StatusFormat = 'json' | 'plain';

/** Reads what a console listener was given as the event that its wire name promises. */
export function readConsoleMessage(
  wireName: string,
  name: EventName,
  result: unknown,
): GenesysEvent | UnrecognizedMessage {
  let raw: unknown;
  let problem: string | undefined;
  try {
    raw = (result as { message: unknown }).message;
    const payload: unknown = JSON.parse(raw as string);
    problem = typeof raw === 'string' ? problemWith(name, payload) : 'it is no text';
    if (!problem) return { name, payload, transport: 'console', receivedAt: Date.now(), raw } as GenesysEvent;
  } catch (error) {
    problem = `it is no JSON: ${error}`;
  }
  return { wireName, message: raw, problem };
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
