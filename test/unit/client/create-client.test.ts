import { expect } from 'chai';
import sinon from 'sinon';
import { connect, record, ToolkitError } from '../../../src/index.js';
import type { ConnectOptions, GenesysClient } from '../../../src/index.js';
import { createFakeConsole } from '../../../src/testing/index.js';
import type { FakeConsole } from '../../../src/testing/index.js';
import { openDesk, SIDES } from '../../support/desk.js';
import type { Desk } from '../../support/desk.js';
import { rejection, thrown } from '../../support/outcome.js';
import { ALERTING, CONNECTED, HELD } from '../../support/records.js';
import { connected } from '../../support/transport-by-hand.js';

for (const side of SIDES) {
  describe(`A handler of an event, ${side}:`, () => {
    let desk: Desk;
    beforeEach(() => void (desk = openDesk(side)));
    afterEach(() => desk.close());

    const phase = () => desk.interactions.get('i-1')?.phase;

    it('sees in client.interactions what its own event brought', () => {
      const seen: unknown[] = [];
      desk.client.on('INTERACTION_EVENT', () => seen.push(desk.interactions.get('i-1')?.record.state));
      desk.client.on('INTERACTION_CONNECTED', () => seen.push(`connected: ${phase()}`));
      desk.client.on('INTERACTION_DISCONNECTED', () => seen.push(`disconnected: ${phase()}`));
      desk.client.on('ACW_REQUIRED', () => seen.push(`required: ${phase()}`));
      desk.client.on('ACW_COMPLETED', () => seen.push(`completed: ${phase()}`));
      desk.add(ALERTING);
      desk.change(HELD, ALERTING);
      desk.connected('i-1');
      desk.disconnected('i-1');
      desk.acwRequired('i-1');
      desk.acwCompleted('i-1');
      expect(seen).to.deep.equal([
        'ALERTING',
        'HELD',
        'connected: connected',
        'disconnected: disconnected',
        'required: wrap-up',
        'completed: done',
      ]);
    });

    it('of any name sees it, those of * and of CLIENT_EVENT too', () => {
      const seen: unknown[] = [];
      desk.client.on('*', () => seen.push(['*', phase()]));
      desk.client.on('CLIENT_EVENT', () => seen.push(['CLIENT_EVENT', phase()]));
      desk.interaction('connect', CONNECTED);
      expect(seen).to.deep.equal([
        ['CLIENT_EVENT', 'connected'],
        ['*', 'connected'],
      ]);
    });

    it('of LOGGED_OUT sees that all is done and nothing is selected', () => {
      const seen: unknown[] = [];
      desk.add(CONNECTED);
      desk.selection('i-1');
      desk.client.on('LOGGED_OUT', () => seen.push(phase(), desk.interactions.current()));
      desk.loggedOut();
      expect(seen).to.deep.equal(['done', undefined]);
    });

    it('sees nothing later, though one before it caused the next messages', () => {
      const seen: unknown[] = [];
      desk.client.on(
        'INTERACTION_EVENT',
        () => {
          desk.change(HELD, ALERTING);
          desk.disconnected('i-1');
          desk.selection('i-1');
        },
        { once: true },
      );
      desk.client.on('*', ({ name }) => seen.push([name, phase()]));
      desk.add(ALERTING);
      expect(seen).to.deep.equal([
        ['INTERACTION_EVENT', 'alerting'],
        ['INTERACTION_EVENT', 'held'],
        ['INTERACTION_DISCONNECTED', 'disconnected'],
        ['CLIENT_EVENT', 'disconnected'],
      ]);
      expect(desk.interactions.current()?.id).to.equal('i-1');
    });

    it('comes before those of change, phase and selection, which come before the next message', () => {
      const order: string[] = [];
      desk.client.on('*', ({ name }) => order.push(name));
      desk.interactions.on('change', () => order.push('change'));
      desk.interactions.on('phase', ({ phase: now }) => order.push(now));
      desk.interactions.on('selection', ({ id }) => order.push(`${id} selected`));
      desk.client.on(
        'INTERACTION_EVENT',
        () => {
          desk.change(HELD, ALERTING);
          desk.selection('i-1');
        },
        { once: true },
      );
      desk.add(ALERTING);
      expect(order).to.deep.equal([
        'INTERACTION_EVENT',
        'change',
        'alerting',
        'INTERACTION_EVENT',
        'change',
        'held',
        'CLIENT_EVENT',
        'i-1 selected',
      ]);
    });

    it('waits until the handlers of change and phase are through, where one of those causes its event', () => {
      const order: string[] = [];
      desk.interactions.on('change', () => desk.change(HELD, ALERTING), { once: true });
      desk.interactions.on('phase', ({ phase: now, interaction }) =>
        order.push(`${now} ${interaction.phase}`),
      );
      desk.client.on('*', () => order.push(`event ${phase()}`));
      desk.add(ALERTING);
      expect(order).to.deep.equal(['event alerting', 'alerting alerting', 'event held', 'held held']);
    });

    it('that throws takes nothing from client.interactions, nor from its handlers', () => {
      desk.client.on('INTERACTION_EVENT', () => {
        throw new Error('mine');
      });
      desk.add(ALERTING);
      expect(desk.news()).to.deep.equal(['i-1 change id, state, phone, isDone', 'i-1 alerting']);
      expect(phase()).to.equal('alerting');
      expect(desk.reported).to.have.length(1);
    });
  });
}

