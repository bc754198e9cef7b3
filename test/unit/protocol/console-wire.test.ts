import { expect } from 'chai';
import sinon from 'sinon';
import { ACTION_NAMES, EVENT_NAMES } from '../../../src/index.js';
import type { ActionName, EventName } from '../../../src/index.js';
import {
  CONSOLE_ACTIONS,
  CONSOLE_EVENTS,
  readConsoleAction,
  readConsoleEvent,
  writeConsoleAction,
} from '../../../src/protocol/console-wire.js';
import { wireNameOf } from '../../../src/protocol/wire-name.js';
import { PREFIX } from '../../support/fake-toolkit.js';

const record = { id: 'i-1', state: 'CONNECTED', isConnected: true };
const alerting = { ...record, state: 'ALERTING', isConnected: false };

/** Reads a text as the event that its wire name promises. */
const read = (name: EventName, message: unknown) =>
  readConsoleEvent(wireNameOf(`pc.${name}`), name, { message });

describe('the wire names of the Classic console', () => {
  it('are the documented names behind a prefix: of events with pc., of actions without', () => {
    expect([...CONSOLE_EVENTS]).to.deep.equal([
      ...EVENT_NAMES.map(name => [`${PREFIX}pc.${name}`, name]),
      [`${PREFIX}pc.subscribe`, 'CLIENT_EVENT'],
    ]);
    expect([...CONSOLE_ACTIONS]).to.deep.equal(ACTION_NAMES.map(name => [PREFIX + name, name]));
  });
});

describe('an event of the Classic console', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => (clock = sinon.useFakeTimers(1_800_000_000_000)));
  afterEach(() => clock.restore());

  it('is read with its payload, its text and its time', () => {
    const raw = '{"reason":"status_updated","status":"ON_QUEUE","id":"s-1"}';
    expect(read('UPDATE_STATUS', raw)).to.deep.equal({
      event: {
        name: 'UPDATE_STATUS',
        payload: { reason: 'status_updated', status: 'ON_QUEUE', id: 's-1' },
        transport: 'console',
        receivedAt: 1_800_000_000_000,
        raw,
      },
    });
  });

  for (const [name, payload, interaction] of [
    ['INTERACTION_CONNECTED', { interactionId: 'i-1' }, { phase: 'connected' }],
    ['INTERACTION_DISCONNECTED', { interactionId: 'i-1' }, { phase: 'disconnected' }],
    ['ACW_REQUIRED', { interactionId: 'i-1' }, { phase: 'wrap-up' }],
    ['ACW_COMPLETED', { interactionId: 'i-1' }, { phase: 'done' }],
    ['INTERACTION_EVENT', { data: { category: 'add', data: record } }, { kind: 'add', record }],
    [
      'INTERACTION_EVENT',
      { data: { category: 'change', data: { old: alerting, new: record } } },
      { kind: 'change', record, old: alerting },
    ],
    [
      'CLIENT_EVENT',
      { data: { type: 'Interaction', category: 'deallocate', data: 'i-1' } },
      { kind: 'deallocate', phase: 'done' },
    ],
  ] as [EventName, object, object][]) {
    it(`tells what it says of an interaction: ${name} ${JSON.stringify(payload)}`, () => {
      const message = read(name, JSON.stringify(payload));
      expect(message).to.deep.include({ interaction: { id: 'i-1', kind: name, ...interaction } });
    });
  }

  for (const [name, payload] of [
    ['LOGGED_OUT', { reason: 'logged_out', interactionId: 'i-1' }],
    ['UPDATE_STATUS', { status: 'BUSY', interactionId: 'i-1' }],
    ['INTERACTION_CONNECTED', { interactionId: '' }],
    ['INTERACTION_EVENT', { data: { category: 'change', data: {} } }],
    ['CLIENT_EVENT', { data: { type: 'Notification', category: 'chatUpdate', data: record } }],
  ] as [EventName, object][]) {
    it(`says nothing of an interaction: ${name} ${JSON.stringify(payload)}`, () => {
      const message = read(name, JSON.stringify(payload));
      expect(message).to.have.nested.property('event.name', name);
      expect(message).not.to.have.property('interaction');
    });
  }

  it('is a CLIENT_EVENT besides where it is one, and tells the selection', () => {
    const data = { type: 'Notification', category: 'interactionSelection', data: 'i-1' };
    const message = read('CLIENT_EVENT', JSON.stringify({ reason: 'client', data }));
    expect(message).to.deep.include({ selection: { id: 'i-1' } });
    expect(message).to.have.nested.property('clientEvent.payload.data.category', 'interactionSelection');
    const other = read('UPDATE_STATUS', '{"status":"BUSY"}');
    expect(other).not.to.have.any.keys('clientEvent', 'selection');
  });
});

