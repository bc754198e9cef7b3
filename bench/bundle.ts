/** The scripts that are measured: the toolkit as it ships, and others made by the same rules. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import esbuild from 'esbuild';
import { buildResource } from '../build.mjs';

/** This folder. */
export const bench = import.meta.dirname;

let resource: Promise<Record<string, string>> | undefined;

async function buildElsewhere(): Promise<Record<string, string>> {
  // Not into the checkout, whose built files somebody may be using.
  const outDir = await mkdtemp(path.join(tmpdir(), 'toolkit-bench-'));
  try {
    const files = await buildResource({ outDir });
    return Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
    );
  } finally {
    await rm(outDir, { recursive: true });
  }
}

/** The static resource's files, as text by name. Built once. */
export const builtResource = (): Promise<Record<string, string>> => (resource ??= buildElsewhere());

/** A file of the static resource, as text. */
export async function shipped(name: string): Promise<string> {
  const text = (await builtResource())[name];
  if (text === undefined) throw new Error(`The build makes no ${name}.`);
  return text;
}

/** A file of this folder as a script, built as the toolkit is, with its exports in a global. */
export async function script(file: string, globalName: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(bench, file)],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName,
    target: 'es2020',
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
