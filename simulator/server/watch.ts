import { once } from 'node:events';
import path from 'node:path';
import { watch } from 'chokidar';
import type { Simulator } from './server.js';

export interface WatchOptions {
  simulator: Pick<Simulator, 'rebuild' | 'tell'>;
  /** The folders and files that are served. */
  served: readonly string[];
  /** The file of the recording that is played. */
  recording?: string;
  /** The simulator's own sources, where those may change. */
  sources?: Sources;
  say(line: string): void;
}

/** The simulator in a checkout. */
export interface Sources {
  readonly folders: readonly string[];
  /** True for a file that its pages or the stand-in scripts are made of. */
  isOfConsole(file: string): boolean;
  /** True for a file that takes effect when the simulator is started again. */
  isOfServer(file: string): boolean;
  /** Builds again what the pages have of these files. */
  build(files: readonly string[]): Promise<unknown>;
}

/** Editors write a file in several steps, and a branch changes many at once. */
const SETTLED = 100;

/** Builds what a changed file is part of, and has shown again what shows it. Returns the function that ends it. */
export async function watchFiles({
  simulator,
  served,
  recording,
  sources,
  say,
}: WatchOptions): Promise<() => Promise<void>> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let working = Promise.resolve();

  const recordingFile = recording === undefined ? undefined : path.resolve(recording);
  const isConsole = (file: string): boolean =>
    sources?.isOfConsole(file) ||
    // It begins anew, and so do the pages that heard half of it.
    file === recordingFile ||
    file.endsWith('-meta.xml');
  const isServer = (file: string): boolean => !isConsole(file) && sources?.isOfServer(file) === true;

  async function rebuild(files: readonly string[]): Promise<void> {
    const names = files.map(file => path.relative('', file)).join(', ');
    if (files.some(isServer)) {
      say(`${names} changed: the simulator itself has to be started again for that.`);
      if (files.every(isServer)) return;
    }
    try {
      const shows = files.some(isConsole) ? 'console' : 'pages';
      await sources?.build(files);
      if (shows === 'console') await simulator.rebuild();
      simulator.tell(shows);
      say(`${names} changed.`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      simulator.tell('problem', reason);
      say(`${names} changed, but can't be built: ${reason}`);
    }
  }

  const watched = [...(sources?.folders ?? []), ...served, ...(recordingFile ? [recordingFile] : [])];
  const watcher = watch(
    watched.map(file => path.resolve(file)),
    { ignoreInitial: true },
  );
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
