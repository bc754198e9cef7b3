/** The messages in docs/wire.md go through the real readers and writers of their surfaces. */
import { expect } from 'chai';
import sinon from 'sinon';
import { ACTION_NAMES, connect, EVENT_NAMES } from '../../../src/index.js';
import type { ActionName, EventName, GenesysClient } from '../../../src/index.js';
import { createFakeConsole, createFakeMessageService } from '../../../src/testing/index.js';
import { codeBlocksOf } from '../../support/documents.js';
import { fakeFrame, fakeHostWindow, ORIGIN } from '../../support/fake-host-window.js';

const PREFIX = 'inin.salesforce.constants.consoleevent.';
const CHANNEL = 'purecloud__ClientEvent__c';
const page = globalThis as { window?: unknown };

const blocks = codeBlocksOf('docs/wire.md').filter(({ mark }) => mark);
/** The blocks of a surface, each with the event or action in its mark, and the payload that follows it. */
const samplesOf = (surface: string) =>
  blocks.flatMap(({ mark, code }, index) => {
    const [of, name = '', isPayload] = mark.split(':');
    const next = blocks[index + 1];
    return of === surface && !isPayload
      ? [{ name, code, payload: next?.mark.endsWith(':payload') ? next.code : code }]
      : [];
  });
const isEvent = (name: string): name is EventName => EVENT_NAMES.includes(name as EventName);
const isAction = (name: string): name is ActionName => ACTION_NAMES.includes(name as ActionName);

/** A surface as the Genesys client has it. */
interface Side {
  connect(): GenesysClient;
  say(name: string, code: string): void;
  /** The messages that the page sent, as JSON. */
  readonly sent: readonly unknown[];
  close(): unknown;
}

const SIDES: Readonly<Record<string, () => Side>> = {
  console() {
    const fake = createFakeConsole({ delivery: 'sync' });
    const uninstall = fake.install(globalThis);
    const sent: unknown[] = [];
    fake.onFired(({ wireName, message }) => sent.push([wireName, JSON.parse(message)]));
    return {
      connect: () => connect({ autoSubscribe: false }),
      say: (name, code) =>
        void fake.fire(
          `${PREFIX}pc.${name === 'UNRECOGNIZED' ? 'INTERACTION_CONNECTED' : name}`,
          code.trim(),
        ),
      sent,
      close: uninstall,
    };
  },
  'message-channel'() {
    const service = createFakeMessageService();
    const uninstall = service.install(globalThis);
    const sent: unknown[] = [];
    service.onPublished(({ message }) => sent.push(message));
    return {
      connect: () => connect({ channel: CHANNEL, autoSubscribe: false }),
      say: (_name, code) => service.publish(CHANNEL, JSON.parse(code) as object),
      sent,
      close: uninstall,
    };
  },
  'window-message'() {
    const host = fakeHostWindow();
    const frame = fakeFrame();
    page.window = host;
    return {
      connect() {
        const client = connect({ clientOrigins: [ORIGIN], autoSubscribe: false });
        const [handshake] = samplesOf('window');
        host.deliver(JSON.parse(handshake?.code ?? ''), frame);
        return client;
      },
      say: (_name, code) => host.deliver(JSON.parse(code), frame),
      get sent() {
        return frame.received.map(([message]) => message);
      },
      close: () => delete page.window,
    };
  },
};

for (const [surface, part] of [
  ['console', 'console'],
  ['message-channel', 'channel'],
  ['window-message', 'channel'],
] as const) {
  describe(`docs/wire.md, on the surface ${surface}`, () => {
    const samples = samplesOf(part);
    let clock: sinon.SinonFakeTimers;
    let side: Side;
    let client: GenesysClient;

    beforeEach(async () => {
      clock = sinon.useFakeTimers();
      side = SIDES[surface]!();
      client = side.connect();
      await clock.tickAsync(100);
    });
    afterEach(() => {
      client.close();
      side.close();
      clock.restore();
    });

    it('has each event and each action', () => {
      expect(samples.map(({ name }) => name)).to.include.members([...EVENT_NAMES, ...ACTION_NAMES]);
    });

    for (const { name, code, payload } of samples.filter(sample => isEvent(sample.name))) {
      it(`hears ${name} as it stands there: ${code.slice(0, 60).replace(/\s+/g, ' ')}`, async () => {
        const unread = sinon.spy();
        const heard = sinon.spy();
        client.on('UNRECOGNIZED', unread);
        client.on(name as EventName, heard);
        side.say(name, code);
        await clock.tickAsync(100);
        expect(unread.args).to.deep.equal([]);
        expect(heard.args.map(([told]: unknown[]) => told)).to.deep.equal([JSON.parse(payload)]);
      });
    }

    for (const { name, code } of samples.filter(sample => isAction(sample.name))) {
      it(`sends ${name} as it stands there`, async () => {
        const message = JSON.parse(code) as { data: never };
        const act = client[name as ActionName] as (request: never) => Promise<unknown>;
        const before = side.sent.length;
        const asked = act(message.data);
        await clock.tickAsync(100);
        await asked;
        expect(side.sent.slice(before)).to.deep.equal([
          surface === 'console' ? [PREFIX + name, message] : message,
        ]);
      });
    }
  });
}

describe('docs/wire.md', () => {
  it('has marks that a test reads, and no other', () => {
    for (const { mark } of blocks) {
      const [surface = '', name = ''] = mark.split(':');
      expect(['console', 'channel', 'window'], mark).to.include(surface);
      expect([...EVENT_NAMES, ...ACTION_NAMES, 'UNRECOGNIZED', 'Handshake'], mark).to.include(name);
    }
  });

  it('has what becomes UNRECOGNIZED, with the reason', () => {
    const side = SIDES.console!();
    const client = side.connect();
    const heard = sinon.spy();
    client.on('UNRECOGNIZED', heard);
    const sample = samplesOf('console').find(({ name }) => name === 'UNRECOGNIZED');
    side.say('UNRECOGNIZED', sample?.code ?? '');
    client.close();
    side.close();
    const [[told]] = heard.args as [[{ message: string; problem: string }]];
    expect(told.message).to.equal(sample?.code.trim());
    expect(told.problem).to.match(/^it is no JSON/);
  });
});
