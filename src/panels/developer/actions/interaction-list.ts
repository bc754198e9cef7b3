import type { GenesysClient, Interaction, Interactions } from '../../../index.js';
import { followInteractions, isOver } from '../../interaction.js';
import { pinOf } from '../../page-pin.js';
import type { Pin } from '../../pin.js';

/** The interactions of the page's client, the latest first, for the controls to act on. */
export class InteractionList {
  #interactions: Interactions | undefined;
  #pin: Pin | undefined;

  /** Takes those of another client, and calls when they may be others. */
  follow(client: GenesysClient, signal: AbortSignal, call: () => void): void {
    this.#pin = pinOf(client);
    this.#pin.addEventListener('change', call, { signal });
    this.#interactions = followInteractions(client, signal, call);
  }

  get all(): readonly Interaction[] {
    return [...(this.#interactions?.all() ?? [])].reverse();
  }

  /** Those that have not ended. */
  get goingOn(): readonly Interaction[] {
    return this.all.filter(each => !isOver(each));
  }

  /** The pinned one: what the controls mean changes when the agent switches, and not when another one rings. */
  get current(): Interaction | undefined {
    return this.#pin?.interaction;
  }

  get(id: string): Interaction | undefined {
    return this.#interactions?.get(id);
  }
}
