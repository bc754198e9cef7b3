import { expect } from 'chai';
import { PREFIX } from '../../support/fake-toolkit.js';
import { onTheCall, surroundings } from '../../support/surroundings.js';

const participantContext = { transferTarget: '3175550123', transferTargetType: 'address' };
const secureSessionContext = {
  flowId: '741f4f39-7a94-470d-a1dd-dd68d01e0dd8',
  userData: 'hello',
  disconnect: false,
};

describe('The Classic side of a simulated Genesys client obeys', () => {
  it('changestate: pickup', () => {
    const { genesys, act, now } = surroundings();
    const id = genesys.offer();
    act('changestate', { data: { id, action: 'pickup' } });
    expect(now(id).phase).to.equal('connected');
  });

  it('changestate: disconnect', () => {
    const { id, act, now } = onTheCall();
    act('changestate', { data: { id, action: 'disconnect' } });
    expect(now(id).phase).to.equal('wrap-up');
  });

  it('changestate: hold', () => {
    const { id, act, now } = onTheCall();
    act('changestate', { data: { id, action: 'hold' } });
    expect(now(id).phase).to.equal('held');
  });

  it('changestate: mute', () => {
    const { id, act, now } = onTheCall();
    act('changestate', { data: { id, action: 'mute' } });
    expect(now(id).muted).to.be.true;
  });

  it('changestate: securePause', () => {
    const { id, act, now } = onTheCall();
    act('changestate', { data: { id, action: 'securePause' } });
    expect(now(id).record.securePause).to.be.true;
  });

  it('changestate: blindTransfer', () => {
    const { id, act, now } = onTheCall();
    act('changestate', { data: { action: 'blindTransfer', id, participantContext } });
    expect(now(id).phase).to.equal('wrap-up');
  });

  it('changestate: consultTransfer and concludeTransfer', () => {
    const { id, act, now } = onTheCall();
    act('changestate', { data: { action: 'consultTransfer', id, participantContext } });
    expect(now(id)).to.deep.include({ phase: 'held', consult: participantContext });
    act('changestate', { data: { action: 'concludeTransfer', id } });
    expect(now(id).phase).to.equal('wrap-up');
  });

  it('changestate: secureSession', () => {
    const { id, act, now } = onTheCall();
    act('changestate', { data: { action: 'secureSession', id, secureSessionContext } });
    expect(now(id).secureSession).to.deep.equal(secureSessionContext);
  });

  for (const message of ['{"data":{"id":"ON_QUEUE"}}', 'ON_QUEUE', ' ON_QUEUE\n']) {
    it(`changestatus as ${JSON.stringify(message)}`, () => {
      const { act, genesys } = surroundings();
      act('changestatus', message);
      expect(genesys.agent.status).to.equal('ON_QUEUE');
    });
  }

  it('changestatus with a status that is a number or a word of JSON', () => {
    const statuses = ['BUSY', '7', 'true'].map(name => ({ id: `id of ${name}`, name, label: name }));
    const { act, genesys } = surroundings({ statuses });
    for (const { name } of statuses) {
      act('changestatus', name);
      expect(genesys.agent.status).to.equal(name);
    }
  });

  it('addCustomAttributes', () => {
    const { id, act, now } = onTheCall();
    act('addCustomAttributes', { data: { id, attributes: { record_url: '/0000413456' } } });
    expect(now(id).attributes).to.deep.equal({ record_url: '/0000413456' });
  });

  it('addCustomAttributes with null, which clears the key', () => {
    const { id, act, now } = onTheCall();
    act('addCustomAttributes', { data: { id, attributes: { color: 'blue', size: 7 } } });
    act('addCustomAttributes', { data: { id, attributes: { color: null } } });
    expect(now(id).attributes).to.deep.equal({ size: 7 });
  });

  it('addAssociation', () => {
    const { id, act, now } = onTheCall();
    const association = { type: 'contact', id: '1234', text: 'John Smith' };
    act('addAssociation', { type: 'PureCloud.addAssociation', data: association });
    expect(now(id).associations).to.deep.equal([association]);
  });

  it('createConference', () => {
    const { id, act, genesys, now } = onTheCall();
    const second = genesys.offer();
    genesys.pickup(second);
    act('createConference', { data: { interactionIds: [id, second] } });
    expect(now(second).conference).to.deep.equal([id, second]);
  });

  it('subscribe', () => {
    const { act, genesys } = surroundings();
    const categories = ['interactionSelection', 'chatUpdate', 'aCategoryOfALaterRelease'];
    act('subscribe', { data: { type: 'Notification', categories } });
    expect(genesys.subscriptions).to.deep.equal([{ type: 'Notification', categories }]);
  });

  it('what has fields that it does not know', () => {
    const { id, act, now } = onTheCall();
    act('changestate', { data: { id, action: 'hold', further: {} }, type: 'whatever' });
    expect(now(id).phase).to.equal('held');
  });
});

