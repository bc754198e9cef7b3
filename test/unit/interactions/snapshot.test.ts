/** What a store knows, handed to another: over a reload, or to another component. */
import { expect } from 'chai';
import fc from 'fast-check';
import sinon from 'sinon';
import type { GenesysEvent, InteractionChange, InteractionPhaseChange } from '../../../src/index.js';
import { createInteractionStore } from '../../../src/interactions/store.js';
import type { InteractionStore } from '../../../src/interactions/store.js';

const NOW = Date.parse('2026-11-23T09:30:00Z');
const CALL = { id: 'i-1', state: 'CONNECTED', phone: '+13175550123', attributes: { tier: 'gold' } };

const event = (name: string, payload: object): GenesysEvent =>
  ({ name, payload, transport: 'console', receivedAt: Date.now(), raw: '' }) as GenesysEvent;

const add = (data: object): GenesysEvent => event('INTERACTION_EVENT', { data: { category: 'add', data } });
const change = (now: object): GenesysEvent =>
  event('INTERACTION_EVENT', { data: { category: 'change', data: { old: now, new: now } } });
const withId = (name: string, interactionId: string): GenesysEvent => event(name, { interactionId });
const selection = (data: unknown): GenesysEvent =>
  event('CLIENT_EVENT', { data: { type: 'Notification', category: 'interactionSelection', data } });

/** As it goes over a channel, or into storage. */
const drawn = (store: InteractionStore): unknown => JSON.parse(JSON.stringify(store.picture()));

