import { EVENT_NAMES } from '../../../src/index.js';
import type { Bus } from './bus.js';
import type { Log } from '../ui/log.js';

/** The beginning of every event's name of the Genesys client: in a log, only the rest tells something. */
const GENESYS = 'inin.salesforce.constants.consoleevent.';

/** Shows in the log who fires what. */
export function logBus(bus: Bus, log: Log): void {
  bus.listen(({ type, message, from }) => {
    const name = type.startsWith(GENESYS) ? type.slice(GENESYS.length) : type;
    log.add(
      'event',
      `${name} from ${from}: ${message.slice(0, 160)}`,
      `${type}\n${readable(message)}`,
      type.startsWith(GENESYS) ? listenerOf(name) : undefined,
    );
  });
}

/** The line of a page that hears it: an event by its name, an action as one. */
function listenerOf(name: string): string {
  const event = EVENT_NAMES.find(each => `pc.${each}` === name);
  if (event) return `client.on('${event}', payload => console.log(payload));`;
  return `client.on('ACTION', ({ name, request }) => console.log(name, request));`;
}

function readable(message: string): string {
  try {
    return JSON.stringify(JSON.parse(message), undefined, 2);
  } catch {
    return message;
  }
}
