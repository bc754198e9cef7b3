/** What an npm user imports. */
import { connect as plain } from './connect.js';
import { withInteractions } from './extensions/connect.js';

export type { ConnectOptions } from './connect.js';
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
export { record } from './recording/record.js';
export type { Recorder, RecordOptions } from './recording/record.js';
export { redact } from './recording/redact.js';
export type { RedactOptions } from './recording/redact.js';
export { replay } from './recording/replay.js';
export type { Replay, ReplayOptions } from './recording/replay.js';
export type { MessageChannel } from './transports/lightning.js';
export type { Receiver, Transport } from './transports/transport.js';
export { version } from './version.js';

/** {@inheritDoc plain} With `interactions`, confirmed actions and what components share. */
// Without side effects, so that who imports something else does not bundle it.
export const connect = /* @__PURE__ */ withInteractions(plain);
