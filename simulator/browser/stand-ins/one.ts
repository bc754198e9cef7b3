/**
 * Stands in for the `sforce.one` that Salesforce puts into Visualforce pages in Lightning, as far as messages go: posts to
 * the page around this one.
 */
import { isOfMessageService } from './one-wire.js';
import type { FromPage, ToPage } from './one-wire.js';

const hostOrigin = new URLSearchParams(location.search).get('sfdcIFrameOrigin') ?? location.origin;
const listeners = new Map<object, { id: number; listener: (message: unknown) => void }>();
let subscriptions = 0;

const post = (message: FromPage): void => window.parent.postMessage(message, hostOrigin);

const one: sforce.one.Toolkit = {
  publish(channel, message) {
    // As JSON, which is all that a channel carries.
    post({ messageService: 'publish', channel, message: JSON.parse(JSON.stringify(message)) });
  },
  subscribe(channel, listener, { scope } = {}) {
    const id = ++subscriptions;
    const subscription = {};
    listeners.set(subscription, { id, listener });
    post({ messageService: 'subscribe', id, channel, scope });
    return subscription;
  },
  unsubscribe(subscription) {
    const known = listeners.get(subscription);
    if (!known) return;
    listeners.delete(subscription);
    post({ messageService: 'unsubscribe', id: known.id });
  },
};

window.addEventListener('message', ({ data, origin, source }) => {
  if (source !== window.parent || origin !== hostOrigin || !isOfMessageService<ToPage>(data)) return;
  for (const { id, listener } of [...listeners.values()]) if (id === data.id) listener(data.message);
});

window.sforce = { ...window.sforce, one };
post({ messageService: 'start' });
