import { expect } from 'chai';
import sinon from 'sinon';
import { openDesk, SIDES, START } from '../../support/desk.js';
import type { Desk } from '../../support/desk.js';
import { inClassic } from '../../support/world.js';

const HELD = { id: 'i-1', state: 'HELD', phone: '+13175550123' };
const CONNECTED = { ...HELD, state: 'CONNECTED' };

describe('An INTERACTION_EVENT that repeats the one before', () => {
  let desk: Desk;
  beforeEach(() => void (desk = openDesk('Classic')));
  afterEach(() => desk.close());

  it('counts as heard, and tells nothing', () => {
    desk.change(HELD);
    desk.news();
    desk.pass(5000);
    desk.change(HELD);
    expect(desk.news()).to.deep.equal([]);
    expect(desk.interactions.get('i-1')?.heardAt).to.equal(START + 5000);
  });

  it('is the last word all the same, when something else was said in between', () => {
    desk.client.on('CLIENT_EVENT', () => {});
    desk.change(HELD);
    desk.interaction('change', { new: CONNECTED });
    desk.news();
    desk.change(HELD);
    expect(desk.news()).to.deep.equal(['i-1 change state', 'i-1 held']);
  });

  it('is compared after the end, since it may tell of another life', () => {
    desk.change(CONNECTED);
    desk.disconnected('i-1');
    desk.acwCompleted('i-1');
    desk.change(CONNECTED);
    desk.pass(2001);
    desk.change(CONNECTED);
    expect(desk.life('i-1')).to.equal('connected 2001');
  });

  it('begins another life after a logout', () => {
    desk.change(HELD);
    desk.loggedOut();
    desk.pass(1000);
    desk.change(HELD);
    expect(desk.life('i-1')).to.equal('held 1000');
  });
});

describe('An interaction that nobody listens to', () => {
  const fire = (wire: ReturnType<typeof inClassic>, category: string, record: object): void =>
    wire.fire(
      'INTERACTION_EVENT',
      JSON.stringify({ reason: 'interaction', data: { category, data: record } }),
    );

  afterEach(() => sinon.restore());

  it('is known since it was first said', () => {
    const clock = sinon.useFakeTimers({ now: START });
    const wire = inClassic();
    const { interactions } = wire.client;
    fire(wire, 'add', HELD);
    clock.tick(1000);
    fire(wire, 'add', HELD);
    expect(interactions.get('i-1')).to.deep.include({
      record: HELD,
      heardAt: START + 1000,
      phases: [{ phase: 'held', began: START }],
    });
    wire.client.close();
  });

  it('is known with what was said next', () => {
    const wire = inClassic();
    const { interactions } = wire.client;
    fire(wire, 'add', HELD);
    fire(wire, 'change', { new: CONNECTED });
    const phases = interactions.get('i-1')?.phases.map(({ phase }) => phase);
    expect(phases).to.deep.equal(['held', 'connected']);
    wire.client.close();
  });

  it('counts among the 50 that are done, when its first word is its last', () => {
    const wire = inClassic();
    const { interactions } = wire.client;
    for (let each = 1; each <= 60; each++) fire(wire, 'deallocate', { ...CONNECTED, id: `i-${each}` });
    expect(interactions.all().map(({ phase }) => phase)).to.deep.equal(Array(50).fill('done'));
    wire.client.close();
  });
});

for (const side of SIDES) {
  describe(`The changes that an interaction keeps, ${side}:`, () => {
    let desk: Desk;
    beforeEach(() => void (desk = openDesk(side)));
    afterEach(() => desk.close());

    const kept = () => desk.interactions.get('i-1')?.changes ?? [];

    for (const [what, numbers] of [
      ['up', [0, 1, 2, 3, 4, 5]],
      ['down', [90, 60, 30, 0, -30]],
      ['to and fro', [1, 0, 1, 0, 2, 1.5]],
    ] as const) {
      for (const field of ['dispositionDurationSeconds', 'queuePosition', 'a field to come']) {
        it(`are the latest only of ${field}, which ticks ${what}, and every one is told`, () => {
          desk.add({ ...CONNECTED, [field]: numbers[0] });
          desk.change({ ...CONNECTED, [field]: numbers[0], phone: '+13175550199' });
          for (const number of numbers.slice(1)) {
            desk.pass(1000);
            desk.change({ ...CONNECTED, [field]: number, phone: '+13175550199' });
          }
          const [last, before] = [...numbers].reverse();
          expect(kept().map(({ path, old, new: now }) => [path[0], old, now])).to.deep.equal([
            ['phone', '+13175550123', '+13175550199'],
            [field, before, last],
          ]);
          expect(desk.changes).to.have.length(numbers.length + 1);
        });
      }
    }

    it('are the latest only of an attribute that ticks, each by its own key', () => {
      for (let n = 0; n < 80; n++) {
        desk.change({ ...CONNECTED, attributes: { 'a.b': n, a: 100 - n }, b: n });
      }
      expect(kept().map(({ path, new: now }) => [path, now])).to.deep.equal([
        [['attributes', 'a.b'], 79],
        [['attributes', 'a'], 21],
        [['b'], 79],
      ]);
    });

    it('are all others, though the values look like numbers, or come and go', () => {
      const values = ['1', '2', 3, '', 4, null, 5, true];
      for (const value of values) desk.change({ ...CONNECTED, count: value });
      expect(kept().map(({ new: now }) => now)).to.deep.equal(values.slice(1));
    });

    it('leave room for those that mean something, however long a number ticks', () => {
      desk.add({ ...CONNECTED, dispositionDurationSeconds: 0 });
      desk.change({ ...HELD, dispositionDurationSeconds: 0 });
      for (let n = 1; n < 500; n++) desk.change({ ...HELD, dispositionDurationSeconds: n });
      expect(kept().map(({ path }) => path[0])).to.deep.equal(['state', 'dispositionDurationSeconds']);
      expect(kept()[1]).to.include({ old: 498, new: 499 });
    });
  });
}
