import { expect } from 'chai';
import { connect, redact, replay } from '../../src/index.js';
import type { Replay } from '../../src/index.js';
import { PREFIX } from '../support/fake-toolkit.js';
import { recordingOf } from '../support/recordings.js';

const MB = 1_000_000;

describe('redact()', () => {
  describe('a hostile recording of a megabyte', () => {
    const inText = (transcript: string): string => recordingOf([[0, 'LOGGED_OUT', { transcript }]]);
    for (const [what, recording] of [
      ['one line', 'x'.repeat(MB)],
      ['quotes', '"'.repeat(MB)],
      ['escaped quotes', '\\"'.repeat(MB / 2)],
      ['a field that never ends', `{"name":"${'\\"'.repeat(MB / 2)}`],
      ['empty lines', '\n'.repeat(MB)],
      ['digits', inText('1'.repeat(MB))],
      ['digits and blanks', inText('1 '.repeat(MB / 2))],
      ['blanks', inText(`1${' '.repeat(MB)}x`)],
      ['brackets', recordingOf([[0, 'LOGGED_OUT', { phone: '('.repeat(MB) }]])],
      ['addresses that are none', inText('.a'.repeat(MB / 2))],
      ['placeholders', inText('id-1 '.repeat(MB / 5))],
      [
        'words that begin as a name does',
        recordingOf([[0, 'LOGGED_OUT', { name: 'a '.repeat(30), transcript: 'a '.repeat(MB / 2) }]]),
      ],
      ['depth', recordingOf([[0, 'LOGGED_OUT', `${'['.repeat(MB / 2)}${']'.repeat(MB / 2)}`]])],
      [
        'quotes in an error',
        `${JSON.stringify({ at: 0, outcome: 1, ms: 1, error: '". '.repeat(MB / 3) })}\n`,
      ],
      [
        'numbers that end alike',
        inText(Array.from({ length: MB / 16 }, (_, i) => `${1e6 + i}5550123`).join('; ')),
      ],
    ] as const) {
      it(`of ${what} is redacted`, () => {
        expect(redact(recording).split('\n')).to.have.length(recording.split('\n').length);
      });
    }
  });
});

describe('replay()', () => {
  const HEADER = recordingOf([]).trim();
  const line = (at: number, name = 'LOGGED_OUT', text = '{}'): string =>
    JSON.stringify({ at, wireName: `${PREFIX}pc.${name}`, text });

  describe('a hostile recording of 5 MB', () => {
    for (const [what, text] of [
      ['of one line', 'x'.repeat(5 * MB)],
      ['of megabyte lines', `${HEADER}\n${`${'{'.repeat(MB)}\n`.repeat(5)}`],
      [
        'of messages of a megabyte',
        `${HEADER}\n${`${line(0, 'LOGGED_OUT', `{"a":"${'\\"'.repeat(MB / 4)}"}`)}\n`.repeat(5)}`,
      ],
      ['of empty lines', `${HEADER}${'\n'.repeat(5 * MB)}`],
      ['of spaces', `${HEADER}\n${' '.repeat(5 * MB)}`],
      ['of braces and spaces', `${HEADER}\n${`{${' '.repeat(99)}\n`.repeat(MB / 20)}`],
      ['of depth', `${HEADER}\n${line(0, 'LOGGED_OUT', `{"a":${'['.repeat(2 * MB)}${']'.repeat(2 * MB)}}`)}`],
    ] as const) {
      it(`${what} is played to its end`, async () => {
        let call: Replay | undefined;
        const client = connect({ transport: (call = replay(text, { speed: Infinity })) });
        client.on('*', () => {});
        await call.finished;
        client.close();
      });
    }
  });
});
