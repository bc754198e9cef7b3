import { GenesysCall } from './call/call-panel.js';
import { GenesysConnection } from './connection.js';
import { defineElements } from './elements.js';
import { GenesysHealth } from './health.js';
import { GenesysMessages } from './messages/messages-element.js';
import { GenesysOmniChannel } from './omni-channel/omni-channel-panel.js';
import { GenesysScreenPop } from './screen-pop/screen-pop-panel.js';
import { GenesysStatus } from './status.js';
import { GenesysCallTimeline } from './timeline/timeline-panel.js';
import { GenesysTranscript } from './transcript/transcript-panel.js';

/** The panels that agents work with: panels.js of the static resource. */
export {
  GenesysCall,
  GenesysCallTimeline,
  GenesysConnection,
  GenesysHealth,
  GenesysMessages,
  GenesysOmniChannel,
  GenesysScreenPop,
  GenesysStatus,
  GenesysTranscript,
};

declare global {
  interface HTMLElementTagNameMap {
    'genesys-connection': GenesysConnection;
    'genesys-messages': GenesysMessages;
    'genesys-status': GenesysStatus;
    'genesys-call-timeline': GenesysCallTimeline;
    'genesys-call': GenesysCall;
    'genesys-health': GenesysHealth;
    'genesys-transcript': GenesysTranscript;
    'genesys-omni-channel': GenesysOmniChannel;
    'genesys-screen-pop': GenesysScreenPop;
  }
}

defineElements({
  // First, since the others show its texts.
  'genesys-messages': GenesysMessages,
  'genesys-connection': GenesysConnection,
  'genesys-status': GenesysStatus,
  'genesys-call-timeline': GenesysCallTimeline,
  'genesys-call': GenesysCall,
  'genesys-health': GenesysHealth,
  'genesys-transcript': GenesysTranscript,
  'genesys-omni-channel': GenesysOmniChannel,
  'genesys-screen-pop': GenesysScreenPop,
});
