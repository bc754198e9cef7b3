// A Visualforce page in Lightning, on the Genesys client's message channel.

const CHANNEL = '{!$MessageChannel.purecloud__ClientEvent__c}';

export function listen(heard: (message: unknown) => void): (() => void) | undefined {
  const one = window.sforce?.one;
  if (!one) return undefined;
  const subscription = one.subscribe(CHANNEL, heard, { scope: 'APPLICATION' });
  return () => one.unsubscribe(subscription);
}

export function subscribeToStatus(): void {
  sforce.one?.publish(CHANNEL, {
    type: 'PureCloud.subscribe',
    data: { type: 'UserAction', categories: ['status'] },
  });
}

/** Messages of the part of the app that is in front. */
export const nearby = sforce.one?.subscribe(CHANNEL, () => {});

/** The channel that the message-channel transport works with. */
export interface Channels {
  publish(messageChannel: string, message: unknown): void;
  subscribe(
    messageChannel: string,
    listener: (message: unknown) => void,
    options: { scope: 'APPLICATION' },
  ): unknown;
}
export const channels: Channels | undefined = sforce.one;

/** Lightning is told by `one`, Classic by its absence. */
export const isLightning = (): boolean => !!window.sforce?.one;
