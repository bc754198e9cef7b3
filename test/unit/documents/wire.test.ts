/** The messages in docs/wire.md go over the real transports of their surfaces. */
import { expect } from 'chai';
import sinon from 'sinon';
import { ACTION_NAMES, connect, EVENT_NAMES } from '../../../src/index.js';
import type { ActionName, ActionRequests, ConnectOptions, GenesysClient } from '../../../src/index.js';
import { createFakeClientWindow } from '../../../src/testing/fake-client-window.js';
import { createFakeConsole, createFakeMessageService } from '../../../src/testing/index.js';
import { codeBlocksOf, read } from '../../support/documents.js';

const DOCUMENT = 'docs/wire.md';
const PREFIX = 'inin.salesforce.constants.consoleevent.';
const CHANNEL = 'purecloud__ClientEvent__c';
const ORIGIN = 'https://apps.mypurecloud.com';

const blocks = codeBlocksOf(DOCUMENT).filter(({ language }) => language !== 'mermaid');
/** The texts of the blocks with a mark, in order. */
function codesOf(mark: string): string[] {
  // One message on all surfaces has one block.
  const place = mark === 'channel:addAssociation' ? 'console:addAssociation' : mark;
  return blocks.filter(block => block.mark === place).map(({ code }) => code.trim());
}
const codeOf = (mark: string): string => codesOf(mark)[0] ?? `no block has the mark ${mark}`;

const MARKS = [
  ...[...EVENT_NAMES, ...ACTION_NAMES].flatMap(name => [`console:${name}`, `channel:${name}`]),
  'console:UNRECOGNIZED',
  'console:changestatus:plain',
  'channel:UPDATE_STATUS:payload',
  'channel:InitialSetup',
  'window:Handshake',
].filter(mark => mark !== 'channel:addAssociation');

