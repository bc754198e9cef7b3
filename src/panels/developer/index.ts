import { defineElements } from '../elements.js';
import { GenesysActions } from './actions/actions-panel.js';
import { GenesysEventLog } from './event-log/event-log-panel.js';
import { GenesysRecording } from './recording.js';
import { GenesysSubscriptions } from './subscriptions.js';
import { GenesysTabs } from './tabs.js';

/** The panels for developers: developer-panels.js of the static resource has them beside those for agents. */
export { GenesysActions, GenesysEventLog, GenesysRecording, GenesysSubscriptions, GenesysTabs };

declare global {
  interface HTMLElementTagNameMap {
    'genesys-event-log': GenesysEventLog;
    'genesys-actions': GenesysActions;
    'genesys-subscriptions': GenesysSubscriptions;
    'genesys-recording': GenesysRecording;
    'genesys-tabs': GenesysTabs;
  }
}

defineElements({
  'genesys-event-log': GenesysEventLog,
  'genesys-actions': GenesysActions,
  'genesys-subscriptions': GenesysSubscriptions,
  'genesys-recording': GenesysRecording,
  'genesys-tabs': GenesysTabs,
});
