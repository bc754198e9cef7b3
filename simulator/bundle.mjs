/** Bundles what the simulator's server serves: from its sources for `npm start`, and once for the npm package. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The simulator's own pages, by the names that they have in the bundle. */
const PAGES = {
  console: 'console/index.html',
  lightning: 'lightning/index.html',
  host: 'window-message/host.html',
  client: 'window-message/client.html',
};

/**
 * Bundles from the sources, into memory.
 *
 * @param {{ minify?: boolean, sourcemap?: 'inline' | false }} [options]
 * @returns {Promise<import('./server/assets.js').Bundle>}
 * @throws esbuild's BuildFailure, whose message names file and line.
 */
export async function bundle({ minify = false, sourcemap = 'inline' } = {}) {
  const options = /** @type {const} */ ({
    absWorkingDir: ROOT,
    outdir: 'dist',
    bundle: true,
    write: false,
    metafile: true,
    minify,
    sourcemap,
    legalComments: 'none',
    // Where a checkout's node_modules is a link, the inputs have the same paths.
    preserveSymlinks: true,
    logLevel: 'silent',
  });
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
  const pages = Object.entries(PAGES).map(async ([name, file]) => ({
    path: `${name}.html`,
    contents: await readFile(path.join(ROOT, 'simulator/browser', file)),
  }));
  const files = [...results.flatMap(({ outputFiles }) => outputFiles), ...(await Promise.all(pages))];
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  return {
    files: new Map(files.map(file => [path.basename(file.path), file.contents])),
    inputs: new Set(inputs.map(file => path.join(ROOT, file))),
  };
}
