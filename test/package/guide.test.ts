/** Runs every snippet of docs/testing.md, with the beginning that it has for each runner of tests. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import esbuild from 'esbuild';
import { JSDOM } from 'jsdom';
import type { DOMWindow } from 'jsdom';
import sinon from 'sinon';
import { root, temporaryFolder } from '../support/built.js';
import { expect as expectAsJest } from './expect-as-jest.js';
import { files, RUNNERS, testFile, unknown } from './guide.js';
import type { Runner } from './guide.js';

/** As much of jest's and vitest's timers as the guide uses: they are those of sinon. */
function timersAsJest(window: object) {
  let time: sinon.SinonFakeTimers | undefined;
  const useFakeTimers = (): void => void (time = sinon.useFakeTimers({ global: window } as object));
  return {
    useFakeTimers,
    advanceTimersByTimeAsync: (ms: number) => time?.tickAsync(ms),
    useRealTimers: () => time?.restore(),
  };
}

/** The recording that the guide plays, made as it says. */
async function recording(): Promise<string> {
  const folder = temporaryFolder();
  await esbuild.build({
    stdin: { contents: files['make-call.mjs'] ?? '', resolveDir: root },
    outfile: path.join(folder, 'make-call.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
  await promisify(execFile)(process.execPath, ['make-call.mjs'], { cwd: folder });
  return readFileSync(path.join(folder, 'call.jsonl'), 'utf8');
}

/** The guide's tests as one script, with the toolkit of this checkout. */
async function bundle(runner: Runner): Promise<string> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: testFile(runner), resolveDir: root, sourcefile: `testing.md, by ${runner}` },
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'es2022',
    // What esbuild goes by are the files of the package, not these.
    ignoreAnnotations: true,
    external: ['node:fs', 'expect', 'jsdom', 'sinon', 'vitest'],
    plugins: [
      {
        name: 'files-of-the-guide',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\/my-/ }, ({ path: file }) => ({
            path: path.basename(file),
            namespace: 'guide',
          }));
          onLoad({ filter: /.*/, namespace: 'guide' }, ({ path: file }) => ({
            contents: files[file] ?? '',
            resolveDir: root,
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/** The tests of a bundle, with what runs before and after each. */
function load(code: string, window: DOMWindow | typeof globalThis, readFileSync: (file: string) => string) {
  const tests: [name: string, run: () => unknown][] = [];
  const hooks = { before: (): unknown => undefined, after: (): unknown => undefined };
  const globals = {
    it: (name: string, run: () => unknown) => tests.push([name, run]),
    beforeEach: (hook: () => unknown) => (hooks.before = hook),
    afterEach: (hook: () => unknown) => (hooks.after = hook),
    expect: expectAsJest,
    jest: timersAsJest(window),
  };
  const modules: Record<string, unknown> = {
    'node:fs': { readFileSync },
    expect: { expect: expectAsJest },
    jsdom: { JSDOM },
    sinon,
    vitest: { ...globals, vi: globals.jest },
  };
  const names = Object.keys(globals);
  const run = window.eval(`(function (require, ${names}) { ${code}\n})`);
  run((name: string) => modules[name], ...Object.values(globals));
  return { tests, ...hooks };
}

describe('docs/testing.md', () => {
  let call: string;

  before(async () => {
    call = await recording();
  });

  // A snippet that hangs would leave its fake timers to all other tests.
  afterEach(() => sinon.restore());

  it('has no snippet that nobody runs', () => {
    expect(unknown).to.be.empty;
  });

  for (const runner of RUNNERS) {
    it(`holds what it says, by ${runner}`, async () => {
      const fileOf = (file: string): string => (file === 'call.jsonl' ? call : (files[file] ?? ''));
      const { window } = new JSDOM('', { runScripts: 'outside-only', url: 'https://example.test/' });
      const { tests, before, after } = load(
        await bundle(runner),
        runner === 'mocha' ? globalThis : window,
        fileOf,
      );
      expect(tests).to.have.length.above(10);
      for (const [name, run] of tests) {
        const problems: unknown[] = [];
        // Each even where the one before failed: fake timers would stay.
        for (const step of [before, run, after]) {
          try {
            await step();
          } catch (error) {
            problems.push(error);
          }
        }
        if (problems.length) throw new Error(`${name}: ${problems.join('; ')}`, { cause: problems[0] });
      }
      window.close();
    });
  }
});
