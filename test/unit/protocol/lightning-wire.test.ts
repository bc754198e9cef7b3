import { expect } from 'chai';
import fc from 'fast-check';
import sinon from 'sinon';
import { ACTION_NAMES, CATEGORIES, connect } from '../../../src/index.js';
import type { ActionName, EventName, GenesysClient } from '../../../src/index.js';
import {
  readLightningMessage,
  subscriptionsFor,
  writeLightningAction,
} from '../../../src/protocol/lightning-wire.js';
import { problemWith } from '../../../src/protocol/events.js';
import type { EventMessage } from '../../../src/protocol/message.js';
import { fakeFrame, fakeHostWindow, ORIGIN } from '../../support/fake-host-window.js';
import { CHANNEL, messageService } from '../../support/message-service.js';

const page = globalThis as { sforce?: unknown; window?: unknown };

/** The examples of the specification, as they stand there: with their stray commas and their varying spelling. */
const EXAMPLES = {
  postMessage: [
    '{ "type": "PureCloud.addAssociation", "data": { "type": "contact", "id": "1234", "text": "John Smith" } }',
    '{ "type": "PureCloud.Interaction.addCustomAttributes", "data": { "id": "1234-1234-1234-1234", "attributes": { "record_url": "/0000413456" } } }',
    '{ "type": "PureCloud.Interaction.createConference", "data": { "interactionIds": [ "9641cedc-4cc2-48e1-84f7-fc4xxxx513e8", "5eafbfc4-6ff4-40e4-a2d7-dxxxxxxxx809", "363ba2ca-xxxx-405e-bebe-fc59b1ae517b" ] } }',
    '{ "type": "PureCloud.Interaction.updateState", "data": { "action": "blindTransfer", "id": "1234-1234-1234-1234", "participantContext": { "transferTarget": "3175550123", "transferTargetType": "address" } } }',
    '{ "type": "PureCloud.Interaction.updateState", "data": { "action": "secureSession", "id": "1234-1234-1234-1234", "secureSessionContext": { "flowId": "741f4f39-7a94-470d-a1dd-dd68d01e0dd8", "userData": "hello", "disconnect": false, } } }',
    '{ "type": "PureCloud.User.updateStatus", "data": { "id": "1234-1234-1234-1234" } }',
    '{ "type": "PureCloud.subscribe", "data": { "type": "Notification", "categories": ["interactionSelection", "chatUpdate", "interactionWindow", "conversationTranscription"] } }',
    "{ type: 'PureCloud.User.updateStatus', data: { id: status }, }",
  ],
  'Lightning Message Service': [
    '{ "type": "PureCloud.addAssociation", "data": { "type": "contact", "id": "1234", "text": "John Smith" } }',
    '{ "type": "PureCloud.Interaction.addCustomAttributes", "data": { "id": "1234-1234-1234-1234", "attributes": { "record_url": "/0000413456" } } }',
    '{ "type": "PureCloud.Interaction.createConference", "data": { "interactionIds": [ "9641xxxx-4bb2-xxxx-84f7-xxxxxx8513e8", "5eafbfc4-6ff4-xxxx-a2d7-d23c1abbd809", "363ba2ca-xxxx-405e-bebe-fc59xxxxx17b" ] } }',
    '{ "type": "PureCloud.Interaction.updateState", "data": { "action": "blindTransfer", "id": "1234-1234-1234-1234", "participantContext": { "transferTarget": "3175550123", "transferTargetType": "address" } } }',
    '{ "type": "PureCloud.interaction.updateState", "data": { "action": "secureSession", "id": "1234-1234-1234-1234", "secureSessionContext": { "flowId": "741f4f39-7a94-470d-a1dd-dd68d01e0dd8", "userData": "hello", "disconnect": false, } } }',
    '{ "type": "PureCloud.User.updateStatus", "data": { "id": "1234-1234-1234-1234" } }',
    '{ "type": "PureCloud.subscribe", "data": { "type": "Notification", "categories": ["interactionSelection", "chatUpdate", "interactionWindow", "conversationTranscription"] } }',
    "{ type: 'PureCloud.User.updateStatus', data: { id: status } }",
  ],
} as const;

