/** `npm run deploy`, with a program in place of the Salesforce CLI. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { deploy } from '../../deploy.mjs';
import { temporaryFolder } from '../support/built.js';

/** A folder with a program `sf` that writes its arguments into a file, and ends with an exit code where it deploys. */
function fakeCli(code = 0): { env: NodeJS.ProcessEnv; commands: () => string[] } {
  const folder = temporaryFolder();
  const calls = path.join(folder, 'calls');
  writeFileSync(
    path.join(folder, 'sf'),
    `#!/bin/sh\n[ "$1" = --version ] || { echo "$*" >> '${calls}'; exit ${code}; }\n`,
  );
  chmodSync(path.join(folder, 'sf'), 0o755);
  return {
    env: { PATH: `${folder}${path.delimiter}/usr/bin${path.delimiter}/bin` },
    commands: () => readFileSync(calls, 'utf8').trim().split('\n'),
  };
}

describe('npm run deploy', () => {
  let said: string[];
  let builds: number;
  const run = (args: string[], env: NodeJS.ProcessEnv): Promise<number> =>
    deploy(args, { env, say: line => said.push(line), build: async () => builds++ });

  beforeEach(() => {
    said = [];
    builds = 0;
  });

  it('says how to get the Salesforce CLI where there is none, and builds nothing', async () => {
    expect(await run(['--target-org', 'my-org'], { PATH: temporaryFolder() })).to.equal(1);
    expect(said.join('\n')).to.include('npm install --global @salesforce/cli').and.include('dist/deploy.zip');
    expect(builds).to.equal(0);
  });

  it('asks for the name of the org', async () => {
    expect(await run([], fakeCli().env)).to.equal(1);
    expect(said.join('\n')).to.include('--target-org my-org');
  });

  if (process.platform === 'win32') return;

  it('builds, deploys the pages and the static resource to that org, and says what to do next', async () => {
    const { env, commands } = fakeCli();
    expect(await run(['--target-org', 'my-org', '--dry-run'], env)).to.equal(0);
    expect(builds).to.equal(1);
    expect(commands()).to.deep.equal([
      'project deploy start --source-dir visualforce --source-dir staticresources --target-org my-org --dry-run',
    ]);
    expect(said.at(-1)).to.include('sf org assign permset --name GenesysConsoleToolkit --target-org my-org');
  });

  it('deploys what Lightning needs after it, with a permission set more', async () => {
    const { env, commands } = fakeCli();
    await run(['--lightning', '--target-org=my-org'], env);
    expect(commands()).to.deep.equal([
      'project deploy start --source-dir visualforce --source-dir staticresources --target-org=my-org',
      'project deploy start --source-dir lightning --target-org=my-org',
    ]);
    expect(said.at(-1)).to.include('--name GenesysConsoleToolkitLightning --target-org my-org');
  });

  it('removes what was deployed, that of Lightning first', async () => {
    const { env, commands } = fakeCli();
    await run(['--remove', '--lightning', '-o', 'my-org'], env);
    expect(commands()).to.deep.equal([
      'project deploy start --metadata-dir dist/undeploy-lightning.zip --single-package -o my-org',
      'project deploy start --metadata-dir dist/undeploy.zip --single-package -o my-org',
    ]);
  });

  it('ends with the exit code of the Salesforce CLI, and goes no further', async () => {
    const { env, commands } = fakeCli(3);
    expect(await run(['--lightning', '-o', 'my-org'], env)).to.equal(3);
    expect(commands()).to.have.length(1);
  });
});
