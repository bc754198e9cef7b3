import { expect } from 'chai';
import { connect } from '../../../src/index.js';
import type { ActionEvent, ConnectOptions, GenesysClient } from '../../../src/index.js';
import { manualClock, simulateGenesys } from '../../../src/testing/index.js';
import type { ManualClock, SimulatedGenesysClient } from '../../../src/testing/index.js';

interface Surroundings {
  readonly genesys: SimulatedGenesysClient;
  /** Connects another component of the same console. */
  connect(): GenesysClient;
  close(): void;
}

const surfaces: Record<string, (clock: ManualClock) => Surroundings> = {
  'the console, in one page'(clock) {
    const simulation = simulateGenesys({ clock, noise: false });
    return { ...simulation, connect: () => connect({}) };
  },
  'the console, each component in a page of its own'(clock) {
    const simulation = simulateGenesys({ clock, noise: false });
    return {
      ...simulation,
      connect() {
        simulation.console.install(globalThis, simulation.console.addPage());
        return connect({});
      },
    };
  },
  'the message channel'(clock) {
    const simulation = simulateGenesys({ surface: 'message-channel', clock, noise: false });
    const options: ConnectOptions = { channel: simulation.channel };
    return { ...simulation, connect: () => connect(options) };
  },
};

for (const [surface, simulate] of Object.entries(surfaces)) {
  describe(`Components on ${surface}`, () => {
    let clock: ManualClock;
    let here: Surroundings;
    let clients: GenesysClient[];

    /** A component, and the actions that it hears. */
    function component(): { client: GenesysClient; heard: Pick<ActionEvent, 'name' | 'request' | 'own'>[] } {
      const client = here.connect();
      clients.push(client);
      const heard: Pick<ActionEvent, 'name' | 'request' | 'own'>[] = [];
      client.on('ACTION', ({ name, request, own }) => heard.push({ name, request, own }));
      return { client, heard };
    }

    beforeEach(() => {
      clock = manualClock();
      here = simulate(clock);
      clients = [];
    });
    afterEach(() => {
      for (const client of clients) client.close();
      here.close();
      Reflect.deleteProperty(globalThis, 'sforce');
    });

    it('hear what another one asks of the Genesys client, each once', async () => {
      const first = component();
      const second = component();
      const id = here.genesys.offer();
      const request = { id, attributes: { caseNumber: '00001026', color: null } };
      const sent = first.client.addCustomAttributes(request);
      await clock.advanceAsync(1000);
      await sent;
      expect(first.heard).to.deep.equal([{ name: 'addCustomAttributes', request, own: true }]);
      expect(second.heard).to.deep.equal([{ name: 'addCustomAttributes', request, own: false }]);
      expect(here.genesys.actions).to.deep.equal([{ name: 'addCustomAttributes', request }]);
      expect(here.genesys.interactions[0]?.attributes).to.deep.equal({ caseNumber: '00001026' });
    });

    it('hear both of two equal actions, one of each component', async () => {
      const first = component();
      const second = component();
      const id = here.genesys.offer();
      here.genesys.pickup(id);
      const sent = [first, second].map(({ client }) => client.changestate({ id, action: 'mute' }));
      await clock.advanceAsync(1000);
      await Promise.all(sent);
      for (const { heard } of [first, second]) {
        expect(heard.map(({ own }) => own).sort()).to.deep.equal([false, true]);
      }
      expect(here.genesys.interactions[0]?.muted, 'two toggles').to.be.false;
    });

    it('act on what they hear', async () => {
      const first = component();
      const second = component();
      second.client.on('ACTION', ({ name, request, own }) => {
        if (name !== 'addCustomAttributes' || own) return;
        const { id } = request as { id: string };
        void second.client.addAssociation({ type: 'relation', id: '500', text: 'Case', interactionId: id });
      });
      const id = here.genesys.offer();
      void first.client.addCustomAttributes({ id, attributes: { caseNumber: '500' } });
      await clock.advanceAsync(1000);
      expect(here.genesys.interactions[0]?.associations).to.deep.equal([
        { type: 'relation', id: '500', text: 'Case' },
      ]);
      expect(first.heard.map(({ name, own }) => [name, own])).to.deep.equal([
        ['addCustomAttributes', true],
        ['addAssociation', false],
      ]);
    });
  });
}