/** The meaning of an example: as JSON has it, and with the spelling of the specification's tables. */
function meaningOf(example: string): { type: string; data: never } {
  const json = example
    .replace('PureCloud.interaction.', 'PureCloud.Interaction.')
    .replace(/'([^']*)'/g, '"$1"')
    .replace(/([{,]) (type|data|id):/g, '$1 "$2":')
    .replace(': status ', ': "Available" ')
    .replace(/,(\s*\})/g, '$1');
  return JSON.parse(json) as { type: string; data: never };
}

/** The calls by which a page asks for what an example says. */
const ASK: Record<string, (client: GenesysClient, request: never) => Promise<unknown>> = {
  'PureCloud.addAssociation': (client, request) => client.addAssociation(request),
  'PureCloud.Interaction.addCustomAttributes': (client, request) => client.addCustomAttributes(request),
  'PureCloud.Interaction.createConference': (client, request) => client.createConference(request),
  'PureCloud.Interaction.updateState': (client, request) => client.changestate(request),
  'PureCloud.User.updateStatus': (client, request) => client.changestatus(request),
  'PureCloud.subscribe': (client, request) => client.subscribe(request),
};

const SURFACES: Record<keyof typeof EXAMPLES, () => { client: GenesysClient; sent: () => unknown[] }> = {
  postMessage() {
    const host = fakeHostWindow();
    const frame = fakeFrame();
    page.window = host;
    const client = connect({ clientOrigins: [ORIGIN] });
    host.deliver({ type: 'Handshake' }, frame);
    return { client, sent: () => frame.received.map(([message]) => message) };
  },
  'Lightning Message Service'() {
    const { one, published } = messageService();
    page.sforce = { one };
    return { client: connect({ channel: CHANNEL }), sent: () => published.map(({ message }) => message) };
  },
};

for (const [section, examples] of Object.entries(EXAMPLES)) {
  describe(`the specification’s examples of ${section}`, () => {
    afterEach(() => {
      delete page.sforce;
      delete page.window;
    });

    for (const example of examples) {
      const { type, data } = meaningOf(example);
      it(`${example.slice(0, 95)}…`, async () => {
        const { client, sent } = SURFACES[section as keyof typeof EXAMPLES]();
        await ASK[type]?.(client, data);
        expect(sent()).to.deep.equal([{ type, data }]);
        client.close();
      });
    }
  });
}

const ID = '44560c74-5e84-4062-94b6-5680cdeb54d5';
const record = { id: ID, phone: '+13175550123', state: 'CONNECTED', isConnected: true };
const before = { ...record, state: 'ALERTING', isConnected: false };

const read = (message: unknown) => readLightningMessage(message, 'message-channel');

/** Reads what has to be an event. */
function eventOf(message: unknown): EventMessage {
  const result = read(message);
  return 'event' in result ? result : expect.fail(JSON.stringify(result));
}

