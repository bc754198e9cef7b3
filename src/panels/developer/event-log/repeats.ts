import type { GenesysEvent } from '../../../index.js';
import { interactionIdIn } from './entry.js';
import { changes, json, recordsIn } from './record-text.js';

/** The most interactions and events whose last text is remembered. */
const MOST = 200;

/** Tells events that repeat what is known: a change that changes nothing, a message that equals the one before it. */
export class Repeats {
  /** The last text by event and interaction, the latest last. */
  readonly #last = new Map<string, string>();

  isRepeat(event: GenesysEvent): boolean {
    const { name, raw } = event;
    const key = `${name} ${interactionIdIn(event) ?? ''}`;
    const text = typeof raw === 'string' ? raw : json(raw);
    const isSame = this.#last.get(key) === text;
    this.#last.delete(key);
    this.#last.set(key, text);
    const [oldest] = this.#last.keys();
    if (this.#last.size > MOST && oldest !== undefined) this.#last.delete(oldest);
    return isSame || changesNothing(event);
  }
}

function changesNothing({ payload }: GenesysEvent): boolean {
  const { data } = payload as { readonly data?: { readonly data?: unknown } };
  const { before, now } = recordsIn(data?.data);
  return !!before && !!now && !changes(before, now).length;
}
