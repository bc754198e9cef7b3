import { expect } from 'chai';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { clockOf, lengthInWords } from '../../../src/panels/time.js';
import { ticksIn } from '../../../src/panels/timeline/axis.js';

const START = new Date('2026-01-05T09:30:07.500').getTime();
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Times are written by the page's language. */
function onBritishPage(): void {
  before(() => Object.assign(globalThis, { document: new JSDOM('<html lang="en-GB">').window.document }));
  after(() => void Reflect.deleteProperty(globalThis, 'document'));
}

const labels = (length: number): string[] =>
  ticksIn({ start: START, end: START + length }).map(({ label }) => label);

describe('the ticks of the time axis', () => {
  onBritishPage();

  it('are whole seconds in a call that just began', () => {
    expect(labels(3 * SECOND)).to.deep.equal(['09:30:08', '09:30:09', '09:30:10']);
    expect(labels(40 * SECOND)).to.deep.equal(['09:30:10', '09:30:20', '09:30:30', '09:30:40']);
  });

  it('are whole minutes, then hours, in longer ones', () => {
    expect(labels(5 * MINUTE)).to.deep.equal(['09:31', '09:32', '09:33', '09:34', '09:35']);
    expect(labels(50 * MINUTE)).to.deep.equal(['09:40', '09:50', '10:00', '10:10', '10:20']);
    expect(labels(12 * HOUR)).to.deep.equal(['12:00', '15:00', '18:00', '21:00']);
  });

  it('are every second one minor, the round ones not', () => {
    const ticks = ticksIn({ start: START, end: START + 50 * MINUTE });
    expect(ticks.filter(({ minor }) => !minor).map(({ label }) => label)).to.deep.equal([
      '09:40',
      '10:00',
      '10:20',
    ]);
    expect(ticks.filter(({ minor }) => minor)).to.have.length(2);
  });

  it('are none of them minor where they are three', () => {
    const ticks = ticksIn({ start: START, end: START + 7 * MINUTE });
    expect(ticks.map(({ minor }) => minor)).to.deep.equal([false, false, false]);
  });

  it('are few, in the stretch and at a distance of each other, however long it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 41 }),
        fc.integer({ min: SECOND, max: 400 * 24 * HOUR }),
        (start, length) => {
          const ticks = ticksIn({ start, end: start + length });
          expect(ticks.length).to.be.within(1, 6);
          for (const { at } of ticks) expect(at).to.be.within(start, start + length);
          ticks
            .slice(1)
            .forEach(({ at }, index) => expect(at - (ticks[index]?.at ?? NaN)).to.be.at.least(length / 5));
        },
      ),
    );
  });

  it('are where they were while time goes on, as long as their step is the same', () => {
    const before = ticksIn({ start: START, end: START + 4 * MINUTE });
    const after = ticksIn({ start: START, end: START + 5 * MINUTE });
    expect(after.slice(0, before.length)).to.deep.equal(before);
  });
});

describe('a length of time', () => {
  onBritishPage();

  for (const [length, clock, words] of [
    [0, '0:00', '0 seconds'],
    [999, '0:00', '0 seconds'],
    [5 * SECOND, '0:05', '5 seconds'],
    [65 * SECOND, '1:05', '1 minute 5 seconds'],
    [HOUR, '1:00:00', '1 hour 0 minutes 0 seconds'],
    [100 * HOUR + 4 * MINUTE + 5 * SECOND, '100:04:05', '100 hours 4 minutes 5 seconds'],
  ] as const) {
    it(`of ${length} ms is ${clock}, ${words}`, () => {
      expect(clockOf(length)).to.equal(clock);
      expect(lengthInWords(length)).to.equal(words);
    });
  }
});
