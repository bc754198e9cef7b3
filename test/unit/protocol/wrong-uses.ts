import type { ActionName } from '../../../src/index.js';

/** A wrong use of an action: the field that is wrong, and in the error's words what came and what is allowed. */
export interface WrongUse {
  readonly action: ActionName;
  readonly request: unknown;
  readonly field: string;
  readonly came: string;
  readonly allowed: string;
}

const id = 'i-1';
const text = 'a non-empty text';
const list = 'a list of non-empty texts, with at least one';
const value = 'a text, a finite number, true, false, or null to clear it';
const states =
  'one of pickup, disconnect, hold, mute, securePause, concludeTransfer, blindTransfer, consultTransfer, secureSession';
const participantContext = { transferTarget: 'q-1', transferTargetType: 'queueId' };
const secureSessionContext = { flowId: 'f-1', userData: 'hello' };

const transfer = (context: unknown): object => ({
  id,
  action: 'blindTransfer',
  participantContext: context,
});
const secure = (context: unknown): object => ({ id, action: 'secureSession', secureSessionContext: context });
const associate = (fields: object): object => ({ type: 'contact', id: '003', text: 'Ada', ...fields });

type Row = readonly [request: unknown, field: string, came: string, allowed: string];

const ROWS: { readonly [Name in ActionName]: readonly Row[] } = {
  changestate: [
    [undefined, '', 'nothing', 'an object with id, action'],
    [[], '', 'an empty list', 'an object with id, action'],
    ['i-1', '', 'the text "i-1"', 'an object with id, action'],
    [{ action: 'hold' }, '.id', 'nothing', text],
    [{ id: '', action: 'hold' }, '.id', 'an empty text', text],
    [{ id: ' ', action: 'hold' }, '.id', 'an empty text', text],
    [{ id: 12, action: 'hold' }, '.id', 'the number 12', text],
    [{ id }, '.action', 'nothing', states],
    [{ id, action: 'Hold' }, '.action', 'the text "Hold"', states],
    [{ id, action: '__proto__' }, '.action', 'the text "__proto__"', states],
    [{ id, action: 'constructor' }, '.action', 'the text "constructor"', states],
    [{ id, action: 'BlindTransfer', participantContext }, '.action', 'the text "BlindTransfer"', states],
    [
      { id, action: 'hold', participantContext },
      '.participantContext',
      'an object',
      'The fields are id, action;',
    ],
    [
      { ...transfer(participantContext), secureSessionContext },
      '.secureSessionContext',
      'an object',
      'The fields are id, action, participantContext;',
    ],
    [
      transfer(undefined),
      '.participantContext',
      'nothing',
      'an object with transferTarget, transferTargetType',
    ],
    [
      transfer('q-1'),
      '.participantContext',
      'the text "q-1"',
      'an object with transferTarget, transferTargetType',
    ],
    [
      transfer({ ...participantContext, transferTarget: '' }),
      '.participantContext.transferTarget',
      'an empty text',
      text,
    ],
    [
      transfer({ ...participantContext, transferTargetType: 'agent' }),
      '.participantContext.transferTargetType',
      'the text "agent"',
      'one of userId, queueId, address',
    ],
    [
      transfer({ transferTarget: 'q-1', targetType: 'queueId' }),
      '.participantContext.targetType',
      'the text "queueId"',
      'The fields are transferTarget, transferTargetType;',
    ],
    [secure(undefined), '.secureSessionContext', 'nothing', 'an object with flowId, userData, disconnect'],
    [secure({ userData: 'x' }), '.secureSessionContext.flowId', 'nothing', text],
    [secure({ flowId: 'f-1' }), '.secureSessionContext.userData', 'nothing', 'a text'],
    [
      secure({ ...secureSessionContext, userData: '4111 1111 1111 1111' }),
      '.secureSessionContext.userData',
      'what looks like a payment card number',
      'no secure or PCI data',
    ],
    [
      secure({ ...secureSessionContext, disconnect: 'no' }),
      '.secureSessionContext.disconnect',
      'the text "no"',
      'true or false',
    ],
  ],
  changestatus: [
    ['AVAILABLE', '', 'the text "AVAILABLE"', 'an object with id'],
    [{ id: null }, '.id', 'null', text],
    [{ id: { id: 'AVAILABLE' } }, '.id', 'an object', text],
    [{ status: 'AVAILABLE' }, '.status', 'the text "AVAILABLE"', 'The fields are id;'],
  ],
  addCustomAttributes: [
    [{ id }, '.attributes', 'nothing', 'an object with at least one attribute'],
    [{ id, attributes: {} }, '.attributes', 'an empty object', 'an object with at least one attribute'],
    [{ id, attributes: null }, '.attributes', 'null', 'an object with at least one attribute'],
    [{ id, attributes: ['a'] }, '.attributes', 'a list', 'an object with at least one attribute'],
    [{ id, attributes: { ok: '1', bad: { a: 1 } } }, '.attributes.bad', 'an object', value],
    [{ id, attributes: { x: NaN } }, '.attributes.x', 'NaN', value],
    [{ id, attributes: { x: -Infinity } }, '.attributes.x', '-Infinity', value],
    [{ id, attributes: { x: 5n } }, '.attributes.x', 'the bigint 5', value],
    [{ id, attributes: { caseOwner: undefined } }, '.attributes.caseOwner', 'nothing', value],
    [{ id, attributes: { 'case.tags': ['a'] } }, '.attributes["case.tags"]', 'a list', value],
  ],
  addAssociation: [
    [associate({ type: 'case' }), '.type', 'the text "case"', 'one of contact, relation'],
    [associate({ text: '' }), '.text', 'an empty text', text],
    [associate({ select: 1 }), '.select', 'the number 1', 'true or false'],
    [associate({ interactionId: '' }), '.interactionId', 'an empty text', text],
    [associate({ interactionId: null }), '.interactionId', 'null', text],
    [
      associate({ name: 'Ada' }),
      '.name',
      'the text "Ada"',
      'The fields are type, id, text, select, interactionId;',
    ],
  ],
  createConference: [
    [['i-1', 'i-2'], '', 'a list', 'an object with interactionIds'],
    [{ interactionIds: 'i-1' }, '.interactionIds', 'the text "i-1"', list],
    [{ interactionIds: [] }, '.interactionIds', 'an empty list', list],
    [{ interactionIds: ['i-1', ' '] }, '.interactionIds[1]', 'an empty text', text],
    // eslint-disable-next-line no-sparse-arrays
    [{ interactionIds: ['i-1', 'i-2', , 'i-4'] }, '.interactionIds[2]', 'nothing', text],
  ],
  subscribe: [
    [
      { type: 'Interactions', categories: ['add'] },
      '.type',
      'the text "Interactions"',
      'one of Interaction, Notification, UserAction',
    ],
    [
      { type: 'Interaction', category: 'add' },
      '.category',
      'the text "add"',
      'The fields are type, categories;',
    ],
    [{ type: 'Interaction', categories: [] }, '.categories', 'an empty list', list],
    [{ type: 'Interaction', categories: ['add', 5] }, '.categories[1]', 'the number 5', text],
  ],
};

export const WRONG_USES: readonly WrongUse[] = (Object.keys(ROWS) as ActionName[]).flatMap(action =>
  ROWS[action].map(([request, field, came, allowed]) => ({
    action,
    request,
    field: action + field,
    came,
    allowed,
  })),
);

/** Writes a request as a page does. */
export const codeOf = (request: unknown): string =>
  JSON.stringify(request, (_key, each: unknown) => {
    if (each === undefined) return '<undefined>';
    if (typeof each === 'number' && !Number.isFinite(each)) return `<${each}>`;
    return typeof each === 'bigint' ? `<${each}n>` : each;
  })
    .replace(/"<([^"]*)>"/g, '$1')
    .replace(/"([a-zA-Z]\w*)":/g, '$1:');
