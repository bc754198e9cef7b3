import { once } from 'node:events';
import path from 'node:path';
import { watch } from 'chokidar';
import { fromRoot } from './root.js';
import type { Simulator } from './server.js';

export interface WatchOptions {
  simulator: Simulator;
  /** Builds the static resource. */
  build(): Promise<unknown>;
  /** Files elsewhere that are served: pages, the toolkit script. */
  others: readonly string[];
  /** The file of the recording that is played. */
  recording?: string;
  say(line: string): void;
}

/** Editors write a file in several steps, and a branch changes many at once. */
const SETTLED = 100;

/** Builds what a changed file is part of, and has shown again what shows it. Returns the function that ends it. */
export async function watchFiles({
  simulator,
  build,
  others,
  recording,
  say,
}: WatchOptions): Promise<() => Promise<void>> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let working = Promise.resolve();

  const recordingFile = recording === undefined ? undefined : path.resolve(recording);
  const isBelow = (folder: string, file: string): boolean => file.startsWith(fromRoot(folder) + path.sep);
  const isConsole = (file: string): boolean =>
    simulator.isPartOfConsole(file) ||
    // It begins anew, and so do the pages that heard half of it.
    file === recordingFile ||
    isBelow('simulator/browser', file) ||
    file.endsWith('-meta.xml');
  const isServer = (file: string): boolean => isBelow('simulator', file) && !isConsole(file);

  async function rebuild(files: readonly string[]): Promise<void> {
    const names = files.map(file => path.relative('', file)).join(', ');
    if (files.some(isServer)) {
      say(`${names} changed: the simulator itself has to be started again for that.`);
      if (files.every(isServer)) return;
    }
    try {
      const shows = files.some(isConsole) ? 'console' : 'pages';
      if (files.some(file => isBelow('src', file))) await build();
      if (shows === 'console') await simulator.rebuild();
      simulator.tell(shows);
      say(`${names} changed.`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      simulator.tell('problem', reason);
      say(`${names} changed, but can't be built: ${reason}`);
    }
  }

  const folders = ['src', 'simulator', 'visualforce', 'lightning'].map(folder => fromRoot(folder));
  const elsewhere = [...others, ...(recording === undefined ? [] : [recording])];
  const watcher = watch([...folders, ...elsewhere.map(file => path.resolve(file))], { ignoreInitial: true });
  watcher.on('all', (_event, file) => {
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed.clear();
      working = working.then(() => rebuild(files));
    }, SETTLED);
  });

  await once(watcher, 'ready');

  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await working;
  };
}
