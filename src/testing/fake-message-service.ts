import { createEmitter } from '../emitter.js';
import { systemClock } from './clock.js';
import type { Clock } from './clock.js';
import { installSforce } from './install-sforce.js';

/** The part of `sforce.one` that Lightning Message Service is. */
export interface FakeMessageServiceToolkit {
  /** Publishes a message to all that subscribed to a channel. */
  publish(messageChannel: string, message: object): void;
  /** Subscribes to a channel. Gives what `unsubscribe` takes. */
  subscribe(
    messageChannel: string,
    listener: (message: unknown) => void,
    options?: { scope?: 'APPLICATION' },
  ): object;
  /** Ends a subscription. */
  unsubscribe(subscription: object): void;
}

/** The behaviour of a fake message service. The defaults are Salesforce's; all can be changed in the middle of a test. */
export interface MessageServiceQuirks {
  /**
   * `async` delivers in a later task, as between frames; `sync` within the call that publishes.
   *
   * @defaultValue 'async'
   */
  delivery: 'async' | 'sync';
  /**
   * The pages are in the part of the app that the user has in front. Elsewhere only subscriptions of scope APPLICATION
   * hear anything.
   *
   * @defaultValue true
   */
  inFront: boolean;
  /** The functions that throw. Default: none. */
  throwing: readonly (keyof FakeMessageServiceToolkit)[];
}

/** The options of a fake message service. */
export interface FakeMessageServiceOptions extends Partial<MessageServiceQuirks> {
  /** The source of later tasks. Default: the machine's clock. */
  clock?: Clock;
}

/** A message on a channel. */
export interface PublishedMessage {
  /** The channel's token. */
  readonly channel: string;
  /** The message, as the page published it. */
  readonly message: unknown;
}

/** A fake Lightning Message Service, with its handles for a test. */
export interface FakeMessageService {
  /** The service that every page finds as `sforce.one`. */
  readonly one: FakeMessageServiceToolkit;
  /** The service's behaviour. A change takes effect at once. */
  readonly quirks: MessageServiceQuirks;
  /** All messages that pages published, in order; the latest 1000. */
  readonly published: readonly PublishedMessage[];
  /** Publishes to all pages, as the Genesys client does. */
  publish(channel: string, message: unknown): void;
  /** Adds a listener for what pages publish, as the Genesys client has one. Returns a function that removes it. */
  onPublished(listener: (published: PublishedMessage) => void): () => void;
  /** Counts the subscriptions of pages, to one channel or to all. */
  subscriptionCount(channel?: string): number;
  /** Puts the service on a page's window as `sforce.one`. Returns a function that puts back what was there. */
  install(target: object): () => void;
}

const PUBLISHED_KEPT = 1000;

/**
 * Creates a fake Lightning Message Service, which one page or several find as `sforce.one`.
 *
 * Messages are copied as JSON, for each listener anew. All subscribers hear what a page publishes, that page too: so
 * components hear each other's actions. Nobody is told whether a message arrived. A listener that throws harms no other.
 *
 * @example
 * const service = createFakeMessageService();
 * const uninstall = service.install(window);
 * service.publish(channel, { type: 'InitialSetup' });
 * // …
 * assert.deepEqual(service.published, [{ channel, message: { type: 'PureCloud.subscribe', data: … } }]);
 * uninstall();
 */
export function createFakeMessageService({
  clock = systemClock,
  ...given
}: FakeMessageServiceOptions = {}): FakeMessageService {
  const quirks: MessageServiceQuirks = { delivery: 'async', inFront: true, throwing: [], ...given };
  const subscriptions = new Map<object, { channel: string; end(): void }>();
  const emitter = createEmitter<{
    published: [PublishedMessage];
    text: [channel: string, text: string];
  }>('onPublished', ['published', 'text']);
  const published: PublishedMessage[] = [];

  function later(run: () => void): void {
    if (quirks.delivery === 'sync') run();
    else clock.setTimeout(run, 0);
  }

  function mayThrow(name: keyof FakeMessageServiceToolkit): void {
    if (quirks.throwing.includes(name)) throw new Error(`sforce.one.${name} was made to throw`);
  }

  function publish(channel: string, message: unknown): void {
    const text = JSON.stringify(message);
    later(() => emitter.emit('text', channel, text));
  }

  const one: FakeMessageServiceToolkit = {
    publish(channel, message) {
      mayThrow('publish');
      const sent: PublishedMessage = { channel, message: JSON.parse(JSON.stringify(message)) };
      published.push(sent);
      if (published.length > PUBLISHED_KEPT) published.shift();
      later(() => emitter.emit('published', sent));
      publish(channel, message);
    },

    subscribe(channel, listener, options) {
      mayThrow('subscribe');
      const end = emitter.on('text', (on, text) => {
        const isReached = quirks.inFront || options?.scope === 'APPLICATION';
        if (on === channel && isReached) listener(JSON.parse(text));
      });
      const subscription = {};
      subscriptions.set(subscription, { channel, end });
      return subscription;
    },

    unsubscribe(subscription) {
      mayThrow('unsubscribe');
      subscriptions.get(subscription)?.end();
      subscriptions.delete(subscription);
    },
  };

  return {
    one,
    quirks,
    published,
    publish,
    onPublished: listener => emitter.on('published', listener),
    subscriptionCount: channel =>
      [...subscriptions.values()].filter(each => channel === undefined || each.channel === channel).length,
    install: target => installSforce(target, { one }),
  };
}
