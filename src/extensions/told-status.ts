import type { ClientListenOptions, GenesysClient, Handler } from '../genesys-client.js';
import { report } from '../listening.js';
import { problemWith } from '../protocol/events.js';
import type { GenesysEvent } from '../protocol/events.js';
import { isObject } from '../protocol/json.js';

type StatusEvent = GenesysEvent<'UPDATE_STATUS'>;

/** The agent's status, as it was heard or told. */
export interface ToldStatus {
  /** The last UPDATE_STATUS; `undefined` where none is known or the agent logged out since. */
  last(): StatusEvent | undefined;
  /** Takes in what another component told, unless this one knows better or it is no UPDATE_STATUS. */
  tell(status: unknown): void;
  close(): void;
}

/** Gives handlers of UPDATE_STATUS with `replayLast` what other components told, while this one heard none itself. */
export function tellStatus(client: GenesysClient): ToldStatus {
  const { on } = client;
  const waiting = new Set<(event: StatusEvent) => void>();
  let last: StatusEvent | undefined;
  /** What comes over the surface is later than what any other component tells of. */
  let heard = false;

  function hear(event?: StatusEvent): void {
    last = event;
    heard = true;
  }
  on('UPDATE_STATUS', (_payload, event) => hear(event));
  on('LOGGED_OUT', () => hear());

  function listen(
    name: 'UPDATE_STATUS',
    handler: Handler<'UPDATE_STATUS'>,
    options?: ClientListenOptions,
  ): () => void {
    const off = on(name, handler, options);
    if (name !== 'UPDATE_STATUS' || !options?.replayLast || heard) return off;
    const tell = (event: StatusEvent): void => {
      if (options.signal?.aborted) return;
      if (options.once) off();
      try {
        handler(event.payload, event);
      } catch (error) {
        report(error);
      }
    };
    if (last) tell(last);
    else waiting.add(tell);
    return () => {
      waiting.delete(tell);
      off();
    };
  }
  client.on = listen as GenesysClient['on'];

  return {
    last: () => last,

    tell(status) {
      if (heard || last || !isObject(status)) return;
      const { payload, receivedAt, raw } = status;
      if (typeof receivedAt !== 'number' || problemWith('UPDATE_STATUS', payload)) return;
      const { transport } = client;
      last = {
        name: 'UPDATE_STATUS',
        payload: payload as StatusEvent['payload'],
        transport,
        receivedAt,
        raw,
      };
      for (const tell of waiting) tell(last);
    },

    close: () => waiting.clear(),
  };
}
