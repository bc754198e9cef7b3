import { expect } from 'chai';
import fc from 'fast-check';
import type { Interaction, InteractionPhase } from '../../../src/index.js';
import { lengthOf, spansOf, sumsOf } from '../../../src/panels/timeline/spans.js';

const NOW = 1_000_000;

const spans = (...phases: readonly (readonly [InteractionPhase, number])[]) =>
  spansOf({ phases: phases.map(([phase, began]) => ({ phase, began })) } as unknown as Interaction, NOW);

describe('the spans of an interaction', () => {
  it('last until the next phase, the last one until now', () => {
    expect(spans(['alerting', 900_000], ['connected', 906_000])).to.deep.equal([
      { phase: 'alerting', began: 900_000, ended: 906_000, runs: false },
      { phase: 'connected', began: 906_000, ended: NOW, runs: true },
    ]);
  });

  for (const phase of ['alerting', 'dialing', 'connected', 'held', 'wrap-up'] as const) {
    it(`go on in ${phase}`, () => {
      expect(spans([phase, 999_000])[0]).to.include({ ended: NOW, runs: true });
    });
  }

  for (const phase of ['disconnected', 'done'] as const) {
    it(`do not go on once it is ${phase}`, () => {
      expect(spans(['connected', 990_000], [phase, 995_000])[1]).to.include({ ended: 995_000, runs: false });
    });
  }

  it('never end before they begin, whatever the clock did', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 * NOW })), times => {
        const all = spans(
          ...times.map((at, index) => [index % 2 ? 'held' : 'connected', at] as [InteractionPhase, number]),
        );
        for (const span of all) expect(lengthOf(span)).to.be.at.least(0);
        expect(all.filter(({ runs }) => runs)).to.have.length(Math.min(1, times.length));
      }),
    );
  });

  it('add up to a sum for each phase', () => {
    const all = spans(
      ['connected', 900_000],
      ['held', 930_000],
      ['connected', 940_000],
      ['held', 970_000],
      ['connected', 975_000],
    );
    expect(sumsOf(all)).to.deep.equal([
      { phase: 'connected', length: 85_000, times: 3 },
      { phase: 'held', length: 15_000, times: 2 },
    ]);
  });
});
