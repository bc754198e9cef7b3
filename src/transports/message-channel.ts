import type { ActionName, ActionRequests } from '../protocol/actions.js';
import { readLightningMessage, subscriptionsFor, writeLightningAction } from '../protocol/lightning-wire.js';
import { attempt } from './attempt.js';
import { receiveLightning } from './receive-lightning.js';
import type { Receiver, Transport } from './transport.js';

/** The part of `sforce.one` that the toolkit uses. */
export interface MessageService {
  publish(channel: string, message: object): void;
  subscribe(channel: string, handler: (message: unknown) => void, options: { scope: 'APPLICATION' }): unknown;
  unsubscribe(subscription: unknown): void;
}

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

/** A Visualforce page's channel: the token that `{!$MessageChannel.purecloud__ClientEvent__c}` gives it. */
export const visualforceChannel = (one: MessageService, token: string): MessageChannel => ({
  publish: message => one.publish(token, message),
  subscribe(handler) {
    const subscription = one.subscribe(token, handler, { scope: 'APPLICATION' });
    return () => one.unsubscribe(subscription);
  },
});

const HOME = 'Lightning, with the managed package';

/** Lightning Message Service, which gives no acknowledgement: an action is handed over once it was published. */
export function messageChannelTransport(channel: MessageChannel): Transport {
  let receiver: Receiver | undefined;
  let end: (() => void) | void;
  let started: string | undefined;

  return {
    name: 'message-channel',

    open(to) {
      receiver = to;
      end = attempt('subscribe()', HOME, () =>
        channel.subscribe(message => {
          // Where the channel can't be left, a closed page is still called.
          if (receiver)
            started = receiveLightning(receiver, readLightningMessage(message, 'message-channel')) ?? started;
        }),
      );
    },

    listen: subscriptionsFor,

    async send<Name extends ActionName>(name: Name, request: ActionRequests[Name]) {
      attempt('publish()', HOME, () => channel.publish(writeLightningAction(name, request)));
    },

    diagnose() {
      return started === 'InitialSetup'
        ? []
        : [`No InitialSetup came, but ${started}. Is Client Event Message Type "Lightning Message Channel"?`];
    },

    close() {
      receiver = undefined;
      end?.();
      end = undefined;
    },
  };
}