describe('A message that arrives inside a handler', () => {
  it('waits, whatever it is: an event, one that can’t be read, an action', () => {
    const { client, deliver, unrecognized, ask } = connected();
    const order: string[] = [];
    client.on('ACTION', ({ name }) => order.push(`ACTION ${name}`));
    client.on('UNRECOGNIZED', ({ wireName }) => order.push(`UNRECOGNIZED ${wireName}`));
    client.on('UPDATE_STATUS', () => {
      unrecognized({ wireName: 'w', message: '', problem: 'p' });
      ask('changestatus', { id: 'BUSY' });
      deliver('LOGGED_OUT');
      order.push('first UPDATE_STATUS');
    });
    client.on('*', ({ name }) => order.push(`* ${name}`));
    deliver('UPDATE_STATUS');
    expect(order).to.deep.equal([
      'first UPDATE_STATUS',
      '* UPDATE_STATUS',
      'UNRECOGNIZED w',
      'ACTION changestatus',
      '* LOGGED_OUT',
    ]);
  });

  it('is heard by nobody where the handler closes the client', () => {
    const { client, deliver } = connected();
    const handler = sinon.spy();
    client.on('UPDATE_STATUS', () => {
      deliver('LOGGED_OUT');
      client.close();
    });
    client.on('LOGGED_OUT', handler);
    deliver('UPDATE_STATUS');
    expect(handler.callCount).to.equal(0);
  });
});

describe('The members of a client', () => {
  for (const options of [{}, { share: true, keepInteractions: true }] as ConnectOptions[]) {
    it(`are the same before and after all use: ${JSON.stringify(options)}`, async () => {
      const { client, deliver } = connected({}, options);
      const before = { ...client, interactions: { ...client.interactions } };
      // Whoever assigned to one of them now would throw.
      Object.freeze(client);
      Object.freeze(client.interactions);

      const recorder = record(client);
      client.on('*', () => {}, { replayLast: true });
      client.interactions.on('selection', () => {});
      deliver('INTERACTION_EVENT', {
        data: { category: 'add', data: { ...CONNECTED, securePause: false } },
      });
      await client.changestatus({ id: 'BUSY' });
      await client.subscribe({ type: 'Interaction', categories: ['add'] }, () => {});
      const held = client.setHeld('i-1', true);
      await Promise.resolve();
      await Promise.resolve();
      deliver('INTERACTION_EVENT', { data: { category: 'change', data: { new: HELD } } });
      await held;
      await client.setSecurePause('i-1', false);
      client.diagnose();
      recorder.stop();
      client.close();
      expect({ ...client, interactions: { ...client.interactions } }).to.deep.equal(before);
    });
  }
});

