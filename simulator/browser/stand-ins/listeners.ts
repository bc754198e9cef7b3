import { call, onEvent } from './console-channel.js';

type Listener = (event: never) => void;

// Without a prototype: a type may be called "constructor".
const listenersByType = Object.create(null) as Record<string, Listener[]>;

/** Returns silently for an unusable type or listener, and announces the first of a type only: so does Salesforce's. */
export function addEventListener(eventType: string, listener: Listener, params?: { tabId?: string }): void {
  if (!eventType || typeof eventType !== 'string' || typeof listener !== 'function') return;
  const listeners = (listenersByType[eventType] ??= []);
  listeners.push(listener);
  if (listeners.length === 1) call('addEventListener', { event: true, eventType, ...params });
}

/** Throws a TypeError where the type has no listener (any more), as Salesforce's does. */
export function removeEventListener(eventType: string, listener: Listener): void {
  const listeners = listenersByType[eventType] as Listener[];
  const index = listeners.indexOf(listener);
  if (index >= 0) listeners.splice(index, 1);
  if (!listeners.length) delete listenersByType[eventType];
}

onEvent((eventType, event) => {
  const listeners = listenersByType[eventType] ?? [];
  // Over the live list and unguarded, as Salesforce's: pages have to bear it.
  for (let index = 0; index < listeners.length; index++) listeners[index]?.(event as never);
});