describe('an action heard in the Classic console', () => {
  const hear = (name: ActionName, message: unknown) => readConsoleAction(name, { message });

  for (const [name, text, request] of [
    ['changestate', '{"data":{"id":"i-1","action":"hold"}}', { id: 'i-1', action: 'hold' }],
    ['changestatus', '{"data":{"id":"AVAILABLE"}}', { id: 'AVAILABLE' }],
    ['changestatus', 'ON_QUEUE', { id: 'ON_QUEUE' }],
    ['changestatus', 'On Queue', { id: 'On Queue' }],
    ['changestatus', '"ON_QUEUE"', { id: 'ON_QUEUE' }],
    ['changestatus', '17', { id: '17' }],
    [
      'addCustomAttributes',
      '{"data":{"id":"i-1","attributes":{"a.b":null}}}',
      { id: 'i-1', attributes: { 'a.b': null } },
    ],
    [
      'addAssociation',
      '{"type":"PureCloud.addAssociation","data":{"type":"contact","id":"003","text":"Ada"}}',
      { type: 'contact', id: '003', text: 'Ada' },
    ],
    [
      'addAssociation',
      '{"data":{"type":"contact","id":"003","text":"Ada"}}',
      { type: 'contact', id: '003', text: 'Ada' },
    ],
    ['createConference', '{"data":{"interactionIds":["i-1"]}}', { interactionIds: ['i-1'] }],
    [
      'subscribe',
      '{"data":{"type":"Interaction","categories":["add"]}}',
      { type: 'Interaction', categories: ['add'] },
    ],
  ] as [ActionName, string, object][]) {
    it(`is read with its request: ${name} ${text}`, () => {
      expect(hear(name, text)).to.deep.equal({ name, request });
    });
  }

  for (const [name, message, request, problem] of [
    [
      'changestate',
      '{"data":{"id":"i-1","action":"park"}}',
      { id: 'i-1', action: 'park' },
      /^changestate\.action takes/,
    ],
    [
      'changestate',
      '{"data":{"id":"i-1","action":"hold","by":1}}',
      { id: 'i-1', action: 'hold', by: 1 },
      /^changestate\.by takes/,
    ],
    ['changestate', '{"id":"i-1","action":"hold"}', undefined, /^changestate takes an object/],
    ['changestate', '[object Object]', '[object Object]', /the text "\[object Object\]"/],
    ['changestate', 'null', null, /it got null\.$/],
    ['changestate', '[]', [], /it got an empty list\.$/],
    ['changestate', '5', 5, /it got the number 5\.$/],
    ['changestatus', '', { id: '' }, /^changestatus\.id takes/],
    ['changestatus', '{"data":"AVAILABLE"}', 'AVAILABLE', /^changestatus takes an object/],
    ['changestatus', undefined, undefined, /it got nothing\.$/],
    [
      'subscribe',
      '{"data":{"type":"Interaction","categories":[]}}',
      { type: 'Interaction', categories: [] },
      /^subscribe\.categories takes/,
    ],
  ] as [ActionName, unknown, unknown, RegExp][]) {
    it(`is read with its problem where it breaks the specification: ${name} ${String(message)}`, () => {
      const action = hear(name, message);
      expect(action).to.deep.include({ name, request });
      expect(action.problem).to.match(problem);
    });
  }

  it('is read with its problem where the listener got nothing, or what refuses to be read', () => {
    const locked = {
      get message() {
        throw new Error('not yours');
      },
    };
    for (const result of [undefined, null, {}, 'text', locked]) {
      for (const name of ACTION_NAMES) {
        expect(readConsoleAction(name, result).problem).to.match(/it got nothing\.$/);
      }
    }
  });

  it('is read as it was written, in both forms of the status', () => {
    for (const format of ['json', 'plain', undefined] as const) {
      const text = writeConsoleAction('changestatus', { id: 'ON_QUEUE' }, format);
      expect(hear('changestatus', text)).to.deep.equal({ name: 'changestatus', request: { id: 'ON_QUEUE' } });
    }
  });
});
