/** What an npm user imports. */
import { connectWith } from './connect.js';
import type { Connect } from './connect.js';
import { interactions } from './extensions/interactions.js';

export type { Connect, ConnectOptions } from './connect.js';
export { ToolkitError } from './errors.js';
export type { ToolkitErrorCode } from './errors.js';
export type * from './genesys-client.js';
export type * from './interactions/interactions.js';
export type { ListenOptions } from './listening.js';
export { CATEGORIES } from './protocol/categories.js';
export type * from './protocol/actions.js';
export { EVENT_NAMES } from './protocol/events.js';
export type * from './protocol/events.js';
export type * from './protocol/interaction.js';
export { transferTo } from './protocol/transfer-to.js';
export type { MessageChannel } from './transports/lightning.js';
export type { Receiver, Transport } from './transports/transport.js';
export { version } from './version.js';

/** Connects the page to the Genesys Cloud for Salesforce client: {@link Connect}. */
// Without side effects, so that who imports something else does not bundle it.
export const connect: Connect = /* @__PURE__ */ connectWith({ interactions });
