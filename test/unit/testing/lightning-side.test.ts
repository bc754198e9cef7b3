import { expect } from 'chai';
import { lightningSide, manualClock, SimulatedGenesysClient } from '../../../src/testing/index.js';
import type { LightningSurface, Refusal, SimulatedGenesysOptions } from '../../../src/testing/index.js';
import type { Json } from '../../support/surroundings.js';

const EVERYTHING = ['Interaction', 'Notification', 'UserAction'] as const;

/** A simulated client in Lightning, with all that it publishes in a list. Quiet, unless told otherwise. */
function lightning(surface: Partial<LightningSurface> = {}, options: SimulatedGenesysOptions = {}) {
  const clock = manualClock();
  const genesys = new SimulatedGenesysClient({ clock, noise: false, ...options });
  const messages: Json[] = [];
  const refused: Refusal[] = [];
  genesys.on('refused', refusal => refused.push(refusal));
  const side = lightningSide(genesys, { publish: message => messages.push(message), ...surface });
  return {
    clock,
    genesys,
    messages,
    refused,
    side,
    act: (type: string, data: unknown) => side.receive({ type, data }),
    /** Type and category of what was told since this was asked last. */
    told() {
      clock.advance(1000);
      return messages.splice(0).map(({ type, category }) => (category ? `${type} ${category}` : type));
    },
    now: () => genesys.interactions[0],
  };
}

function onTheCall(surface: Partial<LightningSurface> = {}) {
  const around = lightning(surface);
  const id = around.genesys.offer();
  around.genesys.pickup(id);
  around.told();
  return { ...around, id };
}

const participantContext = { transferTarget: '3175550123', transferTargetType: 'address' };
const secureSessionContext = { flowId: 'flow-1', userData: 'hello', disconnect: false };

describe('The Lightning side of a simulated Genesys client tells', () => {
  it('that it loaded, and nothing else that nobody asked for', () => {
    const { genesys, told } = lightning();
    genesys.pickup(genesys.offer());
    genesys.setStatus('BUSY');
    expect(told()).to.deep.equal(['InitialSetup']);
    genesys.restart();
    expect(told()).to.deep.equal(['InitialSetup']);
    genesys.logOut();
    expect(told()).to.be.empty;
    genesys.logIn();
    expect(told()).to.deep.equal(['InitialSetup']);
  });

  it('that it loaded as a Handshake, over postMessage', () => {
    expect(lightning({ start: 'Handshake' }).told()).to.deep.equal(['Handshake']);
  });

  it('that it loaded in a later task, so that a page which is there can listen first', () => {
    const { messages, clock } = lightning();
    expect(messages).to.be.empty;
    clock.advance(0);
    expect(messages).to.deep.equal([{ type: 'InitialSetup' }]);
    clock.advance(60_000);
    expect(messages, 'once').to.have.length(1);
  });

  it('that it loaded before all else, however early that comes', () => {
    const { genesys, messages, told } = lightning({ clientEventTypes: ['UserAction'] });
    genesys.setStatus('BUSY');
    expect(messages.map(({ type }) => type)).to.deep.equal(['InitialSetup', 'UserAction']);
    expect(told()).to.have.length(2);
  });

  it('that it loaded once, where it loads again at once', () => {
    const { genesys, told } = lightning();
    genesys.restart();
    expect(told()).to.deep.equal(['InitialSetup']);
  });

  it('that it loaded after the pages, where it is told when those are there', async () => {
    let arrive = (): void => {};
    const loaded = new Promise<void>(resolve => (arrive = resolve));
    const { told } = lightning({ loaded });
    expect(told()).to.be.empty;
    arrive();
    await loaded;
    expect(told()).to.deep.equal(['InitialSetup']);
  });

  it('nothing of its load once it is closed', () => {
    const { side, told } = lightning();
    side.close();
    expect(told()).to.be.empty;
  });

  it('that it loaded when the agent logs in', () => {
    const { genesys, told } = lightning({}, { loggedIn: false });
    expect(told()).to.be.empty;
    genesys.logIn();
    expect(told()).to.deep.equal(['InitialSetup']);
  });

  it('what a component subscribed to, until it loads again', () => {
    const { genesys, act, told } = lightning();
    told();
    act('PureCloud.subscribe', { type: 'UserAction', categories: ['status'] });
    genesys.setStatus('BUSY');
    genesys.offer();
    expect(told()).to.deep.equal(['UserAction status']);
    genesys.restart();
    genesys.setStatus('AWAY');
    expect(told()).to.deep.equal(['InitialSetup']);
  });

  it('what the administrator chose, and the whole of a call in order', () => {
    const { genesys, told, messages, clock } = lightning({ clientEventTypes: ['Interaction'] });
    const id = genesys.offer();
    genesys.pickup(id);
    clock.advance(1000);
    genesys.hold(id);
    clock.advance(1000);
    genesys.disconnect(id);
    clock.advance(1000);
    genesys.completeWrapUp(id);
    clock.advance(1000);
    expect(messages[1].data).to.include({ id, state: 'ALERTING' });
    expect(messages[2].data.new).to.include({ id, state: 'CONNECTED' });
    expect(messages.at(-1)).to.deep.equal({ type: 'Interaction', category: 'deallocate', data: id });
    expect(told()).to.deep.equal([
      'InitialSetup',
      'Interaction add',
      'Interaction change',
      'Interaction connect',
      'Interaction change',
      'Interaction disconnect',
      'Interaction acw',
      'Interaction deallocate',
    ]);
  });

  it('the logout to who was subscribed', () => {
    const { genesys, act, told } = lightning();
    act('PureCloud.subscribe', { type: 'UserAction', categories: ['logout'] });
    genesys.logOut();
    expect(told()).to.deep.equal(['InitialSetup', 'UserAction logout']);
  });

  it('nothing any more once it is closed', () => {
    const { genesys, side, told } = lightning({ clientEventTypes: EVERYTHING });
    told();
    side.close();
    genesys.offer();
    expect(told()).to.be.empty;
  });
});

