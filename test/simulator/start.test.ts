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
import { readArguments } from '../../simulator/arguments.js';
import { fromRoot } from '../../simulator/root.js';
import { SURFACES } from '../../simulator/surfaces.js';
import type { Surface } from '../../simulator/surfaces.js';
import { writeHeader } from '../../src/recording/lines.js';
import { PREFIX } from '../testing/surroundings.js';

const ownFile = fromRoot('package.json');

/** The shortest recording there is. */
function recordingOf(surface: Surface, said = '{}'): string {
  const wireName = surface === 'console' ? `${PREFIX}pc.LOGGED_OUT` : 'x';
  return `${writeHeader(surface, 0)}\n${JSON.stringify({ at: 1, wireName, text: said })}\n`;
}

describe('npm start', () => {
  describe('its arguments', () => {
    it('have defaults', () => {
      expect(readArguments([])).to.deep.equal({
        port: 8100,
        surface: 'console',
        toolkit: undefined,
        pages: [],
        values: undefined,
        stubs: undefined,
        scenario: undefined,
        recording: undefined,
        speed: undefined,
        open: true,
      });
    });

    it('say what to serve', () => {
      const page = fromRoot('test/browser/pages/First.page');
      expect(
        readArguments([
          '--page',
          page,
          '--page',
          page,
          '--toolkit',
          ownFile,
          '--values',
          ownFile,
          '--stubs',
          ownFile,
          '--scenario',
          'transfer',
          '--port=0',
          '--no-open',
          '--surface=window-message',
        ]),
      ).to.deep.equal({
        port: 0,
        surface: 'window-message',
        toolkit: ownFile,
        pages: [page, page],
        values: ownFile,
        stubs: ownFile,
        scenario: 'transfer',
        recording: undefined,
        speed: undefined,
        open: false,
      });
    });

    it('say what is wrong with a file of values or stubs', () => {
      for (const [option, file, problem] of [
        ['--values', 'missing.json', /^--values: there is no file missing\.json\.$/],
        ['--values', fromRoot('README.md'), /^--values: .*README\.md is no JSON: .*\.$/],
        ['--values', fromRoot('test/unit/simulator/visualforce/corpus/list.json'), /must hold an object/],
        ['--stubs', 'missing.js', /^--stubs: there is no file missing\.js\.$/],
      ] as const) {
        expect(readArguments([option, file]))
          .to.have.property('problem')
          .that.matches(problem);
      }
    });

    describe('of a recording', () => {
      let folder: string;
      before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'start-'));
      });
      after(() => rm(folder, { recursive: true }));

      async function saved(surface: Surface): Promise<string> {
        const file = path.join(folder, `${surface}.jsonl`);
        await writeFile(file, recordingOf(surface));
        return file;
      }

      it('begin on the surface that it was made on', async () => {
        for (const surface of SURFACES) {
          const recording = await saved(surface);
          expect(readArguments(['--recording', recording])).to.deep.include({ surface, recording });
        }
      });

      it('begin on another surface where its messages have the same form, and where it was asked for', async () => {
        const recording = await saved('message-channel');
        expect(
          readArguments(['--recording', recording, '--surface', 'window-message', '--speed', '0.5']),
        ).to.deep.include({ surface: 'window-message', speed: 0.5 });
      });

      it('that can’t be played are named in one sentence', async () => {
        const recording = await saved('console');
        const problems: [string[], RegExp][] = [
          [['--recording', 'missing.jsonl'], /^--recording: there is no file missing\.jsonl\.$/],
          [['--recording', ownFile], /^--recording: package\.json is no recording: /],
          [
            ['--recording', recording, '--surface', 'message-channel'],
            /^--recording: console\.jsonl was recorded on the surface console, .* those of message-channel\.$/,
          ],
          [
            ['--recording', recording, '--scenario', 'inbound'],
            /^--recording and --scenario .* one of them\.$/,
          ],
          ...['0', '-1', '0.01', '1001', 'x', '', 'Infinity', 'NaN'].map((speed): [string[], RegExp] => [
            ['--recording', recording, `--speed=${speed}`],
            new RegExp(`^--speed takes a number from 0\\.1 to 1000, not '${speed}'\\.$`),
          ]),
          [['--speed', '4'], /^--speed is that of a recording/],
        ];
        for (const [args, expected] of problems) {
          const read = readArguments(args);
          expect('problem' in read && read.problem, args.join(' '))
            .to.match(expected)
            .and.not.include('\n');
        }
      });
    });

    it('that are wrong are named in one sentence', () => {
      const problems: [string[], RegExp][] = [
        [['--prot', '1'], /^Unknown option '--prot'\.$/],
        [['stray'], /^Unexpected argument 'stray'\.$/],
        [['--port', 'x'], /^--port takes a number/],
        [['--port', '65536'], /^--port takes a number/],
        [['--page', 'Missing.page'], /^--page: there is no file Missing\.page\.$/],
        [['--page', '.'], /^--page: there is no file \.\.$/],
        [
          ['--page', fromRoot('eslint.config.js')],
          /^--page: a Visualforce page's name .* 'eslint\.config'\.$/,
        ],
        [['--toolkit', 'missing.js'], /^--toolkit: there is no file missing\.js\.$/],
        [['--scenario', 'inbond'], /^--scenario takes one of inbound, .*busy-hour, not 'inbond'\.$/],
        [['--surface', 'x'], /^--surface takes console, message-channel, window-message, not 'x'\.$/],
        [['--page'], /'--page <value>' argument missing/],
      ];
      for (const [args, expected] of problems) {
        const read = readArguments(args);
        expect('problem' in read && read.problem, args.join(' '))
          .to.match(expected)
          .and.not.include('\n');
      }
    });
  });

  describe('the command', function () {
    this.timeout(30_000);
    let child: ChildProcess | undefined;
    let output = '';

    function run(...args: string[]): ChildProcess {
      output = '';
      child = spawn(process.execPath, ['--import', 'tsx', path.join('simulator', 'start.ts'), ...args], {
        cwd: fromRoot(),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
      }
      return child;
    }

    const exitOf = async (running: ChildProcess): Promise<number | null> => {
      const [code] = (await once(running, 'close')) as [number | null];
      child = undefined;
      return code;
    };

    const said = (pattern: RegExp): Promise<void> =>
      new Promise((resolve, reject) => {
        const look = (): void => void (pattern.test(output) && resolve());
        child?.stdout?.on('data', look);
        child?.on('close', () => reject(new Error(`It ended without saying ${pattern}:\n${output}`)));
        look();
      });

    afterEach(() => void child?.kill('SIGKILL'));

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

    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      it(`ends with 0 at ${signal}, and lets go of its port`, async () => {
        const running = run('--no-open', '--port', '0');
        await said(/Ctrl-C/);
        const port = Number(/localhost:(\d+)/.exec(output)?.[1]);
        running.kill(signal);
        expect(await exitOf(running)).to.equal(0);
        const server = createServer().listen(port, '127.0.0.1');
        await once(server, 'listening');
        server.close();
      });
    }

    it('tells the console page when a file that it serves changed', async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'start-'));
      const page = path.join(folder, 'Mine.page');
      await writeFile(page, '<apex:page/>');
      try {
        const running = run('--no-open', '--port', '0', '--page', page);
        await said(/Ctrl-C/);
        const port = /localhost:(\d+)/.exec(output)?.[1];
        const changes = request({
          port,
          host: '127.0.0.1',
          path: '/changes',
          headers: { host: `console.localhost:${port}` },
        });
        const [response] = (await once(changes.end(), 'response')) as [IncomingMessage];
        const told = once(response.setEncoding('utf8'), 'data');
        await writeFile(page, '<apex:page>New</apex:page>');
        expect(await told).to.deep.equal(['event: pages\ndata: ""\n\n']);
        await said(/Mine\.page changed\./);
        running.kill('SIGINT');
        expect(await exitOf(running)).to.equal(0);
      } finally {
        await rm(folder, { recursive: true });
      }
    });

    it('reads a recording again that changed, and ends with 2 and one line where there is none', async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'start-'));
      const recording = path.join(folder, 'call.jsonl');
      await writeFile(recording, recordingOf('message-channel'));
      try {
        const running = run('--no-open', '--port', '0', '--recording', recording, '--speed', '4');
        await said(/The simulator is at http:\/\/lightning\.localhost/);
        const port = /localhost:(\d+)/.exec(output)?.[1];
        const get = async (target: string) => {
          const headers = { host: `lightning.localhost:${port}` };
          const asked = request({ port, host: '127.0.0.1', path: target, headers }).end();
          const [response] = (await once(asked, 'response')) as [IncomingMessage];
          return response.setEncoding('utf8');
        };
        const told = once(await get('/changes'), 'data');
        await writeFile(recording, recordingOf('message-channel', 'changed'));
        expect(await told).to.deep.equal(['event: console\ndata: ""\n\n']);
        const config = JSON.parse(await text(await get('/config.json'))) as { recording: unknown };
        expect(config.recording).to.deep.include({
          name: 'call.jsonl',
          speed: 4,
          messages: [{ at: 1, wireName: 'x', text: 'changed' }],
        });
        await said(/call\.jsonl changed\./);
        running.kill('SIGINT');
        await exitOf(running);
      } finally {
        await rm(folder, { recursive: true });
      }
      expect(await exitOf(run('--recording', recording))).to.equal(2);
      expect(output).to.match(/^--recording: there is no file .*call\.jsonl\. --help lists the options\.\n$/);
    });

    it('steps over a port that is taken, and says so', async () => {
      const taken = createServer().listen(0, '127.0.0.1');
      await once(taken, 'listening');
      const { port } = taken.address() as AddressInfo;
      try {
        const running = run('--no-open', '--port', String(port));
        await said(/Ctrl-C/);
        expect(output).to.match(new RegExp(`Port ${port} is taken: using (?!${port})\\d+`));
        running.kill('SIGINT');
        await exitOf(running);
      } finally {
        taken.close();
      }
    });
  });
});
