import { expect } from 'chai';
import sinon from 'sinon';
import { connect } from '../../../src/index.js';
import type { Finding, GenesysClient } from '../../../src/index.js';
import { createFakeConsole } from '../../../src/testing/index.js';
import { rejection } from '../../support/outcome.js';
import { connected, onLightningByHand } from '../../support/transport-by-hand.js';
import { inClassic, onLightning } from '../../support/world.js';

const AVAILABLE = { status: 'AVAILABLE' };

const codes = (client: GenesysClient): string[] => client.diagnose().findings.map(({ code }) => code);

/** The one finding of a code, which has to be made of whole sentences. */
function finding(client: GenesysClient, code: Finding['code']): Finding {
  const [found, ...others] = client.diagnose().findings.filter(each => each.code === code);
  expect(others).to.deep.equal([]);
  const { message, remedy } = found ?? expect.fail(`there is no ${code}`);
  for (const text of [message, remedy]) expect(text).to.match(/^[A-Z\w].*[.]$/s);
  expect(found?.audience).to.be.oneOf(['developer', 'administrator', 'agent']);
  return found as Finding;
}

describe('client.diagnose', () => {
  it('tells what was heard, and since when', () => {
    const clock = sinon.useFakeTimers({ now: 1000 });
    const { client, deliver, unrecognized } = connected();
    clock.tick(500);
    client.on('*', () => {});
    deliver('UPDATE_STATUS', AVAILABLE);
    deliver('UPDATE_STATUS', AVAILABLE);
    expect(client.diagnose()).to.include({ transport: 'console', since: 1000 });
    expect(client.diagnose().heard).to.deep.equal({ UPDATE_STATUS: 2 });
    unrecognized({ wireName: 'w', message: '', problem: 'p' });
    expect(client.diagnose().heard).to.deep.equal({ UPDATE_STATUS: 2, UNRECOGNIZED: 1 });
    clock.restore();
  });

  it('finds nothing wrong with silence: an idle agent hears nothing for hours', () => {
    const clock = sinon.useFakeTimers();
    const { client } = connected();
    client.on('*', () => {});
    clock.tick(8 * 60 * 60 * 1000);
    expect(client.diagnose().findings).to.deep.equal([]);
    clock.restore();
  });

  it('tells the findings of the transport first', () => {
    const mine: Finding = { code: 'NOT_LISTENING', message: 'Mine.', remedy: 'None.', audience: 'agent' };
    const { client } = onLightningByHand({}, { diagnose: () => [mine] });
    expect(codes(client)).to.deep.equal(['NOT_LISTENING', 'NOTHING_SUBSCRIBED']);
    expect(client.diagnose().findings[0]).to.equal(mine);
  });
});

describe('NOTHING_SUBSCRIBED', () => {
  it('is found on Lightning until something is subscribed to, or arrives', async () => {
    const { client } = onLightningByHand();
    expect(finding(client, 'NOTHING_SUBSCRIBED').audience).to.equal('developer');
    client.on('UNRECOGNIZED', () => {});
    client.on('ACTION', () => {});
    expect(codes(client)).to.deep.equal(['NOTHING_SUBSCRIBED']);
    const off = client.on('UPDATE_STATUS', () => {});
    expect(codes(client)).to.deep.equal([]);
    off();
    expect(codes(client)).to.deep.equal(['NOTHING_SUBSCRIBED']);
    await client.subscribe({ type: 'Interaction', categories: ['add'] });
    expect(codes(client)).to.deep.equal([]);
  });

  it('is not found where the administrator has chosen events, which arrive unasked', () => {
    const { client, publish } = onLightning({ autoSubscribe: false });
    expect(codes(client)).to.deep.equal(['NOTHING_SUBSCRIBED']);
    publish({ type: 'PureCloud.User.updateStatus', data: { id: 'BUSY' } });
    publish({ type: 'InitialSetup' });
    expect(codes(client)).to.deep.equal(['NOTHING_SUBSCRIBED']);
    publish({ type: 'UserAction', category: 'status', data: { status: 'Busy' } });
    expect(codes(client)).to.deep.equal([]);
    client.close();
  });

  it('is no matter in Classic, where all arrives unasked', () => {
    expect(codes(connected().client)).to.deep.equal([]);
  });
});

