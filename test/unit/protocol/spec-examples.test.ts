import { expect } from 'chai';
import { connect } from '../../../src/index.js';
import type { EventName, GenesysClient } from '../../../src/index.js';
import { consoleTransport } from '../../../src/transports/console.js';
import { fakeToolkit, PREFIX } from '../../support/fake-toolkit.js';

// The JSON examples of the specification's Classic part, its typographic quotes read as what they mean.

const EVENTS: Record<EventName, string> = {
  ACW_COMPLETED: '{ "reason": "acw_completed", "interactionId": "44560c74-5e84-4062-94b6-5680cdeb54d5" }',
  ACW_REQUIRED: '{ "reason": "acw_required", "interactionId": "44560c74-5e84-4062-94b6-5680cdeb54d5" }',
  CLIENT_EVENT:
    '{ "reason": "client", "data": { "type": "Notification", "category": "interactionSelection", "data": { } } }',
  INTERACTION_EVENT: '{ "reason": "interaction", "data": { "category": "change", "data": { } } }',
  INTERACTION_CONNECTED: '{ "reason": "connected", "interactionId": "44560c74-5e84-4062-94b6-5680cdeb54d5" }',
  INTERACTION_DISCONNECTED:
    '{ "reason": "disconnected", "interactionId": "44560c74-5e84-4062-94b6-5680cdeb54d5" }',
  LOGGED_OUT: '{ "reason": "logged_out" }',
  UPDATE_STATUS:
    '{ "reason": "status_updated", "status": "AVAILABLE", "id": "44560c74-5e84-4062-94b6-5680cdeb54d5", "sub_status":"Available Work At Home" }',
};

const id = '1234-1234-1234-1234';
const ACTIONS: [name: string, example: string, act: (client: GenesysClient) => Promise<unknown>][] = [
  [
    'addAssociation',
    '{ "type": "PureCloud.addAssociation", "data": { "type": "contact", "id": "1234", "text": "John Smith" } }',
    client => client.addAssociation({ type: 'contact', id: '1234', text: 'John Smith' }),
  ],
  [
    'addCustomAttributes',
    '{ "data": { "id": "1234-1234-1234-1234", "attributes": { "record_url": "/0000413456" } } }',
    client => client.addCustomAttributes({ id, attributes: { record_url: '/0000413456' } }),
  ],
  [
    'changestate',
    '{ "data": { "action": "blindTransfer", "id": "1234-1234-1234-1234", "participantContext": { "transferTarget": "3175550123", "transferTargetType": "address" } } }',
    client =>
      client.changestate({
        id,
        action: 'blindTransfer',
        participantContext: { transferTarget: '3175550123', transferTargetType: 'address' },
      }),
  ],
  [
    'changestate',
    '{ "data": { "action": "secureSession", "id": "1234-1234-1234-1234", "secureSessionContext": { "flowId": "741f4f39-7a94-470d-a1dd-dd68d01e0dd8", "userData": "hello", "disconnect": false } } }',
    client =>
      client.changestate({
        id,
        action: 'secureSession',
        secureSessionContext: {
          flowId: '741f4f39-7a94-470d-a1dd-dd68d01e0dd8',
          userData: 'hello',
          disconnect: false,
        },
      }),
  ],
  ['changestatus', '{ "data": { "id": "1234-1234-1234-1234" } }', client => client.changestatus({ id })],
  [
    'createConference',
    '{ "data": { "interactionIds": [ "9641cedc-4cc2-48e1-84f7-fc4xxxx513e8", "5eafbfc4-6ff4-40e4-a2d7-dxxxxxxxx809", "363ba2ca-xxxx-405e-bebe-fc59b1ae517b" ] } }',
    client =>
      client.createConference({
        interactionIds: [
          '9641cedc-4cc2-48e1-84f7-fc4xxxx513e8',
          '5eafbfc4-6ff4-40e4-a2d7-dxxxxxxxx809',
          '363ba2ca-xxxx-405e-bebe-fc59b1ae517b',
        ],
      }),
  ],
  [
    'subscribe',
    '{ "data": { "type": "Notification", "categories": ["interactionSelection", "chatUpdate", "interactionWindow", "conversationTranscription"] } }',
    client =>
      client.subscribe({
        type: 'Notification',
        categories: ['interactionSelection', 'chatUpdate', 'interactionWindow', 'conversationTranscription'],
      }),
  ],
];

describe("the specification's Classic examples", () => {
  for (const [name, example] of Object.entries(EVENTS)) {
    it(`${name} arrives as its example says`, () => {
      const toolkit = fakeToolkit();
      const client = connect({ transport: consoleTransport(toolkit) });
      const heard: unknown[] = [];
      client.on(name as EventName, payload => heard.push(payload));
      toolkit.deliver(`${PREFIX}pc.${name}`, example);
      expect(heard).to.deep.equal([JSON.parse(example)]);
    });
  }

  for (const [name, example, act] of ACTIONS) {
    it(`${name} goes over the wire as its example says: ${example.slice(0, 60)}…`, async () => {
      const toolkit = fakeToolkit();
      await act(connect({ transport: consoleTransport(toolkit) }));
      expect(toolkit.fired.map(([eventType]) => eventType)).to.deep.equal([PREFIX + name]);
      expect(JSON.parse(toolkit.fired[0]?.[1] ?? '')).to.deep.equal(JSON.parse(example));
    });
  }
});
