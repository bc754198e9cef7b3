/** A custom console event, on its way to everybody who listens. */
export interface BusEvent {
  readonly type: string;
  readonly message: string;
  /** The sender's name, for the log. */
  readonly from: string;
}

/** The bus on which the frames, the simulated Genesys client and the log hear each other. */
export interface Bus {
  fire(event: BusEvent): void;
  /** Hears every event, those it fires itself too. Returns the function that ends it. */
  listen(listener: (event: BusEvent) => void): () => void;
}

export function createBus(): Bus {
  const listeners = new Set<(event: BusEvent) => void>();
  return {
    fire(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          reportError(error);
        }
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
