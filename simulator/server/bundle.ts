import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './root.js';

/** The scripts and styles of the simulator's pages, and the stand-ins for Salesforce's scripts. */
export interface Bundle {
  /** Contents by file name: `console.js`, `console.css`, `integration.js` and so on. */
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
      entryPoints: [
        'console/console',
        'lightning/lightning',
        'window-message/host',
        'window-message/client',
      ].flatMap(page => [`simulator/browser/${page}.ts`, `simulator/browser/${page}.css`]),
      format: 'esm',
      target: 'es2022',
    }),
    build({
      ...options,
      entryPoints: [
        'simulator/browser/stand-ins/integration.ts',
        'simulator/browser/stand-ins/one.ts',
        'simulator/browser/stand-ins/remoting.ts',
      ],
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
