/**
 * Has the tools of users take the packed package: test runners, compilers, and what checks packages. Not part of the tests:
 * the tools are large, and come fresh from npm.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { CONSUMERS } from '../package/consumers.js';
import { files as guideFiles, testFile } from '../package/guide.js';
import type { Runner } from '../package/guide.js';
import { filesOf } from '../support/recipes.js';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
/** With a space, as the folders of users may have. */
const folder = mkdtempSync(path.join(tmpdir(), 'toolkit consumers-'));

/** The programs of the runners, below node_modules, with their arguments. */
const RUNNERS: Readonly<Record<string, readonly string[]>> = {
  jest: ['jest/bin/jest.js'],
  vitest: ['vitest/vitest.mjs', 'run'],
  mocha: ['mocha/bin/mocha.js', '{.,test}/*.test.cjs'],
  '@salesforce/sfdx-lwc-jest': ['@salesforce/sfdx-lwc-jest/bin/sfdx-lwc-jest'],
};

/** The name that the guide's test has for a runner, and whose beginning it takes. */
const GUIDE_TESTS: Readonly<Record<string, [Runner, string]>> = {
  jest: ['jest', 'my-page.test.js'],
  vitest: ['vitest', 'my-page.test.mjs'],
  mocha: ['mocha', 'my-page.test.cjs'],
  '@salesforce/sfdx-lwc-jest': ['jest', 'my-page.test.js'],
};

const SFDX_PROJECT = '{ "packageDirectories": [{ "path": "force-app", "default": true }] }';
/** jest's own transform reads no modules unless it is told to. */
const BABEL = `module.exports = { presets: [['@babel/preset-env', { targets: { node: 'current' } }]] };`;

/** Makes a folder with some files beside the packages that were installed. */
function folderWith(name: string, files: Readonly<Record<string, string>>): string {
  const target = path.join(folder, name);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
    writeFileSync(path.join(target, file), content);
  }
  return target;
}

/** Runs a program of an installed package. */
const runPackage = (cwd: string, program: string, ...args: string[]): Promise<unknown> =>
  run(process.execPath, [path.join(folder, 'node_modules', program), ...args], {
    cwd,
    env: { ...process.env, CI: 'true', NODE_OPTIONS: '' },
    maxBuffer: 2 ** 26,
  });

async function runGuide(runner: string): Promise<void> {
  const [kind, test] = GUIDE_TESTS[runner]!;
  const isSalesforce = runner.startsWith('@salesforce/');
  const guide = folderWith(`guide ${path.basename(runner)}`, {
    ...guideFiles,
    [test]: testFile(kind),
    'package.json': '{}',
    ...(isSalesforce && { 'sfdx-project.json': SFDX_PROJECT }),
    ...(runner === 'jest' && { 'babel.config.js': BABEL }),
  });
  await run(process.execPath, ['make-call.mjs'], { cwd: guide });
  await runRunner(guide, runner);
}

async function runNewPage(runner: string): Promise<void> {
  const project = folderWith(`project ${path.basename(runner)}`, {
    'package.json': JSON.stringify({ devDependencies: { [runner]: '*' } }),
    'sfdx-project.json': SFDX_PROJECT,
  });
  await runPackage(project, '.bin/genesys-console-toolkit', 'new', 'CallerPage');
  await runRunner(project, runner);
}

/** Runs the test of the recipe with a Lightning web component. */
async function runComponent(runner: string): Promise<void> {
  const bundle = 'force-app/main/default/lwc/callerCard';
  const blocks = Object.entries(filesOf('lwc-with-sfdx-lwc-jest'));
  const project = folderWith('component', {
    'package.json': '{}',
    'sfdx-project.json': SFDX_PROJECT,
    ...Object.fromEntries(
      blocks.map(([mark, code]) => [
        `${bundle}/${mark.endsWith('.test.js') ? '__tests__/' : ''}${mark}`,
        code,
      ]),
    ),
  });
  await runRunner(project, runner);
}

async function runRunner(cwd: string, runner: string): Promise<void> {
  const [program = '', ...args] = RUNNERS[runner] ?? [];
  await runPackage(cwd, program, ...args);
}

/** The ways to import the package, each with the kind of its files: one program has one kind of declarations. */
const IMPORTS = {
  'from modules, by node16': ['node16', 'node16', 'ts'],
  'from CommonJS, by node16': ['node16', 'node16', 'cts'],
  'by bundler': ['esnext', 'bundler', 'ts'],
} as const;

async function compile(version: string, way: keyof typeof IMPORTS): Promise<void> {
  const [module, moduleResolution, kind] = IMPORTS[way];
  const sources = Object.entries(CONSUMERS).map(([name, source]) => [`${name}.${kind}`, source] as const);
  const compilerOptions = {
    module,
    moduleResolution,
    target: 'es2020',
    lib: ['es2020', 'dom', 'dom.iterable'],
    types: [],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
  };
  const project = folderWith(`typescript ${version} ${way}`, {
    ...Object.fromEntries(sources),
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions }),
  });
  await runPackage(project, `typescript-${version}/bin/tsc`, '-p', '.');
}

const npm = (cwd: string, ...args: string[]) => run('npm', [...args, '--loglevel=error'], { cwd });

/** Runs a check, and says how it went. */
async function check(name: string, act: () => Promise<unknown>): Promise<void> {
  const began = Date.now();
  try {
    await act();
    console.log(`✔ ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    console.error(`✘ ${name}\n${stdout}${stderr || message}`);
    process.exitCode = 1;
  }
}

try {
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(path.join(import.meta.dirname, file), path.join(folder, file));
  const packed = await npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder);
  const tarball = path.join(folder, packed.stdout.trim());
  await npm(folder, 'ci', '--ignore-scripts');
  await npm(folder, 'install', '--no-save', '--ignore-scripts', '--prefer-offline', tarball);

  await check('publint', () => runPackage(folder, 'publint/src/cli.js', 'run', tarball, '--strict'));
  await check('attw', () => runPackage(folder, '@arethetypeswrong/cli/dist/index.js', tarball, '--no-color'));
  for (const version of ['5.4', '6', '7']) {
    for (const way of Object.keys(IMPORTS) as (keyof typeof IMPORTS)[])
      await check(`TypeScript ${version}, ${way}`, () => compile(version, way));
  }
  for (const runner of Object.keys(RUNNERS)) {
    await check(`the guide, by ${runner}`, () => runGuide(runner));
    await check(`a new page, by ${runner}`, () => runNewPage(runner));
  }
  const component = '@salesforce/sfdx-lwc-jest';
  await check(`a component, by ${component}`, () => runComponent(component));
} finally {
  rmSync(folder, { recursive: true });
}
