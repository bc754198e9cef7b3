import { expect } from 'chai';
import { JSDOM } from 'jsdom';
import { connect, EVENT_NAMES } from '../../../src/index.js';
import type { ConnectOptions, EventName, EventPayloads, GenesysClient } from '../../../src/index.js';
import { manualClock, simulateGenesys } from '../../../src/testing/index.js';
import type { ManualClock, SimulatedGenesysClient, Simulations } from '../../../src/testing/index.js';

const PAYLOADS: { readonly [Name in EventName]: EventPayloads[Name] } = {
  INTERACTION_EVENT: {
    reason: 'interaction',
    data: { category: 'add', data: { id: 'i-1', ani: '555-0123' } },
  },
  INTERACTION_CONNECTED: { reason: 'connected', interactionId: 'i-1' },
  INTERACTION_DISCONNECTED: { reason: 'disconnected', interactionId: 'i-1' },
  ACW_REQUIRED: { reason: 'acw_required', interactionId: 'i-1' },
  ACW_COMPLETED: { reason: 'acw_completed', interactionId: 'i-1' },
  UPDATE_STATUS: { reason: 'status_updated', status: 'NAPPING', sub_status: 'Deeply' },
  LOGGED_OUT: { reason: 'logged_out' },
  CLIENT_EVENT: {
    reason: 'client',
    data: { type: 'Notification', category: 'interactionSelection', data: 7 },
  },
};

describe('By hand', () => {
  let clock: ManualClock;
  let genesys: SimulatedGenesysClient;
  let client: GenesysClient;
  let end: () => void;

  async function begin(surface: keyof Simulations) {
    clock = manualClock();
    const { window } = new JSDOM('<!doctype html>');
    // As in a browser, where the page's window is the global object.
    Object.assign(globalThis, { window });
    const simulation = simulateGenesys({
      surface,
      clock,
      window: surface === 'window-message' ? window : globalThis,
    });
    genesys = simulation.genesys;
    // It says how to connect to it, where that takes anything.
    client = connect({ ...simulation } as ConnectOptions);
    end = () => {
      client.close();
      simulation.close();
      window.close();
      Reflect.deleteProperty(globalThis, 'window');
    };
    await clock.advanceAsync(1000);
  }
  afterEach(() => end());

  for (const surface of ['console', 'message-channel', 'window-message'] as const) {
    for (const name of EVENT_NAMES) {
      it(`an event is fired with one call: ${name}, ${surface}`, async () => {
        await begin(surface);
        const heard: unknown[] = [];
        client.on(name, payload => heard.push(payload));
        const subscribed = client.subscribe({ type: 'Notification', categories: ['interactionSelection'] });
        await clock.advanceAsync(1000);
        await subscribed;
        genesys.fire(name, PAYLOADS[name]);
        await clock.advanceAsync(1000);
        expect(heard).to.deep.equal([PAYLOADS[name]]);
      });
    }

    it(`what pages sent is known by the documented names: ${surface}`, async () => {
      await begin(surface);
      const id = genesys.offer();
      const sent = [
        client.changestate({ id, action: 'pickup' }),
        client.changestatus({ id: 'BUSY' }),
        client.addCustomAttributes({ id, attributes: { caseId: '500' } }),
        client.subscribe({ type: 'UserAction', categories: ['login'] }),
      ];
      await clock.advanceAsync(1000);
      await Promise.all(sent);
      expect(genesys.actions).to.deep.equal([
        { name: 'changestate', request: { id, action: 'pickup' } },
        { name: 'changestatus', request: { id: 'BUSY' } },
        { name: 'addCustomAttributes', request: { id, attributes: { caseId: '500' } } },
        { name: 'subscribe', request: { type: 'UserAction', categories: ['login'] } },
      ]);
    });

    it(`what pages sent is known also where it was refused: ${surface}`, async () => {
      await begin(surface);
      const sent = client.changestate({ id: 'nobody', action: 'hold' });
      await clock.advanceAsync(1000);
      await sent;
      expect(genesys.actions).to.deep.equal([
        { name: 'changestate', request: { id: 'nobody', action: 'hold' } },
      ]);
    });
  }

  it('of what pages sent the latest 1000 are kept, each list as it was then', async () => {
    await begin('console');
    const send = (status: string): void => {
      genesys.keepAction({ name: 'changestatus', request: { id: status } });
    };
    send('first');
    const { actions } = genesys;
    for (let more = 1; more <= 1000; more++) send(`${more}`);
    expect(actions).to.have.length(1);
    expect(genesys.actions.map(({ request }) => request.id))
      .to.have.length(1000)
      .and.not.to.include('first');
  });

  it('messages reach a window also where there is no structuredClone, as in jest', async () => {
    const { structuredClone } = globalThis;
    Reflect.deleteProperty(globalThis, 'structuredClone');
    try {
      await begin('window-message');
      const id = genesys.offer();
      const picked = client.changestate({ id, action: 'pickup' });
      await clock.advanceAsync(1000);
      await picked;
      expect(genesys.interactions[0]?.phase).to.equal('connected');
    } finally {
      Object.assign(globalThis, { structuredClone });
    }
  });
});
