import { closedError } from '../closed.js';
import { ToolkitError } from '../errors.js';
import type { ClientOptions, GenesysClient } from '../genesys-client.js';
import { keepInteractions } from '../interactions/keep.js';
import { createInteractionStore } from '../interactions/store.js';
import type { InteractionStore } from '../interactions/store.js';
import { confirmActions } from './confirm.js';
import { addFindings } from './findings.js';
import { share } from './share.js';

/** Adds what is going on now to a client: `interactions`, actions confirmed by what happened, and what components share. */
export function addInteractions(client: GenesysClient, options: ClientOptions): void {
  const ends: (() => void)[] = [];
  let made: InteractionStore | undefined;
  let closed = false;

  /** Made at its first use, so that a page that does not use it pays nothing. */
  function store(): InteractionStore {
    if (made) return made;
    if (closed) throw closedError();
    const { hear, close } = (made = createInteractionStore());
    client.on('*', hear);
    const { keepInteractions: keep } = options;
    if (keep) {
      const { hasFailed, end } = keepInteractions(made, keep === true ? {} : keep);
      addFindings(client, () =>
        hasFailed() ? ['sessionStorage is blocked or full: no interactions are kept.'] : [],
      );
      ends.push(end);
    }
    ends.push(close);
    return made;
  }

  Object.defineProperty(client, 'interactions', { get: store, configurable: true });
  ends.push(confirmActions(client, store));
  if (options.share) ends.push(share(client, store()));
  else {
    client.oncePerConsole = () =>
      Promise.reject(
        new ToolkitError('INVALID_OPTION', 'oncePerConsole() takes connect({ share: true, … }).'),
      );
  }

  const { close } = client;
  client.close = () => {
    closed = true;
    for (const end of ends.splice(0)) end();
    close();
  };
}
