import { expect } from 'chai';
import sinon from 'sinon';
import { ToolkitError } from '../../../src/index.js';
import type { GenesysEvent, UnrecognizedMessage } from '../../../src/index.js';
import { consoleTransport } from '../../../src/transports/console.js';
import type { ConsoleToolkit } from '../../../src/transports/console.js';
import { fakeToolkit, PREFIX } from '../../support/fake-toolkit.js';
import { rejection } from '../../support/rejection.js';

const CONNECTED = '{"reason":"connected","interactionId":"i-1"}';

function open(toolkit: ConsoleToolkit) {
  const events: GenesysEvent[] = [];
  const unrecognized: UnrecognizedMessage[] = [];
  const restarted = sinon.spy();
  const transport = consoleTransport(toolkit);
  transport.open({
    event: event => events.push(event),
    unrecognized: message => unrecognized.push(message),
    restarted,
  });
  return { transport, events, unrecognized, restarted };
}

describe('the console transport', () => {
  it('hands over an event with its payload, text and time', () => {
    const clock = sinon.useFakeTimers(1_800_000_000_000);
    try {
      const toolkit = fakeToolkit();
      const { transport, events } = open(toolkit);
      transport.listen('INTERACTION_CONNECTED');
      toolkit.deliver(`${PREFIX}pc.INTERACTION_CONNECTED`, CONNECTED);
      expect(events).to.deep.equal([
        {
          name: 'INTERACTION_CONNECTED',
          payload: { reason: 'connected', interactionId: 'i-1' },
          transport: 'console',
          receivedAt: 1_800_000_000_000,
          raw: CONNECTED,
        },
      ]);
    } finally {
      clock.restore();
    }
  });

  it('listens once, however often it is asked', () => {
    const toolkit = fakeToolkit();
    const { transport } = open(toolkit);
    transport.listen('UPDATE_STATUS');
    transport.listen();
    transport.listen('UPDATE_STATUS');
    expect([...toolkit.listeners.values()].every(list => list.length === 1)).to.equal(true);
  });

  it('listens to the eight events, and to subscribe, on which the vendor’s example listens', () => {
    const toolkit = fakeToolkit();
    open(toolkit).transport.listen();
    expect([...toolkit.listeners.keys()]).to.have.members(
      [
        'ACW_COMPLETED',
        'ACW_REQUIRED',
        'CLIENT_EVENT',
        'subscribe',
        'INTERACTION_CONNECTED',
        'INTERACTION_DISCONNECTED',
        'INTERACTION_EVENT',
        'LOGGED_OUT',
        'UPDATE_STATUS',
      ].map(name => `${PREFIX}pc.${name}`),
    );
  });

  it('reads what comes on subscribe as a CLIENT_EVENT where it is one, else as unrecognized', () => {
    const toolkit = fakeToolkit();
    const { transport, events, unrecognized } = open(toolkit);
    transport.listen('CLIENT_EVENT');
    toolkit.deliver(`${PREFIX}pc.subscribe`, '{"data":{"category":"chatUpdate"}}');
    toolkit.deliver(`${PREFIX}pc.subscribe`, '{"data":{"categories":["chatUpdate"]}}');
    expect(events.map(({ name }) => name)).to.deep.equal(['CLIENT_EVENT']);
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
      const { transport, events, unrecognized } = open(toolkit);
      transport.listen('INTERACTION_CONNECTED');
      toolkit.deliver(`${PREFIX}pc.INTERACTION_CONNECTED`, message);
      expect(events).to.deep.equal([]);
      expect(unrecognized).to.have.length(1);
      expect(unrecognized[0]).to.include({ wireName: `${PREFIX}pc.INTERACTION_CONNECTED`, message });
      expect(unrecognized[0]?.problem).to.match(/^it (is|has) no /);
    });
  }

  it('is not stopped by a listener that is called without an argument, or with one that throws', () => {
    const toolkit = fakeToolkit();
    const { transport, unrecognized } = open(toolkit);
    transport.listen('LOGGED_OUT');
    const [listener] = toolkit.listeners.get(`${PREFIX}pc.LOGGED_OUT`) as [(result?: unknown) => void];
    listener();
    listener({
      get message() {
        throw new Error('not yours');
      },
    });
    expect(unrecognized).to.have.length(2);
  });

  it('tells that the Genesys client started again at the first event after LOGGED_OUT', () => {
    const toolkit = fakeToolkit();
    const { transport, restarted } = open(toolkit);
    transport.listen();
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

  it('says SURFACE_UNAVAILABLE when addEventListener throws, and tries again when asked again', () => {
    const toolkit = fakeToolkit();
    const addEventListener = sinon
      .stub(toolkit, 'addEventListener')
      .onFirstCall()
      .throws(new Error('no parent'));
    addEventListener.callThrough();
    const { transport } = open(toolkit);
    expect(() => transport.listen('LOGGED_OUT'))
      .to.throw(ToolkitError)
      .with.property('code', 'SURFACE_UNAVAILABLE');
    transport.listen('LOGGED_OUT');
    expect(toolkit.listeners.get(`${PREFIX}pc.LOGGED_OUT`)).to.have.length(1);
  });

  describe('closes', () => {
    it('without a listener left, and twice without harm', () => {
      const toolkit = fakeToolkit();
      const { transport } = open(toolkit);
      transport.listen();
      transport.close();
      transport.close();
      expect([...toolkit.listeners.values()].flat()).to.deep.equal([]);
    });

    it('though removeEventListener throws, as it does after its last listener', () => {
      const toolkit = fakeToolkit();
      const { transport } = open(toolkit);
      transport.listen();
      toolkit.listeners.clear();
      transport.close();
    });

    it('inside a delivery without making the toolkit skip the next listener, and hears no more', () => {
      const clock = sinon.useFakeTimers();
      try {
        const toolkit = fakeToolkit();
        const { transport, events } = open(toolkit);
        const wireName = `${PREFIX}pc.LOGGED_OUT`;
        transport.open({ event: () => transport.close(), unrecognized() {}, restarted() {} });
        transport.listen('LOGGED_OUT');
        const neighbour = sinon.spy();
        toolkit.addEventListener(wireName, neighbour);
        toolkit.deliver(wireName, '{}');
        toolkit.deliver(wireName, '{}');
        expect(neighbour.callCount).to.equal(2);
        clock.tick(1);
        expect(toolkit.listeners.get(wireName)).to.deep.equal([neighbour]);
        expect(events).to.deep.equal([]);
      } finally {
        clock.restore();
      }
    });
  });

  it('diagnoses a page that is in no console, also where the toolkit throws', () => {
    expect(open(fakeToolkit()).transport.diagnose()).to.deep.equal([]);
    const outside: ConsoleToolkit[] = [
      { ...fakeToolkit(), isInConsole: () => false },
      {
        ...fakeToolkit(),
        isInConsole() {
          throw new Error('no parent');
        },
      },
    ];
    for (const toolkit of outside)
      expect(open(toolkit).transport.diagnose()[0]).to.match(/isInConsole\(\) says no/);
  });
});
