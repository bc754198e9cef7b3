import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import sinon from 'sinon';
import { ToolkitError } from '../../../src/index.js';
import type { ActionEvent, ActionName, ActionRequests, GenesysClient } from '../../../src/index.js';
import { catchReports, outcome, rejection } from '../../support/outcome.js';
import { connected, onLightningByHand } from '../../support/transport-by-hand.js';
import { openPage } from '../../support/world.js';

const BUSY = { id: 'BUSY' };

const ACTIONS: { readonly [Name in ActionName]: ActionRequests[Name] } = {
  changestate: { id: 'i-1', action: 'hold' },
  changestatus: BUSY,
  addCustomAttributes: { id: 'i-1', attributes: { case: '00001026' } },
  addAssociation: { type: 'relation', id: '5678', text: 'Case 00001026' },
  createConference: { interactionIds: ['i-1', 'i-2'] },
  subscribe: { type: 'Notification', categories: ['chatUpdate'] },
};

const act = (client: GenesysClient, name: ActionName): Promise<unknown> =>
  (client[name] as (request: object) => Promise<unknown>)(ACTIONS[name]);

/** The actions that a client tells of from now on. */
function hearActions(client: GenesysClient): ActionEvent[] {
  const heard: ActionEvent[] = [];
  client.on('ACTION', action => heard.push(action));
  return heard;
}

const lines = (heard: readonly ActionEvent[]): string[] =>
  heard.map(({ name, own }) => `${own ? 'own' : 'other'} ${name}`);

