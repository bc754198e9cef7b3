/** The numbers in Chromium's trace about a page's main thread. */
import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** On the clock, in microseconds. */
  dur?: number;
  /** On the processor, in microseconds. */
  tdur?: number;
}

/** A task of a page's main thread; all that the page does is in one: scripts, style, layout, painting, collecting garbage. */
export interface Task {
  /** The course that it fell into, from 0. */
  readonly course: number;
  /** The time in which it had a processor, in milliseconds: other programs that take it away meanwhile don't count. */
  readonly busy: number;
  /** The time by the clock, in milliseconds: what somebody at the page notices, on a machine as busy as this. */
  readonly wall: number;
}

const CATEGORIES = ['toplevel', 'blink.user_timing'];

/** Runs something that marks the times `rest 0`, `rest 1`, … in a page, and tells the tasks between them. */
export async function tasksOf(browser: Browser, page: Page, run: () => Promise<unknown>): Promise<Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await run();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  const marks = traceEvents.filter(({ name }) => name.startsWith('rest ')).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (!first) throw new Error('The trace has no marks.');
  return traceEvents
    .filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask'))
    .filter(({ pid, tid }) => pid === first.pid && tid === first.tid)
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      course: marks.filter(mark => mark.ts <= ts).length - 1,
      busy: tdur / 1000,
      wall: dur / 1000,
    }))
    .filter(({ course }) => course >= 0 && course < marks.length - 1);
}
