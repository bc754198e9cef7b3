import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { PAGES } from './assets.js';
import type { Bundle } from './assets.js';
import { ROOT, fromRoot } from './root.js';

/**
 * Bundles from the sources, into memory.
 *
 * @param more options of esbuild in place of those for a checkout
 * @throws esbuild's BuildFailure, whose message names file and line.
 */
export async function bundle(more: BuildOptions = {}): Promise<Bundle> {
  const options = {
    sourcemap: 'inline',
    logLevel: 'silent',
    ...more,
    absWorkingDir: ROOT,
    outdir: 'dist',
    bundle: true,
    write: false,
    metafile: true,
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
  const pages = Object.entries(PAGES).map(
    async ([name, file]) => [`${name}.html`, await readFile(fromRoot('simulator/browser', file))] as const,
  );
  return {
    files: new Map([
      ...results.flatMap(({ outputFiles }) =>
        outputFiles.map(file => [path.basename(file.path), file.contents] as const),
      ),
      ...(await Promise.all(pages)),
    ]),
    inputs: new Set(
      results.flatMap(({ metafile }) => Object.keys(metafile.inputs).map(file => path.join(ROOT, file))),
    ),
  };
}
