/** The texts of a long day: a part of them at a time, since all together they would be a gigabyte. */
import { idOf, record } from '../events.js';

/** The events that are delivered. Their numbers stand for them on the way into a contender. */
export const NAMES = [
  'INTERACTION_EVENT',
  'INTERACTION_CONNECTED',
  'INTERACTION_DISCONNECTED',
  'ACW_REQUIRED',
  'ACW_COMPLETED',
] as const;

/** An event: which of the names, and its text. */
export type Delivery = readonly [name: number, text: string];

/** The numbers of interactions at a time, and in all. */
const AT_A_TIME = 5;
const INTERACTIONS = 10_000;

/** The number of events in a life. */
const LIFE = 100;

const change = (n: number, before: object, after: object): Delivery => [
  0,
  JSON.stringify({
    reason: 'interaction',
    data: { category: 'change', data: { old: record(n, before), new: record(n, after) } },
  }),
];

const short = (name: number, n: number, reason: string): Delivery => [
  name,
  JSON.stringify({ reason, interactionId: idOf(n) }),
];

/** The differences, one after the other, while somebody is on the phone. */
const CHANGES: readonly object[] = [
  { recordingState: 'none' },
  { recordingState: 'active' },
  { state: 'HELD' },
  { state: 'CONNECTED' },
  { securePause: true, recordingState: 'paused' },
  { securePause: false, recordingState: 'active' },
];

/** The record after some of the real changes. */
function after(changes: number): object {
  const ringing = {
    state: 'ALERTING',
    isConnected: false,
    recordingState: 'none',
    interactionDurationSeconds: '',
  };
  if (!changes) return ringing;
  const since = Array.from({ length: (changes - 1) % CHANGES.length }, (_, index) => CHANGES[index]);
  return Object.assign({ interactionDurationSeconds: 10_000 + changes }, ...since) as object;
}

/**
 * One event of a life: it alerts, is connected, held, recorded and not, wrapped up. As in a captured call, of 19 changes 14
 * change nothing.
 */
function lifeOf(n: number, step: number): Delivery {
  if (step === 0) {
    const data = { category: 'add', data: record(n, after(0)) };
    return [0, JSON.stringify({ reason: 'interaction', data })];
  }
  if (step === LIFE - 3) return short(2, n, 'disconnected');
  if (step === LIFE - 2) return short(3, n, 'acw_required');
  if (step === LIFE - 1) return short(4, n, 'acw_completed');
  if (step === 10) return short(1, n, 'connected');
  // The fourth change is the connection. Then two of seven differ.
  const changesBy = (at: number): number => (at < 9 ? 0 : 1 + Math.floor(((at - 9) * 2) / 7));
  const [before, now] = [changesBy(step - 1), changesBy(step)];
  return change(n, after(before), after(now));
}

/** The courses in words, by name. */
export const COURSE_WORDS = {
  lives: '10,000 lives, five at a time',
  turns: '10,000 interactions in turn',
} as const;

/** The courses, by name. */
export const COURSES: Readonly<Record<keyof typeof COURSE_WORDS, (event: number) => Delivery>> = {
  lives(event: number): Delivery {
    const slot = event % AT_A_TIME;
    const turn = Math.floor(event / AT_A_TIME);
    return lifeOf(Math.floor(turn / LIFE) * AT_A_TIME + slot, turn % LIFE);
  },

  /** Whenever one is heard of, it was forgotten long ago. */
  turns: (event: number): Delivery => change(event % INTERACTIONS, {}, {}),
};

/** Some events of a course. */
export const part = (course: keyof typeof COURSES, from: number, count: number): Delivery[] =>
  Array.from({ length: count }, (_, index) => COURSES[course](from + index));