describe('a Lightning message', () => {
  const shapes = {
    record,
    'new record': { new: record },
    'old and new record': { old: before, new: record },
    'id alone': ID,
  };

  for (const [category, name, reason] of [
    ['connect', 'INTERACTION_CONNECTED', 'connected'],
    ['disconnect', 'INTERACTION_DISCONNECTED', 'disconnected'],
    ['acw', 'ACW_COMPLETED', 'acw_completed'],
  ] as const) {
    for (const [shape, data] of Object.entries(shapes)) {
      it(`Interaction / ${category} with ${shape} is ${name}`, () => {
        const { event } = eventOf({ type: 'Interaction', category, data });
        expect(event).to.deep.include({ name, payload: { reason, interactionId: ID } });
      });
    }
  }

  for (const [what, data, name] of [
    ['isDone: false', { ...record, isDone: false }, 'ACW_REQUIRED'],
    [
      'isDone: false in the new record',
      { old: { ...record, isDone: true }, new: { ...record, isDone: false } },
      'ACW_REQUIRED',
    ],
    ['isDone: true', { ...record, isDone: true }, 'ACW_COMPLETED'],
    [
      'isDone: true in the new record',
      { old: { ...record, isDone: false }, new: { ...record, isDone: true } },
      'ACW_COMPLETED',
    ],
  ] as const) {
    it(`Interaction / acw with ${what} is ${name}`, () => {
      const { event } = eventOf({ type: 'Interaction', category: 'acw', data });
      expect(event).to.deep.include({ name, payload: { reason: name.toLowerCase(), interactionId: ID } });
    });
  }

  it('Interaction / connect does not end the wrap-up, whatever isDone says', () => {
    const { event } = eventOf({
      type: 'Interaction',
      category: 'connect',
      data: { ...record, isDone: false },
    });
    expect(event.name).to.equal('INTERACTION_CONNECTED');
  });

  // As Classic has it: the whole record with add, and { old, new } with change, of which not all is known here.
  for (const [category, shape, data, content] of [
    ['add', 'record', record, record],
    ['add', 'new record', { new: record }, record],
    ['add', 'old and new record', { old: before, new: record }, record],
    ['add', 'id alone', ID, { id: ID }],
    ['change', 'record', record, { new: record }],
    ['change', 'new record', { new: record }, { new: record }],
    ['change', 'old and new record', { old: before, new: record }, { old: before, new: record }],
    ['change', 'id alone', ID, { new: { id: ID } }],
  ] as const) {
    it(`Interaction / ${category} with ${shape} is INTERACTION_EVENT`, () => {
      const { event } = eventOf({ type: 'Interaction', category, data });
      expect(event).to.deep.include({
        name: 'INTERACTION_EVENT',
        payload: { reason: 'interaction', data: { category, data: content } },
      });
    });
  }

  for (const [what, data, status] of [
    ['a text', 'Available', { status: 'Available' }],
    [
      'status and sub_status',
      { status: 'AVAILABLE', sub_status: 'At home' },
      { status: 'AVAILABLE', sub_status: 'At home' },
    ],
    ['fields of next year', { status: 'BUSY', since: 5 }, { status: 'BUSY', since: 5 }],
  ] as const) {
    it(`UserAction / status with ${what} is UPDATE_STATUS`, () => {
      const { event } = eventOf({ type: 'UserAction', category: 'status', data });
      expect(event).to.deep.include({
        name: 'UPDATE_STATUS',
        payload: { reason: 'status_updated', ...status },
      });
    });
  }

  for (const data of [undefined, 'u-1', { id: 'u-1' }]) {
    it(`UserAction / logout with ${JSON.stringify(data)} is LOGGED_OUT`, () => {
      const { event } = eventOf({ type: 'UserAction', category: 'logout', data });
      expect(event).to.deep.include({ name: 'LOGGED_OUT', payload: { reason: 'logged_out' } });
    });
  }

  const mapped = 'add change connect disconnect acw status logout'.split(' ');
  for (const [type, categories] of Object.entries(CATEGORIES)) {
    for (const category of [...categories, 'aCategoryOfNextYear'].filter(each => !mapped.includes(each))) {
      it(`${type} / ${category} is CLIENT_EVENT`, () => {
        const message = { type, category, data: ID };
        const { event } = eventOf(message);
        expect(event).to.deep.include({
          name: 'CLIENT_EVENT',
          payload: { reason: 'client', data: message },
        });
      });
    }
  }

  for (const [type, category] of [
    ['Notification', 'connect'],
    ['UserAction', 'add'],
    ['Interaction', 'status'],
    ['interaction', 'connect'],
    ['__proto__', 'connect'],
    ['constructor', 'name'],
    ['Interaction', '__proto__'],
    ['Interaction', 'toString'],
    ['ATypeOfNextYear', 'add'],
  ]) {
    it(`${type} / ${category} is CLIENT_EVENT: only both together tell which event it is`, () => {
      expect(eventOf({ type, category, data: record }).event.name).to.equal('CLIENT_EVENT');
    });
  }

  it('is a CLIENT_EVENT besides, in CLIENT_EVENT’s form', () => {
    const message = { type: 'Interaction', category: 'connect', data: record };
    const { clientEvent } = eventOf(message);
    expect(clientEvent).to.deep.include({
      name: 'CLIENT_EVENT',
      payload: { reason: 'client', data: message },
      raw: message,
    });
  });

  it('is an event with the surface, the time and the message itself', () => {
    const clock = sinon.useFakeTimers(1_800_000_000_000);
    try {
      const message = { type: 'UserAction', category: 'logout' };
      const { event, clientEvent } = readLightningMessage(message, 'window-message') as EventMessage;
      for (const each of [event, clientEvent]) {
        expect(each).to.include({ transport: 'window-message', receivedAt: 1_800_000_000_000, raw: message });
      }
    } finally {
      clock.restore();
    }
  });

  it('tells what it says of an interaction, of any category', () => {
    for (const [category, phase] of [
      ['add', undefined],
      ['connect', 'connected'],
      ['disconnect', 'disconnected'],
      ['acw', 'done'],
      ['deallocate', 'done'],
      ['blindTransfer', undefined],
    ]) {
      const { interaction } = eventOf({ type: 'Interaction', category, data: { old: before, new: record } });
      expect(interaction).to.deep.equal({
        id: ID,
        kind: category,
        record,
        old: before,
        ...(phase && { phase }),
      });
    }
    expect(eventOf({ type: 'Interaction', category: 'callbackPlaced' })).not.to.have.property('interaction');
    expect(eventOf({ type: 'Notification', category: 'chatUpdate', data: record })).not.to.have.property(
      'interaction',
    );
  });

  it('tells the selection', () => {
    const select = (data: unknown) =>
      eventOf({ type: 'Notification', category: 'interactionSelection', data }).selection;
    expect(select({ interactionId: ID })).to.deep.equal({ id: ID });
    expect(select({})).to.deep.equal({});
    expect(eventOf({ type: 'Interaction', category: 'interactionSelection', data: ID })).not.to.have.property(
      'selection',
    );
  });

  for (const type of ['InitialSetup', 'Handshake']) {
    it(`${type} tells that the Genesys client started, whatever else it carries`, () => {
      expect(read({ type })).to.deep.equal({ restarted: type });
      expect(read({ type, category: 'add', data: record })).to.deep.equal({ restarted: type });
    });
  }
});

