import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import sinon from 'sinon';
import { connect } from '../../../src/index.js';
import type { ConnectOptions, GenesysClient } from '../../../src/index.js';
import { CHANNEL, fakeMessageService } from '../../support/fake-message-service.js';
import { rejection } from '../../support/rejection.js';

const page = globalThis as { sforce?: unknown };

const CONNECTED = { type: 'Interaction', category: 'connect', data: { id: 'i-1' } };
const SUBSCRIBED = { type: 'PureCloud.subscribe', data: { type: 'Interaction', categories: ['connect'] } };

describe('the message-channel transport', () => {
  let one: ReturnType<typeof fakeMessageService>;
  let client: GenesysClient;

  function open(options?: ConnectOptions) {
    one = fakeMessageService();
    page.sforce = { one };
    client = connect({ channel: CHANNEL, ...options });
    return client;
  }

  afterEach(() => {
    client.close();
    delete page.sforce;
  });

  const published = () => one.published.map(([, message]) => message);
  const findings = () => client.diagnose().findings.join(' ');

  it('hears the channel that was given, and no other', () => {
    const handler = sinon.spy();
    open().on('INTERACTION_CONNECTED', handler);
    one.deliver(CONNECTED, 'another__c');
    expect(handler.callCount).to.equal(0);
    one.deliver(CONNECTED);
    expect(handler.args[0]?.[0]).to.deep.equal({ reason: 'connected', interactionId: 'i-1' });
  });

  it('publishes on the channel that was given', async () => {
    await open().changestate({ id: 'i-1', action: 'hold' });
    expect(one.published).to.deep.equal([
      [CHANNEL, { type: 'PureCloud.Interaction.updateState', data: { id: 'i-1', action: 'hold' } }],
    ]);
  });

  it('subscribes to the channel once, however many handlers there are', () => {
    open();
    for (const name of ['UPDATE_STATUS', '*', 'UNRECOGNIZED'] as const) client.on(name as '*', () => {});
    expect(one.subscriptions.size).to.equal(1);
  });

  it('is ready at once, since nobody there can tell whether the Genesys client is', async () => {
    expect(await open().ready).to.equal(undefined);
  });

  it('subscribes at each InitialSetup anew', async () => {
    open().on('INTERACTION_CONNECTED', () => {});
    await setImmediate();
    one.deliver({ type: 'InitialSetup' });
    one.deliver({ type: 'InitialSetup' });
    await setImmediate();
    expect(published()).to.deep.equal([SUBSCRIBED, SUBSCRIBED, SUBSCRIBED]);
  });

  it('takes an action for no event, neither its own echo nor another component’s', async () => {
    const handler = sinon.spy();
    open({ autoSubscribe: false });
    client.on('*', handler);
    client.on('CLIENT_EVENT', handler);
    client.on('UNRECOGNIZED', handler);
    await client.changestatus({ id: 'BUSY' });
    one.deliver({ type: 'PureCloud.subscribe', category: 'connect', data: { id: 'i-1' } });
    expect(handler.callCount).to.equal(0);
    expect(client.diagnose().heard).to.deep.equal({});
    // Nor for a sign that the Genesys client is there.
    expect(findings()).to.match(/No InitialSetup came/);
  });

  it('gives each message to CLIENT_EVENT, mapped or not, and once to *', () => {
    open();
    const heard: string[] = [];
    client.on('CLIENT_EVENT', ({ data }, event) => heard.push(`${event.name} ${data.type} ${data.category}`));
    client.on('*', ({ name }) => heard.push(`* ${name}`));
    client.on('INTERACTION_CONNECTED', ({ interactionId }) => heard.push(interactionId));
    one.deliver(CONNECTED);
    one.deliver({ type: 'UserAction', category: 'station', data: {} });
    expect(heard).to.deep.equal([
      'i-1',
      'CLIENT_EVENT Interaction connect',
      '* INTERACTION_CONNECTED',
      'CLIENT_EVENT UserAction station',
      '* CLIENT_EVENT',
    ]);
    expect(client.diagnose().heard).to.deep.equal({ INTERACTION_CONNECTED: 1, CLIENT_EVENT: 1 });
  });

  it('gives a subscription what has an event of its own too', async () => {
    const handler = sinon.spy();
    await open().subscribe({ type: 'Interaction', categories: ['connect'] }, handler);
    one.deliver(CONNECTED);
    one.deliver({ ...CONNECTED, category: 'disconnect' });
    expect(handler.args.map(([payload]) => payload as unknown)).to.deep.equal([
      { reason: 'client', data: CONNECTED },
    ]);
  });

  it('says SURFACE_UNAVAILABLE when publish throws', async () => {
    const cause = new Error('it is framed');
    open();
    one.publish = () => {
      throw cause;
    };
    expect(await rejection(client.changestatus({ id: 'BUSY' }))).to.include({
      code: 'SURFACE_UNAVAILABLE',
      message: 'publish() failed: Error: it is framed. Open this page in a Lightning app.',
      cause,
    });
  });

  it('closes though unsubscribe throws', () => {
    const handler = sinon.spy();
    open().on('*', handler);
    one.unsubscribe = () => {
      throw new Error('there is no such subscription');
    };
    client.close();
    one.deliver(CONNECTED);
    expect(handler.callCount).to.equal(0);
  });

  it('unsubscribes once, however often it is closed', () => {
    const unsubscribe = sinon.spy((open(), one), 'unsubscribe');
    client.close();
    client.close();
    expect(unsubscribe.callCount).to.equal(1);
  });

  describe('over a channel that a component hands in', () => {
    it('works though the channel can’t be left, as an Aura component’s can’t', async () => {
      let deliver: (message: unknown) => void = () => {};
      const messages: object[] = [];
      const handler = sinon.spy();
      client = connect({
        channel: {
          publish: message => void messages.push(message),
          subscribe: hear => void (deliver = hear),
        },
      });
      client.on('*', handler);
      client.on('INTERACTION_CONNECTED', handler);
      await setImmediate();
      expect(messages).to.have.length(2);
      deliver(CONNECTED);
      expect(handler.callCount).to.equal(2);
      client.close();
      deliver(CONNECTED);
      deliver({ type: 'InitialSetup' });
      await setImmediate();
      expect(handler.callCount).to.equal(2);
      expect(messages).to.have.length(2);
      expect(client.diagnose().heard).to.deep.equal({ INTERACTION_CONNECTED: 1 });
    });

    it('says SURFACE_UNAVAILABLE when it can’t be subscribed to', () => {
      client = open();
      const channel = {
        publish() {},
        subscribe() {
          throw new Error('no context');
        },
      };
      expect(() => connect({ channel })).to.throw(/subscribe\(\) failed: Error: no context\./);
    });
  });

  describe('finds', () => {
    const setting = /Is Client Event Message Type "Lightning Message Channel"\?/;

    it('that no client was heard, and since when', () => {
      open();
      expect(findings()).to.match(setting);
      expect(findings()).to.match(/No event came since \d{4}-\d\d-\d\dT.*Is the agent logged in/);
    });

    it('that the client speaks the other Lightning surface’s form', () => {
      open();
      one.deliver({ type: 'Handshake' });
      expect(findings()).to.match(setting);
    });

    it('that the client speaks Classic’s form', () => {
      open().on('UNRECOGNIZED', () => {});
      one.deliver({ reason: 'connected', interactionId: 'i-1' });
      expect(client.diagnose().heard).to.deep.equal({ UNRECOGNIZED: 1 });
    });

    it('that the client is there, but no agent', () => {
      open();
      one.deliver({ type: 'InitialSetup' });
      expect(findings()).not.to.match(setting);
      expect(findings()).to.match(/Is the agent logged in/);
    });

    it('nothing amiss with a page that was opened after the client', () => {
      open().on('INTERACTION_CONNECTED', () => {});
      one.deliver(CONNECTED);
      expect(client.diagnose().findings).to.deep.equal([]);
    });

    it('that perhaps nothing is subscribed', () => {
      open();
      expect(findings()).to.match(/anything subscribed/);
    });
  });
});
