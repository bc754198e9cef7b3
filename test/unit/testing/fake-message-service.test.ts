import { expect } from 'chai';
import { createFakeMessageService, manualClock } from '../../../src/testing/index.js';
import type { FakeMessageServiceOptions } from '../../../src/testing/index.js';

const APPLICATION = { scope: 'APPLICATION' } as const;

function fakeService(options: FakeMessageServiceOptions = {}) {
  const clock = manualClock();
  const service = createFakeMessageService({ clock, ...options });
  const heard: unknown[] = [];
  const hear = (message: unknown): void => void heard.push(message);
  return { clock, service, one: service.one, heard, hear };
}

describe('A fake Lightning Message Service', () => {
  it('hands listeners of the channel a copy of what is published, in a later task', () => {
    const { clock, service, one, heard, hear } = fakeService();
    one.subscribe('news', hear, APPLICATION);
    one.subscribe('other', hear, APPLICATION);
    const message = { type: 'Interaction', data: { when: new Date(0), left: undefined } };
    service.publish('news', message);
    message.type = 'changed later';
    expect(heard).to.be.empty;
    clock.advance(0);
    expect(heard).to.deep.equal([{ type: 'Interaction', data: { when: '1970-01-01T00:00:00.000Z' } }]);
  });

  it('gives each listener its own copy', () => {
    const { one, heard, hear } = fakeService({ delivery: 'sync' });
    one.subscribe('news', message => void ((message as { a: number }).a = 2));
    one.subscribe('news', hear);
    one.publish('news', { a: 1 });
    expect(heard).to.deep.equal([{ a: 1 }]);
  });

  it('hands a page its own messages too, and tells other components and the test of them', () => {
    const { clock, service, one, heard, hear } = fakeService();
    const outside: unknown[] = [];
    const off = service.onPublished(published => outside.push(published));
    one.subscribe('news', hear, APPLICATION);
    one.publish('news', { mine: true });
    clock.advance(0);
    expect(heard).to.deep.equal([{ mine: true }]);
    expect(outside).to.deep.equal([{ channel: 'news', message: { mine: true } }]);
    expect(service.published).to.deep.equal(outside);
    off();
    one.publish('news', {});
    clock.advance(0);
    expect(outside).to.have.length(1);
  });

  it('hands nothing to who unsubscribed, not even what was on its way', () => {
    const { clock, service, one, heard, hear } = fakeService();
    const subscription = one.subscribe('news', hear, APPLICATION);
    one.subscribe('other', hear);
    expect([service.subscriptionCount(), service.subscriptionCount('news')]).to.deep.equal([2, 1]);
    service.publish('news', {});
    one.unsubscribe(subscription);
    one.unsubscribe(subscription);
    clock.advance(0);
    expect(heard).to.be.empty;
    expect([service.subscriptionCount(), service.subscriptionCount('news')]).to.deep.equal([1, 0]);
  });

  it('reaches only subscriptions of scope APPLICATION while the user has another part of the app in front', () => {
    const { service, one, heard, hear } = fakeService({ delivery: 'sync', inFront: false });
    one.subscribe('news', hear);
    service.publish('news', {});
    expect(heard).to.be.empty;
    one.subscribe('news', hear, APPLICATION);
    service.publish('news', {});
    expect(heard).to.have.length(1);
    service.quirks.inFront = true;
    service.publish('news', {});
    expect(heard).to.have.length(3);
  });

  it('has functions that throw, where it is told which', () => {
    const { one } = fakeService({ throwing: ['publish', 'unsubscribe'] });
    expect(() => one.publish('news', {})).to.throw('publish');
    expect(() => one.unsubscribe({})).to.throw('unsubscribe');
    expect(() => one.subscribe('news', () => {})).not.to.throw();
  });

  it('keeps the latest 1000 messages that pages published', () => {
    const { service, one } = fakeService({ delivery: 'sync' });
    for (let message = 0; message < 1005; message++) one.publish('news', { message });
    expect(service.published).to.have.length(1000);
    expect(service.published[0]?.message).to.deep.equal({ message: 5 });
  });

  it('is put on the windows of several pages, which hear each other, and taken away again', () => {
    const { service, heard, hear } = fakeService({ delivery: 'sync' });
    type PageWindow = { sforce?: { one?: typeof service.one; console?: string } };
    const pages: PageWindow[] = [{ sforce: { console: 'stays' } }, {}];
    const uninstalls = pages.map(page => service.install(page));
    pages[0]?.sforce?.one?.subscribe('news', hear);
    pages[1]?.sforce?.one?.publish('news', { hello: 'world' });
    expect(heard).to.deep.equal([{ hello: 'world' }]);
    for (const uninstall of uninstalls) uninstall();
    expect(pages).to.deep.equal([{ sforce: { console: 'stays' } }, {}]);
  });
});
