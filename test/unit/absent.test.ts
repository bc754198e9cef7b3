import { expect } from 'chai';
import sinon from 'sinon';
import { createClient } from '../../src/client.js';
import { connect } from '../../src/connect.js';
import type { ClientOptions, GenesysClient } from '../../src/index.js';
import type { Transport } from '../../src/transports/transport.js';
import { rejection } from '../support/rejection.js';

const CONFIRM = { confirm: true } as const;
const WORDS = 'Include interactions.js after toolkit.js.';

/** What a page has that includes toolkit.js alone. */
describe('Without interactions.js', () => {
  const send = sinon.stub<[string, object], Promise<void>>();
  const transport: Transport = {
    name: 'console',
    open() {},
    listen: () => [],
    send,
    diagnose: () => [],
    close() {},
  };
  let client: GenesysClient;
  beforeEach(() => {
    send.reset();
    send.resolves();
    client = createClient(transport, {});
  });
  afterEach(() => client.close());

  /** Whether it throws or rejects is the same to whoever awaits it. */
  const refusal = (act: (() => Promise<unknown>) | undefined) =>
    rejection(Promise.resolve().then(() => act?.()));

  const { subscribe, addAssociation, createConference } = {
    subscribe: { type: 'Notification', categories: ['chatUpdate'] },
    addAssociation: { type: 'relation', id: '5678', text: 'Case 00001026' },
    createConference: { interactionIds: ['i-1', 'i-2'] },
  } as const;

  for (const [name, act] of Object.entries<(client: GenesysClient) => Promise<unknown>>({
    changestate: client => client.changestate({ id: 'i-1', action: 'pickup' }, CONFIRM),
    changestatus: client => client.changestatus({ id: 'BUSY' }, CONFIRM),
    addCustomAttributes: client => client.addCustomAttributes({ id: 'i-1', attributes: { a: 1 } }, CONFIRM),
    addAssociation: client => client.addAssociation(addAssociation, CONFIRM as object),
    createConference: client => client.createConference(createConference, CONFIRM as object),
    subscribe: client => client.subscribe(subscribe, undefined, CONFIRM as object),
  })) {
    it(`${name} refuses to be confirmed, and sends nothing`, async () => {
      const { code, message } = await refusal(() => act(client));
      expect(code).to.equal('INVALID_OPTION');
      expect(message).to.equal(WORDS);
      expect(send.callCount).to.equal(0);
    });
  }

  it('actions go as always where confirm is false', async () => {
    expect(await client.changestate({ id: 'i-1', action: 'hold' }, { confirm: false })).to.equal(undefined);
    expect(send.args).to.deep.equal([['changestate', { id: 'i-1', action: 'hold' }]]);
  });

  for (const [name, act] of Object.entries<(client: GenesysClient) => Promise<unknown>>({
    setHeld: client => client.setHeld('i-1', true),
    setSecurePause: client => client.setSecurePause('i-1', true),
    oncePerConsole: client => client.oncePerConsole('pop i-1', () => {}),
  })) {
    it(`${name} says what is missing, and does nothing`, async () => {
      const { code, message } = await refusal(() => act(client));
      expect(code).to.equal('INVALID_OPTION');
      expect(message).to.equal(WORDS);
      expect(send.callCount).to.equal(0);
    });
  }

  it('interactions says what is missing, to whoever reads it and to nobody else', () => {
    expect(() => client.interactions)
      .to.throw(WORDS)
      .with.property('code', 'INVALID_OPTION');
    expect(() => ({ ...client })).not.to.throw();
    expect(() => JSON.stringify(client)).not.to.throw();
  });

  for (const options of [
    { share: true },
    { keepInteractions: true },
    { keepInteractions: { leaveOut: ['phone'] } },
  ] satisfies ClientOptions[]) {
    it(`connect(${JSON.stringify(options)}) says what is missing`, () => {
      const open = sinon.spy();
      expect(() => connect({ ...options, transport: { ...transport, open } }))
        .to.throw(WORDS)
        .with.property('code', 'INVALID_OPTION');
      expect(open.callCount).to.equal(0);
    });
  }

  it('connect() takes them where they are off', () => {
    connect({ transport, share: false, keepInteractions: false }).close();
  });

  it('all else is there', async () => {
    const handler = sinon.spy();
    client.on('UPDATE_STATUS', handler, { replayLast: true })();
    await client.subscribe(subscribe);
    expect(client.diagnose().transport).to.equal('console');
    expect(send.callCount).to.equal(1);
  });
});
