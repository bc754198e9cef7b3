import { expect } from 'chai';
import { DEFAULT_STATUSES } from '../../../src/testing/index.js';
import { onTheCall, surroundings } from '../../support/surroundings.js';

describe("A simulated client's agent", () => {
  it('begins logged in, with the first status', () => {
    const { genesys } = surroundings();
    expect(genesys.agent).to.include({ loggedIn: true, status: 'AVAILABLE', routingStatus: 'OFF_QUEUE' });
  });

  for (const name of ['ON_QUEUE', 'On Queue', 'on_queue', DEFAULT_STATUSES[1]?.id ?? '']) {
    it(`takes a status by its name or id: ${name}`, () => {
      const { genesys, messages } = surroundings();
      expect(genesys.setStatus(name)).to.be.true;
      expect(messages[0]?.text).to.equal(
        `{"reason":"status_updated","status":"ON_QUEUE","id":"${DEFAULT_STATUSES[1]?.id}"}`,
      );
    });
  }

  it('takes a secondary status with its primary one', () => {
    const { genesys, messages } = surroundings();
    genesys.setStatus('AVAILABLE', 'Available Work At Home');
    expect(messages[0]?.payload).to.deep.equal({
      reason: 'status_updated',
      status: 'AVAILABLE',
      id: DEFAULT_STATUSES[0]?.secondary?.[0]?.id,
      sub_status: 'Available Work At Home',
    });
    expect(genesys.agent).to.include({ status: 'AVAILABLE', subStatus: 'Available Work At Home' });
  });

  it('takes a secondary status by its own id', () => {
    const { genesys } = surroundings();
    const { id } = DEFAULT_STATUSES[7]?.secondary?.[0] ?? {};
    genesys.setStatus(id ?? '');
    expect(genesys.agent).to.include({ status: 'MEETING', subStatus: 'Team Meeting', statusId: id });
  });

  it('takes no unknown status, and no secondary one of another', () => {
    const { genesys, refused, messages } = surroundings();
    expect(genesys.setStatus('NAPPING')).to.be.false;
    expect(genesys.setStatus('BUSY', 'Coffee')).to.be.false;
    expect(refused.map(({ reason }) => reason)).to.deep.equal([
      'The org has no such status.',
      'The org has no such status.',
    ]);
    expect(messages).to.be.empty;
    expect(genesys.agent.status).to.equal('AVAILABLE');
  });

  it('has the statuses that the org has', () => {
    const { genesys } = surroundings({ statuses: [{ id: '7', name: 'SIESTA', label: 'Siesta' }] });
    expect(genesys.statuses.map(({ name }) => name)).to.deep.equal(['SIESTA']);
    expect(genesys.agent.status).to.equal('SIESTA');
    expect(genesys.setStatus('BUSY')).to.be.false;
  });

  it('is idle on queue, interacting on a call, not responding where a call was left unanswered', () => {
    const { genesys, data } = surroundings();
    genesys.subscribe({ type: 'UserAction', categories: ['routingStatus'] });
    genesys.setStatus('ON_QUEUE');
    const first = genesys.offer({ wrapUp: 'none' });
    genesys.pickup(first);
    genesys.disconnect(first);
    genesys.noAnswer(genesys.offer());
    genesys.setStatus('ON_QUEUE');
    genesys.setStatus('BREAK');
    expect(data('routingStatus')).to.deep.equal([
      'IDLE',
      'INTERACTING',
      'IDLE',
      'NOT_RESPONDING',
      'IDLE',
      'OFF_QUEUE',
    ]);
  });

  it('who logs out ends all, and nothing is told of it but the logout', () => {
    const { genesys, id, clock, told, now } = onTheCall({ noise: true });
    genesys.hold(id);
    told();
    genesys.logOut();
    clock.advance(1000);
    expect(told()).to.deep.equal(['1000 LOGGED_OUT']);
    expect(now(id).phase).to.equal('done');
    expect(genesys.agent).to.include({ loggedIn: false, routingStatus: 'OFF_QUEUE' });
  });

  it('who is logged out can do nothing but log in', () => {
    const { genesys, refused } = surroundings({ loggedIn: false });
    const id = genesys.offer();
    genesys.setStatus('BUSY');
    genesys.logOut();
    expect(refused.map(({ reason }) => reason)).to.deep.equal(Array(3).fill('The agent is logged out.'));
    expect(genesys.interactions).to.be.empty;
    expect(genesys.pickup(id)).to.be.false;
    expect(genesys.logIn()).to.be.true;
    expect(genesys.logIn()).to.be.false;
    expect(genesys.setStatus('BUSY')).to.be.true;
  });

  it('who logs in again is announced by the status, and then by the login', () => {
    const { genesys, clock, told } = surroundings();
    genesys.logOut();
    genesys.subscribe({ type: 'UserAction', categories: ['login'] });
    told();
    genesys.logIn();
    clock.advance(50);
    expect(told()).to.deep.equal(['0 UPDATE_STATUS', '50 CLIENT_EVENT login']);
  });

  it('loses the subscriptions at a logout and at a restart', () => {
    const { genesys } = surroundings();
    const subscribe = () => genesys.subscribe({ type: 'UserAction', categories: ['logout', 'status'] });
    subscribe();
    genesys.logOut();
    expect(genesys.subscriptions).to.be.empty;
    genesys.logIn();
    subscribe();
    genesys.restart();
    expect(genesys.subscriptions).to.be.empty;
  });

  it('keeps the interactions at a restart, which are told anew', () => {
    const { genesys, id, clock, told, now } = onTheCall({ noise: true });
    genesys.hold(id);
    told();
    genesys.restart();
    clock.advance(1000);
    expect(told()).to.deep.equal(['1000 UPDATE_STATUS', '1000 INTERACTION_EVENT add']);
    expect(now(id).phase).to.equal('held');
    expect(genesys.hold(id)).to.be.true;
  });
});

