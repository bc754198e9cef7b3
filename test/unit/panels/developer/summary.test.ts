import { expect } from 'chai';
import fc from 'fast-check';
import { EVENT_NAMES } from '../../../../src/index.js';
import type { GenesysEvent } from '../../../../src/index.js';
import {
  summarize,
  summarizeAction,
  summarizeUnrecognized,
} from '../../../../src/panels/developer/event-log/summary.js';
import { record } from '../../../support/panels-page.js';
import { runs } from '../../../support/runs.js';

const summaryOf = (name: string, payload: unknown): string =>
  summarize({ name, payload, transport: 'console', receivedAt: 0, raw: '' } as GenesysEvent);

const interaction = (category: string, data: unknown): string =>
  summaryOf('INTERACTION_EVENT', { data: { category, data } });

describe('the summary of an event', () => {
  it('tells of a new interaction what an agent would', () => {
    expect(interaction('add', record())).to.equal('ALERTING, Inbound, 555-0100');
    expect(interaction('add', record({ isChat: true, displayAddress: '', phone: '' }))).to.equal(
      'ALERTING, chat, Inbound, Pat Example',
    );
  });

  it('tells of a change which fields differ', () => {
    const now = record({ state: 'CONNECTED', attributes: { 'Participant.caseId': '1' } });
    expect(interaction('change', { old: record(), new: now })).to.equal(
      'state: ALERTING → CONNECTED, attributes.Participant.caseId: 1',
    );
    expect(interaction('change', { old: { id: 'a', x: 1, y: '' }, new: { id: 'a', y: null } })).to.equal(
      'x: gone, y: "" → null',
    );
    expect(interaction('change', { old: { list: [1] }, new: { list: [2] } })).to.equal('list: [1] → [2]');
  });

  it('says that a change changed nothing', () => {
    expect(interaction('change', { old: record({ list: [1] }), new: record({ list: [1] }) })).to.equal(
      'nothing changed',
    );
  });

  it('tells fields from what every object has', () => {
    const old: unknown = JSON.parse('{"id":"a"}');
    const now: unknown = JSON.parse('{"id":"a","__proto__":{"x":1},"toString":"mine"}');
    expect(interaction('change', { old, new: now })).to.equal('__proto__: {"x":1}, toString: mine');
  });

  it('names the id, the status, the logout', () => {
    expect(summaryOf('ACW_REQUIRED', { interactionId: 'a-1' })).to.equal('a-1');
    expect(summaryOf('UPDATE_STATUS', { status: 'AVAILABLE', sub_status: 'At Home' })).to.equal(
      'AVAILABLE, At Home',
    );
    expect(summaryOf('LOGGED_OUT', {})).to.equal('the agent logged out');
  });

  it('tells of a client event its type and the gist', () => {
    const client = (data: unknown): string => summaryOf('CLIENT_EVENT', { data });
    expect(
      client({ type: 'Notification', category: 'interactionSelection', data: { interactionId: 'a' } }),
    ).to.equal('Notification: interactionId: a');
    expect(client({ type: 'UserAction', category: 'routingStatus', data: 'IDLE' })).to.equal(
      'UserAction: IDLE',
    );
    expect(client({ category: 'login' })).to.equal('');
    expect(client({ type: 'UserAction', category: 'login' })).to.equal('UserAction');
  });

  it('tells of an unrecognized message where it came from and why', () => {
    expect(
      summarizeUnrecognized({ wireName: 'a.b.pc.CLIENT_EVENT', message: '{', problem: 'it is no JSON' }),
    ).to.equal('CLIENT_EVENT: it is no JSON');
  });

  it('keeps line breaks and lengths from taking the log', () => {
    const long = 'x'.repeat(1000);
    expect(interaction('add', record({ displayAddress: 'a\r\n\tb\u2028c' }))).to.equal(
      'ALERTING, Inbound, a b c',
    );
    expect(interaction('add', record({ displayAddress: long }))).to.match(/^ALERTING, Inbound, x{50,80}$/);
    expect(summaryOf('CLIENT_EVENT', { data: { category: 'a', data: long } })).to.match(/^x{199}…$/);
  });

  it('tells of an action the notes on it and its request, however long the request is', () => {
    expect(summarizeAction({ id: 'BUSY' }, ['taken after 3 ms'])).to.equal('taken after 3 ms · id: BUSY');
    expect(summarizeAction({ interactionIds: ['x'.repeat(500)] }, ['a problem']))
      .to.match(/^a problem · interactionIds: .*x$/)
      .and.have.property('length')
      .at.most(200);
    for (const request of [null, undefined, 5, 'a\nb', []]) {
      expect(summarizeAction(request, ['a note'])).to.match(/^a note · /);
    }
  });

  it('is a line of at most 200 characters for any payload, and never throws', () => {
    const data = fc.oneof(
      fc.jsonValue(),
      fc.record({ old: fc.jsonValue(), new: fc.jsonValue() }),
      fc.record({
        old: fc.dictionary(fc.string(), fc.jsonValue()),
        new: fc.dictionary(fc.string(), fc.jsonValue()),
      }),
    );
    const payload = fc.oneof(
      fc.jsonValue(),
      fc.record({ data: fc.record({ type: fc.jsonValue(), category: fc.jsonValue(), data }) }),
      fc
        .record({ interactionId: fc.jsonValue(), status: fc.jsonValue(), sub_status: fc.jsonValue() })
        .filter(Boolean),
    );
    fc.assert(
      fc.property(fc.constantFrom(...EVENT_NAMES), payload, (name, any) => {
        const summary = summaryOf(name, any ?? {});
        expect(summary).to.have.property('length').at.most(200);
        expect(summary).not.to.match(/[\r\n\t\u2028\u2029]/);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('bears what no JSON is: a cycle, nesting without end', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = { deep };
    expect(
      interaction('change', { old: { x: cycle, y: deep }, new: { x: { ...cycle }, y: { deep } } }),
    ).to.be.a('string');
    expect(interaction('add', deep)).to.have.property('length').at.most(200);
  });
});
