import type { GenesysClient, Interaction, Interactions } from '../../index.js';
import { followInteractions, isOver } from '../interaction.js';

/** The interactions of the page's client, the latest first, for the controls to act on. */
export class InteractionList {
  #interactions: Interactions | undefined;

  /** Takes those of another client, and calls when they may be others. */
  follow(client: GenesysClient, signal: AbortSignal, call: () => void): void {
    this.#interactions = followInteractions(client, signal, call);
  }

  get all(): readonly Interaction[] {
    return [...(this.#interactions?.all() ?? [])].reverse();
  }

  /** Those that have not ended. */
  get goingOn(): readonly Interaction[] {
    return this.all.filter(each => !isOver(each));
  }

  /** The one that the agent has selected, else the latest: of those that have not ended. */
  get current(): Interaction | undefined {
    const current = this.#interactions?.current();
    return current && !isOver(current) ? current : this.goingOn[0];
  }

  get(id: string): Interaction | undefined {
    return this.#interactions?.get(id);
  }
}
