/** The least that shows events: a line of text for each, the latest 5,000. */
import type { GenesysEvent } from '../../src/index.js';
import { summarize } from '../../src/panels/developer/event-log/summary.js';
import type { ConsoleToolkit } from '../../src/transports/console.js';

const KEPT = 5000;

const list = document.createElement('ol');
document.body.append(list);

function append({ message }: { message: string }): void {
  const event = { name: 'INTERACTION_EVENT', payload: JSON.parse(message) } as GenesysEvent;
  const item = document.createElement('li');
  // In the words of the toolkit's log, so that both have the same to lay out and to paint.
  item.append(document.createTextNode(summarize(event)));
  list.append(item);
  if (list.childElementCount > KEPT) list.firstElementChild?.remove();
}

const { sforce } = window as unknown as { sforce: { console: ConsoleToolkit } };
sforce.console.addEventListener('inin.salesforce.constants.consoleevent.pc.INTERACTION_EVENT', append);
