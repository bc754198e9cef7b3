import { expect } from 'chai';
import fc from 'fast-check';
import sinon from 'sinon';
import type {
  EventName,
  InteractionChange,
  InteractionPhaseChange,
  InteractionSelection,
} from '../../../src/index.js';
import { createInteractionStore } from '../../../src/interactions/store.js';
import type { InteractionStore } from '../../../src/interactions/store.js';
import { readConsoleEvent } from '../../../src/protocol/console-wire.js';
import { without } from '../../support/records.js';
import { inClassicWords } from '../../support/speech.js';
import type { Speech } from '../../support/speech.js';

const NOW = Date.parse('2026-11-23T09:30:00Z');
const CALL = { id: 'i-1', state: 'CONNECTED', phone: '+13175550123', attributes: { tier: 'gold' } };

/** Lets a store hear what a Genesys client says in the Classic console. */
const tell = (store: InteractionStore): Speech =>
  inClassicWords((name, payload) => {
    const read = readConsoleEvent(name, name as EventName, { message: JSON.stringify(payload) });
    if (!('event' in read)) return expect.fail(read.problem);
    store.update(read);
    store.flush();
  });

/** Restores a snapshot, and tells of it, as a client does. */
function restore(store: InteractionStore, snapshot: unknown): void {
  store.restore(snapshot);
  store.flush();
}

/** A snapshot as it goes over a channel, or into storage. */
const taken = (store: InteractionStore): unknown => JSON.parse(JSON.stringify(store.snapshot()));

