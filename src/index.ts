/** What an npm user imports. */
export { connect } from './connect.js';
export type { ConnectOptions } from './connect.js';
export type {
  ActionOptions,
  ClientOptions,
  Diagnosis,
  GenesysClient,
  Handler,
  ListenOptions,
} from './client.js';
export { ToolkitError } from './errors.js';
export type { ToolkitErrorCode } from './errors.js';
export { CATEGORIES } from './protocol/categories.js';
export type * from './protocol/actions.js';
export { EVENT_NAMES } from './protocol/events.js';
export type * from './protocol/events.js';
export { transferTo } from './protocol/transfer-to.js';
export type { MessageChannel } from './transports/lightning.js';
export type { Receiver, Transport } from './transports/transport.js';
export { version } from './version.js';
