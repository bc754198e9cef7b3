import { setTimeout as pass } from 'node:timers/promises';
import { expect } from 'chai';
import sinon from 'sinon';
import { connect } from '../../src/index.js';
import type { EventName, EventPayloads, GenesysClient } from '../../src/index.js';
import { createFakeConsole } from '../../src/testing/index.js';
import type { FakeConsole } from '../../src/testing/index.js';
import { CHANNEL, messageService } from '../support/message-service.js';
import { fakeFrame, fakeHostWindow, ORIGIN } from '../support/fake-host-window.js';
import { PREFIX } from '../support/fake-toolkit.js';
import { outcome, rejection } from '../support/outcome.js';

const CONFIRM = { confirm: true } as const;
const CONNECTED = { id: 'i-1', state: 'CONNECTED', securePause: false };

describe('A confirmed action in a Classic console', () => {
  let clock: sinon.SinonFakeTimers;
  let fake: FakeConsole;
  let uninstall: () => void;
  let client: GenesysClient;

  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: 1_700_000_000_000 });
    fake = createFakeConsole({ delivery: 'sync' });
    uninstall = fake.install(globalThis);
    client = connect({});
  });
  afterEach(() => {
    client.close();
    uninstall();
    clock.restore();
  });

  const tell = <Name extends EventName>(name: Name, payload: EventPayloads[Name]): void =>
    fake.fire(`${PREFIX}pc.${name}`, JSON.stringify(payload));
  const change = (record: object): void =>
    tell('INTERACTION_EVENT', { data: { category: 'change', data: { old: record, new: record } } });
  const hold = (options = {}) =>
    client.changestate({ id: 'i-1', action: 'hold' }, { ...CONFIRM, ...options });
  /** The actions that were fired. */
  const fired = () => fake.fired.map(({ wireName }) => wireName.replace(PREFIX, ''));

  it('is fired in the same task', () => {
    void outcome(client.changestatus({ id: 'BUSY' }, CONFIRM));
    expect(fired()).to.deep.equal(['changestatus']);
  });

  it('is shown by an event that comes before the console’s answer, and leaves nothing behind', async () => {
    change(CONNECTED);
    fake.quirks.callback = 'never';
    const action = hold();
    change({ ...CONNECTED, state: 'HELD' });
    expect(await outcome(action)).to.have.property('name', 'INTERACTION_EVENT');
    expect(clock.countTimers()).to.equal(0);
  });

  it('is shown by an event that comes while it is fired', async () => {
    fake.onFired(() => tell('UPDATE_STATUS', { status: 'BUSY', id: 's-4' }));
    const action = client.changestatus({ id: 'BUSY' }, CONFIRM);
    expect(await outcome(action)).to.have.nested.property('payload.id', 's-4');
  });

  it('is not shown by what came before it', async () => {
    client.on('UPDATE_STATUS', () => {}, { once: true });
    tell('UPDATE_STATUS', { status: 'AVAILABLE', id: 's-1' });
    const action = client.changestatus({ id: 'BUSY' }, CONFIRM);
    expect(await outcome(action)).to.equal('pending');
    tell('UPDATE_STATUS', { status: 'BUSY', id: 's-4' });
    expect(await outcome(action)).to.have.nested.property('payload.id', 's-4');
  });

  it('rejects as the action by itself does where the console refuses it or throws', async () => {
    change(CONNECTED);
    fake.quirks.callback = 'refused';
    expect((await rejection(hold())).code).to.equal('ACTION_REFUSED');
    fake.quirks.throwing = ['fireEvent'];
    expect((await rejection(hold())).code).to.equal('SURFACE_UNAVAILABLE');
    expect(clock.countTimers()).to.equal(0);
    // Nothing was done: what is known is still known.
    fake.quirks.throwing = [];
    fake.quirks.callback = 'once';
    expect(await outcome(hold())).to.equal('pending');
  });

  it('rejects with TIMEOUT where the console never answers and nothing shows it, and says that it toggles', async () => {
    change(CONNECTED);
    fake.quirks.callback = 'never';
    const action = hold();
    const rejected = rejection(action);
    await clock.tickAsync(4999);
    expect(await outcome(action)).to.equal('pending');
    await clock.tickAsync(1);
    const { code, message } = await rejected;
    expect(code).to.equal('TIMEOUT');
    expect(message).to.match(
      /^hold of i-1 .*5000 ms.*It was sent.*It toggles: sent again, it may undo\..+\.$/,
    );
    expect(clock.countTimers()).to.equal(0);
  });

  it('that was so already waits for the answer all the same', async () => {
    client.on('UPDATE_STATUS', () => {});
    tell('UPDATE_STATUS', { status: 'BUSY', id: 's-4' });
    fake.quirks.callback = 'never';
    const action = client.changestatus({ id: 'Busy' }, { ...CONFIRM, timeout: 100 });
    expect(await outcome(action)).to.equal('pending');
    const rejected = rejection(action);
    await clock.tickAsync(100);
    expect((await rejected).code).to.equal('TIMEOUT');
  });

  it('that was so already takes no other’s event', async () => {
    client.on('UPDATE_STATUS', () => {});
    tell('UPDATE_STATUS', { status: 'BUSY' });
    fake.quirks.callback = 'never';
    const already = client.changestatus({ id: 'BUSY' }, CONFIRM);
    const other = client.changestatus({ id: 'some-id' }, CONFIRM);
    tell('UPDATE_STATUS', { status: 'MEAL' });
    expect(await outcome(already)).to.equal('pending');
    expect(await outcome(other)).to.have.nested.property('payload.status', 'MEAL');
    client.close();
    await rejection(already);
  });

  it('is asked for by a handler that hears the event before: that event is not its effect', async () => {
    let action: Promise<unknown> | undefined;
    client.on('UPDATE_STATUS', ({ status }) => {
      if (status === 'AVAILABLE') action = client.changestatus({ id: 'BUSY' }, CONFIRM);
    });
    tell('UPDATE_STATUS', { status: 'AVAILABLE', id: 's-1' });
    expect(await outcome(action as Promise<unknown>)).to.equal('pending');
    tell('UPDATE_STATUS', { status: 'BUSY', id: 's-4' });
    expect(await outcome(action as Promise<unknown>)).to.have.nested.property('payload.id', 's-4');
  });

  describe('changestatus', () => {
    const ask = (...ids: string[]) => ids.map(id => client.changestatus({ id }, CONFIRM));
    const outcomes = (actions: Promise<unknown>[]) =>
      Promise.all(
        actions.map(async action => {
          const found = await outcome(action);
          return (found as { payload?: { status: string } }).payload?.status ?? found;
        }),
      );

    it('waits for its own status where the event has an id', async () => {
      const actions = ask('BUSY');
      tell('UPDATE_STATUS', { status: 'MEAL', id: 's-7' });
      expect(await outcomes(actions)).to.deep.equal(['pending']);
      tell('UPDATE_STATUS', { status: 'Busy', id: 's-4' });
      expect(await outcomes(actions)).to.deep.equal(['Busy']);
    });

    it('of a status that has an id is shown by the id', async () => {
      const actions = ask('s-7', 's-4');
      tell('UPDATE_STATUS', { status: 'BUSY', id: 's-4' });
      expect(await outcomes(actions)).to.deep.equal(['pending', 'BUSY']);
    });

    it('by an id is shown by the next event where no id comes, the oldest first', async () => {
      const actions = ask('s-7', 's-4');
      tell('UPDATE_STATUS', { status: 'Meal' });
      expect(await outcomes(actions)).to.deep.equal(['Meal', 'pending']);
      tell('UPDATE_STATUS', { status: 'Busy' });
      expect(await outcomes(actions)).to.deep.equal(['Meal', 'Busy']);
    });

    it('leaves another one its status, where no id comes', async () => {
      const actions = ask('s-7', 'BUSY');
      tell('UPDATE_STATUS', { status: 'Busy' });
      expect(await outcomes(actions)).to.deep.equal(['pending', 'Busy']);
      tell('UPDATE_STATUS', { status: 'Meal' });
      expect(await outcomes(actions)).to.deep.equal(['Meal', 'Busy']);
    });

    it('asked for twice is shown twice by one event', async () => {
      const actions = ask('BUSY', 'BUSY');
      tell('UPDATE_STATUS', { status: 'BUSY', id: 's-4' });
      expect(await outcomes(actions)).to.deep.equal(['BUSY', 'BUSY']);
    });

    it('asked for again after another waits until that one has passed', async () => {
      const actions = ask('BUSY', 'MEAL', 'BUSY');
      tell('UPDATE_STATUS', { status: 'BUSY', id: 's-4' });
      expect(await outcomes(actions)).to.deep.equal(['BUSY', 'pending', 'pending']);
      tell('UPDATE_STATUS', { status: 'MEAL', id: 's-7' });
      tell('UPDATE_STATUS', { status: 'BUSY', id: 's-4' });
      expect(await outcomes(actions)).to.deep.equal(['BUSY', 'MEAL', 'BUSY']);
    });

    it('back to what it is, while another is under way, waits for its event', async () => {
      client.on('UPDATE_STATUS', () => {});
      tell('UPDATE_STATUS', { status: 'BUSY', id: 's-4' });
      const actions = ask('MEAL', 'BUSY');
      expect(await outcomes(actions)).to.deep.equal(['pending', 'pending']);
      tell('UPDATE_STATUS', { status: 'MEAL', id: 's-7' });
      expect(await outcomes(actions)).to.deep.equal(['MEAL', 'pending']);
      tell('UPDATE_STATUS', { status: 'BUSY', id: 's-4' });
      expect(await outcomes(actions)).to.deep.equal(['MEAL', 'BUSY']);
    });
  });

  describe('addCustomAttributes', () => {
    const add = (attributes: Record<string, string>) =>
      client.addCustomAttributes({ id: 'i-1', attributes }, CONFIRM);

    it('is shown when all are, under their own keys too', async () => {
      change(CONNECTED);
      const action = add({ a: '1', b: '2' });
      change({ ...CONNECTED, attributes: { 'Participant.a': '1', b: '1' } });
      expect(await outcome(action)).to.equal('pending');
      change({ ...CONNECTED, attributes: { b: 2 } });
      expect(await outcome(action)).to.have.property('name', 'INTERACTION_EVENT');
    });

    it('is not shown by another interaction, nor by what every object has', async () => {
      change(CONNECTED);
      const action = add({ constructor: 'x', valueOf: 'y' });
      change({ id: 'i-2', state: 'CONNECTED', attributes: { constructor: 'x', valueOf: 'y' } });
      expect(await outcome(action)).to.equal('pending');
      change({ ...CONNECTED, attributes: JSON.parse('{"constructor":"x","valueOf":"y"}') });
      expect(await outcome(action)).to.have.property('name', 'INTERACTION_EVENT');
    });

    it('is not shown by what is missing, nor by what is no text', async () => {
      change(CONNECTED);
      const actions = [add({ a: 'undefined' }), add({ b: 'x' })];
      for (const attributes of [{}, 'a', null, { b: { toString: 1 } }, { b: [{ valueOf: 1 }] }]) {
        change({ ...CONNECTED, attributes });
      }
      expect(await Promise.all(actions.map(outcome))).to.deep.equal(['pending', 'pending']);
      // A handler that throws would be reported from a timer.
      expect(() => clock.tick(1)).not.to.throw();
      change({ ...CONNECTED, attributes: { a: 'undefined', b: 'x' } });
      expect(await outcome(actions[1] as Promise<unknown>)).to.have.property('name', 'INTERACTION_EVENT');
    });

    it('that is so already need not wait for others, and is in no toggle’s way', async () => {
      change({ ...CONNECTED, attributes: { a: '1' } });
      const other = add({ hold: 'yes' });
      expect(await outcome(add({ a: '1' }))).to.equal(undefined);
      const held = client.setHeld('i-1', true);
      await outcome(other);
      change({ ...CONNECTED, state: 'HELD' });
      expect(await outcome(held)).to.have.property('name', 'INTERACTION_EVENT');
      expect(await outcome(other)).to.equal('pending');
    });

    it('back to what it is, while another is under way, waits for its event', async () => {
      const one = { ...CONNECTED, attributes: { a: '1' } };
      change(one);
      const [two, back] = [add({ a: '2' }), add({ a: '1' })];
      change(one);
      expect(await outcome(back)).to.equal('pending');
      change({ ...one, attributes: { a: '2' } });
      expect(await outcome(two)).to.have.property('name', 'INTERACTION_EVENT');
      expect(await outcome(back)).to.equal('pending');
      change(one);
      expect(await outcome(back)).to.have.property('name', 'INTERACTION_EVENT');
    });
  });

  for (const [form, data] of [
    ['an id', 'i-1'],
    ['a record', { id: 'i-1', state: 'CONNECTED' }],
    ['{ new: record }', { old: {}, new: { id: 'i-1', state: 'CONNECTED' } }],
  ] as const) {
    it(`is shown by a client event of its interaction, which comes as ${form}`, async () => {
      change(CONNECTED);
      change({ ...CONNECTED, id: 'i-2' });
      const participantContext = { transferTarget: 'q-1', transferTargetType: 'queueId' } as const;
      const transfer = (id: string) =>
        client.changestate({ id, action: 'blindTransfer', participantContext }, CONFIRM);
      const [other, own] = [transfer('i-2'), transfer('i-1')];
      tell('CLIENT_EVENT', { data: { type: 'Interaction', category: 'consultTransfer', data } });
      expect(await outcome(own)).to.equal('pending');
      tell('CLIENT_EVENT', { data: { type: 'Interaction', category: 'blindTransfer', data } });
      expect(await outcome(own)).to.have.property('name', 'CLIENT_EVENT');
      expect(await outcome(other)).to.equal('pending');
    });
  }

  it('disconnect is shown by the agent’s logout', async () => {
    change(CONNECTED);
    const action = client.changestate({ id: 'i-1', action: 'disconnect' }, CONFIRM);
    tell('LOGGED_OUT', {});
    expect(await outcome(action)).to.have.property('name', 'LOGGED_OUT');
  });

  it('hold three times at a time is shown by three events', async () => {
    change(CONNECTED);
    const holds = [hold(), hold(), hold()];
    const pending = async () => {
      const found = await Promise.all(holds.map(outcome));
      return found.filter(each => each === 'pending').length;
    };
    change({ ...CONNECTED, state: 'HELD' });
    expect(await pending()).to.equal(2);
    change(CONNECTED);
    expect(await pending()).to.equal(1);
    change({ ...CONNECTED, state: 'HELD' });
    expect(await pending()).to.equal(0);
  });

  it('setHeld decides anew where an earlier one was refused', async () => {
    change(CONNECTED);
    fake.quirks.callback = 'refused';
    const [held, back] = [client.setHeld('i-1', true), client.setHeld('i-1', false)];
    expect(await outcome(held)).to.equal('ACTION_REFUSED');
    expect(await outcome(back)).to.equal(undefined);
  });

  it('adds no listener of its own: the surface is listened to since it was connected', async () => {
    const before = fake.listenerCount();
    change(CONNECTED);
    const [first, second] = [hold(), client.changestatus({ id: 'BUSY' }, CONFIRM)];
    change({ ...CONNECTED, state: 'HELD' });
    tell('UPDATE_STATUS', { status: 'BUSY' });
    expect(await outcome(first)).to.have.property('name', 'INTERACTION_EVENT');
    expect(await outcome(second)).to.have.property('name', 'UPDATE_STATUS');
    expect(fake.listenerCount()).to.equal(before);
    client.close();
    expect(fake.listenerCount()).to.equal(0);
    expect(clock.countTimers()).to.equal(0);
  });

  it('hold goes by the record, whatever straggles in', async () => {
    change(CONNECTED);
    change({ ...CONNECTED, state: 'HELD' });
    tell('INTERACTION_CONNECTED', { interactionId: 'i-1' });
    expect(await outcome(client.setHeld('i-1', true))).to.equal(undefined);
    expect(fired()).to.be.empty;
    const back = hold();
    change({ ...CONNECTED, state: 'HELD' });
    expect(await outcome(back)).to.equal('pending');
    change(CONNECTED);
    expect(await outcome(back)).to.have.property('name', 'INTERACTION_EVENT');
  });

  it('that was given up leaves the toggle unknown until the interaction is heard of again', async () => {
    change(CONNECTED);
    const rejected = rejection(hold({ timeout: 100 }));
    await clock.tickAsync(100);
    await rejected;
    for (const act of [hold(), client.setHeld('i-1', true)]) {
      const { code, message } = await rejection(act);
      expect(code).to.equal('INVALID_OPTION');
      expect(message).to.include(
        'an earlier one was not confirmed, and nothing was heard of the interaction since',
      );
    }
    expect(fired()).to.have.length(1);
    // That of another toggle is known.
    expect(await outcome(client.setSecurePause('i-1', false))).to.equal(undefined);
    change({ ...CONNECTED, state: 'HELD' });
    expect(await outcome(client.setHeld('i-1', true))).to.equal(undefined);
    expect(fired()).to.have.length(1);
  });
});

