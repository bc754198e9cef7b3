/** Random calls, and the fate of their events on the way to a page. */
import fc from 'fast-check';
import type { Side, Speech, Told } from './speech.js';
import { START } from './world.js';

/** Something that a Genesys client says: of an interaction, but for `loggedOut`. */
export interface Message {
  readonly says:
    | 'add'
    | 'change'
    | 'connected'
    | 'disconnected'
    | 'acwRequired'
    | 'acwCompleted'
    | 'deallocate'
    | 'consultTransfer'
    | 'loggedOut';
  readonly id: string;
  /** As it is then; without one, the id is all that is said. */
  readonly record?: Told;
}

export function speak(speech: Speech, { says, id, record }: Message): void {
  if (says === 'change') speech.change(record ?? { id }, { id, state: 'ALERTING', phone: 'as it was' });
  else if (says === 'deallocate' || says === 'consultTransfer') speech.interaction(says, record ?? id);
  else speech[says](record ?? id);
}

/** The record that a page gets: in Classic what ends in an id has the id alone. */
export function told(side: Side, { says, id, record }: Message): Told | undefined {
  if (side === 'Lightning' && says === 'acwRequired') return { id, ...record, isDone: false };
  const hasRecord = ['add', 'change', 'deallocate', 'consultTransfer'].includes(says);
  return side === 'Lightning' || hasRecord ? record : undefined;
}

const values = fc.constantFrom<unknown>('', 0, 17, null, true, 'Support', { nested: ['Billing'] });
const iso = (at: number): string => new Date(at).toISOString();

/** A step in the middle of a call. */
const step = fc.oneof(
  fc.record({ state: fc.constantFrom('HELD', 'CONNECTED', 'PARKED') }),
  fc.record({ attributes: fc.dictionary(fc.constantFrom('tier', 'Participant.caseId', 'a.b'), values) }),
  fc.dictionary(fc.constantFrom('phone', 'queueName', 'securePause', 'totalIvrDurationSeconds'), values, {
    minKeys: 1,
  }),
  fc.constant({}),
);

/** One life of an id: an offer, and a call if it is answered. */
const life = fc
  .record({
    first: fc.constantFrom('ALERTING', 'DIALING', 'CONNECTED'),
    connectedAt: fc.option(fc.integer({ min: START - 60_000, max: START + 2000 })),
    withZ: fc.boolean(),
    answered: fc.boolean(),
    steps: fc.array(step, { maxLength: 8 }),
    /** Records that tell some of the fields only: fields come and go. */
    partial: fc.boolean(),
    changeAtHangUp: fc.boolean(),
    wrapUp: fc.boolean(),
    doneBy: fc.subarray(['acwCompleted', 'change', 'deallocate'] as const),
    /** Whether what may be an id alone is one. */
    idAlone: fc.boolean(),
    /** Whether the client loads again after the end, and tells of what it has with an add. */
    toldAgain: fc.boolean(),
  })
  .map(({ first, connectedAt, withZ, answered, steps, partial, idAlone, ...end }) => {
    return (id: string): Message[] => {
      const messages: Message[] = [];
      let record: Told = { id, phone: '+13175550123', attributes: { tier: 'gold' }, isDone: false };
      const say = (says: Message['says'], changed: object = {}): void => {
        record = {
          ...record,
          ...changed,
          attributes: { ...(record.attributes as object), ...((changed as Told).attributes as object) },
        };
        const some: Told = partial && says === 'change' ? { id, ...changed } : record;
        const byId = idAlone && says !== 'add' && says !== 'change';
        messages.push({ says, id, ...(!byId && { record: some }) });
      };
      say('add', { state: first });
      if (answered) {
        const connectedTime = connectedAt && iso(connectedAt).slice(0, withZ ? undefined : -1);
        say('change', { state: 'CONNECTED', isConnected: true, ...(connectedTime && { connectedTime }) });
        say('connected');
        for (const each of steps) say('change', each);
        if (steps.length > 6) say('consultTransfer');
      }
      if (end.changeAtHangUp) say('change', { state: 'DISCONNECTED', isDisconnected: true });
      say('disconnected', { state: 'DISCONNECTED', isDisconnected: true });
      if (end.wrapUp) say('acwRequired');
      for (const how of end.doneBy) say(how, { isDone: true });
      if (end.toldAgain) say('add');
      return messages;
    };
  });

const call = fc
  .tuple(fc.constantFrom('i-1', 'i-2', 'i-3'), fc.array(life, { minLength: 1, maxLength: 3 }))
  .map(([id, lives]) => lives.flatMap(each => each(id)));

/** Calls that go on at a time, with an agent who may log out in the middle. */
const said = fc
  .tuple(
    fc.array(call, { minLength: 1, maxLength: 4 }),
    fc.option(fc.integer({ min: 0, max: 60 }), { freq: 3 }),
  )
  .map(([calls, logout]) => {
    const longest = Math.max(...calls.map(({ length }) => length));
    const all = Array.from({ length: longest }, (_, n) =>
      calls.flatMap((each): Message[] => (each[n] ? [each[n]] : [])),
    ).flat();
    if (logout !== null) all.splice(logout, 0, { says: 'loggedOut', id: '' });
    return all;
  });

/** The fate of a message: how often it arrives, and how many others come before it that were said after it. */
const fate = fc.record({
  times: fc.constantFrom(1, 1, 1, 1, 1, 0, 2, 3),
  late: fc.constantFrom(0, 0, 0, 0, 1, 2, 5, 20),
});

/** The messages of random calls, as they arrive: some dropped, some repeated, some late. */
export const arrivals = fc
  .tuple(said, fc.array(fate, { minLength: 1, maxLength: 50 }))
  .map(([messages, fates]) =>
    messages
      .flatMap((message, place) => {
        const { times = 1, late = 0 } = fates[place % fates.length] ?? {};
        // The first of several is in time.
        return Array.from({ length: times }, (_, n) => ({
          message,
          place: place + (n || times === 1 ? late : 0),
        }));
      })
      .sort((a, b) => a.place - b.place)
      .map(({ message }) => message),
  );