describe('an action heard on Lightning', () => {
  const REQUESTS: { readonly [Name in ActionName]: readonly [type: string, request: object] } = {
    changestate: ['Interaction.updateState', { id: ID, action: 'hold' }],
    changestatus: ['User.updateStatus', { id: 'Available' }],
    addCustomAttributes: ['Interaction.addCustomAttributes', { id: ID, attributes: { 'case.id': null } }],
    addAssociation: ['addAssociation', { type: 'contact', id: '003', text: 'Ada' }],
    createConference: ['Interaction.createConference', { interactionIds: [ID] }],
    subscribe: ['subscribe', { type: 'Interaction', categories: ['add'] }],
  };

  for (const name of ACTION_NAMES) {
    const [type, data] = REQUESTS[name];
    it(`${name} is read with its request, its type in any case`, () => {
      const plain = `PureCloud.${type}`;
      for (const spelling of [
        plain,
        plain.toLowerCase(),
        plain.toUpperCase(),
        `PureCloud.${type[0]?.toUpperCase()}${type.slice(1)}`,
        plain.replace('Interaction', 'interaction'),
      ]) {
        expect(read({ type: spelling, data }), spelling).to.deep.equal({ name, request: data });
      }
    });

    it(`${name} is no event, whatever else it carries`, () => {
      const message = { type: `PureCloud.${type}`, category: 'connect', data };
      expect(read(message)).to.deep.equal({ name, request: data });
    });

    it(`${name} is read with its problem where it breaks the specification`, () => {
      for (const broken of [undefined, null, [], ID, { ...data, id: 5, categories: 5, interactionIds: 5 }]) {
        const action = read({ type: `PureCloud.${type}`, data: broken });
        expect(action).to.deep.include({ name, request: broken });
        expect(action)
          .to.have.property('problem')
          .that.matches(new RegExp(`^${name}\\b.* takes .*\\.$`));
      }
    });
  }

  for (const type of [
    'PureCloud.anActionOfNextYear',
    'PureCloud.',
    'PureCloud.__proto__',
    'purecloud.Interaction',
  ]) {
    it(`${type} is unrecognized: no action has this type`, () => {
      const message = { type, category: 'add', data: record };
      expect(read(message)).to.deep.equal({ wireName: type, message, problem: 'no action has this type' });
    });
  }

  for (const type of ['PureCloud', 'PureCloudish.subscribe', ' PureCloud.subscribe']) {
    it(`“${type}” is none: it is read as an event`, () => {
      expect(read({ type, category: 'add' })).to.have.nested.property('event.name', 'CLIENT_EVENT');
    });
  }

  it('is read with its problem where its request refuses to be read', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(read({ type: 'PureCloud.subscribe', data: proxy }))
      .to.have.property('problem')
      .that.matches(/^subscribe takes/);
  });

  it('is read as it was written', () => {
    for (const name of ACTION_NAMES) {
      const [, data] = REQUESTS[name];
      expect(read(writeLightningAction(name, data as never))).to.deep.equal({ name, request: data });
    }
  });
});