describe('A confirmed action on Lightning', () => {
  const page = globalThis as { sforce?: unknown; window?: unknown };
  const types = (messages: readonly unknown[]) =>
    messages.map(message => (message as { type?: unknown }).type);
  afterEach(() => {
    delete page.sforce;
    delete page.window;
  });

  it('leaves the message channel after the subscriptions for what shows it', async () => {
    const service = messageService();
    page.sforce = { one: service.one };
    const client = connect({ channel: CHANNEL });
    const action = client.changestate({ id: 'i-1', action: 'pickup' }, CONFIRM);
    await outcome(action);
    expect(types(service.published.map(({ message }) => message))).to.deep.equal([
      'PureCloud.subscribe',
      'PureCloud.subscribe',
      'PureCloud.Interaction.updateState',
    ]);
    service.publish(CHANNEL, {
      type: 'Interaction',
      category: 'change',
      data: { new: { id: 'i-1', isConnected: true } },
    });
    expect(await outcome(action)).to.have.property('name', 'INTERACTION_EVENT');
    client.close();
  });

  for (const when of ['before', 'after'] as const) {
    it(`leaves over postMessage after the subscriptions, asked for ${when} the Handshake`, async () => {
      const host = fakeHostWindow();
      const frame = fakeFrame();
      page.window = host;
      const client = connect({ clientOrigins: [ORIGIN] });
      if (when === 'after') host.deliver({ type: 'Handshake' }, frame);
      await client.changestate({ id: '' } as never, CONFIRM).catch(() => {});
      const action = client.changestate({ id: 'i-1', action: 'pickup' }, CONFIRM);
      if (when === 'before') host.deliver({ type: 'Handshake' }, frame);
      await outcome(action);
      expect(types(frame.received.map(([message]) => message))).to.deep.equal([
        'PureCloud.subscribe',
        'PureCloud.subscribe',
        'PureCloud.Interaction.updateState',
      ]);
      const rejected = rejection(action);
      client.close();
      await rejected;
    });
  }

  it('that waits for the Handshake is checked at once, sent as it was, and not at all once it was given up', async () => {
    const clock = sinon.useFakeTimers();
    const host = fakeHostWindow();
    const frame = fakeFrame();
    page.window = host;
    const client = connect({ clientOrigins: [ORIGIN] });
    expect(
      await outcome(client.changestate({ id: 'i-1', action: 'mute', oops: 1 } as never, CONFIRM)),
    ).to.equal('INVALID_ACTION');
    expect(await outcome(client.changestatus({ id: '' }, CONFIRM))).to.equal('INVALID_ACTION');
    expect(await outcome(client.changestatus({ id: 'BUSY' }, { ...CONFIRM, timeout: -1 }))).to.equal(
      'INVALID_OPTION',
    );
    const rejected = rejection(client.changestatus({ id: 'MEAL' }, { ...CONFIRM, timeout: 100 }));
    const request = { id: 'BUSY' };
    const action = client.changestatus(request, CONFIRM);
    request.id = 'MEETING';
    await clock.tickAsync(100);
    const { code, message } = await rejected;
    expect(code).to.equal('TIMEOUT');
    expect(message).to.match(/^changestatus MEAL .*100 ms.*It was not sent: .+\.$/);
    host.deliver({ type: 'Handshake' }, frame);
    await outcome(action);
    expect(frame.received.map(([message]) => message)).to.deep.include({
      type: 'PureCloud.User.updateStatus',
      data: { id: 'BUSY' },
    });
    expect(JSON.stringify(frame.received)).not.to.match(/MEAL|MEETING/);
    host.deliver({ type: 'UserAction', category: 'status', data: { status: 'Busy' } }, frame);
    expect(await outcome(action)).to.have.nested.property('payload.status', 'Busy');
    client.close();
    await clock.tickAsync(0);
    expect(clock.countTimers()).to.equal(0);
    clock.restore();
  });

  it('that was given up in the task that asked for it was sent all the same, and so is not known', async () => {
    const service = messageService();
    page.sforce = { one: service.one };
    const client = connect({ channel: CHANNEL });
    const record = { id: 'i-1', state: 'CONNECTED' };
    service.publish(CHANNEL, { type: 'Interaction', category: 'change', data: { new: record } });
    const controller = new AbortController();
    await outcome(client.ready);
    const action = client.changestate(
      { id: 'i-1', action: 'hold' },
      { ...CONFIRM, signal: controller.signal },
    );
    controller.abort();
    const { code, message } = await rejection(action);
    expect(code).to.equal('ABORTED');
    expect(message).to.include('It was sent');
    const toggles = () =>
      types(service.published.map(({ message: sent }) => sent)).filter(
        type => type === 'PureCloud.Interaction.updateState',
      );
    expect(toggles()).to.have.length(1);
    // Nobody knows which way the next one would go, until the interaction is heard of.
    expect((await rejection(client.setHeld('i-1', true))).code).to.equal('INVALID_OPTION');
    // An event of the same millisecond was under way before the action.
    await pass(2);
    service.publish(CHANNEL, {
      type: 'Interaction',
      category: 'change',
      data: { new: { ...record, state: 'HELD' } },
    });
    expect(await outcome(client.setHeld('i-1', true))).to.equal(undefined);
    expect(toggles()).to.have.length(1);
    client.close();
  });

  it('that was given up before the Handshake is not sent, and leaves the toggle known', async () => {
    const host = fakeHostWindow();
    const frame = fakeFrame();
    page.window = host;
    const client = connect({ clientOrigins: [ORIGIN] });
    const controller = new AbortController();
    const rejected = rejection(
      client.changestate({ id: 'i-1', action: 'pickup' }, { ...CONFIRM, signal: controller.signal }),
    );
    controller.abort();
    expect((await rejected).message).to.include('It was not sent');
    host.deliver({ type: 'Handshake' }, frame);
    const record = { id: 'i-1', state: 'CONNECTED' };
    host.deliver({ type: 'Interaction', category: 'change', data: { new: record } }, frame);
    const held = client.setHeld('i-1', true);
    await outcome(held);
    host.deliver(
      { type: 'Interaction', category: 'change', data: { new: { ...record, state: 'HELD' } } },
      frame,
    );
    expect(await outcome(held)).to.have.property('name', 'INTERACTION_EVENT');
    const actions = types(frame.received.map(([message]) => message)).filter(
      type => type === 'PureCloud.Interaction.updateState',
    );
    expect(actions).to.have.length(1);
    client.close();
  });

  it('that is so already is not kept waiting by one that was asked for after it', async () => {
    const service = messageService();
    page.sforce = { one: service.one };
    const client = connect({ channel: CHANNEL });
    client.interactions.all();
    const record = { id: 'i-1', state: 'CONNECTED', attributes: { a: '1' } };
    service.publish(CHANNEL, { type: 'Interaction', category: 'change', data: { new: record } });
    const add = (a: string) => client.addCustomAttributes({ id: 'i-1', attributes: { a } }, CONFIRM);
    const [first, second] = [add('1'), add('2')];
    expect(await outcome(first)).to.equal(undefined);
    expect(await outcome(second)).to.equal('pending');
    const rejected = rejection(second);
    client.close();
    await rejected;
  });

  it('asked for by a handler that hears that it is so already resolves once it is sent', async () => {
    const service = messageService();
    page.sforce = { one: service.one };
    const client = connect({ channel: CHANNEL });
    client.interactions.all();
    let action: Promise<unknown> | undefined;
    client.on('INTERACTION_CONNECTED', ({ interactionId: id }) => {
      action = client.changestate({ id, action: 'pickup' }, CONFIRM);
    });
    service.publish(CHANNEL, { type: 'Interaction', category: 'connect', data: 'i-1' });
    expect(await outcome(action as Promise<unknown>)).to.equal(undefined);
    client.close();
  });

  it('asked for by a handler of a status is not shown by that status', async () => {
    const service = messageService();
    page.sforce = { one: service.one };
    const client = connect({ channel: CHANNEL });
    let action: Promise<unknown> | undefined;
    client.on('UPDATE_STATUS', () => {
      action ??= client.changestatus({ id: 's-4' }, CONFIRM);
    });
    service.publish(CHANNEL, { type: 'UserAction', category: 'status', data: { status: 'Available' } });
    expect(await outcome(action as Promise<unknown>)).to.equal('pending');
    service.publish(CHANNEL, { type: 'UserAction', category: 'status', data: { status: 'Busy' } });
    expect(await outcome(action as Promise<unknown>)).to.have.nested.property('payload.status', 'Busy');
    client.close();
  });
});
