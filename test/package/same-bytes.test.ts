import { execFileSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { builtFolder, filesIn, root, temporaryFolder } from '../support/built.js';

const SOURCES = [
  'LICENSE',
  'build-files.mjs',
  'build.mjs',
  'cli',
  'lightning',
  'package.json',
  'sfdx-project.json',
  'simulator',
  'src',
  'staticresources/GenesysConsole.resource-meta.xml',
  'tsconfig.json',
  'types-salesforce-console',
  'visualforce',
];

describe('the build', () => {
  it('makes the same bytes of a checkout elsewhere, in another time zone, called from another folder', async function () {
    this.timeout(180_000);
    const checkout = path.join(temporaryFolder(), 'a checkout elsewhere');
    for (const file of SOURCES) {
      cpSync(path.join(root, file), path.join(checkout, file), { recursive: true });
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(checkout, 'node_modules'));

    const outDir = temporaryFolder();
    const script = `import { build } from '${pathToFileURL(path.join(checkout, 'build.mjs')).href}';
      await build({ outDir: ${JSON.stringify(outDir)} });`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: outDir,
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
      stdio: 'inherit',
    });

    const ours = filesIn(builtFolder());
    const theirs = filesIn(outDir);
    expect(Object.keys(theirs).sort()).to.deep.equal(Object.keys(ours).sort());
    const different = Object.keys(ours).filter(name => !ours[name]?.equals(theirs[name] ?? Buffer.of()));
    expect(different).to.deep.equal([]);
  });
});
