import { expect } from 'chai';
import fc from 'fast-check';
import { connect, EVENT_NAMES } from '../../src/index.js';
import { consoleTransport } from '../../src/transports/console.js';
import { fakeToolkit, PREFIX } from '../support/fake-toolkit.js';
import { runs } from '../support/runs.js';

/** `npm run fuzz` asks for a million. */
const MESSAGES = Number(process.env.FUZZ_MESSAGES ?? (process.env.FUZZ ? 50_000 : 1000));

const WIRE_NAMES = [...EVENT_NAMES, 'subscribe'].map(name => `${PREFIX}pc.${name}`);

function listening() {
  const toolkit = fakeToolkit();
  const client = connect({ transport: consoleTransport(toolkit) });
  let events = 0;
  let unrecognized = 0;
  client.on('*', () => events++);
  client.on('UNRECOGNIZED', () => unrecognized++);
  return {
    deliver: (wireName: string, message: unknown) => toolkit.deliver(wireName, message),
    counts: () => ({ events, unrecognized }),
  };
}

/** A small generator of its own, since fast-check's values take longer to make than all that is tested here. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SEEDS = [
  '{"reason":"connected","interactionId":"i-1"}',
  '{"reason":"client","data":{"type":"Notification","category":"interactionSelection","data":{}}}',
  '{"reason":"interaction","data":{"category":"change","data":{"old":{"id":"i-1"},"new":{"id":"i-1"}}}}',
  '{"reason":"status_updated","status":"AVAILABLE","id":"s-1","sub_status":"x"}',
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"interactionId":"i-1","status":"x"}',
  '{"data":{"__proto__":{"category":"x"},"category":{"toString":1}}}',
  '[]',
  'null',
  '""',
  '[object Object]',
  'AVAILABLE',
];
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  '\\',
  '\\u0000',
  '__proto__',
  '\ud800',
  '\u2028',
  '1e999',
  'null',
  '<img>',
  '',
];
const ODD: unknown[] = [undefined, null, 5, true, {}, [], () => 1, Symbol('s'), 5n, Object.create(null)];

describe('any message', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort();

  afterEach(() => {
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).to.deep.equal(before);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it(`ends as one event or one UNRECOGNIZED: ${MESSAGES} mutated texts and odd values`, function () {
    this.timeout(0);
    const { deliver, counts } = listening();
    const below = random(20261123);
    const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
    for (let sent = 1; sent <= MESSAGES; sent++) {
      let message: unknown = pick(SEEDS);
      if (below(20) === 0) message = pick(ODD);
      else {
        for (let mutations = below(4); mutations > 0; mutations--) {
          const text = message as string;
          const at = below(text.length + 1);
          message = text.slice(0, at) + pick(PIECES) + text.slice(at + below(6));
        }
      }
      deliver(pick(WIRE_NAMES), message);
      const { events, unrecognized } = counts();
      if (events + unrecognized !== sent) expect.fail(`message ${sent} was ${String(message)}`);
    }
    const { events, unrecognized } = counts();
    // Neither side may be the whole of it, or the run proved nothing.
    expect(Math.min(events, unrecognized)).to.be.greaterThan(MESSAGES / 20);
  });

  it('ends as one event or one UNRECOGNIZED: what fast-check thinks of', () => {
    const { deliver, counts } = listening();
    let sent = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...WIRE_NAMES),
        fc.oneof(
          fc.json(),
          fc.string({ unit: 'binary' }),
          fc.anything({ withNullPrototype: true, withBigInt: true }),
        ),
        (wireName, message) => {
          deliver(wireName, message);
          sent++;
          const { events, unrecognized } = counts();
          expect(events + unrecognized).to.equal(sent);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it('that is the payload of an event arrives as it was written, unknown fields too', () => {
    const toolkit = fakeToolkit();
    const client = connect({ transport: consoleTransport(toolkit) });
    let payload: unknown;
    client.on('UPDATE_STATUS', heard => (payload = heard));
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), (status, others) => {
        const text = JSON.stringify({ ...others, status });
        toolkit.deliver(`${PREFIX}pc.UPDATE_STATUS`, text);
        expect(payload).to.deep.equal(JSON.parse(text));
      }),
    );
  });

  it('of any depth and size is read', () => {
    const { deliver, counts } = listening();
    deliver(`${PREFIX}pc.LOGGED_OUT`, `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    deliver(`${PREFIX}pc.LOGGED_OUT`, JSON.stringify({ a: 'x'.repeat(5_000_000) }));
    expect(counts()).to.deep.equal({ events: 2, unrecognized: 0 });
  });
});
