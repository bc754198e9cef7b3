import { expect } from 'chai';
import { JSDOM } from 'jsdom';
import { connect, transferTo } from '../../../src/index.js';
import type { GenesysEvent, UnrecognizedMessage } from '../../../src/index.js';
import { manualClock, simulateGenesys } from '../../../src/testing/index.js';
import type { SimulateOptions } from '../../../src/testing/index.js';

/** A page's own client in a console with a simulated Genesys client. */
function page(options: SimulateOptions = {}) {
  const clock = manualClock();
  const simulation = simulateGenesys({ clock, noise: false, ...options });
  const client = connect({});
  const heard: GenesysEvent[] = [];
  const unrecognized: UnrecognizedMessage[] = [];
  client.on('*', event => heard.push(event));
  client.on('UNRECOGNIZED', message => unrecognized.push(message));
  const id = simulation.genesys.offer();
  simulation.genesys.pickup(id);
  clock.advance(1000);
  return {
    ...simulation,
    clock,
    client,
    heard,
    unrecognized,
    id,
    now: () => simulation.genesys.interactions.find(interaction => interaction.id === id),
    /** Hands an action over, which takes the console a task. */
    async act(action: Promise<unknown>) {
      clock.advance(1);
      await action;
      clock.advance(1000);
    },
  };
}

type Page = ReturnType<typeof page>;

describe('A page in a simulated console', () => {
  let here: Page | undefined;
  const begin = (options?: SimulateOptions): Page => (here = page(options));
  afterEach(() => {
    here?.client.close();
    here?.close();
    here = undefined;
  });

  it('hears every event of the Classic side', async () => {
    const { genesys, client, clock, heard, unrecognized, id, act } = begin({ noise: true });
    await act(client.subscribe({ type: 'UserAction', categories: ['status'] }));
    genesys.setStatus('BUSY');
    genesys.disconnect(id);
    clock.advance(1000);
    genesys.completeWrapUp(id);
    genesys.logOut();
    clock.advance(1000);
    expect(new Set(heard.map(({ name }) => name))).to.deep.equal(
      new Set([
        'INTERACTION_EVENT',
        'INTERACTION_CONNECTED',
        'UPDATE_STATUS',
        'CLIENT_EVENT',
        'INTERACTION_DISCONNECTED',
        'ACW_REQUIRED',
        'ACW_COMPLETED',
        'LOGGED_OUT',
      ]),
    );
    expect(unrecognized).to.be.empty;
  });

  it('drives the client by every action', async () => {
    const { genesys, client, id, act, now } = begin();
    await act(client.changestate({ id, action: 'hold' }));
    expect(now()?.phase).to.equal('held');
    await act(client.changestate({ id, action: 'hold' }));
    await act(client.changestate({ id, action: 'mute' }));
    expect(now()).to.include({ phase: 'connected', muted: true });
    await act(client.changestate({ id, action: 'securePause' }));
    expect(now()?.record.securePause).to.be.true;
    await act(client.addCustomAttributes({ id, attributes: { record_url: '/0000413456' } }));
    expect(now()?.attributes).to.deep.equal({ record_url: '/0000413456' });
    await act(
      client.addAssociation({ type: 'relation', id: '5678', text: 'Case 00001026', interactionId: id }),
    );
    expect(now()?.associations).to.have.length(1);
    await act(client.changestatus({ id: 'ON_QUEUE' }));
    expect(genesys.agent.status).to.equal('ON_QUEUE');
    const secureSessionContext = { flowId: 'flow-1', userData: 'hello' };
    await act(client.changestate({ id, action: 'secureSession', secureSessionContext }));
    expect(now()?.secureSession).to.deep.equal(secureSessionContext);

    const second = genesys.offer();
    await act(client.changestate({ id: second, action: 'pickup' }));
    await act(client.createConference({ interactionIds: [id, second] }));
    expect(now()?.conference).to.deep.equal([id, second]);
    await act(client.changestate({ id: second, action: 'disconnect' }));

    const participantContext = transferTo.flow('Auditor Secure Flow');
    await act(client.changestate({ id, action: 'consultTransfer', participantContext }));
    expect(now()?.consult).to.deep.equal(participantContext);
    await act(client.changestate({ id, action: 'concludeTransfer' }));
    expect(now()?.phase).to.equal('wrap-up');

    const third = genesys.offer();
    genesys.pickup(third);
    await act(client.changestate({ id: third, action: 'blindTransfer', participantContext }));
    expect(genesys.interactions[2]?.phase).to.equal('wrap-up');
  });

  it('hears what it subscribed to, also after the agent logged in again', async () => {
    const { genesys, client, clock, act } = begin();
    const heard: string[] = [];
    await act(
      client.subscribe({ type: 'UserAction', categories: ['login', 'status'] }, ({ data }) =>
        heard.push(data.category),
      ),
    );
    genesys.logOut();
    clock.advance(1000);
    genesys.logIn();
    clock.advance(1000);
    genesys.setStatus('BUSY');
    clock.advance(1000);
    expect(heard).to.deep.equal(['login', 'status']);
  });

  it('is told by the console, and not by Genesys, that an action was taken', async () => {
    const { client, genesys, act } = begin();
    const reasons: string[] = [];
    genesys.on('refused', ({ reason }) => reasons.push(reason));
    await act(client.changestate({ id: 'nobody', action: 'hold' }));
    expect(reasons).to.deep.equal(['There is no such interaction.']);
  });

  it('is left without a trace', () => {
    const { close, client, console: fake, genesys, clock } = begin();
    client.close();
    close();
    genesys.setStatus('BUSY');
    clock.advance(1000);
    expect(fake.listenerCount()).to.equal(0);
    expect(globalThis).not.to.have.property('sforce');
  });

  it('finds the console on the window that it is given', () => {
    const { window } = new JSDOM('<!doctype html>');
    const { close, console: fake } = simulateGenesys({ window, console: { inConsole: false } });
    const found = (window as { sforce?: { console: { isInConsole(): boolean } } }).sforce?.console;
    expect(found).to.equal(fake.console);
    expect(found?.isInConsole()).to.be.false;
    close();
  });
});
