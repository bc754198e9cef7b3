import open from 'open';
import type { Simulator } from './server/server.js';
import { watchFiles } from './server/watch.js';
import type { WatchOptions } from './server/watch.js';

export interface Run {
  /** Starts the simulator; fails with EADDRINUSE where the port is taken. */
  start(port: number): Promise<Simulator>;
  /** The wanted port. */
  port: number;
  watch(simulator: Simulator): Omit<WatchOptions, 'simulator' | 'say'>;
  /** Opens the browser, unless nobody sits there. */
  open: boolean;
}

/** The number of ports that are tried above one that is taken. */
const TRIED = 20;

export const say = (line: string): void => console.log(line);

/** Runs a simulator on the terminal, until Ctrl-C. */
export async function run({ start, port, watch, open: mayOpen }: Run): Promise<void> {
  const simulator = await startOnFreePort(start, port);
  const unwatch = await watchFiles({ ...watch(simulator), simulator, say });

  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    await Promise.all([unwatch(), simulator.close()]);
    say('Ended.');
    process.exit(0);
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());

  say(`The simulator is at ${simulator.url}\nCtrl-C ends it.`);
  if (mayOpen && process.stdout.isTTY && !process.env['CI']) {
    await open(simulator.url).catch(() => say('No browser could be opened: open that address in one.'));
  }
}

/** Starts on the wanted port, or on the next free one above it. */
async function startOnFreePort(start: Run['start'], wanted: number): Promise<Simulator> {
  for (let port = wanted; ; port++) {
    try {
      const simulator = await start(port);
      if (port !== wanted) say(`Port ${wanted} is taken: using ${port}.`);
      return simulator;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= Math.min(wanted + TRIED, 65535)) throw error;
    }
  }
}
