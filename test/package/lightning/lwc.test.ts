import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { JSDOM } from 'jsdom';
import { bundle } from './lwc.js';
import { FakeChannel, readToolkit, SAYS, update, updates } from './samples.js';

describe('the Lightning web component genesysEvents', () => {
  let toolkit: string;
  let script: string;
  let channel: FakeChannel;
  let component: HTMLElement;
  let window: JSDOM['window'];
  let loadScript: (element: unknown, url: string) => Promise<void>;

  before(async () => {
    [toolkit, script] = await Promise.all([readToolkit(), bundle('genesysEvents')]);
  });

  beforeEach(() => {
    channel = new FakeChannel();
    ({ window } = new JSDOM('', { runScripts: 'outside-only' }));
    loadScript = async (_element, url) => {
      expect(url).to.equal('/resource/1/GenesysConsole/toolkit.js');
      window.eval(toolkit);
    };
    Object.assign(window, {
      loadScript: (...args: Parameters<typeof loadScript>) => loadScript(...args),
      messageService: {
        publish(...[context, name, message]: [string, string, object]) {
          expect([context, name]).to.deep.equal(['a context', 'purecloud__ClientEvent__c']);
          channel.publish(message);
        },
        subscribe(...[context, name, handler, options]: [string, string, () => void, object]) {
          expect([context, name]).to.deep.equal(['a context', 'purecloud__ClientEvent__c']);
          expect(options).to.deep.equal({ scope: 'the whole application' });
          channel.handlers.add(handler);
          return handler;
        },
        unsubscribe: (handler: () => void) => channel.handlers.delete(handler),
      },
    });
    window.eval(script);
    component = window.createComponent();
  });

  async function show(): Promise<void> {
    window.document.body.append(component);
    await setImmediate();
  }

  async function hear(...messages: unknown[]): Promise<void> {
    channel.deliver(...messages);
    await setImmediate();
  }

  const shown = (selector: string): string[] =>
    [...(component.shadowRoot?.querySelectorAll(selector) ?? [])].map(
      element => element.textContent?.trim() ?? '',
    );
  const buttons = (): (HTMLElement & { label: string; disabled?: boolean })[] => [
    ...(component.shadowRoot?.querySelectorAll<never>('lightning-button') ?? []),
  ];
  const enabled = (): string[] => buttons().flatMap(({ label, disabled }) => (disabled ? [] : label));

  async function click(label: string): Promise<void> {
    buttons()
      .find(button => button.label === label)
      ?.click();
    await setImmediate();
  }

  it('subscribes to what it shows, and again when the Genesys client starts again', async () => {
    await show();
    const subscribed = [...channel.published];
    expect(subscribed).to.deep.include({
      type: 'PureCloud.subscribe',
      data: { type: 'UserAction', categories: ['status', 'logout'] },
    });
    await hear(SAYS.started);
    expect(channel.published).to.have.deep.members([...subscribed, ...subscribed]);
  });

  it('shows the status and the events, the newest first, as text', async () => {
    await show();
    await hear(SAYS.status, SAYS.ringing);
    expect(shown('[role=status]')).to.deep.equal(['Available']);
    const [ringing, status] = shown('li');
    expect(ringing).to.match(/^INTERACTION_EVENT \{.*<b>Jane<\/b>/);
    expect(status).to.match(/^UPDATE_STATUS \{/);
  });

  it('keeps the last 50 events', async () => {
    await show();
    await hear(...Array<unknown>(60).fill(SAYS.status));
    expect(shown('li')).to.have.length(50);
  });

  it('drives the current call while there is one', async () => {
    await show();
    expect(enabled()).to.deep.equal(['Diagnose']);
    await hear(SAYS.ringing);
    expect(enabled()).to.deep.equal(['Pick up', 'Hold', 'Disconnect', 'Diagnose']);
    for (const [label, message] of [
      ['Pick up', SAYS.answered],
      ['Hold', SAYS.held],
      ['Resume', SAYS.answered],
      ['Disconnect', SAYS.ended],
    ] as const) {
      await click(label);
      await hear(message);
    }
    expect(updates(channel)).to.deep.equal(['pickup', 'hold', 'hold', 'disconnect'].map(update));
    expect(shown('[role=alert]')).to.deep.equal(['']);
    expect(enabled()).to.deep.equal(['Diagnose']);
  });

  it('says why a call that rings can’t be held', async () => {
    await show();
    await hear(SAYS.ringing);
    await click('Hold');
    expect(shown('[role=alert]')[0]).to.match(/hold of a-call .*connected/);
    expect(updates(channel)).to.deep.equal([]);
  });

  it('says why an action failed', async () => {
    await show();
    await hear(SAYS.ringing);
    channel.publish = () => {
      throw new Error('The channel is gone.');
    };
    await click('Pick up');
    expect(shown('[role=alert]')[0]).to.contain('publish()');
  });

  it('says what is missing', async () => {
    await show();
    await hear(SAYS.started, SAYS.status);
    await click('Diagnose');
    expect(shown('[role=alert]')).to.deep.equal(['Nothing is missing.']);
    await hear({ type: 'x', reason: 'interaction' });
    await click('Diagnose');
    expect(shown('[role=alert]')[0]).to.match(/Classic.+find the sender/);
  });

  it('says that toolkit.js is not there, also where Salesforce does not', async () => {
    loadScript = async () => {
      throw undefined;
    };
    await show();
    expect(shown('[role=alert]')).to.deep.equal([
      'toolkit.js was not loaded. Is the static resource GenesysConsole there?',
    ]);
    expect(enabled()).to.deep.equal([]);
  });

  it('leaves the channel when it leaves the page, and comes back', async () => {
    await show();
    expect(channel.handlers).to.have.property('size', 1);
    component.remove();
    expect(channel.handlers).to.have.property('size', 0);
    await show();
    expect(channel.handlers).to.have.property('size', 1);
  });

  it('leaves and comes back as well while toolkit.js is loading', async () => {
    window.document.body.append(component);
    component.remove();
    await setImmediate();
    expect(channel.handlers).to.have.property('size', 0);
    window.document.body.append(component);
    component.remove();
    await show();
    expect(channel.handlers).to.have.property('size', 1);
  });
});