describe('client.on ACTION', () => {
  for (const name of Object.keys(ACTIONS) as ActionName[]) {
    it(`tells the page's own ${name} once, when it is handed over`, async () => {
      const { client, send, ask } = connected();
      const heard = hearActions(client);
      send.callsFake(() => {
        // It was told before the surface had it.
        expect(lines(heard)).to.deep.equal([`own ${name}`]);
        return Promise.resolve();
      });
      await act(client, name);
      ask(name, ACTIONS[name]);
      expect(lines(heard)).to.deep.equal([`own ${name}`]);
      expect(heard[0]?.request).to.deep.equal(ACTIONS[name]);
      expect(heard[0]?.problem).to.equal(undefined);
      expect(heard[0]?.at).to.be.closeTo(Date.now(), 5000);
    });

    it(`tells another component's ${name}`, () => {
      const { client, ask } = connected();
      const heard = hearActions(client);
      ask(name, ACTIONS[name]);
      expect(lines(heard)).to.deep.equal([`other ${name}`]);
      expect(heard[0]?.request).to.deep.equal(ACTIONS[name]);
      expect(heard[0]).to.not.have.any.keys('problem', 'taken');
    });
  }

  it('tells of an own one whether the surface took it', async () => {
    const { client, send } = connected();
    const heard = hearActions(client);
    await client.changestatus(BUSY);
    expect(await outcome(heard[0]?.taken as Promise<void>)).to.equal(undefined);
    send.rejects(new ToolkitError('ACTION_REFUSED', 'no'));
    await rejection(client.changestatus(BUSY));
    expect((await rejection(heard[1]?.taken as Promise<void>)).code).to.equal('ACTION_REFUSED');
    send.throws(new ToolkitError('SURFACE_UNAVAILABLE', 'gone'));
    await rejection(client.changestatus(BUSY));
    expect((await rejection(heard[2]?.taken as Promise<void>)).code).to.equal('SURFACE_UNAVAILABLE');
  });

  it('tells nothing of an action that is not handed over', async () => {
    let becomeReady = (): void => {};
    const { client } = connected({ ready: new Promise(resolve => (becomeReady = resolve)) });
    const heard = hearActions(client);
    const controller = new AbortController();
    await rejection(client.changestatus({ id: '' }));
    const given = rejection(client.changestatus({ id: 'MEAL' }, { signal: controller.signal }));
    controller.abort();
    await given;
    const waits = client.changestatus(BUSY);
    expect(heard).to.deep.equal([]);
    becomeReady();
    await waits;
    expect(heard.map(({ request }) => request)).to.deep.equal([BUSY]);
  });

  it('tells the subscriptions that are sent for the page as its own', async () => {
    const { client, restarted } = onLightningByHand();
    const heard = hearActions(client);
    client.on('INTERACTION_CONNECTED', () => {});
    await setImmediate();
    restarted();
    expect(lines(heard)).to.deep.equal(['own subscribe', 'own subscribe']);
    expect(heard[0]?.request).to.deep.equal({ type: 'Interaction', categories: ['connect'] });
  });

  it('tells a confirmed action, and a toggle of setHeld, once as own', async () => {
    const { client, deliver, ask } = connected();
    const heard = hearActions(client);
    const data = { id: 'i-1', state: 'CONNECTED' };
    deliver('INTERACTION_EVENT', { data: { category: 'add', data } });
    const held = client.setHeld('i-1', true);
    const status = client.changestatus(BUSY, { confirm: true });
    await setImmediate();
    ask('changestatus', BUSY);
    ask('changestate', { id: 'i-1', action: 'hold' });
    deliver('INTERACTION_EVENT', { data: { category: 'change', data: { new: { ...data, state: 'HELD' } } } });
    deliver('UPDATE_STATUS', { status: 'BUSY' });
    await Promise.all([held, status]);
    expect(lines(heard)).to.have.members(['own changestate', 'own changestatus']);
  });

  it('tells of a confirmed one of its own which event shows the effect', async () => {
    const { client, deliver } = connected();
    const heard = hearActions(client);
    const status = client.changestatus(BUSY, { confirm: true });
    await setImmediate();
    deliver('UPDATE_STATUS', { status: 'BUSY' });
    expect(await heard[0]?.shown)
      .to.equal(await status)
      .and.to.have.property('name', 'UPDATE_STATUS');
    await client.changestatus(BUSY, { confirm: true });
    expect(await heard[1]?.shown, 'it was so already').to.equal(undefined);
    await client.changestatus(BUSY);
    expect(heard[2]).to.not.have.property('shown', heard[1]?.shown);
    expect(heard[2]?.shown).to.equal(undefined);
  });

  it('tells of a confirmed one of its own that no event showed the effect in time', async () => {
    const { client } = connected();
    const heard = hearActions(client);
    const outcomes = client.changestatus(BUSY, { confirm: true, timeout: 20 }).catch(() => {});
    await outcomes;
    expect(heard[0]?.timeout).to.equal(20);
    expect((await rejection(heard[0]?.shown as Promise<unknown>)).message).to.match(/was given up\.$/);
  });

  it('is no event: * leaves it out, nothing counts it, and it is no sign that the client is there', () => {
    const { client, ask } = onLightningByHand();
    const handler = sinon.spy();
    client.on('*', handler)();
    client.on('UNRECOGNIZED', handler);
    ask('changestatus', BUSY);
    expect(handler.callCount).to.equal(0);
    expect(client.diagnose().heard).to.deep.equal({});
    expect(client.diagnose().findings.map(({ code }) => code)).to.deep.equal(['NOTHING_SUBSCRIBED']);
  });

  it('tells what is wrong with a request that breaks the specification, in a sentence', () => {
    const { client, ask } = connected();
    const heard = hearActions(client);
    ask('changestate', { id: 'i-1', action: 'hole' });
    ask('addCustomAttributes', { id: 'i-1', attributes: { a: { b: 1 } } });
    ask('createConference', '{');
    expect(heard.map(({ own }) => own)).to.deep.equal([false, false, false]);
    expect(heard[0]?.problem).to.match(/^changestate\.action takes .+"hole"\.$/);
    expect(heard[1]?.problem).to.match(/^addCustomAttributes\.attributes\.a takes .+\.$/);
    expect(heard[2]?.problem).to.match(/^createConference .+\.$/);
    expect(heard[1]?.request).to.deep.equal({ id: 'i-1', attributes: { a: { b: 1 } } });
  });

  it('tells a handler that throws of nothing more than the others, and reports it', () => {
    const reports = catchReports();
    const { client, ask } = connected();
    client.on('ACTION', () => {
      throw new Error('mine');
    });
    const heard = hearActions(client);
    ask('changestatus', BUSY);
    expect(heard).to.have.length(1);
    expect(reports.errors).to.have.length(1);
    reports.restore();
  });

  it('takes once, a signal, and its function', () => {
    const { client, ask } = connected();
    const handler = sinon.spy();
    const controller = new AbortController();
    client.on('ACTION', handler, { once: true });
    client.on('ACTION', handler, { signal: controller.signal });
    const off = client.on('ACTION', handler);
    ask('changestatus', BUSY);
    off();
    controller.abort();
    ask('changestatus', BUSY);
    expect(handler.callCount).to.equal(3);
  });
});

