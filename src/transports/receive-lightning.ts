import type { readLightningMessage } from '../protocol/lightning-wire.js';
import type { Receiver } from './transport.js';

/**
 * Tells the receiver what was read.
 *
 * @returns The message's type where it told that the Genesys client started.
 */
export function receiveLightning(
  receiver: Receiver,
  read: ReturnType<typeof readLightningMessage>,
): string | undefined {
  if (typeof read !== 'string') {
    if ('problem' in read) receiver.unrecognized(read);
    else receiver.event(read.event, read.clientEvent);
  } else if (!read.startsWith('PureCloud.')) {
    receiver.restarted();
    return read;
  }
}
