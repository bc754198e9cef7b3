/** The simulated Genesys client, in a frame of the application and of another origin than it. */
import { lightningSide } from '../../../src/testing/index.js';
import { byId } from '../ui/by-id.js';
import { createLog } from '../ui/log.js';
import type { ClientConfig } from '../../config.js';
import { startGenesys } from '../genesys/start.js';
import { logMessage } from '../ui/log-message.js';
import { messageOf } from '../../../src/recording/format.js';
import { startRecording } from '../genesys/recording/start.js';
import { originOf } from '../../surfaces.js';

const { scenario, recording } = (await (await fetch('/config.json')).json()) as ClientConfig;
const hostOrigin = originOf('window-message', location.port);

const log = createLog(byId('log'), byId('log-button'), 'Message log');
const { genesys, begin } = startGenesys({ log });
const post = (from: string, message: unknown): void => {
  logMessage(log, from, message);
  window.parent.postMessage(message, hostOrigin);
};
const side = lightningSide(genesys, {
  start: 'Handshake',
  publish: message => post('the Genesys client', message),
});
window.addEventListener('message', ({ data, origin, source }) => {
  if (source !== window.parent || origin !== hostOrigin) return;
  logMessage(log, 'the page', data);
  side.receive(data);
});
// A page that has not subscribed yet would miss how it begins.
const subscribed = new Promise<void>(resolve => {
  const off = genesys.on('change', () => {
    off();
    resolve();
  });
});
startRecording({
  recording,
  log,
  when: subscribed,
  send: message => post('the recording', messageOf(message)),
});
void subscribed.then(() => begin(scenario));

/** For the browser's developer tools, and for tests. */
Object.assign(window, { simulator: { genesys, log } });
