import { expect } from 'chai';
import {
  readData,
  readEventUpdate,
  readSelection,
  readUpdate,
} from '../../../src/protocol/interaction-update.js';

const record = { id: 'i-1', state: 'CONNECTED' };
const old = { id: 'i-1', state: 'ALERTING' };

describe('readData reads', () => {
  for (const [form, data, expected] of [
    ['a record', record, { id: 'i-1', record }],
    ['{ new }', { new: record }, { id: 'i-1', record }],
    ['{ old, new }', { old, new: record }, { id: 'i-1', record, old }],
    ['{ old, new } with an old that is no record', { old: 'i-1', new: record }, { id: 'i-1', record }],
    ['{ new } with an id alone', { new: 'i-1' }, { id: 'i-1' }],
    [
      '{ new } with nothing in it, as a record of its own',
      { id: 'i-1', new: null },
      { id: 'i-1', record: { id: 'i-1', new: null } },
    ],
    ['an id alone', 'i-1', { id: 'i-1' }],
    ['an object around an id', { id: 'i-1' }, { id: 'i-1', record: { id: 'i-1' } }],
    ['a record without an id', { state: 'HELD' }, { id: undefined, record: { state: 'HELD' } }],
    ['a record whose id is no text', { id: 5 }, { id: undefined, record: { id: 5 } }],
    ['an empty id', '', { id: undefined }],
    ['nothing', undefined, { id: undefined }],
    ['null', null, { id: undefined }],
    ['a number', 5, { id: undefined }],
    ['a list', [record], { id: undefined }],
  ] as [string, unknown, object][]) {
    it(form, () => expect(readData(data)).to.deep.equal(expected));
  }
});

describe('readUpdate', () => {
  for (const [kind, phase] of [
    ['INTERACTION_CONNECTED', 'connected'],
    ['INTERACTION_DISCONNECTED', 'disconnected'],
    ['ACW_REQUIRED', 'wrap-up'],
    ['ACW_COMPLETED', 'done'],
    ['connect', 'connected'],
    ['disconnect', 'disconnected'],
    ['acw', 'done'],
    ['deallocate', 'done'],
  ]) {
    it(`gives ${kind} the phase ${phase}, with a record and without`, () => {
      expect(readUpdate(kind as string, 'i-1')).to.deep.equal({ id: 'i-1', kind, phase });
      expect(readUpdate(kind as string, record)).to.deep.equal({ id: 'i-1', kind, record, phase });
    });
  }

  for (const kind of ['add', 'change', 'blindTransfer', 'aCategoryOfNextYear', 'constructor', '__proto__']) {
    it(`gives ${kind} no phase of its own: the record tells it`, () => {
      expect(readUpdate(kind, record)).to.deep.equal({ id: 'i-1', kind, record });
    });
  }

  it('takes acw for the beginning of wrap-up where the record says isDone: false, and for its end otherwise', () => {
    const phaseWith = (isDone: unknown) => readUpdate('acw', { new: { ...record, isDone } })?.phase;
    expect(phaseWith(false)).to.equal('wrap-up');
    for (const isDone of [true, undefined, null, 'false', 0]) expect(phaseWith(isDone)).to.equal('done');
    const told = { old: { ...record, isDone: false }, new: { ...record, isDone: true } };
    expect(readUpdate('acw', told)?.phase).to.equal('done');
  });

  it('gives nothing where no interaction is named', () => {
    for (const data of [undefined, null, '', 5, [], {}, { id: '' }, { new: {} }, { new: { id: 5 } }]) {
      expect(readUpdate('change', data)).to.equal(undefined);
    }
  });
});

describe('readEventUpdate', () => {
  it('reads the id of an event that has one alone', () => {
    expect(readEventUpdate('INTERACTION_CONNECTED', { interactionId: 'i-1' })).to.deep.equal({
      id: 'i-1',
      kind: 'INTERACTION_CONNECTED',
      phase: 'connected',
    });
  });

  it('reads the category and the data of INTERACTION_EVENT, and of CLIENT_EVENT where it is of an Interaction', () => {
    const data = { type: 'Interaction', category: 'change', data: { old, new: record } };
    const update = { id: 'i-1', kind: 'change', record, old };
    expect(readEventUpdate('INTERACTION_EVENT', { data })).to.deep.equal(update);
    expect(readEventUpdate('CLIENT_EVENT', { data })).to.deep.equal(update);
    for (const type of ['Notification', 'UserAction', 'interaction', undefined]) {
      expect(readEventUpdate('CLIENT_EVENT', { data: { ...data, type } })).to.equal(undefined);
    }
  });

  it('reads nothing of an interaction in the events of the agent, or where there is no data', () => {
    expect(readEventUpdate('UPDATE_STATUS', { status: 'BUSY', interactionId: 'i-1' })).to.equal(undefined);
    expect(readEventUpdate('LOGGED_OUT', { interactionId: 'i-1' })).to.equal(undefined);
    expect(readEventUpdate('INTERACTION_EVENT', {})).to.equal(undefined);
    expect(readEventUpdate('INTERACTION_EVENT', { data: 'i-1' })).to.equal(undefined);
  });
});

describe('readSelection', () => {
  const select = (data: unknown, type: unknown = 'Notification') =>
    readSelection({ type, category: 'interactionSelection', data });

  for (const [form, data] of [
    ['{ interactionId }', { interactionId: 'i-1' }],
    ['an id alone', 'i-1'],
    ['a record', { id: 'i-1', state: 'CONNECTED' }],
    ['{ new: record }', { new: record }],
    ['{ old, new }', { old: { id: 'i-2' }, new: record }],
    ['{ new: id }', { new: 'i-1' }],
    ['{ new: { interactionId } }', { new: { interactionId: 'i-1' } }],
    ['an interactionId beside another id', { interactionId: 'i-1', id: 'n-7' }],
  ] as [string, unknown][]) {
    it(`reads ${form}`, () => expect(select(data)).to.deep.equal({ id: 'i-1' }));
  }

  for (const data of [
    undefined,
    null,
    '',
    {},
    [],
    5,
    { interactionId: '' },
    { interactionId: null },
    { id: 5 },
    { old: record, new: null },
    { new: {} },
  ]) {
    it(`reads ${JSON.stringify(data)} as a deselection`, () => expect(select(data)).to.deep.equal({}));
  }

  it('takes a message without a type for one, and of other types and categories none', () => {
    expect(readSelection({ category: 'interactionSelection', data: 'i-1' })).to.deep.equal({ id: 'i-1' });
    for (const type of ['Interaction', 'UserAction', null, 5]) {
      expect(select('i-1', type)).to.equal(undefined);
    }
    expect(readSelection({ type: 'Notification', category: 'chatUpdate', data: 'i-1' })).to.equal(undefined);
    expect(readSelection({})).to.equal(undefined);
  });
});
