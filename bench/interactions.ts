/**
 * (d) What it takes to know what is going on: a million events over 10,000 interactions, from the console's listener through
 * the client and its store of interactions, beside parsing the same texts and calling a handler.
 */
import { script, shipped } from './bundle.js';
import { inChromium, inNode } from './engines.js';
import type { Race } from './interactions/race.js';
import { joined, ratioOf, spreadOf } from './measure.js';
import type { Samples } from './measure.js';
import { atMost, row } from './table.js';
import type { Row } from './table.js';

/** How many processes of each engine race: what is compiled and how, and what lies where, is luck of each. */
const PROCESSES = 3;

const EVENTS = 1_000_000;
const ROUNDS = 100;

const race = (course: Race['course'], names: readonly string[]): Race => ({
  names,
  course,
  events: EVENTS,
  rounds: ROUNDS,
  // A quarter of a megabyte of text.
  together: 250,
});

const toolkit = async (): Promise<string[]> => [
  await shipped('toolkit.js'),
  await shipped('interactions.js'),
  await script('interactions/store.ts', 'store'),
];

const scripts = async (): Promise<string[]> => [
  await script('interactions/bare.ts', 'bare'),
  // The same once more, which tells how far to trust the rest.
  await script('interactions/bare.ts', 'again'),
  ...(await toolkit()),
  await script('interactions/race.ts', 'race'),
];

interface Rows {
  where: string;
  results: readonly Samples<string>[];
  goal?: boolean;
}

function rowsOf({ where, results, goal = true }: Rows): Row[] {
  const { bare, again, store } = joined(results) as Record<string, number[]>;
  if (!bare || !again || !store) throw new Error('A contender did not run.');
  const perEvent = bare.map(ms => (ms * 1e6) / (EVENTS / ROUNDS));
  return [
    row(`store : bare, ${where}`, ratioOf(store, bare), goal ? { goal: atMost(1.3) } : {}),
    row(`bare : itself, ${where}`, ratioOf(again, bare)),
    row(`bare, ${where}`, spreadOf(perEvent), { unit: ' ns', digits: 0 }),
  ];
}

const COURSES = {
  lives: '1,000,000 events, 10,000 lives, five at a time',
  turns: '1,000,000 events, 10,000 interactions in turn',
} as const;

async function heapRow(course: Race['course']): Promise<Row> {
  const texts = [...(await toolkit()), await script('interactions/heap.ts', 'race')];
  const megabytes = (await inNode<number>(texts, race(course, ['store']), '--expose-gc')) / 2 ** 20;
  const goal = atMost(10, ' MB');
  return {
    what: `heap grown by the store, ${COURSES[course]}, Node`,
    measured: `${megabytes.toFixed(1)} MB`,
    goal,
    met: goal.holds(megabytes),
  };
}

/** Runs the benchmark. */
export async function interactions(): Promise<Row[]> {
  const texts = await scripts();
  const listening = [...texts, 'store.listen();'];
  const rows: Row[] = [];
  for (const course of ['lives', 'turns'] as const) {
    const job = race(course, ['bare', 'again', 'store']);
    const node: Samples<string>[] = [];
    const chromium: Samples<string>[] = [];
    for (let each = 0; each < PROCESSES; each++) {
      node.push(await inNode<Samples<string>>(texts, job));
      chromium.push(await inChromium<Samples<string>>(texts, job));
    }
    const heard = [await inNode<Samples<string>>(listening, job)];
    rows.push(
      ...rowsOf({ where: `${COURSES[course]}, Node`, results: node }),
      ...rowsOf({ where: `${COURSES[course]}, Chromium`, results: chromium }),
      ...rowsOf({ where: `${COURSES[course]}, changes and phases heard, Node`, results: heard, goal: false }),
      await heapRow(course),
    );
  }
  return rows;
}
