import { expect } from 'chai';
import { JSDOM } from 'jsdom';
import type { DOMWindow } from 'jsdom';
import sinon from 'sinon';
import { connect } from '../../../src/index.js';
import type { ConnectOptions, GenesysClient } from '../../../src/index.js';
import { createFakeConsole } from '../../../src/testing/index.js';
import type { FakeConsole } from '../../../src/testing/index.js';

const NOW = Date.parse('2026-11-23T09:30:00Z');
const HOUR = 60 * 60 * 1000;

describe('keepInteractions', () => {
  let clock: sinon.SinonFakeTimers;
  let page: DOMWindow;
  let console: FakeConsole;
  let uninstall: () => void;
  let opened: GenesysClient[];

  /** The component is there, again with the storage of its tab. */
  function open(keepInteractions: ConnectOptions['keepInteractions'] = true): GenesysClient {
    const client = connect({ keepInteractions });
    opened.push(client);
    return client;
  }

  const fire = (name: string, payload: object): void => {
    console.fire(`inin.salesforce.constants.consoleevent.pc.${name}`, JSON.stringify(payload));
  };

  const add = (record: object): void =>
    fire('INTERACTION_EVENT', { reason: 'interaction', data: { category: 'add', data: record } });

  const stored = (): string =>
    Array.from({ length: page.sessionStorage.length }, (_, n) => {
      const key = page.sessionStorage.key(n) ?? '';
      return `${key} ${page.sessionStorage.getItem(key)}`;
    }).join('\n');

  /** The frame goes and comes again: what was not kept is forgotten. */
  function reload(keepInteractions?: ConnectOptions['keepInteractions']): GenesysClient {
    page.dispatchEvent(new page.Event('pagehide'));
    for (const client of opened.splice(0)) client.close();
    return open(keepInteractions);
  }

  const CALL = {
    id: 'i-1',
    state: 'CONNECTED',
    phone: '+13175550123',
    name: 'Ada Example',
    attributes: { 'Participant.caseId': '00001026', 'Participant.ssn': '000-00-0000' },
  };

  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: NOW });
    page = new JSDOM('', { url: 'https://org.example/apex/GenesysEvents?isdtp=vw' }).window;
    Object.assign(globalThis, {
      window: page,
      location: page.location,
      sessionStorage: page.sessionStorage,
    });
    console = createFakeConsole({ delivery: 'sync' });
    uninstall = console.install(globalThis);
    opened = [];
  });

  afterEach(() => {
    for (const client of opened) client.close();
    uninstall();
    for (const name of ['window', 'location', 'sessionStorage']) Reflect.deleteProperty(globalThis, name);
    page.close();
    clock.restore();
  });

  it('keeps nothing unless it is asked to', () => {
    open(false);
    add(CALL);
    reload(false);
    expect(stored()).to.equal('');
  });

  it('knows a call again after a reload in mid-call', () => {
    open();
    add({ ...CALL, state: 'ALERTING' });
    clock.tick(4000);
    fire('INTERACTION_CONNECTED', { interactionId: 'i-1' });
    const [before] = opened[0]?.interactions.all() ?? [];
    clock.tick(60_000);
    const after = reload().interactions.current();
    expect(after).to.deep.include({ id: 'i-1', phase: 'connected', record: before?.record });
    expect(after?.phases).to.deep.equal([
      { phase: 'alerting', began: NOW },
      { phase: 'connected', began: NOW + 4000 },
    ]);
  });

  it('knows it also where the page went without a word, but for the last moment', () => {
    open();
    add(CALL);
    clock.tick(250);
    opened.splice(0);
    expect(open().interactions.get('i-1')?.record).to.deep.include({ name: 'Ada Example' });
  });

  it('writes a burst once', () => {
    const write = sinon.spy(Object.getPrototypeOf(page.sessionStorage) as Storage, 'setItem');
    open();
    for (let n = 0; n < 20; n++) add({ ...CALL, interactionDurationSeconds: n });
    clock.tick(1000);
    expect(write.callCount).to.equal(1);
  });

  it('keeps no field and no attribute that is to be left out', () => {
    open({ leaveOut: ['phone', 'name', 'Participant.ssn'] });
    add(CALL);
    const { record } = reload().interactions.get('i-1') ?? {};
    expect(record).to.deep.equal({
      id: 'i-1',
      state: 'CONNECTED',
      attributes: { 'Participant.caseId': '00001026' },
    });
    for (const secret of ['5550123', 'Ada', '000-00']) expect(stored()).not.to.include(secret);
  });

  it('keeps no attributes at all where those are to be left out', () => {
    open({ leaveOut: ['attributes'] });
    add(CALL);
    expect(reload().interactions.get('i-1')?.record).not.to.have.property('attributes');
    expect(stored()).not.to.include('Participant');
  });

  it('keeps nothing of what is done', () => {
    open();
    add(CALL);
    clock.tick(250);
    expect(stored()).to.include('Ada Example');
    fire('ACW_COMPLETED', { interactionId: 'i-1' });
    clock.tick(250);
    expect(stored()).to.equal('');
    expect(reload().interactions.all()).to.deep.equal([]);
  });

  it('lets what it hears count more than what was kept', () => {
    open();
    add(CALL);
    reload();
    fire('INTERACTION_DISCONNECTED', { interactionId: 'i-1' });
    expect(opened[0]?.interactions.get('i-1')).to.include({ phase: 'disconnected' });
  });

  it('leaves alone what is hours old, of another page, of another release, or garbage', () => {
    open();
    add(CALL);
    clock.tick(250);
    const [key = ''] = Object.keys(page.sessionStorage);
    const text = page.sessionStorage.getItem(key) ?? '';
    opened.splice(0);
    clock.tick(4 * HOUR);
    expect(open().interactions.all()).to.deep.equal([]);
    clock.setSystemTime(NOW + 1000);
    const kept = JSON.parse(text) as object;
    const others = [
      { ...kept, format: 1 },
      { ...kept, at: undefined },
      { ...kept, at: '9:30' },
      { ...kept, interactions: {} },
      { format: 2, at: NOW },
      [2, NOW, kept],
      {},
      null,
    ].map(each => JSON.stringify(each));
    for (const other of [...others, 'x', '']) {
      page.sessionStorage.setItem(key, other);
      expect(open().interactions.all(), other).to.deep.equal([]);
    }
    page.sessionStorage.setItem(key, text);
    expect(open().interactions.all()).to.have.length(1);
    page.history.replaceState(null, '', '/apex/Another');
    expect(open().interactions.all()).to.deep.equal([]);
  });

  for (const [what, storage] of [
    ['is blocked', undefined],
    [
      'is full',
      {
        getItem: () => null,
        setItem: () => expect.fail('QuotaExceededError'),
      },
    ],
  ] as const) {
    it(`goes on where storage ${what}, and says that nothing is kept`, () => {
      Object.assign(globalThis, { sessionStorage: storage });
      const client = open();
      add(CALL);
      clock.tick(250);
      expect(client.interactions.current()?.id).to.equal('i-1');
      expect(client.diagnose().findings.map(({ code }) => code)).to.deep.equal(['STORAGE_BLOCKED']);
    });
  }

  it('leaves no timer and no listener behind', () => {
    const add_ = sinon.spy(page, 'addEventListener');
    const remove = sinon.spy(page, 'removeEventListener');
    const client = open();
    add(CALL);
    client.close();
    expect(remove.args).to.deep.equal(add_.args);
    const write = sinon.spy(Object.getPrototypeOf(page.sessionStorage) as Storage, 'setItem');
    clock.tick(10_000);
    expect(write.callCount).to.equal(0);
    expect(stored()).to.include('i-1');
  });
});
