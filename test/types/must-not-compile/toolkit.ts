import { connect, record, replay, transferTo } from '../../../src/index.js';
import type { FindingCode, LightningChannel, Transport } from '../../../src/index.js';

const client = connect();
const id = 'i-1';
const participantContext = transferTo.user('u-1');

// must not compile: No overload matches this call
client.on('UPDATE_STATE', () => {});
// must not compile: Property 'interactionId' does not exist
client.on('UPDATE_STATUS', ({ interactionId }) => interactionId);
// must not compile: Property 'payload' does not exist
client.on('UNRECOGNIZED', ({ payload }) => payload);

// must not compile: Type '"Hold"' is not assignable
void client.changestate({ id, action: 'Hold' });
// must not compile: Property 'participantContext' is missing
void client.changestate({ id, action: 'blindTransfer' });
// must not compile: 'participantContext' does not exist
void client.changestate({ id, action: 'hold', participantContext });
// must not compile: Property 'secureSessionContext' is missing
void client.changestate({ id, action: 'secureSession' });
// must not compile: Property 'userData' is missing
void client.changestate({ id, action: 'secureSession', secureSessionContext: { flowId: 'f-1' } });
// must not compile: Property 'id' is missing
void client.changestatus({});
// must not compile: Type 'object' is not assignable
void client.addCustomAttributes({ id, attributes: { a: {} as object } });
// must not compile: Type '"case"' is not assignable
void client.addAssociation({ type: 'case', id: '500', text: 'A case' });
// must not compile: Type 'string' is not assignable to type 'readonly string
void client.createConference({ interactionIds: id });
// must not compile: Type '"Interactions"' is not assignable
void client.subscribe({ type: 'Interactions', categories: ['add'] });
// must not compile: Type '"xml"' is not assignable
connect({ statusFormat: 'xml' });
// must not compile: Type '"pigeon"' is not assignable
connect({ transport: 'pigeon' });
// must not compile: Type 'string' is not assignable to type 'readonly string
connect({ clientOrigins: 'https://apps.mypurecloud.com' });
// must not compile: Property 'publish' is missing
connect({ channel: { subscribe: () => {} } });
// must not compile: Type 'object' is not assignable to type 'void
connect({ channel: { publish: () => {}, subscribe: (): object => ({}) } });
// must not compile: Type 'string' is not assignable to type 'boolean
connect({ autoSubscribe: 'yes' });
// must not compile: 'clientOrigin' does not exist
connect({ clientOrigin: ['https://apps.mypurecloud.com'] });
// must not compile: Argument of type 'number' is not assignable
transferTo.phone(3175550123);

// must not compile: No overload matches this call
client.on('UPDATE_STATUS', () => {}, { replayAll: true });
// must not compile: Property 'payload' does not exist on type 'void'
void client.changestate({ id, action: 'hold' }).then(shown => shown.payload);
// must not compile: 'shown' is possibly 'undefined'
void client.changestate({ id, action: 'hold' }, { confirm: true }).then(shown => shown.payload);
// must not compile: 'confirm' does not exist
void client.addAssociation({ type: 'contact', id: '003', text: 'Ada' }, { confirm: true });
// must not compile: 'confirm' does not exist
void client.createConference({ interactionIds: [id] }, { confirm: true });
// must not compile: 'confirm' does not exist
void client.subscribe({ type: 'Interaction', categories: ['add'] }, () => {}, { confirm: true });
// must not compile: 'confirm' does not exist
void client.setHeld(id, true, { confirm: true });
// must not compile: Expected 2-3 arguments
void client.setHeld(id);
// must not compile: Type 'string' is not assignable to type 'boolean
connect({ share: 'yes' });
// must not compile: 'leaveout' does not exist
connect({ keepInteractions: { leaveout: ['phone'] } });
// must not compile: Cannot assign to 'interactions' because it is a read-only property
client.interactions = client.interactions;
// must not compile: Argument of type '"done"' is not assignable
client.interactions.on('done', () => {});
// must not compile: Property 'phase' does not exist
client.interactions.on('change', ({ phase }) => phase);
// must not compile: Property 'changes' does not exist
client.interactions.on('phase', ({ changes }) => changes);
// must not compile: have no overlap
client.interactions.on('phase', ({ phase }) => phase === 'wrapUp');
// must not compile: possibly 'undefined'
client.interactions.current().record;
// must not compile: Cannot assign to 'phone' because it is a read-only property
client.interactions.all().forEach(({ record }) => (record.phone = ''));
// must not compile: possibly 'undefined'
void client.oncePerConsole('pop', () => 5).then(tab => tab.toFixed());
// must not compile: Expected 2 arguments
void client.oncePerConsole(() => 5);
// must not compile: 'maxLines' does not exist
record(client, { maxLines: 5 });
// must not compile: Type 'string' is not assignable to type 'number
replay('', { speed: 'fast' });
// must not compile: Type 'Recorder' is not assignable
connect({ transport: record(client) });
// must not compile: 'from' does not exist
replay('', { from: 5 });
// must not compile: 'onAction' does not exist
replay('', { onAction: () => {} });
// must not compile: Property 'size' does not exist
void record(client).size;

// must not compile: Type 'undefined' is not assignable
void client.addCustomAttributes({ id, attributes: { caseId: undefined } });
// must not compile: Type 'null' is not assignable
void client.changestatus({ id: null });
// must not compile: 'allowUnknownField' does not exist
void client.changestatus({ id: 'BUSY' }, { allowUnknownField: true });

// must not compile: No overload matches this call
client.on('ACTION', () => {}, { replayLast: true });
// must not compile: Property 'attributes' does not exist
client.on('ACTION', ({ request }) => request.attributes);
// must not compile: Property 'attributes' does not exist
client.on('ACTION', action => action.name === 'changestatus' && action.request.attributes);
// must not compile: have no overlap
client.on('ACTION', ({ name }) => name === 'changeState');
// must not compile: possibly 'undefined'
client.on('ACTION', ({ taken }) => taken.then(() => {}));
// must not compile: Cannot assign to 'own' because it is a read-only property
client.on('ACTION', action => (action.own = true));

// must not compile: possibly 'undefined'
client.interactions.on('selection', ({ interaction }) => interaction.record);
// must not compile: Property 'phase' does not exist
client.interactions.on('selection', ({ phase }) => phase);
// must not compile: 'replayLast' does not exist
client.interactions.on('change', () => {}, { replayLast: true });
// must not compile: Property 'update' does not exist
client.interactions.update;

// must not compile: Type '"NO_INTERNET"' is not assignable
export const code: FindingCode = 'NO_INTERNET';
// must not compile: have no overlap
client.diagnose().findings.some(finding => finding.code === 'NO_INITIAL_SETUP');
// must not compile: Property 'join' does not exist
client.diagnose().findings[0]?.join();

// must not compile: Type 'string' is not assignable to type 'void
export const channel: LightningChannel = { publish: () => {}, subscribe: () => 'ended' };
// must not compile: Property 'listen' is missing
export const deaf: Transport = {
  name: 'console',
  open() {},
  send: () => Promise.resolve(),
  diagnose: () => [],
  close() {},
};
