import type { ParticipantContext } from './actions.js';

const to =
  (transferTargetType: ParticipantContext['transferTargetType'], prefix = '') =>
  (target: string): ParticipantContext => ({
    transferTarget:
      // What is no text, or empty, must reach the check as it is and not become a transfer to "undefined".
      typeof target === 'string' && target.trim()
        ? prefix +
          encodeURIComponent(
            // Half an emoji, cut off by a length limit, would make encodeURIComponent throw.
            target.slice(target.startsWith(prefix) ? prefix.length : 0).replace(/\p{Cs}/gu, '\ufffd'),
          )
        : target,
    transferTargetType,
  });

/**
 * Builds the `participantContext` of a transfer, with the encoding and the `sip:` prefix that the specification asks for.
 *
 * @example
 * client.changestate({ id, action: 'consultTransfer', participantContext: transferTo.flow('Auditor Secure Flow') });
 */
export const transferTo = {
  /** To an agent, by ID. */
  user: to('userId'),
  /** To a queue, by ID. */
  queue: to('queueId'),
  /** To a phone number outside, as the Genesys client would dial it. */
  phone: to('address'),
  /** To a flow, by name or ID, with or without `sip:` before it. */
  flow: to('address', 'sip:'),
};
