/** The simulated Genesys client, in a frame of the application and of another site than it. */
import { lightningSide } from '../../src/testing/index.js';
import { byId } from '../console/dom.js';
import { createLog } from '../console/log.js';
import type { ClientConfig } from '../console-config.js';
import { startGenesys } from '../genesys.js';
import { logMessage } from '../lightning/log-message.js';
import { originOf } from '../surfaces.js';

const { scenario } = (await (await fetch('/config.json')).json()) as ClientConfig;
const hostOrigin = originOf('window-message', location.port);

const log = createLog(byId('log'), byId('log-button'), 'Message log');
const { genesys, toolbar } = startGenesys({ log });
const side = lightningSide(genesys, {
  start: 'Handshake',
  publish(message) {
    logMessage(log, 'the Genesys client', message);
    window.parent.postMessage(message, hostOrigin);
  },
});
window.addEventListener('message', ({ data, origin, source }) => {
  if (source !== window.parent || origin !== hostOrigin) return;
  logMessage(log, 'the page', data);
  side.receive(data);
});
if (scenario) {
  // A page that has not subscribed yet would miss how it begins.
  const off = genesys.on('change', () => {
    off();
    toolbar.play(scenario);
  });
}

/** For the browser's developer tools, and for tests. */
Object.assign(window, { simulator: { genesys, log } });
