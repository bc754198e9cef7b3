import type { Bus } from './bus.js';
import type { Log } from '../ui/log.js';

/** The beginning of every event's name of the Genesys client: in a log, only the rest tells something. */
const GENESYS = 'inin.salesforce.constants.consoleevent.';

/** Shows in the log who fires what. */
export function logBus(bus: Bus, log: Log): void {
  bus.listen(({ type, message, from }) => {
    const name = type.startsWith(GENESYS) ? type.slice(GENESYS.length) : type;
    log.add('event', `${name} from ${from}: ${message.slice(0, 160)}`, `${type}\n${readable(message)}`);
  });
}

function readable(message: string): string {
  try {
    return JSON.stringify(JSON.parse(message), undefined, 2);
  } catch {
    return message;
  }
}
