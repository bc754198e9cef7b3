import { expect } from 'chai';
import { hasEnded, isHeld } from '../../../src/index.js';
import type { InteractionPhase } from '../../../src/index.js';
import { endRank, hasPhaseWord, phaseOf, PHASES, timeOf } from '../../../src/protocol/interaction.js';

const id = 'i-1';
const FLAGS = { isDone: false, isDisconnected: false, isConnected: false };

describe('phaseOf', () => {
  for (const [record, phase] of [
    [{ isDone: true, isDisconnected: true, state: 'CONNECTED' }, 'done'],
    [{ isDisconnected: true, state: 'CONNECTED', isConnected: true }, 'disconnected'],
    [{ state: 'DISCONNECTED', isConnected: true }, 'disconnected'],
    [{ state: 'TERMINATED' }, 'disconnected'],
    [{ state: 'ALERTING', isConnected: true }, 'alerting'],
    [{ state: 'OFFERING' }, 'alerting'],
    [{ state: 'DIALING' }, 'dialing'],
    [{ state: 'CONTACTING' }, 'dialing'],
    [{ state: 'CONNECTED' }, 'connected'],
    [{ state: 'HELD', isConnected: true }, 'held'],
    [{ state: 'held' }, 'held'],
    [{ state: 'Verbunden', ...FLAGS, isConnected: true }, 'connected'],
    [{ state: 'PARKED', isConnected: true }, 'connected'],
    [{ state: '', isConnected: true }, 'connected'],
    [{ state: 'klingelt', ...FLAGS }, 'alerting'],
    [{ ...FLAGS }, 'alerting'],
    [{ ...FLAGS, direction: 'Inbound' }, 'alerting'],
    [{ ...FLAGS, direction: 'Outbound' }, 'dialing'],
    [{ ...FLAGS, direction: 'outbound', state: 'wählt' }, 'dialing'],
    [{ ...FLAGS, direction: 'OUTBOUND' }, 'dialing'],
    // One that may be partial says nothing.
    [{}, undefined],
    [{ direction: 'Outbound' }, undefined],
    [{ state: 'PARKED' }, undefined],
    [{ state: 5 }, undefined],
    [{ isDone: 'true', isConnected: 1 }, undefined],
  ] as [object, InteractionPhase | undefined][]) {
    it(`of ${JSON.stringify(record)} is ${phase}`, () => expect(phaseOf({ id, ...record })).to.equal(phase));
  }
});

describe('hasPhaseWord', () => {
  it('is true of a record with a state, in any language, or with a flag', () => {
    const worded = [
      { state: 'HELD' },
      { state: 'gehalten' },
      ...Object.keys(FLAGS).map(flag => ({ [flag]: false })),
    ];
    for (const record of worded) expect(hasPhaseWord(record), JSON.stringify(record)).to.equal(true);
  });

  it('is false of one with neither', () => {
    for (const record of [{}, { state: '' }, { state: 5 }, { isDone: 'no' }, { direction: 'Inbound' }]) {
      expect(hasPhaseWord(record), JSON.stringify(record)).to.equal(false);
    }
  });
});

describe('isHeld', () => {
  const held = (phase: InteractionPhase | undefined, state?: string) =>
    isHeld({ phase, record: { id, ...(state !== undefined && { state }) } });

  it('is what the record’s state says while the interaction is connected', () => {
    expect(held('connected', 'HELD')).to.equal(true);
    expect(held('held', 'CONNECTED')).to.equal(false);
    expect(held('held', 'held')).to.equal(true);
  });

  it('is what the phase says where the record has no state', () => {
    expect(held('held')).to.equal(true);
    expect(held('connected')).to.equal(false);
    expect(held('connected', '')).to.equal(false);
  });

  it('is not known with a state word of another language or release', () => {
    for (const state of ['Gehalten', 'EN ATTENTE', 'PARKED', 'constructor']) {
      expect(held('connected', state), state).to.equal(undefined);
      expect(held('held', state), state).to.equal(undefined);
    }
  });

  it('is not known of an interaction that is not connected', () => {
    for (const phase of [undefined, ...PHASES]) {
      if (phase === 'connected' || phase === 'held') continue;
      expect(held(phase, 'HELD'), phase).to.equal(undefined);
    }
  });
});

describe('hasEnded', () => {
  it('is true of disconnected, wrap-up and done, which end an interaction more and more', () => {
    expect(PHASES.filter(hasEnded)).to.deep.equal(['disconnected', 'wrap-up', 'done']);
    expect(hasEnded(undefined)).to.equal(false);
    expect(
      ['connected', 'disconnected', 'wrap-up', 'done'].map(phase => endRank(phase as InteractionPhase)),
    ).to.deep.equal([0, 1, 2, 3]);
  });
});

describe('timeOf', () => {
  const noon = Date.UTC(2026, 10, 23, 12, 0, 0);

  it('reads ISO 8601 as UTC, with or without a Z', () => {
    for (const text of [
      '2026-11-23T12:00:00Z',
      '2026-11-23T12:00:00',
      '2026-11-23T12:00:00.000',
      '2026-11-23T13:00:00+01:00',
      '2026-11-23T07:00:00-0500',
    ]) {
      expect(timeOf(text), text).to.equal(noon);
    }
  });

  it('reads nothing else', () => {
    for (const text of [
      '',
      '2026-11-23',
      '23 Nov 2026',
      '2026-11-23T',
      '1969-12-31T23:59:59Z',
      'T',
      noon,
      null,
      undefined,
    ]) {
      expect(timeOf(text), String(text)).to.equal(undefined);
    }
  });
});
