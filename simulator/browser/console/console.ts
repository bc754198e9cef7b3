import type { ConsoleConfig } from '../../config.js';
import { startGenesys } from '../genesys/start.js';
import { startRecording } from '../genesys/recording/start.js';
import { showSurfaceSwitch } from '../ui/surface-switch.js';
import { createBus } from './bus.js';
import { createComponents } from './components.js';
import { byId } from '../ui/dom.js';
import { createFrames } from './frames.js';
import { consoleFunctions } from './functions.js';
import { connectGenesys } from './genesys.js';
import { followChanges } from '../ui/live-reload.js';
import { createLog } from '../ui/log.js';
import { logBus } from './log-bus.js';
import { cases } from './records.js';
import { createTabs } from './tabs.js';

const config = (await (await fetch('/config.json')).json()) as ConsoleConfig;
const { visualforceOrigin: pageOrigin } = config;

showSurfaceSwitch(byId('surfaces'), 'console');
const log = createLog(byId('log'), byId('log-button'));
const bus = createBus();
logBus(bus, log);

const frames = createFrames({ log, pageOrigin });
bus.listen(({ type, message }) => frames.deliver(type, { message }));

const tabs = createTabs({
  region: byId('tabs'),
  frames,
  pageOrigin,
  onOpened: tab => frames.deliver('SFORCE_CONSOLE:OPEN_TAB', tab),
  onClosed: tab => frames.deliver('SFORCE_CONSOLE:CLOSE_TAB', tab),
});

frames.provide(
  consoleFunctions({
    bus,
    tabs,
    setPresenceStatus(statusId) {
      byId('presence').textContent = statusId;
      const named = { statusId, statusName: statusId, statusApiName: statusId, channels: '[]' };
      frames.deliver('SFORCE_PRESENCE:STATUS_CHANGED', named);
    },
  }),
);

const { genesys, toolbar } = startGenesys({ log, bus });
connectGenesys(genesys, bus);

const [first] = cases;
if (first) tabs.openPrimary({ url: `/${first.id}`, activate: true });

const components = createComponents({
  configs: config.components,
  buttons: byId('component-buttons'),
  windows: byId('component-windows'),
  frames,
  pageOrigin,
});
followChanges(components, log);
startRecording({
  recording: config.recording,
  log,
  when: components.loaded,
  send: ({ wireName, text }) => bus.fire({ type: wireName, message: text, from: 'the recording' }),
});
// A page that is not loaded yet would miss how it begins.
if (config.scenario) void components.loaded.then(() => toolbar.play(config.scenario ?? ''));

/** For the browser's developer tools, and for tests: what makes things happen in the console. */
export interface SimulatorHandle {
  readonly bus: typeof bus;
  readonly genesys: typeof genesys;
  readonly log: typeof log;
  readonly tabs: typeof tabs;
}

(window as Window & { simulator?: SimulatorHandle }).simulator = { bus, genesys, log, tabs };
