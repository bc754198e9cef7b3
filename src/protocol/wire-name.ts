import type { ActionName } from './actions.js';
import type { EventName } from './events.js';

/** The custom console event that an event, with `pc.` before it, or an action travels as. */
export const wireNameOf = (name: `pc.${EventName | 'subscribe'}` | ActionName): string =>
  `inin.salesforce.constants.consoleevent.${name}`;
