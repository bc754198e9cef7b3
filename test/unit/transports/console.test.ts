import { expect } from 'chai';
import sinon from 'sinon';
import { ToolkitError } from '../../../src/index.js';
import type { ActionMessage, EventMessage, UnrecognizedMessage } from '../../../src/index.js';
import { consoleTransport } from '../../../src/transports/console.js';
import type { ConsoleToolkit } from '../../../src/transports/console.js';
import { fakeToolkit, PREFIX } from '../../support/fake-toolkit.js';
import type { FakeToolkit } from '../../support/fake-toolkit.js';
import { rejection } from '../../support/rejection.js';

const CONNECTED = '{"reason":"connected","interactionId":"i-1"}';

const EVENT_WIRE_NAMES = [
  'ACW_COMPLETED',
  'ACW_REQUIRED',
  'CLIENT_EVENT',
  'subscribe',
  'INTERACTION_CONNECTED',
  'INTERACTION_DISCONNECTED',
  'INTERACTION_EVENT',
  'LOGGED_OUT',
  'UPDATE_STATUS',
].map(name => `${PREFIX}pc.${name}`);

const ACTION_WIRE_NAMES = [
  'changestate',
  'changestatus',
  'addCustomAttributes',
  'addAssociation',
  'createConference',
  'subscribe',
].map(name => PREFIX + name);

function open(toolkit: ConsoleToolkit) {
  const messages: EventMessage[] = [];
  const unrecognized: UnrecognizedMessage[] = [];
  const actions: ActionMessage[] = [];
  const restarted = sinon.spy();
  const transport = consoleTransport(toolkit);
  transport.open({
    event: message => messages.push(message),
    unrecognized: message => unrecognized.push(message),
    action: message => actions.push(message),
    restarted,
  });
  return { transport, messages, unrecognized, actions, restarted };
}

/** Holds that a page listens to these wire names, with one listener each, and to no others. */
function listensTo(toolkit: FakeToolkit, wireNames: readonly string[]): void {
  for (const wireName of wireNames) expect(toolkit.listenerCount(wireName), wireName).to.equal(1);
  expect(toolkit.listenerCount()).to.equal(wireNames.length);
}

