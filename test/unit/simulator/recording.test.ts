import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { readRecordingFile } from '../../../simulator/server/recording-file.js';
import {
  actionWords,
  droppedWords,
  outcomeWords,
  unreadableWords,
} from '../../../simulator/browser/genesys/recording/words.js';
import type { Surface } from '../../../simulator/surfaces.js';
import { writeHeader } from '../../../src/recording/write.js';
import { PREFIX } from '../../support/fake-toolkit.js';

const STATUS = `${PREFIX}pc.UPDATE_STATUS`;

const headerOf = (surface: Surface): string => writeHeader(surface, Date.UTC(2026, 10, 23, 9, 30));

const message = (at: number, wireName = STATUS, text = '{"status":"BUSY"}') => ({ at, wireName, text });

const played = (...messages: object[]): object[] => messages.map(each => ({ kind: 'message', ...each }));

const lines = (...all: (string | object)[]): string =>
  all.map(line => (typeof line === 'string' ? line : JSON.stringify(line)) + '\n').join('');

describe('a recording for the simulator', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'recording-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function read(text: string | Uint8Array, on?: Surface) {
    const file = path.join(folder, 'call.jsonl');
    await writeFile(file, text);
    return readRecordingFile(file, on);
  }

  it('is read line by line, in their order', async () => {
    const messages = [message(10), message(10, STATUS, 'a text that is no JSON'), message(2500)];
    expect(await read(lines(headerOf('console'), ...messages))).to.deep.equal({
      surface: 'console',
      lines: played(...messages),
      dropped: 0,
      unreadable: [],
    });
  });

  it('has what components asked, and the outcome, in their order', async () => {
    const request = { id: 'i-1', action: 'hold' };
    const found = await read(
      lines(
        headerOf('console'),
        { at: 1, action: 'changestate', number: 1, own: true, request },
        message(2),
        { at: 3, outcome: 1, ms: 2 },
      ),
    );
    expect(found).to.deep.include({
      lines: [
        { kind: 'action', at: 1, name: 'changestate', number: 1, own: true, request },
        ...played(message(2)),
        { kind: 'outcome', at: 3, of: 1, ms: 2 },
      ],
    });
  });

  it('has no message on Lightning that is an action, which the simulated client would act on', async () => {
    const hold = { type: 'PureCloud.interaction.updateState', data: { id: 'i-1', action: 'hold' } };
    const text = lines(headerOf('message-channel'), message(1, hold.type, JSON.stringify(hold)), message(2));
    const found = await read(text);
    if ('problem' in found) throw new Error(found.problem);
    expect(found.lines).to.deep.equal(played(message(2)));
    expect(found.unreadable).to.deep.equal([
      { line: 2, problem: `${hold.type} is an action, and no message of the client's` },
    ]);
  });

  it('may be of version 1, which had messages only', async () => {
    const text = lines(headerOf('console').replace('"version":2', '"version":1'), message(1));
    expect(await read(text)).to.deep.include({ lines: played(message(1)), unreadable: [] });
  });

  it('tells how many lines were dropped, and which lines can’t be read, by their numbers as an editor counts', async () => {
    const text = lines(
      headerOf('console'),
      { dropped: 12 },
      message(1),
      '{"at":2,"wireName"',
      '',
      message(3, `${PREFIX}changestatus`),
      { at: 'soon', wireName: STATUS, text: '' },
      message(4),
    );
    const found = await read(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
    if ('problem' in found) throw new Error(found.problem);
    expect(found.dropped).to.equal(12);
    expect(found.lines).to.deep.equal(played(message(1), message(4)));
    expect(found.unreadable.map(({ line }) => line)).to.deep.equal([4, 6, 7]);
    expect(found.unreadable[1]?.problem).to.equal(`no event is called ${PREFIX}changestatus`);
  });

  it('may have any name on Lightning, where it is a type', async () => {
    const found = await read(
      lines(headerOf('message-channel'), message(1, 'Teleport', '{"type":"Teleport"}')),
    );
    expect(found).to.deep.include({ surface: 'message-channel', unreadable: [] });
  });

  it('plays on the surfaces whose dialect it has', async () => {
    const surfaces = ['console', 'message-channel', 'window-message'] as const;
    const playable = await Promise.all(
      surfaces.map(async (made, index) => {
        const file = path.join(folder, `${index}.jsonl`);
        await writeFile(file, lines(headerOf(made), message(1)));
        return surfaces.map(on => !('problem' in readRecordingFile(file, on)));
      }),
    );
    expect(playable).to.deep.equal([
      [true, false, false],
      [false, true, true],
      [false, true, true],
    ]);
    expect(await read(lines(headerOf('console'), message(1)), 'window-message')).to.deep.equal({
      problem:
        'call.jsonl was recorded on the surface console, whose messages have another form than those of window-message.',
    });
  });

  it('that can’t be played is refused in a sentence', async () => {
    const header = headerOf('console');
    const problems: [string | Uint8Array, RegExp][] = [
      ['', /^call\.jsonl is empty\.$/],
      ['\n', /is no recording/],
      ['PK\u0003\u0004', /is no recording: its first line is no header of a recording of version 1 or 2\.$/],
      [Uint8Array.of(0xff, 0xfe, 0, 0xd8), /is no recording/],
      [lines(message(1)), /is no recording/],
      [lines(header.replace('"version":2', '"version":3'), message(1)), /is no recording/],
      [header, /^call\.jsonl has no line but the header\.$/],
      [
        lines(header, 'x', 'y'),
        /^call\.jsonl has no line that can be played: in line 2, it is no JSON: .*\.$/,
      ],
    ];
    for (const [text, expected] of problems) {
      const found = await read(text);
      expect('problem' in found && found.problem, String(text))
        .to.match(expected)
        .and.not.include('\n');
    }
    expect(readRecordingFile(path.join(folder, 'missing.jsonl'))).to.deep.equal({
      problem: 'there is no file missing.jsonl.',
    });
    expect(readRecordingFile(folder))
      .to.have.property('problem')
      .that.matches(/^there is no file /);
  });

  it('may be large, but not without end', async () => {
    const long = lines(headerOf('console'), message(1, STATUS, 'x'.repeat(5_000_000)));
    expect(await read(long)).not.to.have.property('problem');
    expect(await read(Buffer.alloc(64 * 2 ** 20 + 1))).to.deep.equal({
      problem: 'call.jsonl has more than 64 MB.',
    });
  });
});

