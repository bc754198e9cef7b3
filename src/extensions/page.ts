import { withInteractions } from './connect.js';

declare global {
  interface GenesysConsoleToolkit {
    /** Whether interactions.js was included: a second copy would do everything twice. */
    hasInteractions?: boolean;
  }
}

const toolkit = window.GenesysConsole;
if (!toolkit.hasInteractions) toolkit.connect = withInteractions(toolkit.connect);
toolkit.hasInteractions = true;
