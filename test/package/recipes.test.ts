/** Makes the pages of docs/recipes as they say, from what `genesys-console-toolkit new` writes, and runs their tests by mocha. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { root, temporaryFolder } from '../support/built.js';
import { makeSfdxProject, packPackage } from '../support/installed.js';
import { blockOf, blocks, filesOf, pageNames, pageWith } from '../support/recipes.js';

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
    const program = makeSfdxProject(project, packPackage());

    for (const name of pageNames) {
      expect(run(program, 'new', name).status, name).to.equal(0);
      change(`${METADATA}/pages/${name}.page`, page => pageWith(page, name));
      const test = path.join(project, `test/${name}.test.cjs`);
      const own = blocks.get(`${name}.test`);
      if (own === undefined) {
        rmSync(test);
        continue;
      }
      writeFileSync(path.join(project, METADATA, `staticresources/${name}.js`), blockOf(`${name}.js`));
      change(`test/${name}.test.cjs`, text => text.replace(/ {2}it\(.*?\n {2}\}\);\n/s, () => own));
    }
    for (const [mark, code] of Object.entries(filesOf('embeddable-framework-host')))
      writeFileSync(path.join(project, 'test', mark), code);

    const { stdout, stderr } = run(path.join(root, 'node_modules/mocha/bin/mocha.js'), 'test/*.test.{c,m}js');
    said = stdout + stderr;
  });

  it('hold what they say: all their tests pass', () => {
    const tests = [...blocks]
      .filter(([mark]) => /\.test(\.mjs)?$/.test(mark))
      .flatMap(([, code]) => code.match(/^ *it\(/gm) ?? []);
    expect(said, said).not.to.include('failing');
    expect(said, said).to.include(`${tests.length} passing`);
  });
});
