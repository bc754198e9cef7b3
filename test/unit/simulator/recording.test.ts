import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { readRecordingFile } from '../../../simulator/server/recording-file.js';
import { createRecordingPlayer } from '../../../simulator/browser/genesys/recording/player.js';
import { droppedWords, unreadableWords } from '../../../simulator/browser/genesys/recording/words.js';
import { createTempo } from '../../../simulator/browser/genesys/scenarios/tempo.js';
import type { Surface } from '../../../simulator/surfaces.js';
import { writeHeader } from '../../../src/recording/format.js';
import { manualClock } from '../../../src/testing/index.js';
import { PREFIX } from '../../support/surroundings.js';

const STATUS = `${PREFIX}pc.UPDATE_STATUS`;

const headerOf = (surface: Surface): string => writeHeader(surface, Date.UTC(2026, 10, 23, 9, 30));

const message = (at: number, wireName = STATUS, text = '{"status":"BUSY"}') => ({ at, wireName, text });

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
      messages,
      dropped: 0,
      unreadable: [],
    });
  });

  it('tells how many messages were dropped, and which lines can’t be read, by their numbers as an editor counts', async () => {
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
    expect(found.messages).to.deep.equal([message(1), message(4)]);
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
    const played = await Promise.all(
      surfaces.map(async (made, index) => {
        const file = path.join(folder, `${index}.jsonl`);
        await writeFile(file, lines(headerOf(made), message(1)));
        return surfaces.map(on => !('problem' in readRecordingFile(file, on)));
      }),
    );
    expect(played).to.deep.equal([
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
      ['PK\u0003\u0004', /is no recording: its first line is no header of a recording of version 1\.$/],
      [Uint8Array.of(0xff, 0xfe, 0, 0xd8), /is no recording/],
      [lines(message(1)), /is no recording/],
      [lines(header.replace('"version":1', '"version":2'), message(1)), /is no recording/],
      [header, /^call\.jsonl has no messages\.$/],
      [
        lines(header, 'x', 'y'),
        /^call\.jsonl has no message that can be played: in line 2, it is no JSON: .*\.$/,
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
    expect(droppedWords(1)).to.match(/^The oldest message had/);
    expect(droppedWords(1200)).to.match(/^The oldest 1,200 messages had/);
  });
});

describe('the player of recordings', () => {
  function player(...times: number[]) {
    const below = manualClock();
    const began = below.now();
    const clock = createTempo(below);
    const sent: string[] = [];
    const messages = times.map((at, index) => message(at, `${index}`));
    const playing = createRecordingPlayer({
      messages,
      clock,
      send: ({ wireName }) => sent.push(`${wireName} at ${below.now() - began}`),
    });
    return { below, playing, sent };
  }

  it('sends the messages with their pauses, from the first one on', () => {
    const { below, playing, sent } = player(60_000, 60_006, 60_006, 61_000);
    expect([playing.state, playing.position, playing.length]).to.deep.equal(['ready', 60_000, 61_000]);
    playing.play();
    below.advance(500);
    expect(sent).to.deep.equal(['0 at 0', '1 at 6', '2 at 6']);
    expect([playing.state, playing.position]).to.deep.equal(['playing', 60_500]);
    below.advance(5000);
    expect(sent.slice(3)).to.deep.equal(['3 at 1000']);
    expect([playing.state, playing.position]).to.deep.equal(['over', 61_000]);
  });

  it('keeps the order where the times go back', () => {
    const { below, playing, sent } = player(100, 50, 200);
    playing.play();
    below.advance(1000);
    expect(sent).to.deep.equal(['0 at 0', '1 at 0', '2 at 100']);
    expect(playing.length).to.equal(200);
  });

  it('plays faster and slower, also from half way on', () => {
    const { below, playing, sent } = player(0, 1000, 2000, 3000);
    playing.setSpeed(10);
    playing.play();
    below.advance(150);
    expect(playing.position).to.equal(1500);
    playing.setSpeed(0.5);
    below.advance(1000);
    playing.setSpeed(100);
    below.advance(10);
    expect(sent).to.deep.equal(['0 at 0', '1 at 100', '2 at 1150', '3 at 1160']);
  });

  it('pauses, and goes on where it was', () => {
    const { below, playing, sent } = player(0, 1000);
    playing.pause();
    expect(playing.state).to.equal('ready');
    playing.play();
    below.advance(400);
    playing.pause();
    below.advance(60_000);
    expect([playing.state, playing.position, ...sent]).to.deep.equal(['paused', 400, '0 at 0']);
    playing.resume();
    below.advance(600);
    expect(sent.slice(1)).to.deep.equal(['1 at 61000']);
    playing.resume();
    expect(playing.state).to.equal('over');
  });

  for (const state of ['playing', 'paused', 'over'] as const) {
    it(`plays again from its beginning while it is ${state}, each message once`, () => {
      const { below, playing, sent } = player(0, 1000);
      playing.play();
      below.advance(state === 'over' ? 5000 : 500);
      if (state === 'paused') playing.pause();
      expect(playing.state).to.equal(state);
      const before = sent.length;
      playing.play();
      expect(playing.position).to.equal(0);
      below.advance(5000);
      expect(sent.slice(before).map(line => line[0])).to.deep.equal(['0', '1']);
    });

    it(`stops while it is ${state}`, () => {
      const { below, playing, sent } = player(0, 1000);
      playing.play();
      below.advance(state === 'over' ? 5000 : 500);
      if (state === 'paused') playing.pause();
      const before = sent.length;
      playing.stop();
      below.advance(5000);
      expect([playing.state, playing.position, sent.length]).to.deep.equal(['ready', 0, before]);
    });
  }

  it('tells of each change, until the listener is taken back', () => {
    const { below, playing } = player(0, 1000);
    const told: string[] = [];
    const off = playing.onChange(() => told.push(`${playing.state} ${playing.speed}`));
    playing.play();
    playing.setSpeed(2);
    playing.pause();
    playing.resume();
    below.advance(500);
    playing.stop();
    off();
    playing.play();
    expect(told).to.deep.equal(['playing 1', 'playing 2', 'paused 2', 'playing 2', 'over 2', 'ready 2']);
  });
});