describe('the console transport', () => {
  it('hands over an event with its payload, text and time, and what it says of an interaction', () => {
    const clock = sinon.useFakeTimers(1_800_000_000_000);
    try {
      const toolkit = fakeToolkit();
      const { messages } = open(toolkit);
      toolkit.deliver(`${PREFIX}pc.INTERACTION_CONNECTED`, CONNECTED);
      expect(messages).to.deep.equal([
        {
          event: {
            name: 'INTERACTION_CONNECTED',
            payload: { reason: 'connected', interactionId: 'i-1' },
            transport: 'console',
            receivedAt: 1_800_000_000_000,
            raw: CONNECTED,
          },
          interaction: { id: 'i-1', kind: 'INTERACTION_CONNECTED', phase: 'connected' },
        },
      ]);
    } finally {
      clock.restore();
    }
  });

  it('listens once, however often it is asked', () => {
    const toolkit = fakeToolkit();
    const { transport } = open(toolkit);
    transport.listen('ACTION');
    transport.listen();
    transport.listen('ACTION');
    listensTo(toolkit, [...EVENT_WIRE_NAMES, ...ACTION_WIRE_NAMES]);
  });

  it('listens at open to the eight events, and to subscribe, on which the vendor’s example listens', () => {
    const toolkit = fakeToolkit();
    const { transport } = open(toolkit);
    listensTo(toolkit, EVENT_WIRE_NAMES);
    transport.listen();
    listensTo(toolkit, EVENT_WIRE_NAMES);
  });

  it('listens to the six actions of other components only when it is asked to', () => {
    const toolkit = fakeToolkit();
    const { transport, actions, unrecognized } = open(toolkit);
    toolkit.deliver(`${PREFIX}changestatus`, 'BUSY');
    expect(actions).to.deep.equal([]);
    transport.listen('ACTION');
    listensTo(toolkit, [...EVENT_WIRE_NAMES, ...ACTION_WIRE_NAMES]);
    toolkit.deliver(`${PREFIX}changestatus`, 'BUSY');
    toolkit.deliver(`${PREFIX}changestate`, '{"data":{"id":"i-1","action":"park"}}');
    expect(actions[0]).to.deep.equal({ name: 'changestatus', request: { id: 'BUSY' } });
    expect(actions[1]).to.deep.include({ name: 'changestate', request: { id: 'i-1', action: 'park' } });
    expect(actions[1]?.problem).to.match(/^changestate\.action takes/);
    expect(unrecognized).to.deep.equal([]);
  });

  it('takes an action for no sign that the Genesys client is back after LOGGED_OUT', () => {
    const toolkit = fakeToolkit();
    const { transport, restarted } = open(toolkit);
    transport.listen('ACTION');
    toolkit.deliver(`${PREFIX}pc.LOGGED_OUT`, '{}');
    toolkit.deliver(`${PREFIX}changestatus`, 'BUSY');
    expect(restarted.callCount).to.equal(0);
  });

  it('reads what comes on subscribe as a CLIENT_EVENT where it is one, else as unrecognized', () => {
    const toolkit = fakeToolkit();
    const { messages, unrecognized } = open(toolkit);
    toolkit.deliver(`${PREFIX}pc.subscribe`, '{"data":{"category":"chatUpdate"}}');
    toolkit.deliver(`${PREFIX}pc.subscribe`, '{"data":{"categories":["chatUpdate"]}}');
    expect(messages.map(({ event }) => event.name)).to.deep.equal(['CLIENT_EVENT']);
    expect(unrecognized.map(({ wireName }) => wireName)).to.deep.equal([`${PREFIX}pc.subscribe`]);
  });

  for (const [what, message] of [
    ['an object that lost its text on the way', '[object Object]'],
    ['half a text', '{"interactionId":'],
    ['no text', undefined],
    ['an object', { interactionId: 'i-1' }],
    ['null', 'null'],
    ['a list', '[]'],
    ['a payload without interactionId', '{"reason":"connected"}'],
    ['a number for interactionId', '{"interactionId":5}'],
  ] as const) {
    it(`says of ${what} that it can’t be read, and why`, () => {
      const toolkit = fakeToolkit();
      const { messages, unrecognized } = open(toolkit);
      toolkit.deliver(`${PREFIX}pc.INTERACTION_CONNECTED`, message);
      expect(messages).to.deep.equal([]);
      expect(unrecognized).to.have.length(1);
      expect(unrecognized[0]).to.include({ wireName: `${PREFIX}pc.INTERACTION_CONNECTED`, message });
      expect(unrecognized[0]?.problem).to.match(/^it (is|has) no /);
    });
  }

  it('is not stopped by a listener that is called without an argument, or with one that throws', () => {
    const toolkit = fakeToolkit();
    const added = sinon.spy(toolkit, 'addEventListener');
    const { transport, unrecognized, actions } = open(toolkit);
    transport.listen('ACTION');
    for (const wireName of [`${PREFIX}pc.LOGGED_OUT`, `${PREFIX}changestate`]) {
      const listener = added.args.find(([type]) => type === wireName)?.[1] as (result?: unknown) => void;
      listener();
      listener({
        get message() {
          throw new Error('not yours');
        },
      });
    }
    expect(unrecognized).to.have.length(2);
    expect(actions).to.have.length(2);
    expect(actions.every(({ problem }) => problem)).to.equal(true);
  });

  it('tells that the Genesys client started again at the first event after LOGGED_OUT', () => {
    const toolkit = fakeToolkit();
    const { restarted } = open(toolkit);
    toolkit.deliver(`${PREFIX}pc.LOGGED_OUT`, '{"reason":"logged_out"}');
    expect(restarted.callCount).to.equal(0);
    toolkit.deliver(`${PREFIX}pc.UPDATE_STATUS`, '{"status":"AVAILABLE"}');
    toolkit.deliver(`${PREFIX}pc.UPDATE_STATUS`, '{"status":"BUSY"}');
    expect(restarted.callCount).to.equal(1);
  });

  describe('sends', () => {
    it('and resolves when the console says success', async () => {
      const toolkit = fakeToolkit();
      await open(toolkit).transport.send('changestatus', { id: 'AVAILABLE' });
      expect(toolkit.fired).to.deep.equal([[`${PREFIX}changestatus`, '{"data":{"id":"AVAILABLE"}}']]);
    });

    it('the bare status where statusFormat is plain, and JSON for all else', async () => {
      const toolkit = fakeToolkit();
      const transport = consoleTransport(toolkit, 'plain');
      await transport.send('changestatus', { id: 'ON_QUEUE' });
      await transport.send('createConference', { interactionIds: ['i-1'] });
      expect(toolkit.fired.map(([, message]) => message)).to.deep.equal([
        'ON_QUEUE',
        '{"data":{"interactionIds":["i-1"]}}',
      ]);
    });

    it('and rejects when the console says success: false, or says nothing', async () => {
      for (const result of [{ success: false }, undefined]) {
        const toolkit = {
          ...fakeToolkit(),
          fireEvent: (_: string, __: string, callback: (result: { success: boolean }) => void) =>
            callback(result as { success: boolean }),
        };
        const { code } = await rejection(open(toolkit).transport.send('changestatus', { id: 'AVAILABLE' }));
        expect(code).to.equal('ACTION_REFUSED');
      }
    });

    it('and takes the first of two answers', async () => {
      const toolkit = {
        ...fakeToolkit(),
        fireEvent(_: string, __: string, callback: (result: { success: boolean }) => void) {
          callback({ success: true });
          callback({ success: false });
        },
      };
      await open(toolkit).transport.send('changestatus', { id: 'AVAILABLE' });
    });

    it('and rejects when fireEvent throws, whatever it throws', async () => {
      for (const thrown of [new Error('no parent'), undefined, 'gone']) {
        const toolkit = {
          ...fakeToolkit(),
          fireEvent() {
            throw thrown;
          },
        };
        const error = await rejection(open(toolkit).transport.send('changestatus', { id: 'AVAILABLE' }));
        expect(error).to.include({ code: 'SURFACE_UNAVAILABLE', cause: thrown });
      }
    });
  });

  describe('where addEventListener throws', () => {
    function failing() {
      const toolkit = fakeToolkit();
      const addEventListener = sinon.stub(toolkit, 'addEventListener').throws(new Error('no parent'));
      return { toolkit, addEventListener, ...open(toolkit) };
    }

    it('opens all the same, and diagnose() says that nothing arrives', () => {
      const { transport } = failing();
      const [finding, ...others] = transport.diagnose();
      expect(others).to.deep.equal([]);
      expect(finding).to.include({ code: 'NOT_LISTENING', audience: 'agent' });
      expect(finding?.message).to.include('no parent');
    });

    it('throws SURFACE_UNAVAILABLE when it is asked to listen', () => {
      const { transport } = failing();
      for (const name of [undefined, 'ACTION'] as const) {
        expect(() => transport.listen(name))
          .to.throw(ToolkitError)
          .with.property('code', 'SURFACE_UNAVAILABLE');
      }
    });

    it('tries again each time, and adds no listener twice', () => {
      const { toolkit, transport, addEventListener, messages } = failing();
      addEventListener
        .callThrough()
        .onCall(addEventListener.callCount + 3)
        .throws(new Error('no parent'));
      expect(() => transport.listen()).to.throw(ToolkitError);
      transport.listen();
      listensTo(toolkit, EVENT_WIRE_NAMES);
      expect(transport.diagnose()).to.deep.equal([]);
      toolkit.deliver(`${PREFIX}pc.INTERACTION_CONNECTED`, CONNECTED);
      expect(messages).to.have.length(1);
    });
  });

  describe('closes', () => {
    it('without a listener left, and twice without harm', () => {
      const toolkit = fakeToolkit();
      const { transport } = open(toolkit);
      transport.listen('ACTION');
      transport.close();
      transport.close();
      expect(toolkit.listenerCount()).to.equal(0);
    });

    it('though removeEventListener throws, as it does after its last listener', () => {
      const toolkit = fakeToolkit();
      const added = sinon.spy(toolkit, 'addEventListener');
      const { transport } = open(toolkit);
      for (const [wireName, listener] of added.args) toolkit.removeEventListener(wireName, listener);
      transport.close();
    });

    it('inside a delivery without making the toolkit skip the next listener, and hears no more', () => {
      const clock = sinon.useFakeTimers();
      try {
        const toolkit = fakeToolkit();
        const transport = consoleTransport(toolkit);
        const wireName = `${PREFIX}pc.LOGGED_OUT`;
        const heard = sinon.spy(() => transport.close());
        transport.open({ event: heard, unrecognized() {}, action() {}, restarted() {} });
        const neighbour = sinon.spy();
        toolkit.addEventListener(wireName, neighbour);
        toolkit.deliver(wireName, '{}');
        toolkit.deliver(wireName, '{}');
        expect(neighbour.callCount).to.equal(2);
        clock.tick(1);
        expect(toolkit.listenerCount(wireName)).to.equal(1);
        expect(heard.callCount).to.equal(1);
      } finally {
        clock.restore();
      }
    });
  });

  it('diagnoses a page that is in no console, also where the toolkit throws', () => {
    expect(open(fakeToolkit()).transport.diagnose()).to.deep.equal([]);
    const outside: ConsoleToolkit[] = [
      fakeToolkit({ inConsole: false }),
      fakeToolkit({ throwing: ['isInConsole'] }),
    ];
    for (const toolkit of outside) {
      const [finding] = open(toolkit).transport.diagnose();
      expect(finding).to.include({ code: 'OUTSIDE_CONSOLE' });
      expect(finding?.message).to.match(/isInConsole\(\) says no/);
    }
  });
});
