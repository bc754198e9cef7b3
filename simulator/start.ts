/** `npm start`. */
import getPort, { portNumbers } from 'get-port';
import open from 'open';
import { buildResource } from '../build.mjs';
import { HELP, readArguments } from './arguments.js';
import type { Arguments } from './arguments.js';
import { startSimulator } from './server.js';
import { watchFiles } from './watch.js';

/** How many ports are tried above one that is taken. */
const TRIED = 20;

const say = (line: string): void => console.log(line);

async function freePort(wanted: number): Promise<number> {
  const host = '127.0.0.1';
  if (wanted === 0) return getPort({ host });
  const port = await getPort({ host, port: portNumbers(wanted, Math.min(wanted + TRIED, 65535)) });
  if (port !== wanted) say(`Port ${wanted} is taken: using ${port}.`);
  return port;
}

async function start({ open: mayOpen, ...options }: Arguments): Promise<void> {
  await buildResource();
  const simulator = await startSimulator({ ...options, say, port: await freePort(options.port) });
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
