import type { MessageService } from '../../src/transports/message-channel.js';

/** A value of `{!$MessageChannel.purecloud__ClientEvent__c}` in a Visualforce page. */
export const CHANNEL = 'lmc_purecloud__ClientEvent__c_0Mtest';

interface Subscription {
  readonly channel: string;
  readonly handler: (message: unknown) => void;
}

/** The barest `sforce.one`, synchronous. */
export interface FakeMessageService extends MessageService {
  /** The messages that the page published, each with its channel. */
  readonly published: [channel: string, message: { type?: unknown; data?: unknown }][];
  readonly subscriptions: Set<Subscription>;
  /** Publishes a message to the page, as the Genesys client or another component of the application does. */
  deliver(message: unknown, channel?: string): void;
}

export function fakeMessageService(): FakeMessageService {
  const published: FakeMessageService['published'] = [];
  const subscriptions = new Set<Subscription>();

  function deliver(message: unknown, channel = CHANNEL): void {
    for (const subscription of [...subscriptions]) {
      if (subscription.channel === channel) subscription.handler(message);
    }
  }

  return {
    published,
    subscriptions,
    deliver,
    publish(channel, message) {
      published.push([channel, message]);
      // Who publishes on a channel that he subscribes to hears himself.
      deliver(message, channel);
    },
    subscribe(channel, handler, { scope }) {
      // Without it a page hears only the part of the application that is in front.
      if (scope !== 'APPLICATION') throw new Error(`scope is ${scope as string}`);
      const subscription = { channel, handler };
      subscriptions.add(subscription);
      return subscription;
    },
    unsubscribe(subscription) {
      if (!subscriptions.delete(subscription as Subscription))
        throw new Error('There is no such subscription.');
    },
  };
}
