import { expect } from 'chai';
import fc from 'fast-check';
import sinon from 'sinon';
import { ACTION_NAMES, connect, EVENT_NAMES } from '../../src/index.js';
import type { GenesysClient, Transport } from '../../src/index.js';
import { consoleTransport } from '../../src/transports/console.js';
import { messageChannelTransport } from '../../src/transports/message-channel.js';
import { windowMessageTransport } from '../../src/transports/window-message.js';
import { fakeFrame, fakeHostWindow, ORIGIN } from '../support/fake-host-window.js';
import { fakeToolkit, PREFIX } from '../support/fake-toolkit.js';
import { runs } from '../support/runs.js';

/** `npm run fuzz` asks for a million. */
const MESSAGES = Number(process.env.FUZZ_MESSAGES ?? (process.env.FUZZ ? 50_000 : 1000));

const WIRE_NAMES = [...EVENT_NAMES, 'subscribe'].map(name => `${PREFIX}pc.${name}`);
const ACTION_WIRE_NAMES = ACTION_NAMES.map(name => PREFIX + name);

/** The number of messages that became each of the four things that a message can be. */
interface Counts {
  events: number;
  actions: number;
  unrecognized: number;
  /** On Lightning a message of its own; in Classic an event tells it besides. */
  restarts: number;
}

/** A client with handlers of every kind, and the counts of what they heard. */
function listening(transport: Transport): { client: GenesysClient; counts: Counts } {
  const counts: Counts = { events: 0, actions: 0, unrecognized: 0, restarts: 0 };
  const client = connect({
    transport: {
      ...transport,
      open: receiver =>
        transport.open({
          ...receiver,
          restarted() {
            counts.restarts++;
            receiver.restarted();
          },
        }),
    },
  });
  client.on('*', () => counts.events++);
  client.on('UNRECOGNIZED', () => counts.unrecognized++);
  client.on('ACTION', ({ own }) => (counts.actions += own ? 0 : 1));
  client.interactions.on('change', () => {});
  client.interactions.on('phase', () => {});
  client.interactions.on('selection', () => {});
  return { client, counts };
}

function inClassic() {
  const toolkit = fakeToolkit();
  return { ...listening(consoleTransport(toolkit)), deliver: toolkit.deliver };
}

function onMessageChannel() {
  let hear: (message: unknown) => void = () => {};
  const channel = { publish() {}, subscribe: (handler: typeof hear) => void (hear = handler) };
  return { ...listening(messageChannelTransport(channel)), deliver: (message: unknown) => hear(message) };
}

/** The copy that postMessage delivers; an empty object in place of what it refuses to copy. */
function cloned(message: unknown): unknown {
  try {
    return structuredClone(message);
  } catch {
    return {};
  }
}

