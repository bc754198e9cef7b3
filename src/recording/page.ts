import { record } from './record.js';
import { redact } from './redact.js';
import { replay } from './replay.js';

declare global {
  interface GenesysConsoleToolkit {
    /** It takes recording.js. */
    record?: typeof record;
    /** It takes recording.js. */
    redact?: typeof redact;
    /** It takes recording.js. */
    replay?: typeof replay;
  }
}

// The first of two copies stays.
const page = window.GenesysConsole;
page.record ??= record;
page.redact ??= redact;
page.replay ??= replay;