type Kind = ActionRequests['changestate']['action'];
/** The compiler keeps this list complete. */
const KINDS: Readonly<Record<Kind, true>> = {
  pickup: true,
  disconnect: true,
  hold: true,
  mute: true,
  securePause: true,
  blindTransfer: true,
  consultTransfer: true,
  concludeTransfer: true,
  secureSession: true,
};
/** The document's table of kinds: each with the field that goes with it. */
const kindsInTable = [
  ...read(DOCUMENT).matchAll(/^\| ((?:`\w+`(?:, )?)+) +\| (nothing|`\w+Context`)/gm),
].flatMap(([, kinds = '', field = '']) =>
  kinds.split(', ').map(kind => [kind, field].map(each => each.replace(/`/g, ''))),
) as [kind: Kind, field: string][];

/** A surface as the Genesys client has it. */
interface Side {
  /** The options that a page connects with. */
  readonly options: ConnectOptions;
  /** Sends a text of the document, in the form that it has on the surface. */
  say(code: string, name: string): void;
  /** The messages of the page, in order. */
  readonly sent: readonly unknown[];
  close(): void;
}

/** The sides are made under sinon's clock, by which all fakes deliver in later tasks. */
const SIDES = {
  console(): Side {
    const fake = createFakeConsole();
    return {
      options: {},
      say: (code, name) => fake.fire(`${PREFIX}pc.${name}`, code),
      get sent() {
        return fake.fired.map(({ wireName, message }) => [wireName, message]);
      },
      close: fake.install(globalThis),
    };
  },

  'message-channel'(): Side {
    const service = createFakeMessageService();
    return {
      options: { channel: CHANNEL },
      say: code => service.publish(CHANNEL, JSON.parse(code)),
      get sent() {
        return service.published.map(({ message }) => message);
      },
      close: service.install(globalThis),
    };
  },

  'window-message'(): Side {
    const page = globalThis as { window?: unknown };
    const host = Object.assign(new EventTarget(), { Event });
    const sent: unknown[] = [];
    const client = createFakeClientWindow({
      page: host,
      origin: ORIGIN,
      receive: message => void sent.push(message),
    });
    page.window = host;
    return {
      options: { clientOrigins: [ORIGIN] },
      say: code => client.post(JSON.parse(code) as object),
      sent,
      close: () => delete page.window,
    };
  },
};

const SURFACES = [
  { surface: 'console', part: 'console', start: undefined },
  { surface: 'message-channel', part: 'channel', start: 'channel:InitialSetup' },
  { surface: 'window-message', part: 'channel', start: 'window:Handshake' },
] as const;

/** A text of the document as it stands on the wire, with its keys in order: deep equality would not see that. */
const compact = (code: string): string => JSON.stringify(JSON.parse(code));

for (const { surface, part, start } of SURFACES) {
  const isText = surface === 'console';

  describe(`${DOCUMENT}, over ${surface}`, () => {
    let clock: sinon.SinonFakeTimers;
    let side: Side;
    let client: GenesysClient;

    const settle = () => clock.tickAsync(100);

    async function open(options?: ConnectOptions): Promise<void> {
      client = connect({ autoSubscribe: false, ...side.options, ...options });
      if (start) side.say(codeOf(start), '');
      const ready = sinon.spy();
      client.ready.then(ready, () => {});
      await settle();
      expect(ready.callCount, 'ready').to.equal(1);
    }

    async function send(name: ActionName, request: unknown): Promise<unknown[]> {
      const before = side.sent.length;
      const act = client[name] as (request: unknown) => Promise<unknown>;
      const taken = act(request);
      await settle();
      await taken;
      return side.sent.slice(before);
    }

    /** Compares what arrived with one message of the document: a text under its name, or an object. */
    function expectSent(sent: readonly unknown[], name: ActionName, code: string): void {
      const [message] = sent;
      if (isText) expect(sent).to.deep.equal([[PREFIX + name, code]]);
      else expect([sent.length, typeof message, JSON.stringify(message)]).to.deep.equal([1, 'object', code]);
    }

    beforeEach(async () => {
      clock = sinon.useFakeTimers();
      side = SIDES[surface]();
      await open();
    });

    afterEach(() => {
      client.close();
      side.close();
      clock.restore();
    });

    for (const name of EVENT_NAMES) {
      codesOf(`${part}:${name}`).forEach((code, index) => {
        it(`hears ${name} (${index + 1}) with the payload in the document`, async () => {
          // One payload is the same on all surfaces, unless the document shows another.
          const payload = codesOf(`${part}:${name}:payload`)[index] ?? codesOf(`console:${name}`)[index];
          const heard = sinon.spy();
          const unrecognized = sinon.spy();
          client.on('UNRECOGNIZED', unrecognized);
          client.on(name, heard);
          side.say(code, name);
          await settle();
          expect(unrecognized.args).to.deep.equal([]);
          expect(heard.callCount).to.equal(1);
          const [told, event] = heard.firstCall.args as [unknown, { raw: unknown }];
          expect(told).to.deep.equal(JSON.parse(payload ?? 'null'));
          expect(event.raw).to.deep.equal(isText ? code : JSON.parse(code));
        });

        it(`gives ${name} (${index + 1}) to CLIENT_EVENT ${isText ? 'only where it is one' : 'as well'}`, async () => {
          const heard = sinon.spy();
          client.on('CLIENT_EVENT', heard);
          side.say(code, name);
          await settle();
          const payloads = heard.args.map(([told]: unknown[]) => told);
          const message: unknown = JSON.parse(code);
          if (!isText) expect(payloads).to.deep.equal([{ reason: 'client', data: message }]);
          else expect(payloads).to.deep.equal(name === 'CLIENT_EVENT' ? [message] : []);
        });
      });
    }

    it('hears INTERACTION_EVENT of both categories', async () => {
      const heard: unknown[] = [];
      client.on('INTERACTION_EVENT', ({ data }) => heard.push(data.category));
      for (const code of codesOf(`${part}:INTERACTION_EVENT`)) side.say(code, 'INTERACTION_EVENT');
      await settle();
      expect(heard).to.deep.equal(['add', 'change']);
    });

    for (const name of ACTION_NAMES) {
      codesOf(`${part}:${name}`).forEach((code, index) => {
        it(`sends ${name} (${index + 1}) as the document has it`, async () => {
          const { data } = JSON.parse(code) as { data: unknown };
          expectSent(await send(name, data), name, compact(code));
        });
      });
    }

    for (const [kind, field] of kindsInTable) {
      it(`sends changestate ${kind} with ${field}`, async () => {
        // Only the console shows all three forms: the others have its data.
        const form = codesOf('console:changestate')
          .map(code => (JSON.parse(code) as { data: Record<string, unknown> }).data)
          .find(data => (field === 'nothing' ? Object.keys(data).length === 2 : field in data));
        expect(form, `a block of changestate with ${field}`).to.be.an('object');
        const data = { ...form, action: kind };
        const shell = JSON.parse(codeOf(`${part}:changestate`)) as object;
        expectSent(await send('changestate', data), 'changestate', JSON.stringify({ ...shell, data }));
      });
    }

    if (start) {
      it(`subscribes again when ${start.split(':')[1]} comes`, async () => {
        const code = codeOf('channel:subscribe');
        await send('subscribe', (JSON.parse(code) as { data: unknown }).data);
        const before = side.sent.length;
        side.say(codeOf(start), '');
        await settle();
        expectSent(side.sent.slice(before), 'subscribe', compact(code));
      });
    } else {
      it('subscribes again with the first event after LOGGED_OUT', async () => {
        const code = codeOf('console:subscribe');
        await send('subscribe', (JSON.parse(code) as { data: unknown }).data);
        const before = side.sent.length;
        side.say(codeOf('console:LOGGED_OUT'), 'LOGGED_OUT');
        await settle();
        expect(side.sent.slice(before)).to.deep.equal([]);
        side.say(codeOf('console:UPDATE_STATUS'), 'UPDATE_STATUS');
        await settle();
        expectSent(side.sent.slice(before), 'subscribe', compact(code));
      });

      it('sends changestatus as a bare text with statusFormat', async () => {
        client.close();
        await open({ statusFormat: 'plain' });
        const { data } = JSON.parse(codeOf('console:changestatus')) as { data: unknown };
        expectSent(await send('changestatus', data), 'changestatus', codeOf('console:changestatus:plain'));
      });

      it('tells UNRECOGNIZED of what the document says it is for', async () => {
        const heard = sinon.spy();
        client.on('UNRECOGNIZED', heard);
        const text = codeOf('console:UNRECOGNIZED');
        side.say(text, 'INTERACTION_CONNECTED');
        await settle();
        expect(heard.callCount).to.equal(1);
        const [told] = heard.firstCall.args as [{ wireName: string; message: unknown; problem: string }];
        expect(told).to.deep.include({ wireName: `${PREFIX}pc.INTERACTION_CONNECTED`, message: text });
        expect(told.problem).to.match(/^it is no JSON: /);
      });
    }
  });
}

describe(DOCUMENT, () => {
  it('has each event and each action on each surface, and no mark that nothing reads', () => {
    expect([...new Set(blocks.map(({ mark }) => mark))]).to.have.members(MARKS);
  });

  it('has a payload for each message of an event', () => {
    for (const name of EVENT_NAMES) {
      const messages = codesOf(`channel:${name}`).length;
      expect(codesOf(`console:${name}`), name).to.have.length(messages);
      expect(codesOf(`channel:${name}:payload`).length, name).to.be.oneOf([0, messages]);
    }
  });

  it('has each kind of changestate in its table, once', () => {
    expect(kindsInTable.map(([kind]) => kind)).to.have.members(Object.keys(KINDS));
  });
});
