/** Tells listeners, by name of what happened. */
export interface Emitter<Events> {
  /** @returns A function that takes the listener back. */
  on<Name extends keyof Events>(name: Name, listener: (what: Events[Name]) => void): () => void;
  emit<Name extends keyof Events>(name: Name, what: Events[Name]): void;
}

/** A listener's mistake is its author's to see, and must not leave the state machine half way through a command. */
function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else
    setTimeout(() => {
      throw error;
    });
}

/** Makes an emitter. */
export function createEmitter<Events>(): Emitter<Events> {
  const listeners = new Map<keyof Events, Set<(what: never) => void>>();
  return {
    on(name, listener) {
      const ofName = listeners.get(name) ?? new Set();
      listeners.set(name, ofName);
      // The same function given twice is two listeners, each with its own way to take it back.
      const own = (what: Events[typeof name]): void => listener(what);
      ofName.add(own);
      return () => ofName.delete(own);
    },
    emit(name, what) {
      for (const listener of [...(listeners.get(name) ?? [])] as ((what: Events[typeof name]) => void)[]) {
        try {
          listener(what);
        } catch (error) {
          report(error);
        }
      }
    },
  };
}
