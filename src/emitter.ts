import { closedError, refuse } from './errors.js';

/** How long a handler stays. */
export interface ListenOptions {
  /** Removes the handler when it is aborted. */
  signal?: AbortSignal;
  /** Removes the handler before its first call. */
  once?: boolean;
}

/** Events by name, each with the arguments that its handlers get. */
type Arguments<Events> = { [Name in keyof Events]: unknown[] };

/** Calls handlers by event name. */
export interface Emitter<Events extends Arguments<Events>> {
  /**
   * Adds a handler. One that is added during an `emit` is called from the next one on.
   *
   * @param onRemove - Is called when the handler is removed, by whatever means.
   * @returns A function that removes the handler.
   * @throws {@link ToolkitError} `INVALID_OPTION`, `CLOSED`.
   */
  on<Name extends keyof Events>(
    name: Name,
    handler: (...given: Events[Name]) => void,
    options?: ListenOptions,
    onRemove?: () => void,
  ): () => void;
  /** Calls the handlers of a name in the order in which they were added. One that throws is reported and stops nobody. */
  emit<Name extends keyof Events>(name: Name, ...given: Events[Name]): void;
  /** Callers skip building the payload of an event that nobody listens to. */
  hasListeners(name: keyof Events): boolean;
  /** Removes all handlers and refuses new ones. */
  close(): void;
}

/**
 * Creates an emitter.
 *
 * @param method - The method that adds a handler, for error messages: `on`, `interactions.on`.
 */
export function createEmitter<Events extends Arguments<Events>>(
  method: string,
  names: readonly (keyof Events & string)[],
): Emitter<Events> {
  type Handler = (...given: never[]) => void;
  // The lists are replaced, never changed, so that an emit under way goes on over the one it began with.
  const handlers = new Map<keyof Events, readonly Handler[]>(names.map(name => [name, []]));
  const removals = new Set<() => void>();
  let closed = false;

  return {
    on(name, handler, options = {}, onRemove) {
      if (closed) throw closedError();
      if (!handlers.has(name)) refuse('INVALID_OPTION', `${method}()`, `one of ${names.join(', ')}`, name);
      const place = `${method}('${String(name)}')`;
      if (typeof handler !== 'function') {
        refuse('INVALID_OPTION', place, 'a function as its second argument', handler);
      }
      if (typeof options !== 'object' || !options) {
        refuse('INVALID_OPTION', place, 'an object of options', options);
      }
      const { signal, once } = options;
      if (signal?.aborted) return () => {};
      let removed = false;
      const call: Handler = (...given) => {
        if (removed) return;
        if (once) remove();
        handler(...(given as unknown as Parameters<typeof handler>));
      };
      const remove = (): void => {
        if (removed) return;
        removed = true;
        removals.delete(remove);
        handlers.set(name, handlers.get(name)?.filter(other => other !== call) ?? []);
        signal?.removeEventListener('abort', remove);
        onRemove?.();
      };
      handlers.set(name, [...(handlers.get(name) ?? []), call]);
      removals.add(remove);
      signal?.addEventListener('abort', remove);
      return remove;
    },

    emit(name, ...given) {
      for (const call of handlers.get(name) ?? []) {
        callSafely(call as unknown as (...all: typeof given) => void, ...given);
      }
    },

    hasListeners: name => !!handlers.get(name)?.length,

    close() {
      closed = true;
      for (const remove of removals) remove();
    },
  };
}

/** Calls a handler and reports what it throws as an uncaught error, so that its author sees it and nobody else is harmed. */
export function callSafely<Given extends unknown[]>(
  handler: (...given: Given) => void,
  ...given: Given
): void {
  try {
    handler(...given);
  } catch (error) {
    report(error);
  }
}

/** Reports an error that no caller is left to hear of. */
export function report(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else
    setTimeout(() => {
      throw error;
    });
}
