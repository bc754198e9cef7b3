import { expect } from 'chai';
import { createFakeConsole, manualClock } from '../../../src/testing/index.js';
import type { FakeConsoleOptions } from '../../../src/testing/index.js';

function fakeConsole(options: FakeConsoleOptions = {}) {
  const clock = manualClock();
  const fake = createFakeConsole({ clock, ...options });
  const heard: string[] = [];
  const listener =
    (name = 'listener') =>
    ({ message }: { message: string }) =>
      void heard.push(`${name}: ${message}`);
  return { clock, fake, toolkit: fake.console, heard, listener };
}

describe('A fake sforce.console', () => {
  it('hands a listener what is fired, as text, in a later task', () => {
    const { fake, toolkit, clock, heard, listener } = fakeConsole();
    toolkit.addEventListener('news', listener());
    fake.fire('news', 'hello');
    fake.fire('other', 'nobody listens');
    expect(heard).to.be.empty;
    clock.advance(0);
    expect(heard).to.deep.equal(['listener: hello']);
  });

  it('can deliver at once instead', () => {
    const { fake, toolkit, heard, listener } = fakeConsole({ delivery: 'sync' });
    toolkit.addEventListener('news', listener());
    fake.fire('news', 'hello');
    expect(heard).to.deep.equal(['listener: hello']);
  });

  it('hands a listener the page’s own events too', () => {
    const { toolkit, clock, heard, listener } = fakeConsole();
    toolkit.addEventListener('news', listener());
    toolkit.fireEvent('news', 'mine');
    clock.advance(0);
    expect(heard).to.deep.equal(['listener: mine']);
  });

  it('makes "[object Object]" of an object', () => {
    const { fake, toolkit, clock, heard, listener } = fakeConsole();
    toolkit.addEventListener('news', listener());
    toolkit.fireEvent('news', { hello: 'world' });
    clock.advance(0);
    expect(heard).to.deep.equal(['listener: [object Object]']);
    expect(fake.fired).to.deep.equal([{ wireName: 'news', message: '[object Object]' }]);
  });

  it('calls back with success, once, in a later task', () => {
    const { toolkit, clock } = fakeConsole();
    const answers: boolean[] = [];
    toolkit.fireEvent('news', 'x', ({ success }) => answers.push(success));
    expect(answers).to.be.empty;
    clock.advance(10);
    expect(answers).to.deep.equal([true]);
  });

  for (const [callback, expected] of [
    ['never', []],
    ['twice', [true, true]],
    ['refused', [false]],
  ] as const) {
    it(`calls back as it is told: ${callback}`, () => {
      const { toolkit, fake, clock } = fakeConsole();
      fake.quirks.callback = callback;
      const answers: boolean[] = [];
      let heard = 0;
      fake.onFired(() => heard++);
      toolkit.fireEvent('news', 'x', ({ success }) => answers.push(success));
      clock.advance(10);
      expect(answers).to.deep.equal(expected);
      expect(heard).to.equal(callback === 'refused' ? 0 : 1);
    });
  }

  it('takes its time, where it is told how much', () => {
    const { toolkit, fake, clock, heard, listener } = fakeConsole({ latency: 3000 });
    toolkit.addEventListener('news', listener());
    let answered = false;
    toolkit.fireEvent('news', 'x', () => (answered = true));
    clock.advance(2999);
    expect({ answered, heard }).to.deep.equal({ answered: false, heard: [] });
    fake.quirks.latency = 0;
    clock.advance(1);
    expect({ answered, heard }).to.deep.equal({ answered: true, heard: ['listener: x'] });
  });

  it('never calls back where the event type is unusable', () => {
    const { toolkit, fake, clock } = fakeConsole();
    let answered = false;
    for (const type of ['', null, 7, {}]) {
      toolkit.fireEvent(type as string, 'x', () => (answered = true));
      toolkit.addEventListener(type as string, () => {});
    }
    clock.advance(10);
    expect(answered).to.be.false;
    expect(fake.fired).to.be.empty;
    expect(fake.listenerCount()).to.equal(0);
  });

  it('lets a listener that throws stop those after it', () => {
    const { fake, toolkit, clock, heard, listener } = fakeConsole();
    toolkit.addEventListener('news', listener('first'));
    toolkit.addEventListener('news', () => {
      throw new Error('mine');
    });
    toolkit.addEventListener('news', listener('last'));
    fake.fire('news', 'x');
    expect(() => clock.advance(0)).to.throw('mine');
    expect(heard).to.deep.equal(['first: x']);
  });

  it('skips the next listener where one removes itself', () => {
    const { fake, toolkit, clock, heard, listener } = fakeConsole();
    const once = (): void => toolkit.removeEventListener('news', once);
    toolkit.addEventListener('news', once);
    toolkit.addEventListener('news', listener('skipped'));
    toolkit.addEventListener('news', listener('last'));
    fake.fire('news', 'x');
    clock.advance(0);
    expect(heard).to.deep.equal(['last: x']);
  });

  it('guards its loop where it is told to', () => {
    const { fake, toolkit, clock, heard, listener } = fakeConsole({ unguardedLoop: false });
    const once = (): void => {
      toolkit.removeEventListener('news', once);
      throw new Error('mine');
    };
    toolkit.addEventListener('news', once);
    toolkit.addEventListener('news', listener());
    fake.fire('news', 'x');
    clock.advance(0);
    expect(heard).to.deep.equal(['listener: x']);
  });

  it('throws a TypeError when a listener is removed from a page that has none of any type', () => {
    const { toolkit, fake } = fakeConsole();
    const listener = (): void => {};
    const remove = (type = 'news'): void => toolkit.removeEventListener(type, listener);
    expect(remove, 'none was added').to.throw(TypeError);
    toolkit.addEventListener('news', listener);
    remove();
    expect(remove, 'the last one is removed').to.throw(TypeError);
    fake.quirks.removeThrows = false;
    expect(remove).not.to.throw();
  });

  it('removes nothing, and says nothing, where another listener is left', () => {
    const { toolkit, fake } = fakeConsole();
    const listener = (): void => {};
    toolkit.addEventListener('news', listener);
    toolkit.addEventListener('news', () => {});
    toolkit.removeEventListener('unknown', listener);
    toolkit.removeEventListener(undefined as unknown as string, listener);
    toolkit.removeEventListener('news', undefined as unknown as () => void);
    toolkit.removeEventListener('news', () => {});
    expect(fake.listenerCount('news')).to.equal(2);
    toolkit.removeEventListener('news', listener);
    toolkit.removeEventListener('news', listener);
    expect(fake.listenerCount('news')).to.equal(1);
  });

  it('hands a listener the frame of its page as a second argument', () => {
    const { fake, toolkit, clock } = fakeConsole();
    const frames: unknown[] = [];
    toolkit.addEventListener('news', (_event, context) => frames.push(context));
    fake.addPage().addEventListener('news', (_event, context) => frames.push(context));
    fake.fire('news', 'x');
    clock.advance(0);
    expect(frames).to.deep.equal([{ frameId: 'frame-1' }, { frameId: 'frame-2' }]);
  });

  it('carries what one page fires to the listeners of all pages, its own among them', () => {
    const { fake, toolkit, clock, heard, listener } = fakeConsole();
    const other = fake.addPage();
    toolkit.addEventListener('news', listener('first page'));
    other.addEventListener('news', listener('other page'));
    other.fireEvent('news', 'x');
    clock.advance(0);
    expect(heard).to.deep.equal(['first page: x', 'other page: x']);
    expect(fake.fired).to.deep.equal([{ wireName: 'news', message: 'x' }]);
  });

  it('keeps the pages apart: a listener that throws or is removed in one is no matter of another', () => {
    const { fake, toolkit, clock, heard, listener } = fakeConsole();
    const other = fake.addPage();
    toolkit.addEventListener('news', () => {
      throw new Error('mine');
    });
    other.addEventListener('news', listener('other page'));
    fake.fire('news', 'x');
    expect(() => clock.advance(0)).to.throw('mine');
    clock.advance(0);
    expect(heard).to.deep.equal(['other page: x']);
    expect(fake.listenerCount('news')).to.equal(2);
    expect(() => fake.addPage().removeEventListener('news', () => {})).to.throw(TypeError);
  });

  it('has functions that throw, where it is told which', () => {
    const { toolkit } = fakeConsole({ throwing: ['fireEvent', 'isInConsole'] });
    expect(() => toolkit.fireEvent('news', 'x')).to.throw('fireEvent');
    expect(() => toolkit.isInConsole()).to.throw('isInConsole');
    expect(() => toolkit.addEventListener('news', () => {})).not.to.throw();
  });

  it('says that it is a console, unless it is told otherwise', () => {
    expect(fakeConsole().toolkit.isInConsole()).to.be.true;
    expect(fakeConsole({ inConsole: false }).toolkit.isInConsole()).to.be.false;
  });

  it('keeps the latest 1000 events that the page fired', () => {
    const { toolkit, fake } = fakeConsole({ delivery: 'sync' });
    for (let event = 0; event < 1005; event++) toolkit.fireEvent('news', String(event));
    expect(fake.fired).to.have.length(1000);
    expect(fake.fired[0]?.message).to.equal('5');
  });

  it('is put on a window, beside what is there, and taken away again', () => {
    const { fake, toolkit } = fakeConsole();
    const page: { sforce?: Record<string, unknown> } = { sforce: { one: 'stays' } };
    const uninstall = fake.install(page);
    expect(page.sforce).to.deep.equal({ one: 'stays', console: toolkit });
    uninstall();
    expect(page.sforce).to.deep.equal({ one: 'stays' });
    const other: { sforce?: Record<string, unknown> } = {};
    const otherToolkit = fake.addPage();
    fake.install(other, otherToolkit);
    expect(other.sforce?.console).to.equal(otherToolkit);
    const empty = {};
    fake.install(empty)();
    expect(empty).not.to.have.property('sforce');
  });
});
