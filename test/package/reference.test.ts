/** Makes the reference of the API, as `npm run docs:reference` does. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { root, temporaryFolder } from '../support/built.js';

describe('npm run docs:reference', () => {
  it('makes the pages of what is exported and of the documents, without a warning', () => {
    const out = temporaryFolder();
    const typedoc = path.join(root, 'node_modules/typedoc/bin/typedoc');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [typedoc, '--logLevel', 'Warn', '--out', out],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    expect([status, stdout + stderr]).to.deep.equal([0, '']);
    for (const page of [
      'functions/genesys-console-toolkit.connect',
      'functions/testing.simulateGenesys',
      'documents/migration',
    ])
      expect(existsSync(path.join(out, `${page}.html`)), page).to.equal(true);
  });
});