describe('the words of a recording', () => {
  it('name the lines that could not be read, the first ten of them', () => {
    const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 2);
    expect(unreadableWords([7])).to.equal('Line 7 could not be read: the rest plays.');
    expect(unreadableWords([3, 7])).to.equal('Lines 3 and 7 could not be read: the rest plays.');
    expect(unreadableWords(upTo(10))).to.include('Lines 2, 3, 4, 5, 6, 7, 8, 9, 10 and 11 could');
    expect(unreadableWords(upTo(1010))).to.include('9, 10, 11 and 1,000 more could');
  });

  it('count what was dropped', () => {
    expect(droppedWords(1)).to.match(/^The oldest line had/);
    expect(droppedWords(1200)).to.match(/^The oldest 1,200 lines had/);
  });

  it('name an action with its sender, and its outcome with the time that it took', () => {
    const action = { kind: 'action', at: 0, number: 3, name: 'changestate', request: {}, own: true } as const;
    expect(actionWords(action)).to.equal('Recorded action 3, own: changestate');
    const problem = 'changestate.id takes a non-empty text; it got nothing.';
    expect(actionWords({ ...action, own: false, problem })).to.equal(
      `Recorded action 3, heard of another component: changestate. ${problem}`,
    );
    const outcome = { kind: 'outcome', at: 5, of: 3, ms: 1200 } as const;
    expect(outcomeWords(outcome)).to.equal('Recorded action 3 was taken after 1,200 ms');
    expect(outcomeWords({ ...outcome, error: 'ACTION_REFUSED: no.' })).to.equal(
      'Recorded action 3 was refused after 1,200 ms. ACTION_REFUSED: no.',
    );
  });
});
