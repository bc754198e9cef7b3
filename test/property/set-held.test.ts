import { expect } from 'chai';
import fc from 'fast-check';
import sinon from 'sinon';
import { connect } from '../../src/index.js';
import { classicSide, createFakeConsole, SimulatedGenesysClient } from '../../src/testing/index.js';
import { runs } from '../support/runs.js';

/** A click on the page, or a pause between two. */
type Click = { wish: boolean } | { toggle: true } | { pause: number };

const click: fc.Arbitrary<Click> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ wish: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ toggle: fc.constant(true as const) }) },
  { weight: 2, arbitrary: fc.record({ pause: fc.integer({ min: 0, max: 400 }) }) },
);

/** Gives the next of some delays, over and over. In order: what was said first arrives first. */
function line(delays: readonly number[]) {
  let next = 0;
  let free = 0;
  return (run: () => void): void => {
    free = Math.max(free, Date.now() + (delays[next++ % delays.length] ?? 0));
    setTimeout(run, free - Date.now());
  };
}

const delays = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 });

/** The clicks on one call, after which all is confirmed. Gives whether it is held, and how many toggles that took. */
async function run(clicks: readonly Click[], there: readonly number[], back: readonly number[]) {
  const clock = sinon.useFakeTimers({ now: 1_700_000_000_000 });
  const fake = createFakeConsole({ delivery: 'sync' });
  const uninstall = fake.install(globalThis);
  const genesys = new SimulatedGenesysClient({ seed: clicks.length });
  const [toClient, toPage] = [line(there), line(back)];
  const side = classicSide(genesys, { fire: (name, text) => toPage(() => fake.fire(name, text)) });
  fake.onFired(({ wireName, message }) => toClient(() => side.receive(wireName, message)));
  const client = connect({});
  try {
    const id = genesys.offer();
    genesys.pickup(id);
    await clock.tickAsync(2000);

    const options = { timeout: 1_000_000 };
    const asked: Promise<unknown>[] = [];
    for (const each of clicks) {
      if ('wish' in each) asked.push(client.setHeld(id, each.wish, options));
      else if ('toggle' in each)
        asked.push(client.changestate({ id, action: 'hold' }, { ...options, confirm: true }));
      else await clock.tickAsync(each.pause);
    }
    const all = Promise.all(asked);
    await clock.tickAsync(100_000);
    await all;
    expect(clock.countTimers()).to.equal(0);
    const toggles = genesys.actions.filter(({ name }) => name === 'changestate').length;
    return { held: genesys.interactions[0]?.phase === 'held', toggles };
  } finally {
    client.close();
    side.close();
    uninstall();
    clock.restore();
  }
}

describe('Whatever is clicked, and whenever its events come,', () => {
  it('a call ends as it was wished last', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(click, { maxLength: 12 }),
        fc.boolean(),
        delays,
        delays,
        async (clicks, wish, there, back) => {
          expect((await run([...clicks, { wish }], there, back)).held).to.equal(wish);
        },
      ),
      { numRuns: runs(300) },
    ));

  it('no wish takes more than one toggle, and a row of equal ones takes one at most', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 10 }),
        delays,
        delays,
        async (wishes, there, back) => {
          const clicks = wishes.map(wish => ({ wish }));
          const changes = wishes.filter((wish, index) => wish !== (wishes[index - 1] ?? false)).length;
          expect((await run(clicks, there, back)).toggles).to.equal(changes);
        },
      ),
      { numRuns: 100 },
    ));
});
