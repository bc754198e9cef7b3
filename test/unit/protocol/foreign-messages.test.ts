import { expect } from 'chai';
import { otherSurfaceIn, strangerIn } from '../../../src/protocol/foreign-messages.js';

/** Values that no reader may stumble over. */
function hostile(): unknown[] {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const locked = {
    get type() {
      throw undefined;
    },
  };
  const unprintable = { methodName: 'publish', args: { eventName: { toString: 1 } } };
  return [
    undefined,
    null,
    5,
    '',
    '{',
    '[]',
    'null',
    [],
    {},
    Symbol('s'),
    5n,
    () => 1,
    proxy,
    locked,
    unprintable,
  ];
}

describe('strangerIn finds', () => {
  for (const message of [
    { type: 'interactionSubscription', data: { category: 'add', interaction: { id: 'i-1' } } },
    { type: 'userActionSubscription', data: { category: 'status' } },
    { type: 'notificationSubscription', data: { category: 'chatUpdate' } },
    { type: 'screenPop', data: {} },
  ]) {
    it(`the Embeddable Framework by its ${message.type}, as JSON and as an object`, () => {
      for (const data of [message, JSON.stringify(message)]) {
        expect(strangerIn(data)?.code).to.equal('EMBEDDABLE_FRAMEWORK');
      }
    });
  }

  it('the bridge of the message channel by its envelope', () => {
    const envelope = {
      methodName: 'publish',
      args: { eventName: 'purecloud__ClientEvent__c', message: { type: 'InitialSetup' } },
    };
    expect(strangerIn(envelope)?.code).to.equal('MESSAGE_CHANNEL_BRIDGE');
    expect(strangerIn(JSON.stringify(envelope))?.code).to.equal('MESSAGE_CHANNEL_BRIDGE');
    expect(strangerIn({ ...envelope, args: { eventName: 'refreshView' } })).to.equal(undefined);
    expect(strangerIn({ ...envelope, methodName: 'subscribe' })).to.equal(undefined);
  });

  it('nothing in the Genesys client’s own messages, nor in those of other frames', () => {
    for (const data of [
      { type: 'Handshake' },
      { type: 'Interaction', category: 'add', data: { id: 'i-1' } },
      { type: 'resize', height: 300 },
      '{"type":"screenPopped"}',
      'screenPop',
      `{"type":"screenPop","text":"${'x'.repeat(1_000_000)}"}`,
      ...hostile(),
    ]) {
      expect(strangerIn(data)).to.equal(undefined);
    }
  });
});

describe('otherSurfaceIn finds', () => {
  it('Lightning’s form, and the Classic console’s, as JSON and as an object', () => {
    const lightning = { type: 'Interaction', category: 'connect', data: 'i-1' };
    const classic = { reason: 'connected', interactionId: 'i-1' };
    for (const [message, form] of [
      [lightning, /Lightning's form arrive on the console/],
      [classic, /the Classic console's form arrive on Lightning/],
    ] as const) {
      for (const data of [message, JSON.stringify(message)]) {
        expect(otherSurfaceIn(data)).to.include({ code: 'OTHER_SURFACE', audience: 'developer' });
        expect(otherSurfaceIn(data)?.message).to.match(form);
      }
    }
  });

  it('nothing in what has neither form', () => {
    for (const message of [{ type: 'Interaction' }, { category: 'add' }, { reason: 5 }, ...hostile()]) {
      expect(otherSurfaceIn(message)).to.equal(undefined);
    }
  });
});