describe('what is no Lightning message', () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const locked = new Proxy(
    {},
    {
      get() {
        // Whatever is thrown: even reading what is thrown may throw.
        throw {
          get message() {
            throw new Error('no');
          },
        };
      },
    },
  );
  const halfLocked = {
    type: 'Interaction',
    category: 'connect',
    get data() {
      throw undefined;
    },
  };

  for (const [what, message, problem] of [
    ['nothing', undefined, 'it is no message'],
    ['null', null, 'it is no message'],
    ['a text', '{"type":"Interaction"}', 'it has no text category'],
    ['a number', 5, 'it has no text category'],
    ['a list', [], 'it has no text category'],
    ['an empty object', {}, 'it has no text category'],
    ['a type alone', { type: 'Interaction' }, 'it has no text category'],
    [
      'a category that is no text',
      { type: 'Interaction', category: ['connect'], data: record },
      'it has no text category',
    ],
    [
      'a connect without an id',
      { type: 'Interaction', category: 'connect', data: {} },
      'it has no text interactionId',
    ],
    ['a connect without data', { type: 'Interaction', category: 'connect' }, 'it has no text interactionId'],
    [
      'an id that is no text',
      { type: 'Interaction', category: 'acw', data: { id: 5 } },
      'it has no text interactionId',
    ],
    ['a status without one', { type: 'UserAction', category: 'status', data: {} }, 'it has no text status'],
    ['Classic’s form', { reason: 'connected', interactionId: ID }, 'it has no text category'],
    ['a proxy that refuses to be read', locked, 'it is no message'],
    ['a proxy that was revoked', revoked.proxy, 'it is no message'],
    ['data that can’t be read', halfLocked, 'it is no message'],
    [
      'a type that is no text and refuses to be one',
      { type: Object.create(null), category: 'x' },
      'it is no message',
    ],
  ] as [string, unknown, string][]) {
    it(`${what}: ${problem}`, () => {
      const result = read(message);
      expect(result).to.have.property('problem', problem);
      expect((result as { message: unknown }).message === message).to.equal(true);
    });
  }

  it('is told with the type that it came under', () => {
    expect(read({ type: 'Interaction', category: 'connect' })).to.include({ wireName: 'Interaction' });
    expect((read(halfLocked) as { wireName: string }).wireName).to.equal('Interaction');
    expect(read({})).to.include({ wireName: '' });
  });
});

