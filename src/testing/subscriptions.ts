import type { SubscribeRequest, SubscriptionType } from '../index.js';
import type { ClientEvent } from './occurrence.js';
import type { GenesysQuirks } from './options.js';

/** A subscription of a page to client events. */
export interface Subscription {
  /** The type, such as `Notification`. */
  readonly type: SubscriptionType;
  /** The categories that were asked for. */
  readonly categories: readonly string[];
}

/** The subscriptions of all pages since the client loaded. */
export class Subscriptions {
  readonly #quirks: GenesysQuirks;
  readonly #categories = new Map<SubscriptionType, Set<string>>();

  constructor(quirks: GenesysQuirks) {
    this.#quirks = quirks;
  }

  get all(): readonly Subscription[] {
    return [...this.#categories].map(([type, categories]) => ({ type, categories: [...categories] }));
  }

  has({ type, category }: ClientEvent): boolean {
    return this.#categories.get(type)?.has(category) ?? false;
  }

  add({ type, categories }: SubscribeRequest): void {
    const before = this.#quirks.subscribing === 'replaces' ? [] : (this.#categories.get(type) ?? []);
    this.#categories.set(type, new Set([...before, ...categories]));
  }

  clear(): void {
    this.#categories.clear();
  }
}
