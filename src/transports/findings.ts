import type { Finding } from '../errors.js';

/** The findings that more than one part of the toolkit tells. */

/** integration.js says that the page is in no console. */
export const OUTSIDE_CONSOLE: Finding = {
  code: 'OUTSIDE_CONSOLE',
  message: 'This page is not in a Salesforce Classic console: isInConsole() says no.',
  remedy:
    'Open it in a Salesforce Classic console app. If it is there, allow third-party cookies for Salesforce, and see that the page keeps its URL parameters.',
  audience: 'agent',
};

/** sforce.console is missing. */
export const INTEGRATION_JS_MISSING: Finding = {
  code: 'INTEGRATION_JS_MISSING',
  message: 'The page has no sforce.console: integration.js is missing, or comes after toolkit.js.',
  remedy:
    'Include /support/console/68.0/integration.js before toolkit.js. In Lightning, give connect() a channel or clientOrigins.',
  audience: 'developer',
};

/** sforce.one is there, and no channel was given. */
export const NO_CHANNEL: Finding = {
  code: 'NO_CHANNEL',
  message: 'The page is in Lightning, and connect() got no channel.',
  remedy: "Give it: connect({ channel: '{!$MessageChannel.purecloud__ClientEvent__c}' }).",
  audience: 'developer',
};

/** A channel's token was given, and sforce.one is missing. */
export const NO_MESSAGE_SERVICE: Finding = {
  code: 'NO_CHANNEL',
  message: 'connect() got a channel, and the page has no sforce.one.',
  remedy:
    "Open this page in a Lightning app, not in a preview or inside another page's frame; reload it there.",
  audience: 'agent',
};

/** window-message was asked for without the origins of the Genesys client. */
export const NO_CLIENT_ORIGINS: Finding = {
  code: 'NO_CLIENT_ORIGINS',
  message: 'window-message needs clientOrigins, and connect() got none.',
  remedy: "Give them: connect({ clientOrigins: ['https://apps.mypurecloud.com'] }).",
  audience: 'developer',
};
