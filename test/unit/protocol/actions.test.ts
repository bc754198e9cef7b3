import { expect } from 'chai';
import { ToolkitError } from '../../../src/errors.js';
import { checkAction } from '../../../src/protocol/actions.js';
import type { ActionName, ActionRequests, CheckOptions } from '../../../src/protocol/actions.js';

function problem(name: ActionName, request: unknown, options?: CheckOptions): string {
  try {
    checkAction(name, request as ActionRequests[ActionName], options);
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

describe('an action is refused, with the field, what came and what is allowed, when it is', () => {
  const bad: [ActionName, unknown, RegExp][] = [
    ['changestate', undefined, /^changestate is undefined\. It takes an object of id,action\.$/],
    ['changestate', [], /^changestate is a list\./],
    ['changestate', { action: 'hold' }, /^changestate\.id is undefined\. It takes a non-empty text\.$/],
    ['changestate', { id: '', action: 'hold' }, /^changestate\.id is ""\./],
    ['changestate', { id: ' ', action: 'hold' }, /^changestate\.id is " "\./],
    ['changestate', { id: 12, action: 'hold' }, /^changestate\.id is 12\./],
    [
      'changestate',
      { id, action: 'Hold' },
      /^changestate\.action is "Hold"\. It takes pickup or disconnect or hold or mute/,
    ],
    ['changestate', { id, action: '__proto__' }, /^changestate\.action is "__proto__"\./],
    ['changestate', { id, action: 'constructor' }, /^changestate\.action is "constructor"\./],
    [
      'changestate',
      { id, action: 'hold', participantContext },
      /^changestate\.participantContext is an object\. It takes nothing here\.$/,
    ],
    [
      'changestate',
      { id, action: 'secureSession', secureSessionContext, participantContext },
      /participantContext is an object/,
    ],
    [
      'changestate',
      { id, action: 'blindTransfer' },
      /^changestate\.participantContext is undefined\. It takes an object of transferTarget,transferTargetType\.$/,
    ],
    [
      'changestate',
      { id, action: 'consultTransfer', participantContext, secureSessionContext },
      /secureSessionContext is an object/,
    ],
    [
      'changestate',
      {
        id,
        action: 'blindTransfer',
        participantContext: { transferTarget: '', transferTargetType: 'userId' },
      },
      /transferTarget is ""/,
    ],
    [
      'changestate',
      {
        id,
        action: 'blindTransfer',
        participantContext: { transferTarget: '1', transferTargetType: 'agent' },
      },
      /transferTargetType is "agent"\. It takes userId or queueId or address\./,
    ],
    ['changestate', { id, action: 'secureSession' }, /^changestate\.secureSessionContext is undefined/],
    [
      'changestate',
      { id, action: 'secureSession', secureSessionContext: { userData: 'x' } },
      /flowId is undefined/,
    ],
    [
      'changestate',
      { id, action: 'secureSession', secureSessionContext: { flowId: 'f' } },
      /userData is undefined\. It takes a text\./,
    ],
    [
      'changestate',
      { id, action: 'secureSession', secureSessionContext: { ...secureSessionContext, disconnect: 'no' } },
      /disconnect is "no"\. It takes true or false\./,
    ],
    ['changestatus', { id: null }, /^changestatus\.id is null\./],
    [
      'changestatus',
      { id: 'AVAILABLE', status: 'AVAILABLE' },
      /^changestatus\.status is "AVAILABLE"\. It takes nothing here\.$/,
    ],
    [
      'addCustomAttributes',
      { id, attributes: {} },
      /attributes is an object\. It takes a non-empty object of texts, numbers, true or false/,
    ],
    ['addCustomAttributes', { id, attributes: [] }, /attributes is a list/],
    ['addCustomAttributes', { id, attributes: { a: {} } }, /attributes is an object/],
    ['addCustomAttributes', { id, attributes: { a: undefined } }, /attributes/],
    ['addCustomAttributes', { id, attributes: { a: NaN } }, /attributes/],
    [
      'addAssociation',
      { type: 'case', id: '5', text: 'x' },
      /type is "case"\. It takes contact or relation\./,
    ],
    ['addAssociation', { type: 'contact', id: '5', text: '' }, /text is ""/],
    ['addAssociation', { type: 'contact', id: '5', text: 'x', select: 1 }, /select is 1\./],
    ['addAssociation', { type: 'contact', id: '5', text: 'x', interactionId: '' }, /interactionId is ""/],
    [
      'createConference',
      { interactionIds: [] },
      /^createConference\.interactionIds is a list\. It takes a non-empty list of non-empty texts\.$/,
    ],
    ['createConference', { interactionIds: ['i-1', ''] }, /interactionIds is a list/],
    ['createConference', { interactionIds: [, 'i-1'] }, /interactionIds is a list/], // eslint-disable-line no-sparse-arrays
    ['createConference', { interactionIds: 'i-1' }, /interactionIds is "i-1"/],
    [
      'subscribe',
      { type: 'Interactions', categories: ['add'] },
      /type is "Interactions"\. It takes Interaction or Notification or UserAction\./,
    ],
    ['subscribe', { type: 'Interaction', categories: [] }, /categories is a list/],
  ];
  for (const [name, request, words] of bad) {
    it(`${name} ${JSON.stringify(request)}`, () => expect(problem(name, request)).to.match(words));
  }

  it('of values that no JSON can hold', () => {
    for (const odd of [Symbol('s'), 5n, () => 1, Object.create(null), new Proxy({}, {})]) {
      expect(problem('changestatus', { id: odd })).to.match(/^changestatus\.id is /);
    }
  });

  it('long, without the whole of it', () => {
    expect(problem('changestate', { id, action: 'x'.repeat(10_000) }).length).to.be.lessThan(250);
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
    expect(words).to.match(/userData is a payment card number\. It takes no PCI data/);
    expect(words).not.to.match(/1111/);
  });

  it('with one is sent by those who know', () => {
    expect(problem('changestate', request('4111111111111111'), { allowPaymentCardNumber: true })).to.equal(
      '',
    );
  });
});
