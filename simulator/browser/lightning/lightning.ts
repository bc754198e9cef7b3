import { createFakeMessageService } from '../../../src/testing/index.js';
import { byId } from '../ui/by-id.js';
import { followChanges } from '../ui/live-reload.js';
import { createLog } from '../ui/log.js';
import type { LightningConfig } from '../../config.js';
import { startGenesys } from '../genesys/start.js';
import { startRecording } from '../genesys/recording/start.js';
import { reportStorage } from '../ui/storage-report.js';
import { showSurfaceSwitch } from '../ui/surface-switch.js';
import { createFrames } from './frames.js';
import { connectGenesys } from './genesys.js';
import { createPageTabs } from './page-tabs.js';
import { messageOf } from '../../../src/recording/format.js';

const {
  visualforceOrigin: pageOrigin,
  pages,
  scenario,
  recording,
} = (await (await fetch('/config.json')).json()) as LightningConfig;

showSurfaceSwitch(byId('surfaces'), 'message-channel');
const log = createLog(byId('log'), byId('log-button'), 'Message log');
reportStorage({ pageOrigin, log });
const service = createFakeMessageService();
const { genesys, begin } = startGenesys({ log });
const tabs = createPageTabs(byId('tabs'), pages, createFrames({ service, pageOrigin }));
const publish = connectGenesys(genesys, service, log, tabs.loaded);
followChanges(tabs, log, {
  note: [
    'A page or the toolkit changed: the pages were loaded again, without an InitialSetup.',
    'Here as in Salesforce, the Genesys client sends InitialSetup when it loads, and not when a page does. What a page\nsubscribes to on InitialSetup is asked for again by "Restart client" in the softphone, or when this page is reloaded.',
  ],
});
startRecording({
  recording,
  log,
  when: tabs.loaded,
  send: message => publish('the recording', messageOf(message)),
});
// A page that is not loaded yet would miss how it begins.
void tabs.loaded.then(() => begin(scenario));

/** For the browser's developer tools, and for tests. */
Object.assign(window, { simulator: { genesys, log, service } });
