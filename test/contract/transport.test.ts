import { connect } from '../../src/index.js';
import type { ActionName } from '../../src/index.js';
import { fakeFrame, fakeHostWindow, ORIGIN } from '../support/fake-host-window.js';
import { CHANNEL, messageService } from '../support/message-service.js';
import { fakeToolkit, PREFIX } from '../support/fake-toolkit.js';
import { describeContract } from './transport.js';
import type { Said, Surface } from './transport.js';

const page = globalThis as { sforce?: unknown; window?: unknown };

interface Message {
  type?: unknown;
  data?: unknown;
}

function classic(): Surface {
  const toolkit = fakeToolkit();
  page.sforce = { console: toolkit };
  let started = false;
  const fire = (name: string, payload: object | string): void =>
    toolkit.deliver(`${PREFIX}pc.${name}`, typeof payload === 'string' ? payload : JSON.stringify(payload));

  return {
    connect: () => connect(),
    start() {
      // Nothing tells of the first start. That it starts again shows in the first event after LOGGED_OUT.
      if (started) {
        fire('LOGGED_OUT', { reason: 'logged_out' });
        fire('CLIENT_EVENT', { reason: 'client', data: { type: 'UserAction', category: 'login' } });
      }
      started = true;
    },
    say: {
      connected: interactionId => fire('INTERACTION_CONNECTED', { reason: 'connected', interactionId }),
      disconnected: interactionId =>
        fire('INTERACTION_DISCONNECTED', { reason: 'disconnected', interactionId }),
      status: status => fire('UPDATE_STATUS', { reason: 'status_updated', status, id: 's-1' }),
      notification: (category, data) =>
        fire('CLIENT_EVENT', { reason: 'client', data: { type: 'Notification', category, data } }),
      nonsense: () => fire('UPDATE_STATUS', '[object Object]'),
    },
    asked: () =>
      toolkit.fired.map(([eventType, message]) => [
        eventType.replace(PREFIX, '') as ActionName,
        (JSON.parse(message) as Message).data,
      ]),
    fail(how) {
      if (how === 'throws') toolkit.quirks.throwing = ['fireEvent'];
      else toolkit.quirks.callback = 'never';
    },
    listeners: () => toolkit.listenerCount(),
    end: () => delete page.sforce,
  };
}

/** By the specification's Lightning sections; stands here a second time, so that a slip there is none here. */
const ACTIONS: Record<string, ActionName> = {
  'PureCloud.Interaction.updateState': 'changestate',
  'PureCloud.User.updateStatus': 'changestatus',
  'PureCloud.Interaction.addCustomAttributes': 'addCustomAttributes',
  'PureCloud.addAssociation': 'addAssociation',
  'PureCloud.Interaction.createConference': 'createConference',
  'PureCloud.subscribe': 'subscribe',
};

/** A Genesys client on Lightning, of which the administrator chose nothing: it says only what was subscribed. */
function genesys(messages: () => Message[], deliver: (message: unknown) => void) {
  let startedAt = 0;
  function say(type: string, category: string, data: unknown): void {
    // A later list of categories is taken for the whole of it.
    const list = messages()
      .slice(startedAt)
      .filter(message => message.type === 'PureCloud.subscribe')
      .map(message => message.data as { type: string; categories: string[] })
      .filter(subscription => subscription.type === type)
      .pop();
    if (list?.categories.includes(category)) deliver({ type, category, data });
  }
  const said: Said = {
    connected: id => say('Interaction', 'connect', { id, isConnected: true }),
    disconnected: id => say('Interaction', 'disconnect', { old: { id }, new: { id, isDisconnected: true } }),
    status: status => say('UserAction', 'status', { status }),
    notification: (category, data) => say('Notification', category, data),
    nonsense: () => deliver('[object Object]'),
  };
  return {
    say: said,
    forget: () => (startedAt = messages().length),
    asked: (): [ActionName, unknown][] =>
      messages().map(({ type, data }) => [ACTIONS[type as string] as ActionName, data]),
  };
}

function lightning(): Surface {
  const service = messageService();
  page.sforce = { one: service.one };
  const deliver = (message: unknown): void => service.publish(CHANNEL, message);
  const { say, forget, asked } = genesys(
    () => service.published.map(({ message }) => message as Message),
    deliver,
  );

  return {
    connect: () => connect({ channel: CHANNEL }),
    start() {
      forget();
      deliver({ type: 'InitialSetup' });
    },
    say,
    asked,
    fail(how) {
      if (how === 'throws') service.quirks.throwing = ['publish'];
    },
    listeners: () => service.subscriptionCount(),
    end: () => delete page.sforce,
  };
}

/** As a Lightning component hands it in. */
function messageChannel(): Surface {
  const messages: Message[] = [];
  const handlers = new Set<(message: unknown) => void>();
  const deliver = (message: unknown): void => [...handlers].forEach(handler => handler(message));
  let broken = false;
  const { say, forget, asked } = genesys(() => messages, deliver);

  return {
    connect: () =>
      connect({
        channel: {
          publish(message) {
            if (broken) throw new Error('the component is gone');
            messages.push(message);
          },
          subscribe(handler) {
            handlers.add(handler);
            return () => void handlers.delete(handler);
          },
        },
      }),
    start() {
      forget();
      deliver({ type: 'InitialSetup' });
    },
    say,
    asked,
    fail: how => (broken = how === 'throws'),
    listeners: () => handlers.size,
    end() {},
  };
}

function windowMessage(): Surface {
  const host = fakeHostWindow();
  const frame = fakeFrame();
  const { postMessage } = frame;
  page.window = host;
  const { say, forget, asked } = genesys(
    () => frame.received.map(([message]) => message),
    message => host.deliver(message, frame),
  );

  return {
    connect: () => connect({ clientOrigins: [ORIGIN] }),
    start() {
      forget();
      host.deliver({ type: 'Handshake' }, frame);
    },
    say,
    asked,
    fail(how) {
      frame.postMessage = (...args) => {
        if (how === 'throws') throw new Error('it is no window');
        postMessage(...args);
      };
    },
    listeners: () => host.listeners.size,
    end: () => delete page.window,
  };
}

describe('the contract', () => {
  describeContract('of console', classic);
  describeContract('of message-channel, over sforce.one', lightning);
  describeContract('of message-channel, over a component’s channel', messageChannel);
  describeContract('of window-message', windowMessage);
});
