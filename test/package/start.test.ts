import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { fromRoot } from '../../simulator/server/root.js';
import { shortRecording } from '../support/short-recording.js';

describe('npm start', () => {
  describe('the command', function () {
    this.timeout(180_000);
    const children: ChildProcess[] = [];
    /** The output of the last one. */
    let output = '';

    function run(...args: string[]): ChildProcess {
      output = '';
      const child = spawn(process.execPath, ['--import', 'tsx', path.join('simulator', 'cli.ts'), ...args], {
        cwd: fromRoot(),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text: string) => {
          if (child === children.at(-1)) output += text;
        });
      }
      children.push(child);
      return child;
    }

    const exitOf = async (running: ChildProcess): Promise<number | null> => {
      const [code] = (await once(running, 'close')) as [number | null];
      return code;
    };

    const said = (pattern: RegExp): Promise<void> =>
      new Promise((resolve, reject) => {
        const child = children.at(-1);
        const look = (): void => void (pattern.test(output) && resolve());
        child?.stdout?.on('data', look);
        child?.on('close', () => reject(new Error(`It ended without saying ${pattern}:\n${output}`)));
        look();
      });

    /** The address of the one that runs. */
    const port = (): number => Number(/localhost:(\d+)/.exec(output)?.[1]);

    /** A site's answer, once it begins. */
    async function get(host: string, target: string): Promise<IncomingMessage> {
      const headers = { host: `${host}.simulator.localhost:${port()}` };
      const asked = request({ port: port(), host: '127.0.0.1', path: target, headers }).end();
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      return response.setEncoding('utf8');
    }

    async function expectToEndAt(signal: NodeJS.Signals): Promise<void> {
      const child = children.at(-1);
      if (!child) throw new Error('Nothing runs.');
      const was = port();
      child.kill(signal);
      expect(await exitOf(child)).to.equal(0);
      const server = createServer().listen(was, '127.0.0.1');
      await once(server, 'listening');
      server.close();
    }

    after(() => {
      for (const child of children) child.kill('SIGKILL');
    });

    it('tells all with --help', async () => {
      expect(await exitOf(run('--help'))).to.equal(0);
      for (const option of [
        '--page',
        '--toolkit',
        '--scenario',
        '--recording',
        '--speed',
        '--port',
        '--no-open',
        'Ctrl-C',
        'secure-ivr',
      ]) {
        expect(output).to.include(option);
      }
    });

    it('ends with 2 and one line where an option is wrong', async () => {
      expect(await exitOf(run('--nonsense'))).to.equal(2);
      expect(output).to.equal("Unknown option '--nonsense'. --help lists the options.\n");
    });

    describe('with a page', () => {
      const taken = createServer();
      let folder: string;
      let page: string;

      before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'start-'));
        page = path.join(folder, 'Mine.page');
        await writeFile(page, '<apex:page/>');
        await once(taken.listen(0, '127.0.0.1'), 'listening');
        run('--no-open', '--port', String((taken.address() as AddressInfo).port), '--page', page);
        await said(/Ctrl-C/);
      });
      after(async () => {
        taken.close();
        await rm(folder, { recursive: true });
      });

      it('steps over a port that is taken, and says so', () => {
        const { port } = taken.address() as AddressInfo;
        expect(output).to.match(new RegExp(`Port ${port} is taken: using (?!${port})\\d+`));
      });

      it('tells the console page when a file that it serves changed', async () => {
        const told = once(await get('console', '/changes'), 'data');
        await writeFile(page, '<apex:page>New</apex:page>');
        expect(await told).to.deep.equal(['event: pages\ndata: ""\n\n']);
        await said(/Mine\.page changed\./);
      });

      it('ends with 0 at SIGINT, and lets go of its port', () => expectToEndAt('SIGINT'));
    });

    describe('with a recording', () => {
      let folder: string;
      let recording: string;

      before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'start-'));
        recording = path.join(folder, 'call.jsonl');
        await writeFile(recording, shortRecording('message-channel'));
        run('--no-open', '--port', '0', '--recording', recording, '--speed', '4');
        await said(/The simulator is at http:\/\/lightning\.simulator\.localhost/);
      });
      after(() => rm(folder, { recursive: true }));

      it('reads it again when it changed', async () => {
        const told = once(await get('lightning', '/changes'), 'data');
        await writeFile(recording, shortRecording('message-channel', 'changed'));
        expect(await told).to.deep.equal(['event: console\ndata: ""\n\n']);
        const config = JSON.parse(await text(await get('lightning', '/config.json'))) as {
          recording: unknown;
        };
        expect(config.recording).to.deep.include({
          name: 'call.jsonl',
          speed: 4,
          lines: [{ kind: 'message', at: 1, wireName: 'x', text: 'changed' }],
        });
        await said(/call\.jsonl changed\./);
      });

      it('ends with 0 at SIGTERM, and lets go of its port', () => expectToEndAt('SIGTERM'));

      it('ends with 2 and one line where there is none', async () => {
        const missing = path.join(folder, 'missing.jsonl');
        expect(await exitOf(run('--recording', missing))).to.equal(2);
        expect(output).to.match(
          /^--recording: there is no file .*missing\.jsonl\. --help lists the options\.\n$/,
        );
      });
    });
  });
});
