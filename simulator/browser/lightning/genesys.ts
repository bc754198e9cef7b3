import { lightningSide } from '../../../src/testing/index.js';
import type { FakeMessageService, SimulatedGenesysClient } from '../../../src/testing/index.js';
import type { Log } from '../ui/log.js';
import { CLIENT_EVENT_CHANNEL, tokenOf } from '../../message-channel.js';
import { logMessage } from '../ui/log-message.js';

/** Subscriptions of pages that have loaded may still be on their way, in milliseconds. */
const LEAD = 500;

/**
 * Connects the simulated Genesys client to the managed package's message channel. It loads after the pages: one that
 * subscribes to client events on InitialSetup has to hear that first.
 *
 * @returns A function that publishes there in another sender's name.
 */
export function connectGenesys(
  genesys: SimulatedGenesysClient,
  service: FakeMessageService,
  log: Log,
  pagesLoaded: Promise<unknown>,
): (from: string, message: unknown) => void {
  const token = tokenOf(CLIENT_EVENT_CHANNEL);
  function publish(from: string, message: unknown): void {
    logMessage(log, from, message);
    service.publish(token, message);
  }
  const side = lightningSide(genesys, {
    publish: message => publish('the Genesys client', message),
    loaded: pagesLoaded.then(() => new Promise(resolve => setTimeout(resolve, LEAD))),
  });
  service.onPublished(({ channel, message }) => {
    logMessage(log, 'a page', message, channel === token ? '' : `${channel}: `);
    if (channel === token) side.receive(message);
  });
  return publish;
}
