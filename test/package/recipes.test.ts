/** Makes the pages of docs/recipes as they say, from what `genesys-console-toolkit new` writes, and runs their tests by mocha. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { root, temporaryFolder } from '../support/built.js';
import { installPackage, packPackage } from '../support/installed.js';
import { blockOf, pageNames, pageWith, recipes } from './recipes.js';

const METADATA = 'force-app/main/default';

describe('docs/recipes', function () {
  this.timeout(120_000);
  let project: string;
  let said: string;

  const run = (program: string, ...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd: project, encoding: 'utf8' });
  const change = (file: string, edit: (text: string) => string): void =>
    writeFileSync(path.join(project, file), edit(readFileSync(path.join(project, file), 'utf8')));

  before(() => {
    project = temporaryFolder();
    const manifest = { private: true, devDependencies: { mocha: '*', jsdom: '*' } };
    writeFileSync(path.join(project, 'package.json'), JSON.stringify(manifest));
    writeFileSync(
      path.join(project, 'sfdx-project.json'),
      '{ "packageDirectories": [{ "path": "force-app" }] }',
    );
    mkdirSync(path.join(project, 'node_modules'));
    for (const name of ['mocha', 'jsdom'])
      symlinkSync(
        path.join(root, 'node_modules', name),
        path.join(project, 'node_modules', name),
        'junction',
      );
    const program = path.join(
      installPackage(packPackage(), project),
      'dist/npm/cli/genesys-console-toolkit.js',
    );

    for (const name of pageNames) {
      expect(run(program, 'new', name).status, name).to.equal(0);
      change(`${METADATA}/pages/${name}.page`, page => pageWith(page, name));
      const test = path.join(project, `test/${name}.test.cjs`);
      const own = Object.values(recipes).find(blocks => `${name}.test` in blocks)?.[`${name}.test`];
      if (own === undefined) {
        rmSync(test);
        continue;
      }
      writeFileSync(path.join(project, METADATA, `staticresources/${name}.js`), blockOf(`${name}.js`));
      change(`test/${name}.test.cjs`, text => text.replace(/ {2}it\(.*?\n {2}\}\);\n/s, () => own));
    }
    for (const [mark, code] of Object.entries(recipes['embeddable-framework-host'] ?? {}))
      writeFileSync(path.join(project, 'test', mark), code);

    const { stdout, stderr } = run(path.join(root, 'node_modules/mocha/bin/mocha.js'), 'test/*.test.{c,m}js');
    said = stdout + stderr;
  });

  it('hold what they say: all their tests pass', () => {
    const tests = Object.values(recipes)
      .flatMap(blocks => Object.entries(blocks))
      .filter(([mark]) => /\.test(\.mjs)?$/.test(mark))
      .flatMap(([, code]) => code.match(/^ *it\(/gm) ?? []);
    expect(said, said).not.to.include('failing');
    expect(said, said).to.include(`${tests.length} passing`);
  });
});
