import { GenesysActions } from './actions/actions-panel.js';
import { GenesysCall } from './call/call-panel.js';
import { GenesysConnection } from './connection.js';
import { defineElement, ELEMENT_NAMES } from './elements.js';
import { GenesysEventLog } from './event-log/event-log-panel.js';
import { GenesysHealth } from './health.js';
import { GenesysRecording } from './recording.js';
import { GenesysStatus } from './status.js';
import { GenesysCallTimeline } from './timeline/timeline-panel.js';
import { GenesysOmniChannel } from './omni-channel/omni-channel-panel.js';
import { GenesysScreenPop } from './screen-pop/screen-pop-panel.js';
import { GenesysTranscript } from './transcript/transcript-panel.js';

export {
  GenesysActions,
  GenesysCall,
  GenesysCallTimeline,
  GenesysConnection,
  GenesysEventLog,
  GenesysHealth,
  GenesysOmniChannel,
  GenesysRecording,
  GenesysScreenPop,
  GenesysStatus,
  GenesysTranscript,
};

declare global {
  interface HTMLElementTagNameMap {
    'genesys-connection': GenesysConnection;
    'genesys-recording': GenesysRecording;
    'genesys-status': GenesysStatus;
    'genesys-event-log': GenesysEventLog;
    'genesys-actions': GenesysActions;
    'genesys-call-timeline': GenesysCallTimeline;
    'genesys-call': GenesysCall;
    'genesys-health': GenesysHealth;
    'genesys-transcript': GenesysTranscript;
    'genesys-omni-channel': GenesysOmniChannel;
    'genesys-screen-pop': GenesysScreenPop;
  }
}

const ELEMENTS: Readonly<Record<(typeof ELEMENT_NAMES)[number], CustomElementConstructor>> = {
  'genesys-connection': GenesysConnection,
  'genesys-recording': GenesysRecording,
  'genesys-status': GenesysStatus,
  'genesys-event-log': GenesysEventLog,
  'genesys-actions': GenesysActions,
  'genesys-call-timeline': GenesysCallTimeline,
  'genesys-call': GenesysCall,
  'genesys-health': GenesysHealth,
  'genesys-transcript': GenesysTranscript,
  'genesys-omni-channel': GenesysOmniChannel,
  'genesys-screen-pop': GenesysScreenPop,
};

for (const name of ELEMENT_NAMES) defineElement(name, ELEMENTS[name]);