describe('The Lightning side of a simulated Genesys client obeys', () => {
  for (const type of ['PureCloud.Interaction.updateState', 'PureCloud.interaction.updateState']) {
    it(type, () => {
      const { id, act, now } = onTheCall();
      act(type, { id, action: 'hold' });
      expect(now()?.phase).to.equal('held');
    });
  }

  for (const type of ['PureCloud.subscribe', 'PureCloud.Subscribe']) {
    it(type, () => {
      const { genesys, act } = lightning();
      act(type, { type: 'Notification', categories: ['chatUpdate'] });
      expect(genesys.subscriptions).to.deep.equal([{ type: 'Notification', categories: ['chatUpdate'] }]);
    });
  }

  it('transfers and secure sessions', () => {
    const { id, act, now } = onTheCall();
    act('PureCloud.Interaction.updateState', { id, action: 'secureSession', secureSessionContext });
    expect(now()?.secureSession).to.deep.equal(secureSessionContext);
    act('PureCloud.Interaction.updateState', { id, action: 'blindTransfer', participantContext });
    expect(now()?.phase).to.equal('wrap-up');
  });

  it('PureCloud.User.updateStatus', () => {
    const { genesys, act } = lightning();
    act('PureCloud.User.updateStatus', { id: 'ON_QUEUE' });
    expect(genesys.agent.status).to.equal('ON_QUEUE');
  });

  it('PureCloud.Interaction.addCustomAttributes', () => {
    const { id, act, now } = onTheCall();
    act('PureCloud.Interaction.addCustomAttributes', { id, attributes: { record_url: '/0000413456' } });
    expect(now()?.attributes).to.deep.equal({ record_url: '/0000413456' });
  });

  it('PureCloud.addAssociation', () => {
    const { act, now } = onTheCall();
    act('PureCloud.addAssociation', { type: 'contact', id: '1234', text: 'John Smith' });
    expect(now()?.associations).to.deep.equal([{ type: 'contact', id: '1234', text: 'John Smith' }]);
  });

  it('PureCloud.Interaction.createConference', () => {
    const { id, genesys, act, now } = onTheCall();
    const second = genesys.offer();
    genesys.pickup(second);
    act('PureCloud.Interaction.createConference', { interactionIds: [id, second] });
    expect(now()?.conference).to.deep.equal([id, second]);
  });
});

describe('The Lightning side of a simulated Genesys client bears', () => {
  it('an action that there is none of, which it tells', () => {
    const { act, refused } = lightning();
    act('PureCloud.interaction.addCustomAttributes', { id: '1' });
    act('PureCloud.__proto__', {});
    expect(refused.map(({ action, reason }) => [action, reason])).to.deep.equal([
      ['PureCloud.interaction.addCustomAttributes', 'There is no such action.'],
      ['PureCloud.__proto__', 'There is no such action.'],
    ]);
  });

  it('an action without data, which it tells', () => {
    const { side, refused } = lightning();
    side.receive({ type: 'PureCloud.subscribe' });
    expect(refused).to.have.length(1);
  });

  it('what is no action, which it leaves alone', () => {
    const { side, refused } = lightning();
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    const hostile = {
      get type(): string {
        throw new Error('mine');
      },
    };
    for (const message of [
      undefined,
      null,
      '',
      'PureCloud.subscribe',
      7,
      7n,
      [],
      {},
      { type: 7 },
      { type: 'InitialSetup' },
      { type: 'Interaction', category: 'add', data: {} },
      () => {},
      cyclic,
      hostile,
    ]) {
      expect(() => side.receive(message)).not.to.throw();
    }
    expect(refused).to.be.empty;
  });

  it('that a message is changed after it was sent', () => {
    const { id, side, now } = onTheCall();
    const attributes: Record<string, string> = { color: 'blue' };
    side.receive({ type: 'PureCloud.Interaction.addCustomAttributes', data: { id, attributes } });
    attributes.color = 'red';
    expect(now()?.attributes).to.deep.equal({ color: 'blue' });
  });
});
