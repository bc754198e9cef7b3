import { closedError } from '../closed.js';
import { ToolkitError } from '../errors.js';
import { report } from '../listening.js';
import type { ListenOptions } from '../listening.js';

/** A name, and what is told under it. */
export type Happened<Events> = { [Name in keyof Events]: readonly [Name, Events[Name]] }[keyof Events];

/** Tells handlers what happened. */
export interface Telling<Events> {
  /** Calls a handler when something of a name happens. Returns what takes it back. */
  on<Name extends keyof Events>(
    name: Name,
    handler: (what: Events[Name]) => void,
    options?: ListenOptions,
  ): () => void;
  /** Whether anybody listens. Who does not is not told, so nothing has to be made for him. */
  heeded(name: keyof Events): boolean;
  /** Tells what happened, one after the other. What a handler causes by it is told once everybody heard all of this. */
  tell(happened: readonly Happened<Events>[]): void;
  /** Lets go of all handlers, and takes no more. */
  close(): void;
}

/** Makes a telling of events of these names. `where` stands in the errors. */
export function createTelling<Events>(
  where: string,
  names: readonly (keyof Events & string)[],
): Telling<Events> {
  // The lists are replaced, never changed, so that a telling under way goes on over the one it began with.
  const lists = new Map<keyof Events, readonly ((what: never) => void)[]>(names.map(name => [name, []]));
  const offs = new Set<() => void>();
  const waiting: Happened<Events>[] = [];
  let telling = false;
  let closed = false;

  function deliver([name, what]: Happened<Events>): void {
    for (const call of lists.get(name) ?? []) {
      try {
        call(what as never);
      } catch (error) {
        report(error);
      }
    }
  }

  return {
    on(name, handler, { signal, once } = {}) {
      if (closed) throw closedError();
      if (!lists.has(name) || typeof handler !== 'function') {
        throw new ToolkitError(
          'INVALID_OPTION',
          `${where}.on() is ${String(name)}, ${typeof handler}. It takes ${names}, function.`,
        );
      }
      if (signal?.aborted) return () => {};
      let gone = false;
      const call: typeof handler = what => {
        if (gone) return;
        if (once) off();
        handler(what);
      };
      const off = (): void => {
        gone = true;
        offs.delete(off);
        lists.set(name, lists.get(name)?.filter(other => other !== call) ?? []);
        signal?.removeEventListener('abort', off);
      };
      offs.add(off);
      lists.set(name, [...(lists.get(name) ?? []), call]);
      signal?.addEventListener('abort', off);
      return off;
    },

    heeded: name => !!lists.get(name)?.length,

    tell(happened) {
      waiting.push(...happened);
      if (telling) return;
      telling = true;
      for (let next = waiting.shift(); next; next = waiting.shift()) deliver(next);
      telling = false;
    },

    close() {
      closed = true;
      for (const off of offs) off();
    },
  };
}
