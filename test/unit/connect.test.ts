import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { connect, ToolkitError, version } from '../../src/index.js';
import type { ConnectOptions } from '../../src/index.js';
import { fakeHostWindow, ORIGIN } from '../support/fake-host-window.js';
import { CHANNEL, fakeMessageService } from '../support/fake-message-service.js';
import { fakeToolkit } from '../support/fake-toolkit.js';

const page = globalThis as { sforce?: unknown; window?: unknown };

/** A channel as a Lightning component hands it in. */
const pair = { publish() {}, subscribe() {} };

afterEach(() => {
  delete page.sforce;
  delete page.window;
});

describe('connect()', () => {
  it('gives the page’s one client, and a new one after it was closed', async () => {
    page.sforce = { console: fakeToolkit() };
    const first = connect();
    expect(connect()).to.equal(first);
    await first.ready;
    expect(first.transport).to.equal('console');
    first.close();
    const second = connect();
    expect(second).not.to.equal(first);
    second.close();
  });

  it('gives a client of its own where it gets options', () => {
    page.sforce = { console: fakeToolkit() };
    const shared = connect();
    const own = connect({ statusFormat: 'plain' });
    expect(own).not.to.equal(shared);
    own.close();
    expect(connect()).to.equal(shared);
    shared.close();
  });

  it('writes the status as statusFormat says', async () => {
    const toolkit = fakeToolkit();
    page.sforce = { console: toolkit };
    await connect({ statusFormat: 'plain' }).changestatus({ id: 'ON_QUEUE' });
    await connect({ statusFormat: 'json' }).changestatus({ id: 'ON_QUEUE' });
    expect(toolkit.fired.map(([, message]) => message)).to.deep.equal([
      'ON_QUEUE',
      '{"data":{"id":"ON_QUEUE"}}',
    ]);
  });

  it('refuses options that it does not know', () => {
    page.sforce = { console: fakeToolkit() };
    for (const [options, words] of [
      [{ statusFormat: 'xml' }, 'statusFormat is xml. It takes json,plain.'],
      [{ transport: 'pigeon' }, 'transport is pigeon. It takes console,message-channel,window-message.'],
    ] as const) {
      expect(() => connect(options as never))
        .to.throw(ToolkitError, words)
        .with.property('code', 'INVALID_OPTION');
    }
  });
});

describe('connect() takes', () => {
  const classic = () => ({ console: fakeToolkit() });
  const lightning = () => ({ one: fakeMessageService() });
  // In a Lightning console isInConsole() says yes as well.
  const both = () => ({ ...classic(), ...lightning() });
  const clientOrigins = [ORIGIN];

  for (const [surface, where, sforce, options] of [
    ['console', 'isInConsole() says so', classic, {}],
    [
      'console',
      'isInConsole() says so, whatever else is given',
      classic,
      { channel: CHANNEL, clientOrigins },
    ],
    ['message-channel', 'sforce.one is there and a channel was given', lightning, { channel: CHANNEL }],
    ['message-channel', 'sforce.one is there, though isInConsole() says yes', both, { channel: CHANNEL }],
    ['message-channel', 'a channel was handed in, with no sforce at all', () => undefined, { channel: pair }],
    [
      'message-channel',
      'there are a channel and the client’s origins',
      lightning,
      { channel: CHANNEL, clientOrigins },
    ],
    ['window-message', 'only the client’s origins were given', () => undefined, { clientOrigins }],
    ['window-message', 'sforce.one is there, but no channel was given', both, { clientOrigins }],
    ['console', 'it is forced', both, { transport: 'console', channel: CHANNEL }],
    [
      'message-channel',
      'it is forced',
      both,
      { transport: 'message-channel', channel: CHANNEL, clientOrigins },
    ],
    [
      'window-message',
      'it is forced',
      both,
      { transport: 'window-message', channel: CHANNEL, clientOrigins },
    ],
  ] as [string, string, () => unknown, ConnectOptions][]) {
    it(`${surface} where ${where}`, () => {
      page.sforce = sforce();
      page.window = fakeHostWindow();
      const client = connect(options);
      expect(client.transport).to.equal(surface);
      client.close();
    });
  }

  it('console by force, though the page does not say that it is in one', () => {
    page.sforce = { console: { ...fakeToolkit(), isInConsole: () => false } };
    expect(connect({ transport: 'console' }).diagnose().findings.join()).to.match(/isInConsole\(\) says no/);
  });

  it('a transport of the page’s own', () => {
    const transport = { name: 'console', open() {}, listen: () => [], diagnose: () => ['mine'], close() {} };
    expect(connect({ transport: transport as never }).diagnose().findings).to.include('mine');
  });
});

