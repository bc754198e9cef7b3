import type { GenesysEvent } from '../../../index.js';
import { isText } from '../../about.js';
import { recordsIn } from './record-text.js';

/** The most names that are remembered. */
const MOST = 500;

/** The names of the interactions that the log is about, as their records told them. */
export class InteractionNames {
  readonly #names = new Map<string, string>();

  /** Takes in the name that an event tells. */
  learn({ payload }: GenesysEvent): void {
    const { data } = payload as { readonly data?: { readonly data?: unknown } };
    const { now } = recordsIn(data?.data);
    if (!now || !isText(now.id)) return;
    const name = [now.remoteName, now.name, now.displayAddress, now.phone, now.ani].find(isText);
    if (name === undefined || this.#names.get(now.id) === name) return;
    this.#names.set(now.id, name);
    const [oldest] = this.#names.keys();
    if (this.#names.size > MOST && oldest !== undefined) this.#names.delete(oldest);
  }

  /** The name of an interaction; the beginning of its id where no record told one. */
  of(id: string): string {
    return this.#names.get(id)?.slice(0, 80) ?? (id.length > 12 ? `${id.slice(0, 8)}…` : id);
  }
}