describe('A snapshot of the interactions', () => {
  let clock: sinon.SinonFakeTimers;
  let one: InteractionStore;
  let other: InteractionStore;
  let changes: InteractionChange[];
  let phases: InteractionPhaseChange[];
  let selections: InteractionSelection[];

  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: NOW });
    one = createInteractionStore();
    other = createInteractionStore();
    changes = [];
    phases = [];
    selections = [];
    other.on('change', each => changes.push(each));
    other.on('phase', each => phases.push(each));
    other.on('selection', each => selections.push(each));
  });
  afterEach(() => clock.restore());

  /** A call that is talked on, and what was before it, as one store heard it. */
  function heard(): void {
    tell(one).add({ ...CALL, id: 'i-0' });
    tell(one).acwCompleted('i-0');
    tell(one).add({ ...CALL, state: 'ALERTING' });
    clock.tick(4000);
    tell(one).change(CALL);
    clock.tick(1000);
    tell(one).add({ ...CALL, id: 'i-2', state: 'ALERTING' });
    tell(one).selection('i-1');
  }

  const known = (store: InteractionStore): unknown[] =>
    store.all().map(({ id, record, phase, phases, heardAt }) => ({ id, record, phase, phases, heardAt }));

  it('is all that another store needs to know the same, but for what changed before', () => {
    heard();
    restore(other, taken(one));
    expect(known(other)).to.deep.equal(known(one));
    expect(other.current()?.id).to.equal('i-1');
    expect(other.active().map(({ id }) => id)).to.deep.equal(['i-1', 'i-2']);
    expect(taken(other)).to.deep.equal(taken(one));
  });

  it('is told as changes and phases, by no event', () => {
    tell(one).add({ ...CALL, state: 'ALERTING' });
    clock.tick(4000);
    tell(one).change(CALL);
    clock.tick(1000);
    restore(other, taken(one));
    expect(changes.map(each => [each.event, each.changes.map(({ path }) => path.join(' > '))])).to.deep.equal(
      [[undefined, ['id', 'state', 'phone', 'attributes > tier']]],
    );
    expect(phases).to.have.length(1);
    expect(phases[0]).to.include({
      phase: 'connected',
      previous: undefined,
      began: NOW + 4000,
      event: undefined,
      interaction: other.get('i-1'),
    });
  });

  it('says nothing new where it is restored again, nor to the store that it was taken from', () => {
    heard();
    one.on('change', each => changes.push(each));
    one.on('phase', each => phases.push(each));
    restore(other, taken(one));
    const before = [known(one), known(other)];
    changes.length = phases.length = 0;
    restore(other, taken(one));
    restore(other, taken(other));
    restore(one, taken(other));
    restore(one, taken(one));
    expect([changes, phases]).to.deep.equal([[], []]);
    expect([known(one), known(other)]).to.deep.equal(before);
  });

  it('fills in what a store did not hear; its own words win', () => {
    heard();
    clock.tick(1000);
    tell(other).change({ id: 'i-1', state: 'HELD', attributes: { plan: 'A' } });
    changes.length = phases.length = 0;
    restore(other, taken(one));
    const { record, phase, phases: all } = other.get('i-1') ?? {};
    expect(record).to.deep.equal({ ...CALL, state: 'HELD', attributes: { tier: 'gold', plan: 'A' } });
    expect(phase).to.equal('held');
    expect(all?.map(({ phase, began }) => `${phase} ${began - NOW}`)).to.deep.equal([
      'alerting 0',
      'connected 4000',
      'held 6000',
    ]);
    const [told] = changes.filter(({ interaction }) => interaction.id === 'i-1');
    expect(told?.changes).to.deep.equal([
      { path: ['phone'], old: undefined, new: '+13175550123' },
      { path: ['attributes', 'tier'], old: undefined, new: 'gold' },
    ]);
    expect(phases.filter(({ interaction }) => interaction.id === 'i-1')).to.deep.equal([]);
  });

  it('tells of a phase both know when it began for whom heard it first', () => {
    heard();
    clock.tick(1000);
    tell(other).connected('i-1');
    restore(other, taken(one));
    expect(other.get('i-1')?.phases.map(({ phase, began }) => `${phase} ${began - NOW}`)).to.deep.equal([
      'alerting 0',
      'connected 4000',
    ]);
  });

  it('has no word on a later life of an id, nor on an earlier one', () => {
    tell(one).add(CALL);
    tell(one).acwCompleted('i-1');
    clock.tick(1000);
    tell(other).add({ id: 'i-1', state: 'ALERTING' });
    const later = known(other);
    restore(other, taken(one));
    expect(known(other)).to.deep.equal(later);
    const earlier = known(one);
    restore(one, taken(other));
    expect(known(one)).to.deep.equal(earlier);
  });

  it('lets nothing come after done', () => {
    tell(one).add(CALL);
    tell(one).acwCompleted('i-1');
    restore(other, taken(one));
    tell(other).connected('i-1');
    tell(other).change({ ...CALL, state: 'HELD' });
    expect(phases.map(({ phase }) => phase)).to.deep.equal(['done']);
    tell(other).add(CALL);
    expect(phases.map(({ phase }) => phase)).to.deep.equal(['done', 'connected']);
  });

  it('knows who only logged out: the agent may be back in mid-call', () => {
    tell(one).add(CALL);
    tell(one).loggedOut();
    restore(other, taken(one));
    expect(other.get('i-1')?.phase).to.equal('done');
    tell(other).change(CALL);
    expect(other.get('i-1')?.phase).to.equal('connected');
  });

  it('has no word on the selected one where a store has heard of one', () => {
    heard();
    tell(other).selection('i-2');
    restore(other, taken(one));
    expect(other.current()?.id).to.equal('i-2');
  });

  it('selects what was selected elsewhere, and tells of it by no event', () => {
    heard();
    restore(other, taken(one));
    restore(other, taken(one));
    expect(selections.map(({ id, previous, event }) => [id, previous, event])).to.deep.equal([
      ['i-1', undefined, undefined],
    ]);
    expect(selections[0]?.interaction).to.deep.equal(other.get('i-1'));
  });

  for (const [what, deselect] of [
    ['a deselection', () => tell(other).selection(undefined)],
    ['a deselection by an empty object', () => tell(other).selection({})],
    ['a logout', () => tell(other).loggedOut()],
  ] as const) {
    it(`has no word on the selected one where a store heard ${what}`, () => {
      heard();
      deselect();
      restore(other, taken(one));
      expect(selections).to.deep.equal([]);
      tell(other).add({ ...CALL, id: 'i-3' });
      expect(other.current()?.id).to.equal('i-3');
    });
  }

  it('selects nothing where nothing was selected, whatever was restored before', () => {
    heard();
    restore(other, taken(one));
    restore(other, { ...(taken(one) as object), selected: null });
    expect(other.current()?.id).to.equal('i-1');
    for (const selected of [undefined, '', 7, {}]) restore(other, { selected, interactions: [] });
    expect(selections).to.have.length(1);
  });

  describe('never brings back', () => {
    const FULL = { ...CALL, queueName: 'Support', attributes: { tier: 'gold', plan: 'A' } };
    beforeEach(() => {
      tell(one).add(FULL);
    });

    it('a field that a store heard go', () => {
      const rest = without(FULL, 'queueName');
      tell(other).change(rest, FULL);
      restore(other, taken(one));
      expect(other.get('i-1')?.record).to.deep.equal(rest);
    });

    it('an attribute that a store heard go, while it fills in others', () => {
      const rest = { id: 'i-1', attributes: { plan: 'A' } };
      tell(other).change(rest, { id: 'i-1', attributes: { plan: 'A', tier: 'gold' } });
      restore(other, taken(one));
      expect(other.get('i-1')?.record).to.deep.equal({ ...FULL, attributes: { plan: 'A' } });
    });

    it('attributes that a store heard go all at once', () => {
      tell(other).change({ id: 'i-1', state: 'CONNECTED' }, { id: 'i-1', attributes: { plan: 'A' } });
      restore(other, taken(one));
      const rest = without(FULL, 'attributes');
      expect(other.get('i-1')?.record).to.deep.equal(rest);
    });

    it('an attribute that went, came and went again, nor one whose name has dots or quotes', () => {
      const attributes = { 'a.b': 1, '"]': 2, kept: 3 };
      const full = { ...CALL, attributes };
      tell(one).change(full);
      tell(other).change({ ...CALL, attributes: { kept: 3 } }, full);
      tell(other).change(full, { ...CALL, attributes: { kept: 3 } });
      tell(other).change({ ...CALL, attributes: { kept: 3 } }, full);
      restore(other, taken(one));
      expect(other.get('i-1')?.record.attributes).to.include({ kept: 3, plan: 'A' });
      expect(other.get('i-1')?.record.attributes).to.not.have.any.keys('a.b', '"]');
    });

    it('what went, in another life of the id: there it is news', () => {
      const rest = without(FULL, 'queueName');
      tell(other).change(rest, FULL);
      tell(other).acwCompleted('i-1');
      clock.tick(5000);
      tell(one).acwCompleted('i-1');
      tell(one).add({ ...FULL, state: 'ALERTING' });
      tell(other).add({ id: 'i-1', state: 'ALERTING' });
      restore(other, taken(one));
      expect(other.get('i-1')?.record).to.deep.include({ queueName: 'Support' });
    });
  });

  it('of a call that has ended knows the times by which another life is told', () => {
    const times = { startTime: '2026-11-23T09:29:00Z', connectedTime: '2026-11-23T09:29:10Z' };
    tell(one).add({ ...CALL, ...times });
    tell(one).disconnected('i-1');
    restore(other, taken(one));
    tell(other).change({ ...CALL, ...times, connectedTime: '2026-11-23T09:29:50Z' });
    expect(other.get('i-1')?.phases).to.deep.equal([{ phase: 'connected', began: NOW - 10_000 }]);
  });

  it('of a call that is done knows since when: records are stragglers until 2 s after that', () => {
    tell(one).add(CALL);
    tell(one).acwCompleted('i-1');
    clock.tick(1500);
    restore(other, taken(one));
    tell(other).connected('i-1');
    expect(other.get('i-1')?.phase).to.equal('done');
    clock.tick(501);
    tell(other).connected('i-1');
    expect(other.get('i-1')?.phase).to.equal('connected');
  });

  it('is heard of for as long as it was elsewhere, and never in the future', () => {
    tell(one).add(CALL);
    const [call] = one.snapshot().interactions;
    clock.tick(1000);
    restore(other, { selected: null, interactions: [call, { ...call, id: 'i-2', heardAt: NOW + 60_000 }] });
    expect(other.all().map(({ id, heardAt }) => `${id} ${heardAt - NOW}`)).to.deep.equal([
      'i-1 0',
      'i-2 1000',
    ]);
  });

  it('is 500 interactions and 50 that are done, the longest unheard-of forgotten first', () => {
    const call = (n: number, phase: string): object => ({
      id: `i-${n}`,
      record: {},
      phases: [{ phase, began: NOW - 9000 + n }],
      heardAt: NOW - 9000 + n,
      isLoggedOut: false,
    });
    const numbers = (from: number, to: number): number[] =>
      Array.from({ length: to - from + 1 }, (_, n) => from + n);
    restore(other, { selected: null, interactions: [...numbers(1, 520).map(n => call(n, 'connected'))] });
    expect(other.all().map(({ id }) => id)).to.deep.equal(numbers(21, 520).map(n => `i-${n}`));
    const another = createInteractionStore();
    restore(another, { selected: null, interactions: [...numbers(1, 60).map(n => call(n, 'done'))] });
    expect(another.all().map(({ id }) => id)).to.deep.equal(numbers(11, 60).map(n => `i-${n}`));
  });

  describe('that is none', () => {
    const GOOD = {
      id: 'i-1',
      record: CALL,
      phases: [{ phase: 'connected', began: NOW }],
      heardAt: NOW,
      isLoggedOut: false,
    };

    for (const garbage of [
      undefined,
      null,
      '',
      'i-1',
      7,
      {},
      [],
      [GOOD],
      [null, GOOD],
      { interactions: GOOD },
      { interactions: { 0: GOOD, length: 1 } },
      { interactions: [null, 'i-1', 7, [], [GOOD], {}] },
    ]) {
      it(`is left alone: ${JSON.stringify(garbage)}`, () => {
        restore(other, garbage);
        expect(other.all()).to.deep.equal([]);
      });
    }

    for (const [what, part] of [
      ['no id', { id: undefined }],
      ['an empty id', { id: '' }],
      ['no record', { record: undefined }],
      ['a record that is none', { record: [CALL] }],
      ['no phases', { phases: undefined }],
      ['phases after done', { phases: [{ phase: 'done', began: NOW }, ...GOOD.phases] }],
      ['no time', { heardAt: undefined }],
      ['a time that is none', { heardAt: '9:30' }],
    ] as const) {
      it(`is left alone in part: one with ${what}`, () => {
        restore(other, {
          selected: null,
          interactions: [
            { ...GOOD, ...part },
            { ...GOOD, id: 'i-2' },
          ],
        });
        expect(other.all().map(({ id }) => id)).to.deep.equal(['i-2']);
      });
    }

    it('is left alone in part: phases that are none', () => {
      const phases = [null, 7, { phase: 'parked', began: NOW }, { phase: 'held' }, ...GOOD.phases];
      restore(other, { selected: null, interactions: [{ ...GOOD, phases }] });
      expect(other.get('i-1')?.phases).to.deep.equal(GOOD.phases);
    });

    it("is no way to a prototype, nor to another's id", () => {
      restore(
        other,
        JSON.parse(
          `{ "__proto__": { "polluted": 1 }, "interactions": [{ "id": "i-1", "heardAt": ${NOW}, "phases": [], "record":
            { "id": "i-2", "__proto__": { "polluted": 1 }, "attributes": { "__proto__": { "polluted": 1 } } } }] }`,
        ),
      );
      const { record } = other.get('i-1') ?? expect.fail();
      expect(record.id).to.equal('i-1');
      for (const each of [record, record.attributes ?? expect.fail(), {}]) {
        expect(each).to.not.have.property('polluted');
        expect(Object.getPrototypeOf(each)).to.equal(Object.prototype);
      }
    });

    it('harms nobody, whatever it is, and what was heard stays', () => {
      const part = fc.oneof(fc.constantFrom(...Object.values(GOOD), 'i-1', NOW, 'done'), fc.jsonValue());
      const interaction = fc.record(
        { id: part, record: part, phases: part, heardAt: part, isLoggedOut: part },
        { requiredKeys: [] },
      );
      const snapshot = fc.record({ selected: part, interactions: fc.array(fc.oneof(part, interaction)) });
      fc.assert(
        fc.property(fc.oneof(fc.jsonValue(), fc.array(part), snapshot), garbage => {
          const store = createInteractionStore();
          tell(store).add({ id: 'i-1', state: 'HELD' });
          restore(store, garbage);
          expect(store.get('i-1')?.phase).to.equal('held');
          expect(store.get('i-1')?.record).to.include({ id: 'i-1', state: 'HELD' });
          for (const { id, record } of store.all()) expect(record).to.include({ id });
        }),
      );
    });
  });
});