describe('A picture of the interactions', () => {
  let clock: sinon.SinonFakeTimers;
  let one: InteractionStore;
  let other: InteractionStore;
  let changes: InteractionChange[];
  let phases: InteractionPhaseChange[];

  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: NOW });
    one = createInteractionStore();
    other = createInteractionStore();
    changes = [];
    phases = [];
    other.on('change', each => changes.push(each));
    other.on('phase', each => phases.push(each));
  });
  afterEach(() => clock.restore());

  /** A call that is talked on, and what was before it, as one store heard it. */
  function heard(): void {
    one.hear(add({ ...CALL, id: 'i-0' }));
    one.hear(withId('ACW_COMPLETED', 'i-0'));
    one.hear(add({ ...CALL, state: 'ALERTING' }));
    clock.tick(4000);
    one.hear(change(CALL));
    clock.tick(1000);
    one.hear(add({ ...CALL, id: 'i-2', state: 'ALERTING' }));
    one.hear(selection('i-1'));
  }

  const known = (store: InteractionStore): unknown[] =>
    store.all().map(({ id, record, phase, phases, heardAt }) => ({ id, record, phase, phases, heardAt }));

  it('is all that another store needs to know the same, but for what changed before', () => {
    heard();
    other.recall(drawn(one));
    expect(known(other)).to.deep.equal(known(one));
    expect(other.current()?.id).to.equal('i-1');
    expect(other.active().map(({ id }) => id)).to.deep.equal(['i-1', 'i-2']);
    expect(drawn(other)).to.deep.equal(drawn(one));
  });

  it('is told as changes and phases, by no event', () => {
    one.hear(add({ ...CALL, state: 'ALERTING' }));
    clock.tick(4000);
    one.hear(change(CALL));
    clock.tick(1000);
    other.recall(drawn(one));
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

  it('says nothing new where it is recalled again, nor to whom it was drawn from', () => {
    heard();
    one.on('change', each => changes.push(each));
    one.on('phase', each => phases.push(each));
    other.recall(drawn(one));
    const before = [known(one), known(other)];
    changes.length = phases.length = 0;
    other.recall(drawn(one));
    other.recall(drawn(other));
    one.recall(drawn(other));
    one.recall(drawn(one));
    expect([changes, phases]).to.deep.equal([[], []]);
    expect([known(one), known(other)]).to.deep.equal(before);
  });

  it('fills in what a store did not hear; its own words win', () => {
    heard();
    clock.tick(1000);
    other.hear(change({ id: 'i-1', state: 'HELD', attributes: { plan: 'A' } }));
    changes.length = phases.length = 0;
    other.recall(drawn(one));
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
    other.hear(withId('INTERACTION_CONNECTED', 'i-1'));
    other.recall(drawn(one));
    expect(other.get('i-1')?.phases.map(({ phase, began }) => `${phase} ${began - NOW}`)).to.deep.equal([
      'alerting 0',
      'connected 4000',
    ]);
  });

  it('has no word on a later life of an id, nor on an earlier one', () => {
    one.hear(add(CALL));
    one.hear(withId('ACW_COMPLETED', 'i-1'));
    clock.tick(1000);
    other.hear(add({ id: 'i-1', state: 'ALERTING' }));
    const later = known(other);
    other.recall(drawn(one));
    expect(known(other)).to.deep.equal(later);
    const earlier = known(one);
    one.recall(drawn(other));
    expect(known(one)).to.deep.equal(earlier);
  });

  it('lets nothing come after done', () => {
    one.hear(add(CALL));
    one.hear(withId('ACW_COMPLETED', 'i-1'));
    other.recall(drawn(one));
    other.hear(withId('INTERACTION_CONNECTED', 'i-1'));
    other.hear(change({ ...CALL, state: 'HELD' }));
    expect(phases.map(({ phase }) => phase)).to.deep.equal(['done']);
    other.hear(add(CALL));
    expect(phases.map(({ phase }) => phase)).to.deep.equal(['done', 'connected']);
  });

  it('knows who only logged out: the agent may be back in mid-call', () => {
    one.hear(add(CALL));
    one.hear(event('LOGGED_OUT', {}));
    other.recall(drawn(one));
    expect(other.get('i-1')?.phase).to.equal('done');
    other.hear(change(CALL));
    expect(other.get('i-1')?.phase).to.equal('connected');
  });

  it('has no word on the selected one where a store has heard of one', () => {
    heard();
    other.hear(selection('i-2'));
    other.recall(drawn(one));
    expect(other.current()?.id).to.equal('i-2');
  });

  it('is heard of for as long as it was elsewhere, and never in the future', () => {
    one.hear(add(CALL));
    const [, call] = drawn(one) as [unknown, object];
    clock.tick(1000);
    other.recall([null, call, { ...call, id: 'i-2', heardAt: NOW + 60_000 }]);
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
      loggedOut: false,
    });
    const numbers = (from: number, to: number): number[] =>
      Array.from({ length: to - from + 1 }, (_, n) => from + n);
    other.recall([null, ...numbers(1, 520).map(n => call(n, 'connected'))]);
    expect(other.all().map(({ id }) => id)).to.deep.equal(numbers(21, 520).map(n => `i-${n}`));
    const another = createInteractionStore();
    another.recall([null, ...numbers(1, 60).map(n => call(n, 'done'))]);
    expect(another.all().map(({ id }) => id)).to.deep.equal(numbers(11, 60).map(n => `i-${n}`));
  });

  describe('that is none', () => {
    const GOOD = {
      id: 'i-1',
      record: CALL,
      phases: [{ phase: 'connected', began: NOW }],
      heardAt: NOW,
      loggedOut: false,
    };

    for (const garbage of [undefined, null, '', 'i-1', 7, {}, [], [{}], [[], []], { 1: GOOD, length: 2 }]) {
      it(`is left alone: ${JSON.stringify(garbage)}`, () => {
        other.recall(garbage);
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
        other.recall([null, { ...GOOD, ...part }, { ...GOOD, id: 'i-2' }]);
        expect(other.all().map(({ id }) => id)).to.deep.equal(['i-2']);
      });
    }

    it('is left alone in part: phases that are none', () => {
      const phases = [null, 7, { phase: 'parked', began: NOW }, { phase: 'held' }, ...GOOD.phases];
      other.recall([null, { ...GOOD, phases }]);
      expect(other.get('i-1')?.phases).to.deep.equal(GOOD.phases);
    });

    it("is no way to a prototype, nor to another's id", () => {
      other.recall(
        JSON.parse(
          `[null, { "id": "i-1", "heardAt": ${NOW}, "phases": [], "record":
            { "id": "i-2", "__proto__": { "polluted": 1 }, "attributes": { "__proto__": { "polluted": 1 } } } }]`,
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
        { id: part, record: part, phases: part, heardAt: part, loggedOut: part },
        { requiredKeys: [] },
      );
      fc.assert(
        fc.property(fc.oneof(fc.jsonValue(), fc.array(fc.oneof(part, interaction))), garbage => {
          const store = createInteractionStore();
          store.hear(add({ id: 'i-1', state: 'HELD' }));
          store.recall(garbage);
          expect(store.get('i-1')?.phase).to.equal('held');
          expect(store.get('i-1')?.record).to.include({ id: 'i-1', state: 'HELD' });
          for (const { id, record } of store.all()) expect(record).to.include({ id });
        }),
      );
    });
  });
});
