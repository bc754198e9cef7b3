import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { connect, ToolkitError, version } from '../src/index.js';
import { fakeToolkit } from './fake-toolkit.js';

const page = globalThis as { sforce?: unknown };

describe('connect()', () => {
  afterEach(() => {
    delete page.sforce;
  });

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

  for (const [where, sforce, words] of [
    [
      'there is no sforce',
      undefined,
      /no sforce\.console\. Include \/support\/console\/60\.0\/integration\.js/,
    ],
    ['sforce has no console', { one: {} }, /no sforce\.console/],
    [
      'the page is in no console',
      { console: { ...fakeToolkit(), isInConsole: () => false } },
      /isInConsole\(\) says no/,
    ],
    [
      'isInConsole throws',
      {
        console: {
          ...fakeToolkit(),
          isInConsole() {
            throw new Error('no parent');
          },
        },
      },
      /isInConsole\(\) says no/,
    ],
  ] as const) {
    it(`throws SURFACE_UNAVAILABLE and says what it looked for where ${where}`, () => {
      page.sforce = sforce;
      expect(() => connect())
        .to.throw(ToolkitError, words)
        .with.property('code', 'SURFACE_UNAVAILABLE');
    });
  }

  it('takes a surface by force, though the page does not say that it is in a console', () => {
    page.sforce = { console: { ...fakeToolkit(), isInConsole: () => false } };
    expect(connect({ transport: 'console' }).diagnose().findings.join()).to.match(/isInConsole\(\) says no/);
  });

  it('refuses options that it does not know', () => {
    page.sforce = { console: fakeToolkit() };
    for (const options of [{ statusFormat: 'xml' }, { transport: 'pigeon' }]) {
      expect(() => connect(options as never))
        .to.throw(ToolkitError)
        .with.property('code', 'INVALID_OPTION');
    }
  });
});

describe('version', () => {
  it('is package.json’s', () => {
    expect(version).to.equal(
      (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
    );
  });
});
