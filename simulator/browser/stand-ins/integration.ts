/**
 * Stands in for Salesforce's `/support/console/NN.0/integration.js`, which this project does not ship. It has that
 * script's quirks, so that a page which works with it works with the real one: see docs of `sforce.console` in
 * `src/types/salesforce-console.d.ts`.
 */
import { call } from './console-channel.js';
import { ComponentType, ConsoleEvent, Region, TabLink } from './constants.js';
import { addEventListener, removeEventListener } from './listeners.js';
import { chat, cti, presence, unsupportedFunctions } from './unsupported.js';

const setVisible: sforce.console.Toolkit['setCustomConsoleComponentVisible'] = (visible, callback) =>
  call('setCustomConsoleComponentWindowVisible', { visible }, callback);

const toolkit: sforce.console.Toolkit = {
  ...unsupportedFunctions,
  cti,
  chat,
  presence,
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
    return (
      parameters.get('clc') === '1' || (parameters.has('isdtp') && !(window.sforce && 'one' in window.sforce))
    );
  },

  openPrimaryTab: (id, url, activate, label, callback, name) =>
    call('openPrimaryTab', { id, url, activate, label, name }, callback),
  openSubtab: (workspaceId, url, activate, label, id, callback, name) =>
    call('openSubTab', { workspaceId, url, activate, label, id, name }, callback),
  closeTab: (id, callback) => call('closeTab', { id }, callback),
  setTabTitle: (label, tabId) => call('setTabTitle', { label, tabId }),
  getEnclosingTabId: callback => call('getEnclosingTabId', {}, callback),
  getEnclosingPrimaryTabId: callback => call('getEnclosingPrimaryTabId', {}, callback),
  getFocusedPrimaryTabId: callback => call('getFocusedPrimaryTabId', {}, callback),
  setCustomConsoleComponentButtonText: (text, callback) =>
    call('setCustomConsoleComponentButtonText', { text }, callback),
  setCustomConsoleComponentVisible: setVisible,
  setCustomConsoleComponentWindowVisible: setVisible,
};

window.sforce = { ...window.sforce, console: toolkit };
