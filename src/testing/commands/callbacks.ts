import type { CommandParts } from './command-parts.js';
import { AFTER_CALL } from '../lifecycle.js';

/** Places the call of a callback. */
export function placeCallback({ announcer, lifecycle, store }: CommandParts, id: string): void {
  const { recorded } = store.get(id);
  const record = lifecycle.change(
    id,
    { callbackCall: true },
    { recordingState: recorded ? 'active' : 'none' },
  );
  announcer.interaction(id, 'callbackPlaced', record);
  lifecycle.repeat(id);
}

/** Ends the call of a callback; the callback itself goes on. */
export function endCallbackCall({ announcer, lifecycle }: CommandParts, id: string): void {
  const record = lifecycle.change(id, AFTER_CALL, { recordingState: 'none', securePause: false });
  announcer.interaction(id, 'callbackCallEnded', record);
  lifecycle.repeat(id);
}