function overPostMessage() {
  const host = fakeHostWindow();
  const frame = fakeFrame();
  const listened = listening(windowMessageTransport(host, [ORIGIN]));
  // The first Handshake is no restart.
  host.deliver({ type: 'Handshake' }, frame);
  return {
    ...listened,
    deliver: (message: unknown) => host.deliver(cloned(message), frame),
    deliverAsStranger: (message: unknown) =>
      host.deliver(cloned(message), fakeFrame(), 'https://evil.example'),
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

const CLASSIC_SEEDS = [
  '{"reason":"connected","interactionId":"i-1"}',
  '{"reason":"client","data":{"type":"Notification","category":"interactionSelection","data":{}}}',
  '{"reason":"interaction","data":{"category":"change","data":{"old":{"id":"i-1"},"new":{"id":"i-1"}}}}',
  '{"reason":"status_updated","status":"AVAILABLE","id":"s-1","sub_status":"x"}',
  '{"data":{"id":"i-1","action":"hold","attributes":{"a.b":null}}}',
  '{"data":{"type":"Interaction","categories":["add"]}}',
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"interactionId":"i-1","status":"x"}',
  '{"data":{"__proto__":{"category":"x"},"category":{"toString":1}}}',
  '[]',
  'null',
  '""',
  '[object Object]',
  'AVAILABLE',
];
const LIGHTNING_SEEDS = [
  '{"type":"Interaction","category":"connect","data":{"id":"i-1","state":"CONNECTED"}}',
  '{"type":"Interaction","category":"change","data":{"old":{"id":"i-1","attributes":{"a":1}},"new":{"id":"i-1"}}}',
  '{"type":"Interaction","category":"acw","data":"i-1"}',
  '{"type":"Notification","category":"interactionSelection","data":{"interactionId":"i-1"}}',
  '{"type":"UserAction","category":"status","data":{"status":"BUSY"}}',
  '{"type":"UserAction","category":"logout"}',
  '{"type":"PureCloud.subscribe","data":{"type":"Interaction","categories":["add"]}}',
  '{"type":"PureCloud.Interaction.updateState","data":{"id":"i-1","action":"hold"}}',
  '{"type":"PureCloud.Interaction.addCustomAttributes","data":{"id":"i-1","attributes":{"__proto__":{"polluted":1}}}}',
  '{"type":"InitialSetup"}',
  '{"type":"Handshake"}',
  '{"type":"Interaction","category":"add","data":{"id":"__proto__","__proto__":{"polluted":1},"attributes":{"constructor":{"prototype":{"polluted":1}}}}}',
  '{"reason":"connected","interactionId":"i-1"}',
  '[{"type":"Handshake"}]',
  'null',
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
/** Pieces that leave most JSON texts what they are. */
const WORDS = ['i', '-', '2', 'PureCloud.', '__proto__', 'constructor', 'isDone', '', ' ', 'é'];

/** A proxy that was revoked: whatever is done with it throws. */
function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** A proxy that throws where one of its fields is read. */
const thrower = (target: object, at: string): object =>
  new Proxy(target, {
    get(given, key) {
      if (key === at) throw undefined;
      return Reflect.get(given, key) as unknown;
    },
    ownKeys() {
      throw undefined;
    },
  });

/** Values that no JSON text is, and that a channel in other hands may hand over. */
function odd(): unknown[] {
  const proxy = revoked();
  const call = { type: 'Interaction', category: 'change', data: { id: 'i-1' } };
  const action = { type: 'PureCloud.subscribe', data: { type: 'Interaction', categories: ['add'] } };
  return [
    ...[undefined, null, 5, true, 5n, Symbol('s'), () => 1, [], {}, Object.create(null) as unknown],
    proxy,
    ...['type', 'category', 'data'].map(key => thrower(call, key)),
    { ...call, data: proxy },
    { ...call, data: thrower({ id: 'i-1' }, 'id') },
    { ...call, data: { id: 'i-1', startTime: Symbol('s'), big: 5n, attributes: [() => 1] } },
    { ...call, category: Object.create(null) as unknown },
    { type: 'Notification', category: 'interactionSelection', data: proxy },
    { type: 'UserAction', category: 'status', data: proxy },
    thrower(action, 'data'),
    { ...action, data: proxy },
    { ...action, data: thrower(action.data, 'type') },
    { ...action, data: { type: 'Interaction', categories: proxy } },
    { ...action, data: { type: 'Interaction', categories: ['add', proxy, Symbol('s')] } },
    thrower({ reason: 'connected' }, 'reason'),
  ];
}

describe('any message', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  let reported: sinon.SinonSpy;

  beforeEach(() => {
    reported = sinon.spy();
    Object.assign(globalThis, { reportError: reported });
  });

  afterEach(() => {
    delete (globalThis as { reportError?: unknown }).reportError;
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).to.deep.equal(before);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    // No part of the client threw.
    expect(reported.args).to.deep.equal([]);
  });

  /** Mutated texts, and what else may come. */
  function source(seed: number, seeds: readonly string[], pieces: readonly string[]) {
    const below = random(seed);
    const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
    const strange = odd();
    function text(): string {
      let message = pick(seeds);
      for (let mutations = below(4); mutations > 0; mutations--) {
        const at = below(message.length + 1);
        message = message.slice(0, at) + pick(pieces) + message.slice(at + below(6));
      }
      return message;
    }
    return { below, pick, text, odd: () => pick(strange) };
  }

  const describeMessage = (message: unknown): string =>
    typeof message === 'string' ? message : `odd value ${odd().length}`;

  it(`is one event, one ACTION or one UNRECOGNIZED in Classic: ${MESSAGES} mutated texts and odd values`, function () {
    this.timeout(0);
    const { deliver, counts } = inClassic();
    const { below, pick, text, odd: strange } = source(20261123, CLASSIC_SEEDS, PIECES);
    for (let sent = 1; sent <= MESSAGES; sent++) {
      const message = below(20) ? text() : strange();
      deliver(pick(below(3) ? WIRE_NAMES : ACTION_WIRE_NAMES), message);
      const { events, actions, unrecognized } = counts;
      if (events + actions + unrecognized !== sent)
        expect.fail(`message ${sent} was ${describeMessage(message)}`);
    }
    const { events, actions, unrecognized } = counts;
    // None may be rare, or the run proved nothing.
    expect(Math.min(events, actions, unrecognized)).to.be.greaterThan(MESSAGES / 40);
  });

  for (const [surface, open] of [
    ['on the message channel', onMessageChannel],
    ['over postMessage', overPostMessage],
  ] as const) {
    it(`is one event, one ACTION, one UNRECOGNIZED or one start ${surface}: ${MESSAGES} mutated messages`, function () {
      this.timeout(0);
      const { client, deliver, counts } = open();
      const { below, text, odd: strange } = source(20261124, LIGHTNING_SEEDS, WORDS);
      for (let sent = 1; sent <= MESSAGES; sent++) {
        let message: unknown = text();
        try {
          message = JSON.parse(message as string);
        } catch {
          // It stays a text.
        }
        if (!below(20)) message = strange();
        deliver(message);
        const { events, actions, unrecognized, restarts } = counts;
        if (events + actions + unrecognized + restarts !== sent)
          expect.fail(`message ${sent} was ${describeMessage(message)}`);
      }
      expect(Math.min(...(Object.values(counts) as number[]))).to.be.greaterThan(MESSAGES / 50);
      client.close();
    });
  }

  it('whose record refuses to be read deep inside is one event all the same, and the error is reported', () => {
    const { deliver, counts, client } = onMessageChannel();
    const records = [
      thrower({ id: 'i-1', attributes: {} }, 'attributes'),
      { id: 'i-1', attributes: revoked() },
    ];
    for (const record of records) deliver({ type: 'Interaction', category: 'change', data: { new: record } });
    expect(counts).to.deep.equal({ events: 2, actions: 0, unrecognized: 0, restarts: 0 });
    expect(reported.callCount).to.be.within(1, 2);
    reported.resetHistory();
    client.close();
  });

  it('of a stranger over postMessage is nothing, and harms nobody', () => {
    const { deliverAsStranger, counts, client } = overPostMessage();
    const { text, odd: strange } = source(20261125, LIGHTNING_SEEDS, PIECES);
    for (let sent = 0; sent < 5000; sent++) deliverAsStranger(sent % 9 ? text() : strange());
    expect(Object.values(counts)).to.deep.equal([0, 0, 0, 0]);
    client.diagnose();
  });

  it('is one event, one ACTION or one UNRECOGNIZED in Classic: what fast-check thinks of', () => {
    const { deliver, counts } = inClassic();
    let sent = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...WIRE_NAMES, ...ACTION_WIRE_NAMES),
        fc.oneof(
          fc.json(),
          fc.string({ unit: 'binary' }),
          fc.anything({ withNullPrototype: true, withBigInt: true }),
        ),
        (wireName, message) => {
          deliver(wireName, message);
          sent++;
          const { events, actions, unrecognized } = counts;
          expect(events + actions + unrecognized).to.equal(sent);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it('that is the payload of an event arrives as it was written, unknown fields too', () => {
    const { client, deliver } = inClassic();
    let payload: unknown;
    client.on('UPDATE_STATUS', heard => (payload = heard));
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), (status, others) => {
        const text = JSON.stringify({ ...others, status });
        deliver(`${PREFIX}pc.UPDATE_STATUS`, text);
        expect(payload).to.deep.equal(JSON.parse(text));
      }),
    );
  });

  it('of any depth and size is read', () => {
    const { deliver, counts } = inClassic();
    deliver(`${PREFIX}pc.LOGGED_OUT`, `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    deliver(`${PREFIX}pc.LOGGED_OUT`, JSON.stringify({ a: 'x'.repeat(5_000_000) }));
    expect(counts).to.deep.include({ events: 2, unrecognized: 0 });
  });
});
