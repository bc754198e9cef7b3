/** The command `genesys-console-toolkit` as it is installed from the npm package, in a project whose path has a space. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import type { ConsoleConfig, LightningConfig } from '../../simulator/config.js';
import { filesIn, root, temporaryFolder } from '../support/built.js';
import { makeSfdxProject, packPackage } from '../support/installed.js';

describe('the command genesys-console-toolkit', function () {
  this.timeout(180_000);
  const METADATA = 'force-app/main/default';
  const OUR_PAGE = `${METADATA}/pages/GenesysCall.page`;

  let project: string;
  let tarball: string;
  let program: string;

  before(() => {
    project = path.join(temporaryFolder(), 'an SFDX project');
    tarball = packPackage();
    program = makeSfdxProject(project, tarball);
  });

  const write = (file: string, content: string): void => writeFileSync(path.join(project, file), content);
  const contentOf = (file: string): string => readFileSync(path.join(project, file), 'utf8');

  function run(...args: string[]): { code: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: project,
      encoding: 'utf8',
    });
    return { code: status, said: stdout + stderr };
  }

  it('is linked by npm, and brings nothing but itself', () => {
    expect(existsSync(path.join(project, 'node_modules/.bin/genesys-console-toolkit'))).to.be.true;
    expect(readFileSync(program, 'utf8').split('\n')[0]).to.equal('#!/usr/bin/env node');
    expect(run('--version')).to.deep.equal({ code: 0, said: '0.1.0\n' });
  });

  it('is in a package of 5 MB at most', () => {
    expect(statSync(tarball).size).to.be.below(5_000_000);
  });

  it('has the licenses of all that it carries', () => {
    const licenses = readFileSync(path.join(path.dirname(program), 'LICENSES.txt'), 'utf8');
    for (const name of ['chokidar', 'diff', 'htmlparser2', 'lit-html', 'open', 'saxes', 'sirv'])
      expect(licenses).to.match(new RegExp(`^${name} \\d`, 'm'));
    expect(licenses).to.include('Attribution-NoDerivatives 4.0');
  });

  it('says how it is called, and ends with 2 where it is called in another way', () => {
    expect(run('--help').code).to.equal(0);
    for (const command of ['add', 'upgrade', 'new', 'start']) expect(run('--help').said).to.include(command);
    expect(run('add', '--nonsense').code).to.equal(2);
    expect(run('remove')).to.deep.equal({
      code: 2,
      said: 'There is no command remove. --help lists them.\n',
    });
    expect(run('start', '--help').said).to.include('--scenario');
  });

  it('ends with 1 outside of an SFDX project', () => {
    const { code, said } = run('add', temporaryFolder());
    expect(code).to.equal(1);
    expect(said).to.include('There is no sfdx-project.json in');
  });

  it('adds the static resource, the pages and the permission set, and says what comes next', () => {
    const { code, said } = run('add');
    expect([code, said]).to.deep.include(0);
    expect(Object.keys(filesIn(path.join(project, METADATA)))).to.include.members([
      'pages/GenesysCall.page',
      'pages/GenesysCall.page-meta.xml',
      'customApplicationComponents/GenesysCall.customApplicationComponent-meta.xml',
      'permissionsets/GenesysConsoleToolkit.permissionset-meta.xml',
      'staticresources/GenesysConsole.resource-meta.xml',
      'staticresources/GenesysConsole/toolkit.js',
    ]);
    expect(said)
      .to.include('sf project deploy start')
      .and.include('StaticResource:GenesysConsole')
      .and.include('--name GenesysConsoleToolkit');
  });

  it('changes nothing the second time', () => {
    const before = filesIn(project);
    expect(run('add').said).to.match(/^unchanged +28 files in force-app\/main\/default\n$/);
    expect(filesIn(project)).to.deep.equal(before);
  });

  it('keeps a file that was changed, and shows how it differs, until it is forced', () => {
    const shipped = contentOf(OUR_PAGE);
    const own = shipped.replace('Available', 'Ready');
    write(OUR_PAGE, own);
    expect(run('add').said).to.include(`kept        ${OUR_PAGE}`);
    const { said } = run('upgrade');
    expect(said)
      .to.match(/^-.*>Ready</m)
      .and.match(/^\+.*>Available</m);
    expect(contentOf(OUR_PAGE)).to.equal(own);
    expect(run('upgrade', '--force').said).to.include(`overwritten ${OUR_PAGE}`);
    expect(contentOf(OUR_PAGE)).to.equal(shipped);
  });

  describe('new', () => {
    const PAGE = `${METADATA}/pages/CallerPage.page`;
    const SCRIPT = `${METADATA}/staticresources/CallerPage.js`;

    const runTest = (): { status: number | null; stdout: string } =>
      spawnSync(process.execPath, [path.join(root, 'node_modules/mocha/bin/mocha.js')], {
        cwd: project,
        encoding: 'utf8',
      });

    it('writes a page and a test for the project’s runner, and no second one over it', () => {
      const { code, said } = run('new', 'CallerPage');
      expect([code, said]).to.deep.include(0);
      expect(said).to.include('The test is for mocha, which package.json has.');
      expect(said).not.to.include('npm install');
      expect(contentOf(PAGE)).to.include('<title>Caller page</title>').and.not.include('PageName');
      write(PAGE, 'mine');
      expect(run('new', 'CallerPage').code).to.equal(1);
      expect(contentOf(PAGE)).to.equal('mine');
    });

    it('writes a test that passes, and fails for a page that does otherwise', () => {
      run('new', 'OtherPage');
      write(PAGE, contentOf(`${METADATA}/pages/OtherPage.page`).replaceAll('OtherPage', 'CallerPage'));
      const { status, stdout } = runTest();
      expect(stdout).to.include('2 passing');
      expect(status).to.equal(0);
      const script = contentOf(SCRIPT);
      write(SCRIPT, script.replace('.setHeld(', '.changestate('));
      expect(runTest().stdout).to.include('1 failing').and.include('1 passing');
      write(SCRIPT, script);
    });
  });

  describe('start', () => {
    let running: ChildProcess;
    let output = '';

    before(async () => {
      running = spawn(process.execPath, [program, 'start', '--port', '0', '--no-open'], { cwd: project });
      running.stdout?.setEncoding('utf8').on('data', (said: string) => (output += said));
      while (!output.includes('Ctrl-C') && running.exitCode === null)
        await Promise.race([once(running.stdout!, 'data'), once(running, 'exit')]);
    });
    after(() => running.kill('SIGKILL'));

    async function get(host: string, target: string): Promise<string> {
      const port = /localhost:(\d+)/.exec(output)?.[1];
      const headers = { host: `${host}.simulator.localhost:${port}` };
      const asked = request({ port, host: '127.0.0.1', path: target, headers }).end();
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      expect(response.statusCode, target).to.equal(200);
      return text(response);
    }

    it('has the project’s pages in the console, and opens one of its own while a call comes', async () => {
      const { components, scenario } = JSON.parse(await get('console', '/config.json')) as ConsoleConfig;
      expect(components.map(({ page, isOpen }) => [page, isOpen]).slice(0, 3)).to.deep.equal([
        ['CallerPage', true],
        ['OtherPage', false],
        ['GenesysCall', false],
      ]);
      expect(scenario).to.equal('guided');
    });

    it('serves the page with its scripts and the styles that it includes', async () => {
      const page = await get('visualforce', '/apex/CallerPage');
      const addresses = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, address]) => address!);
      expect(addresses.map(address => path.posix.basename(address))).to.deep.equal([
        'salesforce-lightning-design-system.min.css',
        'integration.js',
        'toolkit.js',
        'CallerPage',
      ]);
      for (const address of addresses) expect(await get('visualforce', address)).not.to.be.empty;
    });

    it('serves the console itself, each of its files', async () => {
      for (const host of ['console', 'lightning', 'host']) {
        for (const file of ['/', `/${host}.js`, `/${host}.css`])
          expect(await get(host, file)).not.to.be.empty;
      }
    });

    it('shows the toolkit’s own pages in Lightning, where the project has none for it', async () => {
      const { pages } = JSON.parse(await get('lightning', '/config.json')) as LightningConfig;
      expect(pages).to.include('GenesysCallLightning');
      expect(await get('visualforce-lightning', '/apex/GenesysCallLightning')).to.include(
        'genesys-connection',
      );
    });

    it('ends with 0 at SIGTERM', async () => {
      const ended = once(running, 'exit');
      running.kill('SIGTERM');
      expect((await ended)[0]).to.equal(0);
    });
  });
});