describe('A console that refuses to be listened to', () => {
  let fake: FakeConsole;
  let uninstall: () => void;
  let client: GenesysClient;
  beforeEach(() => {
    fake = createFakeConsole({ delivery: 'sync', throwing: ['addEventListener'] });
    uninstall = fake.install(globalThis);
    client = connect({});
  });
  afterEach(() => {
    client.close();
    uninstall();
  });

  const fire = () =>
    fake.fire('inin.salesforce.constants.consoleevent.pc.UPDATE_STATUS', '{"status":"AVAILABLE"}');

  it('is connected to all the same: diagnose() tells of it', () => {
    expect(client.diagnose().findings.map(({ code }) => code)).to.deep.equal(['NOT_LISTENING']);
    expect(client.interactions.all()).to.deep.equal([]);
  });

  it('makes the first handler throw, and the first of interactions; neither is added', () => {
    const handler = sinon.spy();
    for (const add of [
      () => client.on('UPDATE_STATUS', handler),
      () => client.on('*', handler),
      () => client.on('ACTION', handler),
      () => client.interactions.on('phase', handler),
    ]) {
      expect(thrown(add).code).to.equal('SURFACE_UNAVAILABLE');
    }
    fake.quirks.throwing = [];
    client.on('LOGGED_OUT', () => {});
    fire();
    expect(handler.callCount).to.equal(0);
  });

  it('makes what waits for events reject, and sends nothing', async () => {
    for (const act of [
      client.changestatus({ id: 'BUSY' }, { confirm: true }),
      client.setHeld('i-1', true),
      client.subscribe({ type: 'Interaction', categories: ['add'] }, () => {}),
    ]) {
      expect((await rejection(act)).code).to.equal('SURFACE_UNAVAILABLE');
    }
    expect(fake.fired).to.deep.equal([]);
    await client.changestatus({ id: 'BUSY' });
    expect(fake.fired).to.have.length(1);
  });

  it('is tried again with the next handler', () => {
    const handler = sinon.spy();
    fake.quirks.throwing = [];
    client.on('UPDATE_STATUS', handler);
    fire();
    expect(handler.callCount).to.equal(1);
    expect(client.diagnose().findings).to.deep.equal([]);
  });
});

describe('client.close', () => {
  it('ends handlers, actions under way and the transport', async () => {
    const { client, send, deliver, close } = connected();
    const handler = sinon.spy();
    client.on('*', handler);
    send.returns(new Promise(() => {}));
    const act = client.changestatus({ id: 'AVAILABLE' });
    client.close();
    client.close();
    deliver('LOGGED_OUT');
    expect((await rejection(act)).code).to.equal('CLOSED');
    expect(handler.callCount).to.equal(0);
    expect(close.called).to.equal(true);
  });

  it('is no error of the page, though a subscription was just being sent again', async () => {
    const clock = sinon.useFakeTimers();
    const reportError = sinon.spy();
    Object.assign(globalThis, { reportError });
    try {
      const { client, send, restarted } = connected();
      await client.subscribe({ type: 'Interaction', categories: ['add'] });
      send.returns(new Promise(() => {}));
      restarted();
      client.close();
      await clock.runAllAsync();
      expect(reportError.args).to.deep.equal([]);
    } finally {
      clock.restore();
      delete (globalThis as { reportError?: unknown }).reportError;
    }
  });

  it('during a delivery stops it', () => {
    const { client, deliver } = connected();
    const handler = sinon.spy();
    client.on('LOGGED_OUT', () => client.close());
    client.on('LOGGED_OUT', handler);
    client.on('*', handler);
    deliver('LOGGED_OUT');
    expect(handler.callCount).to.equal(0);
  });

  it('refuses what comes after', async () => {
    const { client, listen } = connected();
    client.close();
    expect(() => client.on('*', () => {}))
      .to.throw(ToolkitError)
      .with.property('code', 'CLOSED');
    expect((await rejection(client.changestatus({ id: 'AVAILABLE' }))).code).to.equal('CLOSED');
    expect((await rejection(client.subscribe({ type: 'Interaction', categories: ['add'] }))).code).to.equal(
      'CLOSED',
    );
    expect(listen.callCount).to.equal(0);
  });
});
