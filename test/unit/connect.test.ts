import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { connect, version } from '../../src/index.js';
import type { ConnectOptions, Finding, FindingCode } from '../../src/index.js';
import { fakeHostWindow, ORIGIN } from '../support/fake-host-window.js';
import { CHANNEL, messageService } from '../support/message-service.js';
import { fakeToolkit } from '../support/fake-toolkit.js';
import { thrown } from '../support/outcome.js';
import { transportByHand } from '../support/transport-by-hand.js';

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

  for (const [option, options] of [
    ['statusFormat', { statusFormat: 'xml' }],
    ['statusFormat', { statusFormat: null }],
    ['transport', { transport: 'pigeon' }],
    ['transport', { transport: '__proto__' }],
    ['channel', { channel: { publish() {} } }],
    ['channel', { channel: 5 }],
  ] as const) {
    it(`refuses ${JSON.stringify(options)}, and names the option`, () => {
      page.sforce = { console: fakeToolkit() };
      const { code, message } = thrown(() => connect(options as never));
      expect(code).to.equal('INVALID_OPTION');
      expect(message).to.match(new RegExp(`^${option} takes .+; it got .+\\.$`));
    });
  }

  it('refuses options that are none', () => {
    page.sforce = { console: fakeToolkit() };
    for (const options of ['console', 5, () => {}] as unknown[]) {
      const { code, message } = thrown(() => connect(options as ConnectOptions));
      expect(code).to.equal('INVALID_OPTION');
      expect(message).to.match(/^connect\(\) takes an object of options; it got .+\.$/);
    }
  });
});

describe('connect() takes', () => {
  const classic = () => ({ console: fakeToolkit() });
  const lightning = () => ({ one: messageService().one });
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
    page.sforce = { console: fakeToolkit({ inConsole: false }) };
    const { findings } = connect({ transport: 'console' }).diagnose();
    expect(findings.map(({ code }) => code)).to.deep.equal(['OUTSIDE_CONSOLE']);
  });

  it('a transport of the page’s own', () => {
    const mine: Finding = { code: 'NO_CHANNEL', message: 'Mine.', remedy: 'None.', audience: 'agent' };
    const { transport } = transportByHand({ diagnose: () => [mine] });
    expect(connect({ transport }).diagnose().findings).to.deep.equal([mine]);
  });
});

describe('connect() where there is no surface', () => {
  const outside = fakeToolkit({ inConsole: false });
  const throwing = fakeToolkit({ throwing: ['isInConsole'] });

  for (const [where, sforce, options, codes] of [
    ['there is no sforce', undefined, undefined, ['INTEGRATION_JS_MISSING']],
    ['the page is in no console', { console: outside }, undefined, ['OUTSIDE_CONSOLE']],
    ['isInConsole throws', { console: throwing }, undefined, ['OUTSIDE_CONSOLE']],
    [
      'a page in Lightning gave no channel',
      { console: fakeToolkit(), one: messageService().one },
      undefined,
      ['NO_CHANNEL'],
    ],
    [
      'a page in Classic gave a channel only',
      { console: outside },
      { channel: CHANNEL },
      ['OUTSIDE_CONSOLE', 'NO_CHANNEL'],
    ],
    [
      'the forced surface is not there',
      { console: fakeToolkit() },
      { transport: 'message-channel', channel: CHANNEL },
      ['NO_CHANNEL'],
    ],
    ['the channel’s token is empty', { one: messageService().one }, { channel: '' }, ['NO_CHANNEL']],
    [
      'a console is forced where there is none, though others could be had',
      { one: messageService().one },
      { transport: 'console', channel: CHANNEL, clientOrigins: [ORIGIN] },
      ['INTEGRATION_JS_MISSING'],
    ],
    [
      'the forced surface lacks its option',
      { console: fakeToolkit() },
      { transport: 'window-message' },
      ['NO_CLIENT_ORIGINS'],
    ],
    [
      'the forced surface lacks its channel',
      { one: messageService().one },
      { transport: 'message-channel' },
      ['NO_CHANNEL'],
    ],
  ] as [string, unknown, ConnectOptions | undefined, FindingCode[]][]) {
    it(`says what it looked for and what to do: ${where}`, () => {
      page.sforce = sforce;
      const { code, message, findings = [] } = thrown(() => connect(options));
      expect(code).to.equal('SURFACE_UNAVAILABLE');
      expect(findings.map(finding => finding.code)).to.deep.equal(codes);
      for (const finding of findings) {
        expect(message).to.include(finding.message).and.include(finding.remedy);
        for (const text of [finding.message, finding.remedy]) expect(text).to.match(/^\w.+\.$/);
        expect(finding.audience).to.be.oneOf(['developer', 'administrator', 'agent']);
      }
      expect(message).to.match(/^connect\(\) found no .+\.$/);
      if (options?.transport) expect(message).to.include(`found no ${options.transport as string}.`);
    });
  }

  it('tells an agent outside a console of third-party cookies, and a developer which file to include', () => {
    page.sforce = { console: outside };
    expect(thrown(() => connect()).message).to.match(/isInConsole\(\) says no.*third-party cookies/);
    page.sforce = undefined;
    expect(thrown(() => connect()).message).to.include('/support/console/68.0/integration.js');
  });
});

describe('connect() where Salesforce refuses', () => {
  for (const [what, one] of [
    ['sforce.one can’t be subscribed to', messageService({ throwing: ['subscribe'] }).one],
    ['sforce.one knows no channels, as before API version 49.0', { navigateToURL() {} }],
  ] as const) {
    it(`returns a client, whose first handler throws and whose diagnose() tells: ${what}`, () => {
      page.sforce = { one };
      const client = connect({ channel: CHANNEL });
      expect(client.diagnose().findings.map(({ code }) => code)).to.include('NOT_LISTENING');
      const { code, message } = thrown(() => client.on('UPDATE_STATUS', () => {}));
      expect(code).to.equal('SURFACE_UNAVAILABLE');
      expect(message).to.match(/subscribe\(\) failed: .+ Open this page in a Lightning app\.$/);
      client.close();
    });
  }
});

describe('clientOrigins', () => {
  beforeEach(() => {
    page.window = fakeHostWindow();
  });

  for (const origin of [
    ORIGIN,
    'https://apps.mypurecloud.com:443',
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
      const { code, message } = thrown(() => connect({ clientOrigins: clientOrigins as string[] }));
      expect(code).to.equal('INVALID_OPTION');
      expect(message).to.match(/^clientOrigins(\[\d\])? takes .*https origins.*; it got .+\.$/s);
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
