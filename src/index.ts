/**
 * The npm package's entrance. In a page, toolkit.js gives the same as `GenesysConsole`.
 *
 * @module genesys-console-toolkit
 */
export { connect } from './connect.js';
export type { ConnectOptions } from './connect.js';
export type {
  ActionOptions,
  ClientListenOptions,
  ClientOptions,
  ConfirmOptions,
  Diagnosis,
  GenesysClient,
  Handler,
} from './client/types.js';
export type { ListenOptions } from './emitter.js';
export { ToolkitError } from './errors.js';
export type { Finding, FindingCode, ToolkitErrorCode } from './errors.js';
export type {
  Interaction,
  InteractionChange,
  InteractionPhaseChange,
  Interactions,
  InteractionSelection,
  InteractionsEvents,
  KeepOptions,
  PhaseBegin,
  RecordedDifference,
} from './interactions/types.js';
export { ACTION_NAMES } from './protocol/actions.js';
export type {
  ActionName,
  ActionRequests,
  AddAssociationRequest,
  AddCustomAttributesRequest,
  ChangestateRequest,
  ChangestatusRequest,
  CreateConferenceRequest,
  ParticipantContext,
  SecureSessionContext,
  SubscribeRequest,
  SubscriptionCategory,
  SubscriptionType,
} from './protocol/actions.js';
export { CATEGORIES } from './protocol/categories.js';
export type { StatusFormat } from './protocol/console-wire.js';
export { EVENT_NAMES } from './protocol/events.js';
export type {
  ClientEventData,
  ClientEventPayload,
  EventName,
  EventPayloads,
  GenesysEvent,
  InteractionEventData,
  InteractionEventPayload,
  InteractionIdPayload,
  LoggedOutPayload,
  TransportName,
  UnrecognizedMessage,
  UpdateStatusPayload,
} from './protocol/events.js';
export { hasEnded, isHeld } from './protocol/interaction.js';
export type { Difference, InteractionPhase, InteractionRecord } from './protocol/interaction.js';
export type { InteractionUpdate, SelectionUpdate } from './protocol/interaction-update.js';
export type { ActionEvent, ActionMessage, EventMessage } from './protocol/message.js';
export { transferTo } from './protocol/transfer-to.js';
export type { RecordedAction, RecordedOutcome } from './recording/format.js';
export { record } from './recording/record.js';
export type { Recorder, RecordOptions } from './recording/record.js';
export { replay } from './recording/replay.js';
export type { Replay, ReplayedAction, ReplayOptions } from './recording/replay.js';
export { redact } from './redaction/redact.js';
export type { RedactOptions } from './redaction/redact.js';
export type { LightningChannel } from './transports/lightning.js';
export type { Receiver, Transport } from './transports/transport.js';
export { version } from './version.js';
