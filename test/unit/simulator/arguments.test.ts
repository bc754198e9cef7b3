import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { readArguments } from '../../../simulator/server/arguments.js';
import { fromRoot } from '../../../simulator/server/root.js';
import { SURFACES } from '../../../simulator/surfaces.js';
import type { Surface } from '../../../simulator/surfaces.js';
import { shortRecording } from '../../support/short-recording.js';

const ownFile = fromRoot('package.json');

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
        await writeFile(file, shortRecording(surface));
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
});
