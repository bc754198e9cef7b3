import { expect } from 'chai';
import sinon from 'sinon';
import { connect } from '../../src/index.js';
import type {
  ClientOptions,
  EventName,
  EventPayloads,
  GenesysEvent,
  Receiver,
  Transport,
  UnrecognizedMessage,
} from '../../src/index.js';
import type { ActionName } from '../../src/index.js';
import { readConsoleAction, readConsoleEvent } from '../../src/protocol/console-wire.js';
import { subscriptionsFor } from '../../src/protocol/lightning-wire.js';

/** A payload of each event. */
export const PAYLOADS: EventPayloads = {
  ACW_COMPLETED: { interactionId: 'i-1' },
  ACW_REQUIRED: { interactionId: 'i-1' },
  CLIENT_EVENT: { data: { type: 'Notification', category: 'chatUpdate', data: {} } },
  INTERACTION_CONNECTED: { interactionId: 'i-1' },
  INTERACTION_DISCONNECTED: { interactionId: 'i-1' },
  INTERACTION_EVENT: { data: { category: 'add', data: { id: 'i-1', state: 'CONNECTED' } } },
  LOGGED_OUT: {},
  UPDATE_STATUS: { status: 'AVAILABLE' },
};

/** A transport that the tests drive by hand; messages are read as the Classic console's. */
export function transportByHand(given: Partial<Transport> = {}) {
  let receiver: Receiver | undefined;
  const send = sinon.stub<[string, object], Promise<void>>().resolves();
  const listen = sinon.stub<['ACTION'?], void>();
  const close = sinon.spy();
  const transport: Transport = {
    name: 'console',
    open(to) {
      receiver = to;
    },
    listen,
    send,
    diagnose: () => [],
    close,
    ...given,
  };
  return {
    transport,
    send,
    listen,
    close,
    /** The requests that were sent. */
    sent: () => send.args.map(([, request]) => request),
    deliver<Name extends EventName>(
      name: Name,
      payload: EventPayloads[Name] = PAYLOADS[name],
    ): GenesysEvent<Name> {
      const read = readConsoleEvent(name, name, { message: JSON.stringify(payload) });
      if (!('event' in read)) return expect.fail(read.problem);
      receiver?.event(read);
      return read.event as GenesysEvent<Name>;
    },
    unrecognized: (message: UnrecognizedMessage) => receiver?.unrecognized(message),
    /** Has an action be heard on the surface, as the message that carries it. */
    ask: (name: ActionName, message: unknown) =>
      receiver?.action(
        readConsoleAction(name, {
          message: typeof message === 'string' ? message : JSON.stringify({ data: message }),
        }),
      ),
    restarted: () => receiver?.restarted(),
  };
}

/** A client on a transport by hand. */
export function connected(given: Partial<Transport> = {}, options: ClientOptions = {}) {
  const wire = transportByHand(given);
  return { ...wire, client: connect({ ...options, transport: wire.transport }) };
}

/** The same, where events have to be subscribed to, as on Lightning. */
export const onLightningByHand = (options: ClientOptions = {}, given: Partial<Transport> = {}) =>
  connected({ name: 'message-channel', subscriptionsFor, ...given }, options);
