import { lightningSide } from '../../src/testing/index.js';
import type { FakeMessageService, SimulatedGenesysClient } from '../../src/testing/index.js';
import type { Log } from '../console/log.js';
import { CLIENT_EVENT_CHANNEL, tokenOf } from './channel.js';
import { logMessage } from './log-message.js';

/** Puts the simulated Genesys client on the managed package's message channel. */
export function connectGenesys(genesys: SimulatedGenesysClient, service: FakeMessageService, log: Log): void {
  const token = tokenOf(CLIENT_EVENT_CHANNEL);
  const side = lightningSide(genesys, {
    publish(message) {
      logMessage(log, 'the Genesys client', message);
      service.publish(token, message);
    },
  });
  service.onPublished(({ channel, message }) => {
    logMessage(log, 'a page', message, channel === token ? '' : `${channel}: `);
    if (channel === token) side.receive(message);
  });
}
