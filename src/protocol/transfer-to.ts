import type { ParticipantContext } from './actions.js';

// Half an emoji, cut off by a length limit, makes encodeURIComponent throw. What is no text at all must reach the check,
// which refuses it, and not become a transfer to "undefined".
const encode = (value: string): string =>
  typeof value === 'string' ? encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd')) : value;

const context = (
  transferTarget: string,
  transferTargetType: ParticipantContext['transferTargetType'],
): ParticipantContext => ({ transferTarget, transferTargetType });

/**
 * Builds the `participantContext` of a transfer, with the encoding and the `sip:` prefix that the specification asks for.
 *
 * @example
 * client.changestate({ id, action: 'consultTransfer', participantContext: transferTo.flow('Auditor Secure Flow') });
 */
export const transferTo = {
  /** To an agent, by ID. */
  user: (id: string): ParticipantContext => context(encode(id), 'userId'),
  /** To a queue, by ID. */
  queue: (id: string): ParticipantContext => context(encode(id), 'queueId'),
  /** To a phone number outside, as the Genesys client would dial it. */
  phone: (number: string): ParticipantContext => context(encode(number), 'address'),
  /** To a flow, by name or ID, with or without `sip:` before it. */
  flow: (nameOrId: string): ParticipantContext =>
    context(nameOrId && `sip:${encode(nameOrId.replace(/^sip:/, ''))}`, 'address'),
};
