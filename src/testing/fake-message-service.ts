import { systemClock } from './clock.js';
import type { Clock } from './clock.js';
import { createEmitter } from './emitter.js';
import { installSforce } from './install-sforce.js';

/** The part of `sforce.one` that Lightning Message Service is. */
export interface FakeMessageServiceToolkit {
  publish(messageChannel: string, message: object): void;
  subscribe(
    messageChannel: string,
    listener: (message: unknown) => void,
    options?: { scope?: 'APPLICATION' },
  ): object;
  unsubscribe(subscription: object): void;
}

/** How a fake message service behaves. The defaults are how Salesforce's does; all can be changed in mid-test. */
export interface MessageServiceQuirks {
  /**
   * `async` delivers in a later task, as between frames; `sync` within the call that publishes.
   *
   * @defaultValue 'async'
   */
  delivery: 'async' | 'sync';
  /**
   * Whether the pages are in the part of the app that the user has in front. Where they are not, only subscriptions of
   * scope APPLICATION hear anything.
   *
   * @defaultValue true
   */
  inFront: boolean;
  /** Functions that throw. Default: none. */
  throwing: readonly (keyof FakeMessageServiceToolkit)[];
}

/** What a fake message service is made of. */
export interface FakeMessageServiceOptions extends Partial<MessageServiceQuirks> {
  /** Where later tasks come from. Default: the machine's clock. */
  clock?: Clock;
}

/** A message on a channel. */
export interface PublishedMessage {
  readonly channel: string;
  readonly message: unknown;
}

/** A fake Lightning Message Service, with its handles for a test. */
export interface FakeMessageService {
  /** What every page finds as `sforce.one`. */
  readonly one: FakeMessageServiceToolkit;
  /** How it behaves from now on. */
  readonly quirks: MessageServiceQuirks;
  /** All that pages published, in order; the latest 1000. */
  readonly published: readonly PublishedMessage[];
  /** Publishes to the pages, as another component of the app would. */
  publish(channel: string, message: unknown): void;
  /** Hears what pages publish, as another component would. Returns a function that takes the listener back. */
  onPublished(listener: (published: PublishedMessage) => void): () => void;
  /** How many subscriptions pages have, to one channel or to all. */
  subscriptionCount(channel?: string): number;
  /** Puts it on a page's window as `sforce.one`. Returns a function that puts back what was there. */
  install(target: object): () => void;
}

const PUBLISHED_KEPT = 1000;

/**
 * Makes a fake Lightning Message Service, which one page or several find as `sforce.one`.
 *
 * Messages are copied as JSON, for each listener anew. A page hears its own messages too, where it subscribed. Nobody is
 * told whether a message arrived, and one listener that throws harms no other.
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
  /** The channel and the way out of each subscription. */
  const subscriptions = new Map<object, { channel: string; end(): void }>();
  const emitter = createEmitter<{ published: PublishedMessage; text: { channel: string; text: string } }>();
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
    later(() => emitter.emit('text', { channel, text }));
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
      const subscription = {};
      const end = emitter.on('text', sent => {
        const hears = quirks.inFront || options?.scope === 'APPLICATION';
        if (sent.channel === channel && hears && subscriptions.has(subscription))
          listener(JSON.parse(sent.text));
      });
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
