import type { ActionEvent, GenesysClient } from '../../index.js';
import { isObject } from '../../protocol/json.js';
import { isText } from '../about.js';
import { errorText } from '../error-text.js';

/** The most categories that are kept: more than there are. */
const MOST = 200;

/** A category of client events that was subscribed to. */
export interface Subscribed {
  readonly type: string;
  readonly category: string;
  /** When this page asked for it last: milliseconds since 1970. */
  own?: number;
  /** When another component was heard to ask for it last. */
  other?: number;
  /** The reason that the surface did not take it. */
  problem?: string | undefined;
}

/** The subscriptions that a client sent, and those that it heard other components send. Fires `change`. */
export class PageSubscriptions extends EventTarget {
  readonly #subscribed = new Map<string, Subscribed>();

  get all(): readonly Subscribed[] {
    return [...this.#subscribed.values()];
  }

  hear({ name, request, own, at, taken }: ActionEvent): void {
    if (name !== 'subscribe' || !isObject(request)) return;
    const { type, categories } = request as { readonly type?: unknown; readonly categories?: unknown };
    if (!isText(type) || !Array.isArray(categories)) return;
    const asked = categories.filter(isText).flatMap(category => this.#of(type, category) ?? []);
    const note = (change: Partial<Subscribed>): void => {
      for (const each of asked) Object.assign(each, change);
      this.dispatchEvent(new Event('change'));
    };
    note(own ? { own: at, problem: undefined } : { other: at });
    taken?.catch((error: unknown) => note({ problem: errorText(error) }));
  }

  #of(type: string, category: string): Subscribed | undefined {
    const key = `${type} ${category}`;
    const known = this.#subscribed.get(key);
    if (known || this.#subscribed.size >= MOST) return known;
    const made: Subscribed = { type, category };
    this.#subscribed.set(key, made);
    return made;
  }
}

const known = new WeakMap<GenesysClient, PageSubscriptions>();

/**
 * Gives the subscriptions of a client, heard since this was first called for it: before the panel that calls it listens to
 * events, which subscribes.
 */
export function subscriptionsOf(client: GenesysClient): PageSubscriptions {
  const subscriptions = known.get(client) ?? new PageSubscriptions();
  if (!known.has(client)) {
    known.set(client, subscriptions);
    client.on('ACTION', action => subscriptions.hear(action));
  }
  return subscriptions;
}
