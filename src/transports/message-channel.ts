import { lightningTransport } from './lightning.js';
import type { LightningChannel } from './lightning.js';
import type { Transport } from './transport.js';

/** The part of `sforce.one` that the toolkit uses. */
export interface MessageService {
  publish(channel: string, message: object): void;
  subscribe(channel: string, handler: (message: unknown) => void, options: { scope: 'APPLICATION' }): unknown;
  unsubscribe(subscription: unknown): void;
}

/** A Visualforce page's channel: the token that `{!$MessageChannel.purecloud__ClientEvent__c}` gives it. */
export const visualforceChannel = (one: MessageService, token: string): LightningChannel => ({
  publish: message => one.publish(token, message),
  subscribe(handler) {
    const subscription = one.subscribe(token, handler, { scope: 'APPLICATION' });
    return () => one.unsubscribe(subscription);
  },
});

/** Lightning Message Service. It tells nothing about itself: an idle agent hears nothing for hours. */
export const messageChannelTransport = (channel: LightningChannel): Transport =>
  lightningTransport('message-channel', channel, () => []);
