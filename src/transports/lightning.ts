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
export interface MessageChannel {
  /** Publishes a message to the whole application. */
  publish(message: object): void;
  /** Calls the handler with each message, from the whole application, and may return a function that ends that. */
  subscribe(handler: (message: unknown) => void): (() => void) | void;
}

const HOME = 'a Lightning app';

/**
 * What the Lightning surfaces have in common: one dialect, over a channel that gives no acknowledgement. An action is
 * handed over once it was published.
 *
 * @param diagnose - Is told whether anything came that tells of a client on a message channel.
 */
export function lightningTransport(
  name: TransportName,
  channel: MessageChannel,
  diagnose: (seen: boolean) => string[],
  ready?: Promise<void>,
): Transport {
  let receiver: Receiver | undefined;
  let end: (() => void) | void;
  let seen = false;

  function hear(message: unknown): void {
    // Where the channel can't be left, a closed page is still called.
    if (!receiver) return;
    const read = readLightningMessage(message, name);
    if (typeof read !== 'string') {
      seen = true;
      if ('problem' in read) receiver.unrecognized(read);
      else receiver.event(read.event, read.clientEvent);
    } else if (!read.startsWith('PureCloud.')) {
      seen = read === 'InitialSetup';
      receiver.restarted();
    }
  }

  return {
    name,
    ready,

    open(to) {
      receiver = to;
      end = attempt('subscribe()', HOME, () => channel.subscribe(hear));
    },

    listen: subscriptionsFor,

    send: (action, request) =>
      new Promise(resolve => {
        attempt('publish()', HOME, () => channel.publish(writeLightningAction(action, request)));
        resolve();
      }),

    diagnose: () => diagnose(seen),

    close() {
      receiver = undefined;
      try {
        end?.();
      } catch {
        // Nobody could do more about it than has been done: nothing is heard any more.
      }
      end = undefined;
    },
  };
}