describe('The echo of an own action', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => (clock = sinon.useFakeTimers()));
  afterEach(() => clock.restore());

  it('is dropped, before the surface has answered and after', async () => {
    for (const when of ['before', 'after'] as const) {
      const { client, send, ask } = connected();
      const heard = hearActions(client);
      let answer = (): void => {};
      send.returns(new Promise(resolve => (answer = resolve)));
      const done = client.changestatus(BUSY);
      if (when === 'before') ask('changestatus', BUSY);
      answer();
      await done;
      if (when === 'after') ask('changestatus', BUSY);
      expect(lines(heard), when).to.deep.equal(['own changestatus']);
      ask('changestatus', BUSY);
      expect(lines(heard), when).to.deep.equal(['own changestatus', 'other changestatus']);
    }
  });

  it('is dropped though it comes while the surface takes the action', async () => {
    const { client, send, ask } = connected();
    const heard = hearActions(client);
    send.callsFake(() => {
      ask('changestatus', BUSY);
      return Promise.resolve();
    });
    await client.changestatus(BUSY);
    expect(lines(heard)).to.deep.equal(['own changestatus']);
  });

  it('is dropped for 2 s; what comes later is another component’s', async () => {
    for (const [wait, told] of [
      [2000, 1],
      [2001, 2],
    ] as const) {
      const { client, ask } = connected();
      const heard = hearActions(client);
      await client.changestatus(BUSY);
      clock.tick(wait);
      ask('changestatus', BUSY);
      expect(heard, `${wait} ms`).to.have.length(told);
    }
  });

  it('is dropped once for each action, and every further copy is told', async () => {
    const { client, ask } = connected();
    const heard = hearActions(client);
    await Promise.all([client.changestatus(BUSY), client.changestatus(BUSY)]);
    for (let copy = 0; copy < 4; copy++) ask('changestatus', BUSY);
    expect(lines(heard)).to.deep.equal([
      'own changestatus',
      'own changestatus',
      'other changestatus',
      'other changestatus',
    ]);
  });

  it('is equal to it: another action, or another request, is another component’s', async () => {
    const { client, ask } = connected();
    const heard = hearActions(client);
    await client.changestate({ id: 'i-1', action: 'hold' });
    ask('changestate', { id: 'i-2', action: 'hold' });
    ask('changestate', { id: 'i-1', action: 'mute' });
    ask('changestatus', { id: 'i-1' });
    ask('changestate', { id: 'i-1', action: 'hold' });
    expect(lines(heard)).to.deep.equal([
      'own changestate',
      'other changestate',
      'other changestate',
      'other changestatus',
    ]);
  });

  it('is dropped though nobody listened yet when the action was sent', async () => {
    const { client, ask } = connected();
    await client.changestatus(BUSY);
    const heard = hearActions(client);
    ask('changestatus', BUSY);
    expect(heard).to.deep.equal([]);
  });

  it('of a bare status is dropped too', async () => {
    const { client, ask } = connected();
    const heard = hearActions(client);
    await client.changestatus(BUSY);
    ask('changestatus', 'BUSY');
    ask('changestatus', 'MEAL');
    expect(lines(heard)).to.deep.equal(['own changestatus', 'other changestatus']);
    expect(heard[1]?.request).to.deep.equal({ id: 'MEAL' });
  });

  it('of an own subscription is no subscription of others', async () => {
    const { client, send, ask, sent } = onLightningByHand();
    send.callsFake((name, request) => {
      ask(name as ActionName, request);
      return Promise.resolve();
    });
    await client.subscribe({ type: 'Notification', categories: ['chatUpdate'] }).then(end => end());
    await client.subscribe({ type: 'Notification', categories: ['messageUpdate'] });
    expect(sent().at(-1)).to.deep.equal({ type: 'Notification', categories: ['messageUpdate'] });
  });
});

describe('ACTION between two components', () => {
  for (const surface of ['console', 'message-channel', 'window-message'] as const) {
    it(`is heard by both, once each, on the surface ${surface}${surface === 'window-message' ? ': there by the sender alone' : ''}`, async () => {
      const page = openPage(surface);
      const [first, second] = [page.client, page.connect({})];
      const [heard, acted] = [hearActions(first), hearActions(second)];
      await page.pass();
      const request = { id: 'i-1', attributes: { case: '00001026' } };
      await Promise.all([first.addCustomAttributes(request), page.pass()]);
      await page.pass(5000);
      const only = (all: ActionEvent[]) => lines(all.filter(({ name }) => name === 'addCustomAttributes'));
      expect(only(heard)).to.deep.equal(['own addCustomAttributes']);
      expect(only(acted)).to.deep.equal(surface === 'window-message' ? [] : ['other addCustomAttributes']);
      page.close();
    });
  }
});
