/** Recordings of any content, redacted. */
import { expect } from 'chai';
import fc from 'fast-check';
import { redact } from '../../src/index.js';
import { parsed, recordingOf, STARTED } from '../support/recordings.js';
import { runs } from '../support/runs.js';

const CALL = '44560c74-5e84-4062-94b6-5680cdeb54d5';

const added = (fields: object): object => ({
  reason: 'interaction',
  data: { category: 'add', data: { id: CALL, ...fields } },
});

/** Redacts a recording of these payloads and gives what became of them. */
const redacted = (payloads: readonly unknown[]): unknown[] =>
  parsed(redact(recordingOf(payloads.map(payload => [0, 'INTERACTION_EVENT', payload]))))
    .slice(1)
    .map(({ text }) => {
      try {
        return JSON.parse(text as string) as unknown;
      } catch {
        return text;
      }
    });

describe('redact()', () => {
  /** A phone number as people write it, in any of its notations. */
  const number = fc.record({
    country: fc.constantFrom('1', '44', '49', '354'),
    national: fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^\d{6,11}$/))
      .map(([first, rest]) => `${first}${rest}`),
  });
  const BLANKS = [' ', '-', '.', '/', '] ', ' (', '\u00a0', '\u2011', ' - ', '\u200e', '[', '_', ' \u2013 '];
  const notation = (country: string, national: string): fc.Arbitrary<string> =>
    fc
      .tuple(
        fc.constantFrom(`+${country}`, `00${country}`, country, '', '0', `+${country} (0)`),
        fc.array(fc.constantFrom('', '', '', ...BLANKS), { minLength: 16, maxLength: 16 }),
      )
      .map(
        ([prefix, blanks]) =>
          prefix + [...national].map((digit, at) => (at ? blanks[at] : '') + digit).join(''),
      );

  const numbers = fc
    .uniqueArray(number, { minLength: 1, maxLength: 4, selector: ({ national }) => national.slice(-7) })
    .chain(list =>
      fc.tuple(
        fc.constant(list),
        fc.array(
          fc.nat(list.length - 1).chain(which => {
            const { country, national } = list[which]!;
            return fc.tuple(fc.constant(which), notation(country, national), fc.nat(6));
          }),
          { minLength: 1, maxLength: 12 },
        ),
      ),
    );

  /** The places of a number in a recording: each gives a message, and takes its placeholder out of what became of it. */
  const PLACES: readonly (readonly [
    put: (number: string) => unknown,
    take: (redacted: { data: { data: Record<string, unknown> } } & string) => unknown,
  ])[] = [
    [phone => added({ phone }), ({ data: { data } }) => data.phone],
    [displayAddress => added({ displayAddress }), ({ data: { data } }) => data.displayAddress],
    [name => added({ name }), ({ data: { data } }) => data.name],
    [
      at => added({ transcript: `Call ${at}!` }),
      ({ data: { data } }) => /^Call (\S+)!$/.exec(`${data.transcript as string}`)?.[1],
    ],
    [
      at => added({ [`to <${at}>`]: true }),
      ({ data: { data } }) => /^to <(\S+)>$/.exec(Object.keys(data)[1] as string)?.[1],
    ],
    [
      at => added({ details: JSON.stringify({ dnis: at }) }),
      ({ data: { data } }) => (JSON.parse(data.details as string) as { dnis: string }).dnis,
    ],
    [at => `{"phone":"${at}","x`, text => /"phone":"([^"]*)"/.exec(text)?.[1]],
  ];

  it('leaves no four digits of a phone number, in any notation and place, and keeps equal ones equal', () => {
    fc.assert(
      fc.property(numbers, ([list, uses]) => {
        const payloads = uses.map(([, written, place]) => PLACES[place]![0](written));
        const ends = uses.map(([, written]) =>
          added({ transcript: `It ends in ${written.replace(/\D/g, '').slice(-4)}.` }),
        );
        const after = redacted([...payloads, ...ends]);
        const told = uses.map(([, , place], at) => PLACES[place]![1](after[at] as never));
        for (const [at, [which]] of uses.entries()) {
          expect(told[at], JSON.stringify(after[at])).to.match(/^phone-\d$/);
          for (const [other, [whose]] of uses.entries()) {
            expect(told[at] === told[other], `${uses[at]![1]} and ${uses[other]![1]}`).to.equal(
              which === whose,
            );
          }
        }
        const left = JSON.stringify(after)
          .replace(/(phone|id)-\d+/g, 'x')
          .replace(/[^\p{L}\p{N}]/gu, '');
        for (const { country, national } of list.filter((_, which) =>
          uses.some(([used]) => used === which),
        )) {
          const digits = country + national;
          for (let at = 0; at + 4 <= digits.length; at++)
            expect(left).to.not.contain(digits.slice(at, at + 4));
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('changes nothing of what is redacted, whatever it was', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Ada',
        'Example',
        'ada@example.com',
        CALL,
        '5550123',
        '555',
        '0123',
        '1234',
        STARTED,
        'name-1',
        'phone-317',
      ),
      fc.constantFrom(
        '2026-11-23',
        '+',
        '(',
        '-',
        '"',
        '\\',
        '{',
        ':',
        ',',
        'x',
        '\n',
        '%20',
        '@',
        '"name":"',
        '"id":5550123',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const text = fc
      .array(fc.tuple(word, fc.constantFrom('', ' ', '-')), { maxLength: 8 })
      .map(words => words.flat().join(''));
    const value = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.constantFrom<unknown>(null, true, 5, 5550123, 13175550123, 0.5550123, -5550123, 1795426200000),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.oneof(
            text,
            fc.constantFrom(
              'id',
              'name',
              'phone',
              'attributes',
              'data',
              'category',
              'type',
              'status',
              'eventTime',
            ),
          ),
          tie('value'),
          { maxKeys: 4 },
        ),
      ),
    })).value;
    const message = fc.oneof(
      value.map(each => JSON.stringify(each)),
      text,
    );
    const sentence = fc.oneof(
      text,
      text.map(each => `it got the text "${each}".`),
    );
    const action = fc.oneof(
      fc.record({
        at: fc.nat(),
        action: fc.constantFrom('changestate', 'changestatus', 'addAssociation', 'subscribe'),
        number: fc.nat(),
        own: fc.boolean(),
        request: fc.oneof(
          value,
          fc.record({
            id: fc.oneof(text, fc.constant('AVAILABLE')),
            text,
            participantContext: fc.record({
              transferTarget: fc.oneof(
                text,
                text.map(each => `sip:${encodeURIComponent(each.replace(/\p{Cs}/gu, ''))}`),
              ),
              transferTargetType: fc.constantFrom('address', 'userId'),
            }),
          }),
        ),
        problem: sentence,
      }),
      fc.record({ at: fc.nat(), outcome: fc.nat(), ms: fc.nat(), error: sentence }),
    );
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 5 }),
        fc.array(
          fc.oneof(
            text,
            action.map(each => JSON.stringify(each)),
          ),
          { maxLength: 3 },
        ),
        (messages, lines) => {
          const once = redact(
            recordingOf(messages.map(each => [0, 'CLIENT_EVENT', each])) + lines.join('\n'),
          );
          expect(redact(once)).to.equal(once);
        },
      ),
      { numRuns: runs(1000) },
    );
  });
});