describe('The Classic side of a simulated Genesys client refuses', () => {
  const cases: [action: string, message: unknown, reason: string][] = [
    ['changestate', 'hold', 'It is not JSON.'],
    ['changestate', '[object Object]', 'It is not JSON.'],
    ['changestate', 'null', 'It has no data.'],
    ['changestate', '{}', 'It has no data.'],
    ['changestate', '{"data":[]}', 'It has no data.'],
    ['changestate', { data: { action: 'hold' } }, 'It has no id of an interaction.'],
    ['changestate', { data: { id: 7, action: 'hold' } }, 'It has no id of an interaction.'],
    ['changestate', { data: { id: 'x', action: 'toString' } }, 'Its action is none.'],
    ['changestate', { data: { id: 'x', action: 'logOut' } }, 'Its action is none.'],
    [
      'changestate',
      { data: { id: 'x', action: 'blindTransfer' } },
      'Its participantContext names no target.',
    ],
    [
      'changestate',
      { data: { id: 'x', action: 'secureSession', secureSessionContext: { flowId: 'f' } } },
      'Its secureSessionContext has no flowId or no userData.',
    ],
    ['changestatus', '{"data":{}}', 'It has no id of a status.'],
    ['changestatus', '{"data":', 'It is not JSON.'],
    ['changestatus', '', 'It has no id of a status.'],
    ['addCustomAttributes', { data: { id: 'x' } }, 'Its attributes are not flat pairs of key and value.'],
    [
      'addCustomAttributes',
      { data: { id: 'x', attributes: { key: {} } } },
      'Its attributes are not flat pairs of key and value.',
    ],
    ['addCustomAttributes', { data: { attributes: {} } }, 'It has no id of an interaction.'],
    [
      'addAssociation',
      { data: { type: 'lead', id: '1', text: 'x' } },
      'It takes a type, contact or relation, an id and a text.',
    ],
    ['createConference', { data: { interactionIds: 'x' } }, 'Its interactionIds are no list of ids.'],
    ['createConference', { data: { interactionIds: [1] } }, 'Its interactionIds are no list of ids.'],
    [
      'subscribe',
      { data: { type: 'constructor', categories: ['add'] } },
      'It takes a type, Interaction or Notification or UserAction, and a list of categories.',
    ],
    ['toString', { data: {} }, 'There is no such action.'],
  ];
  for (const [action, message, reason] of cases) {
    it(`${action} with ${typeof message === 'string' ? JSON.stringify(message) : JSON.stringify(message)}`, () => {
      const { act, refused, messages } = surroundings();
      act(action, message);
      expect(refused.map(refusal => [refusal.action, refusal.reason])).to.deep.equal([[action, reason]]);
      expect(messages).to.be.empty;
    });
  }

  it('what is no text', () => {
    const { side, refused } = surroundings();
    side.receive(`${PREFIX}changestate`, { data: {} });
    side.receive(`${PREFIX}changestatus`, undefined);
    expect(refused.map(({ reason }) => reason)).to.deep.equal(['It is no text.', 'It is no text.']);
  });

  it('what the client itself refuses, told under the name of what it was to do', () => {
    const { act, refused } = surroundings();
    act('changestate', { data: { id: 'nobody', action: 'hold' } });
    expect(refused).to.deep.equal([
      { action: 'hold', request: { id: 'nobody' }, reason: 'There is no such interaction.' },
    ]);
  });
});

describe('The Classic side of a simulated Genesys client', () => {
  it('leaves alone what is not for the client: its own events, and those of others', () => {
    const { side, refused } = surroundings();
    side.receive(`${PREFIX}pc.LOGGED_OUT`, '{}');
    side.receive('orderShipped', 'not JSON');
    side.receive(undefined as unknown as string, '');
    expect(refused).to.be.empty;
  });

  it('tells nothing more once it is closed', () => {
    const { side, genesys, messages } = surroundings();
    side.close();
    genesys.setStatus('BUSY');
    expect(messages).to.be.empty;
  });
});
