import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import sinon from 'sinon';
import { connect, ToolkitError } from '../../../src/index.js';
import type { ActionEvent, ConnectOptions, GenesysClient } from '../../../src/index.js';
import { CHANNEL, messageService } from '../../support/message-service.js';
import { rejection } from '../../support/rejection.js';

const page = globalThis as { sforce?: unknown };

const CONNECTED = { type: 'Interaction', category: 'connect', data: { id: 'i-1' } };
const SUBSCRIBED = { type: 'PureCloud.subscribe', data: { type: 'Interaction', categories: ['connect'] } };

describe('the message-channel transport', () => {
  let service: ReturnType<typeof messageService>;
  let client: GenesysClient;

  function open(options?: ConnectOptions) {
    service = messageService();
    page.sforce = { one: service.one };
    client = connect({ channel: CHANNEL, ...options });
    return client;
  }

  afterEach(() => {
    client.close();
    delete page.sforce;
  });

  const published = () => service.published.map(({ message }) => message);
  const deliver = (message: unknown, channel = CHANNEL): void => service.publish(channel, message);
  const findings = () => client.diagnose().findings.map(({ code }) => code);

  it('hears the channel that was given, and no other', () => {
    const handler = sinon.spy();
    open().on('INTERACTION_CONNECTED', handler);
    deliver(CONNECTED, 'another__c');
    expect(handler.callCount).to.equal(0);
    deliver(CONNECTED);
    expect(handler.args[0]?.[0]).to.deep.equal({ reason: 'connected', interactionId: 'i-1' });
  });

  it('publishes on the channel that was given', async () => {
    await open().changestate({ id: 'i-1', action: 'hold' });
    expect(service.published).to.deep.equal([
      {
        channel: CHANNEL,
        message: { type: 'PureCloud.Interaction.updateState', data: { id: 'i-1', action: 'hold' } },
      },
    ]);
  });

  it('subscribes to the channel once, however many handlers there are', () => {
    open();
    for (const name of ['UPDATE_STATUS', '*', 'UNRECOGNIZED'] as const) client.on(name as '*', () => {});
    expect(service.subscriptionCount()).to.equal(1);
  });

  it('is ready at once, since nobody there can tell whether the Genesys client is', async () => {
    expect(await open().ready).to.equal(undefined);
  });

  it('subscribes at each InitialSetup anew', async () => {
    open().on('INTERACTION_CONNECTED', () => {});
    await setImmediate();
    deliver({ type: 'InitialSetup' });
    deliver({ type: 'InitialSetup' });
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
    deliver({ type: 'PureCloud.subscribe', category: 'connect', data: { id: 'i-1' } });
    expect(handler.callCount).to.equal(0);
    expect(client.diagnose().heard).to.deep.equal({});
    // Nor for a sign that the Genesys client is there.
    expect(findings()).to.deep.equal(['NOTHING_SUBSCRIBED']);
  });

  it('gives each message to CLIENT_EVENT, mapped or not, and once to *', () => {
    open();
    const heard: string[] = [];
    client.on('CLIENT_EVENT', ({ data }, event) => heard.push(`${event.name} ${data.type} ${data.category}`));
    client.on('*', ({ name }) => heard.push(`* ${name}`));
    client.on('INTERACTION_CONNECTED', ({ interactionId }) => heard.push(interactionId));
    deliver(CONNECTED);
    deliver({ type: 'UserAction', category: 'station', data: {} });
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
    deliver(CONNECTED);
    deliver({ ...CONNECTED, category: 'disconnect' });
    expect(handler.args.map(([payload]) => payload as unknown)).to.deep.equal([
      { reason: 'client', data: CONNECTED },
    ]);
  });

  it('says SURFACE_UNAVAILABLE when publish throws', async () => {
    open();
    service.quirks.throwing = ['publish'];
    const error = await rejection(client.changestatus({ id: 'BUSY' }));
    expect(error).to.have.property('code', 'SURFACE_UNAVAILABLE');
    expect(error.cause).to.be.an('error');
    expect(error.message).to.match(/publish\(\) failed: Error: .+ was made to throw\. .*Lightning app\.$/);
  });

  it('closes though unsubscribe throws', () => {
    const handler = sinon.spy();
    open().on('*', handler);
    service.quirks.throwing = ['unsubscribe'];
    client.close();
    deliver(CONNECTED);
    expect(handler.callCount).to.equal(0);
  });

  it('unsubscribes once, however often it is closed', () => {
    const unsubscribe = sinon.spy((open(), service.one), 'unsubscribe');
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

    it('connects though it can’t be subscribed to; a handler then gets SURFACE_UNAVAILABLE, until it can be', () => {
      let fails = true;
      const subscribe = sinon.spy((hear: (message: unknown) => void) => {
        if (fails) throw new Error('no context');
        deliver = hear;
      });
      let deliver: (message: unknown) => void = () => {};
      client = connect({ channel: { publish() {}, subscribe }, autoSubscribe: false });
      expect(findings()).to.include('NOT_LISTENING');
      const handler = sinon.spy();
      expect(() => client.on('INTERACTION_CONNECTED', handler))
        .to.throw(ToolkitError, /subscribe\(\) failed: Error: no context\./)
        .with.property('code', 'SURFACE_UNAVAILABLE');
      fails = false;
      client.on('INTERACTION_CONNECTED', handler);
      client.on('UPDATE_STATUS', handler);
      expect(subscribe.callCount).to.equal(3);
      deliver(CONNECTED);
      // The handler that was refused is not there.
      expect(handler.callCount).to.equal(1);
      expect(findings()).to.deep.equal([]);
    });
  });

  describe('hears the actions of other components', () => {
    it('as ACTIONs, in any case, and with their problem where they have one', () => {
      const handler = sinon.spy();
      open({ autoSubscribe: false }).on('ACTION', handler);
      deliver({ type: 'PureCloud.user.updatestatus', data: { id: 'BUSY' } });
      deliver({ type: 'PureCloud.createConference', data: { interactionIds: ['i-1'] } });
      deliver({ type: 'PureCloud.Interaction.createConference', data: { interactionIds: [] } });
      const heard = handler.args.map(([action]) => action as ActionEvent);
      expect(heard.map(({ name, own }) => [name, own])).to.deep.equal([
        ['changestatus', false],
        ['createConference', false],
      ]);
      expect(heard.map(({ problem }) => !!problem)).to.deep.equal([false, true]);
      expect(client.diagnose().heard).to.deep.equal({ UNRECOGNIZED: 1 });
    });

    it('and drops the echo of its own once', async () => {
      const handler = sinon.spy();
      open({ autoSubscribe: false }).on('ACTION', handler);
      await client.changestatus({ id: 'BUSY' });
      expect(handler.args.map(([action]) => (action as ActionEvent).own)).to.deep.equal([true]);
      deliver({ type: 'PureCloud.User.updateStatus', data: { id: 'BUSY' } });
      expect(handler.args.map(([action]) => (action as ActionEvent).own)).to.deep.equal([true, false]);
    });
  });

  describe('finds', () => {
    it('that nothing is subscribed and nothing came', () => {
      open({ autoSubscribe: false });
      expect(findings()).to.deep.equal(['NOTHING_SUBSCRIBED']);
    });

    it('nothing amiss with a page that subscribed and hears nothing: the agent may be idle for hours', async () => {
      open().on('INTERACTION_CONNECTED', () => {});
      await setImmediate();
      expect(findings()).to.deep.equal([]);
    });

    it('nothing amiss where no InitialSetup came: the client may have started before the page', () => {
      open({ autoSubscribe: false }).on('INTERACTION_CONNECTED', () => {});
      deliver(CONNECTED);
      expect(findings()).to.deep.equal([]);
    });

    it('that messages arrive in Classic’s form', () => {
      open().on('UNRECOGNIZED', () => {});
      deliver({ reason: 'connected', interactionId: 'i-1' });
      expect(client.diagnose().heard).to.deep.equal({ UNRECOGNIZED: 1 });
      expect(findings()).to.include('OTHER_SURFACE');
    });

    it('nothing to say of a Handshake, which tells as InitialSetup does that the client started', async () => {
      open().on('INTERACTION_CONNECTED', () => {});
      await setImmediate();
      deliver({ type: 'Handshake' });
      await setImmediate();
      expect(published()).to.deep.equal([SUBSCRIBED, SUBSCRIBED]);
      expect(findings()).to.deep.equal([]);
    });
  });
});
