import type { SimulatedInteraction } from './interaction.js';

/** The interactions of a simulated client, the oldest first. */
export class InteractionStore {
  readonly #interactions = new Map<string, SimulatedInteraction>();

  get all(): readonly SimulatedInteraction[] {
    return [...this.#interactions.values()];
  }

  /** Whether one keeps the agent busy. */
  get isBusy(): boolean {
    return this.all.some(({ phase }) => !['alerting', 'dialing', 'done'].includes(phase));
  }

  find(id: string): SimulatedInteraction | undefined {
    return this.#interactions.get(id);
  }

  /** Like `find`, for one that is known to be there. */
  get(id: string): SimulatedInteraction {
    return this.#interactions.get(id) as SimulatedInteraction;
  }

  /** Adds one as the latest, also where its id is known. */
  add(interaction: SimulatedInteraction): void {
    this.#interactions.delete(interaction.id);
    this.#interactions.set(interaction.id, interaction);
  }

  update(id: string, patch: Partial<SimulatedInteraction>): void {
    this.#interactions.set(id, { ...this.get(id), ...patch });
  }

  /** Forgets the oldest of those that are done. */
  forgetDone(kept: number): void {
    const done = this.all.filter(({ phase }) => phase === 'done');
    for (const { id } of done.slice(0, Math.max(0, done.length - kept))) this.#interactions.delete(id);
  }
}
