import { GenesysActions } from './actions.js';
import { GenesysConnection } from './connection.js';
import { GenesysEventLog } from './event-log.js';
import { GenesysRecording } from './recording.js';
import { GenesysStatus } from './status.js';
import { GenesysCallTimeline } from './timeline.js';

export {
  GenesysActions,
  GenesysCallTimeline,
  GenesysConnection,
  GenesysEventLog,
  GenesysRecording,
  GenesysStatus,
};

declare global {
  interface HTMLElementTagNameMap {
    'genesys-connection': GenesysConnection;
    'genesys-recording': GenesysRecording;
    'genesys-status': GenesysStatus;
    'genesys-event-log': GenesysEventLog;
    'genesys-actions': GenesysActions;
    'genesys-call-timeline': GenesysCallTimeline;
  }
}

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'genesys-connection': GenesysConnection,
  'genesys-recording': GenesysRecording,
  'genesys-status': GenesysStatus,
  'genesys-event-log': GenesysEventLog,
  'genesys-actions': GenesysActions,
  'genesys-call-timeline': GenesysCallTimeline,
};

for (const [name, constructor] of Object.entries(ELEMENTS)) {
  // A page that includes the script twice keeps the elements of the first: to define one again throws.
  if (!customElements.get(name)) customElements.define(name, constructor);
}
