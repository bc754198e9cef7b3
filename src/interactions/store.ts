import type { GenesysEvent } from '../protocol/events.js';
import type { Interactions } from './interactions.js';

/** What is known, as JSON: to be kept over a reload, or told to another component. */
export type Picture = readonly unknown[];

/** The record of each interaction, kept from the events. */
export interface InteractionStore extends Interactions {
  /** Takes in an event. */
  hear(event: GenesysEvent): void;
  /** What is known now. */
  picture(): Picture;
  /**
   * Takes in what was known elsewhere or before. What this store heard itself counts more. What is no picture is left alone:
   * it may come from another release.
   */
  recall(picture: unknown): void;
  /** Lets go of all handlers. */
  close(): void;
}

/** Makes a store that knows nothing yet. */
export function createInteractionStore(): InteractionStore {
  throw new Error('not yet');
}
