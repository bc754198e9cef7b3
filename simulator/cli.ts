/** `npm start`. */
import path from 'node:path';
import { buildResource } from '../build.mjs';
import { run, say } from './run.js';
import { helpOf, namedFiles, readArguments } from './server/arguments.js';
import type { Arguments } from './server/arguments.js';
import { startSimulator } from './server/from-sources.js';
import { fromRoot } from './server/root.js';
import type { Simulator } from './server/server.js';
import type { Sources } from './server/watch.js';

const isBelow = (folder: string, file: string): boolean => file.startsWith(fromRoot(folder) + path.sep);

const sourcesOf = (simulator: Simulator): Sources => ({
  folders: ['src', 'simulator'].map(folder => fromRoot(folder)),
  isOfConsole: file => simulator.isPartOfConsole(file) || isBelow('simulator/browser', file),
  isOfServer: file => isBelow('simulator', file),
  build: async files => (files.some(file => isBelow('src', file)) ? buildResource() : undefined),
});

async function start(given: Arguments): Promise<void> {
  await buildResource();
  const { open, port, ...options } = given;
  const { pages, recording } = options;
  // Who has pages or something to play knows the way; else the first thing to see is a call.
  const isTour = !pages.length && !recording;
  const scenario = options.scenario ?? (isTour ? 'guided' : undefined);
  await run({
    port,
    open,
    start: free => startSimulator({ ...options, ...(scenario && { scenario }), say, port: free }),
    watch: simulator => ({
      sources: sourcesOf(simulator),
      served: [...['visualforce', 'lightning'].map(folder => fromRoot(folder)), ...namedFiles(given)],
      recording,
    }),
  });
}

const read = readArguments(process.argv.slice(2));
if ('help' in read) {
  process.stdout.write(helpOf('npm start -- [options]'));
} else if ('problem' in read) {
  console.error(`${read.problem} --help lists the options.`);
  process.exitCode = 2;
} else {
  await start(read);
}
