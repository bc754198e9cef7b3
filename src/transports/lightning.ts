import type { Finding } from '../errors.js';
import type { TransportName } from '../protocol/events.js';
import { readLightningMessage, subscriptionsFor, writeLightningAction } from '../protocol/lightning-wire.js';
import { attempt } from './attempt.js';
import type { Receiver, Transport } from './transport.js';

/**
 * A message channel in other hands than `sforce.one`'s: `lightning/messageService` in a Lightning web component,
 * `lightning:messageChannel` in an Aura component.
 *
 * @example
 * connect({
 *   channel: {
 *     publish: message => publish(this.messageContext, CLIENT_EVENT, message),
 *     subscribe: handler => {
 *       const subscription = subscribe(this.messageContext, CLIENT_EVENT, handler, { scope: APPLICATION_SCOPE });
 *       return () => unsubscribe(subscription);
 *     },
 *   },
 * });
 */
export interface LightningChannel {
  /** Publishes a message to the whole application. */
  publish(message: object): void;
  /** Calls the handler with each message, from the whole application, and may return a function that ends that. */
  subscribe(handler: (message: unknown) => void): (() => void) | void;
}

const HOME = 'a Lightning app';

/**
 * The common part of the Lightning surfaces: one dialect, over a channel that gives no acknowledgement. An action is taken
 * once it was published.
 */
export function lightningTransport(
  name: TransportName,
  channel: LightningChannel,
  diagnose: () => Finding[],
  ready?: Promise<void>,
): Transport {
  let receiver: Receiver | undefined;
  let unsubscribe: (() => void) | void;
  let isListening = false;

  function hear(message: unknown): void {
    // Where the channel can't be left, a closed page is still called.
    if (!receiver) return;
    const read = readLightningMessage(message, name);
    if ('event' in read) receiver.event(read);
    else if ('restarted' in read) receiver.restarted();
    else if ('wireName' in read) receiver.unrecognized(read);
    else receiver.action(read);
  }

  function listen(): void {
    if (isListening) return;
    unsubscribe = attempt('subscribe()', HOME, () => channel.subscribe(hear));
    isListening = true;
  }

  return {
    name,
    ready,
    subscriptionsFor,

    open(to) {
      receiver = to;
      try {
        listen();
      } catch {
        // The first handler tries again, and throws.
      }
    },

    listen,

    send: (action, request) =>
      new Promise(resolve => {
        attempt('publish()', HOME, () => channel.publish(writeLightningAction(action, request)));
        resolve();
      }),

    diagnose: () => [...(isListening ? [] : [NOT_LISTENING]), ...diagnose()],

    close() {
      receiver = undefined;
      try {
        unsubscribe?.();
      } catch {
        // Nobody could do more about it than has been done: nothing is heard any more.
      }
      unsubscribe = undefined;
    },
  };
}

const NOT_LISTENING: Finding = {
  code: 'NOT_LISTENING',
  message: 'Salesforce refused the subscription to the message channel.',
  remedy: `Open this page in ${HOME}, not in a preview or inside another page's frame; reload it there.`,
  audience: 'agent',
};
