import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './root.js';

/** What runs in the browser: the console page's script and style, and the stand-in toolkit script. */
export interface Bundle {
  /** Contents by file name: `console.js`, `console.css`, `integration.js`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The absolute paths of all source files that are in it. */
  readonly inputs: ReadonlySet<string>;
}

/**
 * Bundles from the sources, into memory.
 *
 * @throws esbuild's BuildFailure, whose message names file and line.
 */
export async function bundle(): Promise<Bundle> {
  const options = {
    absWorkingDir: ROOT,
    outdir: 'dist',
    bundle: true,
    write: false,
    metafile: true,
    sourcemap: 'inline',
    logLevel: 'silent',
  } as const;
  const results = await Promise.all([
    build({
      ...options,
      entryPoints: ['simulator/console/console.ts', 'simulator/console/console.css'],
      format: 'esm',
      target: 'es2022',
    }),
    build({
      ...options,
      entryPoints: ['simulator/toolkit/integration.ts'],
      format: 'iife',
      target: 'es2020',
    }),
  ]);
  return {
    files: new Map(
      results.flatMap(({ outputFiles }) =>
        outputFiles.map(file => [path.basename(file.path), file.contents] as const),
      ),
    ),
    inputs: new Set(
      results.flatMap(({ metafile }) => Object.keys(metafile.inputs).map(file => path.join(ROOT, file))),
    ),
  };
}
