import { transferTo } from '../../../../src/index.js';
import type { InteractionKind } from '../../../../src/testing/index.js';
import { seededRandom } from '../../../../src/testing/random.js';
import type { Scenario, Step } from './scenario.js';

const INTERACTIONS = 200;
const HOUR = 3_600_000;
const SECOND = 1000;

const FIRST_NAMES = ['Ada', 'Bilal', 'Chiara', 'Dmitri', 'Esi', 'Finn', 'Gül', 'Hana', 'Ivo', 'Júlia'];
const LAST_NAMES = ['Abbot', 'Brandt', 'Castro', 'Diallo', 'Ekström', 'Fontaine', 'Gupta', 'Hale'];
/** As often as they stand here. */
const KINDS: readonly InteractionKind[] = [
  ...Array<InteractionKind>(11).fill('voice'),
  ...Array<InteractionKind>(4).fill('chat'),
  ...(['email', 'email', 'message', 'message', 'callback'] as const),
];
const QUEUES: Readonly<Record<InteractionKind, string>> = {
  voice: 'Shop support',
  chat: 'Web chat',
  email: 'Letters',
  message: 'Messages',
  callback: 'Callbacks',
};

const TOPICS = ['Delivery', 'Invoice', 'Return', 'Warranty', 'Other'];

type Deed = Step extends infer Each ? (Each extends Step ? Omit<Each, 'after'> : never) : never;

interface Moment {
  readonly at: number;
  readonly deed: Deed;
}

const { between, next } = seededRandom(4711);
const pick = <Item>(items: readonly Item[]): Item => items[between(0, items.length - 1)] as Item;
const often = (share: number): boolean => next() < share;

/** The life of one interaction, from its offer on: no command of it may be refused. */
function life(on: string, begin: number): Moment[] {
  const moments: Moment[] = [];
  let at = begin;
  const then = (seconds: number, deed: Deed): void => {
    at += seconds * SECOND + between(0, 999);
    moments.push({ at, deed });
  };

  const kind = pick(KINDS);
  const first = pick(FIRST_NAMES);
  const last = pick(LAST_NAMES);
  const isCall = kind === 'voice' || kind === 'callback';
  const outbound = kind === 'voice' && often(0.2);
  const wrapUp = often(0.7) ? 'required' : 'none';
  then(0, {
    do: 'offer',
    as: on,
    with: {
      kind,
      direction: outbound ? 'Outbound' : 'Inbound',
      remoteName: `${first} ${last}`,
      phone: isCall ? `+131755501${between(10, 99)}` : `${first}.${last}@example.com`.toLowerCase(),
      queueName: outbound ? '' : QUEUES[kind],
      wrapUp,
      dialer: outbound && often(0.5),
    },
  });
  if (often(0.1)) {
    then(between(8, 15), { do: 'noAnswer', on });
    return moments;
  }
  then(between(2, 8), { do: outbound ? 'answer' : 'pickup', on });
  if (kind === 'callback') then(between(3, 8), { do: 'placeCallback', on });
  if (isCall && often(0.3)) {
    then(between(5, 20), { do: 'hold', on });
    then(between(5, 30), { do: 'hold', on });
  }
  if (isCall && often(0.2)) {
    then(between(5, 10), { do: 'securePause', on });
    then(between(5, 15), { do: 'securePause', on });
  }
  if (kind === 'chat' || kind === 'message') {
    then(between(3, 6), { do: 'say', on, with: [{ text: 'Is anybody there?' }] });
    then(between(3, 9), { do: 'say', on, with: [{ channel: 'INTERNAL', text: 'Yes. How can I help?' }] });
  }
  if (often(0.4)) then(between(2, 10), { do: 'addCustomAttributes', on, with: [{ topic: pick(TOPICS) }] });
  if (kind === 'voice' && often(0.15)) {
    then(between(5, 10), { do: 'consultTransfer', on, with: [transferTo.phone('+13175550190')] });
    then(between(5, 20), { do: 'concludeTransfer', on });
  } else if (often(0.1)) {
    then(between(5, 20), { do: 'blindTransfer', on, with: [transferTo.queue('Second line')] });
  } else {
    then(between(5, 60), { do: 'disconnect', on, with: [often(0.6) ? 'remote' : 'agent'] });
  }
  if (wrapUp === 'required') then(between(3, 12), { do: 'completeWrapUp', on });
  return moments;
}

/** All lives in order of time. */
function hour(): Step[] {
  const moments: Moment[] = [{ at: SECOND, deed: { do: 'setStatus', with: ['ON_QUEUE'] } }];
  for (let index = 0; index < INTERACTIONS; index++) {
    const begin = 2 * SECOND + Math.floor((index * (HOUR - 200 * SECOND)) / INTERACTIONS);
    moments.push(...life(`interaction ${index + 1}`, begin));
  }
  let before = 0;
  return moments
    .sort((a, b) => a.at - b.at)
    .map(({ at, deed }) => {
      const after = at - before;
      before = at;
      return { after, ...deed };
    });
}

/** An hour in which everything happens at once: what pages and their lists have to bear. */
export const busyHour: Scenario = {
  name: 'busy-hour',
  title: 'Busy hour',
  about: `${INTERACTIONS} interactions of all kinds in an hour; at 60× it takes a minute`,
  steps: hour(),
};
