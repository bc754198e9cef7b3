import { call, handle } from './console-channel.js';
import type { Delivered } from './console-channel.js';

type Listener = (event: never, delivered: Delivered) => void;
type Params = sforce.console.ListenerParams;

const TAB_EVENTS = ['SFORCE_CONSOLE:OPEN_TAB', 'SFORCE_CONSOLE:CLOSE_TAB'];

// Without a prototype: a type may be called "constructor".
const listenersByType = Object.create(null) as Record<string, Listener[]>;

const isUsable = (eventType: unknown, listener: unknown): boolean =>
  !!eventType && typeof eventType === 'string' && typeof listener === 'function';

/** The events of one tab have a type of their own. */
const typeFor = (eventType: string, params?: Params): string =>
  params?.tabId && TAB_EVENTS.includes(eventType) ? `${eventType}:${params.tabId}` : eventType;

/** Returns silently for an unusable type or listener, and announces the first of a type only: so does Salesforce's. */
export function addEventListener(eventType: string, listener: Listener, params?: Params): void {
  if (!isUsable(eventType, listener)) return;
  const type = typeFor(eventType, params);
  const listeners = (listenersByType[type] ??= []);
  listeners.push(listener);
  if (listeners.length === 1) call('addEventListener', { event: true, eventType: type });
}

/** Throws a TypeError while the page has no listener of any type, as Salesforce's does; silent otherwise. */
export function removeEventListener(eventType: string, listener: Listener, params?: Params): void {
  if (!isUsable(eventType, listener)) return;
  if (!Object.keys(listenersByType).length) throw new TypeError('This page has no listener to remove.');
  const type = typeFor(eventType, params);
  const listeners = listenersByType[type];
  const index = listeners?.indexOf(listener) ?? -1;
  if (!listeners || index < 0) return;
  listeners.splice(index, 1);
  if (!listeners.length) delete listenersByType[type];
}

handle('addEventListener', ({ eventType, ...event }: { eventType: string }, delivered) => {
  const listeners = listenersByType[eventType] ?? [];
  // Over the live list and unguarded, as Salesforce's: pages have to bear it.
  for (let index = 0; index < listeners.length; index++) listeners[index]?.(event as never, delivered);
});
