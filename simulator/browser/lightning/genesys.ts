import { lightningSide } from '../../../src/testing/index.js';
import type { FakeMessageService, SimulatedGenesysClient } from '../../../src/testing/index.js';
import type { Log } from '../ui/log.js';
import { CLIENT_EVENT_CHANNEL, tokenOf } from '../../message-channel.js';
import { logMessage } from '../ui/log-message.js';

/**
 * Puts the simulated Genesys client on the managed package's message channel.
 *
 * @returns A function that publishes there what somebody else has to tell.
 */
export function connectGenesys(
  genesys: SimulatedGenesysClient,
  service: FakeMessageService,
  log: Log,
): (from: string, message: unknown) => void {
  const token = tokenOf(CLIENT_EVENT_CHANNEL);
  function publish(from: string, message: unknown): void {
    logMessage(log, from, message);
    service.publish(token, message);
  }
  const side = lightningSide(genesys, { publish: message => publish('the Genesys client', message) });
  service.onPublished(({ channel, message }) => {
    logMessage(log, 'a page', message, channel === token ? '' : `${channel}: `);
    if (channel === token) side.receive(message);
  });
  return publish;
}
