import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import esbuild from 'esbuild';
import { JSDOM } from 'jsdom';
import ts from 'typescript';
import * as toolkit from '../../src/index.js';
import { filesIn, root, temporaryFolder } from '../support/built.js';
import { installPackage, packPackage, linkPackages } from '../support/installed.js';
import { CONSUMERS } from './consumers.js';
import { files as guideFiles, testFile } from './guide.js';

const { ModuleKind, ModuleResolutionKind, ScriptTarget } = ts;
const { Node16: node16, Bundler: bundler, Node10: node10 } = ModuleResolutionKind;
const RESOLUTIONS: Record<string, [consumers: 'ts' | 'cts', options: ts.CompilerOptions]> = {
  'from a module, by node16': ['ts', { module: ModuleKind.Node16, moduleResolution: node16 }],
  'from CommonJS, by node16': ['cts', { module: ModuleKind.Node16, moduleResolution: node16 }],
  'by bundler': ['ts', { module: ModuleKind.ESNext, moduleResolution: bundler }],
  // The default of ts-jest.
  'by node10': [
    'ts',
    { module: ModuleKind.CommonJS, moduleResolution: node10, ignoreDeprecations: '6.0', types: [] },
  ],
};

describe('the npm package', function () {
  this.timeout(180_000);

  let project: string;
  let installed: string;

  before(() => {
    project = temporaryFolder();
    writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
    installed = installPackage(packPackage(), project);
    mkdirSync(path.join(project, 'src'));
    for (const [name, source] of Object.entries(CONSUMERS)) {
      for (const kind of ['ts', 'cts']) writeFileSync(path.join(project, `src/${name}.${kind}`), source);
    }
  });

  const runNode = (...args: string[]): void => {
    execFileSync(process.execPath, args, { cwd: project });
  };

  /** A page that has run what a bundler makes of some code. */
  async function pageWith(contents: string) {
    const { outputFiles } = await esbuild.build({
      stdin: { contents, resolveDir: project },
      bundle: true,
      format: 'iife',
      write: false,
    });
    const { window } = new JSDOM('', { runScripts: 'outside-only' });
    window.eval(outputFiles[0]?.text ?? '');
    return window;
  }

  it('has modules, declarations and the static resource, and no sources', () => {
    const names = Object.keys(filesIn(installed));
    expect(names).to.include.members([
      'LICENSE',
      'CHANGELOG.md',
      'dist/GenesysConsole.resource.zip',
      'dist/npm/index.js',
      'dist/npm/index.d.ts',
      'dist/npm/types/salesforce-console.d.ts',
    ]);
    expect(names.filter(name => !/^(dist\/|[A-Z]+(\.md)?$|package\.json$)/.test(name))).to.deep.equal([]);
    expect(names.filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))).to.deep.equal([]);
  });

  it('installs nothing else', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
    expect(dependencies).to.equal(undefined);
  });

  it('exports these entries and no others', () => {
    const { exports } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
    expect(Object.keys(exports)).to.have.members([
      '.',
      './page',
      './client-origins',
      './panels',
      './languages',
      './panels.css',
      './testing',
      './types/*',
      './scripts/*',
      './package.json',
    ]);
  });

  it('exports from a module what the toolkit exports', async () => {
    const installedToolkit = await import(pathToFileURL(path.join(installed, 'dist/npm/index.js')).href);
    expect(Object.keys(installedToolkit)).to.have.members(Object.keys(toolkit));
  });

  it('has each entry as a module and as CommonJS, with the declarations of its kind beside it', () => {
    const { exports } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
    const entries = Object.values(exports).filter(entry => typeof entry === 'object' && 'require' in entry!);
    expect(entries).to.have.length(7);
    const names = Object.keys(filesIn(installed));
    for (const { require, default: module } of entries as Record<'require' | 'default', string>[]) {
      expect(require).to.equal(module.replace('/npm/', '/npm/cjs/'));
      for (const file of [require, module].map(file => file.replace('*', 'salesforce-console'))) {
        expect(names).to.include.members([file.slice(2), file.slice(2).replace(/js$/, 'd.ts')]);
      }
    }
  });

  for (const [name, [kind, resolution]] of Object.entries(RESOLUTIONS)) {
    it(`has types for each entry, resolved ${name}`, () => {
      const program = ts.createProgram(
        Object.keys(CONSUMERS).map(consumer => path.join(project, `src/${consumer}.${kind}`)),
        {
          ...resolution,
          target: ScriptTarget.ES2020,
          lib: ['lib.es2020.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
          strict: true,
          // Looks into the package's declarations too.
          skipLibCheck: false,
          // The default of TypeScript 6.
          noUncheckedSideEffectImports: true,
          types: [],
          noEmit: true,
        },
      );
      const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
        return `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      });
      expect(problems).to.deep.equal([]);
    });
  }

  for (const name of ['main', 'testing', 'types'] as const) {
    it(`runs in Node as a module: ${name}`, () => {
      const { outputText } = ts.transpileModule(CONSUMERS[name], {
        compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2020 },
      });
      writeFileSync(path.join(project, `src/${name}.js`), outputText);
      runNode(`src/${name}.js`);
    });

    it(`runs in Node as CommonJS alone: ${name}`, () => {
      const { outputText } = ts.transpileModule(CONSUMERS[name], {
        compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2020 },
      });
      writeFileSync(path.join(project, `src/${name}.cjs`), outputText);
      // Node would load a module where jest can't.
      runNode('--no-experimental-require-module', `src/${name}.cjs`);
    });
  }

  it('serves both kinds at once from one simulated console, each with a client and an error class of its own', () => {
    writeFileSync(
      path.join(project, 'src/both.mjs'),
      `import assert from 'node:assert/strict';
      import { createRequire } from 'node:module';
      import * as modules from 'genesys-console-toolkit';
      import { manualClock, simulateGenesys } from 'genesys-console-toolkit/testing';

      const commonJs = createRequire(import.meta.url)('genesys-console-toolkit');
      const clock = manualClock();
      const { genesys } = simulateGenesys({ clock });
      const heard = [];
      for (const { connect } of [modules, commonJs]) connect().on('LOGGED_OUT', () => heard.push(connect));
      genesys.logOut();
      clock.advance(1000);
      assert.deepEqual(heard, [modules.connect, commonJs.connect]);
      assert.notEqual(modules.connect(), commonJs.connect());
      assert.notEqual(modules.ToolkitError, commonJs.ToolkitError);`,
    );
    runNode('src/both.mjs');
  });

  for (const [kind, load] of Object.entries({
    modules: (entry: string) => `import '${entry}';`,
    CommonJS: (entry: string) => `require('${entry}');`,
    'both at once': (entry: string) => `import '${entry}'; require('${entry}');`,
  })) {
    it(`can be bundled into a page, panels and GenesysConsole included, as ${kind}`, async () => {
      const entries = ['panels', 'page'];
      const window = await pageWith(
        entries.map(entry => load(`genesys-console-toolkit/${entry}`)).join('\n'),
      );
      expect(window.customElements.get('genesys-event-log')).to.be.a('function');
      expect(window.GenesysConsole).to.include.keys('connect', 'isHeld', 'record');
    });
  }

  it('leaves recording, redaction and panels out of a bundle that only connects', async () => {
    const { metafile } = await esbuild.build({
      stdin: {
        contents: `import { connect } from 'genesys-console-toolkit'; connect();`,
        resolveDir: project,
      },
      bundle: true,
      format: 'esm',
      write: false,
      metafile: true,
    });
    const parts = Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => /dist\/npm\/(\w+)\//.exec(file)?.[1]);
    expect(parts).to.include.members(['client', 'transports', 'interactions']);
    expect(parts).not.to.include.oneOf(['recording', 'redaction', 'panels', 'testing']);
  });

  it('leaves what is not used out of a bundle', async () => {
    const { outputFiles } = await esbuild.build({
      stdin: {
        contents: `import { version } from 'genesys-console-toolkit'; console.log(version);`,
        resolveDir: project,
      },
      bundle: true,
      format: 'esm',
      write: false,
    });
    expect(outputFiles[0]?.text).to.have.length.below(500);
  });

  it('runs the guide’s tests by mocha in a CommonJS project, with nothing but what the guide installs', () => {
    writeFileSync(path.join(project, 'package.json'), '{ "type": "commonjs" }');
    for (const [name, text] of Object.entries(guideFiles)) writeFileSync(path.join(project, name), text);
    writeFileSync(path.join(project, 'my-page.test.cjs'), testFile('mocha'));
    linkPackages(project, ['jsdom', 'sinon']);
    esbuild.buildSync({
      entryPoints: [path.join(import.meta.dirname, 'expect-as-jest.ts')],
      outfile: path.join(project, 'node_modules/expect/index.js'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
    });
    runNode('make-call.mjs');
    runNode(path.join(root, 'node_modules/mocha/bin/mocha.js'), 'my-page.test.cjs');
  });
});
