import { call, handle } from './console-channel.js';
import type { Delivered, Fields } from './console-channel.js';

type Handler = (event: never, delivered: Delivered) => void;

const handlersByName = new Map<string, Handler[]>();

/** Adds a handler to an event that a function of the toolkit is for. The console is told of the first one only. */
export function register(name: string, handler: Handler, args: Fields = {}): void {
  if (typeof handler !== 'function') return;
  const handlers = handlersByName.get(name) ?? [];
  handlersByName.set(name, handlers);
  handlers.push(handler);
  if (handlers.length > 1) return;
  handle(name, (event, delivered) => {
    for (let index = 0; index < handlers.length; index++) handlers[index]?.(event, delivered);
  });
  call(name, { ...args, event: true });
}

export const isRegistered = (name: string): boolean => handlersByName.has(name);

/** Forgets the handlers of an event. */
export function unregister(name: string): void {
  handlersByName.delete(name);
  handle(name, () => {});
}
