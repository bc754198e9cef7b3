import type { SecureSessionContext } from '../../index.js';
import type { CommandParts } from './command-parts.js';

/** Sends the remote side into a secure flow; with `disconnect`, for good. */
export function secureSession(
  { announcer, lifecycle, store }: CommandParts,
  id: string,
  context: SecureSessionContext,
): void {
  announcer.interaction(id, 'secureSession', id);
  if (context.disconnect) lifecycle.end(id);
  else store.update(id, { secureSession: { ...context } });
}
