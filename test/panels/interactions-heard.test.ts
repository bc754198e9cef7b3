import { expect } from 'chai';
import type { EventName, GenesysEvent } from '../../src/index.js';
import { InteractionsHeard } from '../../src/panels/interactions-heard.js';
import { record } from './page.js';

describe('the interactions heard', () => {
  let heard: InteractionsHeard;

  beforeEach(() => {
    heard = new InteractionsHeard();
  });

  const hear = (name: EventName, payload: object): void =>
    heard.hear({ name, payload, transport: 'console', receivedAt: 0, raw: '' } as GenesysEvent);
  const connected = (interactionId: string): void => hear('INTERACTION_CONNECTED', { interactionId });
  const disconnected = (interactionId: string): void => hear('INTERACTION_DISCONNECTED', { interactionId });
  const interaction = (category: string, data: unknown): void =>
    hear('INTERACTION_EVENT', { data: { category, data } });
  const change = (fields: object): void => interaction('change', { old: record(), new: record(fields) });
  const current = (): string | undefined => heard.current?.id;

  it('have the latest that has not ended for the current one', () => {
    expect(current()).to.equal(undefined);
    interaction('add', record({ id: 'a' }));
    connected('b');
    expect(current()).to.equal('b');
    disconnected('b');
    expect(current()).to.equal('a');
    disconnected('a');
    expect(current()).to.equal(undefined);
    expect(heard.all.map(({ id }) => id)).to.deep.equal(['b', 'a']);
  });

  it('begin with whatever is heard first, on a page that loads in mid-call', () => {
    change({ id: 'a', state: 'CONNECTED' });
    expect(heard.current?.words).to.equal('CONNECTED, Inbound, 555-0100');
  });

  it('stay in their order while changes arrive by turns', () => {
    interaction('add', record({ id: 'a' }));
    interaction('add', record({ id: 'b' }));
    change({ id: 'a' });
    expect(current()).to.equal('b');
  });

  for (const end of [{ isDisconnected: true }, { isDone: true }, { state: 'DISCONNECTED' }]) {
    it(`end with a record that says ${JSON.stringify(end)}`, () => {
      change({ id: 'a', ...end });
      expect(current()).to.equal(undefined);
    });
  }

  it('end with wrap-up, and all of them with the logout', () => {
    for (const end of ['ACW_REQUIRED', 'ACW_COMPLETED', 'LOGGED_OUT'] as const) {
      connected(end);
      hear(end, { interactionId: end });
      expect(current()).to.equal(undefined);
    }
  });

  it('do not come back with a change that straggles in, but when they begin again', () => {
    connected('a');
    disconnected('a');
    change({ id: 'a', state: 'CONNECTED' });
    expect(heard.all[0]).to.include({ ended: true, words: 'ended, Inbound, 555-0100' });
    connected('a');
    expect(current()).to.equal('a');
  });

  it('are heard in client events too, by record and by id', () => {
    const client = (type: string, category: string, data: unknown): void =>
      hear('CLIENT_EVENT', { data: { type, category, data } });
    client('Interaction', 'connect', 'a');
    expect(current()).to.equal('a');
    client('Interaction', 'disconnect', 'a');
    expect(current()).to.equal(undefined);
    client('Interaction', 'add', { new: record({ id: 'b' }) });
    expect(current()).to.equal('b');
    client('UserAction', 'routingStatus', 'IDLE');
    expect(current()).to.equal('b');
  });

  it('are not what has no id', () => {
    for (const data of [undefined, null, 1, [], {}, { id: 1 }]) interaction('add', data);
    hear('CLIENT_EVENT', { data: null });
    expect(heard.all).to.deep.equal([]);
  });

  it('are the last 20: the ended go first, and the one that goes on longest last', () => {
    connected('first');
    connected('ended');
    disconnected('ended');
    for (let i = 0; i < 19; i++) connected(`${i}`);
    expect(heard.all).to.have.length(20);
    expect(heard.get('ended')).to.equal(undefined);
    expect(heard.get('first')).to.include({ ended: false });
    connected('one more');
    expect(heard.all).to.have.length(20);
    expect(heard.get('first')).to.equal(undefined);
    expect(current()).to.equal('one more');
  });
});