describe('NOTHING_CONFIRMED', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => (clock = sinon.useFakeTimers({ now: 1000 })));
  afterEach(() => clock.restore());

  const timedOut = async (client: GenesysClient): Promise<void> => {
    const rejected = rejection(client.changestatus({ id: 'BUSY' }, { confirm: true, timeout: 100 }));
    await clock.tickAsync(100);
    expect((await rejected).code).to.equal('TIMEOUT');
  };

  it('is found once nothing was heard within the time of a confirmed action, and names it', async () => {
    const { client } = connected();
    await timedOut(client);
    const { message, audience } = finding(client, 'NOTHING_CONFIRMED');
    expect(message).to.match(/^changestatus was sent at 1970-01-01T00:00:01.000Z/);
    expect(audience).to.equal('administrator');
  });

  it('is found after any action that an event tells of, once its own time is over', async () => {
    for (const act of [
      c => c.changestatus({ id: 'BUSY' }, { timeout: 100 }),
      c => c.changestate({ id: 'i-1', action: 'hold' }, { timeout: 100 }),
      c => c.addCustomAttributes({ id: 'i-1', attributes: { a: 1 } }, { timeout: 100 }),
    ] as ((c: GenesysClient) => Promise<void>)[]) {
      const { client } = connected();
      await act(client);
      clock.tick(99);
      expect(codes(client)).to.deep.equal([]);
      clock.tick(1);
      expect(codes(client)).to.deep.equal(['NOTHING_CONFIRMED']);
    }
  });

  it('is gone as soon as anything is heard', async () => {
    const { client, deliver } = connected();
    await timedOut(client);
    deliver('INTERACTION_CONNECTED');
    expect(codes(client)).to.deep.equal([]);
  });

  it('is not found where something was heard since the action was sent: the client is there', async () => {
    const { client, deliver } = connected();
    const rejected = rejection(client.changestatus({ id: 'BUSY' }, { confirm: true, timeout: 100 }));
    await clock.tickAsync(50);
    deliver('INTERACTION_CONNECTED');
    await clock.tickAsync(50);
    await rejected;
    expect(codes(client)).to.deep.equal([]);
  });

  it('is not found for an action that no event tells of, nor for one that was not sent', async () => {
    const { client } = connected();
    await client.changestate({ id: 'i-1', action: 'mute' });
    await client.createConference({ interactionIds: ['i-1', 'i-2'] });
    await client.addAssociation({ type: 'relation', id: '5678', text: 'Case' });
    await client.subscribe({ type: 'Interaction', categories: ['add'] });
    await rejection(client.changestatus({ id: '' }));
    clock.tick(60_000);
    expect(codes(client)).to.deep.equal([]);
    const waiting = connected({ ready: new Promise(() => {}) });
    await timedOut(waiting.client);
    expect(codes(waiting.client)).to.deep.equal([]);
  });
});

describe('OTHER_SURFACE', () => {
  it('is found in Classic where messages arrive in Lightning’s form', () => {
    const { client, fire } = inClassic();
    fire('UPDATE_STATUS', JSON.stringify({ type: 'UserAction', category: 'status', data: {} }));
    expect(finding(client, 'OTHER_SURFACE').message).to.match(/Lightning.* the console/);
    client.close();
  });

  it('is found on Lightning where messages arrive in Classic’s form', () => {
    const { client, publish } = onLightning();
    client.on('*', () => {});
    publish(JSON.stringify({ reason: 'status_updated', status: 'BUSY' }));
    publish({ reason: 'status_updated', status: 'BUSY' });
    expect(finding(client, 'OTHER_SURFACE').message).to.match(/Classic console.* Lightning/);
    client.close();
  });

  it('is not found for what is no message of any surface', () => {
    const { client, fire } = inClassic();
    for (const text of ['{', 'null', '[]', '{}', '{"type":7}', '{"status":7}']) fire('UPDATE_STATUS', text);
    expect(client.diagnose().heard).to.deep.equal({ UNRECOGNIZED: 6 });
    expect(codes(client)).to.deep.equal([]);
    client.close();
  });
});

describe('STORAGE_BLOCKED', () => {
  it('is found where the page’s sessionStorage can’t be used, and only where it was asked for', () => {
    const fake = createFakeConsole();
    const uninstall = fake.install(globalThis);
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new Error('SecurityError');
      },
    });
    const [keeping, other] = [connect({ keepInteractions: true }), connect({})];
    expect(finding(keeping, 'STORAGE_BLOCKED').audience).to.equal('administrator');
    expect(codes(other)).to.deep.equal([]);
    keeping.close();
    other.close();
    Reflect.deleteProperty(globalThis, 'sessionStorage');
    uninstall();
  });
});