describe('connect() where there is no surface', () => {
  const outside = { ...fakeToolkit(), isInConsole: () => false };
  const throwing = {
    ...fakeToolkit(),
    isInConsole() {
      throw new Error('no parent');
    },
  };

  for (const [where, sforce, options, words] of [
    [
      'there is no sforce',
      undefined,
      undefined,
      [
        /\/support\/console\/60\.0\/integration\.js false/,
        /Classic console app false/,
        /third-party cookies/,
        /sforce\.one false/,
        /channel false/,
        /clientOrigins false/,
      ],
    ],
    ['the page is in no console', { console: outside }, undefined, [/integration\.js true/, /app false/]],
    ['isInConsole throws', { console: throwing }, undefined, [/integration\.js true/, /app false/]],
    [
      'a page in Lightning gave no channel',
      { console: fakeToolkit(), one: fakeMessageService() },
      undefined,
      [/sforce\.one true, channel false/],
    ],
    [
      'a page in Classic gave a channel only',
      { console: outside },
      { channel: CHANNEL },
      [/sforce\.one false, channel true/],
    ],
    [
      'the forced surface is not there',
      { console: fakeToolkit() },
      { transport: 'message-channel', channel: CHANNEL },
      [/sforce\.one false/],
    ],
    ['the channel’s token is empty', { one: fakeMessageService() }, { channel: '' }, [/channel false/]],
    [
      'a console is forced where there is none, though others could be had',
      { one: fakeMessageService() },
      { transport: 'console', channel: CHANNEL, clientOrigins: [ORIGIN] },
      [/integration\.js false/],
    ],
    [
      'the forced surface lacks its option',
      { console: fakeToolkit() },
      { transport: 'window-message' },
      [/clientOrigins false/],
    ],
  ] as [string, unknown, ConnectOptions | undefined, RegExp[]][]) {
    it(`says what it looked for: ${where}`, () => {
      page.sforce = sforce;
      for (const each of words) {
        expect(() => connect(options))
          .to.throw(ToolkitError, each)
          .with.property('code', 'SURFACE_UNAVAILABLE');
      }
    });
  }

  for (const [what, one] of [
    ['can’t be subscribed to', { ...fakeMessageService(), subscribe: () => expect.fail('it is framed') }],
    ['knows no channels, as before API version 49.0', { navigateToURL() {} }],
  ] as const) {
    it(`says so where sforce.one ${what}`, () => {
      page.sforce = { one };
      expect(() => connect({ channel: CHANNEL }))
        .to.throw(ToolkitError, /subscribe\(\) failed: .+ Open this page in a Lightning app/)
        .with.property('code', 'SURFACE_UNAVAILABLE');
    });
  }
});

describe('clientOrigins', () => {
  beforeEach(() => {
    page.window = fakeHostWindow();
  });

  for (const origin of [
    ORIGIN,
    'https://apps.mypurecloud.com:8443',
    'http://localhost',
    'http://localhost:3000',
    'http://client.localhost:3000',
    'http://127.0.0.1:3000',
    'https://localhost:3000',
  ]) {
    it(`takes ${origin}`, () => connect({ clientOrigins: [origin] }).close());
  }

  for (const [what, clientOrigins] of [
    ['any origin', ['*']],
    ['a wildcard', ['https://*.mypurecloud.com']],
    ['an opaque origin', ['null']],
    ['no TLS', ['http://apps.mypurecloud.com']],
    ['no TLS at what only begins like this machine', ['http://localhost.evil.example']],
    ['no TLS at what only ends like this machine', ['http://evillocalhost']],
    ['a trailing slash', ['https://apps.mypurecloud.com/']],
    ['a path', ['https://apps.mypurecloud.com/directory']],
    ['a query', ['https://apps.mypurecloud.com?']],
    ['a user', ['https://me@apps.mypurecloud.com']],
    ['a host alone', ['apps.mypurecloud.com']],
    ['capitals, which no origin has', ['https://Apps.MyPureCloud.com']],
    ['another scheme', ['ftp://localhost']],
    ['spaces', [` ${ORIGIN}`]],
    ['two lines', [`${ORIGIN}\nhttp://evil.example`]],
    ['one good, one bad', [ORIGIN, '*']],
    ['an empty list', []],
    ['a text, which includes parts of itself', ORIGIN],
    ['a set', new Set([ORIGIN])],
    ['a number', 5],
  ] as [string, unknown][]) {
    it(`refuses ${what}`, () => {
      expect(() => connect({ clientOrigins: clientOrigins as string[] }))
        .to.throw(ToolkitError, /clientOrigins is .*It takes a list of https origins/s)
        .with.property('code', 'INVALID_OPTION');
      expect((page.window as ReturnType<typeof fakeHostWindow>).listeners.size).to.equal(0);
    });
  }
});

describe('version', () => {
  it('is package.json’s', () => {
    expect(version).to.equal(
      (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
    );
  });
});
