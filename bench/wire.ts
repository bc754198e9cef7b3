/**
 * (a) The way of a text from the console's listener to the page's handler, with the store kept: beside parsing the text and
 * calling the handler, and beside an assembly of others' parts to the same effect.
 *
 * In Node and in Chromium, since a page runs in the latter and its engine is another one.
 */
import { script, shipped } from './bundle.js';
import { inChromium, inNode } from './engines.js';
import { largeText, smallText } from './events.js';
import { joined, ratioOf, spreadOf } from './measure.js';
import type { Progress } from './progress.js';
import { atLeast, atMost, row } from './table.js';
import type { Row } from './table.js';
import type { Race, Result } from './wire/race.js';

/** The number of processes of each engine: what is compiled and how, and what lies where, is luck of each. */
const PROCESSES = 4;

/** The text that is unpacked and delivered in one go: little enough to be still in the cache, as in a page. */
const ENVELOPE = 256 * 1024;

/** The text that a contender is handed in its turn: enough for it to meet its own garbage. */
const TURN = 10 * ENVELOPE;

const CONTENDERS = ['bare', 'again', 'toolkit', 'assembly'];

const EVENTS = {
  large: { textOf: largeText, name: 'INTERACTION_EVENT', limit: 1.6 },
  small: { textOf: smallText, name: 'INTERACTION_CONNECTED', limit: 3 },
};

const countOf = (text: string): number => Math.round(ENVELOPE / text.length);

function course(textOf: (n: number) => string): { envelope: string; times: number } {
  const texts = Array.from({ length: countOf(textOf(0)) }, (_, n) => textOf(n));
  return { envelope: JSON.stringify(texts), times: TURN / ENVELOPE };
}

const race: Race = {
  names: CONTENDERS,
  events: { large: course(largeText), small: course(smallText) },
  warmUp: 12,
  rounds: 30,
};

const scripts = async (): Promise<string[]> => [
  await script('wire/bare.ts', 'bare'),
  // The same once more, which tells how far to trust the rest.
  await script('wire/bare.ts', 'again'),
  await shipped('toolkit.js'),
  await script('wire/toolkit.ts', 'toolkit'),
  await script('wire/assembly.js', 'assembly'),
  await script('wire/race.ts', 'race'),
];

function rowsOf(engine: string, event: keyof Result, results: readonly Result[]): Row[] {
  const { bare, again, toolkit, assembly } = joined(results.map(result => result[event])) as Record<
    string,
    number[]
  >;
  if (!bare || !again || !toolkit || !assembly) throw new Error('A contender did not run.');
  const { textOf, name, limit } = EVENTS[event];
  const perEvent = bare.map(ms => (ms * 1e6) / (countOf(textOf(0)) * race.events[event].times));
  const where = `${name}, ${textOf(0).length} B, ${engine}`;
  return [
    row(`toolkit : bare, ${where}`, ratioOf(toolkit, bare), { goal: atMost(limit) }),
    row(
      `assembly : toolkit, ${where}`,
      ratioOf(assembly, toolkit),
      event === 'large' ? { goal: atLeast(3) } : {},
    ),
    row(`assembly : bare, ${where}`, ratioOf(assembly, bare)),
    row(`bare : itself, ${where}`, ratioOf(again, bare)),
    row(`bare, ${where}`, spreadOf(perEvent), { unit: ' ns', digits: 0 }),
  ];
}

/** Runs the benchmark. */
export async function wire(tell: Progress): Promise<Row[]> {
  const texts = await scripts();
  const node: Result[] = [];
  const chromium: Result[] = [];
  for (let each = 0; each < PROCESSES; each++) {
    tell(each / PROCESSES, `process ${each + 1} of ${PROCESSES}, in Node and in Chromium`);
    node.push(await inNode<Result>(texts, race));
    chromium.push(await inChromium<Result>(texts, race));
  }
  return (['large', 'small'] as const).flatMap(event => [
    ...rowsOf('Node', event, node),
    ...rowsOf('Chromium', event, chromium),
  ]);
}
