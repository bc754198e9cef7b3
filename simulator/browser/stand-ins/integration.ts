/**
 * Stands in for Salesforce's `/support/console/NN.0/integration.js`, which this project does not ship. It has that
 * script's quirks, so that a page which works with it works with the real one: see docs of `sforce.console` in
 * `src/types/salesforce-console.d.ts`.
 */
import { call } from './console-channel.js';
import { ComponentType, ConsoleEvent, Region, TabLink } from './constants.js';
import { functionsOf } from './from-table.js';
import { isRegistered, register, unregister } from './handlers.js';
import { addEventListener, removeEventListener } from './listeners.js';

type Toolkit = sforce.console.Toolkit;

const cti = {
  ...(functionsOf('cti.') as unknown as Toolkit['cti']),

  getCallAttachedData(callObjectId, callback, additionalParams) {
    call('getCallAttachedData', { callObjectId, getCallType: additionalParams?.getCallType }, callback);
  },

  onCallEnd(handler, callObjectId) {
    register('onCallEnd', handler, { callObjectId: callObjectId ?? null });
  },
} satisfies Toolkit['cti'];

const chat = {
  ...(functionsOf('chat.') as unknown as Toolkit['chat']),

  // Salesforce's script calls the callback unasked too.
  getChatLog: (chatKey, callback) =>
    call('chatGetChatLog', { chatKey }, ({ success }: sforce.console.Result) =>
      callback({ success, messages: null, customEvents: null }),
    ),
  getDetailsByChatKey: (chatKey, callback) =>
    call('chatGetDetailsByChatKey', { chatKey }, ({ success }: sforce.console.Result) =>
      callback({ success, primaryTabId: null, details: null }),
    ),
  getDetailsByPrimaryTabId: (primaryTabId, callback) =>
    call('chatGetDetailsByPrimaryTabId', { primaryTabId }, ({ success }: sforce.console.Result) =>
      callback({ success, primaryTabId: null, details: null }),
    ),
} satisfies Toolkit['chat'];

const NOTIFICATIONS = 'addPushNotificationListener';

const toolkit = {
  ...(functionsOf('') as unknown as Toolkit),
  cti,
  chat,
  presence: functionsOf('presence.') as unknown as Toolkit['presence'],
  ConsoleEvent,
  TabLink,
  Region,
  ComponentType,
  addEventListener,
  removeEventListener,

  fireEvent(eventType, message, callback) {
    if (!eventType || typeof eventType !== 'string') return;
    call('fireEvent', { eventType, message }, callback);
  },

  isInConsole() {
    const parameters = new URLSearchParams(location.search);
    const inLightning = parameters.get('clc');
    if (inLightning === '0' || inLightning === '1') return inLightning === '1';
    return parameters.has('isdtp') && !(window.sforce && 'one' in window.sforce);
  },

  setTabLink: callback => call('setTabLink', { link: location.href }, callback),

  addPushNotificationListener(entities, handler) {
    if (isRegistered(NOTIFICATIONS)) console.log('This page has a listener for push notifications already.');
    else register(NOTIFICATIONS, handler, { entities });
  },
  removePushNotificationListener(callback) {
    if (!isRegistered(NOTIFICATIONS)) return;
    unregister(NOTIFICATIONS);
    call('removePushNotificationListener', {}, callback);
  },
} satisfies Toolkit;

window.sforce = { ...window.sforce, console: toolkit };
