/** The application: a page with the panels, and the Genesys client framed in it. */
import { byId } from '../ui/by-id.js';
import { CHANGES } from '../../config.js';
import type { HostConfig } from '../../config.js';
import { mayStore, storageText } from '../ui/storage-report.js';
import { showSurfaceSwitch } from '../ui/surface-switch.js';

const { clientOrigin } = (await (await fetch('/config.json')).json()) as HostConfig;

const connection = document.querySelector('genesys-connection');
connection?.setAttribute('client-origins', clientOrigin);

showSurfaceSwitch(byId('surfaces'), 'window-message');
void mayStore().then(answer => (byId('storage').textContent = storageText(answer)));
const changes = new EventSource('/changes');
for (const change of [CHANGES.pages, CHANGES.console]) {
  changes.addEventListener(change, () => location.reload());
}

// Only now, so that nobody misses its Handshake.
(byId('client') as HTMLIFrameElement).src = clientOrigin + location.hash;
history.replaceState(null, '', location.pathname);
