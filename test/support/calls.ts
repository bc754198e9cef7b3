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
  /** As it was before, where a change has it. */
  readonly old?: Told;
}

export function speak(speech: Speech, { says, id, record, old }: Message): void {
  if (says === 'change') speech.change(record ?? { id }, old);
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

/** A step in the middle of a call: what is told, and what goes. */
const step = fc.oneof(
  fc.record({
    told: fc.record({ state: fc.constantFrom('HELD', 'CONNECTED', 'PARKED', 'held', 'Verbunden') }),
  }),
  fc.record({
    told: fc.record({
      attributes: fc.dictionary(fc.constantFrom('tier', 'Participant.caseId', 'a.b'), values),
    }),
  }),
  fc.record({
    told: fc.dictionary(
      fc.constantFrom('phone', 'queueName', 'securePause', 'totalIvrDurationSeconds'),
      values,
      {
        minKeys: 1,
      },
    ),
  }),
  fc.record({
    told: fc.constant({}),
    field: fc.constantFrom('phone', 'queueName', 'state', 'isConnected'),
    attribute: fc.constantFrom(undefined, 'tier', 'Participant.caseId'),
  }),
  fc.record({ told: fc.constant({}) }),
) as fc.Arbitrary<Step>;

interface Step {
  readonly told: object;
  /** The field and the attribute that the record loses. */
  readonly field?: string;
  readonly attribute?: string;
}

const without = (fields: object, ...names: (string | undefined)[]): object =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
const only = (fields: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));

/** One life of an id: an offer, and a call if it is answered. */
const life = fc
  .record({
    /** The first that is said: a conversation that comes back need not be offered. */
    begins: fc.constantFrom('add', 'add', 'add', 'change', 'connected'),
    first: fc.constantFrom('ALERTING', 'DIALING', 'CONNECTED', 'alerting', 'Klingelt', undefined),
    direction: fc.constantFrom('Inbound', 'outbound', undefined),
    startAt: fc.option(fc.integer({ min: START - 90_000, max: START + 30_000 })),
    connectedAt: fc.option(fc.integer({ min: START - 60_000, max: START + 30_000 })),
    endAt: fc.option(fc.integer({ min: START - 30_000, max: START + 30_000 })),
    withZ: fc.boolean(),
    answered: fc.boolean(),
    steps: fc.array(step, { maxLength: 8 }),
    /** Records that tell some of the fields only: fields come and go. */
    partial: fc.boolean(),
    /** Changes tell the record before too. */
    withOld: fc.boolean(),
    changeAtHangUp: fc.boolean(),
    wrapUp: fc.boolean(),
    doneBy: fc.subarray(['acwCompleted', 'change', 'deallocate'] as const),
    /** All that may be an id alone is one. */
    idAlone: fc.boolean(),
    /** The client loads again after the end, and tells of what it has with an add. */
    toldAgain: fc.boolean(),
  })
  .map(({ begins, first, direction, startAt, connectedAt, endAt, withZ, steps, ...how }) => {
    const time = (at: number | null): string | undefined =>
      at === null ? undefined : iso(at).slice(0, withZ ? undefined : -1);
    return (id: string): Message[] => {
      const messages: Message[] = [];
      const { partial, withOld, idAlone } = how;
      let record: Told = { id, phone: '+13175550123', attributes: { tier: 'gold' }, isDone: false };

      function say(says: Message['says'], { told: changed, field, attribute }: Step = { told: {} }): void {
        const before = record;
        const { attributes = {}, ...fields } = defined(changed) as { attributes?: object };
        record = {
          ...(without({ ...record, ...fields }, field) as Told),
          attributes: without({ ...(before.attributes as object), ...attributes }, attribute),
        };
        const isPart = partial && says === 'change';
        const told = isPart ? { ...only(record, Object.keys(changed)), id } : record;
        const old = isPart ? { ...only(before, [...Object.keys(changed), field ?? '']), id } : before;
        const byId = idAlone && says !== 'add' && says !== 'change';
        messages.push({
          says,
          id,
          ...(!byId && { record: told }),
          ...(says === 'change' && withOld && { old }),
        });
      }

      say(begins, { told: { state: first, direction, startTime: time(startAt) } });
      if (how.answered) {
        say('change', { told: { state: 'CONNECTED', isConnected: true, connectedTime: time(connectedAt) } });
        say('connected');
        for (const each of steps) say('change', each);
        if (steps.length > 6) say('consultTransfer');
      }
      const ended = {
        told: {
          state: 'DISCONNECTED',
          isDisconnected: true,
          endTime: time(endAt),
          dispositionDurationSeconds: how.wrapUp ? 0 : undefined,
        },
      };
      if (how.changeAtHangUp) say('change', ended);
      say('disconnected', ended);
      if (how.wrapUp) {
        say('acwRequired');
        say('change', { told: { dispositionDurationSeconds: 1 } });
      }
      for (const each of how.doneBy) say(each, { told: { isDone: true } });
      if (how.toldAgain) say('add');
      return messages;
    };
  });

const defined = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

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
  /** The time since the message before it, in milliseconds. */
  pause: fc.constantFrom(7, 7, 7, 7, 7, 7, 7, 700, 2500),
});

/** A message that arrives. */
export interface Arrival extends Message {
  readonly pause: number;
}

/** The messages of random calls, as they arrive: some dropped, some repeated, some late. */
export const arrivals = fc
  .tuple(said, fc.array(fate, { minLength: 1, maxLength: 50 }))
  .map(([messages, fates]) =>
    messages
      .flatMap((message, place) => {
        const { times = 1, late = 0, pause = 7 } = fates[place % fates.length] ?? {};
        // The first of several is in time.
        return Array.from({ length: times }, (_, n) => ({
          arrival: { ...message, pause },
          place: place + (n || times === 1 ? late : 0),
        }));
      })
      .sort((a, b) => a.place - b.place)
      .map(({ arrival }): Arrival => arrival),
  );