describe('a message with the keys of an attack', () => {
  afterEach(() => {
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  const attack = (text: string): unknown => JSON.parse(text);

  it('leaves Object.prototype alone, and inherits nothing from what was sent', () => {
    const { event } = eventOf(
      attack(
        '{"type":"UserAction","category":"status","data":{"status":"BUSY","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
      ),
    );
    expect(Object.getPrototypeOf(event.payload)).to.equal(Object.prototype);
    expect(event.payload).to.not.have.property('polluted');
  });

  it('gets no id from __proto__', () => {
    const message = attack('{"type":"Interaction","category":"connect","data":{"__proto__":{"id":"i-1"}}}');
    expect(read(message)).to.have.property('problem', 'it has no text interactionId');
  });

  it('gets no category from __proto__', () => {
    expect(
      read(attack('{"type":"Interaction","__proto__":{"category":"connect","data":"i-1"}}')),
    ).to.have.property('problem', 'it has no text category');
  });
});

describe('any message', () => {
  const text = (...documented: string[]) => fc.oneof(fc.constantFrom(...documented), fc.string());
  const anything = fc.anything({
    withNullPrototype: true,
    withBigInt: true,
    withSparseArray: true,
    withMap: true,
  });
  const thrower = fc
    .record({ at: fc.constantFrom('type', 'category', 'data', 'id', 'new'), thrown: anything })
    .map(
      ({ at, thrown }) =>
        new Proxy(
          { type: 'Interaction', category: 'change', data: { new: { id: 'i-1' } } },
          {
            get(target, key) {
              if (key === at) throw thrown;
              return Reflect.get(target, key) as unknown;
            },
          },
        ),
    );
  const likeOne = fc.record(
    {
      type: fc.oneof(
        text(
          ...['Interaction', 'UserAction', 'Notification', 'Handshake', 'InitialSetup'],
          ...['PureCloud.subscribe', 'PureCloud.User.updateStatus', 'purecloud.addassociation'],
        ),
        anything,
      ),
      category: fc.oneof(text('add', 'change', 'connect', 'disconnect', 'acw', 'status', 'logout'), anything),
      data: fc.oneof(
        anything,
        thrower,
        fc.record(
          { id: fc.oneof(fc.string(), anything), isDone: anything, status: anything },
          { requiredKeys: [] },
        ),
        fc.record({ old: anything, new: fc.oneof(anything, thrower) }),
      ),
    },
    { requiredKeys: [] },
  );

  it('is an event, an action, a start of the client, or UNRECOGNIZED; and reading it never throws', () => {
    const seen = { restarted: 0, action: 0, event: 0, unrecognized: 0 };
    fc.assert(
      fc.property(fc.oneof(anything, thrower, { arbitrary: likeOne, weight: 8 }), message => {
        const result = read(message);
        if ('restarted' in result) {
          seen.restarted++;
          expect(result.restarted).to.match(/^(InitialSetup|Handshake)$/);
        } else if ('wireName' in result) {
          seen.unrecognized++;
          expect(result.problem).to.match(/^(it (is|has) no |no action has this type$)/);
          expect(result.wireName).to.be.a('string');
        } else if ('event' in result) {
          seen.event++;
          expect(problemWith(result.event.name, result.event.payload)).to.equal(undefined);
          expect(problemWith('CLIENT_EVENT', result.clientEvent?.payload)).to.equal(undefined);
          expect(result.event.raw === message).to.equal(true);
        } else {
          seen.action++;
          expect(ACTION_NAMES).to.include(result.name);
        }
      }),
      { numRuns: 5000 },
    );
    // None may be rare, or the run proved nothing.
    expect(Math.min(...Object.values(seen))).to.be.greaterThan(100);
  });
});

describe('an action', () => {
  it('is written with its data as it was given', () => {
    const data = { id: 'i-1', action: 'hold' } as const;
    const message = writeLightningAction('changestate', data);
    expect(message).to.deep.equal({ type: 'PureCloud.Interaction.updateState', data });
  });
});

describe('subscriptionsFor', () => {
  const categoriesFor = (name?: EventName) =>
    subscriptionsFor(name).map(({ type, categories }) => `${type} / ${categories.join()}`);

  for (const [name, ...wanted] of [
    ['INTERACTION_EVENT', 'Interaction / add', 'Interaction / change'],
    ['INTERACTION_CONNECTED', 'Interaction / connect'],
    ['INTERACTION_DISCONNECTED', 'Interaction / disconnect'],
    ['ACW_REQUIRED', 'Interaction / acw'],
    ['ACW_COMPLETED', 'Interaction / acw'],
    ['UPDATE_STATUS', 'UserAction / status'],
    ['LOGGED_OUT', 'UserAction / logout'],
    // What a page wants to hear of these, it says itself.
    ['CLIENT_EVENT'],
  ] as [EventName, ...string[]][]) {
    it(`${name} needs ${wanted.join(' and ') || 'nothing'}`, () => {
      expect(categoriesFor(name)).to.deep.equal(wanted);
    });
  }

  it('without a name all that have a name of their own', () => {
    expect(categoriesFor()).to.deep.equal([
      'Interaction / add',
      'Interaction / change',
      'Interaction / connect',
      'Interaction / disconnect',
      'Interaction / acw',
      'UserAction / status',
      'UserAction / logout',
    ]);
  });
});
