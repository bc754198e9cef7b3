import type { ConsoleConfig } from '../../config.js';
import { startGenesys } from '../genesys/start.js';
import { startRecording } from '../genesys/recording/start.js';
import { reportStorage } from '../ui/storage-report.js';
import { showSurfaceSwitch } from '../ui/surface-switch.js';
import { createBus } from './bus.js';
import { createComponents } from './components.js';
import { byId } from '../ui/by-id.js';
import { createFrames } from './frames.js';
import { readConsoleUrl } from './console-url.js';
import { consoleFunctions } from './functions/index.js';
import { connectGenesys } from './genesys.js';
import { followChanges } from '../ui/live-reload.js';
import { createLog } from '../ui/log.js';
import { logBus } from './log-bus.js';
import { createOmniChannel } from './omni-channel.js';
import { cases } from '../../records.js';
import type { TabEvent } from './tab.js';
import { createTabs } from './tabs.js';
import { createTitleQueue } from './title-queue.js';
import { consoleWhatIfs } from './what-if.js';

const ANOTHER_USER = '005000000000002AAA';

const config = (await (await fetch('/config.json')).json()) as ConsoleConfig;
const { visualforceOrigin: pageOrigin } = config;

showSurfaceSwitch(byId('surfaces'), 'console');
const log = createLog(byId('log'), byId('log-button'));
const bus = createBus();
logBus(bus, log);
reportStorage({ pageOrigin, log });

const frames = createFrames({ log, pageOrigin });
bus.listen(({ type, message }) => frames.deliver(type, { message }));

/** Pages listen for any tab, or for one. */
function deliverTab(type: string, tab: TabEvent, event: Readonly<Record<string, string>>): void {
  frames.deliver(type, event);
  frames.deliver(`${type}:${tab.id}`, event);
}

const tabs = createTabs({
  region: byId('tabs'),
  frames,
  pageOrigin,
  onOpened: tab => deliverTab('SFORCE_CONSOLE:OPEN_TAB', tab, tab),
  onClosed(tab) {
    // So Salesforce spells it.
    deliverTab('SFORCE_CONSOLE:CLOSE_TAB', tab, {
      id: tab.id,
      objectID: tab.objectId,
      tabObjectId: tab.objectId,
    });
    omni.works.closeItem(tab.objectId);
  },
  onChanged({ id, entityType, field }) {
    frames.notify(
      'addPushNotificationListener',
      { id, entityType, Type: field, LastModifiedById: ANOTHER_USER },
      ({ list }) => list('entities').includes(entityType),
    );
  },
});

const omni = createOmniChannel({
  output: byId('presence'),
  select: byId('omni-channel') as HTMLSelectElement,
  counter: byId('works-button'),
  workRegion: byId('works'),
  deliver: frames.deliver,
  open: url => void tabs.openPrimary({ url, activate: true }),
});

frames.provide(consoleFunctions({ bus, frames, tabs, omni, titles: createTitleQueue() }));

const { genesys, toolbar, begin } = startGenesys({ log });
const events = connectGenesys(genesys, bus);

const [primary = `/${cases[0]?.id}`, ...subtabs] = readConsoleUrl(location.href);
const primaryId = tabs.openPrimary({ url: primary, activate: true });
for (const url of subtabs) tabs.openSub(primaryId ?? '', { url, activate: true });

const components = createComponents({
  configs: config.components,
  buttons: byId('component-buttons'),
  windows: byId('component-windows'),
  frames,
  pageOrigin,
});
toolbar.offer(consoleWhatIfs({ bus, components, configs: config.components, pageOrigin, events }));
followChanges(components, log, {
  note: ['A page or the toolkit changed: the components were loaded again.'],
});
startRecording({
  recording: config.recording,
  log,
  when: components.loaded,
  send: ({ wireName, text }) => bus.fire({ type: wireName, message: text, from: 'the recording' }),
});
// A page that is not loaded yet would miss how it begins.
void components.loaded.then(() => begin(config.scenario));

/** For the browser's developer tools, and for tests: what makes things happen in the console. */
export interface SimulatorHandle {
  readonly bus: typeof bus;
  readonly genesys: typeof genesys;
  readonly log: typeof log;
  readonly tabs: typeof tabs;
}

(window as Window & { simulator?: SimulatorHandle }).simulator = { bus, genesys, log, tabs };
