import type { ActionName, ActionRequests } from './actions.js';
import { problemWith } from './events.js';
import type { EventName, GenesysEvent, UnrecognizedMessage } from './events.js';

/**
 * The dialect of the Classic console: a custom console event for every event and action, its message a JSON text.
 */

const CONSOLE_EVENT = 'inin.salesforce.constants.consoleevent.';

/** The custom console event that an event arrives as. */
export const wireNameOf = (name: EventName | 'subscribe'): string => `${CONSOLE_EVENT}pc.${name}`;

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
  let payload: unknown;
  let problem: string | undefined;
  try {
    raw = (result as { message: unknown }).message;
    payload = JSON.parse(raw as string);
    problem = typeof raw === 'string' ? problemWith(name, payload) : 'it is no text';
  } catch (error) {
    problem = `it is no JSON: ${(error as Error)?.message}`;
  }
  return problem === undefined
    ? ({ name, payload, transport: 'console', receivedAt: Date.now(), raw } as GenesysEvent)
    : { wireName, message: raw, problem };
}

/** Writes an action as the console event that the Genesys client hears. */
export function writeConsoleAction<Name extends ActionName>(
  name: Name,
  request: ActionRequests[Name],
  statusFormat: StatusFormat,
): { eventType: string; message: string } {
  const message =
    name === 'changestatus' && statusFormat === 'plain'
      ? (request as ActionRequests['changestatus']).id
      : // The documentation's example of addAssociation carries a type in Classic too; its siblings do not.
        JSON.stringify(
          name === 'addAssociation' ? { type: 'PureCloud.addAssociation', data: request } : { data: request },
        );
  return { eventType: CONSOLE_EVENT + name, message };
}
