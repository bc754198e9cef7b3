import { expect } from 'chai';
import { connect } from '../../../src/index.js';
import type { GenesysClient } from '../../../src/index.js';
import { Pin } from '../../../src/panels/pin.js';
import type { PinStorage } from '../../../src/panels/pin.js';
import { manualClock, simulateGenesys } from '../../../src/testing/index.js';
import type { SimulatedGenesysClient } from '../../../src/testing/index.js';

describe('the pinned interaction', () => {
  let close: () => void = () => {};
  afterEach(() => close());

  /** A page with a client that hears a simulated one. */
  function world(storage?: PinStorage): {
    genesys: SimulatedGenesysClient;
    client: GenesysClient;
    pin: Pin;
    changes: (string | undefined)[];
    call(name: string): string;
  } {
    const clock = manualClock();
    const simulation = simulateGenesys({ clock });
    const client = connect({});
    const pin = new Pin(client.interactions, storage);
    const changes: (string | undefined)[] = [];
    pin.addEventListener('change', () => changes.push(pin.interaction?.record.remoteName));
    const settle = (): void => clock.advance(200);
    // Each thing that is done to the client is told before the next.
    const genesys = new Proxy(simulation.genesys, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]): unknown => {
          const result: unknown = member.apply(target, given);
          settle();
          return result;
        };
      },
    });
    close = () => {
      client.close();
      simulation.close();
    };
    return {
      genesys,
      client,
      pin,
      changes,
      call(remoteName) {
        const id = genesys.offer({ remoteName });
        genesys.pickup(id);
        return id;
      },
    };
  }

  it('is the first call, and stays it when a second one rings', () => {
    const { genesys, pin, call, changes } = world();
    const anna = call('Anna First');
    genesys.offer({ remoteName: 'Berta Second' });
    expect(pin.interaction?.id).to.equal(anna);
    expect(changes).to.deep.equal(['Anna First']);
  });

  it('is the one that the agent switches to', () => {
    const { genesys, pin, call } = world();
    call('Anna First');
    const berta = genesys.offer({ remoteName: 'Berta Second' });
    pin.set(berta);
    expect(pin.interaction?.id).to.equal(berta);
  });

  it('is the one that was answered on the page, once that is seen', () => {
    const { genesys, pin, call } = world();
    const anna = call('Anna First');
    const berta = genesys.offer({ remoteName: 'Berta Second' });
    pin.expectAnswer(berta);
    expect(pin.interaction?.id).to.equal(anna);
    genesys.pickup(berta);
    expect(pin.interaction?.id).to.equal(berta);
  });

  it('is the one that is picked up in the Genesys client while the pinned one is held', () => {
    const { genesys, pin, call } = world();
    const anna = call('Anna First');
    const berta = genesys.offer({ remoteName: 'Berta Second' });
    genesys.hold(anna);
    genesys.pickup(berta);
    expect(pin.interaction?.id).to.equal(berta);
  });

  it('is the one that is picked up where the hold of the pinned one is told after that', () => {
    const { genesys, pin, call } = world();
    const anna = call('Anna First');
    const berta = genesys.offer({ remoteName: 'Berta Second' });
    genesys.pickup(berta);
    expect(pin.interaction?.id).to.equal(anna);
    genesys.hold(anna);
    expect(pin.interaction?.id).to.equal(berta);
  });

  it('is the one that the agent selects in the Genesys client, unless that rings', async () => {
    const { genesys, pin, call } = world();
    // Subscriptions are sent at the end of the task.
    await new Promise(resolve => setTimeout(resolve));
    const anna = call('Anna First');
    const berta = genesys.offer({ remoteName: 'Berta Second' });
    genesys.select(berta);
    expect(pin.interaction?.id).to.equal(anna);
    genesys.hold(anna);
    genesys.pickup(berta);
    genesys.select(anna);
    expect(pin.interaction?.id).to.equal(anna);
  });

  it('stays through its wrap-up, and is the next one after it', () => {
    const { genesys, pin, call, changes } = world();
    const anna = call('Anna First');
    genesys.disconnect(anna);
    expect(pin.interaction?.phase).to.equal('wrap-up');
    genesys.offer({ remoteName: 'Berta Second' });
    expect(pin.interaction?.id).to.equal(anna);
    genesys.completeWrapUp(anna);
    expect(changes).to.deep.equal(['Anna First', undefined, 'Berta Second']);
  });

  it('is given up where nobody answered', () => {
    const { genesys, pin } = world();
    const anna = genesys.offer({ remoteName: 'Anna First' });
    expect(pin.interaction?.id).to.equal(anna);
    genesys.disconnect(anna);
    expect(pin.interaction).to.equal(undefined);
  });

  it('does not come back after the agent dismissed it', () => {
    const { genesys, pin, call } = world();
    const anna = call('Anna First');
    pin.dismiss();
    genesys.securePause(anna);
    expect(pin.interaction).to.equal(undefined);
    pin.set(anna);
    expect(pin.interaction?.id).to.equal(anna);
  });

  it('outlives a reload, where the interaction is known after it', () => {
    let stored: string | undefined;
    const storage: PinStorage = { read: () => stored, write: id => void (stored = id) };
    const { genesys, pin, client, call } = world(storage);
    const anna = call('Anna First');
    const berta = genesys.offer({ remoteName: 'Berta Second' });
    genesys.hold(anna);
    genesys.pickup(berta);
    pin.set(anna);
    expect(client.interactions.current()?.id).to.equal(berta);
    expect(new Pin(client.interactions, storage).interaction?.id).to.equal(anna);
    stored = 'an-id-of-yesterday';
    expect(new Pin(client.interactions, storage).interaction?.id).to.equal(berta);
  });
});
