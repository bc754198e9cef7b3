/** `npm start`. */
import open from 'open';
import { buildResource } from '../build.mjs';
import { HELP, readArguments } from './server/arguments.js';
import type { Arguments } from './server/arguments.js';
import { startSimulator } from './server/server.js';
import type { Simulator, SimulatorOptions } from './server/server.js';
import { watchFiles } from './server/watch.js';

/** The number of ports that are tried above one that is taken. */
const TRIED = 20;

const say = (line: string): void => console.log(line);

/** Starts the simulator on the wanted port, or on the next free one above it. */
async function startOnFreePort(options: SimulatorOptions, wanted: number): Promise<Simulator> {
  for (let port = wanted; ; port++) {
    try {
      const simulator = await startSimulator({ ...options, port });
      if (port !== wanted) say(`Port ${wanted} is taken: using ${port}.`);
      return simulator;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= Math.min(wanted + TRIED, 65535)) throw error;
    }
  }
}

async function start({ open: mayOpen, ...options }: Arguments): Promise<void> {
  await buildResource();
  // Who has pages or something to play knows the way; else the first thing to see is a call.
  const isTour = !options.pages.length && !options.recording;
  const scenario = options.scenario ?? (isTour ? 'guided' : undefined);
  const simulator = await startOnFreePort({ ...options, ...(scenario && { scenario }), say }, options.port);
  const { pages, toolkit, values, stubs } = options;
  const others = [...pages, toolkit, values, stubs].filter(file => file !== undefined);
  const unwatch = await watchFiles({
    simulator,
    build: buildResource,
    others,
    recording: options.recording,
    say,
  });

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

const read = readArguments(process.argv.slice(2));
if ('help' in read) {
  process.stdout.write(HELP);
} else if ('problem' in read) {
  console.error(`${read.problem} --help lists the options.`);
  process.exitCode = 2;
} else {
  await start(read);
}
