import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { builtFolder, filesIn, root, temporaryFolder } from '../support/built.js';

describe('the package of the types of sforce.console', function () {
  this.timeout(120_000);

  let project: string;
  let installed: string;

  /** Packs it as it would be published, and installs that under the name that its README says, without a network. */
  before(() => {
    const npm = (cwd: string, ...args: string[]): string =>
      execFileSync('npm', [...args, '--ignore-scripts', '--offline', '--loglevel=error'], {
        cwd,
        encoding: 'utf8',
      });
    project = temporaryFolder();
    const folder = path.join(builtFolder(), 'dist/types-salesforce-console');
    const tarball = npm(project, 'pack', folder).trim();
    writeFileSync(path.join(project, 'package.json'), '{}');
    npm(project, 'install', `@types/salesforce-console@file:${tarball}`);
    installed = path.join(project, 'node_modules/@types/salesforce-console');
    mkdirSync(path.join(project, 'src'));
  });

  /** What TypeScript says of a script of the project that imports nothing. */
  function problemsOf(code: string): string[] {
    const file = path.join(project, 'src/page.ts');
    writeFileSync(file, code);
    const program = ts.createProgram([file], {
      target: ts.ScriptTarget.ES2020,
      lib: ['lib.es2020.d.ts', 'lib.dom.d.ts'],
      strict: true,
      skipLibCheck: false,
      types: ['salesforce-console'],
      typeRoots: [path.join(project, 'node_modules/@types')],
      noEmit: true,
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  }

  it('has the declarations, what they are, and nothing else', () => {
    expect(Object.keys(filesIn(installed))).to.have.members([
      'LICENSE',
      'README.md',
      'index.d.ts',
      'package.json',
    ]);
    const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
    const { version, repository } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(manifest).to.deep.include({ version, repository, types: 'index.d.ts' });
    expect(manifest).not.to.have.any.keys('private', 'dependencies', 'scripts');
  });

  it('types what its README shows', () => {
    const [, code] = /```ts\n(.*?)```/s.exec(readFileSync(path.join(installed, 'README.md'), 'utf8')) ?? [];
    expect(code).to.include('sforce.console.openPrimaryTab');
    expect(problemsOf(code ?? '')).to.deep.equal([]);
  });

  it('knows what Salesforce’s script does not have', () => {
    expect(problemsOf('sforce.console.thereIsNoSuchThing();').join()).to.include('thereIsNoSuchThing');
  });
});
