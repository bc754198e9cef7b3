/** The store skips what was just said word for word, and puts off reading what nobody asked for: neither may show. */
import { expect } from 'chai';
import sinon from 'sinon';
import { inClassic } from '../../support/recordings.js';
import { openDesk, START } from '../../support/desk.js';
import type { Desk } from '../../support/desk.js';

const HELD = { id: 'i-1', state: 'HELD', phone: '+13175550123' };
const CONNECTED = { ...HELD, state: 'CONNECTED' };

describe('What is said word for word again', () => {
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

  it('begins another life after a logout', () => {
    desk.change(HELD);
    desk.loggedOut();
    desk.pass(1000);
    desk.change(HELD);
    expect(desk.life('i-1')).to.equal('held 1000');
  });
});

describe('What nobody listens to', () => {
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
