/// <reference path="./salesforce-console.d.ts" />

/*
 * The part of `sforce.one` that Lightning Message Service is, in a Visualforce page in Lightning. `sforce.one` has
 * more, for navigation, which is not declared here.
 *
 * The facts are Salesforce's, from its Visualforce documentation; the words are ours.
 */

declare namespace sforce {
  interface Toolkits {
    /**
     * There in Lightning, and missing in Salesforce Classic: its presence tells the two apart. Where it is present,
     * messages still don't travel in a page that another page frames, in Setup's preview, nor in the mobile app.
     */
    readonly one?: one.Toolkit;
  }
}

declare namespace sforce.one {
  /** What `subscribe` returns, for `unsubscribe`. What is in it is Salesforce's business. */
  type Subscription = object;

  /** The third argument of `subscribe`. */
  interface SubscribeOptions {
    /**
     * `APPLICATION` hears messages from everywhere in the Lightning app. Without it a subscription hears those of the
     * part of the app that the user has in front.
     */
    scope?: 'APPLICATION';
  }

  /** `sforce.one`, as far as messages go. */
  interface Toolkit {
    /**
     * Publishes a message on a channel. Nothing tells whether anybody got it.
     *
     * @param messageChannel - The channel's token, which the page has from `{!$MessageChannel.name__c}`.
     * @param message - An object of the channel's fields, of values that JSON can hold.
     * @since 49.0
     */
    publish(messageChannel: string, message: object): void;

    /**
     * Hears the messages on a channel.
     *
     * @param messageChannel - The channel's token, which the page has from `{!$MessageChannel.name__c}`.
     * @param listener - Gets each message: an object of the channel's fields. Anybody in the org's pages may have
     *   published it, so look before you trust it.
     * @param options - `{ scope: 'APPLICATION' }` for messages from everywhere in the app.
     * @returns What `unsubscribe` takes.
     * @since 49.0
     * @example
     * const channel = '{!$MessageChannel.purecloud__ClientEvent__c}';
     * const subscription = sforce.one?.subscribe(channel, message => show(message), { scope: 'APPLICATION' });
     */
    subscribe(
      messageChannel: string,
      listener: (message: unknown) => void,
      options?: SubscribeOptions,
    ): Subscription;

    /**
     * Ends a subscription.
     *
     * @param subscription - What `subscribe` returned.
     * @since 49.0
     */
    unsubscribe(subscription: Subscription): void;
  }
}
