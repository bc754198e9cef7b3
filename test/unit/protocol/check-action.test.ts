import { expect } from 'chai';
import { ToolkitError } from '../../../src/errors.js';
import { checkAction, problemWithAction } from '../../../src/protocol/check-action.js';
import type { CheckOptions } from '../../../src/protocol/check-action.js';
import type { ActionName } from '../../../src/protocol/actions.js';
import { codeOf, WRONG_USES } from './wrong-uses.js';

/** The message of the error; an empty text where the request is taken. */
function problem(name: ActionName, request: unknown, options?: CheckOptions): string {
  try {
    checkAction(name, request, options);
  } catch (error) {
    expect(error).to.be.instanceOf(ToolkitError).with.property('code', 'INVALID_ACTION');
    return (error as ToolkitError).message;
  }
  return '';
}

const id = 'i-1';
const participantContext = { transferTarget: 'q-1', transferTargetType: 'queueId' };
const secureSessionContext = { flowId: 'f-1', userData: 'hello' };

describe('an action is sent when it is', () => {
  const good: [ActionName, object][] = [
    ...['pickup', 'disconnect', 'hold', 'mute', 'securePause', 'concludeTransfer'].map(
      action => ['changestate', { id, action }] as [ActionName, object],
    ),
    ['changestate', { id, action: 'hold', participantContext: undefined }],
    ['changestate', { id, action: 'blindTransfer', participantContext }],
    ['changestate', { id, action: 'consultTransfer', participantContext }],
    ['changestate', { id, action: 'secureSession', secureSessionContext }],
    [
      'changestate',
      { id, action: 'secureSession', secureSessionContext: { ...secureSessionContext, disconnect: true } },
    ],
    [
      'changestate',
      { id, action: 'secureSession', secureSessionContext: { ...secureSessionContext, userData: '' } },
    ],
    ['changestatus', { id: 'AVAILABLE' }],
    ['addCustomAttributes', { id, attributes: { 'Participant.caseId': '5', score: 7, vip: false } }],
    ['addCustomAttributes', { id, attributes: { 'Participant.caseId': null, note: '' } }],
    ['addAssociation', { type: 'contact', id: '003', text: 'A contact' }],
    ['addAssociation', { type: 'relation', id: '500', text: 'A case', select: true, interactionId: id }],
    ['createConference', { interactionIds: ['i-1', 'i-2'] }],
    ['subscribe', { type: 'Interaction', categories: ['add'] }],
    ['subscribe', { type: 'Notification', categories: ['interactionSelection'] }],
    ['subscribe', { type: 'UserAction', categories: ['aCategoryOfNextYear'] }],
  ];
  for (const [name, request] of good) {
    it(`${name} ${JSON.stringify(request)}`, () => expect(problem(name, request)).to.equal(''));
  }
});

describe('the error of a wrong use names the exact field, says what came and what is allowed', () => {
  for (const { action, request, field, came, allowed } of WRONG_USES) {
    it(`${action}(${codeOf(request)})`, () => {
      const message = problem(action, request);
      expect(message.startsWith(`${field} takes `), message).to.equal(true);
      expect(message).to.include(`; it got ${came}.`);
      expect(message).to.include(allowed);
      expect(message).to.match(/\.$/);
      expect(message).not.to.match(/undefined|\[object/);
    });
  }

  it('for any value that no JSON can hold', () => {
    const locked = new Proxy(
      {},
      {
        getPrototypeOf() {
          throw new Error('no');
        },
      },
    );
    for (const odd of [Symbol('s'), 5n, () => 1, Object.create(null), new Proxy({}, {}), locked, new Map()]) {
      expect(problem('changestatus', { id: odd })).to.match(/^changestatus\.id takes .*; it got .+\.$/);
    }
  });

  it('for a long value, without the whole of it', () => {
    expect(problem('changestate', { id, action: 'x'.repeat(10_000) }).length).to.be.lessThan(250);
  });

  it('for a request that refuses to be read', () => {
    const locked = {
      get id() {
        throw undefined;
      },
    };
    expect(problem('changestatus', locked)).to.match(/^changestatus takes a request that can be read/);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(problem('changestatus', proxy)).to.match(/^changestatus takes a request that can be read/);
  });
});

describe('a field that an action does not have', () => {
  const requests: [ActionName, object][] = [
    ['changestatus', { id: 'AVAILABLE', since: 5 }],
    ['changestate', { id, action: 'hold', participantContext }],
    ['changestate', { id, action: 'blindTransfer', participantContext: { ...participantContext, wait: 5 } }],
    ['createConference', { interactionIds: [id], name: 'all' }],
    ['changestatus', JSON.parse('{"id":"AVAILABLE","__proto__":{"status":"BUSY"}}') as object],
    ['changestatus', { id: 'AVAILABLE', toString: 'mine' }],
  ];
  for (const [name, request] of requests) {
    it(`is refused, and sent with allowUnknownFields: ${name}(${JSON.stringify(request)})`, () => {
      expect(problem(name, request)).to.match(
        / takes nothing here; it got .* \{ allowUnknownFields: true \}\.$/,
      );
      expect(problem(name, request, { allowUnknownFields: true })).to.equal('');
    });
  }

  it('is as good as absent where it is undefined', () => {
    expect(problem('changestatus', { id: 'AVAILABLE', since: undefined })).to.equal('');
  });

  it('does not let through with it what is wrong with the fields that there are', () => {
    const allowing = { allowUnknownFields: true };
    for (const { action, request, allowed } of WRONG_USES) {
      if (/^The fields are/.test(allowed)) continue;
      expect(problem(action, request, allowing), codeOf(request)).to.include(allowed);
    }
    expect(problem('changestatus', { status: 'AVAILABLE' }, allowing)).to.match(/^changestatus\.id takes/);
  });
});

describe('userData', () => {
  const request = (userData: string) => ({
    id,
    action: 'secureSession',
    secureSessionContext: { flowId: 'f-1', userData },
  });

  it('with a payment card number is refused, and the number is not in the error', () => {
    const words = problem('changestate', request('card 4111 1111 1111 1111'));
    expect(words).to.match(/userData takes no secure or PCI data/);
    expect(words).not.to.match(/1111/);
  });

  it('with one is sent by those who know', () => {
    expect(problem('changestate', request('4111111111111111'), { allowPaymentCardNumber: true })).to.equal(
      '',
    );
  });
});

describe('problemWithAction', () => {
  it('gives the message that checkAction throws, and nothing for a good request', () => {
    expect(problemWithAction('changestatus', { id: 'BUSY' })).to.equal(undefined);
    for (const { action, request } of WRONG_USES) {
      expect(problemWithAction(action, request)).to.equal(problem(action, request));
    }
  });
});
