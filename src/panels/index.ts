import { GenesysActions } from './actions.js';
import { GenesysConnection } from './connection.js';
import { GenesysEventLog } from './event-log.js';
import { GenesysStatus } from './status.js';

export { GenesysActions, GenesysConnection, GenesysEventLog, GenesysStatus };

declare global {
  interface HTMLElementTagNameMap {
    'genesys-connection': GenesysConnection;
    'genesys-status': GenesysStatus;
    'genesys-event-log': GenesysEventLog;
    'genesys-actions': GenesysActions;
  }
}

const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'genesys-connection': GenesysConnection,
  'genesys-status': GenesysStatus,
  'genesys-event-log': GenesysEventLog,
  'genesys-actions': GenesysActions,
};

for (const [name, constructor] of Object.entries(ELEMENTS)) {
  // A page that includes the script twice keeps the elements of the first: to define one again throws.
  if (!customElements.get(name)) customElements.define(name, constructor);
}
