import type { GenesysClient, Interaction, Interactions } from '../index.js';
import { followInteractions, hasEnded } from './interaction.js';

/** What the controls can act on, as far as the page's client knows, the latest first. */
export class InteractionsKnown {
  #interactions: Interactions | undefined;

  /** Looks at another client's, and calls when they may be others. */
  follow(client: GenesysClient, signal: AbortSignal, call: () => void): void {
    this.#interactions = followInteractions(client, signal, call);
  }

  get all(): readonly Interaction[] {
    return [...(this.#interactions?.all() ?? [])].reverse();
  }

  /** Those that have not ended. */
  get goingOn(): readonly Interaction[] {
    return this.all.filter(each => !hasEnded(each));
  }

  /** The one that the agent has open, else the latest: of those that have not ended. */
  get current(): Interaction | undefined {
    const current = this.#interactions?.current();
    return current && !hasEnded(current) ? current : this.goingOn[0];
  }

  get(id: string): Interaction | undefined {
    return this.#interactions?.get(id);
  }
}
