import type { Desk } from './desk.js';

/** The record of one call, as it goes on. */
export const ALERTING = { id: 'i-1', state: 'ALERTING', phone: '+13175550123', isDone: false };
export const CONNECTED = { ...ALERTING, state: 'CONNECTED' };
export const HELD = { ...ALERTING, state: 'HELD' };
export const ENDED = { ...ALERTING, state: 'DISCONNECTED', isDisconnected: true };
export const DONE = { ...ENDED, isDone: true };

/** Lets a call begin that the agent talks on since 4000 ms, at 4006 ms, and forgets the news of it. */
export function talk(desk: Desk): void {
  desk.add(ALERTING);
  desk.pass(4000);
  desk.change(CONNECTED, ALERTING);
  desk.pass(6);
  desk.connected('i-1');
  desk.news();
}

/** A record that lacks some of its fields. */
export const without = <Fields extends object, Name extends keyof Fields>(
  fields: Fields,
  ...names: Name[]
): Omit<Fields, Name> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name as Name))) as Omit<
    Fields,
    Name
  >;
