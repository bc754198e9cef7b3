/** Feeds a page with events, as Salesforce's toolkit would: what listens finds `sforce.console`. */
import { largeText } from '../events.js';

type Listener = (result: { message: string }) => void;

const WIRE_NAME = 'inin.salesforce.constants.consoleevent.pc.INTERACTION_EVENT';

/** After the last event, until all is shown, in milliseconds: longer than any pace of showing that a reader would bear. */
const SETTLED = 300;

const listeners = new Map<string, Listener[]>();

Object.assign(globalThis, {
  sforce: {
    console: {
      isInConsole: () => true,
      addEventListener(type: string, listener: Listener) {
        listeners.set(type, [...(listeners.get(type) ?? []), listener]);
      },
    },
  },
});

/** A part of what a page is fed, after which it comes to rest. */
export interface Course {
  events: number;
  /** The number that come in one task. */
  burst: number;
  /** The time between two tasks, in milliseconds. With 0 the next comes as soon as a message can. */
  pause: number;
}

/** Waits for a later task. */
function later(pause: number): Promise<void> {
  return new Promise(resolve => {
    if (pause) {
      setTimeout(resolve, pause);
      return;
    }
    // A timer would wait 4 ms.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Feeds the page. `performance.mark` tells the time at the beginning, `rest 0`, and at the rest after each course. */
export async function feed(courses: readonly Course[]): Promise<void> {
  const count = courses.reduce((sum, { events }) => sum + events, 0);
  // Made beforehand, so that only what listens is measured.
  const texts = Array.from({ length: count }, (_, n) => largeText(n));
  await later(SETTLED);
  performance.mark('rest 0');
  let fed = 0;
  for (const [index, { events, burst, pause }] of courses.entries()) {
    for (const end = fed + events; fed < end; fed += burst) {
      await later(pause);
      for (const message of texts.slice(fed, Math.min(fed + burst, end))) {
        for (const listener of listeners.get(WIRE_NAME) ?? []) listener({ message });
      }
    }
    await later(SETTLED);
    performance.mark(`rest ${index + 1}`);
  }
}
