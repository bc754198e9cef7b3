/** (d) The memory of the store: a million events over 10,000 interactions, from the console's listener through the client. */
import { script, shipped } from './bundle.js';
import { inNode } from './engines.js';
import { atMost } from './table.js';
import type { Row } from './table.js';
import type { Progress } from './progress.js';
import { COURSE_WORDS } from './interactions/course.js';
import type { Job } from './interactions/heap.js';

const EVENTS = 1_000_000;

/** A quarter of a megabyte of text. */
const TOGETHER = 250;

/** Runs the benchmark. */
export async function interactions(tell: Progress): Promise<Row[]> {
  const texts = [
    await shipped('toolkit.js'),
    await script('interactions/store.ts', 'store'),
    await script('interactions/heap.ts', 'race'),
  ];
  const rows: Row[] = [];
  const courses = Object.entries(COURSE_WORDS) as [keyof typeof COURSE_WORDS, string][];
  for (const [index, [course, words]] of courses.entries()) {
    tell(index / courses.length, words);
    const job: Job = { course, events: EVENTS, together: TOGETHER };
    const megabytes = (await inNode<number>(texts, job, '--expose-gc')) / 2 ** 20;
    const goal = atMost(10, ' MB');
    rows.push({
      what: `heap grown by 1,000,000 events, ${words}, Node`,
      measured: `${megabytes.toFixed(1)} MB`,
      goal,
      met: goal.holds(megabytes),
    });
  }
  return rows;
}