describe("A simulated client's listeners", () => {
  it('hear of every change, and of nothing once they are taken back', () => {
    const { genesys } = surroundings();
    let changes = 0;
    const off = genesys.on('change', () => changes++);
    const id = genesys.offer();
    genesys.mute(id);
    expect(changes, 'what is refused changes nothing').to.equal(1);
    off();
    genesys.pickup(id);
    expect(changes).to.equal(1);
  });

  it('may answer with the next command, whose events come after those of the first', () => {
    const { genesys, clock, told } = surroundings();
    const off = genesys.on('occurrence', ({ event }) => {
      if (event?.name !== 'INTERACTION_EVENT') return;
      off();
      genesys.pickup(genesys.interactions[0]?.id ?? '');
      genesys.disconnect(genesys.interactions[0]?.id ?? '');
    });
    genesys.offer({ wrapUp: 'none' });
    clock.advance(100);
    expect(told()).to.deep.equal([
      '0 INTERACTION_EVENT add',
      '0 INTERACTION_EVENT change',
      '6 INTERACTION_CONNECTED',
      '6 INTERACTION_DISCONNECTED',
    ]);
  });

  it('hear all that a command tells in its order, though one answers in the middle of it', () => {
    const { genesys, clock, told } = surroundings({ wrapUp: 'none' });
    const off = genesys.on('occurrence', () => {
      off();
      genesys.disconnect(genesys.interactions[0]?.id ?? '');
    });
    genesys.offer({ kind: 'email', direction: 'Outbound' });
    clock.advance(100);
    expect(told()).to.deep.equal([
      '0 INTERACTION_EVENT add',
      '6 INTERACTION_CONNECTED',
      '6 INTERACTION_DISCONNECTED',
    ]);
  });

  it('hear one occurrence all before the next, though one of them causes it', () => {
    const { genesys } = surroundings();
    const heard: string[] = [];
    const off = genesys.on('occurrence', () => {
      off();
      genesys.setStatus('AWAY');
    });
    genesys.on('occurrence', ({ event }) => {
      if (event?.name === 'UPDATE_STATUS') heard.push(event.payload.status);
    });
    genesys.setStatus('BUSY');
    expect(heard).to.deep.equal(['BUSY', 'AWAY']);
  });

  it('that throw are reported, and harm nobody', () => {
    const { genesys, messages } = surroundings();
    const reported: unknown[] = [];
    const before = globalThis.reportError;
    globalThis.reportError = error => reported.push(error);
    try {
      const mistake = new Error('mine');
      genesys.on('change', () => {
        throw mistake;
      });
      genesys.setStatus('BUSY');
      expect(reported).to.deep.equal([mistake]);
    } finally {
      globalThis.reportError = before;
    }
    expect(messages).to.have.length(1);
  });
});
