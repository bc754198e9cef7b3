import { expect } from 'chai';
import { JSDOM } from 'jsdom';
import { connect } from '../../../src/index.js';
import type { ConnectOptions, GenesysClient } from '../../../src/index.js';
import { manualClock, simulateGenesys } from '../../../src/testing/index.js';
import type { ManualClock, SimulatedGenesysClient, SimulateOptions } from '../../../src/testing/index.js';

interface Surroundings {
  genesys: SimulatedGenesysClient;
  options: ConnectOptions;
  close(): void;
}

type Options = Pick<SimulateOptions, 'clientEventTypes'>;

const surfaces: Record<string, (clock: ManualClock, options?: Options) => Surroundings> = {
  console(clock) {
    return { ...simulateGenesys({ clock, noise: false }), options: {} };
  },
  'message-channel'(clock, options) {
    const simulation = simulateGenesys({ surface: 'message-channel', clock, noise: false, ...options });
    return { ...simulation, options: { channel: simulation.channel } };
  },
  'window-message'(clock, options) {
    const { window } = new JSDOM('<!doctype html>');
    // As in a browser, where the page's window is the global object.
    Object.assign(globalThis, { window });
    const simulation = simulateGenesys({
      surface: 'window-message',
      window,
      clock,
      noise: false,
      ...options,
    });
    return {
      genesys: simulation.genesys,
      options: { clientOrigins: simulation.clientOrigins },
      close() {
        simulation.close();
        window.close();
        Reflect.deleteProperty(globalThis, 'window');
      },
    };
  },
};

for (const [surface, simulate] of Object.entries(surfaces)) {
  describe(`A page on the simulated surface ${surface}`, () => {
    let clock: ManualClock;
    let here: Surroundings;
    let client: GenesysClient;

    function begin(options?: Options): void {
      clock = manualClock();
      here = simulate(clock, options);
      client = connect(here.options);
    }
    afterEach(() => {
      client.close();
      here.close();
    });

    /** Lets messages travel, and the promises that wait for them. */
    async function pass(): Promise<void> {
      for (let turn = 0; turn < 4; turn++) {
        clock.advance(250);
        await Promise.resolve();
      }
    }

    it('hears calls where it only calls on(INTERACTION_CONNECTED)', async () => {
      begin();
      expect(client.transport).to.equal(surface);
      const heard: string[] = [];
      client.on('INTERACTION_CONNECTED', ({ interactionId }) => heard.push(interactionId));
      await pass();
      const id = here.genesys.offer();
      here.genesys.pickup(id);
      await pass();
      here.genesys.restart();
      await pass();
      const second = here.genesys.offer();
      here.genesys.pickup(second);
      await pass();
      expect(heard).to.deep.equal([id, second]);
    });

    it('drives the call back', async () => {
      begin();
      await pass();
      const id = here.genesys.offer();
      const picked = client.changestate({ id, action: 'pickup' });
      await pass();
      await picked;
      expect(here.genesys.interactions[0]?.phase).to.equal('connected');
    });

    if (surface !== 'console') {
      it('hears without a subscription what the administrator chose', async () => {
        begin({ clientEventTypes: ['UserAction'] });
        const own = connect({ ...here.options, autoSubscribe: false });
        const heard: string[] = [];
        own.on('UPDATE_STATUS', ({ status }) => heard.push(status));
        await pass();
        here.genesys.setStatus('BUSY');
        await pass();
        own.close();
        expect(heard).to.deep.equal(['Busy']);
        expect(here.genesys.subscriptions).to.be.empty;
      });
    }

    it('is left without a trace', async () => {
      begin();
      client.close();
      here.close();
      expect(globalThis).not.to.have.property('sforce');
    });
  });
}
